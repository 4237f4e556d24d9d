package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
)

// typePause is how long typing rests before the list is filtered.
const typePause = 120 * time.Millisecond

// narrowSoon filters the list by words once typing rests.
func (m *Model) narrowSoon(words string) tea.Cmd {
	m.narrowing++
	due := narrowDue{m.narrowing, words}
	return tea.Tick(typePause, func(time.Time) tea.Msg { return due })
}

func (m *Model) narrowDue(msg narrowDue) tea.Cmd {
	if msg.tick != m.narrowing {
		return nil
	}
	return m.narrow(msg.words)
}

// narrow filters the list by words.
func (m *Model) narrow(words string) tea.Cmd {
	m.narrowing++
	f := m.entries.Filter
	if f.Query == words {
		return nil
	}
	f.Query = words
	return m.showList(m.entries.Title, f, m.entries.One)
}

// filter asks for words that narrow the list.
func (m *Model) filter() {
	before := m.entries.Filter.Query
	m.input("/", before, func(m *Model, text string) tea.Cmd { return m.narrow(text) })
	m.ask.typing = func(m *Model, text string) tea.Cmd { return m.narrowSoon(text) }
	m.ask.cancel = func(m *Model) tea.Cmd { return m.narrow(before) }
}

// reorder lists the same entries in another order, or with those read hidden,
// and remembers it for the feed. Elsewhere it says what the rows may not show.
func (m *Model) reorder(f feed.Filter) tea.Cmd {
	before := m.entries.Filter
	cmd := m.showList(m.entries.Title, f, m.entries.One)
	if f.Feed == 0 {
		return tea.Batch(cmd, m.say("%s", ordered(before, f)))
	}
	return tea.Batch(cmd, m.edit(f.Feed, func(s *feed.Subscription) string {
		s.Settings.HideRead, s.Settings.Sort = f.Unread, "newest"
		if f.Oldest {
			s.Settings.Sort = "oldest"
		}
		return "order of " + s.Title
	}))
}

// ordered says how a filter's list differs from another's.
func ordered(before, after feed.Filter) string {
	switch {
	case before.Oldest && !after.Oldest:
		return "Newest first"
	case after.Oldest && !before.Oldest:
		return "Oldest first"
	case after.Unread:
		return "What is read is hidden"
	}
	return "What is read is shown too"
}

// inOrder is a filter in the order that a feed has for itself.
func inOrder(f feed.Filter, s feed.Settings) feed.Filter {
	f.Oldest, f.Unread = s.Sort == "oldest", s.HideRead
	return f
}

// rearrange takes in what a change of a feed did to the list: another order,
// where it is the feed's own list.
func (m *Model) rearrange(sub *feed.Subscription) tea.Cmd {
	if sub == nil {
		return m.arrived()
	}
	m.feeds.Update(*sub)
	f := m.entries.Filter
	if f.Feed == sub.ID && m.entries.One {
		m.entries.Title = sub.Name()
	}
	if f.Feed != sub.ID || f == inOrder(f, sub.Settings) {
		return m.arrived()
	}
	return m.showList(m.entries.Title, inOrder(f, sub.Settings), m.entries.One)
}
