package store

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"warta/feed"
)

// A look that found a feed well changes its times alone, and everything when
// another program has noted trouble meanwhile.
func TestReschedule(t *testing.T) {
	s, ctx := newStore(t), t.Context()
	w, _ := follow(t, s, "https://example.org/feed", nil)
	w.Title, w.Validated, w.ETag, w.Hash = "Feed", w.URL, `"1"`, "abc"
	renewed, troubled := w, w
	renewed.ETag, renewed.Hints.TTL = `"2"`, time.Hour
	troubled.Error, troubled.Failures, troubled.Since = "no answer", 1, start
	for name, tt := range map[string]struct{ meanwhile, want Watch }{
		"renewed":  {renewed, renewed},
		"troubled": {troubled, w},
	} {
		if err := s.Touch(ctx, tt.meanwhile); err != nil {
			t.Fatal(err)
		}
		looked := w
		for _, w := range []*Watch{&looked, &tt.want} {
			w.Checked, w.Next, w.Fresh, w.Reason = start, start.Add(time.Hour), start.Add(time.Minute), "as ever"
		}
		if err := s.Reschedule(ctx, &looked); err != nil {
			t.Fatal(err)
		}
		got, err := s.Watch(ctx, w.Feed)
		if diff := cmp.Diff(tt.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v, -want +got\n%s", name, err, diff)
		}
	}
	if err := s.Reschedule(ctx, &Watch{Feed: w.Feed + 1}); !errors.Is(err, ErrNotFound) {
		t.Errorf("a feed that there is not\n got %v\nwant %v", err, ErrNotFound)
	}
}

func TestWatchesTheLongestDueFirst(t *testing.T) {
	s, ctx := newStore(t), t.Context()
	var want []int64
	for i, next := range []time.Duration{3, 1, 2, 1} {
		w, _ := follow(t, s, fmt.Sprintf("https://example.org/%d", i), []feed.Entry{})
		w.Checked, w.Next = start, start.Add(next*time.Minute)
		if err := s.Touch(ctx, w); err != nil {
			t.Fatal(err)
		}
		want = append(want, w.Feed)
	}
	want = []int64{want[1], want[3], want[2], want[0]}
	for name, tt := range map[string]struct {
		due  time.Time
		want []int64
	}{
		"all": {time.Time{}, want},
		"due": {start.Add(2 * time.Minute), want[:3]},
	} {
		list, err := s.Watches(ctx, tt.due)
		var got []int64
		for _, w := range list {
			got = append(got, w.Feed)
		}
		if err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s\n got %v, %v\nwant %v", name, got, err, tt.want)
		}
	}
}
