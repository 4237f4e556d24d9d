package fetch_test

import (
	"context"
	"net"
	"net/http"
	"strings"
	"testing"

	"warta/feed/fetch"
)

// viaProxy starts a proxy that answers everything itself.
func viaProxy(t *testing.T) *server {
	t.Helper()
	return serve(t, func(w http.ResponseWriter, r *http.Request) {
		answer(anyFeed, "ETag", `"proxied"`)(w, r)
	})
}

func TestProxy(t *testing.T) {
	names := map[string][]string{"inside.example": {"10.0.0.5"}, "public.example": {"93.184.215.14"}}
	tests := []struct {
		name    string
		env     bool
		proxy   bool // set for the feed
		r       fetch.Request
		proxied int
	}{
		{"from the environment", true, false, fetch.Request{URL: "http://public.example/feed"}, 1},
		{"set for the feed", false, true, fetch.Request{URL: "http://public.example/feed"}, 1},
		{"a name only the proxy knows", false, true, fetch.Request{URL: "http://nowhere.example/feed"}, 1},
		{"a private feed", false, true, fetch.Request{URL: "http://inside.example/feed"}, 1},
		{"a private page of a public feed", false, true, fetch.Request{URL: "http://inside.example/1", Kind: fetch.Page, Feed: "http://public.example/"}, 0},
		{"this machine's page of a public feed", false, true, fetch.Request{URL: "http://localhost/1", Kind: fetch.Page, Feed: "http://public.example/"}, 0},
		{"a page of a feed unknown here", false, true, fetch.Request{URL: "http://public.example/1", Kind: fetch.Page, Feed: "http://nowhere.example/"}, 1},
		{"none for the feed", true, false, fetch.Request{URL: "http://public.example/feed", Proxy: "none"}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := viaProxy(t)
			if tt.env {
				t.Setenv("HTTP_PROXY", p.URL)
			}
			if tt.proxy {
				tt.r.Proxy = p.URL
			}
			w := newWorld(t, names, answer(anyFeed))
			resp, err := newClient(t, fetch.Options{Lookup: w.lookup}).Get(t.Context(), tt.r)
			if n := len(p.asked()); n != tt.proxied {
				t.Fatalf("the proxy was asked %d times, want %d (%v)", n, tt.proxied, err)
			}
			if tt.proxied == 1 && (err != nil || resp.Validators.ETag != `"proxied"`) {
				t.Errorf("Get = %+v, %v", resp, err)
			}
		})
	}
}

func TestProxyCredentials(t *testing.T) {
	p := viaProxy(t)
	proxy := strings.Replace(p.URL, "http://", "http://ana:pass@", 1)
	get(t, newClient(t, fetch.Options{}), fetch.Request{URL: "http://93.184.215.14/feed", Proxy: proxy, Kind: fetch.Feed})
	if got := p.asked()[0].header.Get("Proxy-Authorization"); !strings.HasPrefix(got, "Basic ") {
		t.Errorf("Proxy-Authorization: %q", got)
	}
}

func TestEachHopHasTheEnvironmentsProxyForIt(t *testing.T) {
	p := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Host == "first.example" {
			redirect(302, "http://direct.example/feed")(w, r)
			return
		}
		answer(anyFeed)(w, r)
	})
	t.Setenv("HTTP_PROXY", p.URL)
	t.Setenv("NO_PROXY", "direct.example")
	w := newWorld(t, map[string][]string{"direct.example": {"93.184.215.14"}}, answer(anyFeed))
	dial := func(ctx context.Context, network, address string) (net.Conn, error) {
		if strings.HasPrefix(address, "127.") {
			return new(net.Dialer).DialContext(ctx, network, address)
		}
		return w.dial(ctx, network, address)
	}
	resp := get(t, newClient(t, fetch.Options{Lookup: w.lookup, Dial: dial}), fetch.Request{URL: "http://first.example/"})
	if len(p.asked()) != 1 || len(w.asked()) != 1 || resp.Final != "http://direct.example/feed" {
		t.Errorf("the proxy was asked %d times, the host %d times, for %s", len(p.asked()), len(w.asked()), resp.Final)
	}
}
