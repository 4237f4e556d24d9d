package ui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"warta/ui/keys"
)

// typed is what was typed of a command that is not complete: a count, the
// start of a sequence, or an action that waits for a letter.
type typed struct {
	count  int
	seq    string
	letter keys.Action
}

func (t typed) any() bool { return t != typed{} }

// String shows it in the status line.
func (t typed) String() string {
	s := keys.Show(t.seq)
	if t.count > 0 {
		s = strconv.Itoa(t.count) + s
	}
	if t.letter != "" {
		s += string(t.letter) + " …"
	}
	return s
}

// most is the highest count; more is a slip of the finger.
const most = 99_999

// add takes a keystroke and returns the action it completes, if it does.
func (t *typed) add(table keys.Table, in keys.Place, key string) (a keys.Action, count int) {
	seq := strings.TrimSpace(t.seq + " " + key)
	a, more := table.Find(in, seq)
	if a != "" {
		count = t.count
		*t = typed{}
		return a, count
	}
	if more {
		t.seq = seq
		return "", 0
	}
	if n, err := strconv.Atoi(key); err == nil && len(key) == 1 && t.seq == "" && (n > 0 || t.count > 0) {
		t.count = min(most, t.count*10+n)
		return "", 0
	}
	*t = typed{}
	return "", 0
}

// press takes a key: for the open question, for a command under way, else for
// what the table says.
func (m *Model) press(k tea.KeyPressMsg) tea.Cmd {
	key := k.String()
	m.macros.record(k)
	switch {
	case m.ask.open():
		return m.reply(k)
	case m.story.hinting:
		return m.hint(key)
	case m.typed.letter != "":
		t := m.typed
		m.typed = typed{}
		return m.lettered(t.letter, key, t.count)
	case m.typed.any() && key == "esc":
		m.typed = typed{}
		return nil
	}
	seq := strings.TrimSpace(m.typed.seq + " " + key)
	a, count := m.typed.add(m.table, m.focus, key)
	switch {
	case a != "":
		return m.act(a, count)
	case m.typed.any():
		return nil
	}
	return m.misplaced(seq)
}

// misplaced says where a key acts that does nothing here.
func (m *Model) misplaced(seq string) tea.Cmd {
	b, ok := m.table.Anywhere(seq)
	if !ok {
		return nil
	}
	return m.say("%s acts %s: %s", keys.Show(seq), b.In, b.Help)
}

// lettered does an action that waited for its letter.
func (m *Model) lettered(a keys.Action, letter string, count int) tea.Cmd {
	switch {
	case len([]rune(letter)) != 1:
		return nil
	case a == keys.Record:
		m.macros.recording = letter
		return m.say("Recording: %s ends it", m.table.Key(keys.Record))
	case a == keys.Replay:
		return m.replay(letter, max(1, count))
	}
	return m.bookmark(a, letter)
}

// act does an action: each part of the screen that knows it is asked in turn.
func (m *Model) act(a keys.Action, count int) tea.Cmd {
	for _, do := range [...]func(*Model, keys.Action, int) (tea.Cmd, bool){
		(*Model).actOpened, (*Model).actProgram, (*Model).actGo, (*Model).actLater, (*Model).actRead,
		(*Model).actMark, (*Model).actFeeds, (*Model).actPane,
	} {
		if cmd, ok := do(m, a, count); ok {
			return cmd
		}
	}
	return nil
}

// actOpened has an action that is about a story's text wait while another story
// opens: it means that one. No action waits for the network: where the feed has
// no text of the story, it means what is shown.
func (m *Model) actOpened(a keys.Action, count int) (tea.Cmd, bool) {
	s := &m.story
	if m.focus&keys.Story == 0 || !s.opening() || ofText[a] == no || ofText[a] == sidebarOnly && s.id != 0 {
		return nil, false
	}
	m.ahead.first(func(m *Model) tea.Cmd { return m.act(a, count) })
	m.ahead.story = true
	return nil, true
}

// ofText says which actions are about the text of a story: those in the story's
// panes, and marking it read, as opening it does that first.
var ofText = map[keys.Action]aboutText{
	keys.Down: yes, keys.Up: yes, keys.HalfDown: yes, keys.HalfUp: yes, keys.PageDown: yes, keys.PageUp: yes, keys.Top: yes, keys.Bottom: yes,
	keys.Open: yes, keys.ReadOn: yes, keys.NextQuote: yes, keys.PreviousQuote: yes, keys.Quotes: yes, keys.NextMention: yes,
	keys.PreviousMention: yes, keys.Find: yes, keys.FindNext: yes, keys.FindPrevious: yes, keys.Named: yes, keys.OtherText: yes,
	keys.Compare: yes, keys.ShiftRight: yes, keys.ShiftLeft: yes, keys.ToggleRead: yes, keys.Links: yes,
	keys.Right: sidebarOnly, keys.NextPane: sidebarOnly, keys.ShowSidebar: sidebarOnly,
}

// aboutText says whether an action is about a story's text, or only where there
// is no story yet: the sidebar comes with the first.
type aboutText uint8

const (
	no aboutText = iota
	yes
	sidebarOnly
)

// actLater has an action wait while other rows, or at the start the feeds, are
// on their way: it may mean one of those. Going back does not, nor, once the
// feeds are there, moving among them.
func (m *Model) actLater(a keys.Action, count int) (tea.Cmd, bool) {
	switch {
	case !m.coming && !m.unfed || a == keys.Back:
		return nil, false
	case m.focus == keys.Feeds && !m.unfed:
		if cmd, ok := m.inFeeds(a, count); ok {
			return cmd, true
		}
	}
	m.ahead.first(func(m *Model) tea.Cmd { return m.act(a, count) })
	return nil, true
}

// actProgram does what concerns the whole screen.
func (m *Model) actProgram(a keys.Action, count int) (tea.Cmd, bool) {
	switch a {
	case keys.Quit:
		return m.quit(), true
	case keys.Help:
		m.help()
	case keys.Palette:
		m.palette()
	case keys.Left:
		m.look(m.neighbour(-1))
	case keys.Right:
		m.look(m.neighbour(1))
	case keys.NextPane:
		m.look(m.cycle(1))
	case keys.PreviousPane:
		m.look(m.cycle(-1))
	case keys.Zen:
		m.zen = !m.zen
		m.look(keys.Article)
	case keys.ShowSidebar:
		return m.toggleSidebar(), true
	case keys.Record:
		if m.macros.recording != "" {
			return m.endRecording(), true
		}
		m.typed.letter = a
	case keys.GoMark, keys.Replay:
		m.typed = typed{letter: a, count: count}
	default:
		return nil, false
	}
	return m.fitPage(), true
}
