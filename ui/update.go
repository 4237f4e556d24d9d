package ui

import (
	tea "charm.land/bubbletea/v2"
)

// Update routes a message to what it is for: what comes from the terminal
// here, the library's answers and the alarms each to their own.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m.now = m.opt.Now()
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		cmd = m.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		cmd = m.repaint(msg.IsDark(), m.few)
	case tea.ColorProfileMsg:
		cmd = m.coloured(msg)
	case tea.FocusMsg:
		cmd = m.focused(true)
	case tea.BlurMsg:
		cmd = m.focused(false)
	case tea.ModeReportMsg:
		cmd = m.remeasure(msg)
	case tea.KeyPressMsg:
		cmd = m.key(msg)
	case tea.PasteMsg:
		cmd = m.paste(msg.Content)
	case tea.MouseMsg:
		cmd = m.mouse(msg)
	case Leave:
		cmd = m.quit()
	default:
		cmd = m.answer(msg)
	}
	if next := m.callNext(); next != nil {
		cmd = tea.Batch(cmd, next)
	}
	return m, cmd
}

// answer takes what a command asked for.
func (m *Model) answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case subscriptionsListed:
		return m.subscriptionsListed(msg)
	case pageListed:
		return m.pageListed(msg)
	case listCounted:
		return m.listCounted(msg)
	case neighboursListed:
		return m.neighboursListed(msg)
	case leapt:
		return m.leapt(msg)
	case unreadFound:
		return m.unreadFound(msg)
	case articleOpened:
		return m.articleOpened(msg)
	case pageBroken:
		return m.pageBroken(msg)
	case galleySet:
		return m.galleySet(msg)
	case codeColoured:
		return m.codeColoured(msg)
	case marked:
		return m.marked(msg)
	case changed:
		return m.changed(msg)
	case followed:
		return m.followed(msg)
	case progressed:
		return m.progressed(msg)
	case refreshEnded:
		return m.refreshEnded(msg)
	case errandEnded:
		return m.errandEnded(msg)
	case handedOver:
		return m.say("%s", msg.note)
	case failed:
		return m.fail(msg.what, msg.err)
	}
	return m.alarm(msg)
}

// alarm takes a time that has come.
func (m *Model) alarm(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case placeDue:
		return m.placeDue(msg)
	case openingSlow:
		return m.openingSlow(msg)
	case openingOverdue:
		return m.openingOverdue(msg)
	case dueKnown:
		return m.dueKnown(msg)
	case dueUnknown:
		return m.dueUnknown(msg)
	case dueReached:
		return m.dueReached(msg)
	case versionKnown:
		return m.versionKnown(msg)
	case narrowDue:
		return m.narrowDue(msg)
	case nextDue:
		return m.pressNext()
	case noteExpired:
		m.status.expire(msg.tick)
	}
	return nil
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
		focus: m.focus, alone: m.opt.Slow, zen: m.zen, sidebar: !m.noSidebar && m.story.id != 0, drag: m.drag, feeds: m.feeds.Wants(),
	})
	l := m.layout
	if l.feeds.shown() {
		m.feeds.Resize(l.feeds.w, l.feeds.h)
	}
	if l.entries.shown() {
		m.entries.Resize(l.entries.w, l.entries.h)
	}
	m.story.resize(l.article, l.sidebar)
	m.ask.resize(m.width, l.body())
}
