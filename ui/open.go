package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/keys"
)

// patience is how long a story may take to open before the feed's own text is
// shown in its place.
const patience = 30 * time.Millisecond

// overdue is how long keys wait for a story that opens. One that takes longer,
// with a text of megabytes, must not keep the key that leaves it.
const overdue = 2 * time.Second

// open asks for an entry's article, and keeps the place in the one before. The
// story that is shown stays until an answer comes.
func (m *Model) open(h feed.Headline) tea.Cmd {
	keep := m.keepPlace()
	m.story.wanted, m.story.source, m.story.slow = h, feed.Best, false
	m.story.nth++
	nth := m.story.nth
	m.look(keys.Article)
	slow := tea.Tick(patience, func(time.Time) tea.Msg { return openingSlow{h.ID, nth} })
	late := tea.Tick(overdue, func(time.Time) tea.Msg { return openingOverdue{h.ID, nth} })
	return tea.Batch(keep, m.fetch(), slow, late, m.fitPage())
}

func (m *Model) fetch() tea.Cmd {
	m.story.await = true
	return openArticle(m.opt.Context, m.lib, m.story.wanted, m.story.source, m.theme, m.opt.Locale)
}

// openingSlow asks for the feed's own text beside the page, which may hang.
func (m *Model) openingSlow(msg openingSlow) tea.Cmd {
	if s := &m.story; msg.nth != s.nth || msg.id != s.wanted.ID || msg.id == s.id || !s.await {
		return nil
	}
	return openStopgap(m.opt.Context, m.lib, msg.id, m.theme, m.opt.Locale)
}

// openingOverdue lets the keys go on that wait for a story. It may speak of an
// earlier time that the same one was asked for.
func (m *Model) openingOverdue(msg openingOverdue) tea.Cmd {
	if s := &m.story; msg.nth == s.nth && msg.id == s.wanted.ID && msg.id != s.id {
		s.slow = s.await
	}
	return nil
}

func (m *Model) articleOpened(msg articleOpened) tea.Cmd {
	s := &m.story
	switch {
	case msg.id != s.wanted.ID:
		return nil
	case msg.stopgap && (!s.await || msg.err != nil || msg.article.Text == ""):
		s.slow = s.await
		return nil
	case !msg.stopgap && msg.source != s.source:
		return nil
	case msg.err != nil:
		return m.notOpened(msg.err)
	}
	return m.opened(msg)
}

// notOpened leaves what is shown, and says why.
func (m *Model) notOpened(err error) tea.Cmd {
	s := &m.story
	s.await, s.gap = false, false
	s.wanted = s.entry
	if s.id == 0 {
		m.look(keys.Entries)
	}
	return m.fail("opening the story", err)
}

// opened shows an article. That of a story which is shown already keeps the
// place, and what the feed's text stood in for is not marked read again.
func (m *Model) opened(msg articleOpened) tea.Cmd {
	s := &m.story
	again := s.id == msg.id
	if s.begin = 0; !again || s.gap {
		s.begin = msg.place
	}
	s.await, s.gap = msg.stopgap, msg.stopgap
	s.laid, s.earlier = laid{}, msg.earlier
	s.id, s.entry, s.galley, s.article = msg.id, s.wanted, msg.galley, msg.article
	m.place() // the first story brings the sidebar with it
	s.title = msg.article.Title
	if s.title == "" {
		s.title = s.entry.Title
	}
	s.side.Set(msg.article)
	cmd := m.breakPage()
	if s.earlier.Text != "" {
		cmd = tea.Batch(cmd, m.say("Its publisher changed this story: %s shows how", m.table.Key(keys.Compare)))
	}
	if s.entry.Read {
		m.entries.Apply(feed.Read, []int64{s.id}) // a change is seen now
	}
	if again || s.entry.Read || m.opt.KeepUnread {
		return cmd
	}
	return tea.Batch(cmd, m.markIDs(feed.Read, []int64{s.id}))
}
