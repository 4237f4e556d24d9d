package ui

import (
	tea "charm.land/bubbletea/v2"

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
