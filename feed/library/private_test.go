package library

import (
	"errors"
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

// TestEndedStaysPrivate holds that nobody finds what a key fetched at the
// address of a feed that its owner follows no more.
func TestEndedStaysPrivate(t *testing.T) {
	n := newHouse(t)
	address := n.serve("/paid", "application/rss+xml", fmt.Sprintf(rss, "Paid"))
	sub := n.keyed(address)
	n.refresh(feed.Refresh{FeedsOnly: true})
	if err := n.Unfollow(t.Context(), sub.ID); err != nil {
		t.Fatal(err)
	}
	g := n.guest("rina", store.Quota{})
	if _, err := g.Follow(t.Context(), address, ""); !errors.Is(err, errNotShared) {
		t.Errorf("following it\n got %v\nwant %v", err, errNotShared)
	}
	if got := titles(t, g); got != "" {
		t.Errorf("the guest lists entries of %s", got)
	}
}

// TestKeylessStaysPrivate holds that taking the key off a feed does not open
// what it fetched, until the feed's owner says so.
func TestKeylessStaysPrivate(t *testing.T) {
	n, ctx := newHouse(t), t.Context()
	address := n.serve("/paid", "application/rss+xml", fmt.Sprintf(rss, "Paid"))
	sub := n.keyed(address)
	n.refresh(feed.Refresh{FeedsOnly: true})
	change := func(f func(*feed.Settings)) {
		t.Helper()
		now, err := n.Subscription(ctx, sub.ID)
		if err == nil {
			f(&now.Settings)
			err = n.Change(ctx, now)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	change(func(s *feed.Settings) { s.Headers = nil })
	change(func(s *feed.Settings) { s.HideRead = true })
	g := n.guest("rina", store.Quota{})
	if _, err := g.Follow(ctx, address, ""); !errors.Is(err, errNotShared) {
		t.Errorf("following it\n got %v\nwant %v", err, errNotShared)
	}
	change(func(s *feed.Settings) { s.Private = false })
	if _, err := g.Follow(ctx, address, ""); err != nil {
		t.Errorf("following it once it is opened: %v", err)
	}
}

// TestSharedTakesNoKey holds that nobody sets a key for a feed that others
// follow already: its next look would be theirs to read.
func TestSharedTakesNoKey(t *testing.T) {
	n, ctx := newHouse(t), t.Context()
	address := n.serve("/feed", "application/rss+xml", fmt.Sprintf(rss, "News"))
	sub := n.follow(address)
	g := n.guest("rina", store.Quota{})
	if _, err := g.Follow(ctx, address, ""); err != nil {
		t.Fatal(err)
	}
	sub.Settings.HideRead = true
	if err := n.Change(ctx, sub); err != nil {
		t.Errorf("what concerns nobody else: %v", err)
	}
	keyed := sub
	keyed.Settings.Headers = map[string]string{"X-Key": "k"}
	if err := n.Change(ctx, keyed); !errors.Is(err, errOthers) {
		t.Errorf("setting a header\n got %v\nwant %v", err, errOthers)
	}
	if err := g.Unfollow(ctx, sub.ID); err != nil {
		t.Fatal(err)
	}
	if err := n.Change(ctx, keyed); err != nil {
		t.Errorf("once nobody else follows it: %v", err)
	}
	if _, err := g.Follow(ctx, address, ""); !errors.Is(err, errNotShared) {
		t.Errorf("following it again\n got %v\nwant %v", err, errNotShared)
	}
}

// TestNoPasswordIsTold holds that the password of an address does not come out
// where the address stands for a title, or in an error.
func TestNoPasswordIsTold(t *testing.T) {
	n := newNewsroom(t)
	nameless := `<rss version="2.0"><channel><item><title>One</title></item></channel></rss>`
	address := strings.Replace(n.serve("/feed", "application/rss+xml", nameless), "://", "://bob:hunter2@", 1)
	var told []string
	sub := n.follow(address)
	told = append(told, sub.Title)
	for _, r := range []feed.Refresh{{Force: true}, {}} {
		for _, p := range n.refresh(r) {
			told = append(told, p.Feed.Title, fmt.Sprint(p.Err))
		}
	}
	for _, h := range n.headlines(feed.Filter{}) {
		told = append(told, h.FeedTitle)
	}
	n.handle("/feed", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "no feed") })
	for _, p := range n.refresh(feed.Refresh{Force: true}) {
		told = append(told, p.Feed.Status.Error, fmt.Sprint(p.Err))
	}
	if _, err := n.Follow(t.Context(), strings.Replace(address, "/feed", "/none", 1), ""); err != nil {
		told = append(told, err.Error())
	}
	if got := strings.Join(told, "\n"); strings.Contains(got, "hunter2") || !strings.Contains(got, "bob") {
		t.Errorf("told:\n%s", got)
	}
}
