package fetch_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"warta/feed/fetch"
)

func TestP22P23P24P25P34Headers(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "track", Value: "1"})
		if r.URL.Path == "/moved" {
			redirect(302, "/feed?x=1")(w, r)
			return
		}
		w.Header().Set("ETag", `"1"`)
		fmt.Fprint(w, anyFeed)
	})
	c := newClient(t, fetch.Options{})
	get(t, c, fetch.Request{URL: s.URL + "/moved"})
	get(t, c, fetch.Request{URL: s.URL + "/feed?x=1", Validators: validated})
	for i, a := range s.asked() {
		if want := []string{"/moved", "/feed?x=1", "/feed?x=1"}[i]; strings.TrimPrefix("http://"+a.url, s.URL) != want {
			t.Errorf("asked for %s, want %s", a.url, want) // P25: no query of our own
		}
		if ua := a.header.Get("User-Agent"); ua != fetch.DefaultUserAgent || !strings.HasPrefix(ua, "warta/") || !strings.Contains(ua, "(+https://") {
			t.Errorf("P22: User-Agent %q", ua)
		}
		for _, want := range []string{"application/atom+xml", "application/rss+xml", "application/feed+json", "application/xml", "*/*;q=0.1"} {
			if !strings.Contains(a.header.Get("Accept"), want) {
				t.Errorf("P23: Accept %q without %s", a.header.Get("Accept"), want)
			}
		}
		if got := a.header.Get("Accept-Encoding"); got != "gzip, br, zstd" {
			t.Errorf("P24: Accept-Encoding %q", got)
		}
		for _, name := range []string{"Cookie", "Referer", "Cache-Control", "Pragma", "Authorization", "A-Im", "From"} { // P25, P34
			if got := a.header.Get(name); got != "" {
				t.Errorf("%s: %s was sent", name, got)
			}
		}
	}
}

func TestP29P33NoSecondRequest(t *testing.T) {
	for name, h := range map[string]http.HandlerFunc{
		"P29 304":             func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(304) },
		"P33 broken body":     hijacked("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + anyFeed),
		"P33 broken headers":  hijacked("HTTP/1.1 200 OK\r\nConte"),
		"P33 closed at once":  hijacked(""),
		"P33 a broken server": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) },
	} {
		s := serve(t, h)
		v := validated
		v.URL = ""
		resp, err := newClient(t, fetch.Options{}).Get(t.Context(), fetch.Request{URL: s.URL, Validators: v})
		if n := len(s.asked()); n != 1 {
			t.Errorf("%s: asked %d times", name, n)
		}
		if len(resp.Body) > 0 || resp.Validators != v && err != nil {
			t.Errorf("%s: kept %d bytes and %v", name, len(resp.Body), resp.Validators)
		}
	}
}

func TestP30PagesAskForPages(t *testing.T) {
	s := serve(t, answer("<html>"))
	get(t, newClient(t, fetch.Options{}), fetch.Request{URL: s.URL + "/1", Kind: fetch.Page})
	if a := s.asked(); len(a) != 1 || !strings.HasPrefix(a[0].header.Get("Accept"), "text/html,") {
		t.Errorf("asked %+v, want the page alone", a)
	}
}

func TestP30PagesThatAreNoneAreLeft(t *testing.T) {
	for contentType, refused := range map[string]bool{
		"audio/mpeg": true, "video/mp4; x=1": true, "application/pdf": true, "image/png": true, "application/octet-stream": true,
		"text/html; charset=utf-8": false, "TEXT/PLAIN": false, "application/xhtml+xml": false, "": false,
	} {
		read := make(chan bool, 1)
		s := serve(t, func(w http.ResponseWriter, r *http.Request) {
			w.Header()["Content-Type"] = []string{contentType}
			fmt.Fprint(w, "x")
			if refused {
				_ = http.NewResponseController(w).Flush()
				<-r.Context().Done() // it never ends: the client must leave
			}
			read <- true
		})
		_, err := newClient(t, fetch.Options{}).Get(t.Context(), fetch.Request{URL: s.URL, Kind: fetch.Page})
		<-read
		var e *fetch.Error
		if got := errors.As(err, &e) && e.Cause == fetch.NoPage; got != refused {
			t.Errorf("%q: Get = %v, want it refused: %t", contentType, err, refused)
		}
	}
}

func TestP31HTTPStaysHTTP(t *testing.T) {
	w := newWorld(t, map[string][]string{"old.example": {"93.184.215.14"}}, answer(anyFeed, "Strict-Transport-Security", "max-age=9"))
	found, err := newClient(t, w.options()).Discover(t.Context(), fetch.Request{URL: "http://old.example/feed"})
	if err != nil || found.URL != "http://old.example/feed" {
		t.Fatalf("Discover = %s, %v", found.URL, err)
	}
	if d := w.dialled(); !slices.Equal(d, []string{"93.184.215.14:80"}) {
		t.Errorf("dialled %q", d)
	}
}

func TestP32OnlyGET(t *testing.T) {
	s := serve(t, answer(anyFeed, "ETag", `"1"`))
	r := follow(t, s.URL)
	r.until(2 * day)
	for _, a := range s.asked() {
		if a.method != http.MethodGet {
			t.Errorf("asked with %s", a.method)
		}
	}
}

func TestP35HubsAreNotAsked(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		hub := `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="http://` + r.Host + `/hub"/><cloud domain="` + r.Host + `" path="/cloud"/>`
		w.Header().Set("Link", `</hub>; rel="hub"`)
		fmt.Fprint(w, strings.Replace(anyFeed, "<channel>", "<channel>"+hub, 1))
	})
	r := follow(t, s.URL)
	r.until(3 * day)
	for _, u := range s.urls() {
		if "http://"+u != s.URL+"/" {
			t.Errorf("asked for %s", u)
		}
	}
}

func TestResponsesHoldNothingOfAFailure(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusTeapot)
		_, _ = io.WriteString(w, anyFeed)
	})
	resp, err := newClient(t, fetch.Options{}).Get(t.Context(), fetch.Request{URL: s.URL})
	if err == nil || resp.Status != http.StatusTeapot || resp.Body != nil {
		t.Errorf("Get = %d, %q, %v", resp.Status, resp.Body, err)
	}
}
