package ui

import (
	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/keys"
)

// inArticle answers the keys of the article's pane.
func (m *Model) inArticle(a keys.Action, count int) (tea.Cmd, bool) {
	if m.story.saying {
		return m.inQuotes(a, count)
	}
	if a == keys.Open && m.story.id == 0 { // as the empty pane says
		return m.inEntries(a, count)
	}
	p, n := &m.story.pane, max(1, count)
	switch a {
	case keys.Down:
		p.Scroll(n)
	case keys.Up:
		p.Scroll(-n)
	case keys.HalfDown:
		p.HalfPage(n)
	case keys.HalfUp:
		p.HalfPage(-n)
	case keys.PageDown:
		p.Page(n)
	case keys.PageUp:
		p.Page(-n)
	case keys.Top:
		p.Top()
	case keys.Bottom:
		p.Bottom()
	case keys.Back:
		return m.back(), true
	default:
		return m.inStory(a, n)
	}
	return m.rest(), true
}

// times does a step so often, as far as it leads, and reports whether it did.
func times(n int, step func() bool) bool {
	moved := false
	for ; n > 0 && step(); n-- {
		moved = true
	}
	return moved
}

// inStory answers the keys that walk through the story.
func (m *Model) inStory(a keys.Action, n int) (tea.Cmd, bool) {
	p := &m.story.pane
	moved, what := true, ""
	switch a {
	case keys.NextQuote:
		moved, what = times(n, p.NextQuote), "No quotation after this"
	case keys.PreviousQuote:
		moved, what = times(n, p.PreviousQuote), "No quotation before this"
	case keys.NextMention:
		moved, what = times(n, func() bool { return m.mention(1) }), "No name there"
	case keys.PreviousMention:
		moved, what = times(n, func() bool { return m.mention(-1) }), "No name there"
	case keys.FindNext:
		moved, what = times(n, p.NextMatch), "Nothing found to go to"
	case keys.FindPrevious:
		moved, what = times(n, p.PreviousMatch), "Nothing found to go to"
	case keys.Find:
		m.find()
		return nil, true
	case keys.OtherText:
		return m.otherText(), true
	case keys.Compare:
		return m.compare(), true
	case keys.Quotes:
		moved, what = m.listQuotes(), "Nobody is quoted here"
	case keys.Links:
		moved, what = p.Hints() > 0, "No link on the screen"
		m.story.hinting = moved
	case keys.ShiftRight:
		moved, what = p.Shift(8*n), "Nothing is wider than the screen"
	case keys.ShiftLeft:
		moved, what = p.Shift(-8*n), "Nothing is to the left"
	default:
		return nil, false
	}
	if !moved {
		return m.say("%s", what), true
	}
	return m.rest(), true
}

// back ends what is laid over the story, the latest first, or leaves it.
func (m *Model) back() tea.Cmd {
	s := &m.story
	query, _, _ := s.pane.Query()
	switch {
	case query != "":
		s.pane.EndFind()
	case s.chosen:
		s.chosen = false
		s.pane.Light(nil)
	default:
		return m.stop()
	}
	return nil
}

// mention goes to the next mention of the name that was chosen in the sidebar,
// or else of any.
func (m *Model) mention(by int) bool {
	s := &m.story
	it, ok := s.side.Selected()
	switch {
	case ok && (s.chosen || m.focus == keys.Sidebar):
		s.chosen = true
		return s.pane.Step(it.Spans, by)
	case by > 0:
		return s.pane.NextName()
	}
	return s.pane.PreviousName()
}

// light lights up the mentions of the name that the sidebar stands on.
func (m *Model) light() {
	if it, ok := m.story.side.Selected(); ok {
		m.story.chosen = true
		m.story.pane.Light(it.Spans)
	}
}

// inSidebar answers the keys of the sidebar.
func (m *Model) inSidebar(a keys.Action, count int) (tea.Cmd, bool) {
	s := &m.story.side
	step := s.Down
	switch a {
	case keys.Up, keys.HalfUp, keys.PageUp:
		step = s.Up
	case keys.Top:
		s.Top()
		m.light()
		return nil, true
	case keys.Bottom:
		s.Bottom()
		m.light()
		return nil, true
	case keys.Open:
		m.mention(1)
		return m.rest(), true
	case keys.Back:
		m.look(keys.Article)
		return m.fitPage(), true
	case keys.Down, keys.HalfDown, keys.PageDown:
	default:
		return m.inStory(a, max(1, count))
	}
	n := max(1, count)
	if a != keys.Down && a != keys.Up {
		n *= 5
	}
	for range n {
		step()
	}
	m.light()
	return nil, true
}

// find asks for what to find, and finds it as it is typed.
func (m *Model) find() {
	m.input("/", "", func(m *Model, text string) tea.Cmd {
		m.story.pane.Find(text)
		return m.rest()
	})
	m.ask.typing = func(m *Model, text string) tea.Cmd {
		m.story.pane.Find(text)
		return nil
	}
	m.ask.cancel = func(m *Model) tea.Cmd {
		m.story.pane.Find("")
		m.story.pane.EndFind()
		return nil
	}
}

// otherText opens the story's other text: the feed's own, then the page's,
// then the better of the two.
func (m *Model) otherText() tea.Cmd {
	s := &m.story
	if s.id == 0 {
		return nil
	}
	next := map[Source]Source{feed.Best: feed.OfFeed, feed.OfFeed: feed.OfPage, feed.OfPage: feed.Best}
	name := map[Source]string{feed.Best: "The better text", feed.OfFeed: "The feed's own text", feed.OfPage: "The page's text"}
	s.source = next[s.source]
	return tea.Batch(m.fetch(), m.say("%s", name[s.source]))
}
