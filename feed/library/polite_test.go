package library

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"warta/feed"
)

// These are the rows of the politeness contract that need a store: what must
// hold from one start of the program to the next.

func TestP1FollowingAsksOnce(t *testing.T) {
	p := newTenant(t, nil)
	p.answer = with(p.lively(), "ETag", `"1"`)
	p.follow(p.server.URL + "/feed")
	p.refresh(feed.Refresh{})
	got := p.seen()
	if len(got) != 1 || got[0].header.Get("If-None-Match") != "" || got[0].header.Get("If-Modified-Since") != "" {
		t.Errorf("following and a refresh asked %+v, want one unconditional request", got)
	}
}

func TestP2P3P4ValidatorsOutliveARestart(t *testing.T) {
	for _, tt := range []struct{ name, etag, modified string }{
		{"plain", `"abc"`, "Sun, 01 Mar 2026 08:00:00 GMT"},
		{"weak", `W/"abc-gzip"`, "Mon, 1 Mar 2026 08:00:00 +0000"},
		{"odd bytes", "\"\xe9\xff'%00\\\"", "yesterday \x80"},
		{"one alone", "", "0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newTenant(t, nil)
			p.answer = with(p.lively(), "ETag", tt.etag, "Last-Modified", tt.modified)
			p.follow(p.server.URL + "/feed")
			for range 2 {
				p.restart()
				p.refresh(byForce)
			}
			visits := p.seen()
			if len(visits) != 3 {
				t.Fatalf("asked %d times, want 3", len(visits))
			}
			for i, v := range visits[1:] {
				if got := v.header.Get("If-None-Match"); got != tt.etag {
					t.Errorf("request %d sent the ETag %q, want %q", i+2, got, tt.etag)
				}
				if got := v.header.Get("If-Modified-Since"); got != tt.modified {
					t.Errorf("request %d sent the date %q, want %q", i+2, got, tt.modified)
				}
			}
		})
	}
}

func TestP5P6P7P8P33StoredValidators(t *testing.T) {
	p := newTenant(t, nil)
	body := p.lively()
	steps := []struct {
		name, etag string
		answer     http.HandlerFunc
		sends      string // the next request's If-None-Match
	}{
		{"P5 a 304 with a new one", `"2"`, refused(http.StatusNotModified, "ETag", `"2"`), `"2"`},
		{"P6 the same body with a new one", `"3"`, with(body, "ETag", `"3"`), `"3"`},
		{"P8 a page", `"4"`, with("<html>Down for repair", "ETag", `"4"`), `"3"`},
		{"P8 an error", `"5"`, refused(http.StatusBadGateway, "ETag", `"5"`), `"3"`},
		{"P33 half a body", `"6"`, with(body[:99], "ETag", `"6"`, "Content-Length", fmt.Sprint(len(body))), `"3"`},
		{"P7 none", "", with(body), ""},
	}
	p.answer = with(body, "ETag", `"1"`)
	p.follow(p.server.URL + "/feed")
	sent := `"1"`
	for _, tt := range steps {
		p.answer = tt.answer
		p.restart()
		p.seen()
		p.refresh(byForce)
		v := p.seen()
		if len(v) != 1 || v[0].header.Get("If-None-Match") != sent {
			t.Errorf("%s: asked %d times, and sent %q, want %q", tt.name, len(v), v[0].header.Get("If-None-Match"), sent)
		}
		if n := len(p.headlines(feed.Filter{})); n != 10 {
			t.Errorf("%s: %d entries are left of 10", tt.name, n)
		}
		sent = tt.sends
	}
}

func TestP9P10P13P14P15BoundsHold(t *testing.T) {
	for _, tt := range []struct {
		name    string
		headers []string
		least   time.Duration
		run     time.Duration
		says    string
	}{
		{"P9 conditional", []string{"ETag", `"1"`}, time.Hour, 8 * time.Hour, "next look in 1 hour"},
		{"P10 no validators", nil, 24 * time.Hour, 80 * time.Hour, "next look in 1 day"},
		{"P14 max-age", []string{"ETag", `"1"`, "Cache-Control", "max-age=43200"}, 12 * time.Hour, 40 * time.Hour, "server asked for 12 hours"},
		{"P15 16 years", []string{"ETag", `"1"`, "Cache-Control", "max-age=504576000"}, 7 * 24 * time.Hour, 16 * 24 * time.Hour, "server asked for 16 years, next look in 7 days"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newTenant(t, nil)
			p.answer = with(p.lively(), tt.headers...)
			p.follow(p.server.URL + "/feed")
			if got := p.status().Status.Reason; !strings.Contains(got, tt.says) {
				t.Errorf("the reason is %q, want %q in it", got, tt.says)
			}
			for end := p.now().Add(tt.run); p.now().Before(end); {
				p.live(tt.run/20, tt.least/30)
				p.restart()
			}
			visits := p.seen()
			for i := 1; i < len(visits); i++ {
				if gap := visits[i].at.Sub(visits[i-1].at); gap < tt.least {
					t.Errorf("requests %d and %d are %v apart, want %v", i, i+1, gap, tt.least)
				}
			}
			if len(visits) < 3 {
				t.Errorf("asked %d times in %v", len(visits), tt.run)
			}
		})
	}
}

func TestP12RestartsAskNothing(t *testing.T) {
	p := newTenant(t, nil)
	p.answer = with(p.lively(), "ETag", `"1"`)
	p.follow(p.server.URL + "/feed")
	for range 10 {
		p.restart()
		p.refresh(feed.Refresh{})
		p.pass(time.Minute)
	}
	if n := len(p.seen()); n != 1 {
		t.Errorf("asked %d times in ten starts, want once", n)
	}
}

func TestByHandOnceInFiveMinutes(t *testing.T) {
	p := newTenant(t, nil)
	p.answer = with(p.lively(), "ETag", `"1"`)
	p.follow(p.server.URL + "/feed")
	for range 30 { // half an hour of pressing the key each minute
		p.restart()
		p.refresh(feed.Refresh{ByHand: true, FeedsOnly: true})
		p.pass(time.Minute)
	}
	if n := len(p.seen()); n != 6 {
		t.Errorf("asked %d times in half an hour, want six", n)
	}
	p.answer = with(p.lively(), "ETag", `"2"`, "Cache-Control", "max-age=3600")
	p.refresh(byForce)
	p.pass(30 * time.Minute)
	steps := p.refresh(feed.Refresh{ByHand: true, FeedsOnly: true})
	if n := len(p.seen()); n != 1 || len(steps) != 1 || !steps[0].Skipped || !steps[0].Feed.Status.NextCheck.After(p.now()) {
		t.Errorf("asked %d times within a max-age, with %+v; want it held back, and said until when", n, steps)
	}
	if p.refresh(byForce); len(p.seen()) != 1 {
		t.Error("force did not waive the max-age")
	}
}

func TestP17P19P20NothingWaivesAPause(t *testing.T) {
	for _, status := range []int{http.StatusTooManyRequests, http.StatusServiceUnavailable} {
		p := newTenant(t, nil)
		p.answer = with(p.lively(), "ETag", `"1"`)
		p.follow(p.server.URL + "/a")
		p.follow(p.server.URL + "/b")
		p.seen()
		p.pass(2 * time.Hour)
		p.answer = refused(status, "Retry-After", "7200")
		p.refresh(byForce)
		if n := len(p.seen()); n != 1 {
			t.Errorf("%d: the host was asked %d times, want once for both feeds", status, n)
		}
		for range 11 {
			p.pass(10 * time.Minute)
			p.restart()
			for _, r := range []feed.Refresh{{}, {ByHand: true}, {Force: true}} {
				for _, s := range p.refresh(r) {
					if !s.Page && (!s.Skipped && s.Err == nil || s.Feed.Status.Reason == "") {
						t.Errorf("%d: a step %+v within the pause", status, s)
					}
				}
			}
		}
		if n := len(p.seen()); n != 0 {
			t.Errorf("%d: asked %d times within the Retry-After", status, n)
		}
		p.answer = with(p.lively(), "ETag", `"1"`)
		p.pass(11 * time.Minute)
		if p.refresh(byForce); len(p.seen()) != 2 {
			t.Errorf("%d: not asked once the pause was over", status)
		}
	}
}

// A host may refuse what is asked outside a refresh, too.
func TestP17P20FollowingAndOpeningHeedAPause(t *testing.T) {
	p := newTenant(t, nil)
	p.answer = refused(http.StatusTooManyRequests, "Retry-After", "7200")
	follow := func(path, says string) {
		t.Helper()
		if _, err := p.Follow(t.Context(), p.server.URL+path, ""); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("following %s: %v, want %q in it", path, err, says)
		}
		p.restart()
	}
	follow("/a", "429")
	follow("/a", "left alone")
	follow("/b", "left alone")
	if got := p.paths(); !slices.Equal(got, []string{"/a"}) {
		t.Errorf("following asked for %q, want /a once", got)
	}
	p.pass(3 * time.Hour)
	p.answer = with(p.rss("Harbour News", "Ships|/1|Few.", "Boats|/2|More."))
	p.follow(p.server.URL + "/feed")
	p.seen()
	p.answer = refused(http.StatusServiceUnavailable, "Retry-After", "7200")
	for _, h := range p.headlines(feed.Filter{}) {
		if _, _, err := p.Open(t.Context(), h.ID, feed.OfPage); err == nil {
			t.Errorf("%q could be opened", h.Title)
		}
		p.restart()
	}
	if got := p.paths(); len(got) != 1 {
		t.Errorf("opening asked for %q, want one page", got)
	}
}

func TestP18RefusedHostsAreSlowForGood(t *testing.T) {
	p := newTenant(t, nil)
	p.answer = with(p.lively(), "ETag", `"1"`)
	p.follow(p.server.URL + "/feed")
	p.pass(2 * time.Hour)
	p.answer = refused(http.StatusTooManyRequests)
	p.refresh(byForce)
	p.answer = with(p.lively(), "ETag", `"1"`)
	p.pass(3 * time.Hour)
	p.restart()
	p.live(24*time.Hour, 10*time.Minute)
	visits := p.seen()[1:]
	for i := 2; i < len(visits); i++ {
		if gap := visits[i].at.Sub(visits[i-1].at); gap < 4*time.Hour {
			t.Errorf("asked again after %v, want four hours", gap)
		}
	}
	if len(visits) < 4 {
		t.Errorf("asked %d times in a day", len(visits))
	}
}

func TestP26FivePermanentRedirectsMoveAFeed(t *testing.T) {
	for _, tt := range []struct {
		status int
		moved  bool
	}{{301, true}, {308, true}, {302, false}, {307, false}} {
		p := newTenant(t, nil)
		body := p.lively()
		p.answer = func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/old" {
				http.Redirect(w, r, "/new", tt.status)
				return
			}
			with(body, "ETag", `"1"`)(w, r)
		}
		p.follow(p.server.URL + "/old")
		for i := range 4 { // following it was the first time
			if got := p.status().URL; got != p.server.URL+"/old" {
				t.Fatalf("%d: moved to %s after %d looks", tt.status, got, i+1)
			}
			p.pass(7 * time.Hour)
			p.restart()
			p.refresh(byForce)
		}
		want := []string{"/new", "/old"}
		if tt.moved {
			want = []string{"/new"}
		}
		p.seen()
		p.pass(7 * time.Hour)
		p.refresh(byForce)
		if got := p.paths(); !slices.Equal(got, want) {
			t.Errorf("%d: asked for %q, want %q", tt.status, got, want)
		}
		if n := len(p.headlines(feed.Filter{})); n != 10 {
			t.Errorf("%d: %d entries, want 10", tt.status, n)
		}
	}
}

func TestP28GoneAndNotFound(t *testing.T) {
	p := newTenant(t, nil)
	p.answer = with(p.lively(), "ETag", `"1"`)
	p.follow(p.server.URL + "/feed")
	p.answer = refused(http.StatusNotFound)
	p.seen()
	p.live(6*24*time.Hour, 10*time.Minute)
	visits := p.seen()
	if last := visits[len(visits)-1].at.Sub(visits[len(visits)-2].at); last < 24*time.Hour || last > 27*time.Hour {
		t.Errorf("after six days of 404 asked every %v, want once a day", last)
	}
	if s := p.status().Status; s.Error == "" || s.Since.IsZero() || s.Failures != len(visits) {
		t.Errorf("status %+v after %d failures", s, len(visits))
	}
	p.answer = refused(http.StatusGone)
	p.refresh(byForce)
	p.seen()
	p.restart()
	p.live(30*24*time.Hour, 8*time.Hour)
	p.refresh(feed.Refresh{ByHand: true})
	p.refresh(byForce)
	if n := len(p.seen()); n != 0 {
		t.Errorf("asked %d times after 410", n)
	}
	if s := p.status(); !s.Status.Gone || s.Total != 10 || !strings.Contains(s.Status.Reason, "gone") {
		t.Errorf("status %+v, %d entries; want it gone, and all entries kept", s.Status, s.Total)
	}
}

func TestP30PagesOnce(t *testing.T) {
	p := newTenant(t, nil)
	body := p.rss("Harbour News", "Ships|/1|Few.", "Boats|/2|More.")
	p.answer = func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/feed":
			with(body, "ETag", `"1"`)(w, r)
		case "/1":
			fmt.Fprint(w, storyPage("Ships came."))
		default:
			http.NotFound(w, r)
		}
	}
	p.follow(p.server.URL + "/feed")
	for range 5 {
		p.refresh(feed.Refresh{})
		p.restart()
		p.pass(25 * time.Hour)
	}
	got := slices.DeleteFunc(p.paths(), func(path string) bool { return path == "/feed" })
	if want := []string{"/1", "/2"}; !slices.Equal(got, want) {
		t.Errorf("beside the feed asked for %q, want %q", got, want)
	}
}
