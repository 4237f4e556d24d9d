package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"warta/article"
	"warta/feed"
)

// firstPages is how many pages of a newly followed feed are wanted.
const firstPages = 10

// A Listing is a feed that was fetched and read.
type Listing struct {
	Watch Watch // as it stands after the look
	Feed  feed.Feed
}

// Save stores a listing in one transaction: the feed's fields, its watch, and
// its entries, new or changed. New entries are unread for every subscriber;
// of a first listing only the newest twenty are. It returns the entries that
// are new, in the document's order, once they are durable.
func (s *Store) Save(ctx context.Context, l Listing) ([]feed.Ack, error) {
	acks, err := s.save(ctx, l)
	if err != nil {
		return nil, fmt.Errorf("saving %d entries of %s: %w", len(l.Feed.Entries), feed.Redact(l.Watch.URL), err)
	}
	return acks, nil
}

// save does what can be done before the transaction: most entries of most
// listings are known, and are dropped without having waited for anybody.
func (s *Store) save(ctx context.Context, l Listing) ([]feed.Ack, error) {
	items, err := s.recognise(ctx, l.Watch.Feed, identify(l.Feed.Entries))
	if err != nil {
		return nil, err
	}
	now := s.now()
	records := make([]record, len(items))
	for i, it := range items {
		records[i] = newRecord(it, now)
	}
	var acks []feed.Ack
	err = s.write(ctx, func(t *tx) (err error) {
		if err := t.describe(l); err != nil {
			return err
		}
		if err := t.revise(l.Watch.Feed, records); err != nil {
			return err
		}
		acks, err = t.arrive(l.Watch.Feed, records)
		return err
	})
	return acks, err
}

// describe stores the feed's own fields and its watch.
func (t *tx) describe(l Listing) error {
	if err := t.touch(&l.Watch); err != nil {
		return err
	}
	f := l.Feed
	return t.exec(`UPDATE feed SET title = ?, site = ?, description = ?, language = ?, format = ?, icon = ?, hub = ?
 WHERE id = ?`, article.Clean(f.Title), article.CleanURL(f.Link), shorten(plain(f.Description), 1000),
		article.Clean(f.Language), article.Clean(f.Format), article.CleanURL(f.Icon), article.CleanURL(f.Hub), l.Watch.Feed)
}

// An arrival is a record that has just become an entry.
type arrival struct {
	*record
	entry int64
}

// arrive stores the records that are new.
func (t *tx) arrive(id int64, records []record) ([]feed.Ack, error) {
	var listed, next int64
	if err := t.row("SELECT listed FROM feed WHERE id = ?", []any{id}, &listed); err != nil {
		return nil, err
	}
	if len(records) > 0 {
		if err := t.row(unusedEntry, nil, &next); err != nil {
			return nil, err
		}
	}
	var added []arrival
	// The last comes first, so that among entries of one time the one that
	// stands first in the document has the highest id and is listed first.
	for i := len(records) - 1; i >= 0; i-- {
		r := &records[i]
		if r.id != 0 {
			continue
		}
		inserted, err := t.insert(id, next, r)
		if err != nil {
			return nil, err
		}
		if inserted {
			added = append(added, arrival{r, next})
			next++
		}
	}
	acks := make([]feed.Ack, 0, len(added))
	for _, a := range slices.Backward(added) {
		acks = append(acks, feed.Ack{ID: a.entry, GUID: a.GUID})
	}
	return acks, t.announce(id, listed == 0, added)
}

// insert stores a new entry under the id, unless another process has stored it
// meanwhile.
func (t *tx) insert(id, entry int64, r *record) (bool, error) {
	res, err := t.result(`INSERT INTO entry (id, feed, guid, published, arrived, hash, kin, pages, url, comments, title, authors,
 excerpt, enclosure, enclosure_type, enclosure_length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
 ON CONFLICT DO NOTHING`, entry, id, r.GUID, r.published, t.now, r.hash, r.kin, r.pages, r.url, r.comments, r.title,
		r.authors, r.excerpt, r.enclosure.URL, r.enclosure.Type, r.enclosure.Length)
	if err != nil {
		return false, err
	}
	if n, err := res.RowsAffected(); n == 0 || err != nil {
		return false, err
	}
	return true, t.exec("INSERT INTO content (entry, summary, content, more) VALUES (?, ?, ?, ?)",
		entry, r.summary, r.content, r.more)
}

// announce makes new entries unread for the feed's subscribers and notes which
// of them want a body: of a first listing, the newest.
func (t *tx) announce(id int64, first bool, added []arrival) error {
	if first {
		if err := t.exec("UPDATE feed SET listed = ? WHERE id = ?", t.now, id); err != nil {
			return err
		}
	}
	if len(added) == 0 {
		return nil
	}
	slices.SortFunc(added, func(a, b arrival) int {
		return cmp.Or(cmp.Compare(b.published, a.published), cmp.Compare(b.entry, a.entry))
	})
	count, pages := len(added), len(added)
	if err := t.hide(id, added); err != nil {
		return err
	}
	if first {
		added = added[:min(len(added), firstUnread)]
		pages = firstPages
	}
	list := keysOf(added)
	for _, q := range []string{
		"UPDATE feed SET arrived = ?4, entries = entries + ?5 WHERE id = ?1",
		`INSERT INTO unread (entry, account, feed, published) SELECT j.value ->> 0, s.account, ?1, j.value ->> 1
 FROM subscription s CROSS JOIN json_each(?2) j WHERE s.feed = ?1 AND (j.value ->> 1, j.value ->> 0) > (s.cut, s.cut_entry)`,
		"INSERT INTO need (entry, page) SELECT value ->> 0, key < ?3 FROM json_each(?2)",
		"UPDATE account SET version = version + 1 WHERE id IN (SELECT account FROM subscription WHERE feed = ?1)",
	} {
		if err := t.exec(q, id, list, pages, t.now, count); err != nil {
			return err
		}
	}
	return nil
}

// hide counts the arrivals that are older than what a subscriber's quota leaves.
func (t *tx) hide(id int64, added []arrival) error {
	var cut bool
	if err := t.row("SELECT EXISTS (SELECT 1 FROM subscription WHERE feed = ? AND cut > ?)", []any{id, uncut}, &cut); err != nil || !cut {
		return err
	}
	return t.exec(`UPDATE subscription AS s SET hidden = hidden + (SELECT count(*) FROM json_each(?2) j
 WHERE (j.value ->> 1, j.value ->> 0) <= (s.cut, s.cut_entry)) WHERE s.feed = ?1 AND s.cut > ?3`, id, keysOf(added), uncut)
}

// keysOf returns the ids and times of arrivals as JSON.
func keysOf(list []arrival) string {
	keys := make([][2]int64, len(list))
	for i, a := range list {
		keys[i] = [2]int64{a.entry, a.published}
	}
	b, err := json.Marshal(keys)
	if err != nil {
		panic(err) // numbers always encode
	}
	return string(b)
}
