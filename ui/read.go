package ui

import (
	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/keys"
	"warta/ui/reader"
)

// actRead moves from story to story and sends them elsewhere.
func (m *Model) actRead(a keys.Action, count int) (tea.Cmd, bool) {
	switch a {
	case keys.ReadOn:
		return m.readOn(), true
	case keys.NextEntry:
		return m.step(keys.Down, max(1, count)), true
	case keys.PreviousEntry:
		return m.step(keys.Up, max(1, count)), true
	case keys.NextUnread:
		return m.nextUnread(false), true
	case keys.PreviousUnread:
		return m.nextUnread(true), true
	case keys.Browse, keys.Comments, keys.CopyLink:
		return m.send(a), true
	case keys.OpenWith, keys.Pipe, keys.Play:
		return m.handOver(a), true
	case keys.Named:
		return m.named(), true
	}
	return nil, false
}

// readOn goes down the story by a page, and from its end to the next unread
// one; in the list of quotations it goes down that.
func (m *Model) readOn() tea.Cmd {
	if m.focus == keys.Article && m.story.saying {
		cmd, _ := m.inQuotes(keys.PageDown, 1)
		return cmd
	}
	if m.focus&keys.Story != 0 && !m.story.pane.AtEnd() {
		m.story.pane.Page(1)
		return m.rest()
	}
	if h, ok := m.entries.Current(); ok && !h.Read && h.ID != m.story.wanted.ID {
		return m.open(h)
	}
	return m.nextUnread(false)
}

// step opens the story so many rows on.
func (m *Model) step(way keys.Action, count int) tea.Cmd {
	if cmd, ok := m.leap(way, count, true); ok {
		return cmd
	}
	by := count
	if way == keys.Up {
		by = -count
	}
	h, ok := m.entries.Step(by)
	if !ok {
		return m.say("No story there")
	}
	m.entries.Go(h.ID)
	return tea.Batch(m.open(h), m.want())
}

// nextUnread opens the next unread story of the list.
func (m *Model) nextUnread(back bool) tea.Cmd {
	if h, ok := m.entries.Seek(back); ok {
		m.entries.Go(h.ID)
		return tea.Batch(m.open(h), m.want())
	}
	at, _ := m.entries.Current()
	m.coming = true
	return findUnread(m.listCtx, m.lib, m.list, m.entries.Filter, at.Key(), back)
}

func (m *Model) unreadFound(msg unreadFound) tea.Cmd {
	if msg.list != m.list {
		return nil
	}
	m.coming = false
	var cmd tea.Cmd
	switch {
	case msg.err != nil:
		cmd = m.fail("looking for unread stories", msg.err)
	case !msg.found:
		cmd = m.say("Nothing unread in %s", m.entries.Title)
	case m.entries.Go(msg.entry.ID):
		cmd = tea.Batch(m.open(msg.entry), m.want())
	default:
		return m.around(msg.entry, false, true)
	}
	if m.late {
		return tea.Batch(cmd, m.arrived())
	}
	return cmd
}

// about is the headline that an action is about: that of the story which is
// open or being opened when it has the focus, else the one under the cursor.
func (m *Model) about() (feed.Headline, bool) {
	if m.focus&keys.Story != 0 && m.story.wanted.ID != 0 {
		return m.story.wanted, true
	}
	return m.entries.Current()
}

// send opens an address in the browser or copies it.
func (m *Model) send(a keys.Action) tea.Cmd {
	h, ok := m.about()
	url := h.URL
	if a == keys.Comments {
		url = h.Comments
	}
	switch {
	case !ok:
		return nil
	case url == "":
		return m.say("The story has no such link")
	case a == keys.CopyLink:
		text, what := m.quoted(h)
		return tea.Batch(tea.SetClipboard(text), m.say("%s copied", what))
	}
	if sub, ok := m.feeds.Sub(h.Feed); ok && sub.Settings.Browser != "" && m.opt.OpenWith != nil {
		return tea.Batch(hand(m.opt.Context, m.opt.OpenWith, sub.Settings.Browser, url, "has the address"), m.say("Opening %s", url))
	}
	return m.visit(url)
}

// visit opens an address in the browser. Where there is none, as on the far
// side of a network link, it copies the address instead.
func (m *Model) visit(url string) tea.Cmd {
	if m.opt.Opener == nil {
		return tea.Batch(tea.SetClipboard(url), m.say("No browser here: the link is copied"))
	}
	return tea.Batch(browse(m.opt.Context, m.opt.Opener, url), m.say("Opening %s", url))
}

// quoted is what copying copies: the quotation that one stands on with who
// said it and where, else the link.
func (m *Model) quoted(h feed.Headline) (text, what string) {
	id, page := m.story.pane.Showing()
	i, ok := m.story.pane.Quote()
	if m.focus != keys.Article || page == nil || id != h.ID || !ok {
		return h.URL, "Link"
	}
	return reader.Cite(page.Article(), i), "Quotation"
}
