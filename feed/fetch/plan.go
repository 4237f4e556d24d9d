package fetch

import (
	"cmp"
	"time"

	"warta/feed"
)

// A Plan is what the schedule knows of one feed: when it may be asked again
// and why then. Next makes each from the one before. The zero Plan is that of
// a feed that was never asked: due at once.
type Plan struct {
	Check    time.Time // when to look next of our own accord; with Gone never
	Fresh    time.Time // the server's max-age ends: before it only by force
	Asked    time.Time // the last request
	Reason   string    // why Check is then, for people
	Failures int       // in a row
	Bare     bool      // the server gave no validators
	Gone     bool      // 410: not asked any more
	Move     Move
}

// An Outcome is what asking a feed came to.
type Outcome struct {
	URL      string // the feed's address
	Response Response
	Err      error         // of the fetch, or of reading the body
	Hints    feed.Hints    // of the document
	Dates    []time.Time   // when its newest entries were published; none when nothing changed
	Interval time.Duration // the person's own; 0: the feed's rhythm
	Host     HostRule      // of the feed's host: Client.Rule
}

// A Move counts how often in a row an address answered with a permanent
// redirect to another.
type Move struct {
	To    string
	Seen  int
	Since time.Time // when the first of them was seen
}

// Settled reports whether the redirect is to be believed: it was seen so many
// times, five when that is 0, and over a day at least. A captive portal or a
// slip of an hour must not change what somebody follows.
func (m Move) Settled(times int, now time.Time) bool {
	if times <= 0 {
		times = 5
	}
	return m.To != "" && m.Seen >= times && now.Sub(m.Since) >= day
}

// next counts an answer that came by way of permanent redirects to an address,
// or of none.
func (m Move) next(to string, now time.Time) Move {
	if to == "" {
		return Move{}
	}
	if to != m.To {
		m = Move{To: to, Since: now}
	}
	m.Seen++
	return m
}

// Asking says on whose behalf a feed is to be asked.
type Asking uint8

// The ways of asking.
const (
	WhenDue Asking = iota
	ByHand         // a person asked: before the hour or the day, at most once in five minutes
	ByForce        // before the five minutes and a max-age, too
)

// Wait returns when a feed may next be asked in this way, and why not before;
// the zero time when it may be asked now. A host's pause holds for all three.
func (c *Client) Wait(address string, p Plan, how Asking) (time.Time, string) {
	now := c.o.Now()
	if pause := c.pause(address); now.Before(pause.Until) {
		return pause.Until, cmp.Or(pause.Reason, "the server asked to be left alone")
	}
	until, why := p.wait(how)
	if !now.Before(until) {
		return time.Time{}, ""
	}
	return until, why
}

// wait returns the plan's own bound for a way of asking.
func (p Plan) wait(how Asking) (time.Time, string) {
	switch {
	case how == ByForce:
		return time.Time{}, ""
	case p.Gone:
		return p.Asked.Add(100 * year), p.Reason
	case how == WhenDue:
		return p.Check, p.Reason
	}
	again := time.Time{}
	if !p.Asked.IsZero() {
		again = p.Asked.Add(ownInterval)
	}
	if p.Fresh.After(again) {
		return p.Fresh, "the server says nothing changes before then"
	}
	return again, "it was asked a moment ago"
}
