package fetch_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/fetch"
)

const hour, day = time.Hour, 24 * time.Hour

// validated are the validators of a server that has some.
var validated = fetch.Validators{URL: "https://example.org/feed", ETag: `"1"`}

// answered is a good answer with validators at noon, changed by more.
func answered(more ...func(*fetch.Outcome)) fetch.Outcome {
	o := fetch.Outcome{URL: "https://example.org/feed", Response: fetch.Response{Status: 200, At: noon, Validators: validated}}
	for _, f := range more {
		f(&o)
	}
	return o
}

func maxAge(stated, age time.Duration) func(*fetch.Outcome) {
	return func(o *fetch.Outcome) {
		o.Response.Caching = fetch.Caching{Control: true, Stated: stated, Left: max(0, stated-age)}
	}
}

func hints(h feed.Hints) func(*fetch.Outcome) { return func(o *fetch.Outcome) { o.Hints = h } }

// every dates ten entries so far apart, the newest just now.
func every(gap time.Duration) func(*fetch.Outcome) {
	return func(o *fetch.Outcome) {
		for i := range 12 {
			o.Dates = append(o.Dates, noon.Add(-time.Duration(i)*gap))
		}
	}
}

func own(interval time.Duration) func(*fetch.Outcome) {
	return func(o *fetch.Outcome) { o.Interval = interval }
}

func bare(o *fetch.Outcome) { o.Response.Validators = fetch.Validators{} }

func failed(status int) func(*fetch.Outcome) {
	return func(o *fetch.Outcome) {
		o.Response.Status, o.Err = status, &fetch.Error{Cause: fetch.Status, Status: status}
		if status == 0 {
			o.Err = &fetch.Error{Cause: fetch.DNS}
		}
	}
}

func paused(d time.Duration, reason string) func(*fetch.Outcome) {
	return func(o *fetch.Outcome) {
		o.Response.Pause = fetch.HostPause{Host: "example.org:443", Since: noon, Until: noon.Add(d), Reason: reason}
	}
}

func TestNext(t *testing.T) {
	slow := func(o *fetch.Outcome) { o.Host.Least = 4 * hour }
	expires := func(o *fetch.Outcome) { o.Response.Caching = fetch.Caching{Stated: 5 * hour, Left: 5 * hour} }
	ttl := hints(feed.Hints{TTL: 3 * hour, Period: 6 * hour})
	tests := []struct {
		name   string
		before fetch.Plan
		o      fetch.Outcome
		wait   time.Duration // before the jitter
		says   string
	}{
		{"P9 a lively feed", fetch.Plan{}, answered(every(time.Minute)), hour, "as often as it brings something"},
		{"P9 the person's own hour", fetch.Plan{}, answered(own(hour)), hour, "as set for this feed"},
		{"P9 the person's own minute", fetch.Plan{}, answered(own(time.Minute)), 5 * time.Minute, "5 minutes"},
		{"P10 no validators", fetch.Plan{}, answered(every(time.Minute), bare), day, "cannot say whether anything changed"},
		{"P10 no validators, own hour", fetch.Plan{}, answered(own(hour), bare), day, "cannot say"},
		{"P10 no validators, failing", fetch.Plan{Bare: true}, answered(failed(500), bare), day, "failed"},
		{"P10 no validators, never reached", fetch.Plan{Bare: true}, answered(failed(0), bare), hour, "failed"},
		{"P11 no information", fetch.Plan{}, answered(), day, "next look in 1 day"},
		{"P11 one entry", fetch.Plan{}, answered(func(o *fetch.Outcome) { o.Dates = []time.Time{noon} }), day, "1 day"},
		{"P11 a slow feed", fetch.Plan{}, answered(every(30 * day)), day, "1 day"},
		{"P11 a feed fallen silent", fetch.Plan{}, answered(func(o *fetch.Outcome) {
			o.Dates = []time.Time{noon.Add(-90 * day), noon.Add(-90*day - hour)}
		}), day, "1 day"},
		{"P11 unchanged: as before", fetch.Plan{Asked: noon.Add(-6 * hour), Check: noon.Add(-3 * hour)}, answered(), 3 * hour, "as often as it brings something"},
		{"P9 unchanged, and before it was quick", fetch.Plan{Asked: noon.Add(-6 * hour), Check: noon.Add(-6*hour + time.Minute)}, answered(), hour, "1 hour"},
		{"P11 unchanged, and before it was slow", fetch.Plan{Asked: noon.Add(-9 * day), Check: noon.Add(-2 * day)}, answered(), day, "1 day"},
		{"P11 half the rhythm", fetch.Plan{}, answered(every(10 * hour)), 5 * hour, "5 hours"},
		{"P14 max-age", fetch.Plan{}, answered(every(time.Minute), maxAge(12*hour, 0)), 12 * hour, "server asked for 12 hours"},
		{"P14 max-age without its age", fetch.Plan{}, answered(every(time.Minute), maxAge(12*hour, 2*hour)), 10 * hour, "next look in 10 hours"},
		{"P14 max-age over the own interval", fetch.Plan{}, answered(own(hour), maxAge(12*hour, 0)), 12 * hour, "12 hours"},
		{"P14 max-age on a 429", fetch.Plan{}, answered(failed(429), paused(hour, "refused"), maxAge(12*hour, 0)), 12 * hour, "server asked for 12 hours"},
		{"P14 max-age of a body that was no feed", fetch.Plan{}, answered(maxAge(12*hour, 0), func(o *fetch.Outcome) { o.Err = feed.ErrNotFeed }), 12 * hour, "12 hours"},
		{"P14 max-age of an error page means nothing", fetch.Plan{}, answered(failed(404), maxAge(12*hour, 0)), hour, "failed"},
		{"P15 16 years", fetch.Plan{}, answered(maxAge(16*365*day, 0)), 7 * day, "server asked for 16 years, next look in 7 days"},
		{"P15 a Retry-After of a year", fetch.Plan{}, answered(failed(429), paused(2*day, "server asked for 365 days")), 2 * day, "server asked for 365 days, next look in 2 days"},
		{"P16 Expires", fetch.Plan{}, answered(every(time.Minute), expires, ttl), 5 * hour, "server asked for 5 hours"},
		{"P16 ttl", fetch.Plan{}, answered(every(time.Minute), ttl), 3 * hour, "the feed asks for 3 hours"},
		{"P16 updatePeriod", fetch.Plan{}, answered(every(time.Minute), hints(feed.Hints{Period: 6 * hour})), 6 * hour, "the feed asks for 6 hours"},
		{"P16 max-age over ttl", fetch.Plan{}, answered(every(time.Minute), maxAge(2*hour, 0), ttl), 2 * hour, "server asked for 2 hours"},
		{"P16 a program's default ttl", fetch.Plan{}, answered(every(8*day), hints(feed.Hints{TTL: hour})), day, "1 day"},
		{"P16 an absurd ttl", fetch.Plan{}, answered(hints(feed.Hints{TTL: 1000 * day})), 7 * day, "7 days"},
		{"P16 a failure over them all", fetch.Plan{}, answered(failed(500), ttl), hour, "the last look failed, next look in 1 hour"},
		{"P17 Retry-After", fetch.Plan{}, answered(failed(429), paused(90*time.Minute, "server asked for 90 minutes")), 90 * time.Minute, "server asked for 90 minutes"},
		{"P17 a Retry-After of a second", fetch.Plan{}, answered(failed(429), paused(time.Second, "server asked for 1 second")), hour, "the last look failed"},
		{"P17 one second again and again", fetch.Plan{Failures: 3}, answered(failed(429), paused(time.Second, "server asked for 1 second")), 8 * hour, "the last 4 looks failed"},
		{"P18 slow for good", fetch.Plan{}, answered(every(time.Minute), slow), 4 * hour, "not to be asked more often"},
		{"P28 404", fetch.Plan{Failures: 2}, answered(failed(404)), 4 * hour, "the last 3 looks failed"},
		{"P28 404 for ever", fetch.Plan{Failures: 200}, answered(failed(404)), day, "the last 201 looks failed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := tt.before.Next(tt.o)
			least, most := noon.Add(tt.wait), noon.Add(min(tt.wait+tt.wait/10+time.Second, max(7*day, tt.wait)))
			if p.Check.Before(least) || p.Check.After(most) {
				t.Errorf("next look in %v, want %v and up to a tenth more", p.Check.Sub(noon), tt.wait)
			}
			if !strings.Contains(p.Reason, tt.says) {
				t.Errorf("the reason is %q, want %q in it", p.Reason, tt.says)
			}
			if p.Asked != noon || (tt.o.Err != nil) != (p.Failures > 0) {
				t.Errorf("asked %v, failures %d", p.Asked, p.Failures)
			}
		})
	}
}

func TestNextSkipsHoursAndDays(t *testing.T) {
	all := make([]int, 24)
	for i := range all {
		all[i] = i
	}
	tests := []struct {
		name string
		o    fetch.Outcome
		want time.Time // the hour that the look is in
	}{
		{"hours", answered(every(time.Minute), hints(feed.Hints{SkipHours: []int{13, 14, 15}})), noon.Add(4 * hour)},
		{"hours over midnight", answered(own(11*hour), hints(feed.Hints{SkipHours: []int{22, 23, 0, 1}})), noon.Add(14 * hour)},
		{"a day", answered(own(11*hour), hints(feed.Hints{SkipHours: []int{22, 23}, SkipDays: []time.Weekday{time.Monday}})), noon.Add(36 * hour)},
		{"all hours mean none", answered(every(time.Minute), hints(feed.Hints{SkipHours: all})), noon.Add(hour)},
		{"Cache-Control goes before", answered(every(time.Minute), maxAge(hour, 0), hints(feed.Hints{SkipHours: []int{13}})), noon.Add(hour)},
	}
	for _, tt := range tests {
		t.Run("P16 "+tt.name, func(t *testing.T) {
			if got := (fetch.Plan{}).Next(tt.o).Check.Truncate(hour); got != tt.want {
				t.Errorf("next look in the hour of %v, want %v", got, tt.want)
			}
		})
	}
}

// P13: never early, spread over a tenth, and the same for the same feed.
func TestP13NeverEarlyAndSpread(t *testing.T) {
	distinct := map[time.Time]bool{}
	for i := range 500 {
		o := answered(every(time.Minute), func(o *fetch.Outcome) {
			o.URL += strings.Repeat("x", i)
			o.Response.At = noon.Add(time.Duration(i) * 7 * time.Millisecond)
		})
		p := fetch.Plan{}.Next(o)
		wait := p.Check.Sub(o.Response.At)
		if wait < hour || wait > hour+6*time.Minute+time.Second {
			t.Fatalf("next look in %v, want an hour and up to six minutes more", wait)
		}
		if p.Check.Nanosecond() != 0 {
			t.Fatalf("next look at %v, want a whole second", p.Check)
		}
		if again := (fetch.Plan{}).Next(o); again != p {
			t.Fatalf("two plans from one outcome: %v and %v", p, again)
		}
		distinct[p.Check] = true
	}
	if len(distinct) < 200 {
		t.Errorf("500 feeds fall on %d seconds only", len(distinct))
	}
}

func TestNextBacksOff(t *testing.T) {
	p, at := fetch.Plan{}, noon
	for i, want := range []time.Duration{hour, 2 * hour, 4 * hour, 8 * hour, 16 * hour, day, day} {
		p = p.Next(answered(failed(http.StatusInternalServerError), func(o *fetch.Outcome) { o.Response.At = at }))
		if got := p.Check.Sub(at); got < want || got > want+want/10+time.Second {
			t.Fatalf("after %d failures %v, want %v", i+1, got, want)
		}
		at = p.Check
	}
	if p = p.Next(answered()); p.Failures != 0 {
		t.Errorf("%d failures after a good answer", p.Failures)
	}
}

func TestP28GoneIsNotAskedAgain(t *testing.T) {
	c := newClient(t, fetch.Options{Now: newClock().now})
	p := fetch.Plan{}.Next(answered(failed(http.StatusGone)))
	if !p.Gone || !strings.Contains(p.Reason, "gone for good") {
		t.Fatalf("after 410: gone %t, %q", p.Gone, p.Reason)
	}
	for _, how := range []fetch.Asking{fetch.WhenDue, fetch.ByHand} {
		if until, why := c.Wait("https://example.org/feed", p, how); until.Before(noon.AddDate(50, 0, 0)) || why != p.Reason {
			t.Errorf("asking %d may be done at %v (%s)", how, until, why)
		}
	}
	if until, _ := c.Wait("https://example.org/feed", p, fetch.ByForce); !until.IsZero() {
		t.Errorf("by force not before %v, want at once", until)
	}
	if p = p.Next(answered()); p.Gone {
		t.Error("gone after a good answer")
	}
}

func TestWait(t *testing.T) {
	asked := noon.Add(-time.Minute)
	again := asked.Add(5 * time.Minute)
	due, fresh, past := noon.Add(hour), noon.Add(30*time.Minute), noon.Add(-hour)
	tests := []struct {
		name              string
		p                 fetch.Plan
		due, hand, forced time.Time
	}{
		{"never asked", fetch.Plan{}, time.Time{}, time.Time{}, time.Time{}},
		{"asked a minute ago", fetch.Plan{Asked: asked, Check: due}, due, again, time.Time{}},
		{"asked an hour ago", fetch.Plan{Asked: past, Check: due}, due, time.Time{}, time.Time{}},
		{"within a max-age", fetch.Plan{Asked: past, Check: due, Fresh: fresh}, due, fresh, time.Time{}},
		{"due", fetch.Plan{Asked: past, Check: noon}, time.Time{}, time.Time{}, time.Time{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := newClient(t, fetch.Options{Now: newClock().now})
			for how, want := range []time.Time{tt.due, tt.hand, tt.forced} {
				if got, _ := c.Wait("https://example.org/", tt.p, fetch.Asking(how)); got != want {
					t.Errorf("asking %d: wait until %v, want %v", how, got, want)
				}
			}
			c.Pause("https://example.org/other", due.Add(hour))
			for how := range fetch.Asking(3) {
				if got, why := c.Wait("https://example.org/", tt.p, how); got != due.Add(hour) || why == "" {
					t.Errorf("asking %d at a paused host: wait until %v, want the pause's end", how, got)
				}
			}
		})
	}
}

func TestNextWhenTheHostWasPausedMeanwhile(t *testing.T) {
	clock := newClock()
	s := serve(t, answer(anyFeed))
	c := newClient(t, fetch.Options{Now: clock.now})
	c.Pause(s.URL, noon.Add(3*hour))
	resp, err := c.Get(t.Context(), fetch.Request{URL: s.URL, Validators: validated})
	var e *fetch.Error
	if !errors.As(err, &e) || e.Cause != fetch.Paused || len(s.asked()) != 0 {
		t.Fatalf("Get = %v after %d requests, want it paused", err, len(s.asked()))
	}
	before := fetch.Plan{Asked: noon.Add(-2 * hour), Failures: 1}
	p := before.Next(fetch.Outcome{URL: s.URL, Response: resp, Err: err})
	if p.Failures != 1 || p.Asked != before.Asked || p.Check.Before(noon.Add(3*hour)) {
		t.Errorf("plan %+v, want the same with a look after the pause", p)
	}
	if resp.Validators != validated {
		t.Errorf("validators %v, want those there were", resp.Validators)
	}
}

func TestMoveSettles(t *testing.T) {
	const to = "https://new.example/feed"
	moved := func(at time.Time) fetch.Outcome {
		return answered(func(o *fetch.Outcome) { o.Response.Moved, o.Response.At = to, at })
	}
	p, at := fetch.Plan{}, noon
	for range 4 {
		p = p.Next(moved(at))
		at = at.Add(8 * hour)
	}
	if p.Move.Settled(0, at) {
		t.Error("settled after four times")
	}
	if p = p.Next(moved(at)); !p.Move.Settled(0, at) || p.Move.To != to {
		t.Errorf("not settled after five times over 32 hours: %+v", p.Move)
	}
	quick := fetch.Plan{}
	for i := range 9 {
		quick = quick.Next(moved(noon.Add(time.Duration(i) * hour)))
	}
	if quick.Move.Settled(0, noon.Add(8*hour)) {
		t.Error("settled within eight hours")
	}
	if p = p.Next(answered()); p.Move != (fetch.Move{}) {
		t.Errorf("still moving after an answer without a redirect: %+v", p.Move)
	}
}
