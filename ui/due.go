package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

const (
	// soonest keeps a feed that stays due from being asked without rest.
	soonest = 10 * time.Second
	// clockCheck is how long an alarm trusts its timer, which stands still
	// while a laptop sleeps; and how soon a library that failed is asked again.
	clockCheck = time.Minute
)

// An alarm is set for the next feed that falls due.
type alarm struct {
	tick int // numbers the alarms
	at   time.Time
}

// dueKnown sets the alarm for the next feed that falls due.
func (m *Model) dueKnown(msg dueKnown) tea.Cmd {
	m.due.tick++
	tick := m.due.tick
	switch {
	case msg.err != nil:
		return tea.Tick(clockCheck, func(time.Time) tea.Msg { return dueUnknown{tick} })
	case msg.at.IsZero():
		return nil
	}
	m.due.at = msg.at
	if early := m.now.Add(soonest); tick > 1 && early.After(msg.at) { // at the start nothing has been asked yet
		m.due.at = early
	}
	return m.waitDue()
}

func (m *Model) waitDue() tea.Cmd {
	due := dueReached{m.due.tick}
	wait := min(clockCheck, max(0, m.due.at.Sub(m.now)))
	return tea.Tick(wait, func(time.Time) tea.Msg { return due })
}

// dueReached refreshes what is due by the clock on the wall. A refresh that is
// under way asks anew when it ends.
func (m *Model) dueReached(msg dueReached) tea.Cmd {
	switch {
	case msg.tick != m.due.tick || m.refresh.running():
		return nil
	case m.now.Before(m.due.at):
		return m.waitDue()
	}
	return m.startRefresh(Refresh{})
}

func (m *Model) dueUnknown(msg dueUnknown) tea.Cmd {
	if msg.tick != m.due.tick {
		return nil
	}
	return askDue(m.opt.Context, m.lib)
}
