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

// mixed fills a store with 30 feeds in folders, marks here and there, and a
// second account that follows some of them.
func mixed(t *testing.T) (s *Store, accounts []Account) {
	t.Helper()
	s = newStore(t)
	id, err := s.AddAccount(t.Context(), "second")
	if err != nil {
		t.Fatal(err)
	}
	accounts = []Account{s.Account(Owner), s.Account(id)}
	rnd := rand.New(rand.NewPCG(1, 2))
	folders := []string{"", "News", "News/World", "Newsroom", "Tech_"}
	for f := range 30 {
		url := fmt.Sprintf("https://example.org/%d", f)
		list := entries(fmt.Sprintf("f%d", f), 5+rnd.IntN(12))
		for i := range list {
			list[i].Published = start.Add(-time.Duration(rnd.IntN(50)) * time.Hour) // many at one time
		}
		for i, a := range accounts {
			if i == 0 || f%7 == 3 {
				if _, _, err := a.Follow(t.Context(), url, folders[f%len(folders)]); err != nil {
					t.Fatal(err)
				}
			}
		}
		w, err := s.WatchURL(t.Context(), url)
		if err != nil {
			t.Fatal(err)
		}
		for _, ack := range save(t, s, w, list) {
			for i, a := range accounts {
				for _, m := range []feed.Mark{feed.Read, feed.Star, feed.Later} {
					if (i == 0 || f%7 == 3) && rnd.IntN(6) == 0 {
						if _, err := a.Mark(t.Context(), m, ack.ID); err != nil {
							t.Fatal(err)
						}
					}
				}
			}
		}
	}
	if left, err := s.IndexSome(t.Context(), 10_000); err != nil || left != 0 {
		t.Fatal(left, err)
	}
	return s, accounts
}

// filters returns all filters that go together on a store of mixed.
func filters() []feed.Filter {
	var list []feed.Filter
	for _, unread := range []bool{false, true} {
		for _, kept := range []feed.Filter{{}, {Starred: true}, {Later: true}, {Starred: true, Later: true}} {
			for _, place := range []feed.Filter{{}, {Feed: 4}, {Folder: "News"}, {Folder: "Tech_"}, {Folder: "none"}, {Query: `"f3"`}} {
				for _, since := range []time.Time{{}, start.Add(-20 * time.Hour)} {
					for _, oldest := range []bool{false, true} {
						list = append(list, feed.Filter{Unread: unread, Starred: kept.Starred, Later: kept.Later,
							Feed: place.Feed, Folder: place.Folder, Query: place.Query, Since: since, Oldest: oldest})
					}
				}
			}
		}
	}
	return list
}

// TestHeadlinesPages compares every filter's pages, forwards and backwards,
// and its counts with a plain selection from the list of everything.
func TestHeadlinesPages(t *testing.T) {
	_, accounts := mixed(t)
	for who, a := range accounts {
		subs, err := a.Subscriptions(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		folder := map[int64]string{}
		for _, sub := range subs {
			folder[sub.ID] = sub.Folder
		}
		var all []feed.Headline
		for _, sub := range subs {
			all = append(all, headlines(t, a, feed.Filter{Feed: sub.ID})...)
		}
		for _, f := range filters() {
			want := selectPlainly(all, folder, f)
			name := fmt.Sprintf("account %d, %+v", who+1, f)
			checkPages(t, a, f, name, 23, want)
		}
	}
}

// checkPages reads a list forwards and backwards, and counts it.
func checkPages(t *testing.T, a Account, f feed.Filter, name string, limit int, want []int64) {
	t.Helper()
	if got := pages(t, a, f, limit); !slices.Equal(got, want) {
		t.Errorf("%s\n got %v\nwant %v", name, got, want)
	}
	slices.Reverse(want)
	if got := pages(t, a, f, -limit); !slices.Equal(got, want) {
		t.Errorf("%s, backwards\n got %v\nwant %v", name, got, want)
	}
	checkCounts(t, a, f, name, len(want))
}

func checkCounts(t *testing.T, a Account, f feed.Filter, name string, want int) {
	t.Helper()
	total, unread, err := a.Counts(t.Context(), f)
	f.Unread = true
	if wantUnread := len(pages(t, a, f, 1000)); err != nil || total != want || unread != wantUnread {
		t.Errorf("%s, counts\n got %d, %d unread, %v\nwant %d, %d", name, total, unread, err, want, wantUnread)
	}
}

// pages reads a list page by page; backwards from its end when limit is negative.
func pages(t *testing.T, a Account, f feed.Filter, limit int) []int64 {
	t.Helper()
	var ids []int64
	var key feed.Key
	for {
		list, err := a.Headlines(t.Context(), f, key, limit)
		if err != nil {
			t.Fatal(err)
		}
		if len(list) == 0 {
			return ids
		}
		if limit < 0 {
			slices.Reverse(list)
		}
		for _, h := range list {
			ids = append(ids, h.ID)
		}
		key = list[len(list)-1].Key()
	}
}

func selectPlainly(all []feed.Headline, folder map[int64]string, f feed.Filter) []int64 {
	var list []feed.Headline
	for _, h := range all {
		in := folder[h.Feed]
		if f.Unread && h.Read || f.Starred && !h.Starred || f.Later && !h.Later ||
			f.Query != "" && !strings.HasPrefix(h.Title, "f3 ") ||
			f.Feed != 0 && h.Feed != f.Feed || h.Published.Before(f.Since) ||
			f.Folder != "" && in != f.Folder && !strings.HasPrefix(in, f.Folder+"/") {
			continue
		}
		list = append(list, h)
	}
	slices.SortFunc(list, func(x, y feed.Headline) int {
		c := x.Published.Compare(y.Published)
		if c == 0 {
			c = int(x.ID - y.ID)
		}
		if !f.Oldest {
			c = -c
		}
		return c
	})
	var ids []int64
	for _, h := range list {
		ids = append(ids, h.ID)
	}
	return ids
}

func TestHeadlineBelongsToItsReader(t *testing.T) {
	s := newStore(t)
	_, acks := follow(t, s, "https://example.org/feed", entries("a", 3))
	id, err := s.AddAccount(t.Context(), "second")
	if err != nil {
		t.Fatal(err)
	}
	other := s.Account(id)
	if h, err := other.Headline(t.Context(), acks[0].ID); err == nil {
		t.Errorf("another's entry\n got %+v\nwant an error", h)
	}
	if _, err := other.Place(t.Context(), acks[0].ID); err == nil {
		t.Error("another's place\n got it\nwant an error")
	}
	for _, m := range []feed.Mark{feed.Read, feed.Unread, feed.Star, feed.Later} {
		if ids, err := other.Mark(t.Context(), m, acks[0].ID); err != nil || len(ids) != 0 {
			t.Errorf("mark %d on another's entry\n got %v, %v\nwant none", m, ids, err)
		}
	}
	if got := headlines(t, other, feed.Filter{}); len(got) != 0 {
		t.Errorf("another's list\n got %d\nwant none", len(got))
	}
}
