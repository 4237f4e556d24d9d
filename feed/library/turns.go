package library

import (
	"context"
	"sync"
)

// turns let one at a time see to a feed's address. Whoever wants the same
// meanwhile waits, and finds in the store what came: many read one library, and
// a server is asked once for all of them.
type turns struct {
	mu    sync.Mutex
	taken map[string]chan struct{} // by address; closed when the turn ends
}

func newTurns() *turns { return &turns{taken: map[string]chan struct{}{}} }

// take waits for the turn at an address. The caller ends it with leave.
func (t *turns) take(ctx context.Context, address string) (leave func(), err error) {
	for {
		before, ended := t.claim(address)
		if before == nil {
			return func() { t.end(address, ended) }, nil
		}
		select {
		case <-before:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// claim takes the turn, or returns the one that there is.
func (t *turns) claim(address string) (before, own chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if before := t.taken[address]; before != nil {
		return before, nil
	}
	own = make(chan struct{})
	t.taken[address] = own
	return nil, own
}

func (t *turns) end(address string, own chan struct{}) {
	t.mu.Lock()
	delete(t.taken, address)
	t.mu.Unlock()
	close(own)
}
