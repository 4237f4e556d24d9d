package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"warta/feed"
)

// snapshot is everything that a person can see of the store.
func snapshot(t *testing.T, a Account) string {
	t.Helper()
	var b strings.Builder
	subs, err := a.Subscriptions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, sub := range subs {
		fmt.Fprintf(&b, "%d %s %q %v %d/%d\n", sub.ID, sub.Title, sub.Folder, sub.Tags, sub.Unread, sub.Total)
	}
	for _, f := range []feed.Filter{{}, {Unread: true}, {Starred: true}, {Later: true}} {
		for _, h := range headlines(t, a, f) {
			fmt.Fprintln(&b, h.ID, h.Read, h.Starred, h.Later)
		}
		total, unread, err := a.Counts(t.Context(), f)
		fmt.Fprintln(&b, total, unread, err)
	}
	return b.String()
}

var opposites = map[feed.Mark]feed.Mark{feed.Read: feed.Unread, feed.Unread: feed.Read, feed.Star: feed.Unstar,
	feed.Unstar: feed.Star, feed.Later: feed.NotLater, feed.NotLater: feed.Later}

// act does one random thing and returns what undoes it.
func act(t *testing.T, a Account, rnd *rand.Rand) (undo func() error) {
	t.Helper()
	ctx := t.Context()
	subs, err := a.Subscriptions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	list := headlines(t, a, feed.Filter{})
	m := feed.Mark(rnd.IntN(6))
	mark := func(changed []int64, err error) func() error {
		if err != nil {
			t.Fatal(err)
		}
		return func() error {
			_, err := a.Mark(ctx, opposites[m], changed...)
			return err
		}
	}
	switch n := rnd.IntN(10); {
	case n == 0 && len(subs) > 0:
		sub := subs[rnd.IntN(len(subs))]
		if err := a.Unfollow(ctx, sub.ID); err != nil {
			t.Fatal(err)
		}
		return func() error { return third(a.Follow(ctx, sub.URL, "")) }
	case n == 1 && len(subs) > 0:
		was := subs[rnd.IntN(len(subs))]
		sub := was
		sub.Title, sub.Folder, sub.Tags = fmt.Sprint("Title ", rnd.IntN(9)), fmt.Sprint("Folder ", rnd.IntN(3)), []string{"x"}
		if err := a.Change(ctx, sub); err != nil {
			t.Fatal(err)
		}
		return func() error { return a.Change(ctx, was) }
	case n == 2:
		return mark(a.MarkAll(ctx, m, feed.Filter{Starred: rnd.IntN(2) == 0}, time.Time{}))
	case n == 3 && len(subs) > 0:
		return mark(a.MarkAll(ctx, m, feed.Filter{Feed: subs[0].ID}, start))
	case len(list) > 0:
		ids := []int64{list[rnd.IntN(len(list))].ID, list[rnd.IntN(len(list))].ID, list[0].ID}
		return mark(a.Mark(ctx, m, slices.Compact(ids)...))
	}
	return func() error { return nil }
}

func third[T, U any](_ T, _ U, err error) error { return err }

// TestUndo does fifty things and undoes them: the store is as it was after
// each one.
func TestUndo(t *testing.T) {
	for seed := range uint64(2) {
		s := newStore(t)
		for f := range 4 {
			follow(t, s, fmt.Sprintf("https://example.org/%d", f), entries(fmt.Sprint(f), 8))
		}
		a := s.Account(Owner)
		rnd := rand.New(rand.NewPCG(seed, 7))
		var before []string
		var undos []func() error
		for range 50 {
			before = append(before, snapshot(t, a))
			undos = append(undos, act(t, a, rnd))
		}
		for i, undo := range slices.Backward(undos) {
			if err := undo(); err != nil {
				t.Fatal(err)
			}
			if got := snapshot(t, a); got != before[i] {
				t.Fatalf("seed %d, after undoing action %d\n got %s\nwant %s", seed, i, got, before[i])
			}
		}
	}
}
