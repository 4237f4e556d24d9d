package ui

import (
	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/keys"
	"warta/ui/prompt"
)

// help offers the actions that hold in the focused pane, with their keys:
// typing searches, choosing does.
func (m *Model) help() {
	var items []prompt.Item
	group := ""
	for _, b := range m.table.In(m.focus) {
		if b.Group != group {
			group = b.Group
			items = append(items, prompt.Item{Head: true, Name: group})
		}
		items = append(items, prompt.Item{Value: string(b.Action), Name: b.Help, Key: b.String()})
	}
	m.offer("Keys", items, doAction)
}

func doAction(m *Model, action string) tea.Cmd { return m.act(keys.Action(action), 0) }

// palette offers all actions by name.
func (m *Model) palette() {
	var items []prompt.Item
	for _, b := range m.table {
		items = append(items, prompt.Item{Value: string(b.Action), Name: string(b.Action), Note: b.Help, Key: b.String()})
	}
	m.offer("Do", items, doAction)
}

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

// named lists the other stories that name what the sidebar stands on.
func (m *Model) named() tea.Cmd {
	it, ok := m.story.side.Selected()
	if !ok || m.story.id == 0 {
		return m.say("No name is chosen")
	}
	m.look(keys.Entries)
	return tea.Batch(m.showList(it.Name, feed.Filter{Entity: it.Name}, false), m.fitPage())
}
