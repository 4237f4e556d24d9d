package serve

import (
	"context"
	"sync"
	"time"
)

// beat is how often the server looks for what changed: once for everybody.
const beat = time.Second

// A pulse tells the sessions of an account when something of it changed,
// whoever did it. At rest a session asks nothing and paints nothing.
type pulse struct {
	look func(context.Context) (map[int64]int64, error)

	mu       sync.Mutex
	versions map[int64]int64
	next     chan struct{} // closed when versions change
}

func newPulse(look func(context.Context) (map[int64]int64, error)) *pulse {
	return &pulse{look: look, next: make(chan struct{})}
}

// run looks until ctx ends, and hands on what it sees.
func (p *pulse) run(ctx context.Context, seen func(versions map[int64]int64)) {
	t := time.NewTicker(beat)
	defer t.Stop()
	for {
		// An error says nothing: the store may be busy, and is asked again.
		if versions, err := p.look(ctx); err == nil {
			p.take(versions)
			seen(versions)
		}
		select {
		case <-t.C:
		case <-ctx.Done():
			return
		}
	}
}

// take wakes the sessions when anything changed. Each sees for itself whether
// it was its own.
func (p *pulse) take(versions map[int64]int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	same := len(versions) == len(p.versions)
	for account, v := range versions {
		same = same && p.versions[account] == v
	}
	if same {
		return
	}
	p.versions = versions
	close(p.next)
	p.next = make(chan struct{})
}

// now returns an account's version, 0 when it is not known, and what is closed
// when any changes.
func (p *pulse) now(account int64) (version int64, next <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.versions[account], p.next
}

// A watched library tells its version when it changes, instead of being asked
// for it again and again.
type watched struct {
	Library
	pulse   *pulse
	account int64

	mu   sync.Mutex
	told int64
	any  bool
}

// Version returns the account's version: the first time at once, and from then
// on when it is another.
func (w *watched) Version(ctx context.Context) (int64, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.any {
		v, err := w.Library.Version(ctx)
		w.told, w.any = v, err == nil
		return v, err
	}
	for {
		v, next := w.pulse.now(w.account)
		if v > w.told {
			w.told = v
			return v, nil
		}
		select {
		case <-next:
		case <-ctx.Done():
			return w.told, ctx.Err()
		}
	}
}
