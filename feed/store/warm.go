package store

import (
	"context"
	"database/sql"
	"errors"
)

// Warm opens all reading connections, which otherwise open one by one as
// queries meet: a server's first guests then do not wait for it, and it holds
// as many files on its first day as on any other.
func (s *Store) Warm(ctx context.Context) error {
	var open []*sql.Conn
	var failed error
	for range readers {
		c, err := s.readers.Conn(ctx)
		if err != nil {
			failed = err
			break
		}
		open = append(open, c)
		failed = errors.Join(failed, c.PingContext(ctx))
	}
	for _, c := range open {
		failed = errors.Join(failed, c.Close()) // back to the pool
	}
	return s.explain(failed)
}
