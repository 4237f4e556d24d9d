package library

import (
	"context"
	"fmt"
	"net/http"
	"testing"
	"time"

	"warta/feed"
)

// A look that brought nothing stays a look when the refresh is stopped before
// it was stored: the next one would ask again at once.
func TestStoppedRefreshKeepsWhatWasAsked(t *testing.T) {
	for name, again := range map[string]int{"unchanged": http.StatusNotModified, "failed": http.StatusNotFound} {
		t.Run(name, func(t *testing.T) {
			n := newNewsroom(t)
			ctx, cancel := context.WithCancel(t.Context())
			status := http.StatusOK
			n.handle("/same.xml", func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("ETag", `"one"`)
				w.WriteHeader(status)
				if status == http.StatusOK {
					fmt.Fprint(w, n.rss("Same", "One|/1|Few."))
				}
			})
			first := n.follow(n.server.URL + "/same.xml")
			slow := n.follow(n.serve("/slow.xml", "application/rss+xml", n.rss("Slow", "Two|/2|Few.")))
			n.handle("/slow.xml", func(_ http.ResponseWriter, r *http.Request) {
				cancel()
				<-r.Context().Done()
			})
			status = again
			n.pass(48 * time.Hour)
			if err := n.Refresh(ctx, feed.Refresh{Feeds: []int64{first.ID, slow.ID}, ByHand: true, FeedsOnly: true}, func(feed.Progress) {}); err != context.Canceled {
				t.Errorf("Refresh = %v, want %v", err, context.Canceled)
			}
			// Stopping waits for no slow disk: what is kept then comes a little later.
			for end := time.Now().Add(10 * time.Second); ; {
				subs, err := n.Subscriptions(t.Context())
				if err == nil && len(subs) == 2 && subs[0].Status.LastCheck.After(first.Status.LastCheck) {
					return
				}
				if time.Now().After(end) {
					t.Fatalf("after stopping: %+v, %v; want the first feed looked at", subs, err)
				}
			}
		})
	}
}
