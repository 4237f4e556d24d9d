package ui

import (
	"context"
	"errors"
	"testing"
	"time"

	"warta/feed"
)

// A clocked library says what is due by a clock that a test moves.
type clocked struct {
	*fake
	err error
}

func (c *clocked) NextDue(context.Context) (time.Time, error) { return c.due, c.err }

func TestDueFeedsAreRefreshed(t *testing.T) {
	tests := []struct {
		name   string
		broken bool            // NextDue fails at first
		waits  []time.Duration // as the timers go
		slept  time.Duration   // how much further the clock then is
		want   bool
	}{
		{"too early", false, []time.Duration{time.Minute, time.Minute, time.Minute}, 0, false},
		{"in time", false, []time.Duration{time.Minute, time.Minute, time.Minute, time.Minute, time.Minute}, 0, true},
		{"after a sleep", false, []time.Duration{time.Minute, time.Minute}, time.Hour, true},
		{"after an error", true, []time.Duration{time.Minute, time.Minute}, time.Hour, true},
	}
	for _, tt := range tests {
		now := noon
		lib := newFake()
		lib.fresh = []feed.Headline{{ID: 700, Feed: 1, Title: "Just in", Published: noon}}
		drive(t, 120, 36, Options{Now: func() time.Time { return now }}, func(d *driver) {
			d.lib.fresh, d.lib.due = lib.fresh, noon.Add(5*time.Minute)
			c := &clocked{fake: d.lib}
			if tt.broken {
				c.err = errors.New("the disk is busy")
			}
			d.m.lib = c
			d.run(askDue(context.Background(), c))
			d.send(nil)
			c.err = nil
			for i, w := range tt.waits {
				if i == 0 {
					now = now.Add(tt.slept)
				}
				now = now.Add(w)
				d.wait(w)
			}
			if got := d.lib.fresh == nil; got != tt.want {
				t.Errorf("%s: refreshed is %v, want %v", tt.name, got, tt.want)
			}
		})
	}
}
