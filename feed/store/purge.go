package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"
)

// revivable is how long what an ended subscription leaves behind is kept.
const revivable = 30 * 24 * time.Hour

// purgedAtOnce is how many entries one transaction removes, so that nobody
// waits long for it.
const purgedAtOnce = 500

// Purge removes the entries that no account's retention wants any more, and
// what nobody has followed for a month; an account does not want what its
// quota hides. What is unread, starred or kept for
// later by anybody stays. It returns how many entries were removed; their identities
// stay, so that they never come back as new.
func (s *Store) Purge(ctx context.Context) (int, error) {
	var feeds []int64
	if err := s.write(ctx, func(t *tx) (err error) {
		feeds, err = t.purgeable()
		return err
	}); err != nil {
		return 0, fmt.Errorf("removing old entries: %w", err)
	}
	removed := 0
	for _, id := range feeds {
		for n := purgedAtOnce; n == purgedAtOnce; removed += n {
			if err := s.write(ctx, func(t *tx) (err error) {
				n, err = t.purge(id)
				return err
			}); err != nil {
				return removed, fmt.Errorf("removing old entries of feed %d: %w", id, err)
			}
		}
	}
	return removed, s.write(ctx, (*tx).tidy)
}

// The retention that a subscription s sets: 0 for none, and what is less means
// none too. Durations are stored in nanoseconds.
const (
	keepCount = "max(0, coalesce(s.settings ->> 'keep_count', 0))"
	keepAge   = "max(0, coalesce(s.settings ->> 'keep_age', 0) / 1000000)"
)

// purgeable forgets subscriptions that ended long ago and returns the feeds
// that are not kept whole by anybody.
func (t *tx) purgeable() ([]int64, error) {
	if err := t.exec("DELETE FROM ended WHERE at < ?", t.now-revivable.Milliseconds()); err != nil {
		return nil, err
	}
	return t.ids(`SELECT f.id FROM feed f WHERE NOT EXISTS (SELECT 1 FROM ended WHERE feed = f.id)
 AND NOT EXISTS (SELECT 1 FROM subscription s WHERE s.feed = f.id AND ` + keepCount + ` = 0 AND ` + keepAge + ` = 0
 AND s.hidden = 0)`)
}

// purge removes some of a feed's entries that no subscriber wants.
func (t *tx) purge(id int64) (int, error) {
	ids, err := t.ids(`SELECT e.id FROM (SELECT id, published, row_number() OVER (ORDER BY published DESC, id DESC) AS rank
 FROM entry WHERE feed = ?1) e
 WHERE NOT EXISTS (SELECT 1 FROM subscription s WHERE s.feed = ?1 AND (`+keepCount+` = 0 OR rank <= `+keepCount+`)
  AND (`+keepAge+` = 0 OR e.published >= ?2 - `+keepAge+`) AND `+shown+`)
 AND NOT EXISTS (SELECT 1 FROM state st WHERE st.entry = e.id AND `+keeps+`)
 AND NOT EXISTS (SELECT 1 FROM unread u WHERE u.entry = e.id)
 LIMIT ?3`, id, t.now, purgedAtOnce)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	return len(ids), t.forget(ids)
}

// forget removes entries, and keeps their identities.
func (t *tx) forget(ids []int64) error {
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	for _, q := range []string{
		`INSERT INTO purged (feed, guid, kin) SELECT e.feed, e.guid, e.kin FROM json_each(?) j JOIN entry e ON e.id = j.value
 WHERE TRUE ON CONFLICT DO NOTHING`,
		"DELETE FROM entry WHERE id IN (SELECT value FROM json_each(?))",
	} {
		if err := t.exec(q, string(list)); err != nil {
			return err
		}
	}
	return nil
}

// tidy removes feeds that nobody has anything of, and empties the full-text
// index, to be built again, when most of it is dead.
func (t *tx) tidy() error {
	if err := t.exec(`DELETE FROM feed AS f WHERE NOT EXISTS (SELECT 1 FROM subscription WHERE feed = f.id)
 AND NOT EXISTS (SELECT 1 FROM ended WHERE feed = f.id) AND NOT EXISTS (SELECT 1 FROM entry WHERE feed = f.id)`); err != nil {
		return err
	}
	var made, alive int
	if err := t.row("SELECT value, (SELECT count(*) FROM document) FROM setting WHERE name = 'documents'", nil, &made, &alive); err != nil {
		return err
	}
	if made < 10_000 || made < 3*alive {
		return nil
	}
	for _, q := range []string{
		"INSERT INTO search (search) VALUES ('delete-all')",
		"DELETE FROM document",
		"DELETE FROM reindex",
		"UPDATE setting SET value = 0 WHERE name IN ('documents', 'indexed')",
	} {
		if err := t.exec(q); err != nil {
			return err
		}
	}
	return nil
}
