package ui

import (
	"strings"

	"warta/ui/keys"
	"warta/ui/list"
)

// entriesView draws the headlines, or says why there are none.
func (m Model) entriesView() []string {
	m.entries.Ruler = m.ruler()
	rows := m.entries.View(m.theme, m.focus == keys.Entries, m.now)
	if m.entries.Len() > 0 || m.asked {
		return rows
	}
	says, tips := m.empty()
	return m.quiet(rows, m.layout.entries.w, says, tips)
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
	tips := []tip{{keys.Open, "opens a story"}, {keys.ReadOn, "reads on"}}
	if m.newcomer() {
		tips = append(tips, tip{keys.Add, "follows a feed"})
	}
	return m.quiet(rows, l.w, "", append(tips, tip{keys.Help, "lists the keys"}))
}

// sidebarView draws who is in the story, and nothing without one.
func (m Model) sidebarView() []string {
	if m.story.id == 0 {
		return blank(m.layout.sidebar)
	}
	m.story.side.Theme, m.story.side.Focused, m.story.side.Ruler = m.theme, m.focus == keys.Sidebar, m.ruler()
	return strings.Split(m.story.side.View(), "\n")
}

func blank(r rect) []string {
	rows := make([]string, r.h)
	for i := range rows {
		rows[i] = list.Blank(r.w)
	}
	return rows
}
