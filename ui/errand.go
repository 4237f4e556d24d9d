package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// errands are what a person waits for and may stop: a feed being followed, a
// command that reads a story. The zero value is none.
type errands struct {
	run  int // numbers the contexts, so that the end of what was stopped is known
	out  int // how many are under way in this one
	ctx  context.Context
	stop context.CancelFunc
}

func (e errands) running() bool { return e.out > 0 }

// runErrand runs a command until its end or until esc, whichever is first.
func (m *Model) runErrand(do func(context.Context) tea.Cmd) tea.Cmd {
	e := &m.errands
	if !e.running() {
		e.run++
		e.ctx, e.stop = context.WithCancel(m.opt.Context)
	}
	e.out++
	run, cmd := e.run, do(e.ctx)
	return func() tea.Msg { return errandEnded{run, cmd()} }
}

// errandEnded takes in what an errand came to.
func (m *Model) errandEnded(msg errandEnded) tea.Cmd {
	if e := &m.errands; msg.run == e.run && e.running() {
		if e.out--; e.out == 0 {
			e.stop()
		}
	}
	return m.answer(msg.answer)
}

// stopErrands stops those under way. Each then answers with an error that
// nobody needs to be told.
func (m *Model) stopErrands() tea.Cmd {
	m.errands.stop()
	m.errands.out = 0
	return m.say("Stopped")
}
