package serve

import (
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// A guarded model ends its session when it meets a bug, and tells the log what
// the bug is without what was on the screen. Bubble Tea would print both.
type guarded struct {
	tea.Model
	crash func(what string)
}

// rescue is deferred by whatever runs the model.
func (g guarded) rescue() {
	switch p := recover().(type) {
	case nil:
	case error: // the runtime's own tell of indexes and addresses, not of texts
		g.crash(p.Error() + "\n" + string(debug.Stack()))
	default:
		g.crash(fmt.Sprintf("%T\n%s", p, debug.Stack()))
	}
}

// Init begins the model.
func (g guarded) Init() tea.Cmd {
	defer g.rescue()
	return g.command(g.Model.Init())
}

// Update updates the model.
func (g guarded) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next = g // after a bug the model is as it was
	defer g.rescue()
	m, cmd := g.Model.Update(msg)
	return guarded{m, g.crash}, g.command(cmd)
}

// View draws the model.
func (g guarded) View() tea.View {
	defer g.rescue()
	return g.Model.View()
}

// command guards a command, and those that it leads to.
func (g guarded) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer g.rescue()
		msg := cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = g.command(batch[i])
			}
		}
		return msg
	}
}
