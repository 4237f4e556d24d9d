package fetch_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"warta/feed/fetch"
)

func TestP1OneUnconditionalRequest(t *testing.T) {
	s := serve(t, answer(anyFeed, "ETag", `"1"`))
	found, err := newClient(t, fetch.Options{}).Discover(t.Context(), fetch.Request{URL: s.URL, Validators: validated})
	if err != nil || found.Response.Validators.ETag != `"1"` || len(found.Feed.Entries) != 1 {
		t.Fatalf("Discover = %+v, %v", found, err)
	}
	asked := s.asked()
	if len(asked) != 1 || asked[0].method != "GET" || asked[0].header.Get("If-None-Match") != "" {
		t.Errorf("asked %+v, want one unconditional GET", asked)
	}
}

// conditional is what a second request sends after an answer with the headers.
func conditional(t *testing.T, headers ...string) http.Header {
	t.Helper()
	s := serve(t, answer(anyFeed, headers...))
	r := follow(t, s.URL)
	for range 2 {
		if _, err := r.look(); err != nil {
			t.Fatal(err)
		}
	}
	return s.asked()[1].header
}

func TestP2ConditionalFromTheSecondRequest(t *testing.T) {
	tests := []struct {
		name          string
		headers       []string
		none, modifed string
	}{
		{"both", []string{"ETag", `"1"`, "Last-Modified", "yesterday"}, `"1"`, "yesterday"},
		{"ETag alone", []string{"ETag", `"1"`}, `"1"`, ""},
		{"Last-Modified alone", []string{"Last-Modified", "yesterday"}, "", "yesterday"},
		{"a cookie in disguise", []string{"ETag", strings.Repeat("x", 5000), "Last-Modified", strings.Repeat("y", 5000)}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := conditional(t, tt.headers...)
			if h.Get("If-None-Match") != tt.none || h.Get("If-Modified-Since") != tt.modifed {
				t.Errorf("sent %q and %q", h.Get("If-None-Match"), h.Get("If-Modified-Since"))
			}
		})
	}
}

func TestP3ETagsGoBackAsTheyCame(t *testing.T) {
	for _, etag := range []string{`"abc"`, `W/"abc"`, `abc`, `"abc-gzip"`, `W/"abc--br"`, `""`, "\"\xe9\xff\x80\"", `"a b	c"`, `"a,b"`, `""abc""`, `w/"x"`, `'1'`} {
		if got := conditional(t, "ETag", etag)["If-None-Match"]; !slices.Equal(got, []string{etag}) {
			t.Errorf("sent back %q, want %q", got, etag)
		}
	}
}

func TestP4LastModifiedGoesBackAsItCame(t *testing.T) {
	for _, text := range []string{
		"Mon, 22 Nov 2026 10:00:00 GMT", "Sun, 22 Nov 2026 10:00:00 +0000", "Sun, 2 Nov 2026 10:00:00 GMT",
		"Sunday, 22-Nov-26 10:00:00 GMT", "2026-11-22T10:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT", "0", "Sun, 22 Nov 2026  10:00:00 CET",
	} {
		if got := conditional(t, "Last-Modified", text)["If-Modified-Since"]; !slices.Equal(got, []string{text}) {
			t.Errorf("sent back %q, want %q", got, text)
		}
	}
}

func TestP5A304RenewsValidators(t *testing.T) {
	n := 0
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		n++
		switch n {
		case 1:
			w.Header().Set("ETag", `"1"`)
			w.Header().Set("Last-Modified", "one")
			fmt.Fprint(w, anyFeed)
		case 2:
			w.Header().Set("ETag", `"2"`)
			w.WriteHeader(http.StatusNotModified)
		default:
			w.Header().Set("Last-Modified", "three")
			w.WriteHeader(http.StatusNotModified)
		}
	})
	r := follow(t, s.URL)
	for range 4 {
		if _, err := r.look(); err != nil {
			t.Fatal(err)
		}
	}
	for i, want := range []string{"", `"1" one`, `"2" one`, `"2" three`} {
		h := s.asked()[i].header
		if got := strings.TrimSpace(h.Get("If-None-Match") + " " + h.Get("If-Modified-Since")); got != want {
			t.Errorf("request %d sent %q, want %q", i+1, got, want)
		}
	}
}

func TestP6P7ValidatorsAreThoseOfTheLastAnswer(t *testing.T) {
	tags := []string{`"1"`, `"2"`, "", ""}
	n := 0
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if tag := tags[n]; tag != "" {
			w.Header().Set("ETag", tag)
		}
		n++
		fmt.Fprint(w, anyFeed)
	})
	r := follow(t, s.URL)
	for range tags {
		if _, err := r.look(); err != nil {
			t.Fatal(err)
		}
	}
	for i, want := range []string{"", `"1"`, `"2"`, ""} { // P6: 200 with the same body; P7: they stop
		if got := s.asked()[i].header.Get("If-None-Match"); got != want {
			t.Errorf("request %d sent %q, want %q", i+1, got, want)
		}
	}
}

func TestP8FailuresBringNoValidators(t *testing.T) {
	broken := false
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if broken {
			w.Header().Set("ETag", `"2"`)
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		w.Header().Set("ETag", `"1"`)
		fmt.Fprint(w, anyFeed)
	})
	r := follow(t, s.URL)
	_, _ = r.look()
	broken = true
	resp, err := r.look()
	if err == nil || resp.Validators.ETag != `"1"` {
		t.Errorf("validators %+v after %v, want those of the last good answer", resp.Validators, err)
	}
}

func TestP27ValidatorsStayWithTheirAddress(t *testing.T) {
	to := "/b"
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/a" {
			redirect(302, to)(w, r)
			return
		}
		w.Header().Set("ETag", `"`+r.URL.Path+`"`)
		fmt.Fprint(w, anyFeed)
	})
	r := follow(t, s.URL+"/a")
	_, _ = r.look()
	_, _ = r.look()
	to = "/c"
	_, _ = r.look()
	var sent []string
	for _, a := range s.asked() {
		sent = append(sent, a.url[strings.Index(a.url, "/"):]+" "+a.header.Get("If-None-Match"))
	}
	if want := []string{"/a ", "/b ", "/a ", `/b "/b"`, "/a ", "/c "}; !slices.Equal(sent, want) {
		t.Errorf("sent\n got %q\nwant %q", sent, want)
	}
	// Validators without an address are the feed's own.
	c := newClient(t, fetch.Options{})
	get(t, c, fetch.Request{URL: s.URL + "/a", Validators: fetch.Validators{ETag: `"mine"`}})
	last := s.asked()[len(sent):]
	if last[0].header.Get("If-None-Match") != `"mine"` || last[1].header.Get("If-None-Match") != "" {
		t.Errorf("sent %q to the feed and %q to where it redirects", last[0].header["If-None-Match"], last[1].header["If-None-Match"])
	}
}
