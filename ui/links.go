package ui

import (
	tea "charm.land/bubbletea/v2"

	"warta/ui/keys"
	"warta/ui/reader"
)

// hint takes a digit of a link's number; anything else takes the numbers away.
func (m *Model) hint(key string) tea.Cmd {
	s := &m.story
	s.hint += key
	link, found, more := s.pane.Hint(s.hint)
	if more {
		return nil
	}
	s.pane.EndHints()
	s.hint, s.hinting = "", false
	if !found {
		return nil
	}
	return m.goLink(link)
}

// goLink goes to a note of the story, or opens an address.
func (m *Model) goLink(l reader.Link) tea.Cmd {
	if m.story.pane.Follow(l) {
		return m.rest()
	}
	return m.visit(l.URL)
}

// listQuotes lists what was said in the article's place.
func (m *Model) listQuotes() bool {
	s := &m.story
	_, page := s.pane.Showing()
	if page == nil {
		return false
	}
	at, _ := s.pane.Quote()
	s.quotes.Set(page, at)
	_, s.saying = s.quotes.Selected()
	m.look(keys.Article)
	return s.saying
}

// inQuotes answers the keys of the list of quotations.
func (m *Model) inQuotes(a keys.Action, count int) (tea.Cmd, bool) {
	q, n := &m.story.quotes, max(1, count)
	const far = 1 << 20
	switch a {
	case keys.Down:
		q.Move(n)
	case keys.Up:
		q.Move(-n)
	case keys.HalfDown, keys.PageDown:
		q.Move(5 * n)
	case keys.HalfUp, keys.PageUp:
		q.Move(-5 * n)
	case keys.Top:
		q.Move(-far)
	case keys.Bottom:
		q.Move(far)
	case keys.Open:
		return m.goQuote(), true
	case keys.Back, keys.Quotes:
		m.story.saying = false
	default:
		return nil, false
	}
	return nil, true
}

// goQuote goes to the chosen quotation in the story.
func (m *Model) goQuote() tea.Cmd {
	s := &m.story
	s.saying = false
	if at, ok := s.quotes.Selected(); ok && s.pane.GoQuote(at) {
		return m.rest()
	}
	return nil
}
