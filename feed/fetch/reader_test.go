package fetch_test

import (
	"testing"
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
		r.clock.move(5 * time.Minute)
	}
}
