package fetch_test

import (
	"testing"
	"time"

	"warta/feed/fetch"
)

func TestRule(t *testing.T) {
	own := []fetch.HostRule{{Host: "reddit.com", Spacing: 2 * time.Minute}, {Host: "slow.example", Least: day}}
	reddit := fetch.HostRule{Host: "reddit.com", Spacing: 2 * time.Minute, Throttles: true}
	tests := []struct {
		url  string
		want fetch.HostRule
	}{
		{"https://www.reddit.com/r/go/.rss", reddit},
		{"https://REDDIT.com.:443/", reddit},
		{"https://notreddit.com/", fetch.HostRule{}},
		{"https://slow.example/feed", fetch.HostRule{Host: "slow.example", Least: day}},
		{"https://example.org/reddit.com", fetch.HostRule{}},
		{"exec:feed", fetch.HostRule{}},
		{"http://[::bad", fetch.HostRule{}},
	}
	c := newClient(t, fetch.Options{Hosts: own})
	for _, tt := range tests {
		if got := c.Rule(tt.url); got != tt.want {
			t.Errorf("Rule(%s)\n got %+v\nwant %+v", tt.url, got, tt.want)
		}
	}
}

func TestPauses(t *testing.T) {
	clock := newClock()
	c := newClient(t, fetch.Options{Now: clock.now})
	c.Pause("https://example.org/a", noon.Add(hour))
	c.Pause("https://example.org/b", noon.Add(time.Minute)) // does not shorten it
	c.Pause("exec:feed", noon.Add(hour))
	c.Restore(fetch.HostPause{Host: "old.example:443", Since: noon.Add(-hour), Until: noon.Add(-time.Minute), Slow: 4 * hour})
	tests := []struct {
		url  string
		want time.Time
	}{
		{"https://example.org/c", noon.Add(hour)},
		{"https://EXAMPLE.org:443/c", noon.Add(hour)},
		{"filter:sed s:a:b::https://example.org/c", noon.Add(hour)},
		{"https://example.org:8443/", time.Time{}},
		{"http://example.org/", time.Time{}},
		{"https://old.example/", time.Time{}},
		{"exec:feed", time.Time{}},
	}
	for _, tt := range tests {
		if got := c.Paused(tt.url); got != tt.want {
			t.Errorf("Paused(%s) = %v, want %v", tt.url, got, tt.want)
		}
	}
	if got := c.Rule("https://old.example/feed").Least; got != 4*hour {
		t.Errorf("a host that is slow for good is asked every %v", got)
	}
	if ps := c.Pauses(); len(ps) != 2 || ps[0].Host != "example.org:443" || ps[1].Host != "old.example:443" {
		t.Errorf("Pauses = %+v", ps)
	}
	clock.move(hour)
	if ps := c.Pauses(); len(ps) != 1 || !c.Paused("https://example.org/").IsZero() {
		t.Errorf("after an hour: %+v", ps)
	}
}
