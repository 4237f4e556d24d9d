package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
)

// A distant library takes a second for each page of a list, and fails on wish.
type distant struct {
	*fake
	err error
}

func (l *distant) Headlines(ctx context.Context, f feed.Filter, after feed.Key, limit int) ([]feed.Headline, error) {
	time.Sleep(time.Second)
	if l.err != nil {
		return nil, l.err
	}
	return l.fake.Headlines(ctx, f, after, limit)
}

// far runs a script on a library whose pages take long from then on.
func far(t *testing.T, script func(d *driver, lib *distant)) {
	t.Helper()
	fake := newFake()
	fake.many(450)
	driveOn(t, fake, 120, 36, Options{}, func(d *driver) {
		lib := &distant{fake: fake}
		d.m.lib = lib
		script(d, lib)
	})
}

// Keys typed before a list has come mean that list, and none is lost.
func TestKeysTypedAhead(t *testing.T) {
	tests := []struct {
		name, before, keys string
		want               string // of what the script leads to
	}{
		{"open", "", "g a enter", "All: opened 450, on 450"},
		{"a count", "", "g a 3 j enter", "All: opened 447, on 447"},
		{"from the old list's end", "9j", "g a j enter", "All: opened 449, on 449"},
		{"the last page", "", "G enter", "Unread: opened 1, on 1"},
		{"marks and moves in order", "", "g a s j t k", "All: starred 450, later 449, on 450"},
		{"another list meanwhile", "", "g u g a j enter", "All: opened 449, on 449"},
		{"and back to the first", "", "g a enter h g u j", "Unread: opened 450, on 448"},
		{"a filter", "", "/ p e t a n i enter j enter", "Unread: opened 430, on 430"},
		{"a mark by letter", "", "g a j ` x G ' x", "All: on 449"},
		{"a menu first", "", "g a : s t a r enter", "All: on 450"},
		{"esc", "", "g a j enter esc", "All: on 450"},
		{"esc, then more", "", "g a enter esc j enter", "All: opened 449, on 449"},
		{"recorded keys", "* a s j *", "g a 2 @ a t", "All: starred 450 449, later 448, on 448"},
		{"recorded while typed ahead", "", "* b g a j s * k", "All: starred 449, on 450"},
		{"in the feeds at once", "", "g a h j", "All: on 450"},
	}
	for _, tt := range tests {
		far(t, func(d *driver, lib *distant) {
			d.keys(tt.before)
			for i := range lib.entries {
				lib.entries[i].Starred, lib.entries[i].Later = false, false
			}
			d.keys(tt.keys)
			for range 12 {
				d.wait(time.Second)
			}
			if got := outcome(d); got != tt.want {
				t.Errorf("%s: %q then %q lead to\n got %q\nwant %q", tt.name, tt.before, tt.keys, got, tt.want)
			}
		})
	}
}

// outcome says what a person's keys led to.
func outcome(d *driver) string {
	var opened, starred, later []string
	for _, h := range d.lib.entries {
		id := fmt.Sprint(h.ID)
		if h.Read {
			opened = append(opened, id)
		}
		if h.Starred {
			starred = append(starred, id)
		}
		if h.Later {
			later = append(later, id)
		}
	}
	var parts []string
	for _, p := range []struct {
		name string
		ids  []string
	}{{"opened", opened}, {"starred", starred}, {"later", later}} {
		if len(p.ids) > 0 {
			parts = append(parts, p.name+" "+strings.Join(p.ids, " "))
		}
	}
	parts = append(parts, fmt.Sprintf("on %d", d.m.entries.ID()))
	return d.m.entries.Title + ": " + strings.Join(parts, ", ")
}

// Reading on from the list's only page to an unread story that is not on it.
func TestReadingOnTypedAhead(t *testing.T) {
	far(t, func(d *driver, lib *distant) {
		lib.MarkAll(context.Background(), feed.Read, feed.Filter{}, noon.Add(time.Hour))
		lib.Mark(context.Background(), feed.Unread, 7)
		d.keys("g a")
		d.wait(time.Second)
		d.keys("]u s")
		d.m.asked = false
		if cmd := d.m.arrived(); cmd != nil {
			t.Error("new entries did not wait for the story that is looked for")
		}
		for range 6 {
			d.wait(time.Second)
		}
		if h, _ := d.m.entries.Find(7); !h.Read || !h.Starred {
			t.Errorf("the story read on to is not the one that is starred: %+v", h)
		}
	})
}

// At the start keys wait for the first list and the feeds.
func TestKeysBeforeTheFirstList(t *testing.T) {
	far(t, func(d *driver, lib *distant) {
		d.m = New(lib, d.m.opt)
		d.run(d.m.Init())
		for _, k := range []string{"j", "enter"} {
			d.msgs <- keystroke(k)
		}
		d.send(tea.WindowSizeMsg{Width: 120, Height: 36})
		d.lacks("Nothing unread")
		d.wait(time.Second)
		if got, want := outcome(d), "Unread: opened 449, on 449"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// A page that does not come takes the keys along that waited for it.
func TestKeysAheadOfAnError(t *testing.T) {
	far(t, func(d *driver, lib *distant) {
		lib.err = errors.New("the disk is gone")
		d.keys("G enter s")
		d.wait(time.Second)
		d.shows("listing: the disk is gone")
		if got, want := outcome(d), "Unread: on 450"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		d.keys("j s")
		if got, want := outcome(d), "Unread: starred 449, on 449"; got != want {
			t.Errorf("after it\n got %q\nwant %q", got, want)
		}
	})
}

func TestKeysAheadAreBounded(t *testing.T) {
	far(t, func(d *driver, _ *distant) {
		d.keys("g a")
		for range mostAhead + 10 {
			d.keys("j")
		}
		d.shows("Too many keys wait")
		d.keys("esc")
		d.shows("The keys that waited are let go")
		if n := len(d.m.ahead.next); n != 0 {
			t.Errorf("after esc %d keys wait", n)
		}
	})
}
