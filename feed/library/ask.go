package library

import (
	"context"
	"errors"
	"sync"
	"time"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/store"
)

// An answer is what a feed's server said, while the turn at its address holds.
type answer struct {
	watch    *store.Watch // as it stands before the answer is learned
	response fetch.Response
	failed   error
	skipped  bool   // nothing was asked
	leave    func() // ends the turn
}

// host asks for the feeds of one host, one after the other. What came for one
// is stored beside the asking for the next.
func (r *run) host(ctx context.Context, watches []*store.Watch, feeds *sync.WaitGroup, listed chan<- struct{}) {
	for _, w := range watches {
		if ctx.Err() != nil {
			return
		}
		var a *answer
		err := guarded(func() (err error) {
			if a, err = r.ask(ctx, w); err == nil && !a.skipped && !a.brings() {
				r.after(a.watch, &a.response, nil, nil)
			}
			return err
		})
		switch {
		case err != nil:
			if a != nil && a.leave != nil {
				a.leave() // it came, and what was to be learnt of it met a bug
			}
			r.end(ctx, w, feed.Progress{}, err)
		case a.skipped:
			r.end(ctx, a.watch, feed.Progress{Skipped: true}, nil)
		case a.brings():
			if err := r.answers.enter(ctx); err != nil {
				a.leave()
				return
			}
			feeds.Go(func() {
				defer r.answers.leave()
				r.learned(ctx, a)
				select {
				case listed <- struct{}{}:
				default:
				}
			})
		default:
			r.notes.add(note{a.watch, a.leave})
		}
	}
}

// brings reports whether an answer says more than that nothing has changed, of
// a feed that was well.
func (a *answer) brings() bool {
	w, r := a.watch, &a.response
	return a.failed != nil || !r.NotModified || r.Moved != "" || r.Validators != validators(w) || w.Failures > 0 || w.Moves > 0
}

// ask asks for one feed as it is once its turn has come: somebody else, another
// program maybe, may have asked for it since the refresh began.
func (r *run) ask(ctx context.Context, w *store.Watch) (*answer, error) {
	leave, others, err := r.turns.take(ctx, w.URL)
	if err != nil {
		return nil, err
	}
	kept := false
	defer func() {
		if !kept {
			leave()
		}
	}()
	if others || time.Since(r.chose) >= r.turns.fresh {
		now, err := r.store.Watch(ctx, w.Feed)
		if err != nil {
			return nil, err
		}
		w = &now
	}
	if until, why := r.net.Wait(w.URL, plan(w), asking(r.r)); until.After(r.now()) {
		w.Next, w.Reason = until, why
		return &answer{watch: w, skipped: true}, nil
	}
	a := &answer{watch: w, leave: leave}
	a.response, a.failed = r.net.Get(ctx, request(w))
	if ctx.Err() != nil {
		return nil, ctx.Err() // our own doing: it says nothing of the feed
	}
	if why := (*fetch.Error)(nil); errors.As(a.failed, &why) && why.Cause == fetch.Paused {
		return &answer{watch: w, skipped: true}, nil // another feed of the host was refused meanwhile
	}
	if err := r.keepPause(ctx, a.response); err != nil {
		return nil, err
	}
	kept = true
	return a, nil
}

// asking says on whose behalf a refresh asks.
func asking(r feed.Refresh) fetch.Asking {
	switch {
	case r.Force:
		return fetch.ByForce
	case r.ByHand:
		return fetch.ByHand
	}
	return fetch.WhenDue
}

// learned stores what an answer brings, and ends its turn.
func (r *run) learned(ctx context.Context, a *answer) {
	defer a.leave()
	w, p := *a.watch, feed.Progress{}
	err := guarded(func() (err error) {
		w, p, err = r.learn(ctx, *a.watch, a.response, a.failed)
		if err == nil && p.Err == nil {
			err = r.move(ctx, &w)
		}
		return err
	})
	r.end(ctx, &w, p, err)
}

// end hands on what a look came to.
func (r *run) end(ctx context.Context, w *store.Watch, p feed.Progress, err error) {
	if b := (*bug)(nil); errors.As(err, &b) {
		w, p, err = r.putOff(ctx, w.Feed, b)
	}
	if store.Vanished(err) { // it was removed while it was asked
		p, err = feed.Progress{Skipped: true}, nil
	}
	if err != nil {
		r.stop(err)
		return
	}
	r.result(ctx, w, p)
}

// move gives a feed the address that its permanent redirects have long led to.
func (r *run) move(ctx context.Context, w *store.Watch) error {
	if !plan(w).Move.Settled(0, r.now()) {
		return nil
	}
	if may, err := r.mayMerge(ctx, *w); err != nil {
		return err
	} else if !may {
		w.Reason += "; it stays at its old address, as what is at the new one is not shared"
		return r.store.Touch(ctx, *w)
	}
	id, err := r.store.Move(ctx, w.Feed, w.MovedTo)
	if err != nil {
		return err
	}
	w.Feed, w.URL = id, w.MovedTo
	return nil
}
