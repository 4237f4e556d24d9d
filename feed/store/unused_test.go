package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"warta/feed"
)

func TestIdsAreHandedOutOnce(t *testing.T) {
	s := newStore(t)
	ctx := t.Context()
	for name, make := range map[string]func(n int) (id int64, remove func() error){
		"accounts": func(n int) (int64, func() error) {
			id, err := s.AddAccount(ctx, fmt.Sprint(n))
			if err != nil {
				t.Fatal(err)
			}
			return id, func() error { return s.RemoveAccount(ctx, id) }
		},
		"entries": func(n int) (int64, func() error) {
			_, acks := follow(t, s, "https://example.org/feed", entries(fmt.Sprint(n), 1))
			return acks[0].ID, func() error {
				return s.write(ctx, func(t *tx) error { return t.forget([]int64{acks[0].ID}) })
			}
		},
		"feeds": func(n int) (int64, func() error) {
			w, _ := follow(t, s, fmt.Sprintf("https://example.org/%d", n), nil)
			return w.Feed, func() error {
				return s.write(ctx, func(t *tx) error { return t.exec("DELETE FROM feed WHERE id = ?", w.Feed) })
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			var last int64
			for n := range 3 {
				id, remove := make(n)
				if id <= last {
					t.Errorf("id after %d was taken back\n got %d", last, id)
				}
				last = id
				if err := remove(); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// TestReviveAfterOthersEntries has an ended subscription remember an entry
// that is gone, and an id that an older warta gave to another feed's entry.
func TestReviveAfterOthersEntries(t *testing.T) {
	s := newStore(t)
	ctx, a := t.Context(), s.Account(Owner)
	w, acks := follow(t, s, "https://example.org/a", entries("a", 2))
	_, others := follow(t, s, "https://example.org/b", entries("b", 1))
	if err := a.Unfollow(ctx, w.Feed); err != nil {
		t.Fatal(err)
	}
	if err := s.write(ctx, func(t *tx) error {
		return t.exec("UPDATE ended SET unread = json_array(?, ?, 99)", acks[0].ID, others[0].ID)
	}); err != nil {
		t.Fatal(err)
	}
	sub, added, err := a.Follow(ctx, w.URL, "")
	if err != nil || !added || sub.Unread != 1 {
		t.Errorf("following again\n got %d unread, %v, %v\nwant 1", sub.Unread, added, err)
	}
	if got := headlines(t, a, feed.Filter{Unread: true}); len(got) != 2 {
		t.Errorf("unread\n got %d\nwant 2", len(got))
	}
}

// TestReviseKeepsToItsFeed has an entry go to another feed between being
// recognised and being revised.
func TestReviseKeepsToItsFeed(t *testing.T) {
	s := newStore(t)
	w, _ := follow(t, s, "https://example.org/a", nil)
	_, others := follow(t, s, "https://example.org/b", entries("b", 1))
	r := newRecord(item{Entry: feed.Entry{Title: "of a"}, id: others[0].ID}, start)
	if err := s.write(t.Context(), func(t *tx) error { return t.revise(w.Feed, []record{r}) }); err != nil {
		t.Fatal(err)
	}
	if got, want := headlines(t, s.Account(Owner), feed.Filter{})[0].Title, "b 1"; got != want {
		t.Errorf("title\n got %q\nwant %q", got, want)
	}
}

// oldStore makes a store as the first n migrations left it, with an entry of
// the feed 1 and one that was removed.
func oldStore(t *testing.T, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "warta.db")
	db, err := sql.Open("sqlite", dsn(path, url.Values{}))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	steps := append(slices.Clone(migrations()[:n]),
		fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d; PRAGMA journal_mode = WAL", n, applicationID),
		`INSERT INTO feed (id, url, listed) VALUES (1, 'https://example.org/feed', 1);
 INSERT INTO ended VALUES (1, 1, '', '', '[]', '{}', 0, 1, '[1,7]');
 INSERT INTO entry (id, feed, guid, published, arrived, hash, kin, url, comments, title, authors, excerpt, enclosure,
  enclosure_type, enclosure_length) VALUES (1, 1, 'kept', 1, 1, 0, 0, '', '', 'Kept', '', '', '', '', 0);
 INSERT INTO content VALUES (1, '', '', '{}')`)
	if _, err := db.ExecContext(context.Background(), strings.Join(steps, ";\n")); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestMigrate holds that 0003 counts and numbers what stores from before it hold.
func TestMigrate(t *testing.T) {
	for n := 1; n < 3; n++ {
		t.Run(fmt.Sprintf("from %d", n), func(t *testing.T) {
			s := openStore(t, oldStore(t, n), Options{})
			sub, added, err := s.Account(Owner).Follow(t.Context(), "https://example.org/feed", "")
			if err != nil || !added || sub.Unread != 1 || sub.Total != 1 {
				t.Fatalf("following again\n got %d of %d unread, %v, %v\nwant 1 of 1", sub.Unread, sub.Total, added, err)
			}
			w, err := s.Watch(t.Context(), sub.ID)
			if err != nil {
				t.Fatal(err)
			}
			if acks := save(t, s, w, entries("a", 1)); len(acks) != 1 || acks[0].ID != 8 {
				t.Errorf("new entry\n got %+v\nwant the id 8: 7 was another's", acks)
			}
		})
	}
}
