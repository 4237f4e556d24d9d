package main

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"warta/feed"
	"warta/feed/library/welcome"
	"warta/feed/store"
)

const (
	// pollPause is how often the server looks whether a feed is due: what a
	// guest imported waits no longer than this.
	pollPause = 15 * time.Second
	// trimPause is how often accounts are brought within their quotas.
	trimPause = time.Hour
)

// A poller looks for news. What a look finds due is refreshed in a pass of its
// own beside the next looks, or one slow host would stop everybody's news.
type poller struct {
	*house
	log    *slog.Logger
	passes sync.WaitGroup

	mu    sync.Mutex
	asked map[int64]bool // the feeds that a pass has not done with
}

// poll fetches what is due, once for everybody, until ctx ends.
func (h *house) poll(ctx context.Context, log *slog.Logger) {
	p := &poller{house: h, log: log}
	defer p.passes.Wait()
	look, trim := time.NewTicker(pollPause), time.NewTicker(trimPause)
	defer look.Stop()
	defer trim.Stop()
	for {
		if err := p.look(ctx); err != nil && ctx.Err() == nil {
			log.Error("looking for news", "error", err)
		}
		select {
		case <-look.C:
		case <-trim.C:
			if err := h.trim(ctx, log); err != nil && ctx.Err() == nil {
				log.Error("keeping quotas", "error", err)
			}
		case <-ctx.Done():
			return
		}
	}
}

// look starts a pass over what is due, but for what an earlier pass is at.
func (p *poller) look(ctx context.Context) error {
	due, err := p.store.Watches(ctx, p.settings.now())
	if err != nil {
		return err
	}
	if feeds := p.take(due); len(feeds) > 0 {
		p.passes.Go(func() {
			if err := p.pass(ctx, feeds); err != nil && ctx.Err() == nil {
				p.log.Error("looking for news", "error", err)
			}
		})
	}
	return nil
}

// take returns the feeds that no pass is at, for one that will be.
func (p *poller) take(due []*store.Watch) []int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.asked == nil {
		p.asked = map[int64]bool{}
	}
	var feeds []int64
	for _, w := range due {
		if w.URL != welcome.URL && !p.asked[w.Feed] {
			p.asked[w.Feed] = true
			feeds = append(feeds, w.Feed)
		}
	}
	return feeds
}

// release lets the next look find a feed.
func (p *poller) release(id int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.asked, id)
}

// pass refreshes the feeds. It lets go of each as it is done with it: another
// pass may have it by the time that this one ends.
func (p *poller) pass(ctx context.Context, ids []int64) error {
	left := make(map[int64]bool, len(ids))
	for _, id := range ids {
		left[id] = true
	}
	feeds, news, failed := 0, 0, 0
	err := p.library.Refresh(ctx, feed.Refresh{Feeds: ids}, func(step feed.Progress) {
		if id := step.Feed.ID; !step.Page && left[id] {
			delete(left, id)
			p.release(id)
		}
		switch {
		case step.Page || step.Skipped:
		case step.Err != nil:
			failed++
		default:
			feeds++
		}
		news += len(step.New)
	})
	for id := range left {
		p.release(id)
	}
	if feeds+failed > 0 {
		p.log.Info("looked for news", "feeds", feeds, "failed", failed, "new", news)
	}
	return err
}

// trim brings every account but the owner's within its quota, and removes what
// nobody sees any more.
func (h *house) trim(ctx context.Context, log *slog.Logger) error {
	people, err := h.store.Accounts(ctx)
	for _, p := range people {
		if p.ID == store.Owner {
			continue
		}
		n, e := h.store.Account(p.ID).Trim(ctx, h.quota)
		if n > 0 {
			log.Info("trimmed", "account", p.ID, "entries", n)
		}
		err = errors.Join(err, e)
	}
	_, e := h.store.Purge(ctx)
	return errors.Join(err, e)
}
