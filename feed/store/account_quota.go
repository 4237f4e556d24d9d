package store

import (
	"context"
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
	Cure string // what makes room
}

func (e *QuotaError) Error() string {
	return fmt.Sprintf("you have room for %d %s and no more: %s first", e.Most, e.What, e.Cure)
}

// unkeep makes room where a feed less does not: what is left beyond a quota is
// what the account keeps.
const unkeep = "take marks for later and stars away"

// Allows reports, as a *QuotaError, why an account that uses so much may not
// follow so many feeds more.
func (q Quota) Allows(u Usage, more int) error {
	for _, b := range []struct {
		what       string
		used, most int64
		cure       string
	}{
		{"feeds", int64(u.Feeds + more), int64(q.Feeds), "remove a feed"},
		{"entries", int64(u.Entries), int64(q.Entries), unkeep},
		{"bytes", u.Bytes, q.Bytes, unkeep},
	} {
		if b.most > 0 && b.used > b.most {
			return &QuotaError{b.what, b.most, b.cure}
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

// seen selects the entries of an account ?1's feeds that it can list.
const seen = `SELECT e.id FROM subscription s JOIN entry e ON e.feed = s.feed AND ` + shown + ` WHERE s.account = ?1`

// bytesOf is how long the texts of an entry m are.
const bytesOf = `(coalesce((SELECT octet_length(c.summary) + octet_length(c.content) FROM content c WHERE c.entry = m.id), 0)
 + coalesce((SELECT sum(octet_length(b.article) + coalesce(octet_length(b.page), 0)) FROM body b WHERE b.entry = m.id), 0))`

// Usage returns what the account takes of the store.
func (a Account) Usage(ctx context.Context) (Usage, error) {
	var u Usage
	err := a.s.row(ctx, `SELECT (SELECT count(*) FROM subscription WHERE account = ?1), count(*), coalesce(sum(`+bytesOf+`), 0)
 FROM (`+seen+` UNION `+kept+`) m`, []any{a.id}, &u.Feeds, &u.Entries, &u.Bytes)
	return u, err
}

// Exceeds reports whether an account takes more than a quota leaves it, of what
// goes on growing.
func (u Usage) Exceeds(q Quota) bool {
	return q.Entries > 0 && u.Entries > q.Entries || q.Bytes > 0 && u.Bytes > q.Bytes
}
