package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

var start = time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)

// newStore opens a fresh store whose clock stands still.
func newStore(t testing.TB) *Store {
	t.Helper()
	return openStore(t, filepath.Join(t.TempDir(), "data", "warta.db"), Options{})
}

func openStore(t testing.TB, path string, o Options) *Store {
	t.Helper()
	if o.Now == nil {
		o.Now = func() time.Time { return start }
	}
	s, err := Open(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestOpenMakesPrivateFiles(t *testing.T) {
	s := newStore(t)
	for path, want := range map[string]os.FileMode{s.Path(): 0o600, filepath.Dir(s.Path()): 0o700 | os.ModeDir} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode(); got != want {
			t.Errorf("mode of %s\n got %v\nwant %v", path, got, want)
		}
	}
	if err := s.write(t.Context(), func(tx *tx) error { return tx.exec("UPDATE account SET name = 'me'") }); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkOpenEmpty(b *testing.B) {
	path := newStore(b).Path()
	for b.Loop() {
		s, err := Open(b.Context(), path, Options{})
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

func BenchmarkCreate(b *testing.B) {
	for b.Loop() {
		s, err := Open(b.Context(), filepath.Join(b.TempDir(), "warta.db"), Options{})
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}
