package library

import (
	"context"
	"sync"
	"time"

	"warta/feed"
	"warta/feed/store"
)

// gathering is how long looks that brought nothing are gathered, to be stored
// in one transaction: a page of the store holds many feeds, and each
// transaction writes it again. Nobody waits for them but who shows how far it
// is; a refresh that ends or is stopped stores them at once.
const gathering = 250 * time.Millisecond

// A note is a look that brought nothing: all is as it was, and well.
type note struct {
	watch *store.Watch // after it
	leave func()       // ends the turn at the address
}

// notes are those that are not stored yet.
type notes struct {
	mu   sync.Mutex
	list []note
	some chan struct{} // filled when there are any
}

func (n *notes) add(one note) {
	n.mu.Lock()
	n.list = append(n.list, one)
	n.mu.Unlock()
	select {
	case n.some <- struct{}{}:
	default:
	}
}

func (n *notes) take() []note {
	n.mu.Lock()
	defer n.mu.Unlock()
	list := n.list
	n.list = nil
	return list
}

// keepNotes stores notes now and then, until all feeds have been asked.
func (r *run) keepNotes(ctx context.Context, asked <-chan struct{}) {
	defer close(r.noted)
	for more := true; more; {
		select {
		case <-r.notes.some:
			select {
			case <-time.After(gathering):
			case <-asked:
			case <-ctx.Done():
			}
		case <-asked:
			more = false
		}
		r.storeNotes(ctx, r.notes.take())
	}
}

// storeNotes stores notes together, or each by itself when one of the feeds was
// removed meanwhile. What was asked stays asked when the refresh is stopped: the
// next one would ask again at once.
func (r *run) storeNotes(ctx context.Context, list []note) {
	keep := context.WithoutCancel(ctx)
	watches := make([]*store.Watch, len(list))
	for i, n := range list {
		watches[i] = n.watch
	}
	err := r.store.Reschedule(keep, watches...)
	for _, n := range list {
		if err != nil {
			r.end(ctx, n.watch, feed.Progress{}, r.store.Reschedule(keep, n.watch))
		} else {
			r.end(ctx, n.watch, feed.Progress{}, nil)
		}
		n.leave()
	}
}
