package fetch

import (
	"errors"
	"fmt"
	"hash/fnv"
	"net/http"
	"slices"
	"strconv"
	"time"

	"warta/feed"
)

// The contract's bounds.
const (
	leastInterval = time.Hour
	bareInterval  = day             // for a feed without validators
	mostInterval  = day             // for a feed that says nothing
	ownInterval   = 5 * time.Minute // the least that a person may set or ask by hand
	mostFresh     = 7 * day
	firstBackoff  = time.Hour
	mostBackoff   = day
)

// Next returns the plan after a feed was asked. It is a pure function of the
// plan before and of what came back; Response.At is its clock.
func (p Plan) Next(o Outcome) Plan {
	now := o.Response.At
	var paused *pausedError
	if errors.As(o.Err, &paused) { // while it waited for its turn: it was not asked
		p.plan(paused.until, "the server asked to be left alone", o)
		return p
	}
	before := p.Check.Sub(p.Asked)
	p.Asked, p.Fresh, p.Gone = now, time.Time{}, false
	if left := min(o.Response.Caching.Left, mostFresh); left > 0 && usable(o.Response.Status) {
		p.Fresh = now.Add(left)
	}
	if o.Err == nil {
		return p.afterAnswer(o, before)
	}
	p.Failures++
	var failed *Error
	if errors.As(o.Err, &failed) && failed.Status == http.StatusGone {
		p.Gone = true
		p.Reason = "the server says the feed is gone for good: not asked any more"
		return p
	}
	at, reason := now.Add(p.backoff(o)), p.trouble()
	if pause := o.Response.Pause; !pause.Until.Before(at) {
		at, reason = pause.Until, pause.Reason
	}
	p.plan(at, reason, o)
	return p
}

// usable reports whether an answer's caching headers count though the look
// failed: those of an error page are the server's defaults and mean nothing.
func usable(status int) bool {
	switch status {
	case http.StatusOK, http.StatusNonAuthoritativeInfo, http.StatusNotModified, http.StatusTooManyRequests:
		return true
	}
	return false
}

// afterAnswer plans from an answer that was of use; before is the wait that
// the last plan had.
func (p Plan) afterAnswer(o Outcome, before time.Duration) Plan {
	now := o.Response.At
	p.Failures, p.Bare = 0, o.Response.Validators.Empty()
	p.Move = p.Move.next(o.Response.Moved, now)
	wait, reason := interval(o, before)
	if p.Bare && wait < bareInterval {
		wait, reason = bareInterval, "the server cannot say whether anything changed"
	}
	if wait < o.Host.Least {
		wait, reason = o.Host.Least, "this host is not to be asked more often"
	}
	p.plan(now.Add(wait), reason, o)
	if o.Response.Caching.Control {
		return p
	}
	if at := unskipped(o.Hints, p.Check); at.After(p.Check) {
		p.Check = at
		p.Reason = sentence("the feed names hours or days to leave it alone", at.Sub(now))
	}
	return p
}

// plan sets the next look to a time or somewhat after it, never before a
// max-age ends.
func (p *Plan) plan(at time.Time, reason string, o Outcome) {
	now := o.Response.At
	if p.Fresh.After(at) {
		at, reason = p.Fresh, asked(o.Response.Caching)
	}
	p.Check = jitter(at, o)
	p.Reason = sentence(reason, at.Sub(now))
}

// backoff doubles from an hour to a day. A server that cannot say whether
// anything changed is asked once a day even then, if the request reached it.
func (p Plan) backoff(o Outcome) time.Duration {
	if p.Bare && o.Response.Status != 0 {
		return mostBackoff
	}
	return min(firstBackoff<<min(p.Failures-1, 10), mostBackoff)
}

func (p Plan) trouble() string {
	if p.Failures == 1 {
		return "the last look failed"
	}
	return fmt.Sprintf("the last %d looks failed", p.Failures)
}

// interval returns how long to leave a feed alone, and why: what the server
// says goes before the person's own interval, that before what the document
// says, and the feed's rhythm comes last. None of them makes it sooner than
// the rhythm would: "once an hour" is many a program's default, and says
// nothing of a feed that speaks once a month.
func interval(o Outcome, before time.Duration) (time.Duration, string) {
	c := o.Response.Caching
	wait, reason := rhythm(o.Dates, o.Response.At, before)
	if o.Interval > 0 {
		wait, reason = max(o.Interval, ownInterval), "as set for this feed"
	}
	hint, says := time.Duration(0), ""
	switch {
	case c.Control || c.Stated > 0:
		hint, says = c.Left, asked(c)
	case o.Interval > 0:
	case o.Hints.TTL > 0:
		hint, says = o.Hints.TTL, "the feed asks for "+words(o.Hints.TTL)
	case o.Hints.Period > 0:
		hint, says = o.Hints.Period, "the feed asks for "+words(o.Hints.Period)
	}
	if hint = min(hint, mostFresh); hint > wait {
		return hint, says
	}
	return wait, reason
}

func asked(c Caching) string { return "server asked for " + words(c.Stated) }

// rhythm returns half the mean time between a feed's newest entries, or
// between the newest and now when that is longer. Without dates, as when
// nothing has changed, it is what it was: with the jitter on top, a feed that
// brings nothing drifts towards a day.
func rhythm(dates []time.Time, now time.Time, before time.Duration) (time.Duration, string) {
	const newest = 10
	dates = slices.DeleteFunc(slices.Clone(dates), func(t time.Time) bool { return t.IsZero() || t.After(now) })
	slices.SortFunc(dates, func(a, b time.Time) int { return b.Compare(a) })
	dates = dates[:min(len(dates), newest)]
	wait := before
	switch {
	case len(dates) >= 2:
		span := dates[0].Sub(dates[len(dates)-1])
		wait = max(span/time.Duration(len(dates)-1), now.Sub(dates[0])) / 2
	case before <= 0:
		return mostInterval, "as for any feed that does not say"
	}
	return min(max(wait, leastInterval), mostInterval), "as often as it brings something"
}

// unskipped returns the first time from at that lies in no hour or day that
// the feed names (UTC). A feed that names them all means none.
func unskipped(h feed.Hints, at time.Time) time.Time {
	t := at.UTC()
	for range 7 * 24 {
		if !slices.Contains(h.SkipHours, t.Hour()) && !slices.Contains(h.SkipDays, t.Weekday()) {
			return t.In(at.Location())
		}
		t = t.Truncate(time.Hour).Add(time.Hour)
	}
	return at
}

// jitter puts a time off by up to a tenth of the way there, so that feeds that
// were followed together do not stay together, but not beyond the longest
// wait. It is the same for the same feed and time. The result is a whole
// second, rounded up: a store of whole seconds must not make it early.
func jitter(at time.Time, o Outcome) time.Time {
	h := fnv.New32a()
	h.Write(strconv.AppendInt([]byte(o.URL), o.Response.At.UnixNano(), 10))
	wait := at.Sub(o.Response.At)
	more := time.Duration(float64(wait) / 10 * float64(h.Sum32()) / (1 << 32))
	more = max(0, min(more, mostFresh-wait))
	return at.Add(more).Add(time.Second - 1).Truncate(time.Second)
}

// sentence says why and when, for people.
func sentence(reason string, wait time.Duration) string {
	return reason + ", next look in " + words(wait)
}
