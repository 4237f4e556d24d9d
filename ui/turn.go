package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// turns puts the changes of what the library keeps into the order in which
// they were asked for. The disk may be busy: each waits for the one before, so
// that a toggle, an undo or the end sees what that did.
type turns struct {
	out   bool                   // a change is under way
	again func(*Model) tea.Cmd   // what goes on where it has succeeded
	next  []func(*Model) tea.Cmd // what was asked for meanwhile
}

// inTurn does something once the changes before it are done.
func (m *Model) inTurn(do func(*Model) tea.Cmd) tea.Cmd {
	m.turns.next = append(slices.Clip(m.turns.next), do)
	return m.takeTurns()
}

func (m *Model) takeTurns() tea.Cmd {
	var cmds []tea.Cmd
	for !m.turns.out && len(m.turns.next) > 0 {
		do := m.turns.next[0]
		m.turns.next = m.turns.next[1:]
		cmds = append(cmds, do(m))
	}
	return tea.Batch(cmds...)
}

// begin says that a command changes what the library keeps. Its answer ends
// the turn.
func (m *Model) begin(change tea.Cmd) tea.Cmd {
	m.turns.out = true
	return change
}

// turnOver lets the next have its turn.
func (m *Model) turnOver(err error) tea.Cmd {
	again := m.turns.again
	m.turns.out, m.turns.again = false, nil
	if again == nil || err != nil {
		return m.takeTurns()
	}
	return tea.Batch(again(m), m.takeTurns())
}
