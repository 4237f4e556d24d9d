package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"warta/ui/keys"
)

// order is the panes from left to right.
var order = []keys.Place{keys.Feeds, keys.Entries, keys.Article, keys.Sidebar}

// look gives the focus to a pane, which is then shown.
func (m *Model) look(at keys.Place) {
	if at == keys.Sidebar && m.story.id == 0 {
		at = keys.Article
	}
	m.focus = at
	if at == keys.Sidebar && m.width >= threePanes {
		m.noSidebar = false
	}
	if at&keys.Lists != 0 {
		m.zen = false
	}
	m.place()
}

// neighbour returns the pane beside the focused one, itself at the end.
func (m *Model) neighbour(by int) keys.Place {
	return order[within(slices.Index(order, m.focus)+by, 0, len(order)-1)]
}

// cycle returns the next pane, round and round.
func (m *Model) cycle(by int) keys.Place {
	n := len(order)
	if m.story.id == 0 {
		n--
	}
	return order[(slices.Index(order, m.focus)+by+n)%n]
}

// toggleSidebar shows or hides who is in the story: for good where there is
// room, and else for as long as it has the focus.
func (m *Model) toggleSidebar() tea.Cmd {
	switch {
	case m.width >= threePanes && !m.opt.Slow && !m.zen:
		m.noSidebar = !m.noSidebar
		if m.noSidebar && m.focus == keys.Sidebar {
			m.focus = keys.Article
		}
		m.place()
	case m.focus == keys.Sidebar:
		m.look(keys.Article)
	default:
		m.look(keys.Sidebar)
	}
	return m.fitPage()
}

// actPane does what the focused pane answers for itself.
func (m *Model) actPane(a keys.Action, count int) (tea.Cmd, bool) {
	switch m.focus {
	case keys.Feeds:
		return m.inFeeds(a, count)
	case keys.Entries:
		return m.inEntries(a, count)
	case keys.Sidebar:
		return m.inSidebar(a, count)
	}
	return m.inArticle(a, count)
}

func (m *Model) inFeeds(a keys.Action, count int) (tea.Cmd, bool) {
	switch {
	case a == keys.Open:
		if r, ok := m.feeds.Current(); ok {
			return m.show(r), true
		}
	case a == keys.Fold:
		m.feeds.Fold()
		m.place()
	case a == keys.Back:
		return m.stop(), true
	default:
		return nil, m.feeds.Act(a, count)
	}
	return nil, true
}

func (m *Model) inEntries(a keys.Action, count int) (tea.Cmd, bool) {
	switch a {
	case keys.Open:
		if h, ok := m.entries.Current(); ok {
			return m.open(h), true
		}
		return nil, true
	case keys.Back:
		return m.stop(), true
	case keys.Select:
		m.entries.Select()
		return nil, true
	case keys.Bottom:
		if _, below := m.entries.Ends(); below && count == 0 {
			return m.page(last), true
		}
	case keys.Top:
		if above, _ := m.entries.Ends(); above && count == 0 {
			return m.page(first), true
		}
	}
	if cmd, ok := m.leap(a, count, false); ok {
		return cmd, true
	}
	if !m.entries.Act(a, count) {
		return nil, false
	}
	return m.want(), true
}

// stop ends what is under way, the latest first: a selection, a filter, the
// stories of a name, an errand, a refresh; and else goes back one pane.
func (m *Model) stop() tea.Cmd {
	switch {
	case m.entries.Selecting():
		m.entries.Deselect()
	case m.entries.Filter.Query != "":
		return m.narrow("")
	case m.focus == keys.Entries && m.entries.Filter.Entity != "" && m.origin.story.ID != 0:
		return m.unnamed()
	case m.errands.running():
		return m.stopErrands()
	case m.refresh.running():
		m.refresh.wish = nil
		m.refresh.cancel()
		return m.say("Refresh stopped")
	case m.zen:
		m.zen = false
		m.place()
		return m.fitPage()
	case m.focus == keys.Entries:
		m.look(keys.Feeds)
	case m.focus == keys.Article:
		m.look(keys.Entries)
	case m.focus == keys.Sidebar:
		m.look(keys.Article)
	}
	return m.fitPage()
}
