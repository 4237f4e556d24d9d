package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"warta/feed"
)

// ownable holds for the entries that an account may mark: those that it sees of
// its feeds, and those that it has marked before. Parameter 1 is the account.
const ownable = `(EXISTS (SELECT 1 FROM subscription s WHERE s.account = ?1 AND s.feed = e.feed AND ` + shown + `)
 OR EXISTS (SELECT 1 FROM state st WHERE st.account = ?1 AND st.entry = e.id))`

// marks says how each mark is made on the entries in ?2, a JSON array: the
// statement answers with those that it changed. ?3 is the time.
var marks = map[feed.Mark]string{
	feed.Read: `DELETE FROM unread WHERE account = ?1 AND entry IN (SELECT value FROM json_each(?2)) RETURNING entry`,
	feed.Unread: `INSERT INTO unread (entry, account, feed, published) SELECT e.id, ?1, e.feed, e.published
 FROM json_each(?2) j CROSS JOIN entry e ON e.id = j.value JOIN subscription s ON s.account = ?1 AND s.feed = e.feed
` + joinState + ` WHERE ` + visible + ` ON CONFLICT DO NOTHING RETURNING entry`,
	feed.Star:     setMark("starred"),
	feed.Unstar:   clearMark("starred"),
	feed.Later:    setMark("later"),
	feed.NotLater: clearMark("later"),
}

func setMark(column string) string {
	return strings.ReplaceAll(`INSERT INTO state (entry, account, published, MARK) SELECT e.id, ?1, e.published, ?3
 FROM json_each(?2) j CROSS JOIN entry e ON e.id = j.value WHERE `+ownable+`
 ON CONFLICT DO UPDATE SET MARK = excluded.MARK WHERE MARK = 0 RETURNING entry`, "MARK", column)
}

func clearMark(column string) string {
	return strings.ReplaceAll(`UPDATE state SET MARK = 0 WHERE account = ?1 AND MARK > 0
 AND entry IN (SELECT value FROM json_each(?2)) RETURNING entry`, "MARK", column)
}

// Mark changes entries' state and returns the ids of those that it changed,
// which the opposite mark changes back.
func (a Account) Mark(ctx context.Context, m feed.Mark, ids ...int64) ([]int64, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var changed []int64
	err := a.s.write(ctx, func(t *tx) (err error) {
		changed, err = t.mark(a.id, m, ids)
		return err
	})
	return changed, err
}

// MarkAll marks what the filter matches and had arrived by the time given;
// with a zero time, all that it matches. What claims to arrive later than now
// came while the clock was wrong, and had arrived.
func (a Account) MarkAll(ctx context.Context, m feed.Mark, f feed.Filter, arrived time.Time) ([]int64, error) {
	f.Unread = f.Unread || m == feed.Read // spares looking at what is read
	sel, err := a.selection(ctx, f)
	if err != nil || sel.none {
		return nil, err
	}
	if !arrived.IsZero() {
		sel.must("(e.arrived <= " + sel.arg(arrived.UnixMilli()) + " OR e.arrived > " +
			sel.arg(a.s.now().Add(clockSlack).UnixMilli()) + ")")
	}
	q := "SELECT e.id FROM " + sel.from + " WHERE " + strings.Join(sel.where, " AND ")
	var changed []int64
	err = a.s.write(ctx, func(t *tx) error {
		ids, err := t.ids(q, sel.args...)
		if err == nil {
			changed, err = t.mark(a.id, m, ids)
		}
		return err
	})
	return changed, err
}

func (t *tx) mark(account int64, m feed.Mark, ids []int64) ([]int64, error) {
	q, ok := marks[m]
	if !ok {
		return nil, fmt.Errorf("there is no mark %d", m)
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	changed, err := t.ids(q, account, string(list), t.now)
	if err != nil || len(changed) == 0 {
		return nil, err
	}
	return changed, t.touchAccount(account)
}

// Place returns where reading an entry stopped, as a byte of its text.
func (a Account) Place(ctx context.Context, id int64) (int, error) {
	var at int
	err := a.s.row(ctx, `SELECT coalesce(st.place, 0) FROM entry e
 LEFT JOIN state st ON st.entry = e.id AND st.account = ?1 WHERE e.id = ?2 AND `+ownable, []any{a.id, id}, &at)
	if err != nil {
		return 0, fmt.Errorf("entry %d: %w", id, err)
	}
	return at, nil
}

// SetPlace remembers where reading an entry stopped, and that the entry was
// seen as it is now: it does not count as changed any more.
func (a Account) SetPlace(ctx context.Context, id int64, at int) error {
	return a.s.write(ctx, func(t *tx) error {
		return t.exec(`INSERT INTO state (entry, account, published, seen, place) SELECT e.id, ?1, e.published, ?3, ?4
 FROM entry e WHERE e.id = ?2 AND `+ownable+`
 ON CONFLICT DO UPDATE SET seen = excluded.seen, place = excluded.place`, a.id, id, t.now, max(at, 0))
	})
}
