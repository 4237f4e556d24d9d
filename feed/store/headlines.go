package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"warta/feed"
)

// headlineColumns are what scanHeadline reads.
const headlineColumns = `e.id, e.feed, coalesce(nullif(s.title, ''), f.title), f.url, e.guid, e.url,
 e.comments, e.title, e.authors, e.excerpt, e.published, e.arrived, u.entry IS NULL, coalesce(st.starred, 0) > 0,
 coalesce(st.later, 0) > 0, coalesce(st.seen, 0) > 0 AND st.seen < e.changed, e.pages > 0,
 e.enclosure, e.enclosure_type, e.enclosure_length`

// Headlines lists at most limit entries after the key, or, when limit is
// negative, at most -limit before it, in list order either way. The zero key
// is the list's start; before it, with a negative limit, is the list's end.
func (a Account) Headlines(ctx context.Context, f feed.Filter, key feed.Key, limit int) ([]feed.Headline, error) {
	back := limit < 0
	sel, err := a.selection(ctx, f)
	if err != nil || sel.none || limit == 0 {
		return nil, err
	}
	q, args := sel.page(f, key, f.Oldest != back, max(limit, -limit))
	list := make([]feed.Headline, 0, max(limit, -limit))
	err = a.s.query(ctx, q, args, func(rows *sql.Rows) error {
		h, err := scanHeadline(rows)
		list = append(list, h)
		return err
	})
	if back {
		slices.Reverse(list)
	}
	return list, err
}

// Headline returns one entry, or ErrNotFound.
func (a Account) Headline(ctx context.Context, id int64) (feed.Headline, error) {
	var h feed.Headline
	err := a.s.query(ctx, `SELECT `+headlineColumns+` FROM entry e`+joins+`
 WHERE e.id = ?2 AND `+visible, []any{a.id, id}, func(rows *sql.Rows) (err error) {
		h, err = scanHeadline(rows)
		return err
	})
	if err == nil && h.ID == 0 {
		err = fmt.Errorf("entry %d: %w", id, ErrNotFound)
	}
	return h, err
}

func scanHeadline(rows *sql.Rows) (feed.Headline, error) {
	var h feed.Headline
	var published, arrived int64
	err := rows.Scan(&h.ID, &h.Feed, &h.FeedTitle, &h.FeedURL, &h.GUID, &h.URL, &h.Comments, &h.Title, &h.Authors,
		&h.Excerpt, &published, &arrived, &h.Read, &h.Starred, &h.Later, &h.Changed, &h.HasBody,
		&h.Enclosure.URL, &h.Enclosure.Type, &h.Enclosure.Length)
	if h.FeedTitle == "" {
		h.FeedTitle = feed.Redact(h.FeedURL)
	}
	h.Published, h.Arrived = moment(published), moment(arrived)
	return h, err
}

// Counts returns how many entries the filter matches and how many of those
// are unread.
func (a Account) Counts(ctx context.Context, f feed.Filter) (total, unread int, err error) {
	sel, err := a.selection(ctx, f)
	if err != nil || sel.none {
		return 0, 0, err
	}
	q, args := sel.count(f)
	err = a.s.row(ctx, q, args, &total, &unread)
	return total, unread, err
}

// Named lists at most limit entries whose articles name the entity, newest first.
func (a Account) Named(ctx context.Context, entity string, limit int) ([]feed.Headline, error) {
	return a.Headlines(ctx, feed.Filter{Entity: entity}, feed.Key{}, limit)
}
