package store

import (
	"errors"
	"fmt"
	"os"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// code returns SQLite's primary result code for an error, or 0.
func code(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}

// explain makes one clear line of what SQLite reports: what is wrong with
// which file, and what to do.
func (s *Store) explain(err error) error {
	switch code(err) {
	case 0:
		return err
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return fmt.Errorf("%s: %w", s.path, ErrDamaged)
	case lib.SQLITE_FULL:
		return fmt.Errorf("%s: the disk is full: free some space and try again", s.path)
	case lib.SQLITE_READONLY, lib.SQLITE_CANTOPEN, lib.SQLITE_PERM, lib.SQLITE_AUTH:
		return fmt.Errorf("%s: the store cannot be written: check who owns its folder: %w", s.path, os.ErrPermission)
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return fmt.Errorf("%s: another program holds the store: try again when it has ended", s.path)
	case lib.SQLITE_IOERR:
		return fmt.Errorf("%s: the disk is full or broken: free some space and try again: %w", s.path, err)
	}
	return fmt.Errorf("%s: %w", s.path, err)
}

// fatal reports an error after which SQLite may have rolled a transaction back.
func fatal(err error) bool {
	switch code(err) {
	case lib.SQLITE_FULL, lib.SQLITE_IOERR, lib.SQLITE_NOMEM, lib.SQLITE_CORRUPT, lib.SQLITE_BUSY, lib.SQLITE_INTERRUPT:
		return true
	}
	return false
}

// taken makes ErrTaken of a broken uniqueness.
func taken(err error) error {
	if code(err) == lib.SQLITE_CONSTRAINT {
		return ErrTaken
	}
	return err
}

// orphan makes ErrNotFound of a row whose owner is gone.
func orphan(err error) error {
	if code(err) == lib.SQLITE_CONSTRAINT {
		return ErrNotFound
	}
	return err
}

// writable reports whether files can be made in a folder.
func writable(dir string) bool {
	f, err := os.CreateTemp(dir, ".warta-*")
	if err != nil {
		return false
	}
	f.Close()
	return os.Remove(f.Name()) == nil
}
