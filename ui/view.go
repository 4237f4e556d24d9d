package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"warta/ui/keys"
	"warta/ui/list"
)

// View draws the screen as the model stands.
func (m Model) View() tea.View {
	rows := m.body()
	var cursor *tea.Cursor
	if m.layout.status.shown() {
		line := m.statusLine(m.width)
		if m.ask.line != nil {
			var x int
			asked := *m.ask.line
			asked.Ruler = m.ruler()
			line, x = asked.View(m.theme, m.width)
			cursor = tea.NewCursor(x, m.height-1)
		}
		m.notice(rows)
		rows = append(rows, line)
	}
	if m.ask.menu != nil {
		cursor = m.lay(rows[:m.layout.body()])
	}
	v := tea.NewView(strings.Join(rows, "\n"))
	v.AltScreen = true
	v.ReportFocus = true
	v.WindowTitle = m.title()
	v.Cursor = cursor
	if !m.opt.NoMouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if m.refresh.running() {
		v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, m.refresh.percent())
	}
	return v
}

// ruler measures the screen's text as the terminal does.
func (m Model) ruler() list.Ruler { return list.Ruler(m.measure) }

// title is the window's: the open story's, else the list's.
func (m Model) title() string {
	if m.focus&keys.Story != 0 && m.story.title != "" {
		s, _ := m.ruler().Cut(strings.Map(titled, m.story.title), 60)
		return s + " · warta"
	}
	return "warta"
}

// titled drops the characters whose encoding holds the byte 0x9C: a terminal
// that looks for the end of a control string before it decodes UTF-8 takes
// that byte for one, and prints the rest of the title.
func titled(r rune) rune {
	if strings.IndexByte(string(r), 0x9c) >= 0 {
		return -1
	}
	return r
}

// body draws the panes, with rules between them.
func (m Model) body() []string {
	l, t := m.layout, m.theme
	height := l.body()
	if m.width <= 0 || height <= 0 {
		return nil
	}
	var columns [][]string
	var left []string
	if l.feeds.shown() {
		m.feeds.Ruler = m.ruler()
		left = m.feeds.View(t, m.focus == keys.Feeds)
	}
	if l.entries.shown() {
		es := m.entriesView()
		switch {
		case left == nil:
			left = es
		case l.entries.x == l.feeds.x:
			left = append(append(left, t.Rule.Render(strings.Repeat("─", l.feeds.w))), es...)
		default:
			columns = append(columns, left)
			left = es
		}
	}
	if left != nil {
		columns = append(columns, left)
	}
	who := l.sidebar.shown()
	if who && l.sidebar.x < l.article.x {
		columns, who = append(columns, m.sidebarView()), false
	}
	if l.article.shown() {
		columns = append(columns, m.articleView())
	}
	if who {
		columns = append(columns, m.sidebarView())
	}
	return beside(columns, t.Rule.Render("│"), height)
}

// beside joins columns line by line.
func beside(columns [][]string, rule string, height int) []string {
	rows := make([]string, height)
	var b strings.Builder
	for y := range rows {
		b.Reset()
		for i, c := range columns {
			if i > 0 {
				b.WriteString(rule)
			}
			if y < len(c) {
				b.WriteString(c[y])
			}
		}
		rows[y] = b.String()
	}
	return rows
}

// lay lays the menu over the rows and returns where its cursor stands.
func (m Model) lay(rows []string) *tea.Cursor {
	menu := *m.ask.menu
	menu.Ruler = m.ruler()
	box, cx, cy := menu.View(m.theme)
	if len(box) > len(rows) {
		box = box[:len(rows)]
	}
	width := 0
	if len(box) > 0 {
		width = ansi.StringWidth(box[0])
	}
	x, y := max(0, (m.width-width)/2), max(0, (len(rows)-menu.Height())/3)
	for i, line := range box {
		row := rows[y+i]
		rows[y+i] = head(row, x, m.measure) + line + tail(row, x+width, m.width, m.measure)
	}
	if cy < 0 || cy >= len(box) {
		return nil
	}
	return tea.NewCursor(min(x+cx, m.width-1), y+cy)
}

// head is what a row shows before column x. A wide character that the cut
// halves becomes a blank, here and in tail.
func head(row string, x int, by ansi.Method) string {
	// Truncate leaves whole what graphemes say is short enough: by code point
	// that may be too long.
	s := by.Truncate(row+list.Blank(x+1), x, "")
	return s + list.Blank(x-by.StringWidth(s))
}

// tail is what a row shows from column x on.
func tail(row string, x, width int, by ansi.Method) string {
	s := by.TruncateLeft(row, x, "")
	if by.StringWidth(s) > width-x {
		s = by.TruncateLeft(row, x+1, "") // it keeps the halved one whole
	}
	return list.Blank(width-x-by.StringWidth(s)) + s
}
