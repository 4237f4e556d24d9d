package ui

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"
)

// macros are recorded keys, by letter.
type macros struct {
	kept      map[string][]tea.KeyPressMsg
	recording string // the letter; "" when nothing is recorded
	keys      []tea.KeyPressMsg
}

// record takes a key down while recording.
func (r *macros) record(k tea.KeyPressMsg) {
	if r.recording != "" {
		r.keys = append(slices.Clone(r.keys), k)
	}
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
	case m.macros.recording != "" || m.ahead.recorded > 0:
		return m.say("Recorded keys cannot press recorded keys")
	}
	again := make([]func(*Model) tea.Cmd, len(recorded))
	for i, k := range recorded {
		again[i] = pressing(k)
	}
	again = slices.Repeat(again, min(times, most/len(again)))
	m.ahead.first(again...)
	m.ahead.recorded = len(again)
	return nil
}
