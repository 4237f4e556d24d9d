package ui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"warta/article"
	"warta/feed"
	"warta/ui/keys"
	"warta/ui/reader"
	"warta/ui/sidebar"
	"warta/ui/theme"
)

// A story is the open article with all that is shown of it.
type story struct {
	id      int64         // the entry whose article is shown; 0 for none
	entry   feed.Headline // that entry
	wanted  feed.Headline // the one that was asked for last
	source  Source
	nth     int  // how many were asked for
	await   bool // the wanted article has not come yet
	gap     bool // what is shown is the feed's text, until it comes
	slow    bool // nor is there a text of the feed to show until then, or not soon
	title   string
	article article.Article
	galley  *reader.Galley
	begin   int // where reading begins when the page comes
	width   int // the pane's

	pane   reader.Pane
	side   sidebar.Pane
	quotes reader.Quotes
	laid

	earlier article.Article // what it said before; without text when it did not change
}

// laid is what is laid over a story until esc or another story.
type laid struct {
	chosen    bool   // a name was chosen in the sidebar: its mentions are lit up
	saying    bool   // the list of quotations stands in the article's place
	comparing bool   // what the publisher changed is shown
	hinting   bool   // links are numbered
	hint      string // the digits typed of a number
}

// opening reports whether another story than the one shown is about to come,
// and not only after its page.
func (s *story) opening() bool {
	id, _ := s.pane.Showing()
	return s.wanted.ID != id && !s.slow
}

func (s *story) resize(article, side rect) {
	if article.shown() {
		s.pane.Resize(article.w, article.h)
		s.quotes.Resize(article.w, article.h)
		s.width = article.w
	}
	if side.shown() {
		s.side.Resize(side.w, side.h)
	}
}

// where says how far one is in the story.
func (s *story) where() string {
	if s.wanted.ID != s.id {
		return "Opening “" + s.wanted.Title + "” …"
	}
	if s.saying { // how far one is in the text beneath says nothing here
		return ""
	}
	if query, at, of := s.pane.Query(); query != "" {
		if of == 0 {
			return fmt.Sprintf("“%s” is not in the story", query)
		}
		return fmt.Sprintf("“%s” %d of %d", query, at, of)
	}
	if s.gap {
		return "Opening … Until its page comes, this is the feed's text"
	}
	// A figure that changes with every line would cost a slow link as much
	// as the line does: twelve steps are enough.
	const steps = 12
	full := s.pane.Progress() * steps / 100
	return strings.Repeat("━", full) + strings.Repeat("┄", steps-full)
}

// breakPage breaks the open article's lines for its pane.
func (m *Model) breakPage() tea.Cmd {
	id, g, width, by := m.story.id, m.story.galley, m.story.width, m.measure
	if g == nil {
		return nil
	}
	lines := func() tea.Msg { return pageBroken{id, g, g.BreakBy(width, by)} }
	if !g.Plain() {
		return lines
	}
	return tea.Sequence(lines, colourCode(g))
}

// colourCode colours a story's code behind its first screen.
func colourCode(g *reader.Galley) tea.Cmd {
	return func() tea.Msg { return codeColoured{g, g.Colour()} }
}

func (m *Model) codeColoured(msg codeColoured) tea.Cmd {
	if msg.of != m.story.galley {
		return nil
	}
	m.story.galley = msg.galley
	return m.breakPage()
}

func (m *Model) pageBroken(msg pageBroken) tea.Cmd {
	s := &m.story
	if msg.galley != s.galley {
		return nil
	}
	if begin := s.begin; begin > 0 && s.pane.Place() == 0 { // nobody has moved in the text before this
		s.pane.Restart()
	}
	s.pane.Show(msg.id, msg.page, s.begin)
	s.begin = 0
	return m.fitPage()
}

// fitPage has the lines broken anew when the pane is not as wide as the page.
func (m *Model) fitPage() tea.Cmd {
	if id, page := m.story.pane.Showing(); page == nil || id != m.story.id || page.Width() == m.story.width {
		return nil
	}
	return m.breakPage()
}

// coloured takes how many colours the terminal has.
func (m *Model) coloured(msg tea.ColorProfileMsg) tea.Cmd {
	if msg.Profile == colorprofile.Unknown {
		return nil
	}
	m.opt.NoColor = m.opt.NoColor || msg.Profile < colorprofile.ANSI
	return m.repaint(m.theme.Dark, msg.Profile == colorprofile.ANSI)
}

// repaint takes the theme for a background and for few colours or many, and
// sets the open story in it.
func (m *Model) repaint(dark, few bool) tea.Cmd {
	m.few = few
	t := theme.New(dark, m.opt.NoColor)
	if few && !m.opt.NoColor {
		t = theme.Sixteen(dark)
	}
	if t == m.theme {
		return nil
	}
	m.theme = t
	return m.reset()
}

// reset sets the open article in type again, if there is one.
func (m *Model) reset() tea.Cmd {
	s := &m.story
	switch {
	case s.galley == nil:
		return nil
	case s.comparing:
		return setComparison(m.opt.Context, m.lib, s.id, s.earlier, m.theme, m.opt.Locale)
	}
	return setGalley(s.id, s.article, m.theme, m.opt.Locale)
}

// compare shows what the publisher changed in the story, or no more.
func (m *Model) compare() tea.Cmd {
	s := &m.story
	if s.galley == nil || s.earlier.Text == "" {
		return m.say("The story says what it said")
	}
	s.comparing = !s.comparing
	return m.reset()
}

// remeasure has the lines broken as the terminal measures them: by grapheme
// when it has mode 2027, which the program then turns on, else by code point.
func (m *Model) remeasure(msg tea.ModeReportMsg) tea.Cmd {
	switch msg.Value {
	case ansi.ModeSet, ansi.ModeReset, ansi.ModePermanentlySet:
		if msg.Mode == ansi.ModeUnicodeCore && m.measure != ansi.GraphemeWidth {
			m.measure = ansi.GraphemeWidth
			return m.breakPage()
		}
	}
	return nil
}

func (m *Model) galleySet(msg galleySet) tea.Cmd {
	s := &m.story
	switch {
	case msg.id != s.id || msg.comparing != s.comparing:
		return nil
	case msg.err != nil:
		s.comparing = false
		return m.fail("comparing", msg.err)
	}
	s.galley = msg.galley
	s.side.Set(msg.galley.Article())
	return m.breakPage()
}

// restTime is how long reading rests before the place is kept, so that even a
// crash loses little.
const restTime = time.Second

// rest starts to wait for reading to rest.
func (m *Model) rest() tea.Cmd {
	m.idle++
	due := placeDue{m.story.id, m.idle}
	return tea.Tick(restTime, func(time.Time) tea.Msg { return due })
}

func (m *Model) placeDue(msg placeDue) tea.Cmd {
	if msg.tick != m.idle || msg.id != m.story.id {
		return nil
	}
	return m.keepPlace()
}

// keepPlace remembers where reading stands.
func (m *Model) keepPlace() tea.Cmd {
	id, page := m.story.pane.Showing()
	if page == nil || m.story.gap { // the place is one in the text to come
		return nil
	}
	m.idle++
	return remember(m.opt.Context, m.lib, id, m.story.pane.Place())
}

// quit ends the program once the library has what was changed, and at once
// when it is asked for again.
func (m *Model) quit() tea.Cmd {
	if m.leaving {
		return tea.Quit
	}
	m.leaving = true
	if m.refresh.running() {
		m.refresh.cancel()
	}
	var note tea.Cmd
	if m.turns.out {
		note = m.say("Keeping what you changed (%s leaves at once)", m.table.Key(keys.Quit))
	}
	return tea.Batch(note, m.inTurn(func(m *Model) tea.Cmd { return tea.Sequence(m.keepPlace(), tea.Quit) }))
}
