package library

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"warta/article"
	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/store"
)

// request asks for a feed on the terms of its watch.
func request(w *store.Watch) fetch.Request {
	return fetch.Request{
		URL:        w.URL,
		Kind:       fetch.Feed,
		Validators: validators(w),
		Proxy:      w.Settings.Proxy,
		User:       w.Settings.User,
		Secret:     w.Settings.Secret,
		Headers:    w.Settings.Headers,
		PublicOnly: w.Settings.PublicOnly,
	}
}

// validators are what a watch keeps to ask again with.
func validators(w *store.Watch) fetch.Validators {
	return fetch.Validators{URL: w.Validated, ETag: w.ETag, LastModified: w.LastModified}
}

// learn stores what an answer says. The watch that it returns is the feed's
// after the look, the Progress what the look came to; the error is ours, not
// the feed's.
func (l *Library) learn(ctx context.Context, w store.Watch, r fetch.Response, failed error) (store.Watch, feed.Progress, error) {
	var doc feed.Feed
	hash, unchanged := w.Hash, r.NotModified
	if failed == nil && !unchanged {
		if err := l.listing.enter(ctx); err != nil {
			return w, feed.Progress{}, err
		}
		defer l.listing.leave()
	}
	if failed == nil && !unchanged {
		if hash = hashOf(r.Body); hash == w.Hash {
			unchanged = true
		} else {
			failed = l.read(ctx, func() (err error) {
				doc, err = l.parse(w, r)
				return err
			})
		}
		if ctx.Err() != nil {
			return w, feed.Progress{}, ctx.Err()
		}
	}
	listed := failed == nil && !unchanged
	if failed == nil {
		w.Hash = hash
	}
	if listed {
		w.Hints, w.Title, w.Site = doc.Hints, article.Clean(doc.Title), article.CleanURL(doc.Link)
	}
	l.after(&w, &r, failed, dates(doc))
	if !listed { // what was asked stays asked when the refresh is stopped
		return w, feed.Progress{Err: failed}, l.store.Touch(context.WithoutCancel(ctx), w)
	}
	var news []feed.Ack
	err := l.crew.do(func() (err error) {
		news, err = l.store.Save(ctx, store.Listing{Watch: w, Feed: doc})
		return err
	})
	return w, feed.Progress{New: news}, err
}

// after brings the watch to where it stands after an answer. Validators of a
// body that could not be read are not kept: they would hide the next one, which
// may be well.
func (l *Library) after(w *store.Watch, r *fetch.Response, failed error, dates []time.Time) {
	if failed == nil {
		w.Validated, w.ETag, w.LastModified = r.Validators.URL, r.Validators.ETag, r.Validators.LastModified
	}
	apply(w, plan(w).Next(fetch.Outcome{
		URL: w.URL, Response: *r, Err: failed, Hints: w.Hints, Dates: dates,
		Interval: w.Settings.Interval, Host: l.net.Rule(w.URL),
	}), failed, r.At)
}

// parse reads an answer's body as a feed.
func (l *Library) parse(w store.Watch, r fetch.Response) (feed.Feed, error) {
	doc, err := feed.Parse(r.Body, feed.Origin{
		URL: r.Final, ContentType: r.ContentType(), Location: r.Header.Get("Content-Location"), MaxEntries: l.entries,
	})
	if err != nil {
		return doc, fmt.Errorf("%s: %w (look at the address in a browser: it may have moved)", fetch.Redact(w.URL), err)
	}
	return doc, nil
}

// dates are when a feed's entries were published: its rhythm. None, of a feed
// that was not listed, leaves the rhythm as it was.
func dates(doc feed.Feed) []time.Time {
	var list []time.Time
	for _, e := range doc.Entries {
		list = append(list, e.Published)
	}
	return list
}

// plan is the part of a watch that the schedule is made from.
func plan(w *store.Watch) fetch.Plan {
	return fetch.Plan{
		Check: w.Next, Fresh: w.Fresh, Asked: w.Checked, Reason: w.Reason, Failures: w.Failures,
		Bare: !w.Checked.IsZero() && w.ETag == "" && w.LastModified == "",
		Gone: w.Gone,
		Move: fetch.Move{To: w.MovedTo, Seen: w.Moves, Since: w.MovedSince},
	}
}

// apply puts a new plan and the look's error into a watch.
func apply(w *store.Watch, p fetch.Plan, failed error, at time.Time) {
	w.Next, w.Fresh, w.Checked, w.Reason, w.Failures, w.Gone = p.Check, p.Fresh, p.Asked, p.Reason, p.Failures, p.Gone
	w.MovedTo, w.Moves, w.MovedSince = p.Move.To, p.Move.Seen, p.Move.Since
	switch {
	case failed == nil:
		w.Error, w.Since = "", time.Time{}
	case w.Error == "":
		w.Since = at
		fallthrough
	default:
		w.Error = failed.Error()
	}
}

func hashOf(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:16])
}
