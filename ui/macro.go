package ui

import (
	"maps"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
)

// macros are recorded keys, by letter, and those that are being pressed again.
type macros struct {
	kept      map[string][]tea.KeyPressMsg
	recording string // the letter; "" when nothing is recorded
	keys      []tea.KeyPressMsg
	left      []tea.KeyPressMsg // still to press
}

// record takes a key down while recording, but none that a macro presses.
func (r *macros) record(k tea.KeyPressMsg) {
	if r.recording != "" && len(r.left) == 0 {
		r.keys = append(slices.Clone(r.keys), k)
	}
}

// key takes a key from the keyboard. While recorded keys are pressed, esc ends
// them and any other waits its turn.
func (m *Model) key(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case len(m.macros.left) == 0:
		return m.press(k)
	case k.String() == "esc":
		m.macros.left = nil
		return m.say("Recorded keys stopped")
	}
	m.macros.left = append(slices.Clip(m.macros.left), k)
	return nil
}

// endRecording keeps what was recorded, without the key that ended it.
func (m *Model) endRecording() tea.Cmd {
	r := &m.macros
	kept := maps.Clone(r.kept)
	if kept == nil {
		kept = map[string][]tea.KeyPressMsg{}
	}
	kept[r.recording] = r.keys[:max(0, len(r.keys)-1)]
	letter := r.recording
	r.kept, r.recording, r.keys = kept, "", nil
	if len(kept[letter]) == 1 {
		return m.say("One key is recorded under %s", letter)
	}
	return m.say("%d keys are recorded under %s", len(kept[letter]), letter)
}

// replay presses recorded keys, so many times.
func (m *Model) replay(letter string, times int) tea.Cmd {
	recorded := m.macros.kept[letter]
	switch {
	case len(recorded) == 0:
		return m.say("Nothing is recorded under %s", letter)
	case m.macros.recording != "" || len(m.macros.left) > 0:
		return m.say("Recorded keys cannot press recorded keys")
	}
	m.macros.left = slices.Repeat(recorded, min(times, most/len(recorded)))
	return m.replayNext()
}

// replayPause is how long a recorded key waits for what the one before asked for.
const replayPause = 5 * time.Millisecond

// replayNext presses the next recorded key once the one before has its answer.
func (m *Model) replayNext() tea.Cmd {
	left := m.macros.left
	if len(left) == 0 {
		return nil
	}
	next := func() tea.Msg { return replayed{} }
	if m.asked || m.story.wanted.ID != m.story.id {
		return tea.Tick(replayPause, func(time.Time) tea.Msg { return replayed{} })
	}
	cmd := m.press(left[0])
	m.macros.left = left[1:]
	return tea.Batch(cmd, next)
}
