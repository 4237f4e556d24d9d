package store

import (
	"database/sql"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"warta/feed"
)

func TestTrim(t *testing.T) {
	ctx := t.Context()
	for name, tt := range map[string]struct {
		quota  Quota
		shared bool // the owner follows the feed too
		want   int
	}{
		"within":            {Quota{Entries: 20}, false, 10},
		"entries":           {Quota{Entries: 4}, false, 4},
		"bytes":             {Quota{Bytes: 1}, false, 1}, // the starred one
		"no bounds":         {Quota{}, false, 10},
		"others follow too": {Quota{Entries: 4}, true, 4},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			id, err := s.AddAccount(ctx, "guest")
			if err != nil {
				t.Fatal(err)
			}
			g := s.Account(id)
			sub, _, err := g.Follow(ctx, "https://example.org/feed", "")
			if err != nil {
				t.Fatal(err)
			}
			stay := tt.want
			if tt.shared {
				stay = 10
				if _, _, err := s.Account(Owner).Follow(ctx, sub.URL, ""); err != nil {
					t.Fatal(err)
				}
			}
			w, err := s.Watch(ctx, sub.ID)
			if err != nil {
				t.Fatal(err)
			}
			list := entries("a", 10)
			acks := save(t, s, w, list)
			oldest := acks[len(acks)-1]
			if _, err := g.Mark(ctx, feed.Star, oldest.ID); err != nil {
				t.Fatal(err)
			}
			if n, err := g.Trim(ctx, tt.quota); err != nil || n != 10-tt.want {
				t.Errorf("hidden\n got %d, %v\nwant %d", n, err, 10-tt.want)
			}
			left := headlines(t, g, feed.Filter{})
			if len(left) != tt.want || !strings.Contains(fmt.Sprint(left), fmt.Sprint(oldest.ID)) {
				t.Errorf("left\n got %d: %v\nwant %d, the starred one among them", len(left), left, tt.want)
			}
			if n, err := s.Purge(ctx); err != nil || n != 10-stay {
				t.Errorf("removed\n got %d, %v\nwant %d", n, err, 10-stay)
			}
			if again := save(t, s, w, list); len(again) != 0 {
				t.Errorf("back again\n got %v\nwant none", again)
			}
			used, err := g.Usage(ctx)
			if err != nil || used.Entries != tt.want || used.Feeds != 1 || used.Bytes <= 0 {
				t.Errorf("usage\n got %+v, %v\nwant 1 feed with %d entries", used, err, tt.want)
			}
			checkLists(t, g)
		})
	}
}

// TestTrimTouchesNobodyElse has one account over its quota on a feed that all
// share: it alone sees less.
func TestTrimTouchesNobodyElse(t *testing.T) {
	s, accounts := mixed(t)
	ctx := t.Context()
	owner, second := accounts[0], accounts[1]
	all := headlines(t, owner, feed.Filter{})
	before, err := s.Versions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := second.Trim(ctx, Quota{Entries: 10}); err != nil || n == 0 {
		t.Fatalf("hidden %d, %v, want some", n, err)
	}
	if _, err := s.Purge(ctx); err != nil {
		t.Fatal(err)
	}
	if got := headlines(t, owner, feed.Filter{}); !slices.Equal(got, all) {
		t.Errorf("the owner lists %d entries, had %d", len(got), len(all))
	}
	after, err := s.Versions(ctx)
	if err != nil || after[Owner] != before[Owner] || after[second.ID()] == before[second.ID()] {
		t.Errorf("versions %v after %v, %v: want the trimmed account's to rise alone", after, before, err)
	}
}

// TestCutPages compares every filter's pages and counts of accounts over their
// quotas with a plain selection from what they may see.
func TestCutPages(t *testing.T) {
	s, accounts := mixed(t)
	for who, quota := range []Quota{{Entries: 200}, {Bytes: 800}} {
		a := accounts[who]
		folder := map[int64]string{}
		subs, err := a.Subscriptions(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, sub := range subs {
			folder[sub.ID] = sub.Folder
		}
		all := headlines(t, a, feed.Filter{})
		n, err := a.Trim(t.Context(), quota)
		if err != nil || n == 0 {
			t.Fatalf("hidden %d, %v, want some", n, err)
		}
		used, err := a.Usage(t.Context())
		if err != nil || used.Exceeds(quota) || used.Entries != len(all)-n {
			t.Fatalf("usage %+v, %v of %d less %d", used, err, len(all), n)
		}
		want := newest(all, len(all)-n)
		for _, f := range filters() {
			name := fmt.Sprintf("account %d, %+v", who+1, f)
			checkPages(t, a, f, name, 7, selectPlainly(want, folder, f))
		}
		checkLists(t, a)
	}
	if left, err := s.Purge(t.Context()); err != nil || left == 0 {
		t.Errorf("removed %d, %v, want what neither sees", left, err)
	}
	checkLists(t, accounts...)
}

// newest returns what is left of a list, newest first, when the oldest that are
// not kept go until there are n.
func newest(list []feed.Headline, n int) []feed.Headline {
	left := slices.Clone(list)
	for i := len(left) - 1; i >= 0 && len(left) > n; i-- {
		if !left[i].Starred && !left[i].Later {
			left = slices.Delete(left, i, i+1)
		}
	}
	return left
}

// checkLists holds that the numbers an account is shown are those of its lists.
func checkLists(t *testing.T, accounts ...Account) {
	t.Helper()
	for _, a := range accounts {
		subs, err := a.Subscriptions(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		list, news := headlines(t, a, feed.Filter{}), headlines(t, a, feed.Filter{Unread: true})
		listed, fresh := map[int64]int{}, map[int64]int{}
		for _, h := range list {
			listed[h.Feed]++
		}
		for _, h := range news {
			fresh[h.Feed]++
		}
		for _, sub := range subs {
			if sub.Total != listed[sub.ID] || sub.Unread != fresh[sub.ID] {
				t.Errorf("account %d, feed %d: counted %d, %d unread; listed %d, %d unread",
					a.ID(), sub.ID, sub.Total, sub.Unread, listed[sub.ID], fresh[sub.ID])
			}
		}
		total, unread, err := a.Counts(t.Context(), feed.Filter{})
		if err != nil || total != len(list) || unread != len(news) {
			t.Errorf("account %d: counted %d, %d unread, %v; listed %d, %d unread", a.ID(), total, unread, err, len(list), len(news))
		}
	}
}

// TestCutStays does at random what changes a list, and holds after each step
// that no number is wrong and that each account keeps what it kept.
func TestCutStays(t *testing.T) {
	s, accounts := mixed(t)
	ctx, rnd := t.Context(), rand.New(rand.NewPCG(5, 6))
	keep := map[Account]map[int64]bool{}
	marked := func(a Account) map[int64]bool {
		ids := map[int64]bool{}
		for _, f := range []feed.Filter{{Starred: true}, {Later: true}} {
			for _, h := range headlines(t, a, f) {
				ids[h.ID] = true
			}
		}
		return ids
	}
	for step := range 60 {
		a := accounts[rnd.IntN(2)]
		for _, b := range accounts {
			keep[b] = marked(b)
		}
		list := headlines(t, a, feed.Filter{})
		h := list[rnd.IntN(len(list))]
		var err error
		what := rnd.IntN(6)
		switch what {
		case 0:
			_, err = a.Trim(ctx, Quota{Entries: 50 + rnd.IntN(200)})
		case 1:
			_, err = s.Purge(ctx)
		case 2, 3:
			_, err = a.Mark(ctx, []feed.Mark{feed.Star, feed.Unstar, feed.Later, feed.NotLater, feed.Read, feed.Unread}[rnd.IntN(6)], h.ID)
		case 4: // redated by its publisher
			w, e := s.Watch(ctx, h.Feed)
			save(t, s, w, []feed.Entry{{GUID: h.GUID, Title: h.Title, Published: start.Add(-time.Duration(rnd.IntN(60)) * time.Hour)}})
			err = e
		case 5: // one more, maybe an old one
			w, e := s.Watch(ctx, h.Feed)
			save(t, s, w, []feed.Entry{{GUID: fmt.Sprint("new ", step), Published: start.Add(-time.Duration(rnd.IntN(60)) * time.Hour)}})
			err = e
		}
		if err != nil {
			t.Fatal(err)
		}
		checkLists(t, accounts...)
		for _, b := range accounts {
			if now := marked(b); what != 2 && what != 3 && !maps.Equal(now, keep[b]) {
				t.Errorf("step %d (%d): account %d keeps %d, kept %d", step, what, b.ID(), len(now), len(keep[b]))
			}
		}
		if t.Failed() {
			return
		}
	}
}

// TestCutMoves merges a feed that is cut into another.
func TestCutMoves(t *testing.T) {
	s, accounts := mixed(t)
	ctx := t.Context()
	for i, quota := range []Quota{{Entries: 150}, {Entries: 12}} {
		if n, err := accounts[i].Trim(ctx, quota); err != nil || n == 0 {
			t.Fatal(n, err)
		}
	}
	for _, ids := range [][2]int64{{4, 11}, {1, 18}, {25, 2}} { // of who follows both, the other, and the one
		into, err := s.Watch(ctx, ids[1])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Move(ctx, ids[0], into.URL); err != nil {
			t.Error(err)
		}
		checkLists(t, accounts...)
	}
}

// TestUnseenCannotBeHad holds that what lies beyond a quota cannot be opened or
// marked by its number.
func TestUnseenCannotBeHad(t *testing.T) {
	s, ctx := newStore(t), t.Context()
	_, acks := follow(t, s, "https://example.org/feed", entries("a", 10))
	a, oldest := s.Account(Owner), acks[9].ID
	if n, err := a.Trim(ctx, Quota{Entries: 3}); err != nil || n != 7 {
		t.Fatal(n, err)
	}
	for _, m := range []feed.Mark{feed.Star, feed.Unread, feed.Later} {
		if ids, err := a.Mark(ctx, m, oldest); err != nil || len(ids) != 0 {
			t.Errorf("mark %d\n got %v, %v\nwant none", m, ids, err)
		}
	}
	if _, err := a.Headline(ctx, oldest); err == nil {
		t.Error("its headline was had")
	}
	if _, err := a.Place(ctx, oldest); err == nil {
		t.Error("its place was had")
	}
}

// TestUpgradeKeepsEverything opens a store of the schema before quotas cut, and
// trims it.
func TestUpgradeKeepsEverything(t *testing.T) {
	s, accounts := mixed(t)
	ctx, path := t.Context(), s.Path()
	var want [2][]feed.Headline
	for i, a := range accounts {
		want[i] = headlines(t, a, feed.Filter{})
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	downgrade(t, path)
	s = openStore(t, path, Options{})
	for i := range accounts {
		a := s.Account(accounts[i].ID())
		if got := headlines(t, a, feed.Filter{}); !slices.Equal(got, want[i]) {
			t.Errorf("account %d lists %d entries, had %d", a.ID(), len(got), len(want[i]))
		}
		checkLists(t, a)
		if n, err := a.Trim(ctx, Quota{Entries: 15}); err != nil || n == 0 {
			t.Errorf("hidden %d, %v, want some", n, err)
		}
		checkLists(t, a)
	}
}

// downgrade takes back what the newest migration did.
func downgrade(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	_, redated, _ := strings.Cut(migrations()[0], "CREATE TRIGGER entry_redated")
	for _, q := range []string{
		"DROP TRIGGER entry_unhidden", "DROP TRIGGER state_made", "DROP TRIGGER state_changed", "DROP TRIGGER entry_redated",
		"CREATE TRIGGER entry_redated" + redated,
		"ALTER TABLE subscription DROP COLUMN cut", "ALTER TABLE subscription DROP COLUMN cut_entry",
		"ALTER TABLE subscription DROP COLUMN hidden", "PRAGMA user_version = 4",
	} {
		if _, err := db.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
}
