package store

import (
	"context"
	"errors"

	"warta/feed"
)

// Save stores a listing in one transaction: the feed's fields, its watch, and
// its entries, new or changed. New entries are unread for every subscriber;
// of a first listing only the newest twenty are. It returns the entries that
// are new, in the document's order, once they are durable.
func (s *Store) Save(ctx context.Context, l Listing) ([]feed.Ack, error) {
	return nil, errors.ErrUnsupported
}
