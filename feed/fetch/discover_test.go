package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"warta/feed"
	"warta/feed/fetch"
)

func page(links ...string) string {
	return "<!DOCTYPE html><html><head><title>A page</title>" + strings.Join(links, "") + "</head><body><p>Hello.</p></body></html>"
}

func alternate(href string) string {
	return `<link rel="alternate" type="application/rss+xml" title="News" href="` + href + `">`
}

// site answers paths with bodies, and 404 for the others.
func site(bodies map[string]string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, ok := bodies[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, body)
	}
}

func TestDiscover(t *testing.T) {
	tests := []struct {
		name   string
		bodies map[string]string
		url    string   // the path that is to be followed
		asked  []string // all requests, in order
	}{
		{"a feed's own address", map[string]string{"/": anyFeed}, "/", []string{"/"}},
		{"a page with a link", map[string]string{"/": page(alternate("/news.xml")), "/news.xml": anyFeed}, "/news.xml", []string{"/", "/news.xml"}},
		{"a page without a link", map[string]string{"/": page(), "/feed": anyFeed}, "/feed", []string{"/", "/feed"}},
		{"a page with its comments", map[string]string{"/": page(alternate("/comments/feed/"), alternate("/feed/")), "/feed/": anyFeed}, "/feed/", []string{"/", "/feed/"}},
		{"WordPress without a link", map[string]string{"/": page("<img src=/wp-content/a.png>"), "/feed/": anyFeed}, "/feed/", []string{"/", "/feed/"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, site(tt.bodies))
			found, err := newClient(t, fetch.Options{}).Discover(t.Context(), fetch.Request{URL: s.URL + "/"})
			if err != nil {
				t.Fatal(err)
			}
			if want := s.URL + tt.url; found.URL != want {
				t.Errorf("found %s, want %s", found.URL, want)
			}
			if found.Feed.Title != "Any" || len(found.Feed.Entries) != 1 || string(found.Response.Body) != anyFeed {
				t.Errorf("found the feed %q with %d entries and a body of %d bytes", found.Feed.Title, len(found.Feed.Entries), len(found.Response.Body))
			}
			var asked []string
			for _, u := range s.urls() {
				asked = append(asked, strings.TrimPrefix("http://"+u, s.URL))
			}
			if !slices.Equal(asked, tt.asked) {
				t.Errorf("asked for %q, want %q", asked, tt.asked)
			}
		})
	}
}

func TestDiscoverFails(t *testing.T) {
	tests := []struct {
		name   string
		bodies map[string]string
		says   string
		most   int // requests
	}{
		{"nothing there", nil, "404 Not Found", 1},
		{"a page that leads nowhere", map[string]string{"/": page()}, "a page without a feed", 2},
		{"a link that leads nowhere", map[string]string{"/": page(alternate("/gone"))}, "404 Not Found", 2},
		{"a link that leads to a page", map[string]string{"/": page(alternate("/b")), "/b": page()}, "its link leads to no feed", 2},
		{"a picture", map[string]string{"/": "\x89PNG\r\n\x1a\n"}, "this is no feed", 1},
		{"nothing in it", map[string]string{"/": ""}, "this is no feed", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, site(tt.bodies))
			_, err := newClient(t, fetch.Options{}).Discover(t.Context(), fetch.Request{URL: s.URL + "/"})
			var e *fetch.Error
			if !errors.As(err, &e) || !strings.Contains(err.Error(), tt.says) || !strings.Contains(err.Error(), s.URL) {
				t.Errorf("Discover = %v\nwant an error with the address and %q", err, tt.says)
			}
			if n := len(s.asked()); n > tt.most {
				t.Errorf("asked %d times: %q", n, s.urls())
			}
		})
	}
}

func TestDiscoverTriesHTTPWhenNoSchemeWasGiven(t *testing.T) {
	for pasted, want := range map[string]string{
		"old.example/feed":         "http://old.example/feed",
		"https://old.example/feed": "",
		"feed://old.example/feed":  "",
	} {
		w := newWorld(t, map[string][]string{"old.example": {"93.184.215.14"}}, answer(anyFeed))
		o := w.options()
		o.Dial = func(ctx context.Context, network, address string) (net.Conn, error) {
			if strings.HasSuffix(address, ":443") {
				return nil, syscall.ECONNREFUSED
			}
			return w.dial(ctx, network, address)
		}
		found, err := newClient(t, o).Discover(t.Context(), fetch.Request{URL: pasted})
		if found.URL != want || (err == nil) != (want != "") {
			t.Errorf("Discover(%s) = %s, %v, want %q", pasted, found.URL, err, want)
		}
	}
}

func TestDiscoverCountsWhatWasRefused(t *testing.T) {
	for body, want := range map[string]string{
		page(alternate("/news.xml")): "http://old.example/news.xml",
		page():                       "this is no feed and no page with one",
	} {
		w := newWorld(t, map[string][]string{"old.example": {"93.184.215.14"}}, answer(body))
		o := w.options()
		tries := 0
		o.Dial = func(ctx context.Context, network, address string) (net.Conn, error) {
			if tries++; strings.HasSuffix(address, ":443") {
				return nil, syscall.ECONNREFUSED
			}
			return w.dial(ctx, network, address)
		}
		_, err := newClient(t, o).Discover(t.Context(), fetch.Request{URL: "old.example"})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Discover = %v, want an error that says %q", err, want)
		}
		if n := len(w.asked()); n != 1 || tries != 2 {
			t.Errorf("%d requests over %d connections, want 1 over 2", n, tries)
		}
	}
}

func TestDiscoverOffersAChoice(t *testing.T) {
	s := serve(t, site(map[string]string{"/": page(alternate("/a"), alternate("/b"))}))
	_, err := newClient(t, fetch.Options{}).Discover(t.Context(), fetch.Request{URL: s.URL + "/"})
	var choice *feed.Choice
	if !errors.As(err, &choice) || len(choice.Feeds) != 2 || choice.Feeds[1].URL != s.URL+"/b" {
		t.Errorf("Discover = %v, want a choice of two", err)
	}
	if n := len(s.asked()); n != 1 {
		t.Errorf("asked %d times, want once", n)
	}
}

func TestDiscoverKeepsSecretsAtHome(t *testing.T) {
	other := serve(t, answer(anyFeed))
	s := serve(t, site(map[string]string{"/": page(alternate(other.URL + "/feed"))}))
	c := newClient(t, fetch.Options{})
	if _, err := c.Discover(t.Context(), fetch.Request{URL: s.URL + "/", User: "ana", Headers: map[string]string{"Cookie": "a=1"}}); err != nil {
		t.Fatal(err)
	}
	if h := s.asked()[0].header; h.Get("Authorization") == "" || h.Get("Cookie") == "" {
		t.Errorf("the page was asked without what was set for it: %v", h)
	}
	if h := other.asked()[0].header; h.Get("Authorization") != "" || h.Get("Cookie") != "" {
		t.Errorf("another host was told %v", h)
	}
}

func TestPastedAddresses(t *testing.T) {
	const channel = "UCabcdefghijklmnopqrstuv"
	tests := []struct{ pasted, want string }{
		{" https://example.org/feed ", "https://example.org/feed"},
		{"example.org/feed", "https://example.org/feed"},
		{"localhost:8080/feed", "http://localhost:8080/feed"},
		{"127.0.0.1:8080/feed", "http://127.0.0.1:8080/feed"},
		{"feed://example.org/feed", "https://example.org/feed"},
		{"feed:http://example.org/feed", "http://example.org/feed"},
		{"http://example.org/only", "http://example.org/only"},
		{"exec:cat feed.xml", "exec:cat feed.xml"},
		{"https://www.youtube.com/channel/" + channel, "https://www.youtube.com/feeds/videos.xml?channel_id=" + channel},
		{"https://www.youtube.com/channel/" + channel + "/videos?view=0", "https://www.youtube.com/feeds/videos.xml?channel_id=" + channel},
		{"https://www.youtube.com/playlist?list=PL123_-x&si=y", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL123_-x"},
		{"https://m.youtube.com/user/name/videos", "https://www.youtube.com/feeds/videos.xml?user=name"},
		{"https://www.youtube.com/watch?v=x&list=PL123", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL123"},
		{"https://www.youtube.com/watch?v=x", "https://www.youtube.com/watch?v=x"},
		{"https://www.reddit.com/r/golang+rust/new/", "https://www.reddit.com/r/golang+rust/new/.rss"},
		{"https://medium.com/tag/golang", "https://medium.com/feed/tag/golang"},
		{"https://open.substack.com/pub/ana?r=x", "https://ana.substack.com/feed"},
		{"https://www.youtube.com/@name", "https://www.youtube.com/@name"},
		{"https://www.reddit.com/r/golang/", "https://www.reddit.com/r/golang/.rss"},
		{"old.reddit.com/user/ana", "https://www.reddit.com/user/ana/.rss"},
		{"https://www.reddit.com/r/golang/.rss", "https://www.reddit.com/r/golang/.rss"},
		{"https://github.com/golang/go", "https://github.com/golang/go/releases.atom"},
		{"https://github.com/golang/go.git", "https://github.com/golang/go/releases.atom"},
		{"https://github.com/golang/go/releases", "https://github.com/golang/go/releases.atom"},
		{"https://github.com/golang/go/releases.atom", "https://github.com/golang/go/releases.atom"},
		{"https://github.com/golang/go/tags", "https://github.com/golang/go/tags.atom"},
		{"https://github.com/golang/go/commits/master", "https://github.com/golang/go/commits/master.atom"},
		{"https://ana.substack.com/", "https://ana.substack.com/feed"},
		{"https://ana.substack.com/p/a-post", "https://ana.substack.com/p/a-post"},
		{"https://medium.com/@ana", "https://medium.com/feed/@ana"},
		{"https://ana.medium.com", "https://ana.medium.com/feed"},
		{"@ana@social.example", "https://social.example/@ana"},
		{"@ana", "https://@ana"},
		{"https://ana.wordpress.com", "https://ana.wordpress.com/feed/"},
	}
	for _, tt := range tests {
		if got := fetch.FeedAddress(tt.pasted); got != tt.want {
			t.Errorf("FeedAddress(%q)\n got %s\nwant %s", tt.pasted, got, tt.want)
		}
	}
}

// The pages that people paste and that name their feed themselves, or whose kind
// tells where it is.
func TestPastedPages(t *testing.T) {
	const video = "http://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"
	tests := []struct{ name, pasted, body, want string }{
		{"a YouTube handle", "http://www.youtube.com/@ana", page(`<link rel="alternate" type="application/rss+xml" title="RSS" href="` + video + `">`), video},
		{"a Mastodon profile", "http://social.example/@ana", page(alternate("http://social.example/@ana.rss")), "http://social.example/@ana.rss"},
		{"a Mastodon profile without a link", "http://social.example/@ana/", page(), "http://social.example/@ana.rss"},
		{"WordPress at home", "http://blog.example/", page(`<meta name="generator" content="WordPress 6">`, `<link href="/wp-content/x.css">`), "http://blog.example/feed/"},
		{"Substack at home", "http://letter.example/", page(`<script src="https://substackcdn.com/x.js"></script>`), "http://letter.example/feed/"},
		{"Medium at home", "http://pub.example/", page(alternate("http://medium.example/feed/pub")), "http://medium.example/feed/pub"},
		{"Ghost", "http://ghost.example/", page(`<meta name="generator" content="Ghost 5">`), "http://ghost.example/rss/"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			public := []string{"93.184.215.14"}
			names := map[string][]string{"medium.example": public, hostOf(t, tt.pasted): public}
			w := newWorld(t, names, func(w http.ResponseWriter, r *http.Request) {
				if body := tt.body; "http://"+r.Host+r.URL.RequestURI() != tt.want {
					fmt.Fprint(w, body)
					return
				}
				fmt.Fprint(w, anyFeed)
			})
			o := w.options()
			o.Hosts = []fetch.HostRule{{Host: hostOf(t, tt.pasted), Spacing: 1}}
			found, err := newClient(t, o).Discover(t.Context(), fetch.Request{URL: tt.pasted})
			if err != nil || found.URL != tt.want {
				t.Errorf("Discover(%s) = %s, %v, want %s", tt.pasted, found.URL, err, tt.want)
			}
			if n := len(w.asked()); n > 2 {
				t.Errorf("%d requests, want two at most", n)
			}
		})
	}
}

func hostOf(t *testing.T, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u.Hostname()
}

func TestAPageRunsNoCommand(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "ran")
	for name, head := range map[string]string{
		"one link":  `<link rel="alternate" type="application/rss+xml" href="exec:touch ` + mark + `">`,
		"filter":    `<link rel="alternate" type="application/rss+xml" href="filter:touch ` + mark + `:http://127.0.0.1/">`,
		"with base": `<base href="exec:touch ` + mark + `"><link rel="alternate" type="application/rss+xml" href="#">`,
		"two links": `<link rel="alternate" type="application/rss+xml" href="exec:touch ` + mark + `"><link rel="alternate" type="application/rss+xml" href="exec:touch ` + mark + ` x">`,
	} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				fmt.Fprint(w, "<html><head>"+head+"</head><body>News</body></html>")
			}))
			defer server.Close()
			c := fetch.New(fetch.Options{})
			defer c.Close()
			found, err := c.Discover(t.Context(), fetch.Request{URL: server.URL})
			var choice *feed.Choice
			if err == nil || errors.As(err, &choice) {
				t.Errorf("Discover = %+v, %v, want no feed", found.URL, err)
			}
			if _, err := os.Stat(mark); err == nil {
				t.Error("a page's link ran a command")
			}
		})
	}
}
