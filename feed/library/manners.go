package library

import (
	"context"
	"slices"
	"strings"
	"time"

	"warta/feed/fetch"
	"warta/feed/library/welcome"
	"warta/feed/store"
)

// Manners are what the store remembers so that servers are asked politely.
type Manners struct {
	Feeds    int // that somebody follows
	Unasked  int // not once yet
	Kept     int // with a validator
	Tags     int // with an ETag
	Dates    int // with a Last-Modified
	Fresh    int // inside what the server gave as max-age
	FreshTo  time.Time
	Stretch  int       // whose max-age or Retry-After was cut to what is sane
	Next     time.Time // when the first is due, and which
	NextFeed string
	Moving   []Deferred    // answered by a permanent redirect
	Failing  []Deferred    // backed off, the longest first
	Gone     []Deferred    // 410
	Hosts    []store.Pause // that ever refused, the last to end first
	Now      time.Time
}

// A Deferred is a feed that is not asked as often as others, or not any more.
type Deferred struct {
	URL   string    // without secrets
	Until time.Time // zero: for good
	Times int       // how often in a row
	Why   string
}

// Manners sums up what is remembered of the feeds that somebody follows.
func (l *Library) Manners(ctx context.Context) (Manners, error) {
	watches, err := l.store.Watches(ctx, never)
	if err != nil {
		return Manners{}, err
	}
	m := Manners{Now: l.now()}
	for _, w := range watches {
		if w.URL != welcome.URL {
			m.add(*w)
		}
	}
	slices.SortStableFunc(m.Failing, func(a, b Deferred) int { return b.Until.Compare(a.Until) })
	m.Hosts, err = l.store.Refusals(ctx)
	return m, err
}

// add counts one feed in.
func (m *Manners) add(w store.Watch) {
	m.Feeds++
	count := func(n *int, is bool) {
		if is {
			*n++
		}
	}
	count(&m.Unasked, w.Checked.IsZero())
	count(&m.Kept, w.ETag != "" || w.LastModified != "")
	count(&m.Tags, w.ETag != "")
	count(&m.Dates, w.LastModified != "")
	count(&m.Fresh, w.Fresh.After(m.Now))
	count(&m.Stretch, w.Next.After(m.Now) && strings.HasPrefix(w.Reason, "server asked for"))
	if w.Fresh.After(m.FreshTo) {
		m.FreshTo = w.Fresh
	}
	d := Deferred{URL: fetch.Redact(w.URL), Until: w.Next, Times: w.Failures, Why: w.Error}
	switch {
	case w.Gone:
		d.Until = never
		m.Gone = append(m.Gone, d)
		return
	case w.Failures > 0:
		m.Failing = append(m.Failing, d)
	}
	if w.MovedTo != "" {
		m.Moving = append(m.Moving, Deferred{URL: d.URL, Until: w.Next, Times: w.Moves, Why: "to " + fetch.Redact(w.MovedTo)})
	}
	if m.NextFeed == "" || w.Next.Before(m.Next) {
		m.Next, m.NextFeed = w.Next, d.URL
	}
}
