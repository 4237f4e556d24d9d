package store

import (
	"database/sql"
	"errors"
	"path/filepath"
	"testing"
)

func TestCheck(t *testing.T) {
	path := filepath.Join(t.TempDir(), "warta.db")
	check := func() error {
		t.Helper()
		s, err := Open(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		return s.Check(t.Context())
	}
	if err := check(); err != nil {
		t.Errorf("Check of a new store = %v", err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "INSERT INTO need (entry, page) VALUES (77, 0)"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := check(); !errors.Is(err, ErrDamaged) {
		t.Errorf("Check of a row that belongs to nothing = %v, want %v", err, ErrDamaged)
	}
}
