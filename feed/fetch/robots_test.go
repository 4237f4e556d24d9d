package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"warta/feed/fetch"
)

func TestP30RobotsAreHeededWhereSet(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			fmt.Fprint(w, "User-agent: *\nDisallow: /private/\n")
		case "/header":
			w.Header().Set("X-Robots-Tag", "noindex, noarchive")
		case "/meta":
			fmt.Fprint(w, `<html><head><meta name="robots" content="NOARCHIVE"></head><body>`)
		case "/moved":
			http.Redirect(w, r, "/private/1", http.StatusFound)
		default:
			fmt.Fprint(w, `<html><body><meta name="robots" content="noarchive">`)
		}
	})
	clock := newClock()
	c := newClient(t, fetch.Options{Robots: true, Now: clock.now})
	for path, want := range map[string]bool{"/1": true, "/2": true, "/private/1": false, "/header": false, "/meta": false, "/moved": false} {
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path, Kind: fetch.Page})
		var e *fetch.Error
		if unwanted := errors.As(err, &e) && e.Cause == fetch.Unwanted; unwanted == want || err != nil && !unwanted {
			t.Errorf("Get(%s) = %v, want it to go well: %t", path, err, want)
		}
	}
	get(t, c, fetch.Request{URL: s.URL + "/private/feed"}) // a person follows it
	if n := s.times("/robots.txt"); n != 1 {
		t.Errorf("robots.txt was asked for %d times, want once", n)
	}
	if n := s.times("/private/1"); n != 0 {
		t.Errorf("what robots.txt forbids was asked for %d times", n)
	}
	clock.move(2 * day)
	get(t, c, fetch.Request{URL: s.URL + "/1", Kind: fetch.Page})
	if n := s.times("/robots.txt"); n != 2 {
		t.Errorf("after two days robots.txt was asked for %d times, want twice", n)
	}
}

// times counts the requests for a path.
func (s *server) times(path string) int {
	n := 0
	for _, u := range s.urls() {
		if "http://"+u == s.URL+path {
			n++
		}
	}
	return n
}

func TestP30WithoutTheSettingRobotsAreNotAskedFor(t *testing.T) {
	s := serve(t, answer("<html>", "X-Robots-Tag", "noarchive"))
	get(t, newClient(t, fetch.Options{}), fetch.Request{URL: s.URL + "/1", Kind: fetch.Page})
	if got, want := s.urls(), []string{strings.TrimPrefix(s.URL, "http://") + "/1"}; !slices.Equal(got, want) {
		t.Errorf("asked for %q, want %q", got, want)
	}
}

func TestRobotsThatCannotBeRead(t *testing.T) {
	for status, want := range map[int]bool{404: true, 403: true, 401: true, 500: false, 503: false, 429: false} {
		s := serve(t, func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				w.WriteHeader(status)
			}
		})
		_, err := newClient(t, fetch.Options{Robots: true}).Get(t.Context(), fetch.Request{URL: s.URL + "/1", Kind: fetch.Page})
		if (err == nil) != want || s.times("/1") == 1 != want {
			t.Errorf("robots.txt gave %d: Get = %v, want it to go well: %t", status, err, want)
		}
	}
}

func TestWaitingForAnothersRobotsEndsWhenCanceled(t *testing.T) {
	asked, hold := make(chan struct{}), make(chan struct{})
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			close(asked)
			<-hold
		}
	})
	c := newClient(t, fetch.Options{Robots: true})
	fetched := make(chan error, 1)
	go func() {
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/1", Kind: fetch.Page})
		fetched <- err
	}()
	<-asked
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	stopped := make(chan error, 1)
	go func() {
		_, err := c.Get(ctx, fetch.Request{URL: s.URL + "/2", Kind: fetch.Page})
		stopped <- err
	}()
	select {
	case err := <-stopped:
		var e *fetch.Error
		if !errors.As(err, &e) || e.Cause != fetch.Canceled {
			t.Errorf("Get = %v, want it canceled", err)
		}
	case err := <-fetched:
		close(hold)
		t.Fatalf("the slow host has failed first: %v", err)
	}
	close(hold)
	if err := <-fetched; err != nil {
		t.Errorf("Get of who asked first = %v", err)
	}
}

func TestRobotsAllow(t *testing.T) {
	const groups = "User-agent: warta\nUser-agent: other\nDisallow: /w\n\nUser-agent: *\nDisallow: /\n"
	tests := []struct {
		name, robots, path string
		want               bool
	}{
		{"nothing", "", "/a", true},
		{"all", "User-agent: *\nDisallow: /", "/a", false},
		{"an empty rule", "User-agent: *\nDisallow:", "/a", true},
		{"another's group", "User-agent: other\nDisallow: /", "/a", true},
		{"our group alone", groups, "/a", true},
		{"our group", groups, "/w/1", false},
		{"the longest rule", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
		{"the kinder of two", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
		{"anything between", "User-agent: *\nDisallow: /a/*/c", "/a/b/c/d", false},
		{"the end", "User-agent: *\nDisallow: /*.php$", "/a.php", false},
		{"not the end", "User-agent: *\nDisallow: /*.php$", "/a.php5", true},
		{"the end alone", "User-agent: *\nDisallow: /a$", "/a/b", true},
		{"a query", "User-agent: *\nDisallow: /*?print", "/a?print=1", false},
		{"comments and case", "USER-AGENT: WARTA # us\r\nDISALLOW: /a # that\r\n", "/a", false},
		{"a group after a group", "User-agent: warta\nAllow: /\nUser-agent: *\nDisallow: /", "/a", true},
		{"a byte order mark", "\ufeffUser-agent: *\nDisallow: /", "/a", false},
		{"lines that end as on old Macintoshes", "User-agent: *\rDisallow: /a\rAllow: /a/b\r", "/a", false},
		{"a page instead", "<html><body>Disallow: /</body>", "/a", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := fetch.RobotsAllow(tt.robots, "https://example.org"+tt.path); got != tt.want {
				t.Errorf("robots.txt %q allows %s: %t, want %t", tt.robots, tt.path, got, tt.want)
			}
		})
	}
}

func TestRobotsAreBoundedInMemory(t *testing.T) {
	if got := fetch.RobotsKept("User-agent: *\n" + strings.Repeat("Disallow: /abcdefgh\n", 25_000)); got > 64<<10 {
		t.Errorf("a large robots.txt keeps %d bytes of rules", got)
	}
	clock := newClock()
	c := newClient(t, fetch.Options{Robots: true, Now: clock.now})
	for range 3 {
		get(t, c, fetch.Request{URL: serve(t, answer("<html>")).URL + "/1", Kind: fetch.Page})
		clock.move(2 * day)
	}
	if got := fetch.RobotsHosts(c); got != 1 {
		t.Errorf("%d hosts are remembered, want the last alone", got)
	}
}
