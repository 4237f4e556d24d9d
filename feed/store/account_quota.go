package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"warta/feed"
)

// A Quota bounds what an account may take of a store that others use too. Zero
// values do not bound.
type Quota struct {
	Feeds   int   // followed
	Entries int   // that the account can list
	Bytes   int64 // of their texts, as they are stored
}

// A QuotaError says which bound an account would be over.
type QuotaError struct {
	What string
	Most int64
}

func (e *QuotaError) Error() string {
	return fmt.Sprintf("you have room for %d %s and no more: remove a feed first", e.Most, e.What)
}

// Allows reports, as a *QuotaError, why an account that uses so much may not
// follow so many feeds more.
func (q Quota) Allows(u Usage, more int) error {
	for _, b := range []struct {
		what       string
		used, most int64
	}{
		{"feeds", int64(u.Feeds + more), int64(q.Feeds)},
		{"entries", int64(u.Entries), int64(q.Entries)},
		{"bytes", u.Bytes, q.Bytes},
	} {
		if b.most > 0 && b.used > b.most {
			return &QuotaError{b.what, b.most}
		}
	}
	return nil
}

// What a subscription says itself is bounded apart from a quota, which counts
// entries: in bytes, for the address and for each thing that can be set.
const (
	longestAddress = 2000
	longestSetting = 500
)

// Fits reports, as an error, what of a subscription is longer than somebody
// else's server should have to keep.
func Fits(sub feed.Subscription) error {
	for _, f := range []struct {
		what, value string
		most        int
	}{
		{"address", sub.URL, longestAddress},
		{"title", sub.Title, longestSetting},
		{"folder", sub.Folder, longestSetting},
		{"list of tags", strings.Join(sub.Tags, ","), longestSetting},
		{"order", sub.Settings.Sort, longestSetting},
	} {
		if len(f.value) > f.most {
			return fmt.Errorf("the %s is %d bytes long: give one of at most %d", f.what, len(f.value), f.most)
		}
	}
	return nil
}

// Usage is what an account takes of the store. What several accounts follow
// counts in full for each.
type Usage struct {
	Feeds   int
	Entries int
	Bytes   int64
}

// mine selects the entries that an account ?1 can list.
const mine = `SELECT e.id FROM subscription s JOIN entry e ON e.feed = s.feed WHERE s.account = ?1
 UNION SELECT entry FROM state WHERE account = ?1 AND (starred > 0 OR later > 0)`

// Usage returns what the account takes of the store.
func (a Account) Usage(ctx context.Context) (Usage, error) {
	var u Usage
	err := a.s.row(ctx, `SELECT (SELECT count(*) FROM subscription WHERE account = ?1), count(*),
 coalesce(sum((SELECT octet_length(c.summary) + octet_length(c.content) FROM content c WHERE c.entry = m.id)), 0)
 + coalesce(sum((SELECT sum(octet_length(b.article) + coalesce(octet_length(b.page), 0)) FROM body b WHERE b.entry = m.id)), 0)
 FROM (`+mine+`) m`, []any{a.id}, &u.Feeds, &u.Entries, &u.Bytes)
	return u, err
}

// Exceeds reports whether an account takes more than a quota leaves it, of what
// goes on growing.
func (u Usage) Exceeds(q Quota) bool {
	return q.Entries > 0 && u.Entries > q.Entries || q.Bytes > 0 && u.Bytes > q.Bytes
}

// Trim removes the oldest entries that this account can list, read or not,
// until it is within the quota. What anybody starred or put aside stays, and
// what somebody follows too who is not named as over a quota as well: feeds
// that two such accounts share would else be out of every quota. It returns
// how many were removed.
func (a Account) Trim(ctx context.Context, q Quota, over ...int64) (int, error) {
	removed := 0
	for {
		used, err := a.Usage(ctx)
		if err != nil || !used.Exceeds(q) {
			return removed, err
		}
		n := 0
		if err := a.s.write(ctx, func(t *tx) (err error) {
			n, err = t.trim(a.id, over, trimmedAtOnce(q, used))
			return err
		}); err != nil || n == 0 {
			return removed, err
		}
		removed += n
	}
}

// trimmedAtOnce is how many entries to remove before looking again: no more
// than must go, as far as their number tells.
func trimmedAtOnce(q Quota, u Usage) int {
	n := 1
	if q.Entries > 0 {
		n = max(n, u.Entries-q.Entries)
	}
	if q.Bytes > 0 && u.Bytes > q.Bytes {
		n = max(n, int((u.Bytes-q.Bytes)*int64(u.Entries)/(2*u.Bytes)))
	}
	return min(n, purgedAtOnce)
}

// trim removes the n oldest entries that an account can list, and nobody but
// those that are over their quotas too.
func (t *tx) trim(account int64, over []int64, n int) (int, error) {
	losers := append([]int64{account}, over...)
	list, err := json.Marshal(losers)
	if err != nil {
		return 0, err
	}
	ids, err := t.ids(`SELECT e.id FROM subscription s JOIN entry e ON e.feed = s.feed WHERE s.account = ?1
 AND NOT EXISTS (SELECT 1 FROM subscription o WHERE o.feed = s.feed AND o.account NOT IN (SELECT value FROM json_each(?2)))
 AND NOT EXISTS (SELECT 1 FROM state st WHERE st.entry = e.id AND (st.starred > 0 OR st.later > 0))
 ORDER BY e.published, e.id LIMIT ?3`, account, string(list), n)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	if err := t.forget(ids); err != nil {
		return 0, err
	}
	for _, id := range losers {
		err = errors.Join(err, t.touchAccount(id))
	}
	return len(ids), err
}
