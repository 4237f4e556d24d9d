package ui

import (
	tea "charm.land/bubbletea/v2"

	"warta/ui/keys"
)

// wheelLines is how far one notch of the wheel goes.
const wheelLines = 3

// mouse takes a click, the wheel, or a drag of the split. The wheel never
// opens a story, and so never marks one read.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelDown:
			return m.wheel(at, 1)
		case tea.MouseWheelUp:
			return m.wheel(at, -1)
		}
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft {
			return m.click(at)
		}
	case tea.MouseMotionMsg:
		if m.dragging {
			m.drag = within(m.drag+at.X-m.split(), -maxSide, maxSide)
			m.place()
		}
	case tea.MouseReleaseMsg:
		m.dragging = false
		return m.fitPage()
	}
	return nil
}

// split is the column of the rule between the list and the article.
func (m *Model) split() int { return m.layout.article.x - 1 }

func (m *Model) wheel(at tea.Mouse, by int) tea.Cmd {
	if m.ask.menu != nil {
		menu := *m.ask.menu
		menu.Wheel(by)
		m.ask.menu = &menu
		return nil
	}
	action := map[int]keys.Action{1: keys.Down, -1: keys.Up}[by]
	switch m.layout.at(at.X, at.Y) {
	case keys.Feeds:
		m.feeds.Act(action, wheelLines)
	case keys.Entries:
		m.entries.Act(action, wheelLines)
		return m.want()
	case keys.Article:
		if m.story.saying {
			m.story.quotes.Move(by)
			return nil
		}
		m.story.pane.Scroll(by * wheelLines)
		return m.rest()
	case keys.Sidebar:
		m.story.side.Scroll(by * wheelLines)
	}
	return nil
}

// click gives a pane the focus and does there what a person expects: a feed's
// headlines, a story, a name's next mention.
func (m *Model) click(at tea.Mouse) tea.Cmd {
	if m.ask.open() {
		return nil
	}
	l := m.layout
	pane := l.at(at.X, at.Y)
	if pane == 0 {
		m.dragging = l.article.shown() && at.X == m.split() && at.Y < l.article.h
		return nil
	}
	switch pane {
	case keys.Feeds:
		if m.feeds.Pick(at.Y - l.feeds.y) {
			r, _ := m.feeds.Current()
			return m.show(r)
		}
	case keys.Entries:
		if id := m.entries.Row(at.Y - l.entries.y); id != 0 {
			m.entries.Go(id)
			h, _ := m.entries.Current()
			return m.open(h)
		}
	case keys.Sidebar:
		m.look(pane)
		if m.story.side.Click(at.Y - l.sidebar.y) {
			m.mention(1)
		}
	case keys.Article:
		m.look(pane)
		return tea.Batch(m.clickText(at.X-l.article.x, at.Y-l.article.y), m.fitPage())
	}
	m.look(pane)
	return m.fitPage()
}

// clickText does what a click on the story's text means: a link opens, a name
// lights up, a quotation becomes the one that is copied.
func (m *Model) clickText(x, y int) tea.Cmd {
	s := &m.story
	if s.saying {
		if s.quotes.Click(y) {
			return m.goQuote()
		}
		return nil
	}
	switch hit := s.pane.Hit(x, y); {
	case hit.Link.URL != "":
		return m.goLink(hit.Link)
	case hit.Entity >= 0:
		s.side.Choose(hit.Entity)
		m.light()
	case hit.Quote >= 0:
		s.pane.GoQuote(hit.Quote)
	}
	return nil
}
