package library

import (
	"context"
	"fmt"
	"time"

	"warta/feed"
	"warta/feed/store"
)

// bugWait is how long a feed is left alone over which warta panicked. It would
// most likely do so again, and ask the server for it each time.
const bugWait = 24 * time.Hour

// A bug is a panic, as an error.
type bug struct{ panicked any }

func (b *bug) Error() string {
	return fmt.Sprintf("reading it met a bug in warta: %v (please report it)", b.panicked)
}

// guarded runs f, which sees to a stranger's feed or page. Should it panic,
// then this one could not be read, and not the program with everything else
// that is under way.
func guarded(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &bug{p}
		}
	}()
	return f()
}

// putOff leaves a feed alone over which warta panicked.
func (r *run) putOff(ctx context.Context, id int64, b *bug) (*store.Watch, feed.Progress, error) {
	w, err := r.store.Watch(ctx, id)
	if err != nil {
		return &w, feed.Progress{}, err
	}
	now, p := r.now(), plan(&w)
	p.Asked, p.Check, p.Reason = now, now.Add(bugWait), "reading it met a bug in warta"
	apply(&w, p, b, now)
	return &w, feed.Progress{Err: b}, r.store.Touch(ctx, w)
}
