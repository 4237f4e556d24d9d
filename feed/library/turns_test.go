package library

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"warta/feed"
	"warta/feed/store"
)

func TestTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns, order := newTurns(), []string{}
		leave, others, err := turns.take(t.Context(), "a")
		if others || err != nil {
			t.Fatal(others, err)
		}
		go func() {
			leave, others, err := turns.take(t.Context(), "a")
			if !others || err != nil {
				t.Error(others, err)
				return
			}
			order = append(order, "second")
			leave()
		}()
		synctest.Wait()
		order = append(order, "first")
		over, cancel := context.WithCancel(t.Context())
		cancel()
		if _, _, err := turns.take(over, "a"); err == nil {
			t.Error("a turn that is another's was had")
		}
		if other, others, err := turns.take(t.Context(), "b"); others || err != nil {
			t.Error(others, err)
		} else {
			other()
		}
		leave()
		synctest.Wait()
		if got := fmt.Sprint(order); got != "[first second]" || len(turns.taken) != 0 {
			t.Errorf("turns\n got %s, %d left\nwant [first second], none", got, len(turns.taken))
		}
		time.Sleep(fresh) // of the test's own clock
		synctest.Wait()
		if _, others, err := turns.take(t.Context(), "a"); others || err != nil || len(turns.past) > 0 {
			t.Errorf("after a while\n got others %v, %v, %d remembered\nwant none", others, err, len(turns.past))
		}
	})
}

// TestTwoAskOnce has two people follow one new feed, then refresh it, at once.
func TestTwoAskOnce(t *testing.T) {
	n := newHouse(t)
	address := n.serve("/feed", "application/rss+xml", fmt.Sprintf(rss, "News"))
	guests := []*Guest{n.guest("rina", store.Quota{}), n.guest("budi", store.Quota{})}
	both := func(what string, f func(g *Guest) error) {
		t.Helper()
		var at sync.WaitGroup
		for _, g := range guests {
			at.Go(func() {
				if err := f(g); err != nil {
					t.Error(err)
				}
			})
		}
		at.Wait()
		if got := n.requests(); len(got) != 1 {
			t.Errorf("%s at once asked %q, want one request", what, got)
		}
	}
	both("following", func(g *Guest) error {
		sub, err := g.Follow(t.Context(), address, "")
		if err == nil && sub.Unread != 1 {
			t.Errorf("following found %d entries, want one", sub.Unread)
		}
		return err
	})
	n.pass(3 * time.Hour)
	both("refreshing", func(g *Guest) error {
		return g.Refresh(t.Context(), feed.Refresh{ByHand: true, FeedsOnly: true}, func(feed.Progress) {})
	})
}

// TestRefreshHeedsOthers holds that a feed is not asked which somebody else,
// another program maybe, has asked since the refresh began.
func TestRefreshHeedsOthers(t *testing.T) {
	n, ctx := newNewsroom(t), t.Context()
	n.turns.fresh = 0 // as if the refresh had long been under way
	answer := fmt.Sprintf(rss, "News")
	second := n.follow(n.serve("/2", "application/rss+xml", answer))
	var meanwhile sync.Once
	n.handle("/1", func(w http.ResponseWriter, _ *http.Request) {
		defer fmt.Fprint(w, answer)
		if n.now().Hour() == 8 {
			return // it is being followed
		}
		meanwhile.Do(func() {
			watch, err := n.store.Watch(ctx, second.ID)
			if err != nil {
				t.Error(err)
			}
			watch.Checked = n.now()
			if err := n.store.Touch(ctx, watch); err != nil {
				t.Error(err)
			}
		})
	})
	first := n.follow(n.server.URL + "/1")
	n.pass(3 * time.Hour)
	n.requests()
	steps := n.refresh(feed.Refresh{Feeds: []int64{first.ID, second.ID}, ByHand: true, FeedsOnly: true})
	skipped := slices.IndexFunc(steps, func(p feed.Progress) bool { return p.Skipped && p.Feed.ID == second.ID })
	if got := n.requests(); len(got) != 1 || len(steps) != 2 || skipped < 0 {
		t.Errorf("asked %q in %+v, want the first alone", got, steps)
	}
}

// TestAskingGoesOn holds that the next feed of a host is asked while what came
// for the one before waits to be stored, and that it waits no longer than that.
func TestAskingGoesOn(t *testing.T) {
	n := newNewsroom(t)
	asked := make(chan struct{})
	n.handle("/2", func(w http.ResponseWriter, _ *http.Request) {
		close(asked)
		fmt.Fprint(w, n.rss("Second", "B|/b|"))
	})
	for _, path := range []string{"/1", "/2"} {
		if _, _, err := n.Account.Follow(t.Context(), n.server.URL+path, ""); err != nil {
			t.Fatal(err)
		}
	}
	n.serve("/1", "application/rss+xml", n.rss("First", "A|/a|"))
	for range listings {
		if err := n.listing.enter(t.Context()); err != nil { // nothing can be stored
			t.Fatal(err)
		}
	}
	steps := make(chan []feed.Progress)
	go func() { steps <- n.refresh(feed.Refresh{FeedsOnly: true}) }()
	<-asked
	if got := n.headlines(feed.Filter{}); len(got) > 0 {
		t.Errorf("%v were stored meanwhile", got)
	}
	for range listings {
		n.listing.leave()
	}
	if got := <-steps; len(got) != 2 || len(n.headlines(feed.Filter{})) != 2 {
		t.Errorf("the refresh came to %+v, want two new entries", got)
	}
}

// BenchmarkTurns has a turn at each of a thousand addresses.
func BenchmarkTurns(b *testing.B) {
	turns := newTurns()
	b.ReportAllocs()
	for b.Loop() {
		for i := range 1000 {
			leave, _, err := turns.take(b.Context(), fmt.Sprint(i))
			if err != nil {
				b.Fatal(err)
			}
			leave()
		}
	}
}
