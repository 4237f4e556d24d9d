package library

import (
	"context"
	"time"

	"warta/feed"
)

const (
	indexStep = 100                    // entries at once, a few hundredths of a second
	indexRest = 4                      // a keeper rests so many times as long as it worked
	indexLook = 2 * time.Second        // how often a keeper looks for work
	patience  = 300 * time.Millisecond // of a search: then it answers from what is indexed
)

// Index brings the full-text index up to date, a little at a time, until it is
// done or ctx ends. It reports how many entries are left, or a few more.
func (l *Library) Index(ctx context.Context, report func(left int)) error {
	for {
		left, err := l.store.IndexSome(ctx, indexStep)
		if err != nil || left == 0 {
			return err
		}
		report(left)
	}
}

// Unindexed returns how many entries a search does not find yet, or a few more.
func (l *Library) Unindexed(ctx context.Context) (int, error) { return l.store.Unindexed(ctx) }

// KeepIndexed indexes what others store, until ctx ends, with a fifth of one
// core at the most: it runs beside a person who reads. While it does, no
// refresh waits for the index.
func (l *Library) KeepIndexed(ctx context.Context) {
	l.kept.Store(true)
	defer l.kept.Store(false)
	hand := newCrew(1)
	defer close(hand)
	pause := indexLook // the first screen comes first
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
		pause = indexLook
		// An error is told to whoever searches or refreshes next.
		if left, err := l.store.Unindexed(ctx); err != nil || left == 0 {
			continue
		}
		began := time.Now()
		_ = hand.do(func() error {
			left, err := l.store.IndexSome(ctx, indexStep)
			if err == nil && left > 0 {
				pause = indexRest * time.Since(began)
			}
			return err
		})
	}
}

// Headlines lists what the filter matches: see store.Account. Before words are
// looked for, what has just been stored is indexed, for a moment; when there
// is more, the answer is from what is in the index: see Unindexed.
func (l *Library) Headlines(ctx context.Context, f feed.Filter, after feed.Key, limit int) ([]feed.Headline, error) {
	if f.Query != "" && after == (feed.Key{}) {
		l.indexAMoment(ctx)
	}
	return l.Account.Headlines(ctx, f, after, limit)
}

// indexAMoment indexes while somebody waits. A store that cannot be written
// can still be searched.
func (l *Library) indexAMoment(ctx context.Context) {
	left, err := l.store.Unindexed(ctx)
	for began := l.now(); err == nil && left > 0 && l.now().Sub(began) < patience; {
		left, err = l.store.IndexSome(ctx, indexStep)
	}
}
