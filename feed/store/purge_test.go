package store

import (
	"errors"
	"slices"
	"testing"
	"time"

	"warta/feed"
)

func TestPurge(t *testing.T) {
	hours := func(n time.Duration) feed.Settings { return feed.Settings{KeepAge: n * time.Hour} }
	for name, tt := range map[string]struct {
		owner, second feed.Settings
		alone         bool // the second account does not follow it
		unread        bool // nothing was read yet
		want          int
	}{
		"no retention":            {want: 10},
		"the newest four":         {owner: feed.Settings{KeepCount: 4}, alone: true, want: 5}, // and a star
		"nothing was read":        {owner: feed.Settings{KeepCount: 4}, alone: true, unread: true, want: 10},
		"below nothing":           {owner: feed.Settings{KeepCount: -3, KeepAge: -time.Hour}, alone: true, want: 10},
		"three hours":             {owner: hours(3), alone: true, want: 5},
		"both":                    {owner: feed.Settings{KeepCount: 6, KeepAge: 3 * time.Hour}, alone: true, want: 5},
		"another wants all":       {owner: feed.Settings{KeepCount: 4}, want: 10},
		"another wants some more": {owner: feed.Settings{KeepCount: 4}, second: hours(6), want: 8},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			ctx, a := t.Context(), s.Account(Owner)
			list := entries("a", 10)
			w, acks := follow(t, s, "https://example.org/feed", list)
			set := func(a Account, settings feed.Settings) {
				t.Helper()
				sub, _, err := a.Follow(ctx, w.URL, "")
				if err != nil {
					t.Fatal(err)
				}
				sub.Settings = settings
				if err := a.Change(ctx, sub); err != nil {
					t.Fatal(err)
				}
			}
			set(a, tt.owner)
			if !tt.alone {
				id, err := s.AddAccount(ctx, "second")
				if err != nil {
					t.Fatal(err)
				}
				set(s.Account(id), tt.second)
			}
			if _, err := a.Mark(ctx, feed.Star, acks[9].ID); err != nil {
				t.Fatal(err)
			}
			if !tt.unread {
				for _, reader := range []Account{a, s.Account(2)} {
					if _, err := reader.MarkAll(ctx, feed.Read, feed.Filter{}, time.Time{}); err != nil {
						t.Fatal(err)
					}
				}
			}
			n, err := s.Purge(ctx)
			if err != nil || n != 10-tt.want {
				t.Errorf("removed\n got %d, %v\nwant %d", n, err, 10-tt.want)
			}
			if got := headlines(t, a, feed.Filter{}); len(got) != tt.want {
				t.Errorf("left\n got %d\nwant %d", len(got), tt.want)
			}
			for i := range list { // with other guids, too
				list[i].GUID += []string{"", " renewed"}[i%2]
			}
			if again := save(t, s, w, list); len(again) != 0 {
				t.Errorf("back again\n got %v\nwant none", again)
			}
			total, unread, err := a.Counts(ctx, feed.Filter{})
			if want := len(headlines(t, a, feed.Filter{Unread: true})); err != nil || total != tt.want || unread != want {
				t.Errorf("counts\n got %d, %d, %v\nwant %d, %d", total, unread, err, tt.want, want)
			}
		})
	}
}

func TestPurgeAfterUnfollow(t *testing.T) {
	s := newStore(t)
	now := start
	s.now = func() time.Time { return now }
	ctx, a := t.Context(), s.Account(Owner)
	kept, acks := follow(t, s, "https://kept.example/", entries("a", 5))
	gone, _ := follow(t, s, "https://gone.example/", entries("b", 5))
	if _, err := a.Mark(ctx, feed.Later, acks[2].ID); err != nil {
		t.Fatal(err)
	}
	for _, w := range []Watch{kept, gone} {
		if err := a.Unfollow(ctx, w.Feed); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []struct {
		after time.Duration
		want  int
	}{{0, 0}, {revivable - time.Hour, 0}, {2 * time.Hour, 9}, {0, 0}} {
		now = now.Add(step.after)
		if n, err := s.Purge(ctx); err != nil || n != step.want {
			t.Errorf("removed by %s\n got %d, %v\nwant %d", now.Sub(start), n, err, step.want)
		}
	}
	if _, err := s.Watch(ctx, gone.Feed); !errors.Is(err, ErrNotFound) {
		t.Errorf("the feed nobody has anything of\n got %v\nwant %v", err, ErrNotFound)
	}
	var ids []int64
	for _, h := range headlines(t, a, feed.Filter{Later: true}) {
		ids = append(ids, h.ID)
	}
	if !slices.Equal(ids, []int64{acks[2].ID}) {
		t.Errorf("kept for later\n got %v\nwant %d", ids, acks[2].ID)
	}
}

// TestPurgeKeepsAStarWhereCountsAreWrong has a feed that nobody follows and
// whose entries were not counted.
func TestPurgeKeepsAStarWhereCountsAreWrong(t *testing.T) {
	s := newStore(t)
	ctx, a := t.Context(), s.Account(Owner)
	w, acks := follow(t, s, "https://example.org/feed", entries("a", 1))
	if _, err := a.Mark(ctx, feed.Star, acks[0].ID); err != nil {
		t.Fatal(err)
	}
	if err := a.Unfollow(ctx, w.Feed); err != nil {
		t.Fatal(err)
	}
	if err := s.write(ctx, func(t *tx) error {
		return errors.Join(t.exec("DELETE FROM ended"), t.exec("UPDATE feed SET entries = 0"))
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Purge(ctx); err != nil {
		t.Fatal(err)
	}
	if got := headlines(t, a, feed.Filter{Starred: true}); len(got) != 1 {
		t.Errorf("starred\n got %d\nwant 1", len(got))
	}
}
