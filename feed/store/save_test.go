package store

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"warta/feed"
)

// entries makes n entries, the newest first, an hour apart.
func entries(prefix string, n int) []feed.Entry {
	list := make([]feed.Entry, n)
	for i := range list {
		list[i] = feed.Entry{
			GUID:      fmt.Sprintf("%s-%d", prefix, n-i),
			URL:       fmt.Sprintf("https://example.org/%s/%d", prefix, n-i),
			Title:     fmt.Sprintf("%s %d", prefix, n-i),
			Summary:   fmt.Sprintf("<p>Summary of <b>%s</b> %d.</p>", prefix, n-i),
			Published: start.Add(-time.Duration(i) * time.Hour),
		}
	}
	return list
}

// follow makes account 1 follow a feed and saves entries in it.
func follow(t testing.TB, s *Store, url string, list []feed.Entry) (Watch, []feed.Ack) {
	t.Helper()
	sub, _, err := s.Account(Owner).Follow(t.Context(), url, "")
	if err != nil {
		t.Fatal(err)
	}
	w, err := s.Watch(t.Context(), sub.ID)
	if err != nil {
		t.Fatal(err)
	}
	return w, save(t, s, w, list)
}

func save(t testing.TB, s *Store, w Watch, list []feed.Entry) []feed.Ack {
	t.Helper()
	acks, err := s.Save(t.Context(), Listing{Watch: w, Feed: feed.Feed{Title: "Feed", Format: "rss 2.0", Entries: list}})
	if err != nil {
		t.Fatal(err)
	}
	return acks
}

func headlines(t testing.TB, a Account, f feed.Filter) []feed.Headline {
	t.Helper()
	list, err := a.Headlines(t.Context(), f, feed.Key{}, 10_000)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestSaveFirstListing(t *testing.T) {
	s := newStore(t)
	_, acks := follow(t, s, "https://example.org/feed", entries("a", 40))
	if got, want := len(acks), 40; got != want {
		t.Fatalf("acks\n got %d\nwant %d", got, want)
	}
	if got, want := acks[0].GUID, "a-40"; got != want {
		t.Errorf("first ack\n got %q\nwant %q", got, want)
	}
	a := s.Account(Owner)
	all := headlines(t, a, feed.Filter{})
	unread := headlines(t, a, feed.Filter{Unread: true})
	if len(all) != 40 || len(unread) != 20 {
		t.Fatalf("listed\n got %d, %d unread\nwant 40, 20 unread", len(all), len(unread))
	}
	if got, want := all[0].Title+"|"+all[0].Excerpt+"|"+all[0].FeedTitle, "a 40|Summary of a 40.|Feed"; got != want {
		t.Errorf("first headline\n got %q\nwant %q", got, want)
	}
	if !all[20].Read || all[19].Read {
		t.Errorf("read of the 20th and 21st\n got %v, %v\nwant false, true", all[19].Read, all[20].Read)
	}
	total, n, err := a.Counts(t.Context(), feed.Filter{})
	if err != nil || total != 40 || n != 20 {
		t.Errorf("counts\n got %d, %d, %v\nwant 40, 20", total, n, err)
	}
}

func TestSaveLater(t *testing.T) {
	s := newStore(t)
	list := entries("a", 30)
	w, _ := follow(t, s, "https://example.org/feed", list[5:])
	if acks := save(t, s, w, list[5:]); len(acks) != 0 {
		t.Errorf("acks of a known listing\n got %v\nwant none", acks)
	}
	if acks := save(t, s, w, list); len(acks) != 5 {
		t.Errorf("acks of a listing with five new\n got %v\nwant five", acks)
	}
	if _, n, _ := s.Account(Owner).Counts(t.Context(), feed.Filter{}); n != 25 {
		t.Errorf("unread\n got %d\nwant 25", n)
	}
	w.Feed = 99
	if _, err := s.Save(t.Context(), Listing{Watch: w}); !errors.Is(err, ErrNotFound) {
		t.Errorf("saving an unknown feed\n got %v\nwant %v", err, ErrNotFound)
	}
}

func TestMarkAndUndo(t *testing.T) {
	s := newStore(t)
	_, acks := follow(t, s, "https://example.org/feed", entries("a", 10))
	a := s.Account(Owner)
	before := headlines(t, a, feed.Filter{})
	for m, back := range opposites {
		changed, err := a.Mark(t.Context(), m, acks[3].ID, acks[4].ID)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Mark(t.Context(), back, changed...); err != nil {
			t.Fatal(err)
		}
		after := headlines(t, a, feed.Filter{})
		for i := range after {
			if after[i] != before[i] {
				t.Errorf("mark %d and back\n got %+v\nwant %+v", m, after[i], before[i])
			}
		}
	}
	changed, err := a.MarkAll(t.Context(), feed.Read, feed.Filter{}, start)
	if err != nil || len(changed) != 10 {
		t.Errorf("mark all\n got %d, %v\nwant 10", len(changed), err)
	}
	if _, n, _ := a.Counts(t.Context(), feed.Filter{}); n != 0 {
		t.Errorf("unread\n got %d\nwant 0", n)
	}
}
