package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/library"
	"warta/feed/store"
)

// BenchmarkFirstPaint starts the real program in a terminal, as a person does,
// and waits for its first headlines.
func BenchmarkFirstPaint(b *testing.B) {
	for _, entries := range []int{0, 1_000, 100_000} {
		b.Run(fmt.Sprintf("entries=%d", entries), func(b *testing.B) {
			home, bin := b.TempDir(), b.TempDir()
			see := "A night desk"
			if entries > 0 {
				fill(b, home, entries)
				see = "Headline"
			}
			exe, err := os.Executable()
			if err != nil {
				b.Fatal(err)
			}
			if err := os.Symlink(exe, filepath.Join(bin, "warta")); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if entries == 0 {
					home = b.TempDir()
				}
				s := &screen{cols: 120, rows: 36, dir: home, env: []string{"PATH=" + bin, "HOME=" + home, "WARTA_HOME=" + home, "TERM=xterm-256color"}}
				s.changed = sync.NewCond(&s.mu)
				if err := s.step("see", see); err != nil {
					b.Fatalf("%v\n%s", err, s.text())
				}
				b.StopTimer()
				s.close()
				b.StartTimer()
			}
		})
	}
}

// BenchmarkOpen opens a stored article of 1,000 words, as Enter does before
// the type is set.
func BenchmarkOpen(b *testing.B) {
	lib, id := fill(b, b.TempDir(), 1)
	if _, _, err := lib.Open(b.Context(), id, feed.Best); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, _, err := lib.Open(b.Context(), id, feed.Best); err != nil {
			b.Fatal(err)
		}
	}
}

// fill stores a feed of n entries in a home folder and returns the newest.
func fill(b *testing.B, home string, n int) (*library.Library, int64) {
	b.Helper()
	s, err := store.Open(b.Context(), filepath.Join(home, "warta.db"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	sub, _, err := s.Account(store.Owner).Follow(b.Context(), "http://127.0.0.1:9/feed.xml", "")
	if err != nil {
		b.Fatal(err)
	}
	doc := feed.Feed{Title: "Many"}
	body := strings.Repeat("<p>“We counted forty ships,” said Maria Jansen in Rotterdam, and the council of the harbour town agreed with her in the end.</p>", 44)
	for i := range n {
		doc.Entries = append(doc.Entries, feed.Entry{
			GUID: fmt.Sprint(i), URL: fmt.Sprintf("http://127.0.0.1:9/%d", i), Title: fmt.Sprintf("Headline %d", i),
			Published: time.Now().Add(-time.Duration(i) * time.Minute), Content: body,
		})
		if n > 1 {
			doc.Entries[i].Content = "<p>A short text.</p>"
		}
	}
	news, err := save(b.Context(), s, sub.ID, doc)
	if err != nil {
		b.Fatal(err)
	}
	return library.New(library.Options{Store: s}), news[0].ID
}

func save(ctx context.Context, s *store.Store, id int64, doc feed.Feed) ([]feed.Ack, error) {
	w, err := s.Watch(ctx, id)
	if err != nil {
		return nil, err
	}
	w.Checked, w.Next = time.Now(), time.Now().Add(24*time.Hour)
	return s.Save(ctx, store.Listing{Watch: w, Feed: doc})
}
