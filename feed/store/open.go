package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"syscall"
	"time"

	_ "modernc.org/sqlite" // the driver
)

// readers is how many queries run side by side.
const readers = 4

// Open opens the store at path, or makes it, with its folders, when there is
// none. Another process may have it open too. It does no work that grows with
// the store, so that the first screen need not wait.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if err := prepare(ctx, path, o); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", dsn(path, readParameters(path, o)))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(readers)
	db.SetMaxIdleConns(readers)
	s := &Store{path: path, now: o.Now, readers: db, statements: map[string]*sql.Stmt{}}
	s.writer = newWriter(s, o.ReadOnly)
	if err := s.check(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// Close ends the store's connections. What was acknowledged is durable
// without it.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, st := range s.statements {
		st.Close()
	}
	return errors.Join(s.writer.close(), s.readers.Close())
}

// Path returns where the store is.
func (s *Store) Path() string { return s.path }

// prepare sees to it that there is a file worth opening.
func prepare(ctx context.Context, path string, o Options) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !o.ReadOnly:
		return create(ctx, path, o.Now())
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: the store cannot be read: check who owns its folder: %w", path, fs.ErrPermission)
	case err != nil:
		return err
	case info.Size() == 0:
		// SQLite would take an empty file for a new store, and drop a log
		// that still holds the old one's last transactions.
		return fmt.Errorf("%s: the file is empty: %w", path, ErrDamaged)
	}
	return nil
}

// check refuses a store that this program must not touch and migrates an
// older one.
func (s *Store) check(ctx context.Context) error {
	var application, version int
	row := s.readers.QueryRowContext(ctx, "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version")
	if err := row.Scan(&application, &version); err != nil {
		return s.explain(err)
	}
	switch latest := len(migrations()); {
	case application != applicationID:
		return fmt.Errorf("%s: %w", s.path, ErrForeign)
	case version > latest:
		return fmt.Errorf("%s: %w", s.path, ErrNewer)
	case version < latest:
		return s.write(ctx, func(t *tx) error { return migrate(t.ctx, t.conn) })
	}
	return nil
}

// unmade says what to do about a store that may not be made where it belongs.
func unmade(path string, err error) error {
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) {
		return fmt.Errorf("%s: the store cannot be made: check who owns its folder, or set WARTA_HOME to another: %w", path, err)
	}
	return err
}

// create makes a new store beside its place and links it there when it is
// whole: a file at the path is never half a store, and never replaces another.
func create(ctx context.Context, path string, now time.Time) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return unmade(path, err)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".warta-*.db") // made with mode 0600
	if err != nil {
		return unmade(path, err)
	}
	defer os.Remove(f.Name())
	if err := fill(ctx, f.Name(), now); err != nil {
		return errors.Join(err, f.Close())
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	err = os.Link(f.Name(), path)
	if errors.Is(err, fs.ErrExist) {
		return nil // another process was faster
	}
	if err != nil {
		return os.Rename(f.Name(), path) // a file system without links
	}
	return nil
}

// fill writes an empty store of the newest schema into an empty file.
func fill(ctx context.Context, path string, now time.Time) error {
	db, err := sql.Open("sqlite", dsn(path, url.Values{"_journal_mode": {"MEMORY"}, "_synchronous": {"OFF"}}))
	if err != nil {
		return err
	}
	defer db.Close()
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "BEGIN"); err != nil {
		return err
	}
	if err := migrate(ctx, conn); err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, "UPDATE account SET since = ?", now.UnixMilli()); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "COMMIT; PRAGMA journal_mode = WAL")
	return err
}

// dsn names a store for the driver.
func dsn(path string, parameters url.Values) string {
	u := url.URL{Scheme: "file", Path: path, OmitHost: true, RawQuery: parameters.Encode()}
	return u.String()
}

func readParameters(path string, o Options) url.Values {
	v := url.Values{
		"_busy_timeout": {"30000"},
		"_query_only":   {"1"},
		"_pragma":       {"temp_store(MEMORY)"},
	}
	// SQLite needs a file beside the store to read it while others write.
	// Where none can be made and none is there, nobody writes.
	if _, err := os.Stat(path + "-wal"); o.ReadOnly && err != nil && !writable(filepath.Dir(path)) {
		v.Set("immutable", "1")
	}
	return v
}
