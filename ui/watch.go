package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
)

// watchPause is how often the library is asked whether something changed.
const watchPause = 2 * time.Second

// A watching is what is known of the library's version. It rises with what
// this screen does too: to look once more then costs little, and to tell the
// two apart could miss what another did at the same time.
type watching struct {
	version int64
	known   bool
	blurred bool // the terminal says that nobody looks at it
	resting bool // nothing is asked until somebody looks again
}

// watch asks for the library's version after a pause, if it has one.
func watch(ctx context.Context, lib Library, pause time.Duration) tea.Cmd {
	w, ok := lib.(Watcher)
	if !ok {
		return nil
	}
	return tea.Tick(pause, func(time.Time) tea.Msg {
		version, err := w.Version(ctx)
		return versionKnown{version, err}
	})
}

// versionKnown takes in what others changed, without moving what is under the
// cursor. An error says nothing: the store may be busy, and is asked again.
func (m *Model) versionKnown(msg versionKnown) tea.Cmd {
	w := &m.watching
	changed := msg.err == nil && w.known && msg.version != w.version
	if msg.err == nil {
		w.version, w.known = msg.version, true
	}
	var again tea.Cmd
	if w.resting = w.blurred; !w.resting {
		again = watch(m.opt.Context, m.lib, watchPause)
	}
	// What a refresh brings it takes in itself.
	if !changed || m.refresh.running() {
		return again
	}
	return tea.Batch(again, m.relist(), m.arrived())
}

// focused watches on when somebody looks at the terminal again.
func (m *Model) focused(is bool) tea.Cmd {
	w := &m.watching
	w.blurred = !is
	if !is || !w.resting {
		return nil
	}
	w.resting = false
	return watch(m.opt.Context, m.lib, 0)
}
