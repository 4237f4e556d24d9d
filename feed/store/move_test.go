package store

import (
	"errors"
	"testing"

	"warta/feed"
)

func TestMoveToFreeAddress(t *testing.T) {
	s := newStore(t)
	w, _ := follow(t, s, "http://example.org/feed", entries("a", 3))
	w.MovedTo, w.Moves = "https://example.org/feed", 5
	if err := s.Touch(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	id, err := s.Move(t.Context(), w.Feed, "https://example.org/feed")
	if err != nil || id != w.Feed {
		t.Fatalf("Move\n got %d, %v\nwant %d", id, err, w.Feed)
	}
	got, err := s.WatchURL(t.Context(), "https://example.org/feed")
	if err != nil || got.Moves != 0 || got.MovedTo != "" {
		t.Errorf("watch after the move\n got %+v, %v\nwant no redirects", got, err)
	}
	if _, err := s.WatchURL(t.Context(), "http://example.org/feed"); !errors.Is(err, ErrNotFound) {
		t.Errorf("the old address\n got %v\nwant %v", err, ErrNotFound)
	}
}

// TestMoveMerges has one person who follows both feeds and one who follows
// only the old one.
func TestMoveMerges(t *testing.T) {
	s := newStore(t)
	ctx := t.Context()
	second, err := s.AddAccount(ctx, "second")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Account(second).Follow(ctx, "http://example.org/feed", "News"); err != nil {
		t.Fatal(err)
	}
	list := entries("a", 6)
	from, old := follow(t, s, "http://example.org/feed", list[2:])  // a-4 to a-1
	into, now := follow(t, s, "https://example.org/feed", list[:5]) // a-6 to a-2
	owner, other := s.Account(Owner), s.Account(second)
	mark := func(a Account, m feed.Mark, id int64) {
		t.Helper()
		if _, err := a.Mark(ctx, m, id); err != nil {
			t.Fatal(err)
		}
	}
	mark(owner, feed.Read, old[0].ID) // a-4, unread in the new feed
	mark(owner, feed.Star, old[1].ID) // a-3
	mark(owner, feed.Star, old[3].ID) // a-1, only in the old feed
	mark(owner, feed.Read, now[4].ID) // a-2, unread in the old feed
	mark(other, feed.Read, old[2].ID) // a-2
	mark(other, feed.Later, old[0].ID)

	id, err := s.Move(ctx, from.Feed, into.URL)
	if err != nil || id != into.Feed {
		t.Fatalf("Move\n got %d, %v\nwant %d", id, err, into.Feed)
	}
	type state struct{ read, starred, later bool }
	check := func(who string, a Account, want map[string]state) {
		t.Helper()
		got := map[string]state{}
		unread := 0
		for _, h := range headlines(t, a, feed.Filter{Feed: id}) {
			got[h.GUID] = state{h.Read, h.Starred, h.Later}
			if !h.Read {
				unread++
			}
		}
		for guid, w := range want {
			if got[guid] != w {
				t.Errorf("%s, %s\n got %+v\nwant %+v", who, guid, got[guid], w)
			}
		}
		sub, err := a.Subscription(ctx, id)
		if err != nil || sub.Unread != unread || sub.Total != len(want) || len(got) != len(want) {
			t.Errorf("%s\n got %d entries, counted %d of %d unread, %v\nwant %d of %d", who, len(got), sub.Unread, sub.Total, err, unread, len(want))
		}
	}
	check("who follows both", owner, map[string]state{
		"a-6": {}, "a-5": {}, "a-4": {read: true}, "a-3": {starred: true}, "a-2": {read: true}, "a-1": {starred: true}})
	check("who follows the old one", other, map[string]state{
		"a-6": {read: true}, "a-5": {read: true}, "a-4": {later: true}, "a-3": {}, "a-2": {read: true}, "a-1": {}})
	if sub, _ := other.Subscription(ctx, id); sub.Folder != "News" {
		t.Errorf("folder\n got %q\nwant %q", sub.Folder, "News")
	}
	if subs, _ := owner.Subscriptions(ctx); len(subs) != 1 {
		t.Errorf("subscriptions\n got %d\nwant 1", len(subs))
	}
}
