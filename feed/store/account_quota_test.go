package store

import (
	"errors"
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
