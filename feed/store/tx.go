package store

import (
	"context"
	"database/sql"
)

// A tx is a transaction under way. Its statements are prepared once.
type tx struct {
	ctx  context.Context
	conn *sql.Conn
	w    *writer
	now  int64

	changed bool // since the present change began
}

// statement returns the prepared form of a statement.
func (t *tx) statement(q string) (*sql.Stmt, error) {
	if st := t.w.statements[q]; st != nil {
		return st, nil
	}
	st, err := t.conn.PrepareContext(t.ctx, q)
	if err != nil {
		return nil, err
	}
	t.w.statements[q] = st
	return st, nil
}

func (t *tx) exec(q string, args ...any) error {
	_, err := t.result(q, args...)
	return err
}

func (t *tx) result(q string, args ...any) (sql.Result, error) {
	st, err := t.statement(q)
	if err != nil {
		return nil, err
	}
	r, err := st.ExecContext(t.ctx, args...)
	if err != nil {
		return nil, err
	}
	n, err := r.RowsAffected()
	t.changed = t.changed || n > 0
	return r, err
}

// row reads the first row of a query into dest; sql.ErrNoRows when it has none.
func (t *tx) row(q string, args []any, dest ...any) error {
	st, err := t.statement(q)
	if err != nil {
		return err
	}
	return st.QueryRowContext(t.ctx, args...).Scan(dest...)
}

// ids returns the numbers that a query, or a change, answers with.
func (t *tx) ids(q string, args ...any) ([]int64, error) {
	st, err := t.statement(q)
	if err != nil {
		return nil, err
	}
	rows, err := st.QueryContext(t.ctx, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	t.changed = t.changed || len(ids) > 0 // as far as is known here
	return ids, rows.Err()
}
