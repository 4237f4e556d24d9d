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
