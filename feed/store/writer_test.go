package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"warta/feed"
)

func TestChangesShareATransaction(t *testing.T) {
	s := newStore(t)
	broken := errors.New("broken")
	errs := make([]error, 20)
	var all sync.WaitGroup
	for i := range errs {
		all.Go(func() {
			errs[i] = s.write(t.Context(), func(tx *tx) error {
				if err := tx.exec("INSERT INTO feed (url) VALUES (?)", fmt.Sprint(i)); err != nil {
					return err
				}
				if i%3 == 0 {
					return broken
				}
				return nil
			})
		})
	}
	all.Wait()
	var n, want int
	for i, err := range errs {
		if i%3 == 0 {
			if !errors.Is(err, broken) {
				t.Errorf("change %d\n got %v\nwant %v", i, err, broken)
			}
			continue
		}
		want++
		if err != nil {
			t.Errorf("change %d\n got %v\nwant no error", i, err)
		}
	}
	if err := s.row(t.Context(), "SELECT count(*) FROM feed", nil, &n); err != nil || n != want {
		t.Errorf("rows\n got %d, %v\nwant %d", n, err, want)
	}
}

// batch runs changes in one batch and returns their errors.
func batch(s *Store, runs ...func(*tx) error) []error {
	changes := make([]*change, len(runs))
	for i, run := range runs {
		changes[i] = &change{run: run}
		s.writer.enqueue(changes[i])
	}
	<-s.writer.turn
	s.writer.batch(context.Background(), changes[0])
	s.writer.turn <- struct{}{}
	errs := make([]error, len(runs))
	for i, c := range changes {
		errs[i] = c.err
	}
	return errs
}

func TestWhatIsNotFoundSpoilsNoBatch(t *testing.T) {
	change := func(tx *tx) error { return tx.exec("UPDATE account SET version = version + 1") }
	for name, tt := range map[string]struct {
		failing func(*tx) error
		runs    int // of the changes before and after it
	}{
		"nothing found": {func(tx *tx) error { return tx.touch(&Watch{Feed: 99}) }, 2},
		"found too late": {func(tx *tx) error {
			return errors.Join(change(tx), tx.touch(&Watch{Feed: 99}))
		}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			s, runs := newStore(t), 0
			count := func(tx *tx) error {
				runs++
				return change(tx)
			}
			errs := batch(s, count, tt.failing, count)
			if errs[0] != nil || !errors.Is(errs[1], ErrNotFound) || errs[2] != nil {
				t.Errorf("errors\n got %v\nwant %v of the second", errs, ErrNotFound)
			}
			if runs != tt.runs {
				t.Errorf("runs\n got %d\nwant %d", runs, tt.runs)
			}
			if n, err := s.Account(Owner).Version(t.Context()); err != nil || n != 2 {
				t.Errorf("changes\n got %d, %v\nwant 2", n, err)
			}
		})
	}
}

// TestBatchFailsWhileStoreIsTaken has another process take the store between
// a batch that fails and its changes' own transactions.
func TestBatchFailsWhileStoreIsTaken(t *testing.T) {
	s := newStore(t)
	other := openStore(t, s.Path(), Options{})
	take := func(tx *tx) error {
		return errors.Join(errors.New("broken"), tx.exec("ROLLBACK"), other.writer.begin(t.Context()))
	}
	began := time.Now()
	errs := batch(s, take, func(*tx) error { return nil }, func(*tx) error { return nil })
	if took := time.Since(began); took > longWait/2 {
		t.Errorf("waited\n got %v\nwant about %v", took, shortWait)
	}
	for i, err := range errs {
		if err == nil || code(err) == 0 {
			t.Errorf("change %d\n got %v\nwant that the store is taken", i, err)
		}
	}
}

func TestWriteEndsWithItsContext(t *testing.T) {
	s := newStore(t)
	inside, release := make(chan struct{}), make(chan struct{})
	first := make(chan error)
	go func() {
		first <- s.write(context.Background(), func(*tx) error {
			close(inside)
			<-release
			return nil
		})
	}()
	<-inside
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := s.write(ctx, func(*tx) error {
		t.Error("a change ran after its context had ended")
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v\nwant %v", err, context.Canceled)
	}
	close(release)
	if err := <-first; err != nil {
		t.Error(err)
	}
	if err := s.write(t.Context(), func(tx *tx) error { return tx.exec("UPDATE feed SET gone = 0") }); err != nil {
		t.Errorf("a later change\n got %v\nwant no error", err)
	}
}

func TestWaitForAnotherProcessEnds(t *testing.T) {
	s := newStore(t)
	other := openStore(t, s.Path(), Options{})
	ctx, cancel := context.WithCancel(t.Context())
	err := other.write(t.Context(), func(*tx) error {
		time.AfterFunc(10*time.Millisecond, cancel)
		if err := s.write(ctx, func(*tx) error { return nil }); !errors.Is(err, context.Canceled) {
			t.Errorf("while another holds the store\n got %v\nwant %v", err, context.Canceled)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Account(Owner).Follow(t.Context(), "https://example.org/", ""); err != nil {
		t.Errorf("afterwards\n got %v\nwant no error", err)
	}
}

func TestClosedStore(t *testing.T) {
	s := newStore(t)
	follow(t, s, "https://example.org/feed", nil)
	for range 2 {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Account(Owner).Mark(t.Context(), feed.Read, 1); !errors.Is(err, os.ErrClosed) {
		t.Errorf("a change\n got %v\nwant %v", err, os.ErrClosed)
	}
	if _, err := s.Account(Owner).Subscriptions(t.Context()); err == nil {
		t.Error("a list of a closed store succeeds")
	}
}

// hammering names the store that this process, started by
// TestSeveralProcesses, is to hammer.
const hammering = "WARTA_TEST_HAMMER"

func TestMain(m *testing.M) {
	if path := os.Getenv(hammering); path != "" {
		if err := hammer(path, os.Args[1]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// hammer saves, marks and lists side by side and prints what is durable.
func hammer(path, name string) error {
	ctx := context.Background()
	s, err := Open(ctx, path, Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	var all sync.WaitGroup
	errs := make([]error, 4)
	for worker := range errs {
		all.Go(func() {
			for round := range 15 {
				if errs[worker] = strike(ctx, s, fmt.Sprintf("%s-%d-%d", name, worker, round)); errs[worker] != nil {
					return
				}
			}
		})
	}
	all.Wait()
	return errors.Join(errs...)
}

func strike(ctx context.Context, s *Store, name string) error {
	a := s.Account(Owner)
	sub, _, err := a.Follow(ctx, "https://example.org/"+name, "")
	if err != nil {
		return err
	}
	w, err := s.Watch(ctx, sub.ID)
	if err != nil {
		return err
	}
	acks, err := s.Save(ctx, Listing{Watch: w, Feed: feed.Feed{Entries: entries(name, 10)}})
	if err != nil {
		return err
	}
	if _, err := a.Mark(ctx, feed.Star, acks[0].ID); err != nil {
		return err
	}
	if _, err := a.Headlines(ctx, feed.Filter{Unread: true}, feed.Key{}, 60); err != nil {
		return err
	}
	for _, ack := range acks {
		fmt.Println(ack.GUID)
	}
	return nil
}

func TestSeveralProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "warta.db") // all of them make it at once
	outputs := make([]string, 4)
	var all sync.WaitGroup
	for i := range outputs {
		all.Go(func() {
			cmd := exec.CommandContext(t.Context(), os.Args[0], fmt.Sprint("p", i))
			cmd.Env = append(os.Environ(), hammering+"="+path)
			var stderr strings.Builder
			cmd.Stderr = &stderr
			out, err := cmd.Output()
			if err != nil {
				t.Errorf("process %d: %v: %s", i, err, stderr.String())
			}
			outputs[i] = string(out)
		})
	}
	all.Wait()
	s := openStore(t, path, Options{})
	kept := map[string]bool{}
	for _, h := range headlines(t, s.Account(Owner), feed.Filter{}) {
		kept[h.GUID] = true
	}
	lines := 0
	scanner := bufio.NewScanner(strings.NewReader(strings.Join(outputs, "")))
	for scanner.Scan() {
		lines++
		if !kept[scanner.Text()] {
			t.Errorf("%s was acknowledged and is not stored", scanner.Text())
		}
	}
	if want := 4 * 4 * 15 * 10; lines != want || len(kept) != want {
		t.Errorf("entries\n got %d acknowledged, %d stored\nwant %d", lines, len(kept), want)
	}
	total, unread, err := s.Account(Owner).Counts(t.Context(), feed.Filter{})
	if err != nil || total != lines || unread != lines {
		t.Errorf("counts\n got %d, %d, %v\nwant %d", total, unread, err, lines)
	}
}
