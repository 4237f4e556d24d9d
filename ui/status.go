package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/ui/keys"
	"warta/ui/list"
	"warta/ui/theme"
)

// noteTime is how long a note stays; errors stay twice as long.
const noteTime = 5 * time.Second

// A status is what the last line says for a while.
type status struct {
	note  string
	error bool
	tick  int // numbers the notes, so that an old one's end does not end a new one
}

func (s *status) expire(tick int) {
	if tick == s.tick {
		s.note, s.error = "", false
	}
}

// say shows a note. It never takes a key.
func (m *Model) say(format string, args ...any) tea.Cmd {
	m.status = status{note: fmt.Sprintf(format, args...), tick: m.status.tick + 1}
	return expireNote(m.status.tick, noteTime)
}

// fail shows an error in one line, unless it is the person's own stop.
func (m *Model) fail(what string, err error) tea.Cmd {
	if err == nil || errors.Is(err, context.Canceled) {
		return nil
	}
	m.status = status{note: what + ": " + err.Error(), error: true, tick: m.status.tick + 1}
	return expireNote(m.status.tick, 2*noteTime)
}

func expireNote(tick int, after time.Duration) tea.Cmd {
	return tea.Tick(after, func(time.Time) tea.Msg { return noteExpired{tick} })
}

// statusLine draws the last line: what is going on at the left, the keys that
// help here at the right.
func (m Model) statusLine(width int) string {
	t := m.theme
	left, style := m.status.note, t.Text
	switch {
	case m.status.error:
		style = t.Error
		if !m.ask.open() && width >= 8 {
			lines := m.errorLines()
			left = lines[len(lines)-1]
		}
	case left != "":
	case m.refresh.running():
		return m.progressLine(width)
	default:
		left, style = m.where(), t.Bar
	}
	right := m.hints()
	if m.typed.any() {
		right = m.typed.String()
	}
	room := width - 2
	used := m.ruler().Width(left)
	switch {
	case m.ruler().Width(right) <= room-used-3:
	case m.ask.menu != nil:
		right = "esc closes"
	default:
		right = m.table.Key(keys.Help) + " keys"
	}
	if m.status.note != "" || m.ruler().Width(right) > room-used-3 {
		right = ""
	}
	r := m.ruler().Width(right)
	return edge(width) + style.Render(m.ruler().Fit(left, room-r)) + t.Bar.Render(right) + edge(width-1)
}

// mostLines is how many lines an error may take, so that what to do about it,
// which comes last, can be read in a narrow window too.
const mostLines = 3

// notice lays what the last line cannot hold of an error over the rows above it.
func (m Model) notice(rows []string) {
	if !m.status.error || m.ask.open() || m.width < 8 {
		return
	}
	lines := m.errorLines()
	above := lines[:len(lines)-1]
	for i, line := range above {
		if y := len(rows) - len(above) + i; y >= 0 {
			rows[y] = edge(m.width) + m.theme.Error.Render(m.ruler().Fit(line, m.width-2)) + edge(m.width-1)
		}
	}
}

// errorLines is the error on lines of the window's width.
func (m Model) errorLines() []string {
	var lines []string
	rest := m.status.note
	for rest != "" && len(lines) < mostLines-1 && m.height > 2*mostLines {
		line, more := m.ruler().Split(rest, m.width-2)
		if line == "" { // one long word
			break
		}
		lines, rest = append(lines, line), more
	}
	if rest != "" {
		lines = append(lines, rest)
	}
	return lines
}

// edge is the blank at either end of the last line, if there is room for it.
func edge(width int) string { return list.Blank(min(1, width)) }

// where says how far one is in the story, or what narrows the list.
func (m Model) where() string {
	if m.focus&keys.Story != 0 && m.story.wanted.ID != 0 {
		return m.story.where()
	}
	if q := m.entries.Filter.Query; q != "" {
		return "filter: " + q
	}
	return ""
}

// hints are the keys that help most in the open menu or the focused pane.
func (m Model) hints() string {
	if m.ask.menu != nil {
		return m.ask.menu.Hint()
	}
	var of []keys.Action
	switch m.focus {
	case keys.Feeds:
		of = []keys.Action{keys.Open, keys.Add, keys.Refresh, keys.Help}
	case keys.Entries:
		of = []keys.Action{keys.Open, keys.ReadOn, keys.Star, keys.ToggleRead, keys.Help}
		if m.newcomer() {
			of = []keys.Action{keys.Open, keys.ReadOn, keys.Add, keys.Help}
		}
	case keys.Article:
		of = []keys.Action{keys.ReadOn, keys.NextQuote, keys.ShowSidebar, keys.Browse, keys.Help}
		if m.opt.Opener == nil { // as for a guest of a server
			of[3] = keys.CopyLink
		}
		if query, _, _ := m.story.pane.Query(); query != "" {
			of = []keys.Action{keys.FindNext, keys.FindPrevious, keys.Back, keys.Help}
		}
		if m.story.saying {
			of = []keys.Action{keys.Open, keys.Back, keys.Help}
		}
	default:
		of = []keys.Action{keys.Open, keys.Named, keys.Back, keys.Help}
	}
	return hint(m.table, of)
}

// short names the actions in the hints.
var short = map[keys.Action]string{
	keys.Open: "open", keys.Add: "add", keys.Refresh: "refresh", keys.Help: "keys", keys.ReadOn: "read on",
	keys.Star: "star", keys.ToggleRead: "read", keys.NextQuote: "quote", keys.ShowSidebar: "who",
	keys.Browse: "browser", keys.Named: "elsewhere", keys.Back: "back",
	keys.CopyLink: "copy link", keys.FindNext: "next", keys.FindPrevious: "before",
}

func hint(table keys.Table, of []keys.Action) string {
	var parts []string
	for _, a := range of {
		if k := table.Key(a); k != "" {
			parts = append(parts, k+" "+short[a])
		}
	}
	return strings.Join(parts, "   ")
}

// progressLine draws how far a refresh is.
func (m Model) progressLine(width int) string {
	t, r := m.theme, m.refresh
	const bar = 16
	stop := m.table.Key(keys.Back) + " stops"
	text := fmt.Sprintf("Refreshing %d of %d  %s", r.done, r.total, r.feed)
	room := width - 2 - bar - 2 - m.ruler().Width(stop)
	if room < 20 {
		return edge(width) + t.Bar.Render(m.ruler().Fit(text, width-2)) + edge(width-1)
	}
	return edge(width) + t.Bar.Render(m.ruler().Fit(text, room-2)) + "  " + gauge(t, r.done, r.total, bar) + "  " + t.Bar.Render(stop) + edge(width-1)
}

// gauge draws a part of a whole as a line.
func gauge(t theme.Theme, part, whole, width int) string {
	full := 0
	if whole > 0 {
		full = within(part*width/whole, 0, width)
	}
	return t.Accent.Render(strings.Repeat("━", full)) + t.Rule.Render(strings.Repeat("─", width-full))
}
