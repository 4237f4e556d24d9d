package store

import (
	"context"
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"

	"warta/feed"
)

// What a headline shows, beside the entry e itself. Parameter 1 is the account.
const (
	joinUnread = " LEFT JOIN unread u ON u.entry = e.id AND u.account = ?1"
	joinState  = " LEFT JOIN state st ON st.entry = e.id AND st.account = ?1"
	joinFeed   = " JOIN feed f ON f.id = e.feed LEFT JOIN subscription s ON s.account = ?1 AND s.feed = e.feed"
	joins      = joinFeed + joinUnread + joinState
)

// visible holds for the entries that an account may see: those of the feeds
// that it follows, as far as its quota reaches, and those that it keeps.
const visible = "(" + shown + " OR " + keeps + ")"

// A selection is a filter as SQL: what the entries are read from, so that it
// costs what is shown and not what is stored, and what must hold for them.
type selection struct {
	from    string
	where   []string
	args    []any  // parameter 1 is the account
	order   string // the columns of the key, as the index behind from has them
	counted string // a condition on subscriptions s whose counters answer Counts, or ""
	merge   bool   // each feed's first entries are merged
	floor   int64  // when hides, no entry before this time lies above its cut
	hides   bool   // the list is read in two: what lies above the cuts, and what is kept below
	none    bool   // nothing can match
}

// arg adds a parameter and returns its name in the statement.
func (q *selection) arg(v any) string {
	q.args = append(q.args, v)
	return "?" + strconv.Itoa(len(q.args))
}

// must adds a condition.
func (q *selection) must(condition string) { q.where = append(q.where, condition) }

// selection turns a filter into SQL.
func (a Account) selection(ctx context.Context, f feed.Filter) (*selection, error) {
	q := &selection{args: []any{a.id}, order: "e.published, e.id"}
	q.mine(f)
	q.named(f)
	if !f.Since.IsZero() {
		q.must("e.published >= " + q.arg(f.Since.UnixMilli()))
		q.counted = ""
	}
	switch {
	case q.none:
	case f.Query != "" || f.Entity != "":
		q.from = "entry e" + joins
	case f.Starred:
		q.kept("state_starred")
	case f.Later:
		q.kept("state_later")
	case f.Unread && f.Feed != 0:
		q.unread("unread_feed")
		q.must("u.feed = " + q.arg(f.Feed))
	case f.Unread:
		q.unread("unread_list")
	case f.Feed != 0:
		q.from = "entry e INDEXED BY entry_feed" + joins
		return q, q.cutOff(ctx, a, f.Feed)
	default:
		q.from = "entry e INDEXED BY entry_published" + joins
		return q, q.sparse(ctx, a, f.Folder)
	}
	return q, nil
}

// mine adds the conditions on one's own feeds and marks.
func (q *selection) mine(f feed.Filter) {
	if f.Starred {
		q.must("st.starred > 0")
	}
	if f.Later {
		q.must("st.later > 0")
	}
	counted := "TRUE"
	if f.Feed != 0 {
		counted = "s.feed = " + q.arg(f.Feed)
		q.must("e.feed = " + q.arg(f.Feed))
	}
	if f.Folder != "" {
		counted += " AND " + inFolder(q.arg(f.Folder))
		q.must(inFolder(q.arg(f.Folder)))
	}
	if f.Unread {
		q.must("u.entry IS NOT NULL")
	}
	if f.Starred || f.Later {
		return
	}
	q.must(visible)
	if f.Query == "" && f.Entity == "" {
		q.must("s.feed IS NOT NULL")
		q.counted = counted
	}
}

// named adds the conditions on what an entry says.
func (q *selection) named(f feed.Filter) {
	if f.Query != "" {
		words := matchWords(f.Query)
		q.none = words == ""
		q.must("e.id IN (SELECT d.entry FROM search JOIN document d ON d.id = search.rowid WHERE search MATCH " +
			q.arg(words) + ")")
	}
	if f.Entity != "" {
		q.must("e.id IN (SELECT m.entry FROM entity n JOIN mention m ON m.entity = n.id WHERE n.fold = " +
			q.arg(fold(f.Entity)) + ")")
	}
}

// kept reads from the account's own marks.
func (q *selection) kept(index string) {
	q.from = "state st INDEXED BY " + index + " CROSS JOIN entry e ON e.id = st.entry" + joinFeed + joinUnread
	q.must("st.account = ?1")
	q.order = "st.published, st.entry"
}

// unread reads from the account's unread entries.
func (q *selection) unread(index string) {
	q.from = "unread u INDEXED BY " + index + " CROSS JOIN entry e ON e.id = u.entry" + joinFeed + joinState
	q.must("u.account = ?1")
	q.order = "u.published, u.entry"
}

// sparse decides whether walking all entries in order would pass over too many
// that are not selected: those of other accounts' feeds, or other folders'.
// Then the first entries of each feed are merged instead.
func (q *selection) sparse(ctx context.Context, a Account, folder string) error {
	var own, all int
	err := a.s.row(ctx, `SELECT count(*), (SELECT count(*) FROM feed), total(s.hidden) > 0 FROM subscription s
 WHERE s.account = ?1 AND (?2 = '' OR `+inFolder("?2")+`)`, []any{a.id, folder}, &own, &all, &q.hides)
	q.merge = own < all && (own <= 16 || own < all/16)
	if err != nil || !q.hides {
		return err
	}
	return a.s.row(ctx, `SELECT min(coalesce(iif(s.hidden > 0, s.cut, (SELECT min(e.published) FROM entry e WHERE e.feed = s.feed)), ?2))
 FROM subscription s WHERE s.account = ?1`, []any{a.id, int64(math.MaxInt64)}, &q.floor)
}

// cutOff looks what of one feed the account does not see.
func (q *selection) cutOff(ctx context.Context, a Account, id int64) error {
	err := a.s.row(ctx, "SELECT cut, hidden > 0 FROM subscription WHERE account = ? AND feed = ?", []any{a.id, id}, &q.floor, &q.hides)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}

// inFolder is the condition that a subscription s lies in a folder or below.
func inFolder(name string) string {
	return "(s.folder = " + name + " OR substr(s.folder, 1, length(" + name + ") + 1) = " + name + " || '/')"
}

// page returns the statement for the n entries after a key, upwards or
// downwards in time.
func (q *selection) page(f feed.Filter, key feed.Key, up bool, n int) (string, []any) {
	less, way := "<", " DESC"
	if up {
		less, way = ">", ""
	}
	after := "TRUE"
	if key != (feed.Key{}) {
		after = "(" + q.order + ") " + less + " (" + q.arg(key.Published.UnixMilli()) + ", " + q.arg(key.ID) + ")"
	}
	end := " ORDER BY " + strings.ReplaceAll(q.order, ",", way+",") + way + " LIMIT " + q.arg(n)
	if !q.hides {
		return q.walk(f, after, end) + end, q.args
	}
	below := "SELECT " + headlineColumns + " FROM (" + kept + ") k CROSS JOIN entry e ON e.id = k.id" + joins +
		" WHERE " + strings.Join(append(slices.Clone(q.where), after, "NOT "+shown), " AND ")
	after += " AND e.published >= " + q.arg(q.floor)
	return q.walk(f, after+" AND "+shown, end) + " UNION ALL " + below + end, q.args
}

// walk returns the statement, but for its end, for the entries after a key.
func (q *selection) walk(f feed.Filter, after, end string) string {
	from, where := q.from, append(slices.Clone(q.where), after)
	if q.merge {
		if !f.Since.IsZero() {
			after += " AND e.published >= " + q.arg(f.Since.UnixMilli())
		}
		from = "subscription s CROSS JOIN entry e ON e.id IN (SELECT x.id FROM entry x INDEXED BY entry_feed" +
			" WHERE x.feed = s.feed AND " + strings.ReplaceAll(after+end, "e.", "x.") + ")" +
			" JOIN feed f ON f.id = s.feed" + joinUnread + joinState
		where = append(where, "s.account = ?1")
	}
	return "SELECT " + headlineColumns + " FROM " + from + " WHERE " + strings.Join(where, " AND ")
}

// count returns the statement for how many entries are selected, and unread.
func (q *selection) count(f feed.Filter) (string, []any) {
	if q.counted == "" {
		return "SELECT count(*), count(u.entry) FROM " + q.from + " WHERE " + strings.Join(q.where, " AND "), q.args
	}
	total := "f.entries - s.hidden"
	if f.Unread {
		total = "s.unread"
	}
	return "SELECT coalesce(sum(" + total + "), 0), coalesce(sum(s.unread), 0) FROM subscription s" +
		" JOIN feed f ON f.id = s.feed WHERE s.account = ?1 AND " + q.counted, q.args
}
