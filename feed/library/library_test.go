package library

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/store"
)

// A newsroom is a library over an empty store, and the server that its feeds
// are on.
type newsroom struct {
	*Library
	t      *testing.T
	server *httptest.Server

	mu    sync.Mutex
	clock time.Time
	pages map[string]http.HandlerFunc
	asked []string // "path" or "path if-none-match", in order
}

func newNewsroom(t *testing.T) *newsroom {
	t.Helper()
	n := &newsroom{t: t, clock: time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC), pages: map[string]http.HandlerFunc{}}
	n.server = httptest.NewServer(n)
	t.Cleanup(n.server.Close)
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "warta.db"), store.Options{Now: n.now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	client := fetch.New(fetch.Options{Now: n.now})
	t.Cleanup(client.Close)
	n.Library = New(Options{Store: s, Client: client, Now: n.now, Offline: true})
	return n
}

func (n *newsroom) now() time.Time {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.clock
}

// pass lets time go by.
func (n *newsroom) pass(d time.Duration) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.clock = n.clock.Add(d)
}

// serve puts a document at a path; it is answered with an ETag and 304.
func (n *newsroom) serve(path, contentType, body string) string {
	n.handle(path, func(w http.ResponseWriter, r *http.Request) {
		etag := fmt.Sprintf("%q", fmt.Sprint(len(body)))
		w.Header().Set("Content-Type", contentType)
		w.Header().Set("ETag", etag)
		if r.Header.Get("If-None-Match") == etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, body)
	})
	return n.server.URL + path
}

func (n *newsroom) handle(path string, h http.HandlerFunc) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.pages[path] = h
}

func (n *newsroom) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n.mu.Lock()
	h := n.pages[r.URL.Path]
	n.asked = append(n.asked, strings.TrimSpace(r.URL.Path+" "+r.Header.Get("If-None-Match")))
	n.mu.Unlock()
	if h == nil {
		http.NotFound(w, r)
		return
	}
	h(w, r)
}

// requests returns what was asked since the last call.
func (n *newsroom) requests() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	asked := n.asked
	n.asked = nil
	return asked
}

// refresh runs a refresh and returns its progress.
func (n *newsroom) refresh(r feed.Refresh) []feed.Progress {
	n.t.Helper()
	var steps []feed.Progress
	if err := n.Refresh(n.t.Context(), r, func(p feed.Progress) { steps = append(steps, p) }); err != nil {
		n.t.Fatal(err)
	}
	return steps
}

func (n *newsroom) follow(address string) feed.Subscription {
	n.t.Helper()
	s, err := n.Follow(n.t.Context(), address, "")
	if err != nil {
		n.t.Fatal(err)
	}
	return s
}

func (n *newsroom) headlines(f feed.Filter) []feed.Headline {
	n.t.Helper()
	hs, err := n.Headlines(n.t.Context(), f, feed.Key{}, 100)
	if err != nil {
		n.t.Fatal(err)
	}
	return hs
}

// rss makes a feed of items, each "title|path|description".
func (n *newsroom) rss(title string, items ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<rss version="2.0"><channel><title>%s</title><link>%s/</link><description/>`, title, n.server.URL)
	for i, item := range items {
		f := strings.SplitN(item, "|", 3)
		fmt.Fprintf(&b, `<item><title>%s</title><link>%s%s</link><guid isPermaLink="false">%s</guid><pubDate>%s</pubDate><description>%s</description></item>`,
			f[0], n.server.URL, f[1], f[1], time.Date(2026, 2, 28, 12-i, 0, 0, 0, time.UTC).Format(time.RFC1123Z), f[2])
	}
	return b.String() + `</channel></rss>`
}

// storyPage is a page that an extractor finds the article of.
func storyPage(lead string) string {
	filler := strings.Repeat("<p>The harbour office published its yearly figures on Monday, and the town council discussed them in the evening, at length, as it does every spring.</p>", 6)
	return `<html><head><title>Harbour figures</title></head><body><nav><a href="/">Home</a></nav><article><h1>Harbour figures</h1><p>` +
		lead + `</p>` + filler + `</article><footer>Imprint</footer></body></html>`
}

func TestFollowAsksOnce(t *testing.T) {
	n := newNewsroom(t)
	address := n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Ships|/1|Few ships came."))
	sub := n.follow(address)
	if sub.Title != "Harbour News" || sub.Total != 1 || sub.Unread != 1 {
		t.Errorf("Follow = %+v, want the listed feed with one unread entry", sub)
	}
	if got := n.requests(); len(got) != 1 {
		t.Errorf("following asked %q, want one request", got)
	}
	if again := n.follow(address); again.ID != sub.ID || len(n.requests()) != 0 {
		t.Errorf("following again gave feed %d and asked, want feed %d and no request", again.ID, sub.ID)
	}
}

func TestFollowAPage(t *testing.T) {
	n := newNewsroom(t)
	n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Ships|/1|Few."))
	page := n.serve("/", "text/html", `<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>News</body></html>`)
	if sub := n.follow(page); sub.URL != n.server.URL+"/feed.xml" {
		t.Errorf("Follow(page) = %s, want its feed", sub.URL)
	}
	if got := n.requests(); len(got) != 2 {
		t.Errorf("following a page asked %q, want two requests", got)
	}
	two := n.serve("/two", "text/html", `<html><head><link rel="alternate" type="application/rss+xml" href="/a.xml" title="A">
<link rel="alternate" type="application/atom+xml" href="/b.xml" title="B"></head></html>`)
	_, err := n.Follow(t.Context(), two, "")
	if err == nil || !strings.Contains(err.Error(), "the page links 2") {
		t.Errorf("Follow(a page with two feeds) = %v, want a choice", err)
	}
}

func TestRefreshIsConditionalAndKeepsTheHour(t *testing.T) {
	n := newNewsroom(t)
	body := n.rss("Harbour News", "Ships|/1|Few.")
	sub := n.follow(n.serve("/feed.xml", "application/rss+xml", body))
	n.requests()
	if steps := n.refresh(feed.Refresh{FeedsOnly: true}); len(steps) != 0 || len(n.requests()) != 0 {
		t.Error("a feed that is not due was asked")
	}
	n.pass(27 * time.Hour) // a day, and the jitter
	steps := n.refresh(feed.Refresh{FeedsOnly: true})
	want := fmt.Sprintf("/feed.xml %q", fmt.Sprint(len(body)))
	if got := n.requests(); len(got) != 1 || got[0] != want {
		t.Errorf("the second look asked %q, want %q", got, want)
	}
	if len(steps) != 1 || steps[0].Err != nil || len(steps[0].New) != 0 || steps[0].Total != 1 {
		t.Errorf("progress = %+v, want one quiet step", steps)
	}
	due, err := n.NextDue(t.Context())
	if err != nil || !due.After(n.now().Add(time.Hour-time.Second)) {
		t.Errorf("NextDue = %v, %v, want an hour from now or later", due, err)
	}
	n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Boats|/2|More boats.", "Ships|/1|Few."))
	steps = n.refresh(feed.Refresh{Feeds: []int64{sub.ID}, Force: true, FeedsOnly: true})
	if len(steps) != 1 || len(steps[0].New) != 1 || steps[0].New[0].GUID != "/2" {
		t.Errorf("progress = %+v, want the new entry /2", steps)
	}
}

func TestOneFeedsTroubleIsItsOwn(t *testing.T) {
	n := newNewsroom(t)
	good := n.serve("/good.xml", "application/rss+xml", n.rss("Good", "Ships|/1|Few."))
	bad := n.serve("/bad.xml", "application/rss+xml", n.rss("Bad", "Boats|/2|Few."))
	if added, err := n.Import(t.Context(), []feed.Subscription{{URL: bad, Title: "My bad"}, {URL: good}, {URL: good}}); added != 2 || err != nil {
		t.Fatalf("Import = %d, %v, want 2 new", added, err)
	}
	n.handle("/bad.xml", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<html><body>Down for repair</body></html>")
	})
	failed := 0
	for _, p := range n.refresh(feed.Refresh{FeedsOnly: true}) {
		if p.Err != nil {
			failed++
			if !strings.Contains(p.Err.Error(), "/bad.xml: no feed") {
				t.Errorf("error %q does not name the feed and the cause", p.Err)
			}
		}
	}
	if failed != 1 || len(n.headlines(feed.Filter{})) != 1 {
		t.Errorf("%d feeds failed, %d entries listed; want 1 and 1", failed, len(n.headlines(feed.Filter{})))
	}
	subs, err := n.Subscriptions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range subs {
		if broken := s.URL == bad; broken != (s.Status.Error != "") || broken != (s.Title == "My bad") {
			t.Errorf("%s: title %q, status %+v", s.URL, s.Title, s.Status)
		}
	}
}

func TestRefreshIsCancelled(t *testing.T) {
	n := newNewsroom(t)
	asked := make(chan struct{})
	release := make(chan struct{})
	n.handle("/slow.xml", func(http.ResponseWriter, *http.Request) {
		close(asked)
		<-release
	})
	defer close(release)
	if _, err := n.Import(t.Context(), []feed.Subscription{{URL: n.server.URL + "/slow.xml"}}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-asked
		cancel()
	}()
	if err := n.Refresh(ctx, feed.Refresh{}, func(feed.Progress) {}); err != context.Canceled {
		t.Errorf("Refresh = %v, want %v", err, context.Canceled)
	}
	subs, err := n.Subscriptions(t.Context())
	if err != nil || len(subs) != 1 || subs[0].Status.Error != "" {
		t.Errorf("after cancelling: %+v, %v; want no error held against the feed", subs, err)
	}
}

func TestWelcome(t *testing.T) {
	n := newNewsroom(t)
	for range 2 { // the second time changes nothing
		if err := n.Welcome(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	h := n.headlines(feed.Filter{})
	if len(h) != 9 {
		t.Fatalf("%d welcome entries, want 9", len(h))
	}
	named := 0
	for _, e := range h {
		a, _, err := n.Open(t.Context(), e.ID, feed.Best)
		if err != nil || len(a.Blocks) == 0 {
			t.Errorf("%s: %v", e.Title, err)
		}
		if len(a.Entities) >= 3 {
			named++
		}
		if len(a.Quotes) < 2 {
			t.Errorf("%s: %d quotes, want two at least", e.Title, len(a.Quotes))
		}
	}
	if named < 8 {
		t.Errorf("%d of 9 stories name three or more, want 8", named)
	}
	if due, err := n.NextDue(t.Context()); err != nil || !due.IsZero() {
		t.Errorf("NextDue = %v, %v: the built-in feed is never asked", due, err)
	}
	if asked := n.requests(); len(asked) != 0 {
		t.Errorf("asked %q", asked)
	}
}

func TestEarlierTellsWhatWasSaid(t *testing.T) {
	n := newNewsroom(t)
	sub := n.follow(n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Ships|/1|Few ships came.")))
	id := n.headlines(feed.Filter{})[0].ID
	if err := n.Place(t.Context(), id, 0); err != nil {
		t.Fatal(err)
	}
	if a, err := n.Earlier(t.Context(), id); err != nil || a.Text != "" {
		t.Errorf("Earlier = %q, %v, want nothing while nothing changed", a.Text, err)
	}
	n.pass(time.Hour)
	n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Ships|/1|Forty ships came."))
	n.refresh(feed.Refresh{Feeds: []int64{sub.ID}, Force: true, FeedsOnly: true})
	if a, err := n.Earlier(t.Context(), id); err != nil || a.Text != "Few ships came." {
		t.Errorf("Earlier = %q, %v, want what was seen", a.Text, err)
	}
	if h := n.headlines(feed.Filter{}); len(h) != 1 || !h[0].Changed {
		t.Errorf("headlines = %+v, want the one, changed", h)
	}
}

func TestTheFullerTextIsTheBest(t *testing.T) {
	n := newNewsroom(t)
	summary := strings.Repeat("Few ships came, and the harbour master knows why. ", 12)
	n.follow(n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Ships|/1|"+summary)))
	n.serve("/1", "text/html", `<html><head><title>Ships</title></head><body><article><h1>Ships</h1><p>Few ships came to the harbour in the spring of this year, says its master, who has kept count of them for thirty years.</p>`+
		`<div class="paywall"><p>Already a subscriber? Log in</p></div></article></body></html>`)
	id := n.headlines(feed.Filter{})[0].ID
	if a, _, err := n.Open(t.Context(), id, feed.Best); err != nil || !strings.HasPrefix(a.Text, "Few ships came, and") {
		t.Errorf("Open(Best) = %q, %v, want the feed's text, which says more than a page behind a wall", a.Text, err)
	}
	if a, _, err := n.Open(t.Context(), id, feed.OfPage); err != nil || !strings.HasPrefix(a.Text, "Few ships came to") {
		t.Errorf("Open(OfPage) = %q, %v, want the page's", a.Text, err)
	}
}

func TestTheFeedsTextDoesNotHideThePage(t *testing.T) {
	n := newNewsroom(t)
	n.follow(n.serve("/feed.xml", "application/rss+xml", n.rss("Harbour News", "Ships|/1|Few ships came.")))
	n.serve("/1", "text/html", storyPage("“Trade has doubled,” said Maria Jansen, the harbour master."))
	id := n.headlines(feed.Filter{})[0].ID
	if a, _, err := n.Open(t.Context(), id, feed.OfFeed); err != nil || a.Text != "Few ships came." {
		t.Errorf("Open(OfFeed) = %q, %v", a.Text, err)
	}
	if a, _, err := n.Open(t.Context(), id, feed.Best); err != nil || !strings.Contains(a.Text, "Trade has doubled") {
		t.Errorf("Open(Best) after it = %q, %v, want the page's", a.Text, err)
	}
	before, err := n.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := n.Mark(t.Context(), feed.Star, id); err != nil {
		t.Fatal(err)
	}
	if after, err := n.Version(t.Context()); err != nil || after <= before {
		t.Errorf("Version after a change = %d, %v, want more than %d", after, err, before)
	}
}
