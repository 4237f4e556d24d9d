package fetch

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"sync"
	"time"
)

const (
	robotsName = "warta" // what a robots.txt may call us
	robotsAge  = day     // as long as RFC 9309 lets a copy be used
	maxRobots  = 4096    // hosts whose rules are remembered
)

// robots are what the hosts' robots.txt allow, each read once a day.
type robots struct {
	mu    sync.Mutex
	hosts map[string]*manners
}

// manners are those of one host.
type manners struct {
	until time.Time     // they hold; set before anybody else sees them
	turn  chan struct{} // has room while nobody fetches or reads the rest
	known bool
	rules []robotsRule
}

// of returns a host's manners. What is too old to hold goes, and everything
// where there is too much: it is one request to learn it anew.
func (r *robots) of(origin string, now time.Time) *manners {
	r.mu.Lock()
	defer r.mu.Unlock()
	if m := r.hosts[origin]; m != nil && now.Before(m.until) {
		return m
	}
	maps.DeleteFunc(r.hosts, func(_ string, m *manners) bool { return !now.Before(m.until) })
	if len(r.hosts) >= maxRobots {
		clear(r.hosts)
	}
	m := &manners{until: now.Add(robotsAge), turn: make(chan struct{}, 1)}
	r.hosts[origin] = m
	return m
}

// heed refuses the hop under way where the host's robots.txt does. A host that
// has none allows everything; one that fails to answer fails the page too.
func (t *trip) heed(ctx context.Context) error {
	if !t.c.o.Robots || t.r.Kind != Page {
		return nil
	}
	t.leave() // its host may be the one to ask
	m := t.c.robots.of(t.at.Scheme+"://"+t.at.Host, t.c.o.Now())
	select { // not a lock: whoever waits for a slow host can still give up
	case m.turn <- struct{}{}:
		defer func() { <-m.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if !m.known {
		rules, err := t.c.askRobots(ctx, t.r, t.at)
		if err != nil {
			return err
		}
		m.rules, m.known = rules, true
	}
	if !allowed(m.rules, t.at) {
		return t.fail(Unwanted, "its robots.txt asks programs to leave it alone")
	}
	return nil
}

// askRobots fetches what a host allows, on the terms of a page's request.
func (c *Client) askRobots(ctx context.Context, r Request, at *url.URL) ([]robotsRule, error) {
	address := url.URL{Scheme: at.Scheme, Host: at.Host, Path: "/robots.txt"}
	resp, err := c.Get(ctx, Request{URL: address.String(), Kind: Robots, Feed: r.Feed, Proxy: r.Proxy, PublicOnly: r.PublicOnly})
	if resp.Status >= http.StatusBadRequest && resp.Status < http.StatusInternalServerError && resp.Status != http.StatusTooManyRequests {
		return nil, nil
	}
	var failed *Error
	if errors.As(err, &failed) && failed.Cause == BadRedirect {
		return nil, nil
	}
	return readRobots(resp.Body), err
}
