package fetch

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// mostRetry is the longest wait that a server's Retry-After brings.
const mostRetry = 2 * day

// A HostPause is a host that asked to be left alone. Store each that a
// Response brings, and Restore them after a restart.
type HostPause struct {
	Host   string // name and port, or the host of its rule
	Since  time.Time
	Until  time.Time
	Reason string        // for people
	Slow   time.Duration // at least so long between two looks, for good; 0 for none
}

// Pause keeps an address's host from being asked until then.
func (c *Client) Pause(address string, until time.Time) {
	if u := hostOf(address); u != nil {
		key, _ := c.queue.laneOf(u)
		c.queue.pause(HostPause{Host: key, Since: c.o.Now(), Until: until})
	}
}

// Paused returns until when an address's host is paused; the zero time when it
// is not.
func (c *Client) Paused(address string) time.Time {
	if p := c.pause(address); c.o.Now().Before(p.Until) {
		return p.Until
	}
	return time.Time{}
}

// pause returns the last pause of an address's host.
func (c *Client) pause(address string) HostPause {
	if u := hostOf(address); u != nil {
		return c.pauseAt(u)
	}
	return HostPause{}
}

func (c *Client) pauseAt(u *url.URL) HostPause {
	key, _ := c.queue.laneOf(u)
	return c.queue.pauseOf(key)
}

// hostOf returns the URL that asking an address leads to, or nil when that is
// a command.
func hostOf(address string) *url.URL {
	if rest, ok := strings.CutPrefix(address, "filter:"); ok {
		_, address = splitFilter(rest)
	}
	u, err := parseAddress(address)
	if err != nil {
		return nil
	}
	return u
}

// Pauses lists the pauses that hold, and hosts that are slow for good.
func (c *Client) Pauses() []HostPause {
	c.queue.mu.Lock()
	defer c.queue.mu.Unlock()
	var ps []HostPause
	for _, p := range c.queue.pauses {
		if p.Slow > 0 || c.queue.now().Before(p.Until) {
			ps = append(ps, p)
		}
	}
	slices.SortFunc(ps, func(a, b HostPause) int { return strings.Compare(a.Host, b.Host) })
	return ps
}

// Restore sets pauses that an earlier run had to keep.
func (c *Client) Restore(ps ...HostPause) {
	for _, p := range ps {
		c.queue.pause(p)
	}
}

// pauseAfter returns the pause that a refusal brings; the zero one for none.
// A Retry-After counts with any status that says no: only 429 and 503 should
// bear one, and others mean it as well. Without it a host that was asked too
// often is left alone for an hour, then twice as long each time.
func pauseAfter(r Response, host HostRule, before HostPause) HostPause {
	p := HostPause{Host: before.Host, Since: r.At, Slow: before.Slow}
	switch {
	case !r.RetryAfter.IsZero() && r.Status >= http.StatusBadRequest:
		wait := r.RetryAfter.Sub(r.At)
		p.Until = r.At.Add(min(wait, mostRetry))
		p.Reason = "server asked for " + words(wait)
	case host.throttled(r.Status):
		wait := firstBackoff
		if last := before.Until.Sub(before.Since); last > 0 && r.At.Sub(before.Until) < day {
			wait = min(max(2*last, wait), mostBackoff)
		}
		p.Until, p.Slow = r.At.Add(wait), slowInterval
		p.Reason = "the server refuses because it was asked too often"
	default:
		return HostPause{}
	}
	return p
}
