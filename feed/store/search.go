package store

import (
	"context"
	"errors"
)

// IndexSome adds at most n entries to the full-text index and returns how many
// are left. Indexing costs more than storing, so it runs behind a refresh.
func (s *Store) IndexSome(ctx context.Context, n int) (left int, err error) {
	return 0, errors.ErrUnsupported
}
