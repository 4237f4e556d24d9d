package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// A writer runs changes on the one writing connection. Changes that wait at
// the same time share a transaction: whoever's turn it is runs all of them,
// so that a refresh with many workers commits once for many feeds.
type writer struct {
	s        *Store
	readOnly bool
	turn     chan struct{} // holds one token: whose has it may use conn

	mu    sync.Mutex
	queue []*change

	// The token guards what follows.
	db         *sql.DB
	conn       *sql.Conn
	statements map[string]*sql.Stmt
	closed     bool
}

// A change is one caller's part of a transaction.
type change struct {
	run   func(*tx) error
	state atomic.Int32
	err   error
}

// How long another process may keep a transaction from beginning: as a rule,
// and when callers have waited already.
const (
	longWait  = time.Minute
	shortWait = time.Second
)

// The states of a change.
const (
	waiting int32 = iota
	running
	dropped
	ended
)

func newWriter(s *Store, readOnly bool) *writer {
	w := &writer{s: s, readOnly: readOnly, turn: make(chan struct{}, 1), statements: map[string]*sql.Stmt{}}
	w.turn <- struct{}{}
	return w
}

// write runs f in a transaction and returns once that is durable. f must not
// keep the tx, may run beside other callers' changes in one transaction, and
// runs a second time when one of those fails midway: only the last run counts.
func (s *Store) write(ctx context.Context, f func(*tx) error) error {
	w, c := s.writer, &change{run: f}
	if w.readOnly {
		return fmt.Errorf("%s: opened for reading only: %w", s.path, os.ErrPermission)
	}
	w.enqueue(c)
	done := ctx.Done()
	for {
		select {
		case <-w.turn:
		case <-done:
			if c.state.CompareAndSwap(waiting, dropped) {
				return ctx.Err()
			}
			done = nil // under way: its end is near, and f's values are in use
			continue
		}
		if c.state.Load() != ended {
			w.batch(ctx, c)
		}
		w.turn <- struct{}{}
		return s.explain(c.err)
	}
}

// batch runs all changes that wait, in one transaction; own is the caller's.
// When one of them fails each gets a transaction of its own, so that it leaves
// no trace: marking in SQLite where each begins would cost more than many of
// them do.
func (w *writer) batch(ctx context.Context, own *change) {
	if own.err = w.begin(ctx); own.err != nil {
		own.state.Store(ended) // the others try for themselves
		return
	}
	batch := w.take()
	t := &tx{ctx: context.WithoutCancel(ctx), conn: w.conn, w: w, now: w.s.now().UnixMilli()}
	if err := t.finish(batch...); err != nil && len(batch) > 1 && !fatal(err) {
		t.oneByOne(batch)
	}
	for _, c := range batch {
		c.state.Store(ended)
	}
}

// oneByOne gives each change a transaction of its own. Another process may
// have taken the store since the batch failed: it keeps those who wait here,
// whose contexts may have ended, for one short wait and not for one each.
func (t *tx) oneByOne(batch []*change) {
	t.w.wait(shortWait)
	defer t.w.wait(longWait)
	for i, c := range batch {
		if err := t.w.begin(t.ctx); err != nil {
			fail(batch[i:], err)
			return
		}
		_ = t.finish(c) // it is in the change
	}
}

// wait sets how long another process may keep a transaction from beginning.
func (w *writer) wait(d time.Duration) {
	// SQLite obeys when this is prepared, so it cannot be among the statements.
	// If it fails the wait is as it was, which is right too.
	_, _ = w.conn.ExecContext(context.Background(), fmt.Sprintf("PRAGMA busy_timeout = %d", d.Milliseconds()))
}

func fail(changes []*change, err error) {
	for _, c := range changes {
		c.err = err
	}
}

// finish runs changes in the transaction that is open, and ends it. An error
// of the transaction is everybody's.
func (t *tx) finish(changes ...*change) error {
	err := t.all(changes)
	if err == nil {
		err = t.exec("COMMIT")
	}
	if err != nil {
		// SQLite may have rolled back by itself; then this fails and is right.
		_ = t.exec("ROLLBACK")
		fail(changes, err)
	}
	return err
}

// all runs changes one after the other, up to the first that fails. One that
// finds nothing to change has left no trace, and spoils nobody's transaction.
func (t *tx) all(changes []*change) error {
	for _, c := range changes {
		t.changed = false
		c.err = c.run(t)
		if c.err != nil && (t.changed || !errors.Is(c.err, ErrNotFound)) {
			return c.err
		}
	}
	return nil
}

// begin opens a transaction. Another process may keep it waiting, but not
// longer than ctx.
func (w *writer) begin(ctx context.Context) error {
	if err := w.connect(ctx); err != nil {
		return err
	}
	t := &tx{ctx: ctx, conn: w.conn, w: w}
	err := t.exec("BEGIN IMMEDIATE")
	if err != nil && ctx.Err() != nil {
		// ctx may have ended just as the transaction began.
		t.ctx = context.WithoutCancel(ctx)
		_ = t.exec("ROLLBACK")
	}
	return err
}

// connect opens the writing connection on the first change.
func (w *writer) connect(ctx context.Context) error {
	if w.closed {
		return fmt.Errorf("%s: the store is closed: %w", w.s.path, os.ErrClosed)
	}
	if w.conn != nil {
		return nil
	}
	db, err := sql.Open("sqlite", dsn(w.s.path, url.Values{
		"_busy_timeout": {fmt.Sprint(longWait.Milliseconds())},
		"_foreign_keys": {"1"},
		"_journal_mode": {"WAL"},
		"_synchronous":  {"NORMAL"},
		"_pragma":       {"temp_store(MEMORY)", "cache_size(-8000)", "journal_size_limit(8388608)"},
	}))
	if err != nil {
		return err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return errors.Join(err, db.Close())
	}
	w.db, w.conn = db, conn
	return nil
}

func (w *writer) close() error {
	<-w.turn
	defer func() { w.turn <- struct{}{} }()
	w.closed = true
	if w.conn == nil {
		return nil
	}
	for _, st := range w.statements {
		st.Close()
	}
	err := errors.Join(w.conn.Close(), w.db.Close())
	w.conn = nil
	return err
}
