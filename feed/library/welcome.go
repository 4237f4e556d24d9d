package library

import (
	"context"
	"time"

	"warta/feed"
	"warta/feed/library/welcome"
	"warta/feed/store"
)

// endOfTime is when the built-in feed is next due.
var endOfTime = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

// Welcome gives an account that follows nothing yet the built-in feed, so that
// the first start shows something to read.
func (l *Library) Welcome(ctx context.Context) error {
	address, body := welcome.Feed()
	if _, err := l.store.WatchURL(ctx, address); err == nil {
		return nil // known, and perhaps unfollowed for good reason
	}
	doc, err := feed.Parse(body, feed.Origin{URL: address})
	if err != nil {
		return err
	}
	sub, _, err := l.Account.Follow(ctx, address, "")
	if err != nil {
		return err
	}
	w, err := l.store.Watch(ctx, sub.ID)
	if err != nil {
		return err
	}
	w.Checked, w.Next, w.Reason = l.now(), endOfTime, "built in: there is nobody to ask"
	news, err := l.store.Save(ctx, store.Listing{Watch: w, Feed: doc})
	if err != nil {
		return err
	}
	return l.store.Done(ctx, ids(news)...)
}

func ids(acks []feed.Ack) []int64 {
	is := make([]int64, len(acks))
	for i, a := range acks {
		is[i] = a.ID
	}
	return is
}
