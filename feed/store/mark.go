package store

import (
	"context"
	"errors"
	"time"

	"warta/feed"
)

// Mark changes entries' state and returns the ids of those that it changed,
// which the opposite mark changes back.
func (a Account) Mark(ctx context.Context, m feed.Mark, ids ...int64) ([]int64, error) {
	return nil, errors.ErrUnsupported
}

// MarkAll marks what the filter matches and had arrived by the time given;
// with a zero time, all that it matches.
func (a Account) MarkAll(ctx context.Context, m feed.Mark, f feed.Filter, arrived time.Time) ([]int64, error) {
	return nil, errors.ErrUnsupported
}

// Place returns where reading an entry stopped, as a byte of its text.
func (a Account) Place(ctx context.Context, id int64) (int, error) { return 0, errors.ErrUnsupported }

// SetPlace remembers where reading an entry stopped, and that the entry was
// seen as it is now: it does not count as changed any more.
func (a Account) SetPlace(ctx context.Context, id int64, at int) error { return errors.ErrUnsupported }
