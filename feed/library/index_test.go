package library

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"warta/feed"
	"warta/feed/store"
)

// indexed makes a library whose store holds n entries that are not indexed.
func indexed(t *testing.T, n int, now func() time.Time) *Library {
	t.Helper()
	s, err := store.Open(t.Context(), t.TempDir()+"/warta.db", store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	l := New(Options{Store: s, Now: now})
	sub, _, err := l.Account.Follow(t.Context(), "https://example.org/feed", "")
	if err != nil {
		t.Fatal(err)
	}
	w, err := s.Watch(t.Context(), sub.ID)
	if err != nil {
		t.Fatal(err)
	}
	list := make([]feed.Entry, n)
	for i := range list {
		list[i] = feed.Entry{GUID: fmt.Sprint(i), Title: fmt.Sprintf("Story %d", i)}
	}
	if _, err := s.Save(t.Context(), store.Listing{Watch: w, Feed: feed.Feed{Entries: list}}); err != nil {
		t.Fatal(err)
	}
	return l
}

// ticking is a clock that goes on by a step each time it is read.
func ticking(step time.Duration) func() time.Time {
	now := time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(step)
		return now
	}
}

func TestSearchAnswersFromWhatIsIndexed(t *testing.T) {
	l := indexed(t, 5*indexStep, ticking(patience/2))
	query := feed.Filter{Query: "story"}
	first, err := l.Headlines(t.Context(), query, feed.Key{}, 10_000)
	if err != nil {
		t.Fatal(err)
	}
	left, err := l.Unindexed(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(first) == 0 || left == 0 || len(first)+left != 5*indexStep {
		t.Errorf("the first search\n got %d entries with %d left\nwant some of %d, and the others left", len(first), left, 5*indexStep)
	}
	steps := 0
	if err := l.Index(t.Context(), func(int) { steps++ }); err != nil || steps == 0 {
		t.Errorf("Index\n got %d steps, %v\nwant some", steps, err)
	}
	if all, err := l.Headlines(t.Context(), query, feed.Key{}, 10_000); err != nil || len(all) != 5*indexStep {
		t.Errorf("the last search\n got %d entries, %v\nwant %d", len(all), err, 5*indexStep)
	}
}

func TestKeeperIndexesBehindTheReader(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := indexed(t, 3*indexStep, time.Now)
		ctx, cancel := context.WithCancel(t.Context())
		go l.KeepIndexed(ctx)
		synctest.Wait()
		if left, err := l.Unindexed(ctx); err != nil || left != 3*indexStep {
			t.Errorf("at the start\n got %d left, %v\nwant all %d: the screen comes first", left, err, 3*indexStep)
		}
		time.Sleep(time.Minute)
		if left, err := l.Unindexed(ctx); err != nil || left != 0 {
			t.Errorf("after a minute\n got %d left, %v\nwant 0", left, err)
		}
		cancel()
	})
}
