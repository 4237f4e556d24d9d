package library

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"warta/feed"
)

func TestPagesAreReadBehindTheListing(t *testing.T) {
	n := newNewsroom(t)
	n.serve("/1", "text/html", storyPage("“Trade has doubled,” said Maria Jansen, the harbour master."))
	n.follow(n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Ships|/1|Few ships came.")))
	n.refresh(feed.Refresh{})
	n.server.Close()
	h := n.headlines(feed.Filter{})
	if len(h) != 1 || !h[0].HasBody {
		t.Fatalf("headlines = %+v, want one with a body", h)
	}
	a, _, err := n.Open(t.Context(), h[0].ID, feed.Best)
	if err != nil || !strings.Contains(a.Text, "Trade has doubled") || strings.Contains(a.Text, "Imprint") {
		t.Errorf("Open = %q, %v, want the page's article", a.Text, err)
	}
	if len(a.Quotes) != 1 || a.Quotes[0].Speaker != "Maria Jansen" {
		t.Errorf("quotes = %+v, want one by Maria Jansen", a.Quotes)
	}
	if a.Site == "" || a.Title != "Ships" {
		t.Errorf("title %q, site %q, want the feed's", a.Title, a.Site)
	}
	own, _, err := n.Open(t.Context(), h[0].ID, feed.OfFeed)
	if err != nil || own.Text != "Few ships came." {
		t.Errorf("Open(OfFeed) = %q, %v", own.Text, err)
	}
}

// TestFurtherPagesEnd holds that a story's pages are no longer asked for where
// one of them leads back to what was read.
func TestFurtherPagesEnd(t *testing.T) {
	n := newNewsroom(t)
	n.handle("/1", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.RawQuery != "" {
			http.Redirect(w, r, "/1", http.StatusFound)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, storyPage("Few ships came to the harbour.")+`<a href="/1?page=2">2</a> <a href="/1?page=3">3</a>`)
	})
	n.follow(n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Ships|/1|Few ships came.")))
	n.requests()
	n.refresh(feed.Refresh{})
	if got, want := n.requests(), []string{"/1", "/1", "/1"}; !slices.Equal(got, want) {
		t.Errorf("asked for %q, want %q: the page, the second, which leads to the first", got, want)
	}
}

// TestFurtherPagesAreJoined holds that a story goes on over the pages that each
// name the next one, and ends where the next one is another story.
func TestFurtherPagesAreJoined(t *testing.T) {
	n := newNewsroom(t)
	next := func(address string) string { return `<link rel="next" href="` + address + `">` }
	n.serve("/1", "text/html", next("/1/2")+storyPage("Few ships came to the harbour."))
	n.serve("/1/2", "text/html", next("/1/3")+storyPage("More came in the second year."))
	n.serve("/1/3", "text/html", next("/2")+storyPage("The most came in the third."))
	n.serve("/2", "text/html", storyPage("A whale was seen."))
	n.follow(n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Ships|/1|Few ships came.")))
	n.refresh(feed.Refresh{})
	a, _, err := n.Open(t.Context(), n.headlines(feed.Filter{})[0].ID, feed.OfPage)
	if err != nil || !strings.Contains(a.Text, "second year") || !strings.Contains(a.Text, "in the third") || strings.Contains(a.Text, "whale") {
		t.Errorf("Open = %q, %v, want three pages of one story", a.Text, err)
	}
}
