package ui

import (
	"context"
	"errors"
	"testing"
	"time"

	"warta/feed"
)

// A tardy library takes a second for each change.
type tardy struct {
	*fake
	err error
}

func (l *tardy) Mark(ctx context.Context, m feed.Mark, ids ...int64) ([]int64, error) {
	time.Sleep(time.Second)
	if l.err != nil {
		return nil, l.err
	}
	return l.fake.Mark(ctx, m, ids...)
}

// Keys pressed while the disk is busy mean what they would mean after it.
func TestChangesTakeTurns(t *testing.T) {
	tests := []struct {
		name, keys string
		want       func(d *driver) bool
	}{
		{"a toggle twice", "m m", func(d *driver) bool { return !d.lib.entries[0].Read }},
		{"a toggle three times", "s s s", func(d *driver) bool { return d.lib.entries[0].Starred }},
		{"undone before it is done", "s u", func(d *driver) bool { return !d.lib.entries[0].Starred && len(d.m.history.redo) == 1 }},
		{"and done again", "s u ctrl+r", func(d *driver) bool { return d.lib.entries[0].Starred }},
		{"the last of several undone", "s j j t 1u", func(d *driver) bool { return d.lib.entries[0].Starred && !d.lib.entries[2].Later }},
		{"all undone", "s j j t j m 9u", func(d *driver) bool { return len(d.m.history.undo) == 0 && len(d.m.history.redo) == 3 }},
		{"where the cursor was", "s j t", func(d *driver) bool { return d.lib.entries[0].Starred && d.lib.entries[1].Later }},
		{"the end waits", "s t q", func(d *driver) bool { return d.quit && d.lib.entries[0].Later }},
	}
	for _, tt := range tests {
		drive(t, 120, 36, Options{}, func(d *driver) {
			d.m.lib = &tardy{fake: d.lib}
			d.keys(tt.keys)
			for range 10 {
				d.wait(time.Second)
			}
			if !tt.want(d) {
				t.Errorf("%s: after %q:\n%s", tt.name, tt.keys, d.lib.state())
			}
		})
	}
}

func TestTheEndWaitsOnlyOnce(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.m.lib = &tardy{fake: d.lib}
		d.keys("s q")
		d.shows("Keeping what you changed (q leaves at once)")
		if d.quit {
			t.Error("the end did not wait")
		}
		d.keys("q")
		if !d.quit {
			t.Error("q did not leave at once")
		}
	})
}

// Undoing that fails leaves the steps in their order, and tries no more.
func TestUndoOfSeveralThatFails(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		lib := &tardy{fake: d.lib}
		d.keys("s j j t")
		before := d.lib.state()
		d.m.lib, lib.err = lib, errors.New("the disk is full")
		d.keys("2u")
		d.wait(time.Second)
		d.shows("marking: the disk is full")
		if got := d.lib.state(); got != before || len(d.m.history.undo) != 2 {
			t.Fatalf("%d steps can be undone, want 2", len(d.m.history.undo))
		}
		lib.err = nil
		d.keys("u")
		d.wait(time.Second)
		if d.lib.entries[2].Later || !d.lib.entries[0].Starred {
			t.Error("the last step is not the first to be undone")
		}
	})
}

// Undoing a change of a feed's order shows its list in the order before.
func TestUndoOfAnOrder(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("h 8j enter")
		first := d.m.entries.ID()
		d.keys("S")
		if d.m.entries.ID() == first {
			t.Fatal("S did not turn the order")
		}
		d.keys("H 2u")
		if f := d.m.entries.Filter; d.m.entries.ID() != first || f.Oldest || f.Unread {
			t.Errorf("after undo the list is %+v", f)
		}
		d.keys("h e")
		d.text("er")
		d.keys("enter l")
		if got, want := d.m.entries.Title, "Kompaser"; got != want {
			t.Errorf("the list of a renamed feed is headed %q, want %q", got, want)
		}
	})
}
