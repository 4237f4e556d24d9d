package store

import (
	"context"
	"errors"

	"warta/feed"
)

// Headlines lists at most limit entries after the key, or, when limit is
// negative, at most -limit before it, in list order either way. The zero key
// is the list's start; before it, with a negative limit, is the list's end.
func (a Account) Headlines(ctx context.Context, f feed.Filter, key feed.Key, limit int) ([]feed.Headline, error) {
	return nil, errors.ErrUnsupported
}

// Headline returns one entry, or ErrNotFound.
func (a Account) Headline(ctx context.Context, id int64) (feed.Headline, error) {
	return feed.Headline{}, errors.ErrUnsupported
}

// Counts returns how many entries the filter matches and how many of those
// are unread.
func (a Account) Counts(ctx context.Context, f feed.Filter) (total, unread int, err error) {
	return 0, 0, errors.ErrUnsupported
}

// Named lists at most limit entries whose articles name the entity, newest first.
func (a Account) Named(ctx context.Context, entity string, limit int) ([]feed.Headline, error) {
	return nil, errors.ErrUnsupported
}
