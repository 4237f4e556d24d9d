package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/entries"
	"warta/ui/feeds"
	"warta/ui/keys"
)

// show lists the headlines of a row of the feeds pane.
func (m *Model) show(r feeds.Row) tea.Cmd {
	f := r.Filter
	if r.Kind == feeds.Feed {
		f = inOrder(f, r.Sub.Settings)
	}
	m.look(keys.Entries)
	return tea.Batch(m.showList(r.Title, f, r.Kind == feeds.Feed), m.fitPage())
}

// showList lists what a filter matches.
func (m *Model) showList(title string, f feed.Filter, one bool) tea.Cmd {
	m.entries.Show(title, f, one)
	m.listed.shown = m.now // no row is there yet that could be older
	return m.page(first)
}

// page asks for the first or the last page, in place of the rows there are.
func (m *Model) page(which place) tea.Cmd {
	ctx := m.nextList()
	m.coming = true
	return tea.Batch(listPage(ctx, m.lib, m.list, m.entries.Filter, which, feed.Key{}), m.count())
}

// nextList begins another list or the same one anew: what was asked for the
// one before is stopped, since a search may take long.
func (m *Model) nextList() context.Context {
	m.stopList()
	m.list++
	m.asked = true
	m.listed.asked = m.now
	m.counting = asking{}
	m.listCtx, m.stopList = context.WithCancel(m.opt.Context)
	return m.listCtx
}

// want asks for the page that the cursor is coming near to.
func (m *Model) want() tea.Cmd {
	w, ok := m.entries.Wants()
	if !ok || m.asked {
		return nil
	}
	m.asked = true
	which := after
	if w.Before {
		which = before
	}
	return listPage(m.listCtx, m.lib, m.list, m.entries.Filter, which, w.After)
}

func (m *Model) pageListed(msg pageListed) tea.Cmd {
	if msg.list != m.list {
		return nil
	}
	m.asked, m.coming = false, m.coming && (msg.want == after || msg.want == before)
	full := len(msg.rows) >= entries.PageSize
	switch {
	case msg.err != nil:
		return m.notListed(msg.err)
	case msg.want == first:
		m.listed.answered()
		m.entries.Fill(msg.rows, false, full)
		m.entries.Act(keys.Top, 0)
		if m.list == 0 && len(msg.rows) == 0 {
			// Nothing is unread at the start: show what there is instead.
			return m.goSmart("All")
		}
	case msg.want == last:
		m.listed.answered()
		m.entries.Fill(msg.rows, full, false)
		m.entries.Act(keys.Bottom, 0)
	default:
		m.entries.Extend(msg.rows, msg.want == before)
	}
	if m.late {
		return m.arrived()
	}
	return nil
}

// notListed says why a page did not come. Keys that waited for it would now
// mean other rows.
func (m *Model) notListed(err error) tea.Cmd {
	if len(m.ahead.next) > 0 {
		m.letGo()
	}
	return m.fail("listing", err)
}

// around asks for the pages around an entry.
func (m *Model) around(h feed.Headline, merge, open bool) tea.Cmd {
	ctx := m.nextList()
	m.coming = !merge
	return tea.Batch(listAround(ctx, m.lib, m.list, m.entries.Filter, h, merge, open), m.count())
}

func (m *Model) neighboursListed(msg neighboursListed) tea.Cmd {
	if msg.list != m.list {
		return nil
	}
	m.asked, m.coming = false, m.coming && msg.merge
	if msg.err != nil {
		return m.notListed(msg.err)
	}
	m.listed.answered()
	rows := append(msg.before, msg.after...)
	if msg.merge {
		m.entries.Merge(rows, len(msg.before) < entries.PageSize, len(msg.after) < entries.PageSize)
		if m.late {
			return m.arrived()
		}
		return nil
	}
	rows = append(append(msg.before[:len(msg.before):len(msg.before)], msg.at), msg.after...)
	m.entries.Fill(rows, len(msg.before) >= entries.PageSize, len(msg.after) >= entries.PageSize)
	m.entries.Go(msg.at.ID)
	if msg.open {
		return m.open(msg.at)
	}
	return nil
}

// leap goes past the rows held, where an action leads there.
func (m *Model) leap(a keys.Action, count int, open bool) (tea.Cmd, bool) {
	from, by, ok := m.entries.Past(a, count)
	if !ok {
		return nil, false
	}
	m.coming = true
	return leap(m.listCtx, m.lib, m.list, m.entries.Filter, from, by, open), true
}

// leapt goes to an entry far from the rows held.
func (m *Model) leapt(msg leapt) tea.Cmd {
	if msg.list != m.list {
		return nil
	}
	m.coming = false
	switch {
	case msg.err != nil:
		return m.notListed(msg.err)
	case msg.entry.ID == 0:
		return m.arrived() // the list has changed
	}
	return m.around(msg.entry, false, msg.open)
}

// arrived takes in new entries. Those that sort before the cursor go in above
// it; the cursor stays on its entry and its line. While a page is on its way it
// waits, so that where a person is going is not forgotten.
func (m *Model) arrived() tea.Cmd {
	m.late = m.asked || m.coming
	if m.late {
		return nil
	}
	if h, ok := m.entries.Current(); ok {
		return m.around(h, true, false)
	}
	return m.page(first)
}

// goSmart lists one of the lists over all feeds.
func (m *Model) goSmart(title string) tea.Cmd {
	r, ok := m.feeds.Smart(title)
	if !ok {
		return nil
	}
	m.feeds.Go(r.Filter)
	return m.show(r)
}

// actGo goes to lists.
func (m *Model) actGo(a keys.Action, _ int) (tea.Cmd, bool) {
	switch a {
	case keys.GoUnread:
		return m.goSmart("Unread"), true
	case keys.GoToday:
		return m.goSmart("Today"), true
	case keys.GoStarred:
		return m.goSmart("Starred"), true
	case keys.GoLater:
		return m.goSmart("Later"), true
	case keys.GoAll:
		return m.goSmart("All"), true
	case keys.Sort:
		f := m.entries.Filter
		f.Oldest = !f.Oldest
		return m.reorder(f), true
	case keys.HideRead:
		f := m.entries.Filter
		f.Unread = !f.Unread
		return m.reorder(f), true
	case keys.Find:
		if m.focus&keys.Story != 0 {
			return nil, false
		}
		m.look(keys.Entries)
		m.filter()
		return nil, true
	}
	return nil, false
}

func (m *Model) listCounted(msg listCounted) tea.Cmd {
	if msg.list != m.list {
		return nil
	}
	asked := m.counting.answered()
	if msg.err != nil {
		return m.fail("counting", msg.err)
	}
	m.entries.Count(msg.total, msg.unread)
	if asked.again {
		return m.count()
	}
	return nil
}

func (m *Model) subscriptionsListed(msg subscriptionsListed) tea.Cmd {
	m.unfed = false
	asked := m.listing.answered()
	if msg.err != nil {
		return m.fail("listing feeds", msg.err)
	}
	if asked.stale {
		return m.relist()
	}
	m.counted.answered()
	m.feeds.Set(msg.subs, m.now)
	if _, ok := m.feeds.Sub(m.begun); ok {
		m.feeds.Go(feed.Filter{Feed: m.begun})
		m.begun = 0
	}
	for title, n := range msg.counts {
		m.feeds.Count(title, n)
	}
	m.place()
	if asked.again {
		return m.relist()
	}
	return nil
}

// An origin is where a person was when they asked for the stories of a name.
type origin struct {
	list  bookmark // on the row under the cursor
	story feed.Headline
	focus keys.Place
}

// named lists the other stories that name what the sidebar stands on.
func (m *Model) named() tea.Cmd {
	it, ok := m.story.side.Selected()
	if !ok || m.story.id == 0 {
		return m.say("No name is chosen")
	}
	if m.entries.Filter.Entity == "" {
		h, _ := m.entries.Current()
		m.origin = origin{bookmark{m.entries.Title, m.entries.Filter, m.entries.One, h}, m.story.entry, m.focus}
	}
	m.look(keys.Entries)
	return tea.Batch(m.showList(it.Name, feed.Filter{Entity: it.Name}, false), m.fitPage())
}

// unnamed goes back from the stories of a name to the list and the story that
// a person came from.
func (m *Model) unnamed() tea.Cmd {
	from := m.origin
	m.origin = origin{}
	var cmd tea.Cmd
	if from.story.ID != m.story.wanted.ID {
		cmd = m.open(from.story)
	}
	m.look(from.focus)
	m.entries.Show(from.list.title, from.list.filter, from.list.one)
	if from.list.entry.ID == 0 {
		return tea.Batch(cmd, m.page(first), m.fitPage())
	}
	return tea.Batch(cmd, m.around(from.list.entry, false, false), m.fitPage())
}
