package library

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/store"
)

// A visit is one request as the server saw it.
type visit struct {
	at     time.Time
	path   string
	header http.Header
}

// A tenant is a newsroom that can be left and entered again.
type tenant struct {
	*newsroom
	path   string
	visits []visit
	answer http.HandlerFunc // for every path
	close  func()
}

func newTenant(t *testing.T, answer http.HandlerFunc) *tenant {
	t.Helper()
	n := &newsroom{t: t, clock: time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)}
	p := &tenant{newsroom: n, path: filepath.Join(t.TempDir(), "warta.db"), answer: answer}
	n.server = httptest.NewServer(p)
	t.Cleanup(n.server.Close)
	p.enter()
	t.Cleanup(func() { p.close() })
	return p
}

// enter starts the program on the store that there is.
func (p *tenant) enter() {
	p.t.Helper()
	s, err := store.Open(p.t.Context(), p.path, store.Options{Now: p.now})
	if err != nil {
		p.t.Fatal(err)
	}
	client := fetch.New(fetch.Options{Now: p.now})
	p.Library = New(Options{Store: s, Client: client, Now: p.now, Offline: true})
	p.close = func() {
		client.Close()
		if err := s.Close(); err != nil {
			p.t.Error(err)
		}
	}
}

// restart ends the program and starts it again.
func (p *tenant) restart() {
	p.t.Helper()
	p.close()
	p.enter()
}

func (p *tenant) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	now := p.now()
	p.mu.Lock()
	p.visits = append(p.visits, visit{now, r.URL.Path, r.Header.Clone()})
	p.mu.Unlock()
	p.answer(w, r)
}

// seen returns what was asked since the last call.
func (p *tenant) seen() []visit {
	p.mu.Lock()
	defer p.mu.Unlock()
	v := p.visits
	p.visits = nil
	return v
}

// paths returns the paths that were asked since the last call, in order.
func (p *tenant) paths() []string {
	paths := []string{}
	for _, v := range p.seen() {
		paths = append(paths, v.path)
	}
	slices.Sort(paths)
	return paths
}

// live lets time go by, with a refresh of what is due at every step.
func (p *tenant) live(d, step time.Duration) {
	p.t.Helper()
	for end := p.now().Add(d); p.now().Before(end); p.pass(step) {
		p.refresh(feed.Refresh{FeedsOnly: true})
	}
}

// status returns how following the one feed goes.
func (p *tenant) status() feed.Subscription {
	p.t.Helper()
	subs, err := p.Subscriptions(p.t.Context())
	if err != nil || len(subs) != 1 {
		p.t.Fatalf("%d subscriptions, %v; want one", len(subs), err)
	}
	return subs[0]
}

// lively is a feed that says something every minute.
func (p *tenant) lively() string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>Lively</title>`)
	for i := range 10 {
		fmt.Fprintf(&b, "<item><title>%d</title><guid>%d</guid><pubDate>%s</pubDate></item>", i, i, p.clock.Add(-time.Duration(i)*time.Minute).Format(time.RFC1123Z))
	}
	b.WriteString("</channel></rss>")
	return b.String()
}

// with answers the body with the headers given, and 304 to their ETag.
func with(body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		if tag := w.Header().Get("ETag"); tag != "" && r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, body)
	}
}

func refused(status int, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(status)
	}
}

var byForce = feed.Refresh{Force: true, FeedsOnly: true}
