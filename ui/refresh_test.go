package ui

import (
	"context"
	"slices"
	"testing"
	"time"

	"warta/feed"
)

// A busy library refreshes until it is stopped, and notes what it was asked.
type busy struct {
	*fake
	runs []string
	end  chan struct{} // ends the run under way as if done
}

func (b *busy) Refresh(ctx context.Context, r Refresh, _ func(Progress)) error {
	name := "all"
	if len(r.Feeds) > 0 {
		name = "one"
	}
	if !r.ByHand {
		name = "due"
	}
	b.runs = append(b.runs, name)
	select {
	case <-b.end:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func TestWishedRefreshes(t *testing.T) {
	tests := []struct {
		name, keys, says string
		background       bool
		want             []string
	}{
		{"instead of one nobody asked for", "R", "instead", true, []string{"due", "all"}},
		{"of one feed", "r", "instead", true, []string{"due", "one"}},
		{"the same again", "R R", "A refresh is under way", false, []string{"all"}},
		{"a part of it", "R r", "A refresh is under way", false, []string{"all"}},
		{"more than it", "r R", "this one follows it", false, []string{"one", "all"}},
		{"taken back", "r R h esc", "Refresh stopped", false, []string{"one"}},
	}
	for _, tt := range tests {
		drive(t, 120, 36, Options{}, func(d *driver) {
			lib := &busy{fake: d.lib, end: make(chan struct{})}
			d.m.lib = lib
			if tt.background {
				d.m.due = alarm{tick: 7}
				d.send(dueReached{7})
			}
			d.keys(tt.keys)
			d.shows(tt.says)
			select {
			case lib.end <- struct{}{}:
			default:
			}
			d.send(nil)
			if !slices.Equal(lib.runs, tt.want) {
				t.Errorf("%s: the runs are %v, want %v", tt.name, lib.runs, tt.want)
			}
			d.m.refresh.wish = nil
			d.keys("q")
		})
	}
}

func TestResults(t *testing.T) {
	soon := func(in time.Duration) feed.Status {
		return feed.Status{NextCheck: noon.Add(in), Reason: "it was asked just now"}
	}
	hand, two := Refresh{ByHand: true}, map[int64]bool{1: true, 2: true}
	tests := []struct {
		name string
		r    refreshing
		want string
	}{
		{"nothing, unasked", refreshing{failed: 2}, ""},
		{"nothing", refreshing{what: hand}, "Nothing new"},
		{"one silent", refreshing{what: hand, failed: 1}, "Nothing new; one feed did not answer: ! says why"},
		{"two silent", refreshing{what: hand, failed: 2}, "Nothing new; 2 feeds did not answer: ! says why"},
		{"one", refreshing{stories: 1, fresh: map[int64]bool{1: true}}, "One new story"},
		{"too soon", refreshing{what: hand, soonest: soon(10*time.Minute + time.Second)}, "Not asked again until 12:11: it was asked just now"},
		{"days too soon", refreshing{what: hand, soonest: soon(50 * time.Hour)}, "Not asked again until 24 November: it was asked just now"},
		{"for ever too soon", refreshing{what: hand, soonest: soon(1e6 * time.Hour)}, "Not asked: it was asked just now"},
		{"another asked", refreshing{what: hand, asked: 1, soonest: soon(time.Minute)}, "Nothing new"},
		{"too soon, unasked", refreshing{soonest: soon(time.Minute)}, ""},
		{"several", refreshing{stories: 3, fresh: two}, "3 new stories in 2 feeds"},
	}
	for _, tt := range tests {
		if got := tt.r.result(noon); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A resting library asks nobody: its feeds were asked moments ago.
type resting struct{ *fake }

func (r resting) Refresh(_ context.Context, _ Refresh, report func(Progress)) error {
	for i, wait := range []time.Duration{time.Hour, 4 * time.Minute} {
		s := r.subs[i]
		s.Status = feed.Status{NextCheck: noon.Add(wait), Reason: "it was asked just now"}
		report(Progress{Feed: s, Done: i + 1, Total: 3, Skipped: true})
	}
	report(Progress{Feed: r.subs[0], Done: 3, Total: 3, Page: true})
	return nil
}

func TestRefreshThatAsksNobody(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.m.lib = resting{d.lib}
		d.keys("R")
		d.shows("Not asked again until 12:04: it was asked just now")
		d.lacks("Nothing new")
	})
}
