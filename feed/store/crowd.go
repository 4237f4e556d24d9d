package store

import (
	"slices"
	"time"
)

// In a crowd, a change waits so long for others, unless so many are there. Each
// transaction writes the pages that its changes touch once, and the pages of
// the indices by date are the same for all of them.
const (
	crowdWait = 10 * time.Millisecond
	crowdSize = 8
)

// Crowd says that many looks and listings will be stored until the function
// that it returns is called: each may then wait a moment to share a
// transaction with others.
func (s *Store) Crowd() (end func()) {
	s.writer.crowds.Add(1)
	return func() { s.writer.crowds.Add(-1) }
}

// enqueue adds a change to those that wait.
func (w *writer) enqueue(c *change) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.queue = append(w.queue, c)
	if !c.patient || len(w.queue) >= crowdSize {
		select {
		case w.hurry <- struct{}{}:
		default:
		}
	}
}

// gather waits for the company of a patient change.
func (w *writer) gather(c *change) {
	if !c.patient {
		return
	}
	enough := time.NewTimer(crowdWait)
	defer enough.Stop()
	select {
	case <-w.hurry:
	case <-enough.C:
	}
}

// take empties the queue and returns the changes whose callers still wait.
func (w *writer) take() []*change {
	w.mu.Lock()
	defer w.mu.Unlock()
	queue := w.queue
	w.queue = nil
	select {
	case <-w.hurry:
	default:
	}
	return slices.DeleteFunc(queue, func(c *change) bool { return !c.state.CompareAndSwap(waiting, running) })
}
