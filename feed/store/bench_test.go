package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"warta/feed"
)

// library fills a store with entries of 100 feeds, read but for the newest of each.
func library(tb testing.TB, n int) *Store {
	tb.Helper()
	s := newStore(tb)
	const feeds = 100
	for f := range feeds {
		list := entries(fmt.Sprintf("f%d", f), n/feeds)
		for i := range list {
			list[i].Published = list[i].Published.Add(time.Duration(f) * time.Second)
		}
		follow(tb, s, fmt.Sprintf("https://example.org/%d", f), list)
	}
	return s
}

// BenchmarkSize shows what a screen asks for, out of more and more entries
// that were read: it stays the same. With -short, up to 100,000.
func BenchmarkSize(b *testing.B) {
	sizes := []int{1_000, 100_000, 1_000_000}
	if testing.Short() {
		sizes = sizes[:2]
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := library(b, n)
			a := s.Account(Owner)
			b.Run("open", func(b *testing.B) { benchmarkOpen(b, s.Path()) })
			b.Run("feeds", func(b *testing.B) {
				for b.Loop() {
					if subs, err := a.Subscriptions(b.Context()); err != nil || len(subs) != 100 {
						b.Fatal(len(subs), err)
					}
				}
			})
			b.Run("counts", func(b *testing.B) {
				for b.Loop() {
					if total, _, err := a.Counts(b.Context(), feed.Filter{}); err != nil || total != n {
						b.Fatal(total, err)
					}
				}
			})
			deep := feed.Key{Published: start.Add(-time.Duration(n/200) * time.Hour)}
			b.Run("first page", func(b *testing.B) { benchmarkPage(b, a, feed.Filter{}, feed.Key{}) })
			b.Run("middle page", func(b *testing.B) { benchmarkPage(b, a, feed.Filter{}, deep) })
			b.Run("unread page", func(b *testing.B) { benchmarkPage(b, a, feed.Filter{Unread: true}, feed.Key{}) })
			b.Run("feed page", func(b *testing.B) { benchmarkPage(b, a, feed.Filter{Feed: 7}, feed.Key{}) })
		})
	}
}

func benchmarkPage(b *testing.B, a Account, f feed.Filter, key feed.Key) {
	for b.Loop() {
		if list, err := a.Headlines(b.Context(), f, key, 60); err != nil || len(list) < 10 {
			b.Fatal(len(list), err)
		}
	}
}

func benchmarkOpen(b *testing.B, path string) {
	for b.Loop() {
		s, err := Open(b.Context(), path, Options{})
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

func BenchmarkSave(b *testing.B) {
	b.Run("new", func(b *testing.B) {
		s := newStore(b)
		for n := 0; b.Loop(); n++ {
			follow(b, s, fmt.Sprintf("https://example.org/%d", n), entries(fmt.Sprint(n), 40))
		}
	})
	b.Run("new stories", func(b *testing.B) {
		s := newStore(b)
		list := stories(40, 600)
		for n := 0; b.Loop(); n++ {
			follow(b, s, fmt.Sprintf("https://example.org/%d", n), list)
		}
	})
	b.Run("known", func(b *testing.B) {
		s := newStore(b)
		list := entries("a", 40)
		w, _ := follow(b, s, "https://example.org/feed", list)
		for b.Loop() {
			save(b, s, w, list)
		}
	})
	b.Run("touch", func(b *testing.B) {
		s := newStore(b)
		w, _ := follow(b, s, "https://example.org/feed", nil)
		for b.Loop() {
			if err := s.Touch(context.Background(), w); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkWatches reads and stores what is remembered of a thousand feeds: of
// a refresh in which nothing is new that is the store's part.
func BenchmarkWatches(b *testing.B) {
	s := newStore(b)
	for i := range 1000 {
		w, _ := follow(b, s, fmt.Sprintf("https://example.org/%d", i), nil)
		w.Checked, w.Validated, w.ETag, w.Hash = start, w.URL, `"1234567"`, "0123456789abcdef0123456789abcdef"
		w.Reason = "as often as it brings something, next look in 3 hours"
		if err := s.Touch(b.Context(), w); err != nil {
			b.Fatal(err)
		}
	}
	var list []*Watch
	read := func(b *testing.B) {
		var err error
		if list, err = s.Watches(b.Context(), time.Time{}); err != nil || len(list) != 1000 {
			b.Fatal(len(list), err)
		}
	}
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			read(b)
		}
	})
	b.Run("reschedule", func(b *testing.B) {
		read(b)
		b.ReportAllocs()
		for n := 1; b.Loop(); n++ {
			for _, w := range list {
				w.Checked, w.Next = start.Add(time.Duration(n)*time.Hour), start.Add(time.Duration(n+1)*time.Hour)
			}
			if err := s.Reschedule(b.Context(), list...); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkMarkAll(b *testing.B) {
	s := newStore(b)
	w, _ := follow(b, s, "https://example.org/feed", nil)
	save(b, s, w, entries("a", 100_000))
	a := s.Account(Owner)
	for b.Loop() {
		ids, err := a.MarkAll(b.Context(), feed.Read, feed.Filter{}, time.Time{})
		if err != nil || len(ids) != 100_000 {
			b.Fatal(len(ids), err)
		}
		if _, err := a.Mark(b.Context(), feed.Unread, ids...); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSparse lists for a person who follows few of many feeds, and a
// folder with few of one's own.
func BenchmarkSparse(b *testing.B) {
	s := library(b, 100_000)
	id, err := s.AddAccount(b.Context(), "second")
	if err != nil {
		b.Fatal(err)
	}
	a := s.Account(id)
	for f := range 40 {
		if _, _, err := a.Follow(b.Context(), fmt.Sprintf("https://example.org/%d", 2*f), fmt.Sprint("Folder ", f/4)); err != nil {
			b.Fatal(err)
		}
	}
	for name, f := range map[string]feed.Filter{"all": {}, "folder": {Folder: "Folder 3"}, "unread folder": {Folder: "Folder 3", Unread: true}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if list, err := a.Headlines(b.Context(), f, feed.Key{}, 60); err != nil || len(list) != 60 {
					b.Fatal(len(list), err)
				}
			}
		})
	}
}

// BenchmarkCut lists for an account whose quota hides more and more of what
// others see: it stays the same, at the list's end too. With -short, up to 100,000.
func BenchmarkCut(b *testing.B) {
	sizes := []int{10_000, 100_000, 1_000_000}
	if testing.Short() {
		sizes = sizes[:2]
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := library(b, n)
			id, err := s.AddAccount(b.Context(), "second")
			if err != nil {
				b.Fatal(err)
			}
			a := s.Account(id)
			for f := range 100 {
				if _, _, err := a.Follow(b.Context(), fmt.Sprintf("https://example.org/%d", f), ""); err != nil {
					b.Fatal(err)
				}
			}
			if hidden, err := a.Trim(b.Context(), Quota{Entries: 2000}); err != nil || hidden != n-2000 {
				b.Fatal(hidden, err)
			}
			b.Run("first page", func(b *testing.B) { benchmarkPage(b, a, feed.Filter{}, feed.Key{}) })
			b.Run("first of all", func(b *testing.B) { benchmarkPage(b, a, feed.Filter{Oldest: true}, feed.Key{}) })
			b.Run("oldest of a feed", func(b *testing.B) { benchmarkPage(b, a, feed.Filter{Feed: 7, Oldest: true}, feed.Key{}) })
			b.Run("counts", func(b *testing.B) {
				for b.Loop() {
					if total, _, err := a.Counts(b.Context(), feed.Filter{}); err != nil || total != 2000 {
						b.Fatal(total, err)
					}
				}
			})
		})
	}
}

// BenchmarkSearch looks for a word that every entry has, and for one that few have.
func BenchmarkSearch(b *testing.B) {
	s := library(b, 20_000)
	for left := 1; left > 0; {
		var err error
		if left, err = s.IndexSome(b.Context(), 5000); err != nil {
			b.Fatal(err)
		}
	}
	for _, query := range []string{"summary", "f7 199"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				list, err := s.Account(Owner).Headlines(b.Context(), feed.Filter{Query: query}, feed.Key{}, 60)
				if err != nil || len(list) == 0 {
					b.Fatal(len(list), err)
				}
			}
		})
	}
}

// stories are n entries with texts of so many words each.
func stories(n, words int) []feed.Entry {
	rnd := rand.New(rand.NewPCG(8, 9))
	list := entries("a", n)
	for i := range list {
		var text strings.Builder
		for w := range words {
			fmt.Fprintf(&text, "%s%d ", []string{"wörter", "kata", "“said”", "<p>mot"}[w%4], int(rnd.ExpFloat64()*2000))
		}
		list[i].Summary, list[i].Content = "", text.String()
	}
	return list
}

// BenchmarkIndex indexes entries of 400 words each.
func BenchmarkIndex(b *testing.B) {
	s := newStore(b)
	follow(b, s, "https://example.org/feed", stories(2000, 400))
	for b.Loop() {
		if left, err := s.IndexSome(b.Context(), 20); err != nil || left == 0 {
			b.Fatal(left, err)
		}
	}
}
