package store

import "slices"

// enqueue adds a change to those that wait.
func (w *writer) enqueue(c *change) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.queue = append(w.queue, c)
}

// take empties the queue and returns the changes whose callers still wait.
func (w *writer) take() []*change {
	w.mu.Lock()
	defer w.mu.Unlock()
	queue := w.queue
	w.queue = nil
	return slices.DeleteFunc(queue, func(c *change) bool { return !c.state.CompareAndSwap(waiting, running) })
}
