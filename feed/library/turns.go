package library

import (
	"context"
	"sync"
	"time"
)

// turns let one at a time see to a feed's address. Whoever wants the same
// meanwhile waits, and finds in the store what came: many read one library, and
// a server is asked once for all of them.
type turns struct {
	mu    sync.Mutex
	taken map[string]chan struct{} // by address; closed when the turn ends
	past  map[string]int           // how many ended less than fresh ago
	fresh time.Duration
}

// fresh is how long what was read of the store is as good as new, unless
// somebody here has had a turn meanwhile. Reading a feed again right before it
// is asked costs as much as asking, and between two requests to a host that is
// not this machine there is more time than that.
const fresh = time.Second

func newTurns() *turns {
	return &turns{taken: map[string]chan struct{}{}, past: map[string]int{}, fresh: fresh}
}

// take waits for the turn at an address. The caller ends it with leave. others
// tells whether somebody has had it since less than fresh ago.
func (t *turns) take(ctx context.Context, address string) (leave func(), others bool, err error) {
	for {
		before, ended, others := t.claim(address)
		if before == nil {
			return func() { t.end(address, ended) }, others, nil
		}
		select {
		case <-before:
		case <-ctx.Done():
			return nil, false, ctx.Err()
		}
	}
}

// claim takes the turn, or returns the one that there is.
func (t *turns) claim(address string) (before, own chan struct{}, others bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if before := t.taken[address]; before != nil {
		return before, nil, true
	}
	own = make(chan struct{})
	t.taken[address] = own
	return nil, own, t.past[address] > 0
}

func (t *turns) end(address string, own chan struct{}) {
	t.mu.Lock()
	delete(t.taken, address)
	t.past[address]++
	t.mu.Unlock()
	close(own)
	time.AfterFunc(t.fresh, func() { t.forget(address) })
}

func (t *turns) forget(address string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.past[address]--; t.past[address] == 0 {
		delete(t.past, address)
	}
}
