package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"warta/feed"
)

// Move gives a feed a new address. When that address is already followed, the
// two become one: every subscription, entry, star and unread row goes over
// and nothing is lost. It returns the id that the feed has now.
func (s *Store) Move(ctx context.Context, id int64, url string) (int64, error) {
	var now int64
	err := s.write(ctx, func(t *tx) error {
		now = id
		var other int64
		err := t.row("SELECT id FROM feed WHERE url = ?", []any{url}, &other)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return t.exec("UPDATE feed SET url = ?, moved_to = '', moves = 0, moved_since = 0 WHERE id = ?", url, id)
		case err != nil || other == id:
			return err
		}
		now = other
		return t.merge(id, other)
	})
	if err != nil {
		return 0, fmt.Errorf("moving feed %d to %s: %w", id, feed.Redact(url), err)
	}
	return now, nil
}

// twins pairs each entry o of feed ?1 with the entry n of feed ?2 that has its guid.
const twins = "entry o JOIN entry n ON n.feed = ?2 AND n.guid = o.guid"

// merges takes feed ?1 into feed ?2, step by step.
var merges = []string{
	// Who follows both has read an entry when it is read in either.
	`DELETE FROM unread AS u WHERE feed = ?2
 AND EXISTS (SELECT 1 FROM subscription s WHERE s.account = u.account AND s.feed = ?1)
 AND EXISTS (SELECT 1 FROM ` + twins + ` WHERE o.feed = ?1 AND n.id = u.entry
  AND NOT EXISTS (SELECT 1 FROM unread v WHERE v.entry = o.id AND v.account = u.account))`,
	// Who follows only the old one finds unread what was.
	`INSERT INTO unread (entry, account, feed, published) SELECT n.id, u.account, n.feed, n.published
 FROM ` + twins + ` JOIN unread u ON u.entry = o.id WHERE o.feed = ?1
 AND NOT EXISTS (SELECT 1 FROM subscription s WHERE s.account = u.account AND s.feed = ?2) ON CONFLICT DO NOTHING`,
	`INSERT INTO state (entry, account, published, starred, later, seen, place)
 SELECT n.id, st.account, n.published, st.starred, st.later, st.seen, st.place
 FROM ` + twins + ` JOIN state st ON st.entry = o.id WHERE o.feed = ?1
 ON CONFLICT DO UPDATE SET starred = max(starred, excluded.starred), later = max(later, excluded.later),
 place = iif(excluded.seen > seen, excluded.place, place), seen = max(seen, excluded.seen)`,
	`UPDATE subscription AS s SET title = iif(s.title = '', o.title, s.title), folder = iif(s.folder = '', o.folder, s.folder),
 tags = iif(s.tags = '[]', o.tags, s.tags), settings = iif(s.settings = '{}', o.settings, s.settings),
 cut = iif((o.cut, o.cut_entry) < (s.cut, s.cut_entry), o.cut, s.cut),
 cut_entry = iif((o.cut, o.cut_entry) < (s.cut, s.cut_entry), o.cut_entry, s.cut_entry)
 FROM subscription o WHERE s.feed = ?2 AND o.feed = ?1 AND o.account = s.account`,
	`UPDATE OR IGNORE subscription SET feed = ?2 WHERE feed = ?1`,
	`UPDATE OR IGNORE ended SET feed = ?2 WHERE feed = ?1
 AND account NOT IN (SELECT account FROM subscription WHERE feed = ?2)`,
	`UPDATE OR IGNORE purged SET feed = ?2 WHERE feed = ?1`,
	`UPDATE OR IGNORE entry SET feed = ?2 WHERE feed = ?1`,
	`UPDATE unread AS u SET feed = ?2 FROM entry e WHERE u.feed = ?1 AND e.id = u.entry AND e.feed = ?2`,
	`UPDATE feed SET gone = 0, next = 0, listed = max(listed, (SELECT listed FROM feed WHERE id = ?1)) WHERE id = ?2`,
	`DELETE FROM feed WHERE id = ?1`,
	// A twin may have another date than the entry that was unread.
	`DELETE FROM unread AS u WHERE feed = ?2 AND (u.published, u.entry) <=
 (SELECT s.cut, s.cut_entry FROM subscription s WHERE s.account = u.account AND s.feed = ?2)
 AND NOT EXISTS (SELECT 1 FROM state st WHERE st.entry = u.entry AND st.account = u.account AND ` + keeps + `)`,
	// What comes and goes was counted, what changed hands was not.
	`UPDATE feed SET entries = (SELECT count(*) FROM entry WHERE feed = ?2) WHERE id = ?2`,
	`UPDATE subscription AS s SET hidden = (SELECT count(*) FROM entry e WHERE e.feed = ?2 AND NOT ` + shown + `
 AND NOT EXISTS (SELECT 1 FROM state st WHERE st.entry = e.id AND st.account = s.account AND ` + keeps + `)) WHERE s.feed = ?2`,
	`UPDATE subscription AS s SET unread =
 (SELECT count(*) FROM unread u WHERE u.account = s.account AND u.feed = ?2) WHERE s.feed = ?2`,
	`UPDATE account SET version = version + 1 WHERE id IN (SELECT account FROM subscription WHERE feed = ?2)`,
}

// merge takes one feed into another.
func (t *tx) merge(from, into int64) error {
	for _, q := range merges {
		if err := t.exec(q, from, into); err != nil {
			return err
		}
	}
	return nil
}
