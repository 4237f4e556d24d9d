package ui

import (
	tea "charm.land/bubbletea/v2"
)

// Update routes a message to what it is for.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m.now = m.opt.Now()
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		cmd = m.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		cmd = m.repaint(msg.IsDark())
	case tea.ModeReportMsg:
		cmd = m.remeasure(msg)
	case tea.KeyPressMsg:
		cmd = m.press(msg)
	case tea.PasteMsg:
		cmd = m.paste(msg.Content)
	case tea.MouseMsg:
		cmd = m.mouse(msg)
	case subscriptionsListed:
		cmd = m.subscriptionsListed(msg)
	case pageListed:
		cmd = m.pageListed(msg)
	case listCounted:
		cmd = m.listCounted(msg)
	case neighboursListed:
		cmd = m.neighboursListed(msg)
	case unreadFound:
		cmd = m.unreadFound(msg)
	case articleOpened:
		cmd = m.articleOpened(msg)
	case pageBroken:
		cmd = m.pageBroken(msg)
	case galleySet:
		cmd = m.galleySet(msg)
	case placeDue:
		cmd = m.placeDue(msg)
	case marked:
		cmd = m.marked(msg)
	case changed:
		cmd = m.changed(msg)
	case followed:
		cmd = m.followed(msg)
	case progressed:
		cmd = m.progressed(msg)
	case refreshEnded:
		cmd = m.refreshEnded(msg)
	case dueKnown:
		cmd = m.dueKnown(msg)
	case dueReached:
		cmd = m.dueReached(msg)
	case replayed:
		cmd = m.replayNext()
	case handedOver:
		cmd = m.say("%s is done", msg.command)
	case noteExpired:
		m.status.expire(msg.tick)
	case failed:
		cmd = m.fail(msg.what, msg.err)
	}
	return m, cmd
}

// maxSide clamps what a terminal says of its size: an SSH client may ask for
// 65535 by 65535.
const maxSide = 1000

func (m *Model) resize(width, height int) tea.Cmd {
	m.width, m.height = within(width, 0, maxSide), within(height, 0, maxSide)
	m.place()
	return m.fitPage()
}

// place lays out the panes again, after the window, the focus or a wish changed.
func (m *Model) place() {
	m.layout = arrange(m.width, m.height, shape{
		focus: m.focus, alone: m.opt.Slow, zen: m.zen, sidebar: !m.noSidebar, drag: m.drag, feeds: m.feeds.Wants(),
	})
	l := m.layout
	if l.feeds.shown() {
		m.feeds.Resize(l.feeds.w, l.feeds.h)
	}
	if l.entries.shown() {
		m.entries.Resize(l.entries.w, l.entries.h)
	}
	m.story.resize(l.article, l.sidebar)
	m.ask.resize(m.width, m.height)
}
