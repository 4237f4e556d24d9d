package ui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/article"
	"warta/feed"
	"warta/ui/entries"
	"warta/ui/reader"
	"warta/ui/theme"
)

// Commands hold copies of what they need, ask the library, and answer with a
// message. None touches the model.

func listSubscriptions(ctx context.Context, lib Library, now time.Time) tea.Cmd {
	return func() tea.Msg {
		subs, err := lib.Subscriptions(ctx)
		if err != nil {
			return subscriptionsListed{err: err}
		}
		y, m, d := now.Date()
		counts := map[string]int{}
		for title, f := range map[string]feed.Filter{
			"Today":   {Since: time.Date(y, m, d, 0, 0, 0, 0, now.Location()), Unread: true},
			"Starred": {Starred: true},
			"Later":   {Later: true},
		} {
			if counts[title], _, err = lib.Counts(ctx, f); err != nil {
				break
			}
		}
		return subscriptionsListed{subs: subs, counts: counts, err: err}
	}
}

// listPage lists one page: the first, the last, or the one after or before a key.
func listPage(ctx context.Context, lib Library, list int, f feed.Filter, want place, key feed.Key) tea.Cmd {
	return func() tea.Msg {
		limit := entries.PageSize
		switch want {
		case before:
			limit = -limit
		case last:
			f.Oldest = !f.Oldest
		}
		rows, err := lib.Headlines(ctx, f, key, limit)
		if want == last {
			slices.Reverse(rows)
		}
		return pageListed{list: list, want: want, rows: rows, err: err}
	}
}

func countList(ctx context.Context, lib Library, list int, f feed.Filter) tea.Cmd {
	return func() tea.Msg {
		total, unread, err := lib.Counts(ctx, f)
		return listCounted{list, total, unread, err}
	}
}

// listAround lists the pages before and after an entry, which need not match
// the filter any more.
func listAround(ctx context.Context, lib Library, list int, f feed.Filter, at feed.Headline, merge, open bool) tea.Cmd {
	return func() tea.Msg {
		m := neighboursListed{list: list, at: at, merge: merge, open: open}
		if m.before, m.err = lib.Headlines(ctx, f, at.Key(), -entries.PageSize); m.err != nil {
			return m
		}
		from := at.Key()
		if merge { // the entry itself may have changed too
			from = feed.Key{}
			if n := len(m.before); n > 0 {
				from = m.before[n-1].Key()
			}
		}
		m.after, m.err = lib.Headlines(ctx, f, from, entries.PageSize)
		return m
	}
}

// findUnread looks for the next unread entry after the key, or before it, and
// then from the list's other end.
func findUnread(ctx context.Context, lib Library, list int, f feed.Filter, key feed.Key, back bool) tea.Cmd {
	f.Unread = true
	return func() tea.Msg {
		limit := 1
		if back {
			limit = -1
		}
		rows, err := lib.Headlines(ctx, f, key, limit)
		if err == nil && len(rows) == 0 {
			f.Oldest = f.Oldest != back
			rows, err = lib.Headlines(ctx, f, feed.Key{}, 1)
		}
		if err != nil || len(rows) == 0 {
			return unreadFound{list: list, err: err}
		}
		return unreadFound{list: list, entry: rows[0], found: true}
	}
}

// openArticle fetches the article unless it is already on disk, and sets it in
// type. Of one that its publisher changed it also gets what it said before,
// and first, since opening counts as having seen it.
func openArticle(ctx context.Context, lib Library, h feed.Headline, s Source, t theme.Theme, locale string) tea.Cmd {
	return func() tea.Msg {
		m := articleOpened{id: h.ID, source: s}
		if r, ok := lib.(Reviser); ok && h.Changed {
			// A difference that cannot be had must not keep the story away.
			m.earlier, _ = r.Earlier(ctx, h.ID)
		}
		if m.article, m.place, m.err = lib.Open(ctx, h.ID, s); m.err == nil {
			m.galley = reader.TypesetIn(m.article, t, locale)
		}
		return m
	}
}

// openStopgap sets the feed's own text in type, which needs no network.
func openStopgap(ctx context.Context, lib Library, id int64, t theme.Theme, locale string) tea.Cmd {
	return func() tea.Msg {
		m := articleOpened{id: id, source: feed.OfFeed, stopgap: true}
		if m.article, _, m.err = lib.Open(ctx, id, feed.OfFeed); m.err == nil {
			m.galley = reader.TypesetIn(m.article, t, locale)
		}
		return m
	}
}

// setGalley sets an article in type again, as in another theme.
func setGalley(id int64, a article.Article, t theme.Theme, locale string) tea.Cmd {
	return func() tea.Msg { return galleySet{id: id, galley: reader.TypesetIn(a, t, locale)} }
}

// setComparison sets what an entry's feed says of it beside what it said
// before: the page may have said something else at either time.
func setComparison(ctx context.Context, lib Library, id int64, earlier article.Article, t theme.Theme, locale string) tea.Cmd {
	return func() tea.Msg {
		a, _, err := lib.Open(ctx, id, feed.OfFeed)
		if err != nil {
			return galleySet{id: id, comparing: true, err: err}
		}
		return galleySet{id, reader.Compare(earlier, a, t, locale), true, nil}
	}
}

func remember(ctx context.Context, lib Library, id int64, at int) tea.Cmd {
	return func() tea.Msg {
		if err := lib.Place(ctx, id, at); err != nil {
			return failed{"remembering the place", err}
		}
		return nil
	}
}

func mark(ctx context.Context, lib Library, m feed.Mark, how how, ids ...int64) tea.Cmd {
	return func() tea.Msg {
		changed, err := lib.Mark(ctx, m, ids...)
		return marked{m, ids, changed, how, err}
	}
}

func markAll(ctx context.Context, lib Library, m feed.Mark, f feed.Filter, arrived time.Time) tea.Cmd {
	return func() tea.Msg {
		changed, err := lib.MarkAll(ctx, m, f, arrived)
		return marked{m, nil, changed, done, err}
	}
}

func follow(ctx context.Context, lib Library, address, folder string) tea.Cmd {
	return func() tea.Msg {
		sub, err := lib.Follow(ctx, address, folder)
		return followed{address, folder, sub, err}
	}
}

func askDue(ctx context.Context, lib Library) tea.Cmd {
	return func() tea.Msg {
		at, err := lib.NextDue(ctx)
		return dueKnown{at, err}
	}
}

// browse opens an address by the means that the program was given.
func browse(ctx context.Context, open func(context.Context, string) error, url string) tea.Cmd {
	return func() tea.Msg {
		if err := open(ctx, url); err != nil {
			return failed{"opening " + url, err}
		}
		return nil
	}
}

// A feedline carries what a refresh does from its goroutine to the screen.
type feedline struct {
	steps chan Progress
	end   chan error
}

func newFeedline() feedline { return feedline{make(chan Progress, 64), make(chan error, 1)} }

// runRefresh refreshes, and hands each step and at last the error on.
func runRefresh(ctx context.Context, lib Library, r Refresh, to feedline) tea.Cmd {
	return func() tea.Msg {
		to.end <- lib.Refresh(ctx, r, func(p Progress) {
			select {
			case to.steps <- p:
			case <-ctx.Done():
			}
		})
		close(to.steps)
		return nil
	}
}

// awaitProgress waits for a step and takes those that are ready with it, so
// that a fast refresh costs a few frames and not one for each feed. After the
// last step it tells the end.
func awaitProgress(run int, from feedline) tea.Cmd {
	return func() tea.Msg {
		p, ok := <-from.steps
		if !ok {
			return refreshEnded{run, <-from.end}
		}
		m := progressed{run, []Progress{p}}
		for len(m.steps) < cap(from.steps) {
			select {
			case p, ok := <-from.steps:
				if !ok {
					return m
				}
				m.steps = append(m.steps, p)
			default:
				return m
			}
		}
		return m
	}
}
