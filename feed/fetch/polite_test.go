package fetch_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"warta/feed"
	"warta/feed/fetch"
)

// A reader follows one feed as a library does, on a clock of its own.
type reader struct {
	t      *testing.T
	clock  *clock
	client *fetch.Client
	url    string
	plan   fetch.Plan
	v      fetch.Validators
}

func follow(t *testing.T, url string) *reader {
	t.Helper()
	clock := newClock()
	return &reader{t: t, clock: clock, client: newClient(t, fetch.Options{Now: clock.now}), url: url}
}

// look asks once, whatever the plan says, and plans the next look.
func (r *reader) look() (fetch.Response, error) {
	resp, err := r.client.Get(r.t.Context(), fetch.Request{URL: r.url, Validators: r.v})
	o := fetch.Outcome{URL: r.url, Response: resp, Err: err, Host: r.client.Rule(r.url)}
	if err == nil && !resp.NotModified {
		var f feed.Feed
		if f, o.Err = feed.Parse(resp.Body, feed.Origin{URL: resp.Final}); o.Err == nil {
			o.Hints = f.Hints
		}
	}
	if o.Err == nil {
		r.v = resp.Validators
	}
	r.plan = r.plan.Next(o)
	return resp, o.Err
}

// until looks whenever a look is due until so much time has gone by.
func (r *reader) until(d time.Duration) {
	for end := r.clock.now().Add(d); r.clock.now().Before(end); {
		if until, _ := r.client.Wait(r.url, r.plan, fetch.WhenDue); until.IsZero() {
			_, _ = r.look()
		}
		r.clock.move(time.Minute)
	}
}

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

func TestP6AndP7ValidatorsAreThoseOfTheLastAnswer(t *testing.T) {
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

// requests lists when a reader asks over some days.
func requests(t *testing.T, d time.Duration, h http.HandlerFunc) []time.Time {
	t.Helper()
	var at []time.Time
	var r *reader
	s := serve(t, func(w http.ResponseWriter, req *http.Request) {
		at = append(at, r.clock.now())
		h(w, req)
	})
	r = follow(t, s.URL)
	r.until(d)
	return at
}

// lively is a feed that says something every minute.
func lively(now time.Time) string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>Lively</title>`)
	for i := range 10 {
		fmt.Fprintf(&b, "<item><guid>%d</guid><pubDate>%s</pubDate></item>", i, now.Add(-time.Duration(i)*time.Minute).Format(time.RFC1123Z))
	}
	b.WriteString("</channel></rss>")
	return b.String()
}

func TestP9ToP11And14And15HowOften(t *testing.T) {
	tests := []struct {
		name    string
		headers []string
		least   time.Duration
		status  int
	}{
		{"P9 conditional", []string{"ETag", `"1"`}, hour, 200},
		{"P10 no validators", nil, day, 200},
		{"P14 max-age", []string{"ETag", `"1"`, "Cache-Control", "max-age=43200"}, 12 * hour, 200},
		{"P14 max-age on a 304", []string{"ETag", `"1"`, "Cache-Control", "public, max-age=43200"}, 12 * hour, 304},
		{"P14 max-age on a 429", []string{"Cache-Control", `max-age="43200"`}, 12 * hour, 429},
		{"P14 with Age", []string{"ETag", `"1"`, "Cache-Control", "max-age=43200", "Age", "7200"}, 10 * hour, 200},
		{"P15 16 years", []string{"ETag", `"1"`, "Cache-Control", "max-age=504576000"}, 7 * day, 200},
		{"P15 longer than time", []string{"ETag", `"1"`, "Cache-Control", "max-age=99999999999999999999"}, 7 * day, 200},
		{"P16 Expires by the server's clock", []string{"ETag", `"1"`, "Date", "Tue, 01 Jan 2030 00:00:00 GMT", "Expires", "Tue, 01 Jan 2030 06:00:00 GMT"}, 6 * hour, 200},
		{"P17 Retry-After", []string{"Retry-After", "14400"}, 4 * hour, 429},
		{"P17 Retry-After as a date", []string{"Retry-After", noon.Add(40 * hour).Format(http.TimeFormat)}, 0, 429},
		{"P18 429 alone", nil, hour, 429},
		{"P19 503", []string{"Retry-After", "7200"}, 2 * hour, 503},
		{"P28 404", nil, hour, 404},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			at := requests(t, 15*day, func(w http.ResponseWriter, r *http.Request) {
				for i := 0; i+1 < len(tt.headers); i += 2 {
					w.Header().Set(tt.headers[i], tt.headers[i+1])
				}
				if tt.status != 304 {
					w.WriteHeader(tt.status)
				} else if r.Header.Get("If-None-Match") != "" {
					w.WriteHeader(304)
				}
				fmt.Fprint(w, lively(noon))
			})
			for i := 1; i < len(at); i++ {
				if gap := at[i].Sub(at[i-1]); gap < tt.least {
					t.Fatalf("requests %d and %d are %v apart, want %v", i, i+1, gap, tt.least)
				}
			}
			if len(at) < 3 || len(at) > int(15*day/max(tt.least, hour))+1 {
				t.Errorf("%d requests in 15 days", len(at))
			}
		})
	}
}

func TestP17AndP19NothingWaivesRetryAfter(t *testing.T) {
	for _, tt := range []struct {
		name, after string
		status      int
		until       time.Time
	}{
		{"429 in seconds", "5400", 429, noon.Add(90 * time.Minute)},
		{"429 with a date", noon.Add(90 * time.Minute).Format(http.TimeFormat), 429, noon.Add(90 * time.Minute)},
		{"503 in seconds", "5400", 503, noon.Add(90 * time.Minute)},
		{"429 for a year", "31536000", 429, noon.Add(2 * day)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Retry-After", tt.after)
				w.WriteHeader(tt.status)
			})
			r := follow(t, s.URL)
			resp, _ := r.look()
			if resp.Pause.Until != tt.until || r.plan.Check.Before(tt.until) {
				t.Fatalf("paused until %v, next look %v, want %v", resp.Pause.Until, r.plan.Check, tt.until)
			}
			restarted := newClient(t, fetch.Options{Now: r.clock.now})
			restarted.Restore(r.client.Pauses()...)
			for _, c := range []*fetch.Client{r.client, restarted} {
				for how := range fetch.Asking(3) {
					if until, why := c.Wait(s.URL, r.plan, how); until != tt.until || why == "" {
						t.Errorf("asking %d: wait until %v (%s), want %v", how, until, why, tt.until)
					}
				}
				if _, err := c.Get(t.Context(), fetch.Request{URL: s.URL}); err == nil {
					t.Error("a paused host was asked")
				}
			}
			if n := len(s.asked()); n != 1 {
				t.Errorf("asked %d times, want once", n)
			}
		})
	}
}

func TestP18RefusalsSlowAHostForGood(t *testing.T) {
	status := 429
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"1"`)
		w.WriteHeader(status)
		fmt.Fprint(w, lively(noon))
	})
	r := follow(t, s.URL)
	for i, want := range []time.Duration{hour, 2 * hour, 4 * hour, 8 * hour, 16 * hour, day, day} {
		_, _ = r.look()
		if got := r.client.Paused(s.URL).Sub(r.clock.now()); got != want {
			t.Fatalf("after %d refusals paused for %v, want %v", i+1, got, want)
		}
		r.clock.move(r.plan.Check.Sub(r.clock.now()))
	}
	status = 200
	_, _ = r.look()
	if got := r.plan.Check.Sub(r.clock.now()); got < 4*hour {
		t.Errorf("next look in %v after refusals, want four hours at least", got)
	}
	r.clock.move(30 * day)
	if ps := r.client.Pauses(); len(ps) != 1 || ps[0].Slow != 4*hour {
		t.Errorf("pauses %+v, want the host slow for good", ps)
	}
}

func TestP18A403OfKnownHostsIsARefusal(t *testing.T) {
	for _, tt := range []struct {
		host   string
		paused bool
	}{{"www.reddit.com", true}, {"example.org", false}} {
		w := newWorld(t, map[string][]string{tt.host: {"93.184.215.14"}}, func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusForbidden)
		})
		c := newClient(t, w.options())
		resp, _ := c.Get(t.Context(), fetch.Request{URL: "http://" + tt.host + "/feed"})
		if got := resp.Pause.Host != "" && !c.Paused("http://"+tt.host+"/other").IsZero(); got != tt.paused {
			t.Errorf("403 of %s pauses it: %t, want %t", tt.host, got, tt.paused)
		}
	}
}

func TestP20OneRefusalPausesTheHost(t *testing.T) {
	release := make(chan struct{})
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		<-release
		w.WriteHeader(http.StatusTooManyRequests)
	})
	c := newClient(t, fetch.Options{})
	errs := make(chan error)
	for i := range 30 {
		go func() {
			_, err := c.Get(t.Context(), fetch.Request{URL: fmt.Sprint(s.URL, "/", i)})
			errs <- err
		}()
	}
	close(release)
	paused := 0
	for range 30 {
		var e *fetch.Error
		if err := <-errs; errors.As(err, &e) && e.Cause == fetch.Paused {
			paused++
		}
	}
	if n := len(s.asked()); n != 1 || paused != 29 {
		t.Errorf("%d of 30 feeds were asked for, %d held back", n, paused)
	}
}

func TestP21OneConnectionAHostSpaced(t *testing.T) {
	for _, tt := range []struct {
		name    string
		hosts   []string
		spacing time.Duration
	}{
		{"a host", []string{"one.example"}, time.Second},
		{"reddit under its names", []string{"www.reddit.com", "old.reddit.com"}, time.Minute},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				names := map[string][]string{"two.example": {"93.184.215.15"}}
				for _, h := range tt.hosts {
					names[h] = []string{"93.184.215.14"}
				}
				w := newWorld(t, names, answer(anyFeed))
				c := newClient(t, w.options())
				done := make(chan error)
				for i := range 30 {
					go func() {
						_, err := c.Get(t.Context(), fetch.Request{URL: fmt.Sprintf("http://%s/%d", tt.hosts[i%len(tt.hosts)], i)})
						done <- err
					}()
				}
				get(t, c, fetch.Request{URL: "http://two.example/"}) // another host does not wait
				for range 30 {
					if err := <-done; err != nil {
						t.Fatal(err)
					}
				}
				var last time.Time
				for _, a := range w.asked() {
					if strings.HasPrefix(a.url, "two.example") {
						continue
					}
					if gap := a.at.Sub(last); gap < tt.spacing {
						t.Fatalf("requests %v apart, want %v", gap, tt.spacing)
					}
					last = a.at
				}
				if n := w.mostOpen["93.184.215.14:80"]; n > len(tt.hosts) {
					t.Errorf("%d connections at once", n)
				}
			})
		})
	}
}

func TestP22ToP25Headers(t *testing.T) {
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

func TestP26OnlyPermanentRedirectsMove(t *testing.T) {
	var s *server
	s = serve(t, func(w http.ResponseWriter, r *http.Request) {
		steps := strings.TrimPrefix(r.URL.Path, "/")
		if steps == "" {
			fmt.Fprint(w, anyFeed)
			return
		}
		var status int
		fmt.Sscanf(steps, "%3d", &status)
		redirect(status, "/"+steps[3:])(w, r)
	})
	for steps, moved := range map[string]bool{"301": true, "308": true, "301308": true, "302": false, "303": false, "307": false, "301302": false, "302301": false, "": false} {
		want := ""
		if moved {
			want = s.URL + "/"
		}
		resp := get(t, newClient(t, fetch.Options{}), fetch.Request{URL: s.URL + "/" + steps})
		if resp.Moved != want || resp.Final != s.URL+"/" {
			t.Errorf("%s: moved to %q by way of %s, want %q", steps, resp.Moved, resp.Final, want)
		}
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

func TestP29AndP33NoSecondRequest(t *testing.T) {
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
