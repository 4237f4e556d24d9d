package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"warta/article"
	"warta/feed"
)

// A Watch is what is remembered from one look at a feed to the next. Whoever
// looks changes its copy and hands it back to Save or Touch.
type Watch struct {
	Feed     int64
	URL      string
	Title    string // the publisher's
	Site     string // the publisher's site
	Settings feed.Settings
	Hints    feed.Hints

	Validated    string // the address that gave the validators: they go to no other
	ETag         string // sent back as it came
	LastModified string // sent back as it came
	Hash         string // of the last body that could be read

	Checked time.Time // the last look; zero before the first
	New     time.Time // when an entry last arrived
	Next    time.Time // when to look again
	Fresh   time.Time // the server's max-age holds until then
	Reason  string    // why Next is then

	Error    string    // the last look's error, one line, or ""
	Since    time.Time // when the run of failures began
	Failures int       // looks that failed in a row
	Gone     bool      // 410: not looked at any more

	MovedTo    string    // where permanent redirects lead
	Moves      int       // how many in a row led there
	MovedSince time.Time // when the first of them was seen
}

const selectWatch = `SELECT f.id, f.url, f.title, f.site, f.hints, f.validated, f.etag, f.last_modified, f.hash, f.checked,
 f.arrived, f.next, f.fresh, f.reason, f.error, f.since, f.failures, f.gone, f.moved_to, f.moves, f.moved_since,
 iif(EXISTS (SELECT 1 FROM subscription s WHERE s.feed = f.id AND s.settings <> '{}'),
 (SELECT json_group_array(json(s.settings) ORDER BY s.account) FROM subscription s WHERE s.feed = f.id), '[]') FROM feed f `

// followed holds for the feeds that somebody follows.
const followed = "EXISTS (SELECT 1 FROM subscription s WHERE s.feed = f.id)"

// Watches returns the feeds that somebody follows and that are due at the
// time, the longest due first; with a zero time, all of them, those that are
// gone too. A feed whose last look lies in the future is due: the clock was
// wrong then.
func (s *Store) Watches(ctx context.Context, due time.Time) ([]*Watch, error) {
	where, args := "WHERE "+followed, []any(nil)
	if !due.IsZero() {
		where += " AND f.gone = 0 AND (f.next <= ?1 OR f.checked > ?2)"
		args = []any{due.UnixMilli(), due.Add(clockSlack).UnixMilli()}
	}
	list, err := s.watches(ctx, where, args...)
	// Here, because SQLite would pack each row to sort it, and unpack it again.
	slices.SortFunc(list, func(a, b *Watch) int {
		return cmp.Or(a.Next.Compare(b.Next), cmp.Compare(a.Feed, b.Feed))
	})
	return list, err
}

// Watch returns one feed's watch.
func (s *Store) Watch(ctx context.Context, id int64) (Watch, error) {
	return s.watch(ctx, fmt.Sprintf("feed %d", id), "WHERE f.id = ?1", id)
}

// WatchURL returns the watch of the feed at an address, or ErrNotFound.
func (s *Store) WatchURL(ctx context.Context, url string) (Watch, error) {
	return s.watch(ctx, feed.Redact(url), "WHERE f.url = ?1", url)
}

func (s *Store) watch(ctx context.Context, what, where string, arg any) (Watch, error) {
	list, err := s.watches(ctx, where, arg)
	if err != nil {
		return Watch{}, err
	}
	if len(list) == 0 {
		return Watch{}, fmt.Errorf("%s: %w", what, ErrNotFound)
	}
	return *list[0], nil
}

func (s *Store) watches(ctx context.Context, where string, args ...any) ([]*Watch, error) {
	var list []*Watch
	err := s.query(ctx, selectWatch+where, args, func(rows *sql.Rows) error {
		w, err := scanWatch(rows)
		if w.Checked.After(s.now().Add(clockSlack)) {
			w.Checked, w.Next, w.Fresh = time.Time{}, time.Time{}, time.Time{} // told by a wrong clock
		}
		list = append(list, w)
		return err
	})
	return list, err
}

func scanWatch(rows *sql.Rows) (*Watch, error) {
	w := &Watch{}
	var hints, settings string
	var checked, arrived, next, fresh, since, moved int64
	if err := rows.Scan(&w.Feed, &w.URL, &w.Title, &w.Site, &hints, &w.Validated, &w.ETag, &w.LastModified, &w.Hash, &checked,
		&arrived, &next, &fresh, &w.Reason, &w.Error, &since, &w.Failures, &w.Gone, &w.MovedTo, &w.Moves, &moved,
		&settings); err != nil {
		return w, err
	}
	w.Checked, w.New, w.Next, w.Fresh = moment(checked), moment(arrived), moment(next), moment(fresh)
	w.Since, w.MovedSince = moment(since), moment(moved)
	if hints == nothing && settings == "[]" { // as a rule; a thousand feeds make their first request wait
		return w, nil
	}
	var everybody []feed.Settings
	err := errors.Join(json.Unmarshal([]byte(hints), &w.Hints), json.Unmarshal([]byte(settings), &everybody))
	w.Settings = together(everybody)
	return w, err
}

// nothing is the JSON of hints, or settings, that say nothing.
const nothing = "{}"

func encodeHints(h feed.Hints) (string, error) {
	if h.TTL == 0 && h.Period == 0 && h.SkipHours == nil && h.SkipDays == nil {
		return nothing, nil
	}
	b, err := json.Marshal(h)
	return string(b), err
}

// together joins the settings of a feed's subscribers for the one look that
// serves them all: those of the oldest account, the shortest interval, and
// the pages when anybody wants them.
func together(list []feed.Settings) feed.Settings {
	if len(list) == 0 {
		return feed.Settings{}
	}
	all := list[0]
	for _, s := range list[1:] {
		if s.Interval > 0 && (all.Interval == 0 || s.Interval < all.Interval) {
			all.Interval = s.Interval
		}
		if s.FullText != nil && (all.FullText == nil || *s.FullText) {
			all.FullText = s.FullText
		}
		all.PublicOnly = all.PublicOnly || s.PublicOnly
	}
	return all
}

// NextDue returns when the first feed that somebody follows is due, or the
// zero time when there is none.
func (s *Store) NextDue(ctx context.Context) (time.Time, error) {
	var next sql.NullInt64
	err := s.row(ctx, "SELECT min(f.next) FROM feed f WHERE f.gone = 0 AND "+followed, nil, &next)
	if err != nil || !next.Valid {
		return time.Time{}, err
	}
	return time.UnixMilli(next.Int64).UTC(), nil
}

// Touch stores how looking at feeds went when nothing was listed: a 304, an
// unchanged body, an error.
func (s *Store) Touch(ctx context.Context, ws ...Watch) error {
	return s.write(ctx, func(t *tx) error {
		for _, w := range ws {
			if err := t.touch(&w); err != nil {
				return err
			}
		}
		return nil
	})
}

// Reschedule stores looks that found feeds as they were, and well: they change
// when the feeds were looked at and when they will be, and nothing else. Where
// somebody has noted trouble meanwhile it is what Touch is.
func (s *Store) Reschedule(ctx context.Context, ws ...*Watch) error {
	return s.write(ctx, func(t *tx) error {
		for _, w := range ws {
			if err := t.reschedule(w); err != nil {
				return err
			}
		}
		return nil
	})
}

func (t *tx) reschedule(w *Watch) error {
	r, err := t.result(`UPDATE feed SET checked = ?, next = ?, fresh = ?, reason = ?
 WHERE id = ? AND failures = 0 AND gone = 0 AND moves = 0`,
		millis(w.Checked), millis(w.Next), millis(w.Fresh), article.Clean(w.Reason), w.Feed)
	if err != nil {
		return err
	}
	if n, err := r.RowsAffected(); n > 0 || err != nil {
		return err
	}
	return t.touch(w)
}

func (t *tx) touch(w *Watch) error {
	hints, err := encodeHints(w.Hints)
	if err != nil {
		return err
	}
	r, err := t.result(`UPDATE feed SET hints = ?, validated = ?, etag = ?, last_modified = ?, hash = ?, checked = ?, next = ?, fresh = ?,
 reason = ?, error = ?, since = ?, failures = ?, gone = ?, moved_to = ?, moves = ?, moved_since = ? WHERE id = ?`,
		hints, w.Validated, w.ETag, w.LastModified, w.Hash, millis(w.Checked), millis(w.Next), millis(w.Fresh),
		article.Clean(w.Reason), article.Clean(w.Error), millis(w.Since), w.Failures, w.Gone, w.MovedTo, w.Moves, millis(w.MovedSince), w.Feed)
	if err != nil {
		return err
	}
	if n, err := r.RowsAffected(); n == 0 || err != nil {
		return errors.Join(fmt.Errorf("feed %d: %w", w.Feed, ErrNotFound), err)
	}
	return nil
}
