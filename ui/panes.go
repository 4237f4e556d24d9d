package ui

import (
	"strings"

	"warta/ui/keys"
	"warta/ui/list"
)

// entriesView draws the headlines, or says why there are none.
func (m Model) entriesView() []string {
	rows := m.entries.View(m.theme, m.focus == keys.Entries, m.now)
	if m.entries.Len() > 0 || m.asked {
		return rows
	}
	l := m.layout.entries
	what := "No stories here"
	if m.entries.Filter.Unread {
		what = "Nothing unread here"
	}
	return m.quiet(rows, l.w, what, "", m.table.Key(keys.Refresh)+" looks for news", m.table.Key(keys.Add)+" follows a feed", m.table.Key(keys.GoAll)+" lists everything")
}

// articleView draws the open story, or the keys that help without one.
func (m Model) articleView() []string {
	l := m.layout.article
	if m.story.saying {
		return strings.Split(m.story.quotes.View(), "\n")
	}
	if _, page := m.story.pane.Showing(); page != nil {
		return strings.Split(m.story.pane.View(), "\n")
	}
	rows := blank(l)
	if m.story.wanted.ID != 0 {
		return rows
	}
	return m.quiet(rows, l.w, "", m.table.Key(keys.Open)+" opens a story",
		m.table.Key(keys.ReadOn)+" reads on", m.table.Key(keys.Help)+" lists the keys")
}

// sidebarView draws who is in the story, and nothing without one.
func (m Model) sidebarView() []string {
	if m.story.id == 0 {
		return blank(m.layout.sidebar)
	}
	m.story.side.Theme, m.story.side.Focused = m.theme, m.focus == keys.Sidebar
	return strings.Split(m.story.side.View(), "\n")
}

func blank(r rect) []string {
	rows := make([]string, r.h)
	for i := range rows {
		rows[i] = list.Blank(r.w)
	}
	return rows
}

// quiet sets lines a third down the rows, in the middle.
func (m Model) quiet(rows []string, width int, lines ...string) []string {
	y := max(0, (len(rows)-len(lines))/3)
	for i, line := range lines {
		if y+i >= len(rows) {
			break
		}
		pad := list.Blank(max(0, width-list.Width(line)) / 2)
		rows[y+i] = m.theme.Dim.Render(list.Fit(pad+line, width))
	}
	return rows
}
