package library

import (
	"strings"
	"testing"

	"warta/feed"
	"warta/feed/store"
)

// TestGuestLengths holds that a guest cannot keep texts of any length on the
// server as the titles, folders and addresses of feeds.
func TestGuestLengths(t *testing.T) {
	n, ctx := newHouse(t), t.Context()
	long := strings.Repeat("a", 3000)
	url := n.serve("/rss", "application/rss+xml", n.rss("Harbour", "One|/1|Text."))
	far := n.serve("/"+long, "application/rss+xml", n.rss("Far", "One|/1|Text."))
	page := n.serve("/page", "text/html", `<link rel="alternate" type="application/rss+xml" href="`+far+`">`)
	g := n.guest("rina", store.Quota{})
	sub, err := g.Follow(ctx, url, "")
	if err != nil {
		t.Fatal(err)
	}
	change := func(set func(*feed.Subscription)) error {
		s := sub
		set(&s)
		return g.Change(ctx, s)
	}
	for name, err := range map[string]error{
		"following":          first(g.Follow(ctx, far, "")),
		"following a link":   first(g.Follow(ctx, page, "")),
		"a folder":           first(g.Follow(ctx, url, long)),
		"importing":          first(g.Import(ctx, []feed.Subscription{{URL: far}})),
		"importing a title":  first(g.Import(ctx, []feed.Subscription{{URL: url + "2", Title: long}})),
		"importing an order": first(g.Import(ctx, []feed.Subscription{{URL: url + "2", Settings: feed.Settings{Sort: long}}})),
		"renaming":           change(func(s *feed.Subscription) { s.Title = long }),
		"moving":             change(func(s *feed.Subscription) { s.Folder = long }),
		"tagging":            change(func(s *feed.Subscription) { s.Tags = []string{long} }),
	} {
		if err == nil || !strings.Contains(err.Error(), "bytes long") {
			t.Errorf("%s: %.200v, want that it is too long", name, err)
		}
	}
	if err := change(func(s *feed.Subscription) { s.Title, s.Folder = "Port", "Sea" }); err != nil {
		t.Error(err)
	}
}
