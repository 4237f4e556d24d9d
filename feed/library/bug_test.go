package library

import (
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/store"
)

// newFragile is a newsroom whose client panics at the answer of what is served
// with trap.
func newFragile(t *testing.T) (n *newsroom, trap func(path string)) {
	t.Helper()
	n = newNewsroom(t)
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "warta.db"), store.Options{Now: n.now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	var sprung atomic.Bool
	client := fetch.New(fetch.Options{Now: func() time.Time {
		if sprung.Swap(false) {
			panic("a bug")
		}
		return n.now()
	}})
	t.Cleanup(client.Close)
	n.Library = New(Options{Store: s, Client: client, Now: n.now, Offline: true})
	return n, func(path string) {
		n.handle(path, func(http.ResponseWriter, *http.Request) { sprung.Store(true) })
	}
}

func isBug(err error) bool { return err != nil && strings.Contains(err.Error(), "a bug in warta") }

// TestAPanicOverAFeedIsItsOwn holds that the other feeds are looked at, and
// that the one is not asked again at each pass.
func TestAPanicOverAFeedIsItsOwn(t *testing.T) {
	n, trap := newFragile(t)
	n.follow(n.serve("/bad", "application/rss+xml", n.rss("Bad")))
	n.follow(n.serve("/good", "application/rss+xml", n.rss("Good")))
	n.pass(2 * time.Hour)
	n.requests()
	trap("/bad")
	steps := n.refresh(feed.Refresh{Force: true, FeedsOnly: true})
	if len(steps) != 2 {
		t.Fatalf("%d of two feeds were reported: %+v", len(steps), steps)
	}
	for _, p := range steps {
		if bad := strings.HasSuffix(p.Feed.URL, "/bad"); isBug(p.Err) != bad {
			t.Errorf("%s: %v", p.Feed.URL, p.Err)
		} else if bad && (!p.Feed.Status.NextCheck.Equal(n.now().Add(bugWait)) || !strings.Contains(p.Feed.Status.Error, "a bug in warta")) {
			t.Errorf("its status is %+v", p.Feed.Status)
		}
	}
	n.pass(12 * time.Hour)
	n.requests()
	n.refresh(feed.Refresh{FeedsOnly: true})
	if asked := n.requests(); slices.ContainsFunc(asked, func(a string) bool { return strings.HasPrefix(a, "/bad") }) {
		t.Errorf("asked for %q half a day later", asked)
	}
}

func TestAPanicOverAPageIsItsOwn(t *testing.T) {
	n, trap := newFragile(t)
	n.serve("/good", "text/html", storyPage("The good page."))
	trap("/bad")
	n.follow(n.serve("/feed", "application/rss+xml", n.rss("Feed", "Bad|/bad|One line.", "Good|/good|Another line.")))
	n.requests()
	steps := n.refresh(feed.Refresh{})
	bugs := 0
	for _, p := range steps {
		if isBug(p.Err) {
			bugs++
		}
	}
	if asked := n.requests(); bugs != 1 || !slices.Equal(asked, []string{"/bad", "/good"}) {
		t.Errorf("%d bugs, asked for %q: %+v", bugs, asked, steps)
	}
	n.pass(time.Hour) // the entry is not taken up again
	n.refresh(feed.Refresh{})
	if asked := n.requests(); slices.Contains(asked, "/bad") {
		t.Errorf("asked again for %q", asked)
	}
}
