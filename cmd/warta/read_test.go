package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"warta/feed/fetch"
)

// TestReadAsksNoNeighbour holds that a public page cannot make warta ask an
// address that is less public, by naming it as its other form.
func TestReadAsksNoNeighbour(t *testing.T) {
	asked := ""
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked += " " + r.Host
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, `<link rel="amphtml" href="http://192.168.1.1/"><p>A short page.</p>`)
	}))
	defer s.Close()
	client := fetch.New(fetch.Options{
		Lookup: func(context.Context, string) ([]netip.Addr, error) {
			return []netip.Addr{netip.MustParseAddr("9.9.9.9")}, nil
		},
		Dial: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, network, strings.TrimPrefix(s.URL, "http://"))
		},
	})
	defer client.Close()
	(&app{client: client}).readStory(t.Context(), "http://news.example/1")
	if want := " news.example"; asked != want {
		t.Errorf("asked%s, want%s alone", asked, want)
	}
}
