package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"warta/feed"
)

// image returns the bytes of a closed store with some entries.
func image(t *testing.T) []byte {
	t.Helper()
	s := newStore(t)
	for f := range 5 {
		follow(t, s, fmt.Sprintf("https://example.org/%d", f), entries(fmt.Sprint(f), 40))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// use does what a refresh and a list do.
func use(ctx context.Context, s *Store) error {
	ws, err := s.Watches(ctx, start)
	if err != nil {
		return err
	}
	for _, w := range ws {
		if _, err := s.Save(ctx, Listing{Watch: *w, Feed: feed.Feed{Entries: entries("x", 5)}}); err != nil {
			return err
		}
	}
	_, err = s.Account(Owner).Headlines(ctx, feed.Filter{}, feed.Key{}, 1000)
	return err
}

func TestOpenRefuses(t *testing.T) {
	whole := image(t)
	for name, tt := range map[string]struct {
		bytes []byte
		want  error
	}{
		"an empty file":              {nil, ErrDamaged},
		"another kind of file":       {[]byte(strings.Repeat("not a database!!", 400)), ErrDamaged},
		"an overwritten header":      {append([]byte("not a database!!"), whole[16:]...), ErrDamaged},
		"half a file":                {whole[:len(whole)/2], ErrDamaged},
		"a newer schema":             {edited(t, whole, "PRAGMA user_version = 9999"), ErrNewer},
		"another program's database": {edited(t, whole, "PRAGMA application_id = 1"), ErrForeign},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "warta.db")
			if err := os.WriteFile(path, tt.bytes, 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := Open(t.Context(), path, Options{})
			if err == nil {
				err = errors.Join(use(t.Context(), s), s.Close())
			}
			if !errors.Is(err, tt.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v\nwant one line that is %v", err, tt.want)
			}
			if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, tt.bytes) {
				t.Errorf("the file was changed (%v)", err)
			}
		})
	}
}

// edited returns a store's bytes after a statement.
func edited(t *testing.T, image []byte, statement string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "edited.db")
	if err := os.WriteFile(path, image, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestFlippedBits uses damaged stores: an error is right, and so is an answer;
// a panic or an empty store is not.
func TestFlippedBits(t *testing.T) {
	whole := image(t)
	rnd := rand.New(rand.NewPCG(3, 4))
	path := filepath.Join(t.TempDir(), "warta.db")
	for range 30 {
		b := bytes.Clone(whole)
		for range 20 {
			b[rnd.IntN(len(b))] ^= 1 << rnd.IntN(8)
		}
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(t.Context(), path, Options{})
		if err != nil {
			continue
		}
		list, err := s.Account(Owner).Headlines(t.Context(), feed.Filter{}, feed.Key{}, 1000)
		if err == nil && len(list) == 0 {
			t.Error("a damaged store looks empty")
		}
		_ = use(t.Context(), s)
		s.Close()
		os.Remove(path + "-wal")
		os.Remove(path + "-shm")
	}
}

func TestReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "warta.db")
	if _, err := Open(t.Context(), path, Options{ReadOnly: true}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a store that is not there\n got %v\nwant %v", err, fs.ErrNotExist)
	}
	if err := os.WriteFile(path, image(t), 0o600); err != nil {
		t.Fatal(err)
	}
	s := openStore(t, path, Options{ReadOnly: true})
	if got := headlines(t, s.Account(Owner), feed.Filter{}); len(got) != 200 {
		t.Errorf("listed\n got %d\nwant 200", len(got))
	}
	if _, err := s.Account(Owner).Mark(t.Context(), feed.Read, 1); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("marking\n got %v\nwant %v", err, fs.ErrPermission)
	}
}

// TestTornLog cuts and alters the log of a store that was not closed: the
// newest transactions may be missing, nothing else.
func TestTornLog(t *testing.T) {
	s := newStore(t)
	for f := range 5 {
		follow(t, s, fmt.Sprintf("https://example.org/%d", f), entries(fmt.Sprint(f), 40))
	}
	file, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	log, err := os.ReadFile(s.Path() + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(5, 6))
	for i := range 20 {
		path := filepath.Join(t.TempDir(), "warta.db")
		torn := bytes.Clone(log)
		if i%2 == 0 {
			torn = torn[:rnd.IntN(len(torn))]
		} else {
			copy(torn[rnd.IntN(len(torn)):], strings.Repeat("torn", 128))
		}
		if err := errors.Join(os.WriteFile(path, file, 0o600), os.WriteFile(path+"-wal", torn, 0o600)); err != nil {
			t.Fatal(err)
		}
		c := openStore(t, path, Options{})
		var report string
		if err := c.row(t.Context(), "PRAGMA integrity_check", nil, &report); err != nil || report != "ok" {
			t.Errorf("integrity\n got %q, %v\nwant ok", report, err)
		}
		if err := use(t.Context(), c); err != nil {
			t.Error(err)
		}
	}
}
