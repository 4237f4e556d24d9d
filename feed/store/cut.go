package store

import (
	"context"
	"database/sql"
	"math"
)

// keeps holds for what an account keeps, by its state st: it stays in sight
// whatever the quota.
const keeps = "(st.starred > 0 OR st.later > 0)"

// shown holds for the entries e of a subscription s that lie above its cut.
const shown = "(e.published, e.id) > (s.cut, s.cut_entry)"

// kept selects what an account ?1 keeps.
const kept = `SELECT entry AS id FROM state INDEXED BY state_starred WHERE account = ?1 AND starred > 0
 UNION SELECT entry FROM state INDEXED BY state_later WHERE account = ?1 AND later > 0`

// uncut is the published of a subscription's cut that hides nothing.
const uncut = math.MinInt64 / 2

// A cut is the key of the newest entry of a feed that an account does not see.
type cut struct{ published, entry int64 }

// Trim takes the oldest entries, read or not, out of this account's sight
// until it is within the quota. What the account starred or put aside stays.
// Nobody else's account is touched, and nothing is removed: Purge removes what
// nobody sees any more. It returns how many entries went.
func (a Account) Trim(ctx context.Context, q Quota) (int, error) {
	used, err := a.Usage(ctx)
	if err != nil || !used.Exceeds(q) {
		return 0, err
	}
	cuts, err := a.cuts(ctx, q)
	if err != nil {
		return 0, err
	}
	hidden := 0
	for id, c := range cuts { // a transaction each, so that nobody waits long
		var n int
		if err := a.s.write(ctx, func(t *tx) (err error) {
			n, err = t.cut(a.id, id, c)
			return err
		}); err != nil {
			return hidden, err
		}
		hidden += n
	}
	return hidden, nil
}

// cuts returns where each feed must be cut so that what is left is within the
// quota: what the account keeps, and the newest of the rest.
func (a Account) cuts(ctx context.Context, q Quota) (map[int64]cut, error) {
	var left Usage
	if err := a.s.row(ctx, "SELECT count(*), coalesce(sum("+bytesOf+"), 0) FROM ("+kept+") m", []any{a.id}, &left.Entries, &left.Bytes); err != nil {
		return nil, err
	}
	cuts := map[int64]cut{}
	err := a.s.query(ctx, `SELECT e.feed, e.published, m.id, `+bytesOf+` FROM (`+seen+`) m JOIN entry e ON e.id = m.id
 WHERE m.id NOT IN (`+kept+`) ORDER BY e.published DESC, m.id DESC`, []any{a.id}, func(rows *sql.Rows) error {
		var id, bytes int64
		var c cut
		if err := rows.Scan(&id, &c.published, &c.entry, &bytes); err != nil {
			return err
		}
		left.Entries++
		left.Bytes += bytes
		if _, ok := cuts[id]; !ok && left.Exceeds(q) {
			cuts[id] = c
		}
		return nil
	})
	return cuts, err
}

// cut takes a feed's entries up to a key out of an account's sight.
func (t *tx) cut(account, id int64, c cut) (int, error) {
	const notKept = " AND NOT EXISTS (SELECT 1 FROM state st WHERE st.account = ?1 AND st.entry = "
	n, args := 0, []any{account, id, c.published, c.entry}
	if err := t.row(`SELECT count(*) FROM subscription s JOIN entry e ON e.feed = s.feed
 WHERE s.account = ?1 AND s.feed = ?2 AND `+shown+` AND (e.published, e.id) <= (?3, ?4)`+notKept+"e.id AND "+keeps+")",
		args, &n); err != nil || n == 0 {
		return 0, err
	}
	for _, q := range []string{
		"UPDATE subscription SET cut = ?3, cut_entry = ?4, hidden = hidden + ?5 WHERE account = ?1 AND feed = ?2",
		"DELETE FROM unread AS u WHERE u.account = ?1 AND u.feed = ?2 AND (u.published, u.entry) <= (?3, ?4)" + notKept + "u.entry AND " + keeps + ")",
	} {
		if err := t.exec(q, append(args, n)...); err != nil {
			return 0, err
		}
	}
	return n, t.touchAccount(account)
}
