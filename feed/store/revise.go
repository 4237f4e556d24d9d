package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"warta/feed"
)

// keptRevisions is how many earlier versions of an entry are kept: what it
// said at first, and the newest ones.
const keptRevisions = 5

// A Revision is what an entry said before its publisher changed it.
type Revision struct {
	Until   time.Time // when the change was seen
	Title   string
	Summary string // HTML
	Content string // HTML
}

// revise updates the entries of a feed that their publisher has changed.
func (t *tx) revise(id int64, records []record) error {
	for _, r := range records {
		if r.id == 0 {
			continue
		}
		if err := t.update(id, r); err != nil {
			return err
		}
	}
	return nil
}

// update stores what an entry says now, and what it said before when a reader
// would see the difference.
func (t *tx) update(id int64, r record) error {
	var title string
	var summary, content packed
	err := t.row("SELECT e.title, c.summary, c.content FROM entry e JOIN content c ON c.entry = e.id WHERE e.id = ? AND e.feed = ?",
		[]any{r.id, id}, &title, &summary, &content)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // removed meanwhile
	}
	if err != nil {
		return err
	}
	if title != r.title || plain(string(summary)) != plain(r.Summary) || plain(string(content)) != plain(r.Content) {
		if err := t.keep(r.id); err != nil {
			return err
		}
	}
	if err := t.exec(`UPDATE entry SET hash = ?, kin = ?, pages = pages & ? | ?, url = ?, comments = ?, title = ?, authors = ?,
 excerpt = ?, enclosure = ?, enclosure_type = ?, enclosure_length = ? WHERE id = ?`, r.hash, r.kin, pageStored, r.pages,
		r.url, r.comments, r.title, r.authors, r.excerpt, r.enclosure.URL, r.enclosure.Type, r.enclosure.Length, r.id); err != nil {
		return err
	}
	if !r.Published.IsZero() || !r.Updated.IsZero() { // without a date its arrival stands
		if err := t.exec("UPDATE entry SET published = ?1 WHERE id = ?2 AND published <> ?1", r.published, r.id); err != nil {
			return err
		}
	}
	return t.exec("UPDATE content SET summary = ?, content = ?, more = ? WHERE entry = ?", r.summary, r.content, r.more, r.id)
}

// keep puts an entry's present text aside, before another replaces it.
func (t *tx) keep(entry int64) error {
	for _, q := range []string{
		`INSERT INTO revision (entry, until, title, summary, content)
 SELECT e.id, ?2, e.title, c.summary, c.content FROM entry e JOIN content c ON c.entry = e.id WHERE e.id = ?1`,
		`DELETE FROM revision WHERE entry = ?1 AND rowid NOT IN (SELECT min(rowid) FROM revision WHERE entry = ?1)
 AND rowid NOT IN (SELECT rowid FROM revision WHERE entry = ?1 ORDER BY until DESC, rowid DESC LIMIT ?3)`,
		"UPDATE entry SET changed = ?2 WHERE id = ?1",
		"UPDATE body SET version = 0 WHERE entry = ?1 AND source = ?4", // it is read from the text
		"INSERT INTO need (entry, page) VALUES (?1, 0) ON CONFLICT DO NOTHING",
		"INSERT INTO reindex SELECT ?1 FROM setting WHERE name = 'indexed' AND value >= ?1 ON CONFLICT DO NOTHING",
	} {
		if err := t.exec(q, entry, t.now, keptRevisions-1, feed.OfFeed); err != nil {
			return err
		}
	}
	return nil
}

// Revisions returns what an entry said before, newest first.
func (s *Store) Revisions(ctx context.Context, entry int64) ([]Revision, error) {
	var list []Revision
	err := s.query(ctx, "SELECT until, title, summary, content FROM revision WHERE entry = ? ORDER BY until DESC, rowid DESC",
		[]any{entry}, func(rows *sql.Rows) error {
			var r Revision
			var until int64
			var summary, content packed
			err := rows.Scan(&until, &r.Title, &summary, &content)
			r.Until, r.Summary, r.Content = moment(until), string(summary), string(content)
			list = append(list, r)
			return err
		})
	return list, err
}

// Before returns what an entry said when the account last saw it, or
// ErrNotFound when it still says so.
func (a Account) Before(ctx context.Context, entry int64) (Revision, error) {
	var r Revision
	var until int64
	var summary, content packed
	err := a.s.row(ctx, `SELECT r.until, r.title, r.summary, r.content FROM state st JOIN revision r ON r.entry = st.entry
 WHERE st.account = ? AND st.entry = ? AND st.seen > 0 AND r.until > st.seen ORDER BY r.until, r.rowid LIMIT 1`,
		[]any{a.id, entry}, &until, &r.Title, &summary, &content)
	if err != nil {
		return Revision{}, fmt.Errorf("an earlier text of entry %d: %w", entry, err)
	}
	r.Until, r.Summary, r.Content = moment(until), string(summary), string(content)
	return r, nil
}

// Content returns an entry as its publisher states it, bodies included.
func (s *Store) Content(ctx context.Context, entry int64) (feed.Entry, error) {
	var guid, url, title, rest string
	var summary, content packed
	err := s.row(ctx, "SELECT e.guid, e.url, e.title, c.summary, c.content, c.more FROM entry e JOIN content c ON c.entry = e.id WHERE e.id = ?",
		[]any{entry}, &guid, &url, &title, &summary, &content, &rest)
	if err != nil {
		return feed.Entry{}, fmt.Errorf("entry %d: %w", entry, err)
	}
	m := more{URL: url, Title: title}
	if err := json.Unmarshal([]byte(rest), &m); err != nil {
		return feed.Entry{}, fmt.Errorf("entry %d: %w: %w", entry, ErrDamaged, err)
	}
	return feed.Entry{GUID: guid, URL: m.URL, Comments: m.Comments, Title: m.Title, Authors: m.Authors,
		Published: m.Published, Updated: m.Updated, Summary: string(summary), Content: string(content),
		Categories: m.Categories, Image: m.Image, Enclosures: m.Enclosures}, nil
}
