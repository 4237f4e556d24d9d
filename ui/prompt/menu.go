package prompt

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"warta/ui/keys"
	"warta/ui/list"
	"warta/ui/theme"
)

// An Item is one line of a menu.
type Item struct {
	Value string // what choosing it answers
	Name  string
	Note  string // set quietly after the name, and searched too
	Key   string // the key that does the same, at the right
	Head  bool   // a heading, which cannot be chosen
}

// A Menu is a list to choose from; typing narrows it.
type Menu struct {
	Title string
	Ruler list.Ruler
	items []Item
	shown []Item
	input Line
	win   list.Window
	width int

	told bool // nothing can be chosen: the menu only tells something
}

// NewMenu returns a menu of the items.
func NewMenu(title string, items []Item) Menu {
	m := Menu{Title: title, items: items, input: Line{Label: "/"}}
	m.told = true
	for _, it := range items {
		m.told = m.told && it.Value == ""
	}
	m.narrow()
	return m
}

// An Answer is what a key led to.
type Answer uint8

// The answers.
const (
	Open   Answer = iota // still asking
	Chosen               // Current was chosen
	Closed               // nothing was chosen
)

// Key moves, narrows, chooses or closes.
func (m *Menu) Key(k tea.KeyPressMsg) Answer {
	switch s := k.String(); s {
	case "enter":
		if _, ok := m.Current(); ok {
			return Chosen
		}
		if m.told {
			return Closed
		}
	case "esc", "ctrl+c":
		return Closed
	case "down", "ctrl+n", "tab":
		m.act(keys.Down)
	case "up", "ctrl+p", "shift+tab":
		m.act(keys.Up)
	case "pgdown":
		m.act(keys.PageDown)
	case "pgup":
		m.act(keys.PageUp)
	default:
		if !m.told && m.input.Key(k) {
			m.narrow()
		}
	}
	return Open
}

// Hint names the keys that help.
func (m *Menu) Hint() string {
	if m.told {
		return "esc closes"
	}
	return "type to search   enter chooses   esc closes"
}

// Paste narrows by pasted text.
func (m *Menu) Paste(s string) {
	m.input.Paste(s)
	m.narrow()
}

// Wheel moves by so many rows.
func (m *Menu) Wheel(by int) {
	m.win.Move(by, len(m.shown))
	m.land(by)
}

func (m *Menu) act(a keys.Action) {
	before := m.win.Cursor
	m.win.Act(a, 0, len(m.shown))
	m.land(m.win.Cursor - before)
}

// land moves the cursor off a heading, on in the direction it moved.
func (m *Menu) land(dir int) {
	step := 1
	if dir < 0 {
		step = -1
	}
	n := len(m.shown)
	for range 2 {
		i := m.win.Cursor
		for i >= 0 && i < n && m.shown[i].Head {
			i += step
		}
		if i >= 0 && i < n {
			m.win.Go(i, n)
			return
		}
		step = -step
	}
}

// narrow keeps the items that hold every word typed, and their headings.
func (m *Menu) narrow() {
	words := strings.Fields(strings.ToLower(m.input.Text()))
	m.shown = m.shown[:0:0]
	var head *Item
	for i, it := range m.items {
		if it.Head {
			head = &m.items[i]
			continue
		}
		if !holds(it, words) {
			continue
		}
		if head != nil {
			m.shown = append(m.shown, *head)
			head = nil
		}
		m.shown = append(m.shown, it)
	}
	m.win.Go(0, len(m.shown))
	m.land(1)
}

func holds(it Item, words []string) bool {
	text := strings.ToLower(it.Name + " " + it.Note + " " + it.Key + " " + it.Value)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Current returns the item under the cursor.
func (m Menu) Current() (Item, bool) {
	if m.win.Cursor >= len(m.shown) || m.shown[m.win.Cursor].Head {
		return Item{}, false
	}
	return m.shown[m.win.Cursor], true
}

// around is how many lines of the menu are not rows; few is how many rows it has
// before it leaves a third of the screen free.
const around, few = 4, 20

// Resize fits the menu into a screen of width by height.
func (m *Menu) Resize(width, height int) {
	m.width = max(1, min(width, 76))
	rows := min(height-around, max(few, height*2/3-around), len(m.items))
	m.win.Resize(max(1, rows), len(m.shown))
	m.land(1)
}

// Height is how many lines the menu takes before anything narrows it: its top
// stays where it is.
func (m Menu) Height() int { return m.win.Height + around }

// View draws the menu and returns its lines and where the cursor stands in
// them: at -1 when nothing can be typed.
func (m Menu) View(t theme.Theme) (lines []string, x, y int) {
	inner := max(0, m.width-4)
	title := t.Heading.Render(m.Ruler.Fit(m.Title, inner))
	m.input.Ruler = m.Ruler
	input, x := m.input.View(t, inner)
	column := m.column()
	if m.told {
		input = list.Blank(inner)
	}
	lines = append(lines, m.edge(t, "╭", "╮"), m.framed(t, title), m.framed(t, input))
	from, to := m.win.Rows(len(m.shown))
	for i := from; i < to; i++ {
		lines = append(lines, m.framed(t, m.row(t, i, inner, column)))
	}
	if from == to && !m.told {
		lines = append(lines, m.framed(t, t.Dim.Render(m.Ruler.Fit("  Nothing matches", inner))))
	}
	lines = append(lines, m.edge(t, "╰", "╯"))
	if m.told {
		return lines, -1, -1
	}
	return lines, x + 2, 2
}

func (m Menu) edge(t theme.Theme, left, right string) string {
	if m.width < 2 {
		return list.Blank(m.width)
	}
	return t.Rule.Render(left + strings.Repeat("─", m.width-2) + right)
}

func (m Menu) framed(t theme.Theme, row string) string {
	if m.width < 4 {
		return list.Blank(m.width)
	}
	bar := t.Rule.Render("│")
	return bar + " " + row + " " + bar
}

// column is the width of the widest name that a note follows.
func (m Menu) column() int {
	n := 0
	for _, it := range m.items {
		if it.Note != "" {
			n = max(n, m.Ruler.Width(it.Name))
		}
	}
	return n
}

func (m Menu) row(t theme.Theme, i, width, column int) string {
	it := m.shown[i]
	if it.Head {
		return t.Dim.Render(m.Ruler.Fit(it.Name, width))
	}
	mark, style := "  ", t.Text
	if i == m.win.Cursor && !m.told {
		mark, style = t.Marker.Render("▌")+" ", t.Selected
	}
	if width < 8 {
		return m.Ruler.Fit(it.Name, width)
	}
	room := width - 2
	key := ""
	if it.Key != "" {
		s, w := m.Ruler.Cut(m.whole(it.Key, room/3), room/3)
		key, room = t.Key.Render(s), room-w-1
		key = " " + key
	}
	if it.Note == "" {
		return mark + style.Render(m.Ruler.Fit(it.Name, room)) + key
	}
	first := min(column, room*2/3)
	return mark + style.Render(m.Ruler.Fit(it.Name, first)) + t.Dim.Render(m.Ruler.Fit("  "+it.Note, room-first)) + key
}

// whole returns as many of the keys as the width holds, at least one.
func (m Menu) whole(keys string, width int) string {
	for m.Ruler.Width(keys) > width {
		i := strings.LastIndex(keys, ", ")
		if i < 0 {
			break
		}
		keys = keys[:i]
	}
	return keys
}
