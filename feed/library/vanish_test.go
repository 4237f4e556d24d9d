package library

import (
	"fmt"
	"net/http"
	"sync"
	"testing"
	"time"

	"warta/feed"
)

// TestRefreshOutlivesAMerge holds that a feed which becomes one with another
// while it, or a page of it, is under way does not stop the others.
func TestRefreshOutlivesAMerge(t *testing.T) {
	for name, at := range map[string]string{"while the feed is asked": "/old", "while a page is": "/1"} {
		t.Run(name, func(t *testing.T) {
			n := newNewsroom(t)
			var old feed.Subscription
			var merge sync.Once
			merging := false
			answer := func(path, body string) string {
				n.handle(path, func(w http.ResponseWriter, _ *http.Request) {
					if merging && path == at {
						merge.Do(func() {
							if _, err := n.store.Move(t.Context(), old.ID, n.server.URL+"/new"); err != nil {
								t.Error(err)
							}
						})
					}
					fmt.Fprint(w, body)
				})
				return n.server.URL + path
			}
			// The same entries: those of the old feed go with it.
			answer("/1", storyPage("One."))
			answer("/2", storyPage("Two."))
			items := []string{"One|/1|Few.", "Two|/2|Few."}
			old = n.follow(answer("/old", n.rss("Old", items...)))
			n.follow(answer("/new", n.rss("New", items...)))
			last := n.follow(answer("/last", n.rss("Last")))
			answer("/last", n.rss("Last", "Three|/3|Few."))
			merging = true
			n.pass(time.Hour)
			steps := n.refresh(feed.Refresh{Feeds: []int64{old.ID, last.ID}, ByHand: true})
			skipped, news := 0, 0
			for _, p := range steps {
				news += len(p.New)
				if p.Skipped && p.Page == (at != "/old") {
					skipped++
				}
			}
			if skipped == 0 || news != 1 {
				t.Errorf("%d skipped, %d new entries; want some and one, of %+v", skipped, news, steps)
			}
		})
	}
}

// TestUnchangedAmongVanished holds that a feed which is gone by the time that
// "nothing new" is stored of several spoils it for none of the others.
func TestUnchangedAmongVanished(t *testing.T) {
	n := newNewsroom(t)
	var subs []feed.Subscription
	for _, path := range []string{"/a", "/b", "/c"} {
		subs = append(subs, n.follow(n.serve(path, "application/rss+xml", n.rss("A feed", "One|"+path+"/1|Few."))))
	}
	gone, unchanged := subs[0], n.pages["/c"]
	n.handle("/c", func(w http.ResponseWriter, r *http.Request) {
		if _, err := n.store.Move(t.Context(), gone.ID, subs[1].URL); err != nil {
			t.Error(err)
		}
		unchanged(w, r)
	})
	n.pass(30 * time.Hour)
	steps := n.refresh(feed.Refresh{FeedsOnly: true})
	skipped := 0
	for _, p := range steps {
		if p.Err != nil || len(p.New) > 0 {
			t.Errorf("got %+v, want nothing new", p)
		}
		if p.Skipped {
			skipped++
		}
	}
	if len(steps) != 3 || skipped > 1 {
		t.Errorf("got %d steps, %d skipped; want three, at most one skipped", len(steps), skipped)
	}
	now, err := n.Subscriptions(t.Context())
	if err != nil || len(now) != 2 {
		t.Fatalf("%d subscriptions, %v; want two", len(now), err)
	}
	for _, s := range now {
		if !s.Status.LastCheck.Equal(n.now()) {
			t.Errorf("feed %d: %+v; want it stored that it was asked", s.ID, s.Status)
		}
	}
}
