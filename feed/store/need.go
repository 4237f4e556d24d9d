package store

import (
	"context"
	"encoding/json"
	"time"
)

// lease is how long an entry that somebody is at is kept from others.
const lease = 10 * time.Minute

// A Need is an entry that waits for its body.
type Need struct {
	Entry     int64
	Feed      int64
	URL       string
	Title     string
	Published time.Time
	Page      bool // the page may be fetched
	Tries     int  // how often that has failed
}

// awaited selects the entries that Claim may hand out: those of the feeds in
// ?2, a JSON array, or of all that somebody follows. ?1 is the time; a lease
// that ends long after it comes from a wrong clock.
const awaited = `FROM need n JOIN entry e ON e.id = n.entry JOIN feed f ON f.id = e.feed
 WHERE (n.after <= ?1 OR n.tries = 0 AND n.after > ?3) AND ` + followed + `
 AND (json_array_length(?2) = 0 OR e.feed IN (SELECT value FROM json_each(?2))) `

// Claim returns at most n entries that wait for a body, newest first, and
// keeps other processes off them for ten minutes. Entries of the feeds named,
// or of all. End each with Done or Defer.
func (s *Store) Claim(ctx context.Context, n int, feeds ...int64) ([]Need, error) {
	args, err := s.awaitedArgs(feeds)
	if err != nil {
		return nil, err
	}
	var list []Need
	err = s.write(ctx, func(t *tx) error {
		list = nil
		ids, err := t.ids("SELECT n.entry "+awaited+" ORDER BY e.published DESC, e.id DESC LIMIT ?4", append(args, n)...)
		if err != nil || len(ids) == 0 {
			return err
		}
		for _, id := range ids {
			need, err := t.claim(id)
			if err != nil {
				return err
			}
			list = append(list, need)
		}
		return nil
	})
	return list, err
}

func (t *tx) claim(id int64) (Need, error) {
	if err := t.exec("UPDATE need SET after = ? WHERE entry = ?", t.now+lease.Milliseconds(), id); err != nil {
		return Need{}, err
	}
	n := Need{Entry: id}
	var published int64
	err := t.row(`SELECT e.feed, e.url, e.title, e.published, n.page, n.tries FROM need n JOIN entry e ON e.id = n.entry
 WHERE n.entry = ?`, []any{id}, &n.Feed, &n.URL, &n.Title, &published, &n.Page, &n.Tries)
	n.Published = moment(published)
	return n, err
}

// Waiting returns how many entries Claim would find.
func (s *Store) Waiting(ctx context.Context, feeds ...int64) (int, error) {
	args, err := s.awaitedArgs(feeds)
	if err != nil {
		return 0, err
	}
	var n int
	return n, s.row(ctx, "SELECT count(*) "+awaited, args, &n)
}

func (s *Store) awaitedArgs(feeds []int64) ([]any, error) {
	if feeds == nil {
		feeds = []int64{}
	}
	list, err := json.Marshal(feeds)
	now := s.now()
	return []any{now.UnixMilli(), string(list), now.Add(2 * lease).UnixMilli()}, err
}

// Done takes entries off the list of those that wait for a body.
func (s *Store) Done(ctx context.Context, entries ...int64) error {
	if len(entries) == 0 {
		return nil
	}
	list, err := json.Marshal(entries)
	if err != nil {
		return err
	}
	return s.write(ctx, func(t *tx) error {
		return t.exec("DELETE FROM need WHERE entry IN (SELECT value FROM json_each(?))", string(list))
	})
}

// Defer puts an entry whose page could not be had off until then.
func (s *Store) Defer(ctx context.Context, entry int64, until time.Time) error {
	return s.write(ctx, func(t *tx) error {
		return t.exec("UPDATE need SET tries = tries + 1, after = ? WHERE entry = ?", until.UnixMilli(), entry)
	})
}
