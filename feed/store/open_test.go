package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"warta/feed"
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

func TestUnmade(t *testing.T) {
	for _, tt := range []struct {
		why     error
		advised bool
	}{{syscall.EACCES, true}, {syscall.EROFS, true}, {syscall.ENOSPC, false}} {
		err := unmade("/srv/warta.db", &os.PathError{Op: "mkdir", Path: "/srv", Err: tt.why})
		if got := strings.Contains(err.Error(), "WARTA_HOME"); got != tt.advised || !errors.Is(err, tt.why) {
			t.Errorf("of %v it says: %v", tt.why, err)
		}
	}
}

func TestOpenLeavesNothingElse(t *testing.T) {
	s := newStore(t)
	follow(t, s, "https://example.org/feed", entries("a", 3))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(filepath.Dir(s.Path()))
	if err != nil || len(files) != 1 || files[0].Name() != "warta.db" {
		t.Errorf("files\n got %v, %v\nwant warta.db alone", files, err)
	}
}

// TestClockThatWasAhead has everything happen in ten years, and then today.
func TestClockThatWasAhead(t *testing.T) {
	s := newStore(t)
	ctx, now := t.Context(), start.AddDate(10, 0, 0)
	s.now = func() time.Time { return now }
	w, _ := follow(t, s, "https://example.org/feed", entries("a", 5))
	w.Checked, w.Next, w.Fresh = now, now.Add(time.Hour), now.Add(time.Hour)
	if err := s.Touch(ctx, w); err != nil {
		t.Fatal(err)
	}
	if err := s.SetPause(ctx, Pause{Host: "example.org", Until: now.Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Claim(ctx, 100); err != nil {
		t.Fatal(err)
	}
	now = start
	if due, err := s.Watches(ctx, now); err != nil || len(due) != 1 || !due[0].Next.IsZero() {
		t.Errorf("due\n got %+v, %v\nwant the feed, at once", due, err)
	}
	if p, err := s.Pauses(ctx); err != nil || len(p) != 0 {
		t.Errorf("pauses\n got %v, %v\nwant none", p, err)
	}
	until := now.Add(time.Minute)
	if err := s.SetPause(ctx, Pause{Host: "example.org", Until: until, Reason: "429"}); err != nil {
		t.Fatal(err)
	}
	if p, err := s.Pauses(ctx); err != nil || len(p) != 1 || !p[0].Until.Equal(until) {
		t.Errorf("a new pause\n got %v, %v\nwant until %s", p, err, until)
	}
	if n, err := s.Waiting(ctx); err != nil || n != 5 {
		t.Errorf("waiting\n got %d, %v\nwant 5", n, err)
	}
	ids, err := s.Account(Owner).MarkAll(ctx, feed.Read, feed.Filter{}, now)
	if err != nil || len(ids) != 5 {
		t.Errorf("marked\n got %v, %v\nwant five", ids, err)
	}
}

func TestPausesNeverShorten(t *testing.T) {
	s := newStore(t)
	ctx := t.Context()
	for _, p := range []Pause{
		{Host: "a", Until: start.Add(2 * time.Hour)}, {Host: "a", Until: start.Add(time.Hour)},
		{Host: "b", Until: start.Add(-time.Hour)}, {Host: "c", Slow: time.Minute}, {Host: "c"},
	} {
		if err := s.SetPause(ctx, p); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Pauses(ctx)
	if err != nil || len(got) != 2 || !got[0].Until.Equal(start.Add(2*time.Hour)) || got[1].Slow != time.Minute {
		t.Errorf("pauses\n got %+v, %v\nwant a for two hours, c slow", got, err)
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
