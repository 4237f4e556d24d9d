package ui

import (
	"strings"
	"testing"
)

func TestHelpDoesWhatIsChosen(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("? s t a r enter")
		if h, _ := d.m.entries.Current(); h.Starred == d.lib.entries[0].Starred && strings.Contains(d.m.status.note, "error") {
			t.Error("help did not star")
		}
		d.keys(": g o - a l l enter")
		if d.m.entries.Title != "All" {
			t.Errorf("the palette led to %q, want All", d.m.entries.Title)
		}
		d.keys("? down up pgdown pgup x backspace esc")
		if d.m.ask.open() {
			t.Error("esc did not close the help")
		}
	})
}
