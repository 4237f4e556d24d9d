package store

import (
	"context"
	"database/sql"
	"fmt"
)

// Check reads the whole file and returns ErrDamaged, with the first thing that
// is wrong, when it is not what was written. It changes nothing.
func (s *Store) Check(ctx context.Context) error {
	var found string
	if err := s.row(ctx, "PRAGMA quick_check(1)", nil, &found); err != nil {
		return err
	}
	if found != "ok" {
		return fmt.Errorf("%s: %w: %s", s.path, ErrDamaged, found)
	}
	return s.query(ctx, "PRAGMA foreign_key_check", nil, func(rows *sql.Rows) error {
		var table, parent string
		var row, key sql.NullInt64
		if err := rows.Scan(&table, &row, &parent, &key); err != nil {
			return err
		}
		return fmt.Errorf("%s: %w: row %d of %s belongs to no %s", s.path, ErrDamaged, row.Int64, table, parent)
	})
}
