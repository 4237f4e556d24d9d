package library

import (
	"context"
	"maps"
	"sync"
	"time"
)

// turns let one at a time see to a feed's address. Whoever wants the same
// meanwhile waits, and finds in the store what came: many read one library, and
// a server is asked once for all of them.
type turns struct {
	mu    sync.Mutex
	taken map[string]chan struct{} // by address; nil until somebody waits, closed when the turn ends
	past  map[string]time.Time     // when the last turn ended
	swept time.Time                // when past was last rid of what means nothing any more
	fresh time.Duration
}

// fresh is how long what was read of the store is as good as new, unless
// somebody here has had a turn meanwhile. Reading a feed again right before it
// is asked costs as much as asking, and between two requests to a host that is
// not this machine there is more time than that.
const fresh = time.Second

func newTurns() *turns {
	return &turns{taken: map[string]chan struct{}{}, past: map[string]time.Time{}, fresh: fresh}
}

// take waits for the turn at an address. The caller ends it with leave. others
// tells whether somebody has had it since less than fresh ago.
func (t *turns) take(ctx context.Context, address string) (leave func(), others bool, err error) {
	for {
		before, others := t.claim(address)
		if before == nil {
			return func() { t.end(address) }, others, nil
		}
		select {
		case <-before:
		case <-ctx.Done():
			return nil, false, ctx.Err()
		}
	}
}

// claim takes the turn, or returns what is closed when the one that there is ends.
func (t *turns) claim(address string) (before chan struct{}, others bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if before, ok := t.taken[address]; ok {
		if before == nil {
			before = make(chan struct{})
			t.taken[address] = before
		}
		return before, true
	}
	t.taken[address] = nil
	t.sweep(time.Now())
	ended, ok := t.past[address]
	return nil, ok && time.Since(ended) < t.fresh
}

func (t *turns) end(address string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if waited := t.taken[address]; waited != nil {
		close(waited)
	}
	delete(t.taken, address)
	t.past[address] = time.Now()
}

// sweep forgets turns that ended too long ago to matter. It looks now and then
// alone: a timer for each turn would cost more than the turn.
func (t *turns) sweep(now time.Time) {
	if now.Sub(t.swept) < t.fresh {
		return
	}
	t.swept = now
	maps.DeleteFunc(t.past, func(_ string, ended time.Time) bool { return now.Sub(ended) >= t.fresh })
}
