package ui

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
)

// A shared library is changed by others; it counts how often it is asked.
type shared struct {
	*fake
	version atomic.Int64
	asked   atomic.Int32
}

func (s *shared) Version(context.Context) (int64, error) {
	s.asked.Add(1)
	return s.version.Load(), nil
}

func watched(t *testing.T, script func(d *driver, lib *shared)) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		lib := &shared{fake: d.lib}
		d.m.lib = lib
		d.run(d.m.Init())
		d.wait(watchPause)
		script(d, lib)
		d.send(tea.BlurMsg{})
	})
}

func TestChangesOfOthersAreSeen(t *testing.T) {
	watched(t, func(d *driver, lib *shared) {
		d.keys("3j")
		at, line := d.m.entries.ID(), d.m.entries.Line()
		lib.Mark(context.Background(), feed.Read, lib.entries[0].ID, at)
		lib.entries = append(lib.entries, feed.Headline{ID: 900, Feed: 2, Title: "Just in", Published: noon})
		lib.sort()
		lib.subs[1].Title = "Renamed elsewhere"
		d.wait(watchPause)
		d.lacks("Renamed elsewhere")
		lib.version.Add(1)
		d.wait(watchPause)
		d.shows("Renamed elsewhere")
		if d.m.entries.ID() != at || d.m.entries.Line() != line {
			t.Errorf("the cursor is on %d, line %d, want %d, %d", d.m.entries.ID(), d.m.entries.Line(), at, line)
		}
		if h, _ := d.m.entries.Current(); !h.Read {
			t.Error("the story read elsewhere is not read")
		}
		d.keys("gg")
		d.shows("Just in")
		d.keys("j")
		if h, _ := d.m.entries.Current(); !h.Read {
			t.Errorf("%q, read elsewhere, is not read", h.Title)
		}
	})
}

func TestNobodyWatchesUnseen(t *testing.T) {
	watched(t, func(d *driver, lib *shared) {
		d.send(tea.BlurMsg{})
		d.wait(watchPause)
		asked := lib.asked.Load()
		d.wait(watchPause)
		d.wait(time.Minute)
		if lib.asked.Load() != asked {
			t.Errorf("asked %d times while nobody looks", lib.asked.Load()-asked)
		}
		lib.subs[1].Title = "Renamed elsewhere"
		lib.version.Add(1)
		d.send(tea.FocusMsg{})
		d.wait(time.Millisecond)
		d.shows("Renamed elsewhere")
		d.send(tea.BlurMsg{})
		d.send(tea.FocusMsg{})
		d.send(tea.FocusMsg{})
		asked = lib.asked.Load()
		d.wait(watchPause)
		if lib.asked.Load() != asked+1 {
			t.Errorf("asked %d times in one pause, want once", lib.asked.Load()-asked)
		}
	})
}

// Where nothing happens, nothing is painted: over SSH a screen at rest is to
// cost next to nothing.
func TestRestPaintsNothing(t *testing.T) {
	watched(t, func(d *driver, lib *shared) {
		d.wait(time.Second)
		taken, asked := d.taken, lib.asked.Load()
		for range 30 {
			d.wait(watchPause)
		}
		if d.taken != taken || lib.asked.Load() < asked+30 {
			t.Errorf("in a minute at rest: %d messages, asked %d times", d.taken-taken, lib.asked.Load()-asked)
		}
	})
}
