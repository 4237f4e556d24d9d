package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"warta/feed"
)

func TestQuotaAllows(t *testing.T) {
	q := Quota{Feeds: 2, Entries: 10, Bytes: 1000}
	for name, tt := range map[string]struct {
		quota Quota
		used  Usage
		more  int
		want  string // what there is too much of, or ""
	}{
		"room":          {q, Usage{1, 10, 1000}, 1, ""},
		"feeds":         {q, Usage{2, 0, 0}, 1, "feeds"},
		"a long list":   {q, Usage{0, 0, 0}, 3, "feeds"},
		"entries":       {q, Usage{1, 11, 0}, 1, "entries"},
		"bytes":         {q, Usage{1, 10, 1001}, 1, "bytes"},
		"no bounds set": {Quota{}, Usage{1000, 1000, 1 << 40}, 1000, ""},
	} {
		t.Run(name, func(t *testing.T) {
			err := tt.quota.Allows(tt.used, tt.more)
			var over *QuotaError
			if errors.As(err, &over) != (tt.want != "") || over != nil && over.What != tt.want {
				t.Errorf("Allows(%+v, %d)\n got %v\nwant %q", tt.used, tt.more, err, tt.want)
			}
		})
	}
}

func TestFits(t *testing.T) {
	long := func(n int) string { return strings.Repeat("a", n) }
	for name, tt := range map[string]struct {
		sub  feed.Subscription
		want string // what is too long, or ""
	}{
		"nothing set":     {feed.Subscription{}, ""},
		"all the most":    {feed.Subscription{URL: long(2000), Title: long(500), Folder: long(500), Tags: []string{long(249), long(250)}}, ""},
		"an address":      {feed.Subscription{URL: long(2001)}, "address"},
		"a title":         {feed.Subscription{Title: long(501)}, "title"},
		"a folder":        {feed.Subscription{Folder: long(501)}, "folder"},
		"a tag":           {feed.Subscription{Tags: []string{long(501)}}, "tags"},
		"many tags":       {feed.Subscription{Tags: strings.Split(long(501), "")}, "tags"},
		"an odd order":    {feed.Subscription{Settings: feed.Settings{Sort: long(501)}}, "order"},
		"bytes, no runes": {feed.Subscription{Title: strings.Repeat("ü", 251)}, "title"},
	} {
		t.Run(name, func(t *testing.T) {
			err := Fits(tt.sub)
			if (err != nil) != (tt.want != "") || err != nil && !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want an error of the %q", err, tt.want)
			}
		})
	}
}

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
		"others follow too": {Quota{Entries: 4}, true, 10},
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
			if tt.shared {
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
				t.Errorf("removed\n got %d, %v\nwant %d", n, err, 10-tt.want)
			}
			left := headlines(t, g, feed.Filter{})
			if len(left) != tt.want || !strings.Contains(fmt.Sprint(left), fmt.Sprint(oldest.ID)) {
				t.Errorf("left\n got %d: %v\nwant %d, the starred one among them", len(left), left, tt.want)
			}
			if again := save(t, s, w, list); len(again) != 0 {
				t.Errorf("back again\n got %v\nwant none", again)
			}
			used, err := g.Usage(ctx)
			if err != nil || used.Entries != tt.want || used.Feeds != 1 || used.Bytes <= 0 {
				t.Errorf("usage\n got %+v, %v\nwant 1 feed with %d entries", used, err, tt.want)
			}
		})
	}
}

func TestWarmAndVersions(t *testing.T) {
	s := newStore(t)
	ctx := t.Context()
	if err := s.Warm(ctx); err != nil {
		t.Fatal(err)
	}
	id, err := s.AddAccount(ctx, "guest")
	if err != nil {
		t.Fatal(err)
	}
	before, err := s.Versions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Account(id).Follow(ctx, "https://example.org/feed", ""); err != nil {
		t.Fatal(err)
	}
	after, err := s.Versions(ctx)
	if err != nil || len(after) != 2 || after[id] <= before[id] || after[Owner] != before[Owner] {
		t.Errorf("versions\n got %v after %v, %v\nwant the guest's to rise alone", after, before, err)
	}
}

// TestTrimTogether holds that two accounts over their quotas do not keep each
// other's entries, and that one which is within keeps its own.
func TestTrimTogether(t *testing.T) {
	s, ctx := newStore(t), t.Context()
	var guests [3]Account
	for i, name := range []string{"rina", "budi", "wati"} {
		id, err := s.AddAccount(ctx, name)
		if err != nil {
			t.Fatal(err)
		}
		guests[i] = s.Account(id)
	}
	rina, budi, wati := guests[0], guests[1], guests[2]
	feeds := map[string][]Account{"shared": {rina, budi}, "everybody's": {rina, budi, wati}}
	for name, readers := range feeds {
		var id int64
		for _, g := range readers {
			sub, _, err := g.Follow(ctx, "https://example.org/"+name, "")
			if err != nil {
				t.Fatal(err)
			}
			id = sub.ID
		}
		w, err := s.Watch(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		save(t, s, w, entries(name, 10))
	}
	before, err := s.Versions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	q := Quota{Entries: 14}
	if n, err := rina.Trim(ctx, q); n != 0 || err != nil {
		t.Errorf("alone over the quota: removed %d, %v, want nothing", n, err)
	}
	if n, err := rina.Trim(ctx, q, rina.ID(), budi.ID()); n != 6 || err != nil {
		t.Errorf("both over the quota: removed %d, %v, want 6", n, err)
	}
	for g, want := range map[Account]int{rina: 14, budi: 14, wati: 10} {
		if used, err := g.Usage(ctx); err != nil || used.Entries != want {
			t.Errorf("account %d has %d entries, %v, want %d", g.ID(), used.Entries, err, want)
		}
	}
	after, err := s.Versions(ctx)
	if err != nil || after[budi.ID()] == before[budi.ID()] || after[wati.ID()] != before[wati.ID()] {
		t.Errorf("versions %v after %v, %v: want those to rise who lost entries", after, before, err)
	}
}
