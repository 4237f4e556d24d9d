package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/library"
	"warta/feed/store"
)

// together is how long TestTogether lasts.
var together = flag.Duration("together", 0, "hammer one store from several programs so long; 0: a few refreshes")

// TestTogether has two readers at one store while warta refresh stores what
// comes, again and again: nobody is told that it is locked, and everything
// that was acknowledged or marked is there at the end, once.
func TestTogether(t *testing.T) {
	t.Parallel()
	k := newKilling(t)
	k.size.Store(5)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	readers := make([]*reader, 2)
	ended := make(chan error, len(readers))
	for i := range readers {
		readers[i] = newReader(t, k.home)
		go readers[i].lib.KeepIndexed(ctx)
		go func() { ended <- readers[i].read(ctx) }()
	}
	var acks []string
	for began, round := time.Now(), 0; round < 8 || time.Since(began) < *together; round++ {
		k.size.Add(3)
		out, err := k.warta("refresh", "--force", "--ack").CombinedOutput()
		if err != nil {
			t.Fatalf("refresh: %v: %s", err, out)
		}
		for line := range strings.Lines(string(out)) {
			acks = append(acks, strings.TrimSpace(strings.TrimPrefix(line, "ack ")))
		}
	}
	cancel()
	for range readers {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
	now := k.read(0)
	if len(acks) != len(now) || int64(len(acks)) != k.size.Load()*killFeeds {
		t.Errorf("%d entries were acknowledged and %d are stored, want %d", len(acks), len(now), k.size.Load()*killFeeds)
	}
	for _, a := range acks {
		if _, ok := now[a]; !ok {
			t.Errorf("%s was acknowledged and is not stored", a)
		}
	}
	for i, r := range readers {
		for key := range r.starred {
			if !now[key].Starred {
				t.Errorf("%s was starred by reader %d and is not", key, i)
			}
		}
		if len(r.starred) == 0 {
			t.Errorf("reader %d marked nothing: this tested nothing", i)
		}
	}
}

// A reader is what the screen does with a store that others write to.
type reader struct {
	lib     *library.Library
	starred map[string]bool
}

func newReader(t *testing.T, home string) *reader {
	s, err := store.Open(t.Context(), filepath.Join(home, "warta.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return &reader{lib: library.New(library.Options{Store: s}), starred: map[string]bool{}}
}

// read looks for changes, lists, counts, searches and marks until ctx ends.
func (r *reader) read(ctx context.Context) error {
	var version int64 = -1
	for ctx.Err() == nil {
		v, err := r.lib.Version(ctx)
		if err == nil && v != version {
			version = v
			err = r.look(ctx)
		}
		if err != nil && ctx.Err() == nil {
			return err
		}
	}
	return nil
}

// look shows the screen anew and marks an entry of it.
func (r *reader) look(ctx context.Context) error {
	_, subsErr := r.lib.Subscriptions(ctx)
	_, _, countErr := r.lib.Counts(ctx, feed.Filter{Unread: true})
	_, findErr := r.lib.Headlines(ctx, feed.Filter{Query: "story"}, feed.Key{}, 60)
	list, listErr := r.lib.Headlines(ctx, feed.Filter{Unread: true}, feed.Key{}, 60)
	if err := errors.Join(subsErr, countErr, findErr, listErr); err != nil || len(list) == 0 {
		return err
	}
	for _, h := range list {
		key := fmt.Sprint(h.FeedURL, " ", h.GUID)
		if r.starred[key] {
			continue
		}
		if _, err := r.lib.Mark(ctx, feed.Star, h.ID); err != nil {
			return err
		}
		r.starred[key] = true
		return nil
	}
	return nil
}
