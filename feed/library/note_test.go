package library

import (
	"context"
	"net/http"
	"testing"

	"warta/feed"
)

// A look that brought nothing stays a look when the refresh is stopped before
// it was stored: the next one would ask again at once.
func TestStoppedRefreshKeepsWhatWasAsked(t *testing.T) {
	n := newNewsroom(t)
	ctx, cancel := context.WithCancel(t.Context())
	n.handle("/same.xml", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotModified) })
	n.handle("/slow.xml", func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	var feeds []feed.Subscription
	for _, path := range []string{"/same.xml", "/slow.xml"} {
		feeds = append(feeds, feed.Subscription{URL: n.server.URL + path})
	}
	if _, err := n.Import(t.Context(), feeds); err != nil {
		t.Fatal(err)
	}
	if err := n.Refresh(ctx, feed.Refresh{FeedsOnly: true}, func(feed.Progress) {}); err != context.Canceled {
		t.Errorf("Refresh = %v, want %v", err, context.Canceled)
	}
	subs, err := n.Subscriptions(t.Context())
	if err != nil || len(subs) != 2 || subs[0].Status.LastCheck.IsZero() {
		t.Errorf("after stopping: %+v, %v; want the first feed looked at", subs, err)
	}
}
