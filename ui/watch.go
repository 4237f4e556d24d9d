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
	round   int // numbers the watches: only the last goes on
	ctx     context.Context
	stop    context.CancelFunc // nobody looks at the terminal
}

// begin begins to watch.
func (w *watching) begin(ctx context.Context) {
	w.round++
	w.ctx, w.stop = context.WithCancel(ctx)
}

// watch asks for the library's version, if it has one, after a pause and then
// again and again until it is another. What has not changed is no message: one
// would paint the screen for nothing.
func watch(lib Library, pause time.Duration, w watching) tea.Cmd {
	of, ok := lib.(Watcher)
	if !ok {
		return nil
	}
	return func() tea.Msg {
		for ; sleep(w.ctx, pause); pause = watchPause {
			// An error says nothing: the store may be busy, and is asked again.
			if v, err := of.Version(w.ctx); err == nil && (v != w.version || !w.known) {
				return versionKnown{w.round, v}
			}
		}
		return nil
	}
}

// sleep waits, and reports whether ctx still holds then.
func sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return ctx.Err() == nil
	case <-ctx.Done():
		return false
	}
}

// versionKnown takes in what others changed, without moving what is under the
// cursor.
func (m *Model) versionKnown(msg versionKnown) tea.Cmd {
	w := &m.watching
	changed := w.known && msg.version != w.version
	w.version, w.known = msg.version, true
	var again tea.Cmd
	if msg.round == w.round {
		again = watch(m.lib, watchPause, *w)
	}
	// What a refresh brings it takes in itself.
	if !changed || m.refresh.running() {
		return again
	}
	return tea.Batch(again, m.relist(), m.arrived())
}

// focused watches while somebody looks at the terminal.
func (m *Model) focused(is bool) tea.Cmd {
	w := &m.watching
	w.stop()
	if !is {
		return nil
	}
	w.begin(m.opt.Context)
	return watch(m.lib, 0, *w)
}
