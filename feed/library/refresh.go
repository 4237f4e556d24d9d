package library

import (
	"context"
	"net/url"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/library/welcome"
	"warta/feed/store"
)

// Refresh looks at the feeds that r chooses and, unless it says otherwise,
// fetches the pages of new entries behind them. Hosts are asked side by side,
// one feed of a host at a time. report is called from one goroutine, for each
// feed and page as it ends. What one of them came to is in its Progress; the
// error is the store's, or the context's.
func (l *Library) Refresh(ctx context.Context, r feed.Refresh, report func(feed.Progress)) error {
	chose := time.Now()
	watches, err := l.chosen(ctx, r)
	if err != nil {
		return err
	}
	if err := l.restorePauses(ctx); err != nil {
		return err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	l, dismiss := l.behind()
	run := &run{
		Library: l, r: r, stop: cancel, results: make(chan feed.Progress, reports), chose: chose,
		notes: notes{some: make(chan struct{}, 1)}, noted: make(chan struct{}),
	}
	run.total.Store(int64(len(watches)))
	go func() {
		defer dismiss()
		run.all(ctx, watches)
	}()
	if err := run.follow(ctx, report); err != nil || r.FeedsOnly {
		return err
	}
	return l.tidy(ctx)
}

// reports is how many results may wait to be reported: looks that were stored
// together are.
const reports = 64

// noting is how long a refresh that is stopped waits for its notes.
const noting = 50 * time.Millisecond

// follow reports what comes until no more does. It does not wait for the page
// that is being read when ctx ends: nobody can interrupt that.
func (r *run) follow(ctx context.Context, report func(feed.Progress)) error {
	for done := 1; ; done++ {
		select {
		case p, more := <-r.results:
			if !more {
				return context.Cause(ctx)
			}
			p.Done, p.Total = done, max(done, int(r.total.Load()))
			report(p)
		case <-ctx.Done():
			select {
			case <-r.noted:
			case <-time.After(noting):
			}
			return context.Cause(ctx)
		}
	}
}

// tidy does what is done behind a refresh: old entries go where somebody wants
// that, and new ones can be searched for.
func (l *Library) tidy(ctx context.Context) error {
	if _, err := l.store.Purge(ctx); err != nil {
		return err
	}
	if l.kept.Load() {
		return nil
	}
	return l.Index(ctx, func(int) {})
}

// chosen lists the feeds that a refresh is about, without the built-in one
// and, unless they are named, those that are gone.
func (l *Library) chosen(ctx context.Context, r feed.Refresh) ([]*store.Watch, error) {
	watches, err := l.candidates(ctx, r)
	return slices.DeleteFunc(watches, func(w *store.Watch) bool {
		return w.Gone && len(r.Feeds) == 0 || w.URL == welcome.URL
	}), err
}

func (l *Library) candidates(ctx context.Context, r feed.Refresh) ([]*store.Watch, error) {
	if len(r.Feeds) == 0 {
		due := l.now()
		if r.ByHand || r.Force {
			due = never
		}
		return l.store.Watches(ctx, due)
	}
	var watches []*store.Watch
	for _, id := range r.Feeds {
		w, err := l.store.Watch(ctx, id)
		if err != nil {
			return nil, err
		}
		watches = append(watches, &w)
	}
	return watches, nil
}

// A run is one refresh under way.
type run struct {
	*Library
	r       feed.Refresh
	stop    context.CancelCauseFunc // the store failed: nothing more makes sense
	results chan feed.Progress
	notes   notes         // looks that brought nothing, to be stored
	noted   chan struct{} // closed when all notes are stored
	chose   time.Time     // when the feeds were read of the store
	total   atomic.Int64  // feeds and pages known so far
}

// all looks at the feeds, with the pages behind them, and ends the results.
func (r *run) all(ctx context.Context, watches []*store.Watch) {
	defer close(r.results)
	var feeds, hosts sync.WaitGroup
	defer feeds.Wait() // the pages end sooner when the refresh is stopped

	listed := make(chan struct{}, 1) // filled when there may be pages to fetch
	listed <- struct{}{}             // an earlier refresh may have left some
	asked := make(chan struct{})
	feeds.Go(func() { r.keepNotes(ctx, asked) }) // before a host adds to them
	for _, host := range byHost(watches, func(w *store.Watch) string { return w.URL }) {
		hosts.Go(func() { r.host(ctx, host, &feeds, listed) })
	}
	go func() {
		hosts.Wait()
		close(asked)
	}()
	if r.r.FeedsOnly {
		return
	}
	go func() {
		feeds.Wait()
		close(listed)
	}()
	r.pages(ctx, listed)
}

// result hands on what became of a feed or page.
func (r *run) result(ctx context.Context, w *store.Watch, p feed.Progress) {
	if p.Err != nil && !p.Page {
		r.failed(w.URL, p.Err)
	}
	p.Feed = feed.Subscription{ID: w.Feed, URL: w.URL, Title: w.Title, Publisher: w.Title, SiteURL: w.Site, Settings: w.Settings, Status: status(w)}
	if p.Feed.Title == "" {
		p.Feed.Title = fetch.Redact(w.URL)
	}
	select {
	case r.results <- p:
	case <-ctx.Done():
	}
}

func status(w *store.Watch) feed.Status {
	return feed.Status{
		LastCheck: w.Checked, LastNew: w.New, NextCheck: w.Next, Reason: w.Reason,
		Error: w.Error, Since: w.Since, Failures: w.Failures, Gone: w.Gone,
	}
}

// byHost groups things by the host of their address, in the order they come.
func byHost[T any](things []T, address func(T) string) [][]T {
	at := map[string]int{}
	var groups [][]T
	for _, t := range things {
		host := address(t)
		if u, err := url.Parse(host); err == nil && u.Host != "" {
			host = u.Host
		}
		i, ok := at[host]
		if !ok {
			i = len(groups)
			at[host] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], t)
	}
	return groups
}
