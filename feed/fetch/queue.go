package fetch

import (
	"cmp"
	"context"
	"maps"
	"net"
	"net/url"
	"slices"
	"sync"
	"time"
)

// leastSweep is how many pauses are never too many.
const leastSweep = 1000

// A queue lets one request at a time to each host, spaced, and a bounded
// number over all hosts.
type queue struct {
	now     func() time.Time
	rules   []HostRule
	workers chan struct{}

	mu     sync.Mutex
	lanes  map[string]*lane     // those in use
	pauses map[string]HostPause // the last of each host
	sweep  int                  // at so many pauses, those that are over go
}

// A lane is one host's queue.
type lane struct {
	key     string
	spacing time.Duration // from the end of a request to the start of the next
	slot    chan struct{} // full while a request is under way
	free    time.Time     // when the next may start: a real clock's time, under slot
	users   int           // who wait, are in, or have left less than spacing ago: under the queue's mu
}

func newQueue(o Options) *queue {
	return &queue{
		now:     o.Now,
		rules:   slices.Concat(o.Hosts, DefaultHosts),
		workers: make(chan struct{}, o.Workers),
		lanes:   map[string]*lane{},
		pauses:  map[string]HostPause{},
	}
}

// laneOf returns the key of a host's lane and its spacing. Hosts under one rule
// share a lane: reddit counts www and old together.
func (q *queue) laneOf(u *url.URL) (key string, spacing time.Duration) {
	key, spacing = hostPort(u), defaultSpacing
	if r := ruleFor(q.rules, u.Hostname()); r.Host != "" {
		key, spacing = r.Host, cmp.Or(r.Spacing, defaultSpacing)
	}
	if isLoopbackName(u.Hostname()) {
		spacing = 0
	}
	return key, spacing
}

// join returns the host's lane, to be parted from.
func (q *queue) join(key string, spacing time.Duration) *lane {
	q.mu.Lock()
	defer q.mu.Unlock()
	l := q.lanes[key]
	if l == nil {
		l = &lane{key: key, spacing: spacing, slot: make(chan struct{}, 1)}
		q.lanes[key] = l
	}
	l.users++
	return l
}

func (q *queue) part(l *lane) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if l.users--; l.users == 0 {
		delete(q.lanes, l.key)
	}
}

// enter waits for the host's lane and a worker. It fails when ctx ends or the
// host is or becomes paused meanwhile.
func (q *queue) enter(ctx context.Context, key string, spacing time.Duration) (*lane, error) {
	l := q.join(key, spacing)
	select {
	case l.slot <- struct{}{}:
	case <-ctx.Done():
		q.part(l)
		return nil, ctx.Err()
	}
	if err := q.ready(ctx, l); err != nil {
		<-l.slot
		q.part(l)
		return nil, err
	}
	return l, nil
}

// ready waits, in the lane's slot, until the host may be asked.
func (q *queue) ready(ctx context.Context, l *lane) error {
	if wait := time.Until(l.free); wait > 0 {
		if _, paused := q.paused(l.key); !paused {
			t := time.NewTimer(wait)
			defer t.Stop()
			select {
			case <-t.C:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	if until, paused := q.paused(l.key); paused {
		return &pausedError{until}
	}
	select {
	case q.workers <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// leave lets the next request in. The lane is kept until that may start.
func (q *queue) leave(l *lane) {
	<-q.workers
	if l.spacing > 0 {
		l.free = time.Now().Add(l.spacing)
	}
	<-l.slot
	if l.spacing == 0 {
		q.part(l)
		return
	}
	time.AfterFunc(l.spacing, func() { q.part(l) })
}

// paused returns until when a lane is paused.
func (q *queue) paused(key string) (time.Time, bool) {
	until := q.pauseOf(key).Until
	if q.now().Before(until) {
		return until, true
	}
	return time.Time{}, false
}

// pauseOf returns a lane's last pause.
func (q *queue) pauseOf(key string) HostPause {
	q.mu.Lock()
	defer q.mu.Unlock()
	p := q.pauses[key]
	p.Host = key
	return p
}

// pause keeps a lane closed. It never shortens a pause that holds.
func (q *queue) pause(p HostPause) {
	q.mu.Lock()
	defer q.mu.Unlock()
	last := q.pauses[p.Host]
	p.Slow = max(p.Slow, last.Slow)
	if last.Until.After(p.Until) {
		p.Since, p.Until, p.Reason = last.Since, last.Until, last.Reason
	}
	q.pauses[p.Host] = p
	if len(q.pauses) > q.sweep {
		q.sweepPauses()
	}
}

// sweepPauses forgets the pauses that mean nothing any more, not even for how
// long the next one is, whenever there are twice as many as it left.
func (q *queue) sweepPauses() {
	now := q.now()
	maps.DeleteFunc(q.pauses, func(_ string, p HostPause) bool {
		return p.Slow == 0 && now.Sub(p.Until) >= day
	})
	q.sweep = max(leastSweep, 2*len(q.pauses))
}

// A pausedError says that a host asked to be left alone.
type pausedError struct{ until time.Time }

func (p *pausedError) Error() string {
	return "the host asked to be left alone until " + when(p.until)
}

// hostPort returns a URL's host with its port, lower-cased: what a host is.
func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = "80"
		if u.Scheme == "https" {
			port = "443"
		}
	}
	return net.JoinHostPort(asciiHost(u), port)
}
