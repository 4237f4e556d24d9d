package ui

import (
	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/keys"
)

// A bookmark is a story and the list it stands in.
type bookmark struct {
	title  string
	filter feed.Filter
	one    bool
	entry  feed.Headline
}

// bookmark sets a mark named by a letter, or goes to it.
func (m *Model) bookmark(a keys.Action, letter string) tea.Cmd {
	if a == keys.GoMark {
		b, ok := m.marks[letter]
		if !ok {
			return m.say("No mark is named %s", letter)
		}
		m.look(keys.Entries)
		m.entries.Show(b.title, b.filter, b.one)
		return m.around(b.entry, false, false)
	}
	h, ok := m.about()
	if !ok {
		return nil
	}
	marks := map[string]bookmark{letter: {m.entries.Title, m.entries.Filter, m.entries.One, h}}
	for l, b := range m.marks {
		if l != letter {
			marks[l] = b
		}
	}
	m.marks = marks
	return m.say("Mark %s is set", letter)
}
