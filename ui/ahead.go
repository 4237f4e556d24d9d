package ui

import tea "charm.land/bubbletea/v2"

// ahead is what was pressed and waits, first pressed first: recorded keys that
// are pressed again, keys typed meanwhile, and those typed for a list that is on
// its way, which must not mean a row of the one before.
type ahead struct {
	next     []func(*Model) tea.Cmd
	recorded int  // the first so many are recorded keys
	story    bool // the first waits for the story that is being opened
	called   bool // a nextDue is on its way
}

// mostAhead is how many keys wait: more than somebody types who still knows
// what they mean.
const mostAhead = 500

// key takes a key from the keyboard. While others wait, any other waits its
// turn; esc lets them go where something keeps them, and is one of them where
// they are only being pressed one after the other.
func (m *Model) key(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case len(m.ahead.next) == 0:
		return m.press(k)
	case k.String() == "esc" && (m.waits() || m.ahead.recorded > 0):
		return m.letGo()
	case len(m.ahead.next) >= m.ahead.recorded+mostAhead:
		return m.say("Too many keys wait: esc lets them go")
	}
	m.ahead.next = append(m.ahead.next[:len(m.ahead.next):len(m.ahead.next)], pressing(k))
	return nil
}

// letGo forgets the keys that wait.
func (m *Model) letGo() tea.Cmd {
	note := "The keys that waited are let go"
	if m.ahead.recorded > 0 {
		note = "Recorded keys stopped"
	}
	m.ahead.next, m.ahead.recorded, m.ahead.story = nil, 0, false
	return m.say("%s", note)
}

func pressing(k tea.KeyPressMsg) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd { return m.press(k) }
}

// first has these done before all that waits.
func (a *ahead) first(do ...func(*Model) tea.Cmd) { a.next = append(do[:len(do):len(do)], a.next...) }

// waits reports whether what waits must wait on. A recorded key waits for all
// that the one before it asked for.
func (m *Model) waits() bool {
	return m.coming || m.unfed || m.ahead.story && m.story.opening() || m.ahead.recorded > 0 && (m.asked || m.story.wanted.ID != m.story.id)
}

// callNext has the next key pressed once nothing keeps it: one a message, so
// that what each asks for gets its answer.
func (m *Model) callNext() tea.Cmd {
	if len(m.ahead.next) == 0 || m.ahead.called || m.waits() {
		return nil
	}
	m.ahead.called = true
	return func() tea.Msg { return nextDue{} }
}

// pressNext does what has waited longest.
func (m *Model) pressNext() tea.Cmd {
	m.ahead.called = false
	if len(m.ahead.next) == 0 || m.waits() {
		return nil
	}
	do, recorded := m.ahead.next[0], m.ahead.recorded > 0
	m.ahead.next, m.ahead.story = m.ahead.next[1:], false
	cmd := do(m)
	if recorded {
		m.ahead.recorded-- // not before: it must not press recorded keys
	}
	return cmd
}
