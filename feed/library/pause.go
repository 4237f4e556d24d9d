package library

import (
	"context"

	"warta/feed/fetch"
	"warta/feed/store"
)

// restorePauses tells the client which hosts asked an earlier run, or another
// program on the same store, to be left alone.
func (l *Library) restorePauses(ctx context.Context) error {
	pauses, err := l.store.Pauses(ctx)
	if err != nil {
		return err
	}
	for _, p := range pauses {
		l.net.Restore(fetch.HostPause{Host: p.Host, Since: p.Since, Until: p.Until, Reason: p.Reason, Slow: p.Slow})
	}
	return nil
}

// keepPause stores what a refusal means for the host, so that it outlives us.
func (l *Library) keepPause(ctx context.Context, r fetch.Response) error {
	if r.Pause.Host == "" {
		return nil
	}
	return l.storePause(ctx, r.Pause)
}

// keepPauses stores all that the client knows: where several requests were
// made, any of them may have been refused.
func (l *Library) keepPauses(ctx context.Context) error {
	for _, p := range l.net.Pauses() {
		if err := l.storePause(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

func (l *Library) storePause(ctx context.Context, p fetch.HostPause) error {
	return l.store.SetPause(ctx, store.Pause{Host: p.Host, Since: p.Since, Until: p.Until, Reason: p.Reason, Slow: p.Slow})
}
