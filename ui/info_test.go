package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"warta/feed"
)

func TestUntil(t *testing.T) {
	tests := []struct {
		in   time.Duration
		want string
	}{
		{-time.Hour, "now"},
		{time.Minute, "in a minute"},
		{50 * time.Minute, "in 50 minutes"},
		{90 * time.Minute, "in an hour"},
		{25 * time.Hour, "in 25 hours"},
		{100 * time.Hour, "in 4 days"},
		{1e6 * time.Hour, "never"},
	}
	for _, tt := range tests {
		if got := until(noon.Add(tt.in), noon); got != tt.want {
			t.Errorf("%s on: got %q, want %q", tt.in, got, tt.want)
		}
	}
	if got := until(time.Time{}, noon); got != "" {
		t.Errorf("at no time: got %q", got)
	}
}

func TestInfoTellsTheNextLookOnce(t *testing.T) {
	lib := newFake()
	lib.subs[6].Status = feed.Status{NextCheck: noon.Add(25 * time.Hour), Reason: "as set for this feed, next look in 1 day"}
	driveOn(t, lib, 80, 24, Options{}, func(d *driver) {
		d.keys("h G !")
		d.shows("Next look  in 25 hours")
		d.shows("Because    as set for this feed")
		if n := strings.Count(d.screen(false), "ext look"); n != 1 {
			t.Errorf("the next look is told %d times:\n%s", n, d.screen(false))
		}
	})
}

func TestInfoTellsTheWholeTrouble(t *testing.T) {
	lib := newFake()
	lib.subs[6].Status.Error = "connection refused (check the address and port, or try again later today)"
	driveOn(t, lib, 80, 24, Options{}, func(d *driver) {
		d.keys("h G !")
		d.shows("Trouble  connection refused ")
		d.shows("Advice   check the address and port, or try again later today")
	})
}

func TestAdvised(t *testing.T) {
	for _, tt := range []struct{ trouble, what, advice string }{
		{"no answer (try later)", "no answer", "try later"},
		{"no feed (the page links 2 (RSS, Atom): add one)", "no feed", "the page links 2 (RSS, Atom): add one"},
		{"HTTP 503 (busy) (try later)", "HTTP 503 (busy)", "try later"},
		{"no answer", "no answer", ""},
		{"lookup(x)", "lookup(x)", ""},
		{"smile :)", "smile :)", ""},
		{"(try later)", "(try later)", ""},
		{"", "", ""},
	} {
		if what, advice := advised(tt.trouble); what != tt.what || advice != tt.advice {
			t.Errorf("advised(%q) = %q, %q; want %q, %q", tt.trouble, what, advice, tt.what, tt.advice)
		}
	}
}

// A wounded library has a feed that does not answer.
type wounded struct{ *fake }

func (w wounded) Refresh(_ context.Context, _ Refresh, report func(Progress)) error {
	report(Progress{Feed: w.subs[0], Done: 1, Total: 2})
	report(Progress{Feed: w.subs[5], Done: 2, Total: 2, Err: errors.New("503")})
	return nil
}

// What a refresh says of ! holds wherever the cursor is.
func TestWhyFeedsDidNotAnswer(t *testing.T) {
	tests := []struct{ name, keys, want, not string }{
		{"on a feed that answers", "h G R !", "Feeds in trouble", "Address"},
		{"on a headline", "g a R !", "Feeds in trouble", "Address"},
		{"in a story", "enter R !", "Feeds in trouble", "Address"},
		{"on the feed that does not", "h G k R !", "Address", "Feeds in trouble"},
		{"without a refresh", "h G !", "Address", "Feeds in trouble"},
		{"in a story, without a refresh", "enter !", "Address", "Feeds in trouble"},
	}
	for _, tt := range tests {
		drive(t, 120, 36, Options{}, func(d *driver) {
			d.m.lib = wounded{d.lib}
			d.keys(tt.keys)
			d.shows(tt.want)
			d.lacks(tt.not)
		})
	}
}

// What to do about an error comes last, and can be read in a narrow window too.
func TestErrorsAreToldToTheEnd(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 50}, {40, 3}, {6, 12}, {1, 1}} {
		drive(t, size[0], size[1], Options{}, func(d *driver) {
			d.send(failed{"following https://news.example/a/page/about/something", errors.New("a page without a feed (look for its feed in a browser)")})
			d.fills("an error")
			if size[0] < 40 || size[1] < 12 {
				return
			}
			got := strings.Join(strings.Fields(d.screen(false)), " ")
			if !strings.Contains(got, "feed in a browser)") && !strings.Contains(got, "its feed in a") {
				t.Errorf("%v: what to do is not on the screen:\n%s", size, d.screen(false))
			}
			d.keys("j")
			d.wait(time.Minute)
			d.lacks("following")
		})
	}
}
