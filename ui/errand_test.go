package ui

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"warta/feed"
)

// An unanswered library never gets to know an address.
type unanswered struct{ *fake }

func (unanswered) Follow(ctx context.Context, _, _ string) (feed.Subscription, error) {
	<-ctx.Done()
	return feed.Subscription{}, ctx.Err()
}

// Esc stops what a person waits for, at once and before it leaves the pane.
func TestErrandsAreStopped(t *testing.T) {
	var ended atomic.Int32
	hang := func(ctx context.Context, _, _ string) (string, error) {
		<-ctx.Done()
		ended.Add(1)
		return "", errors.New("signal: killed")
	}
	tests := []struct {
		name, keys string
		ended      int32
	}{
		{"following", "a x enter", 0},
		{"a command", "| x enter", 1},
		{"two at once", "| x enter | y enter", 2},
		{"a command in the story", "enter | x enter", 1},
	}
	for _, tt := range tests {
		drive(t, 120, 36, Options{Pipe: hang}, func(d *driver) {
			ended.Store(0)
			d.m.lib = unanswered{d.lib}
			d.keys(tt.keys)
			focus := d.m.focus
			d.keys("esc")
			d.shows("Stopped")
			d.lacks("killed")
			if got := ended.Load(); got != tt.ended || d.m.errands.running() || d.m.focus != focus {
				t.Errorf("%s: %d commands ended, want %d; the focus is on %v", tt.name, got, tt.ended, d.m.focus)
			}
			d.keys("h h esc q")
		})
	}
}

// What has ended is not there to be stopped: esc goes back.
func TestEndedErrand(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("a")
		d.text("https://news.example/none")
		d.keys("enter esc")
		d.lacks("Stopped")
	})
}
