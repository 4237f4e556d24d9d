package library

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/store"
)

// keyed follows an address as the owner, with a header that is a secret.
func (n *newsroom) keyed(address string) feed.Subscription {
	n.t.Helper()
	sub, _, err := n.Account.Follow(n.t.Context(), address, "")
	if err != nil {
		n.t.Fatal(err)
	}
	sub.Settings.Headers = map[string]string{"X-Key": "k"}
	if err := n.Change(n.t.Context(), sub); err != nil {
		n.t.Fatal(err)
	}
	return sub
}

// titles are the headlines that a guest can list.
func titles(t *testing.T, g *Guest) string {
	t.Helper()
	hs, err := g.Headlines(t.Context(), feed.Filter{}, feed.Key{}, 10)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, h := range hs {
		list = append(list, h.FeedTitle)
	}
	return strings.Join(list, " ")
}

// TestMoveKeepsPrivate holds that a permanent redirect, which anybody can make,
// does not bring a guest what the owner's key fetched, in either direction.
func TestMoveKeepsPrivate(t *testing.T) {
	for name, from := range map[string]string{
		"the guest's feed moves onto the owner's": "/guest",
		"the owner's feed moves onto the guest's": "/owner",
	} {
		t.Run(name, func(t *testing.T) {
			n, ctx := newHouse(t), t.Context()
			to := map[string]string{"/guest": "/owner", "/owner": "/guest"}[from]
			moved := false
			for _, path := range []string{"/guest", "/owner"} {
				n.handle(path, func(w http.ResponseWriter, r *http.Request) {
					if moved && path == from {
						http.Redirect(w, r, n.server.URL+to, http.StatusMovedPermanently)
						return
					}
					title := path
					if r.Header.Get("X-Key") != "" {
						title = "secret"
					}
					fmt.Fprintf(w, rss, title)
				})
			}
			n.keyed(n.server.URL + "/owner")
			n.refresh(feed.Refresh{ByHand: true, FeedsOnly: true})
			g := n.guest("rina", store.Quota{})
			sub, err := g.Follow(ctx, n.server.URL+"/guest", "")
			if err != nil {
				t.Fatal(err)
			}
			moved = true
			for range 8 {
				n.pass(25 * time.Hour)
				n.refresh(feed.Refresh{ByHand: true, FeedsOnly: true})
			}
			if got := titles(t, g); strings.Contains(got, "secret") {
				t.Errorf("the guest lists entries of %s", got)
			}
			if got, err := g.Subscription(ctx, sub.ID); err != nil || got.URL != n.server.URL+"/guest" || len(got.Settings.Headers) > 0 {
				t.Errorf("the guest follows %s with %v, %v", got.URL, got.Settings.Headers, err)
			}
			w, err := n.store.WatchURL(ctx, n.server.URL+from)
			if err != nil || strings.Count(w.Reason, "stays at its old address") != 1 {
				t.Errorf("the feed that moved\n got %q, %v\nwant why it stays, once", w.Reason, err)
			}
		})
	}
}

// TestMoveMergesOwn holds that one person's two feeds become one, whatever
// they are fetched with.
func TestMoveMergesOwn(t *testing.T) {
	n := newHouse(t)
	moved := false
	n.handle("/old", func(w http.ResponseWriter, r *http.Request) {
		if moved {
			http.Redirect(w, r, n.server.URL+"/new", http.StatusMovedPermanently)
			return
		}
		fmt.Fprintf(w, rss, "News")
	})
	n.keyed(n.server.URL + "/old")
	n.follow(n.serve("/new", "application/rss+xml", fmt.Sprintf(rss, "News")))
	moved = true
	for range 8 {
		n.pass(25 * time.Hour)
		n.refresh(feed.Refresh{ByHand: true, FeedsOnly: true})
	}
	subs, err := n.Subscriptions(t.Context())
	if err != nil || len(subs) != 1 || subs[0].URL != n.server.URL+"/new" {
		t.Errorf("subscriptions after the move\n got %v, %v\nwant the new one alone", subs, err)
	}
}
