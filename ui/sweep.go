package ui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/entries"
)

// Commands that mark many entries go by the lists, a stride at a time, since
// what they are for is what a list shows.

// An age says which entries a mark of many is for: published by then, and not
// come between shown and now, as nobody has passed over those. What claims to
// come later still came while the clock was wrong.
type age struct{ published, shown, now time.Time }

func (a age) holds(h feed.Headline) bool { return a.seen(h) && !h.Published.After(a.published) }

func (a age) seen(h feed.Headline) bool { return !h.Arrived.After(a.shown) || h.Arrived.After(a.now) }

// markOlder marks read the entries of an age that the filter matches. It goes
// by the lists, since their rows show when a story was published; a library
// marks all by when it arrived.
func markOlder(ctx context.Context, lib Library, f feed.Filter, a age) tea.Cmd {
	f.Unread, f.Oldest = true, true
	return func() tea.Msg {
		var ids []int64
		err := walk(ctx, lib, f, feed.Key{}, false, func(h feed.Headline) bool {
			if a.holds(h) {
				ids = append(ids, h.ID)
			}
			return !h.Published.After(a.published)
		})
		return markListed(ctx, lib, ids, err)
	}
}

// markSide marks read the entries with the ids, and those that the list has
// after the key, or before it.
func markSide(ctx context.Context, lib Library, f feed.Filter, ids []int64, end feed.Key, up bool, a age) tea.Cmd {
	f.Unread = true
	return func() tea.Msg {
		ids := slices.Clone(ids)
		err := walk(ctx, lib, f, end, up, func(h feed.Headline) bool {
			if a.seen(h) {
				ids = append(ids, h.ID)
			}
			return true
		})
		return markListed(ctx, lib, ids, err)
	}
}

func markListed(ctx context.Context, lib Library, ids []int64, err error) tea.Msg {
	var changed []int64
	if err == nil {
		changed, err = lib.Mark(ctx, feed.Read, ids...)
	}
	return marked{feed.Read, nil, changed, done, err}
}

// walk visits the entries of a list after the key, or before it, as long as
// the visitor wants more.
func walk(ctx context.Context, lib Library, f feed.Filter, key feed.Key, back bool, visit func(feed.Headline) bool) error {
	const stride = 10 * entries.PageSize
	limit := stride
	if back {
		limit = -stride
	}
	for {
		rows, err := lib.Headlines(ctx, f, key, limit)
		if err != nil {
			return err
		}
		if back {
			slices.Reverse(rows)
		}
		for _, h := range rows {
			if !visit(h) {
				return nil
			}
		}
		if len(rows) < stride {
			return nil
		}
		key = rows[len(rows)-1].Key()
	}
}

// markRange sets a mark on the entries of a list from one to another.
func markRange(ctx context.Context, lib Library, to feed.Mark, f feed.Filter, first, last feed.Headline) tea.Cmd {
	return func() tea.Msg {
		ids := []int64{first.ID}
		err := walk(ctx, lib, f, first.Key(), false, func(h feed.Headline) bool {
			in := entries.Order(f, h, last) <= 0
			if in {
				ids = append(ids, h.ID)
			}
			return in
		})
		var changed []int64
		if err == nil {
			changed, err = lib.Mark(ctx, to, ids...)
		}
		return marked{to, nil, changed, done, err}
	}
}

// leap finds the entry so many rows after the key, or before it, which may then
// be opened; the last one, when the list has fewer.
func leap(ctx context.Context, lib Library, list int, f feed.Filter, from feed.Key, by int, open bool) tea.Cmd {
	return func() tea.Msg {
		m := leapt{list: list, open: open}
		left := max(by, -by)
		m.err = walk(ctx, lib, f, from, by < 0, func(h feed.Headline) bool {
			m.entry = h
			left--
			return left > 0
		})
		return m
	}
}
