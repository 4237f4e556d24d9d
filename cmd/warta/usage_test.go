package main

import "testing"

// The list of verbs fits into 80 columns: what stands before a line's text
// takes 31 of them.
func TestVerbsFitTheScreen(t *testing.T) {
	root := (&app{}).root()
	for _, c := range root.Commands() {
		if room := 80 - 31; len(c.Short) > room {
			t.Errorf("%s: %q is longer than %d", c.Name(), c.Short, room)
		}
	}
}
