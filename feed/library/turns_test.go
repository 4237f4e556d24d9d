package library

import (
	"context"
	"fmt"
	"net/http"
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
		leave, err := turns.take(t.Context(), "a")
		if err != nil {
			t.Fatal(err)
		}
		go func() {
			leave, err := turns.take(t.Context(), "a")
			if err != nil {
				t.Error(err)
				return
			}
			order = append(order, "second")
			leave()
		}()
		synctest.Wait()
		order = append(order, "first")
		over, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := turns.take(over, "a"); err == nil {
			t.Error("a turn that is another's was had")
		}
		if other, err := turns.take(t.Context(), "b"); err != nil {
			t.Error(err)
		} else {
			other()
		}
		leave()
		synctest.Wait()
		if got := fmt.Sprint(order); got != "[first second]" || len(turns.taken) != 0 {
			t.Errorf("turns\n got %s, %d left\nwant [first second], none", got, len(turns.taken))
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
	if got := n.requests(); len(got) != 1 || len(steps) != 2 || !steps[1].Skipped {
		t.Errorf("asked %q in %+v, want the first alone", got, steps)
	}
}
