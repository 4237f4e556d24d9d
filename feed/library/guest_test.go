package library

import (
	"errors"
	"fmt"
	"net/http"
	"net/netip"
	"path/filepath"
	"strings"
	"testing"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/library/welcome"
	"warta/feed/store"
)

// newHouse is a newsroom whose client reaches the test's server and no other
// address of this machine's networks.
func newHouse(t *testing.T) *newsroom {
	t.Helper()
	n := newNewsroom(t)
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "warta.db"), store.Options{Now: n.now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	client := fetch.New(fetch.Options{Now: n.now, PublicOnly: true, AllowNets: []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}})
	t.Cleanup(client.Close)
	n.Library = New(Options{Store: s, Client: client, Now: n.now, Offline: true})
	return n
}

func (n *newsroom) guest(name string, q store.Quota) *Guest {
	n.t.Helper()
	id, err := n.store.AddAccount(n.t.Context(), name)
	if err != nil {
		n.t.Fatal(err)
	}
	return n.Guest(id, q)
}

const rss = `<rss version="2.0"><channel><title>%s</title><item><title>One</title><guid>1</guid><description>Text.</description></item></channel></rss>`

// TestGuestsSeeTheirOwn holds that what one account follows, reads and looks
// for is not another's to see, open, mark or refresh.
func TestGuestsSeeTheirOwn(t *testing.T) {
	n, ctx := newHouse(t), t.Context()
	mine := n.serve("/mine", "application/rss+xml", fmt.Sprintf(rss, "Mine"))
	yours := n.serve("/yours", "application/rss+xml", fmt.Sprintf(rss, "Yours"))
	rina, budi := n.guest("rina", store.Quota{}), n.guest("budi", store.Quota{})
	sub, err := rina.Follow(ctx, mine, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := budi.Follow(ctx, yours, ""); err != nil {
		t.Fatal(err)
	}
	hs, err := rina.Headlines(ctx, feed.Filter{}, feed.Key{}, 10)
	if err != nil || len(hs) != 1 {
		t.Fatalf("rina has %d headlines, %v", len(hs), err)
	}
	id := hs[0].ID
	if _, _, err := rina.Open(ctx, id, feed.Best); err != nil {
		t.Fatal(err)
	}
	for what, err := range map[string]error{
		"open":     second(budi.Open(ctx, id, feed.Best)),
		"headline": first(budi.Headline(ctx, id)),
		"change":   budi.Change(ctx, sub),
		"unfollow": budi.Unfollow(ctx, sub.ID),
	} {
		if !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s of another's entry or feed: %v", what, err)
		}
	}
	if changed, err := budi.Mark(ctx, feed.Star, id); err != nil || len(changed) != 0 {
		t.Errorf("marking another's entry changed %v, %v", changed, err)
	}
	if found, err := budi.Headlines(ctx, feed.Filter{Query: "Text"}, feed.Key{}, 10); err != nil || len(found) != 1 || found[0].FeedTitle != "Yours" {
		t.Errorf("a search finds %v, %v", found, err)
	}
	n.requests()
	refresh := func(r feed.Refresh) string {
		if err := budi.Refresh(ctx, r, func(feed.Progress) {}); err != nil {
			t.Error(err)
		}
		return strings.Join(n.requests(), ", ")
	}
	n.pass(3 * pageWait)
	for _, r := range []feed.Refresh{{}, {Force: true}, {Feeds: []int64{sub.ID}, ByHand: true}} {
		if got := refresh(r); got != "" {
			t.Errorf("refreshing %+v asked for %s", r, got)
		}
	}
	if got := refresh(feed.Refresh{ByHand: true, FeedsOnly: true}); !strings.HasPrefix(got, "/yours") || strings.Contains(got, "mine") {
		t.Errorf("refreshing by hand asked for %s", got)
	}
	if due, err := budi.NextDue(ctx); err != nil || !due.IsZero() {
		t.Errorf("something falls due to a guest: %v, %v", due, err)
	}
}

func first[T any](_ T, err error) error          { return err }
func second[A, B any](_ A, _ B, err error) error { return err }

// TestGuestFollows holds what a guest may follow.
func TestGuestFollows(t *testing.T) {
	n, ctx := newHouse(t), t.Context()
	open := n.serve("/open", "application/rss+xml", fmt.Sprintf(rss, "Open"))
	paid := n.serve("/paid", "application/rss+xml", fmt.Sprintf(rss, "Paid"))
	hidden := strings.Replace(n.serve("/hidden", "application/rss+xml", fmt.Sprintf(rss, "Hidden")), "127.0.0.1", "127.0.0.2", 1)
	n.handle("/away", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, hidden, http.StatusFound) })
	for _, address := range []string{open, paid} {
		if _, err := n.Follow(ctx, address, ""); err != nil {
			t.Fatal(err)
		}
	}
	subs, err := n.Subscriptions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range subs {
		if s.URL == paid {
			s.Settings.Headers = map[string]string{"Cookie": "file:/secret"}
			if err := n.Change(ctx, s); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, _, err := n.Account.Follow(ctx, hidden, ""); err != nil { // the owner's own intranet
		t.Fatal(err)
	}
	g := n.guest("rina", store.Quota{Feeds: 2})
	for name, tt := range map[string]struct {
		address, want string
		unasked       bool // it is refused before anybody is asked
	}{
		"a command":                 {"exec:id", errNoWeb.Error(), true},
		"a filter":                  {" filter:id:" + open, errNoWeb.Error(), true},
		"with another's cookie":     {paid, errNotShared.Error(), true},
		"another's intranet":        {hidden, "loopback", true},
		"an intranet":               {"http://10.0.0.1/feed", "private", false},
		"this machine":              {"http://[::1]/feed", "loopback", false},
		"a redirect to an intranet": {n.server.URL + "/away", "loopback", false},
	} {
		if _, err := g.Follow(ctx, tt.address, ""); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: following %s\n got %v\nwant %s", name, tt.address, err, tt.want)
		}
		if !tt.unasked {
			continue // a list's feeds are asked when they are due
		}
		if _, err := g.Import(ctx, []feed.Subscription{{URL: tt.address}}); err == nil {
			t.Errorf("%s: %s was imported", name, tt.address)
		}
	}
	if _, err := g.Follow(ctx, open, "News"); err != nil {
		t.Error(err)
	}
	var over *store.QuotaError
	if _, err := g.Import(ctx, []feed.Subscription{{URL: "https://example.org/1"}, {URL: "https://example.org/2"}}); !errors.As(err, &over) {
		t.Errorf("importing more than there is room for: %v", err)
	}
}

// TestGuestChanges holds that a guest sets nothing that concerns others.
func TestGuestChanges(t *testing.T) {
	n, ctx := newHouse(t), t.Context()
	g := n.guest("rina", store.Quota{})
	sub, err := g.Follow(ctx, n.serve("/feed", "application/rss+xml", fmt.Sprintf(rss, "News")), "")
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*feed.Settings){
		"secret":  func(s *feed.Settings) { s.Secret = "file:/etc/passwd" },
		"proxy":   func(s *feed.Settings) { s.Proxy = "http://proxy.example" },
		"headers": func(s *feed.Settings) { s.Headers = map[string]string{"Cookie": "a"} },
		"browser": func(s *feed.Settings) { s.Browser = "sh" },
	} {
		to := sub
		change(&to.Settings)
		if err := g.Change(ctx, to); !errors.Is(err, errNotYours) {
			t.Errorf("setting a %s: %v", name, err)
		}
	}
	sub.Title, sub.Settings.HideRead = "Mine", true
	if err := g.Change(ctx, sub); err != nil {
		t.Fatal(err)
	}
	if got, err := g.Subscription(ctx, sub.ID); err != nil || got.Title != "Mine" || !got.Settings.HideRead {
		t.Errorf("got %q, %+v, %v", got.Title, got.Settings, err)
	}
	list := []feed.Subscription{{URL: "https://example.org/x", Settings: feed.Settings{Secret: "env:X", KeepCount: 5}}}
	if _, err := g.Import(ctx, list); err != nil {
		t.Fatal(err)
	}
	subs, err := g.Subscriptions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range subs {
		if s.URL == list[0].URL && (s.Settings.Secret != "" || s.Settings.KeepCount != 5) {
			t.Errorf("imported %+v", s.Settings)
		}
	}
}

func TestGuestWelcome(t *testing.T) {
	n, ctx := newHouse(t), t.Context()
	for _, name := range []string{"rina", "budi"} {
		g := n.guest(name, store.Quota{})
		if err := g.Welcome(ctx); err != nil {
			t.Fatal(err)
		}
		subs, err := g.Subscriptions(ctx)
		if err != nil || len(subs) != 1 || subs[0].URL != welcome.URL || subs[0].Unread == 0 {
			t.Errorf("%s follows %v, %v", name, subs, err)
		}
	}
}
