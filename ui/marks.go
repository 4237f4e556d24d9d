package ui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/entries"
	"warta/ui/keys"
)

// actMark changes the state of entries, and undoes it.
func (m *Model) actMark(a keys.Action, count int) (tea.Cmd, bool) {
	switch a {
	case keys.Star, keys.ToggleRead, keys.Later:
		return m.toggle(a), true
	case keys.AllRead:
		return m.allRead(), true
	case keys.AboveRead:
		return m.sideRead(true), true
	case keys.BelowRead:
		return m.sideRead(false), true
	case keys.OlderRead:
		return m.olderRead(max(1, count)), true
	case keys.SetMark:
		m.typed.letter = a
		return nil, true
	case keys.Undo:
		return m.inTurn(func(m *Model) tea.Cmd { return m.revert(undone, count) }), true
	case keys.Redo:
		return m.inTurn(func(m *Model) tea.Cmd { return m.revert(redone, count) }), true
	}
	return nil, false
}

// toggle turns a mark of the chosen entries on, or off when the first has it.
func (m *Model) toggle(a keys.Action) tea.Cmd {
	var hs []feed.Headline
	if m.focus&keys.Story != 0 {
		if h, ok := m.about(); ok {
			hs = []feed.Headline{h}
		}
	} else {
		from, to, beyond := m.entries.Beyond()
		hs = m.entries.Chosen()
		m.entries.Deselect()
		if f := m.entries.Filter; beyond {
			return m.inTurn(func(m *Model) tea.Cmd {
				return m.begin(markRange(m.opt.Context, m.lib, toggled(a, m.latest(from)), f, from, to))
			})
		}
	}
	if len(hs) == 0 {
		return nil
	}
	ids := make([]int64, len(hs))
	for i, h := range hs {
		ids[i] = h.ID
	}
	return m.inTurn(func(m *Model) tea.Cmd {
		return m.begin(mark(m.opt.Context, m.lib, toggled(a, m.latest(hs[0])), done, ids...))
	})
}

// toggled is the mark that an action sets on a headline.
func toggled(a keys.Action, h feed.Headline) feed.Mark {
	switch {
	case a == keys.Star && h.Starred:
		return feed.Unstar
	case a == keys.Star:
		return feed.Star
	case a == keys.Later && h.Later:
		return feed.NotLater
	case a == keys.Later:
		return feed.Later
	case h.Read:
		return feed.Unread
	}
	return feed.Read
}

// latest is a headline as the screen knows it now.
func (m *Model) latest(h feed.Headline) feed.Headline {
	if now, ok := m.entries.Find(h.ID); ok {
		return now
	}
	if h.ID == m.story.wanted.ID {
		return m.story.wanted
	}
	return h
}

func (m *Model) markIDs(to feed.Mark, ids []int64) tea.Cmd {
	if len(ids) == 0 {
		return nil
	}
	return m.inTurn(func(m *Model) tea.Cmd { return m.begin(mark(m.opt.Context, m.lib, to, done, ids...)) })
}

// sideRead marks read what the list has from the cursor up, or down: also the
// rows that are not held here.
func (m *Model) sideRead(up bool) tea.Cmd {
	ids, end, on := m.entries.Side(up)
	if !on {
		return m.markIDs(feed.Read, ids)
	}
	f, a := m.entries.Filter, age{m.now, m.listed.shown, m.now}
	return m.inTurn(func(m *Model) tea.Cmd { return m.begin(markSide(m.opt.Context, m.lib, f, ids, end, up, a)) })
}

// allRead marks read what the list holds, or in the feeds pane the row under
// the cursor, and had arrived when the screen took it in: nobody has passed
// over what came since.
func (m *Model) allRead() tea.Cmd {
	f, shown := m.entries.Filter, m.listed.shown
	if r, ok := m.feeds.Current(); ok && m.focus == keys.Feeds {
		f, shown = r.Filter, m.counted.shown
	}
	return m.inTurn(func(m *Model) tea.Cmd { return m.begin(markAll(m.opt.Context, m.lib, feed.Read, f, shown)) })
}

// olderRead marks read what the list holds and is older than so many days.
func (m *Model) olderRead(days int) tea.Cmd {
	f := m.entries.Filter
	a := age{m.now.AddDate(0, 0, -days), m.listed.shown, m.now}
	return m.inTurn(func(m *Model) tea.Cmd { return m.begin(markOlder(m.opt.Context, m.lib, f, a)) })
}

// said is a note on a change of n entries.
func said(to feed.Mark, n int) string {
	what := [...]string{
		feed.Read: "marked read", feed.Unread: "marked unread", feed.Star: "starred", feed.Unstar: "no longer starred",
		feed.Later: "kept for later", feed.NotLater: "no longer kept for later",
	}[to]
	switch n {
	case 0:
		return "No story " + what
	case 1:
		return "One story " + what
	}
	return fmt.Sprintf("%d stories %s", n, what)
}

// marked brings the screen up to date with a change of entries.
func (m *Model) marked(msg marked) tea.Cmd {
	if msg.err != nil {
		m.history.restore(step{mark: msg.mark, ids: msg.asked}, msg.how)
		return tea.Batch(m.fail("marking", msg.err), m.turnOver(msg.err))
	}
	m.entries.Apply(msg.mark, msg.ids)
	for _, h := range []*feed.Headline{&m.story.entry, &m.story.wanted} {
		if slices.Contains(msg.ids, h.ID) {
			entries.Set(h, msg.mark)
		}
	}
	if len(msg.ids) > 0 {
		m.history.record(step{mark: msg.mark, ids: msg.ids}, msg.how)
	}
	return tea.Batch(m.relist(), m.count(), m.sayMarked(msg), m.turnOver(nil))
}

// sayMarked says what marking did, where the marked row does not show it.
func (m *Model) sayMarked(msg marked) tea.Cmd {
	switch note := said(msg.mark, len(msg.ids)); {
	case msg.how != done:
		return m.say("%s: %s", msg.how, note)
	case len(msg.ids) == 0 && msg.asked == nil:
		return m.say("%s", note)
	case msg.asked == nil || len(msg.ids) > 1:
		return m.sayRevocable(note)
	}
	return nil
}

// sayRevocable shows a note on what can be undone.
func (m *Model) sayRevocable(note string) tea.Cmd {
	return m.say("%s (%s takes it back)", note, m.table.Key(keys.Undo))
}
