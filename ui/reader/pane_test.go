package reader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/charmbracelet/x/vt"
	"golang.org/x/text/unicode/norm"

	"warta/article"
	"warta/ui/theme"
)

// open returns a pane that shows the article in a terminal with mode 2027.
func open(t testing.TB, a article.Article, w, h int) *Pane {
	t.Helper()
	var p Pane
	p.Resize(w, h)
	p.Show(1, Typeset(a, theme.New(true, false)).Colour().BreakBy(w, ansi.GraphemeWidth), 0)
	return &p
}

// screen returns what a terminal shows of the pane.
func screen(t testing.TB, p *Pane) string {
	t.Helper()
	view := p.View()
	e := vt.NewEmulator(p.w, p.h)
	if _, err := e.WriteString("\x1b[?2027h" + strings.ReplaceAll(view, "\n", "\r\n")); err != nil {
		t.Fatal(err)
	}
	return e.String()
}

func TestGolden(t *testing.T) {
	a := sample(t)
	for _, size := range [][2]int{{40, 60}, {80, 60}, {120, 60}} {
		p := open(t, a, size[0], size[1])
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) { golden.RequireEqual(t, screen(t, p)) })
	}
	for name, th := range map[string]theme.Theme{"dark": theme.New(true, false), "light": theme.New(false, false), "none": theme.New(true, true)} {
		t.Run(name, func(t *testing.T) {
			var p Pane
			p.Resize(60, 50)
			p.Show(1, Typeset(a, th).Colour().Break(60), 0)
			p.Light(a.Entities[0].Mentions)
			p.Find("boats")
			golden.RequireEqual(t, p.View())
		})
	}
}

func TestViewIsExactlyThePane(t *testing.T) {
	g := Typeset(sample(t), theme.New(true, false))
	for _, w := range []int{0, 1, 2, 5, 19, 20, 40, 80, 120, 300} {
		for _, h := range []int{0, 1, 12, 99, 100} {
			for _, broken := range []int{w, 80} { // a page for another width is cut or padded
				var p Pane
				method := ansi.Method(h % 2)
				p.Resize(w, h)
				p.Show(1, g.BreakBy(broken, method), 0)
				p.Bottom()
				rows := strings.Split(p.View(), "\n")
				if w*h == 0 {
					continue
				}
				if len(rows) != h {
					t.Fatalf("%dx%d: %d rows", w, h, len(rows))
				}
				for i, r := range rows {
					if got := method.StringWidth(r); got != w {
						t.Errorf("%dx%d of a page for %d: row %d has %d cells: %q", w, h, broken, i, got, r)
					}
				}
			}
		}
	}
}

// Without mode 2027 terminals disagree about emoji that are joined or coloured:
// only what all of them measure alike is sent.
func TestEmojiWithoutDrift(t *testing.T) {
	a := story("A family 👩‍👩‍👧‍👦 waved 👋🏽 at ❤️ and 🇮🇩, cafe\u0301, فارسی\u200cها.")
	a.Title = "❤️ 👩‍👧"
	var p Pane
	p.Resize(60, 6)
	p.Show(1, Typeset(a, theme.New(true, false)).Break(60), 0)
	for _, row := range strings.Split(p.View(), "\n") {
		if ansi.StringWidth(row) != 60 || ansi.StringWidthWc(row) != 60 {
			t.Errorf("a row has %d or %d cells, want 60: %q", ansi.StringWidth(row), ansi.StringWidthWc(row), row)
		}
	}
	const want = "A family 👩 waved 👋 at ❤ and 🇮🇩, cafe\u0301, فارسی\u200cها."
	if got := ansi.Strip(p.View()); !strings.Contains(got, norm.NFC.String(want)) {
		t.Errorf("got %q, want %q in it", got, want)
	}
	p.Show(2, Typeset(a, theme.New(true, false)).BreakBy(60, ansi.GraphemeWidth), 0)
	if got := ansi.Strip(p.View()); !strings.Contains(got, "👩‍👩‍👧‍👦 waved 👋🏽 at ❤️") {
		t.Errorf("with mode 2027: got %q, want whole emoji", got)
	}
}

func TestEmptyPane(t *testing.T) {
	var p Pane
	if got := p.View(); got != "" {
		t.Errorf("the zero Pane shows %q", got)
	}
	p.Resize(3, 2)
	if got, want := p.View(), "   \n   "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if p.Scroll(1) || p.NextQuote() || p.NextMention(0) || p.NextMatch() || p.Shift(1) || p.Progress() != 0 {
		t.Error("an empty pane moves")
	}
	p.Find("x")
	p.Show(1, Typeset(article.Article{}, theme.New(true, false)).Break(3), 7)
	if got, want := p.View(), "   \n   "; got != want {
		t.Errorf("an empty article: got %q, want %q", got, want)
	}
}

// A row that scrolls must stay as it is: the terminal moves it, and only what
// is new is sent.
func TestScrollingKeepsRows(t *testing.T) {
	p := open(t, sample(t), 80, 20)
	p.Scroll(5)
	before := strings.Split(p.View(), "\n")
	p.Scroll(1)
	after := strings.Split(p.View(), "\n")
	for i := range after[:len(after)-1] {
		if after[i] != before[i+1] {
			t.Errorf("row %d changed as it scrolled:\n got %q\nwant %q", i, after[i], before[i+1])
		}
	}
}

func TestScroll(t *testing.T) {
	tests := []struct {
		name string
		do   func(p *Pane) bool
		top  int
	}{
		{"a line", func(p *Pane) bool { return p.Scroll(1) }, 1},
		{"up at the top", func(p *Pane) bool { return !p.Scroll(-1) }, 0},
		{"half a page", func(p *Pane) bool { return p.HalfPage(1) }, 10},
		{"a page", func(p *Pane) bool { return p.Page(1) }, 18},
		{"and back", func(p *Pane) bool { return p.Page(1) && p.HalfPage(-1) }, 8},
		{"to the end", func(p *Pane) bool { return p.Bottom() && p.AtEnd() && p.Progress() == 100 }, -1},
		{"past the end", func(p *Pane) bool { return p.Bottom() && !p.Page(1) }, -1},
		{"to the top", func(p *Pane) bool { return p.Bottom() && p.Top() && p.Place() == 0 }, 0},
	}
	for _, tt := range tests {
		p := open(t, sample(t), 80, 20)
		if !tt.do(p) {
			t.Errorf("%s: wrong answer", tt.name)
		}
		want := tt.top
		if want < 0 {
			want = len(p.page.rows) - 20
		}
		if p.top != want {
			t.Errorf("%s: row %d is at the top, want %d", tt.name, p.top, want)
		}
	}
}

// The place survives every width and a restart: the byte at the top is still
// on the screen, and at its top unless the text ends before.
func TestResizeKeepsThePlace(t *testing.T) {
	for name, a := range map[string]article.Article{"left to right": sample(t), "right to left": hebrew(t)} {
		g := Typeset(a, theme.New(true, false))
		for at := 0; at < len(a.Text); at += 7 {
			var p Pane
			p.Resize(80, 10)
			p.Show(1, g.Break(80), at)
			want := p.Place()
			for i, w := range []int{40, 120, 25, 200, 6, 80} {
				p.Resize(w, 10)
				if i%2 == 1 { // a restart
					place := p.Place()
					p = Pane{}
					p.Resize(w, 10)
					p.Show(1, g.Break(w), place)
				} else {
					p.Show(1, g.Break(w), 0)
				}
				if got := p.Place(); got != want {
					t.Fatalf("%s, width %d: the place is %d, want %d", name, w, got, want)
				}
				if r := p.page.rowAt(at); !p.shows(at) || r != p.top && p.top != p.bottom() {
					t.Errorf("%s, width %d: byte %d is on row %d, row %d at the top", name, w, at, r, p.top)
				}
			}
		}
	}
}

func TestShowAnotherArticleBeginsAtItsPlace(t *testing.T) {
	p := open(t, sample(t), 80, 10)
	p.Scroll(9)
	p.Find("boats")
	p.Show(2, p.page, 300)
	if p.Place() != 300 || p.find.query != "" {
		t.Errorf("place %d, query %q; want 300 and none", p.Place(), p.find.query)
	}
	if id, _ := p.Showing(); id != 2 {
		t.Errorf("shows %d, want 2", id)
	}
}

func TestShowAnotherTextOfTheSameArticle(t *testing.T) {
	p := open(t, sample(t), 80, 10)
	p.Bottom()
	p.NextQuote()
	p.Find("the")
	short := article.Article{Document: blocksOf("the end of the story", 3)}
	p.Show(1, Typeset(short, theme.New(true, false)).Break(80), 0)
	if p.Place() > len(short.Text) || p.find.at > len(p.find.spans) {
		t.Errorf("place %d of %d, match %d of %d", p.Place(), len(short.Text), p.find.at, len(p.find.spans))
	}
	_ = p.View()
}

func TestShowAnArticleThatWasReadAnew(t *testing.T) {
	a := sample(t)
	p := open(t, a, 80, 10)
	p.GoQuote(5)
	a.Quotes = a.Quotes[:2]
	p.Show(1, Typeset(a, theme.New(true, false)).Break(80), 0)
	if _, ok := p.Quote(); ok {
		t.Error("stands on a quotation that is no more")
	}
	_ = p.View()
}

func TestWideRowsScrollSideways(t *testing.T) {
	p := open(t, sample(t), 40, 80)
	if s := screen(t, p); !strings.Contains(s, "›") || strings.Contains(s, "‹") {
		t.Errorf("a long line of code shows no mark at its right:\n%s", s)
	}
	for p.Shift(8) {
	}
	if s := screen(t, p); !strings.Contains(s, "from the east") || !strings.Contains(s, "‹") || strings.Contains(s, "›") {
		t.Errorf("its end cannot be reached:\n%s", s)
	}
}

// The highest headings of an article have one look, whatever their level on
// the page, and those below them another with less space before it.
func TestHeadingsHaveTwoRanks(t *testing.T) {
	var b article.Builder
	for _, level := range []int{3, 0, 4, 0, 3} {
		block := article.Block{Kind: article.Heading, Level: level}
		if level == 0 {
			block.Kind = article.Paragraph
		}
		b.Start(block)
		b.Add("words", 0, "")
	}
	g := Typeset(article.Article{Document: b.Document(article.Document{})}, theme.New(true, false))
	want := []struct {
		style theme.Style
		space int
	}{{g.theme.Heading, 1}, {g.theme.Text, 1}, {g.theme.Subheading, 1}, {g.theme.Text, 1}, {g.theme.Heading, 2}}
	for i, w := range want {
		s := g.slips[i+1]
		if got := g.faces[s.lines[0][0].face].style; got != w.style || s.space != w.space {
			t.Errorf("block %d: %+v after %d rows, want %+v after %d", i, got, s.space, w.style, w.space)
		}
	}
}

// A line through, under or behind words, or a link, ends with the last of them.
func TestLinesEndWithTheirWords(t *testing.T) {
	var b article.Builder
	b.Start(article.Block{})
	b.Add("late ", article.Strike, "")
	b.Add("gone ", article.Underline, "")
	b.Add("both ", article.Underline|article.Em, "")
	b.Add("linked ", 0, "https://example.org")
	b.Add("plain", 0, "")
	g := Typeset(article.Article{Document: b.Document(article.Document{})}, theme.New(true, false))
	for _, gl := range g.slips[1].lines[0] {
		s := g.faces[gl.face].style
		within := gl.at == int32(strings.Index(g.article.Text, " both"))
		if isBlank(gl) && (s.Strike || s.Underline) != within {
			t.Errorf("the blank at byte %d: %+v", gl.at, s)
		}
	}
}
