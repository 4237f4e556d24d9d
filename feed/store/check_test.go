package store

import (
	"errors"
	"path/filepath"
	"testing"
)

func TestCheck(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "warta.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Check(t.Context()); err != nil {
		t.Errorf("Check of a new store = %v", err)
	}
	for _, statement := range []string{"PRAGMA foreign_keys = OFF", "INSERT INTO need (entry, page) VALUES (77, 0)"} {
		if _, err := s.readers.ExecContext(t.Context(), statement); err != nil {
			t.Skip("the readers cannot be made to write:", err)
		}
	}
	if err := s.Check(t.Context()); !errors.Is(err, ErrDamaged) {
		t.Errorf("Check of an orphaned row = %v, want %v", err, ErrDamaged)
	}
}
