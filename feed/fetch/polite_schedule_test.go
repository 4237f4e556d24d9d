package fetch_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"warta/feed/fetch"
)

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

func TestHowOften(t *testing.T) {
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
		{"P17 Retry-After as a date", []string{"Date", noon.Add(-day).Format(http.TimeFormat), "Retry-After", noon.Format(http.TimeFormat)}, day, 429},
		{"P17 Retry-After of a second", []string{"Retry-After", "1"}, hour, 429},
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

func TestP12RestartsAskNothing(t *testing.T) {
	s := serve(t, answer(anyFeed, "ETag", `"1"`))
	r := follow(t, s.URL)
	_, _ = r.look()
	for range 10 {
		r.client = newClient(t, fetch.Options{Now: r.clock.now}) // the plan is all that is left
		r.until(time.Minute)
	}
	if n := len(s.asked()); n != 1 {
		t.Errorf("asked %d times in ten starts, want once", n)
	}
}

func TestP17P19NothingWaivesRetryAfter(t *testing.T) {
	for _, tt := range []struct {
		name, after string
		status      int
		until       time.Time
	}{
		{"429 in seconds", "5400", 429, noon.Add(90 * time.Minute)},
		{"429 with a date", noon.Add(90 * time.Minute).Format(http.TimeFormat), 429, noon.Add(90 * time.Minute)},
		{"503 in seconds", "5400", 503, noon.Add(90 * time.Minute)},
		{"502 in seconds", "5400", 502, noon.Add(90 * time.Minute)},
		{"429 for a year", "31536000", 429, noon.Add(2 * day)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Date", noon.Format(http.TimeFormat))
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
