package main

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"warta/feed"
	"warta/feed/store"
)

const (
	// pollPause is how often the server looks whether a feed is due: what a
	// guest imported waits no longer than this.
	pollPause = 15 * time.Second
	// trimPause is how often accounts are brought within their quotas.
	trimPause = time.Hour
)

// poll fetches what is due, once for everybody, until ctx ends.
func (h *house) poll(ctx context.Context, log *slog.Logger) {
	look, trim := time.NewTicker(pollPause), time.NewTicker(trimPause)
	defer look.Stop()
	defer trim.Stop()
	for {
		if err := h.pollOnce(ctx, log); err != nil && ctx.Err() == nil {
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

// pollOnce refreshes if something is due.
func (h *house) pollOnce(ctx context.Context, log *slog.Logger) error {
	due, err := h.library.NextDue(ctx)
	if err != nil || due.IsZero() || due.After(h.settings.now()) {
		return err
	}
	feeds, news, failed := 0, 0, 0
	err = h.library.Refresh(ctx, feed.Refresh{}, func(p feed.Progress) {
		switch {
		case p.Page || p.Skipped:
		case p.Err != nil:
			failed++
		default:
			feeds++
		}
		news += len(p.New)
	})
	if feeds+failed > 0 {
		log.Info("looked for news", "feeds", feeds, "failed", failed, "new", news)
	}
	return err
}

// trim brings every account but the owner's within its quota.
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
	return err
}
