package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/store"
)

// TestUndoTakesTheStoreBack presses fifty changes at random, as fast as they
// can be typed, and as many undos: the store is then what it was, and after as
// many redos what the changes had made of it.
func TestUndoTakesTheStoreBack(t *testing.T) {
	changes := []string{"s", "m", "t", "A", "Mk", "Mj", "Mo", "j", "3j", "k", "G", "Vjjs", "Vkm", "ga", "gu", "\r", "h", "J", "S", "H",
		"hD", "h7j", "h6j\r", "hex\r", "hFz\r", "hA", "l", "u", "\x12"}
	for seed := range uint64(2) {
		home := t.TempDir()
		before := stock(t, home)
		s := open(t, home)
		rng := rand.New(rand.NewPCG(seed, 21))
		var pressed strings.Builder
		for range 50 {
			pressed.WriteString(changes[rng.IntN(len(changes))])
		}
		steps := func(steps ...string) {
			t.Helper()
			for _, step := range steps {
				verb, rest, _ := strings.Cut(step, " ")
				if err := s.step(verb, rest); err != nil {
					t.Fatalf("%q after %q: %v\n%s", step, pressed.String(), err, s.text())
				}
			}
		}
		const toTheEnd = "type 99\x12\x12"
		steps("see Story", "type "+pressed.String())
		// A story that is slow to open would be marked read later than all this.
		// The first esc lets go of keys that wait, others leave what one of them opened.
		steps(escape, escape, escape, "type ga/zzz\r", "see Nothing matches", escape, "see ▌", "type \r", "see ━━━━━━━━━━━━")
		steps(toTheEnd, "see Nothing to do again")
		after := kept(t, home)
		if after == before {
			t.Fatalf("%q changed nothing", pressed.String())
		}
		steps("type 99uu", "see Nothing to undo")
		if got := kept(t, home); got != before {
			t.Errorf("after %q and as many undos\n%s", pressed.String(), difference(got, before))
		}
		steps(toTheEnd, "see Nothing to do again")
		if got := kept(t, home); got != after {
			t.Errorf("after %q, undo and redo\n%s", pressed.String(), difference(got, after))
		}
		steps("type q", "end")
	}
}

// stock fills a home with feeds of which none is due, and returns what is kept
// of them.
func stock(t *testing.T, home string) string {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(home, "warta.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 5 {
		address := fmt.Sprintf("http://127.0.0.1:9/%d", i)
		sub, _, err := s.Account(store.Owner).Follow(t.Context(), address, []string{"", "World", "World/Ports"}[i%3])
		if err != nil {
			t.Fatal(err)
		}
		doc := feed.Feed{Title: fmt.Sprint("Press ", i)}
		for j := range 9 {
			doc.Entries = append(doc.Entries, feed.Entry{
				GUID: fmt.Sprint(j), URL: fmt.Sprintf("%s/%d", address, j), Title: fmt.Sprintf("Story %d of %d", j, i),
				Published: time.Now().Add(-time.Duration(5*j+i) * time.Hour), Content: fmt.Sprintf("<p>The text of story %d of %d.</p>", j, i),
			})
		}
		if _, err := save(t.Context(), s, sub.ID, doc); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return kept(t, home)
}

// kept is all that undo has to bring back.
func kept(t *testing.T, home string) string {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(home, "warta.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	a := s.Account(store.Owner)
	var b strings.Builder
	subs, err := a.Subscriptions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range subs {
		fmt.Fprintf(&b, "%s %q %q %+v, %d of %d unread\n", s.URL, s.Title, s.Folder, s.Settings, s.Unread, s.Total)
	}
	for _, f := range []feed.Filter{{}, {Starred: true}, {Later: true}} {
		hs, err := a.Headlines(t.Context(), f, feed.Key{}, 1000)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range hs {
			fmt.Fprintf(&b, "%q read %v starred %v later %v\n", h.Title, h.Read, h.Starred, h.Later)
		}
	}
	return b.String()
}

// difference lists the lines in which two texts of as many lines differ.
func difference(got, want string) string {
	var b strings.Builder
	w := strings.Split(want, "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(w) || line != w[i] {
			fmt.Fprintf(&b, " got %s\nwant %s\n", line, strings.Join(w[min(i, len(w)):min(i+1, len(w))], ""))
		}
	}
	return b.String()
}
