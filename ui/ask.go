package ui

import (
	tea "charm.land/bubbletea/v2"

	"warta/ui/prompt"
)

// An ask is the question that is open: a line of input or a menu.
type ask struct {
	line   *prompt.Line
	menu   *prompt.Menu
	answer func(m *Model, text string) tea.Cmd // takes the answer
	typing func(m *Model, text string) tea.Cmd // follows each key of a line; may be nil
	cancel func(m *Model) tea.Cmd              // nothing was answered; may be nil
}

func (a *ask) open() bool { return a.line != nil || a.menu != nil }

func (a *ask) resize(width, height int) {
	if a.menu != nil {
		menu := *a.menu
		menu.Resize(width, height)
		a.menu = &menu
	}
}

// input asks for a line of input in the status line's place.
func (m *Model) input(label, text string, answer func(*Model, string) tea.Cmd) {
	line := prompt.NewLine(label, text)
	m.ask = ask{line: &line, answer: answer}
}

// offer opens a menu.
func (m *Model) offer(title string, items []prompt.Item, answer func(*Model, string) tea.Cmd) {
	menu := prompt.NewMenu(title, items)
	menu.Resize(m.width, m.layout.body())
	m.ask = ask{menu: &menu, answer: answer}
}

// reply gives a key to the open question. The question is copied first, since
// models before this one still hold it.
func (m *Model) reply(k tea.KeyPressMsg) tea.Cmd {
	if m.ask.menu != nil {
		menu := *m.ask.menu
		got := menu.Key(k)
		m.ask.menu = &menu
		item, _ := menu.Current()
		return m.answered(got, item.Value)
	}
	line := *m.ask.line
	m.ask.line = &line
	switch k.String() {
	case "enter":
		return m.answered(prompt.Chosen, line.Text())
	case "esc", "ctrl+c":
		return m.answered(prompt.Closed, "")
	case "backspace", "ctrl+h":
		if line.Text() == "" {
			return m.answered(prompt.Closed, "")
		}
	}
	line.Key(k)
	return m.typing()
}

func (m *Model) typing() tea.Cmd {
	if m.ask.typing == nil {
		return nil
	}
	return m.ask.typing(m, m.ask.line.Text())
}

// answered closes the question and hands on its answer.
func (m *Model) answered(got prompt.Answer, text string) tea.Cmd {
	asked := m.ask
	switch {
	case got == prompt.Open:
		return nil
	case got == prompt.Chosen:
		m.ask = ask{}
		return asked.answer(m, text)
	case asked.cancel != nil:
		m.ask = ask{}
		return asked.cancel(m)
	}
	m.ask = ask{}
	return nil
}

// paste gives pasted text to the open question; without one it means nothing.
func (m *Model) paste(text string) tea.Cmd {
	switch {
	case m.ask.menu != nil:
		menu := *m.ask.menu
		menu.Paste(text)
		m.ask.menu = &menu
	case m.ask.line != nil:
		line := *m.ask.line
		line.Paste(text)
		m.ask.line = &line
		return m.typing()
	}
	return nil
}
