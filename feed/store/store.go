// Package store keeps feeds, entries, bodies and everybody's reading state in
// one SQLite file. What is the same for everyone (feed, entry, body, entity,
// quote, search) is stored once; what is one person's own (subscriptions,
// unread, stars, places) hangs on an account. Writes of a process go through
// one handle, several at a time in one transaction; a write that has returned
// survives the process. The package fetches nothing, and it never replaces a
// file that it cannot read.
package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"
)

// The errors that a caller may want to tell apart.
var (
	// ErrNewer means that a newer warta wrote the store. It was not changed.
	ErrNewer = errors.New("the store was written by a newer warta: update warta to open it")
	// ErrForeign means that the file is not a store of warta. It was not changed.
	ErrForeign = errors.New("not a store of warta: move the file away to start a new one")
	// ErrDamaged means that SQLite cannot read the file. It was not changed.
	ErrDamaged = errors.New("the store is damaged: restore a copy, or move the file away to start a new one")
	// ErrNotFound means that there is no such feed, entry, body or account.
	ErrNotFound = errors.New("not in the store")
)

// Owner is the account of the person whose store it is.
const Owner int64 = 1

// Options change how a store is opened. The zero value suits a reader.
type Options struct {
	ReadOnly bool             // do not create, migrate or write
	Now      func() time.Time // the clock; nil is the real one
}

// A Store is an open store. Its methods are safe for several goroutines.
type Store struct {
	path    string
	now     func() time.Time
	readers *sql.DB
	writer  *writer

	mu         sync.Mutex
	statements map[string]*sql.Stmt
}

// Account returns one person's view of the store.
func (s *Store) Account(id int64) Account { return Account{s: s, id: id} }

// An Account is one person's view of the store: what this person follows, has
// read, starred and put aside.
type Account struct {
	s  *Store
	id int64
}

// ID returns the account's number.
func (a Account) ID() int64 { return a.id }

// statement returns the prepared form of a query. Lists are made of a few
// shapes, and preparing one costs more than running it.
func (s *Store) statement(ctx context.Context, q string) (*sql.Stmt, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if st := s.statements[q]; st != nil {
		return st, nil
	}
	st, err := s.readers.PrepareContext(ctx, q)
	if err != nil {
		return nil, s.explain(err)
	}
	s.statements[q] = st
	return st, nil
}

// query runs f on each row of a query's answer.
func (s *Store) query(ctx context.Context, q string, args []any, f func(*sql.Rows) error) error {
	st, err := s.statement(ctx, q)
	if err != nil {
		return err
	}
	rows, err := st.QueryContext(ctx, args...)
	if err != nil {
		return s.explain(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return s.explain(err)
		}
	}
	return s.explain(rows.Err())
}

// row reads a query's one row; ErrNotFound when there is none.
func (s *Store) row(ctx context.Context, q string, args []any, dest ...any) error {
	st, err := s.statement(ctx, q)
	if err != nil {
		return err
	}
	err = st.QueryRowContext(ctx, args...).Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return s.explain(err)
}
