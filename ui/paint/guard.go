package paint

import (
	"reflect"

	tea "charm.land/bubbletea/v2"
)

// Guard returns a model whose views a painter paints, and whose bugs are told
// without what was on the screen. Bubble Tea would print both.
func Guard(m tea.Model, p *Painter, crash func(bug string)) tea.Model {
	return guarded{Model: m, screen: p, crash: crash}
}

type guarded struct {
	tea.Model
	screen *Painter
	crash  func(bug string)

	pressed bool // the last message was a key
}

// rescue is deferred by whatever runs the model.
func (g guarded) rescue() {
	if p := recover(); p != nil {
		g.crash(Bug(p))
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
	g.screen.Hear(msg)
	m, cmd := g.Model.Update(msg)
	_, pressed := msg.(tea.KeyPressMsg)
	return guarded{m, g.screen, g.crash, pressed}, g.command(cmd)
}

// View draws the model.
func (g guarded) View() tea.View {
	defer g.rescue()
	g.screen.Show(g.Model.View(), g.pressed)
	return tea.View{}
}

// command guards a command, and those that it leads to.
func (g guarded) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.rescue()
		msg = cmd()
		// A batch and a sequence are slices of commands. The second's type has
		// no name that we could use.
		if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
			for i := range v.Len() {
				c := v.Index(i)
				c.Set(reflect.ValueOf(g.command(c.Interface().(tea.Cmd))))
			}
		}
		return msg
	}
}
