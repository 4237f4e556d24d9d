package library

import (
	"errors"
	"fmt"
	"testing"

	"warta/feed"
	"warta/feed/store"
)

// TestGuestImportGoesOn holds that a list is followed but for what is refused,
// and that what is followed already takes no room.
func TestGuestImportGoesOn(t *testing.T) {
	n, ctx := newHouse(t), t.Context()
	open := n.serve("/open", "application/rss+xml", fmt.Sprintf(rss, "Open"))
	paid := n.keyed(n.server.URL + "/paid").URL
	g := n.guest("rina", store.Quota{Feeds: 2})
	if _, err := g.Follow(ctx, open, ""); err != nil {
		t.Fatal(err)
	}
	list := []feed.Subscription{{URL: open}, {URL: "exec:id"}, {URL: paid}, {URL: "https://example.org/new"}, {URL: "https://example.org/new"}}
	added, err := g.Import(ctx, list)
	var refused Refused
	if !errors.As(err, &refused) || len(refused) != 2 || added != 1 || !errors.Is(err, errNoWeb) || !errors.Is(err, errNotShared) {
		t.Errorf("importing\n got %d feeds, %v\nwant 1, and why not the command and the paid one", added, err)
	}
	if added, err := g.Import(ctx, []feed.Subscription{{URL: open}}); added != 0 || err != nil {
		t.Errorf("importing what is followed\n got %d, %v\nwant 0", added, err)
	}
}

// TestImportSharesNoKey holds that a list's key is refused for a feed that
// others follow, and the rest of the list is not.
func TestImportSharesNoKey(t *testing.T) {
	n, ctx := newHouse(t), t.Context()
	address := n.serve("/feed", "application/rss+xml", fmt.Sprintf(rss, "News"))
	if _, err := n.guest("rina", store.Quota{}).Follow(ctx, address, ""); err != nil {
		t.Fatal(err)
	}
	added, err := n.Import(ctx, []feed.Subscription{{URL: address, Settings: feed.Settings{Secret: "env:KEY"}}, {URL: "https://example.org/new"}})
	if added != 1 || !errors.Is(err, errOthers) {
		t.Errorf("importing\n got %d feeds, %v\nwant 1, and %v", added, err, errOthers)
	}
	if subs, err := n.Subscriptions(ctx); err != nil || len(subs) != 1 {
		t.Errorf("followed\n got %v, %v\nwant the new one", subs, err)
	}
}
