package main

import (
	"context"
	"log/slog"
	"time"

	"warta/feed"
	"warta/feed/library"
)

const (
	// pollPause is how often the server looks whether a feed is due: what a
	// guest imported waits no longer than this.
	pollPause = 15 * time.Second
)

// poll fetches what is due, once for everybody, until ctx ends.
func poll(ctx context.Context, lib *library.Library, log *slog.Logger) {
	t := time.NewTicker(pollPause)
	defer t.Stop()
	for {
		if err := pollOnce(ctx, lib, log); err != nil && ctx.Err() == nil {
			log.Error("looking for news", "error", err)
		}
		select {
		case <-t.C:
		case <-ctx.Done():
			return
		}
	}
}

// pollOnce refreshes if something is due.
func pollOnce(ctx context.Context, lib *library.Library, log *slog.Logger) error {
	due, err := lib.NextDue(ctx)
	if err != nil || due.IsZero() || due.After(time.Now()) {
		return err
	}
	feeds, news, failed := 0, 0, 0
	err = lib.Refresh(ctx, feed.Refresh{}, func(p feed.Progress) {
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
