package library

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"time"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/store"
)

// never is the time of what has no time.
var never time.Time

const (
	claimed   = 200 // pages taken up at once
	pageTries = 3   // before the feed's own text has to do
	pageWait  = time.Hour
)

// pages fetches and reads what entries wait for, newest first, whenever a
// listing may have brought some, until no more will come.
func (r *run) pages(ctx context.Context, listed <-chan struct{}) {
	for range listed {
		for ctx.Err() == nil {
			needs, err := r.store.Claim(ctx, claimed, r.r.Feeds...)
			if err != nil {
				r.stop(err)
				return
			}
			if len(needs) == 0 {
				break
			}
			r.total.Add(int64(len(needs)))
			r.wave(ctx, needs)
		}
	}
}

// wave gives each host its pages, one after another.
func (r *run) wave(ctx context.Context, needs []store.Need) {
	var hosts sync.WaitGroup
	for _, host := range byHost(needs, func(n store.Need) string { return n.URL }) {
		hosts.Go(func() {
			for _, n := range host {
				if ctx.Err() != nil {
					return
				}
				r.entry(ctx, n)
			}
		})
	}
	hosts.Wait()
}

// entry reads one entry's body: the feed's own text and, when that is only a
// summary, the page's.
func (r *run) entry(ctx context.Context, n store.Need) {
	var p feed.Progress
	err := guarded(func() (err error) {
		p, err = r.fill(ctx, n)
		return err
	})
	if b := (*bug)(nil); errors.As(err, &b) {
		p, err = feed.Progress{Err: b}, r.store.Done(ctx, n.Entry)
	}
	if store.Vanished(err) { // its feed was removed meanwhile, or became one with another
		p, err = feed.Progress{Skipped: true}, nil
	}
	if err != nil {
		r.stop(err)
		return
	}
	p.Page = true
	r.result(ctx, &store.Watch{Feed: n.Feed, URL: n.URL, Title: n.Title}, p)
}

func (r *run) fill(ctx context.Context, n store.Need) (feed.Progress, error) {
	s, err := r.story(ctx, n.Entry, n.Feed)
	if err != nil {
		return feed.Progress{}, err
	}
	own, failed := r.own(ctx, n.Entry, s)
	if failed == nil && !isEmpty(own) {
		own, failed = r.analysed(ctx, n.Entry, own)
	}
	if ctx.Err() != nil {
		return feed.Progress{}, ctx.Err()
	}
	if failed != nil {
		return feed.Progress{Err: failed}, r.store.Done(ctx, n.Entry)
	}
	if !isEmpty(own) {
		if err := r.save(ctx, n.Entry, own); err != nil {
			return feed.Progress{}, err
		}
	}
	if !r.offline || !n.Page || s.whole(own) || !r.hasPage(s) {
		return feed.Progress{Skipped: true}, r.store.Done(ctx, n.Entry)
	}
	page, failed := r.page(ctx, s)
	switch {
	case ctx.Err() != nil:
		return feed.Progress{}, ctx.Err()
	case failed == nil:
		return feed.Progress{}, errors.Join(r.save(ctx, n.Entry, page), r.store.Done(ctx, n.Entry))
	case isPassing(failed) && n.Tries+1 < pageTries:
		return feed.Progress{Err: failed}, r.store.Defer(ctx, n.Entry, r.now().Add(pageWait<<n.Tries))
	}
	return feed.Progress{Err: failed}, r.store.Done(ctx, n.Entry)
}

// isPassing reports whether asking again later may help.
func isPassing(err error) bool {
	var e *fetch.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Cause {
	case fetch.Network, fetch.Timeout, fetch.DNS, fetch.Refused, fetch.Paused:
		return true
	}
	return e.Status >= 500 || e.Status == http.StatusTooManyRequests
}
