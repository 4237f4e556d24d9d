package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	lib "modernc.org/sqlite/lib"

	"warta/feed"
)

// A Holder is an account that follows a feed, or that did and can follow it
// again as before: what is stored of the feed may be the holder's alone.
type Holder struct {
	Account  int64
	Ended    bool // it follows the feed no more
	Settings feed.Settings
}

// Holders lists who follows a feed and who did, by account.
func (s *Store) Holders(ctx context.Context, id int64) ([]Holder, error) {
	var list []Holder
	err := s.query(ctx, `SELECT account, 0, settings FROM subscription WHERE feed = ?1
 UNION ALL SELECT account, 1, settings FROM ended WHERE feed = ?1 ORDER BY 1`, []any{id}, func(rows *sql.Rows) error {
		var h Holder
		var settings string
		if err := rows.Scan(&h.Account, &h.Ended, &settings); err != nil {
			return err
		}
		list = append(list, h)
		return json.Unmarshal([]byte(settings), &list[len(list)-1].Settings)
	})
	return list, err
}

// Number returns the account's number.
func (a Account) Number() int64 { return a.id }

// Vanished reports whether a change came to nothing because the feed or entry
// that it was about is in the store no more.
func Vanished(err error) bool {
	var e interface{ Code() int }
	return errors.Is(err, ErrNotFound) || errors.As(err, &e) && e.Code() == lib.SQLITE_CONSTRAINT_FOREIGNKEY
}
