package entries

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"warta/feed"
	"warta/ui/list"
	"warta/ui/theme"
)

const (
	wide   = 72 // from here on a row is one line with columns
	tall   = 28 // from here on a headline may take two lines
	margin = 3  // the cursor's mark, the unread mark and a blank
	ageing = 8  // the width of an age
	recent = 6  // that of one in this year
)

// Resize sets the pane's size, its heading's line included.
func (p *Pane) Resize(width, height int) {
	if p.win.Height > 0 && p.width == width && p.height == height {
		return // nothing may move
	}
	p.width, p.height = width, height
	p.win.Resize((height-p.head())/p.lines(), len(p.rows))
}

// lines is how many lines a row takes: one where columns fit side by side, or
// where there are few lines; a third, for a long headline, where there are many.
func (p *Pane) lines() int {
	switch {
	case p.width >= wide || p.height < 10:
		return 1
	case p.height < tall:
		return 2
	}
	return 3
}

// head is how many lines the heading takes.
func (p *Pane) head() int {
	if p.height < 4 {
		return 0
	}
	return 2
}

// Row returns the entry that line y of the pane shows, 0 when it shows none.
func (p *Pane) Row(y int) int64 {
	if y < p.head() {
		return 0
	}
	if i, ok := p.win.At((y-p.head())/p.lines(), len(p.rows)); ok {
		return p.rows[i].ID
	}
	return 0
}

// Line returns which of the rows on the screen the cursor is on, from 0.
func (p *Pane) Line() int { return p.win.Cursor - p.win.Top }

// View draws the pane: as many lines as it is high, each as wide as it is.
func (p *Pane) View(t theme.Theme, focused bool, now time.Time) []string {
	lines := make([]string, 0, p.height)
	if p.head() > 0 {
		lines = append(lines, p.heading(t, focused), list.Blank(p.width))
	}
	from, to := p.win.Rows(len(p.rows))
	for i := from; i < to; i++ {
		lines = append(lines, p.row(t, i, focused, now)...)
	}
	for len(lines) < p.height {
		lines = append(lines, list.Blank(p.width))
	}
	return lines[:p.height]
}

func (p *Pane) heading(t theme.Theme, focused bool) string {
	style := t.Dim
	if focused {
		style = t.Heading
	}
	count := ""
	switch {
	case p.Selecting():
		more := ""
		if _, _, beyond := p.Beyond(); beyond {
			more = "+"
		}
		count = fmt.Sprintf("%d%s selected ", len(p.chosen), more)
	case p.unread > 0 && p.unread < p.total:
		count = fmt.Sprintf("%s of %s ", number(p.unread), number(p.total))
	case p.total > 0:
		count = number(p.total) + " "
	}
	room := p.width - margin - len(count) - 1
	if room < 1 {
		return list.Blank(min(margin, p.width)) + style.Render(p.Ruler.Fit(p.Title, p.width-margin))
	}
	apart := list.Apart(p.Title)
	return list.Blank(margin-1) + apart + style.Render(p.Ruler.Fit(p.Title, room)+apart) + t.Dim.Render(count)
}

// number writes a count with its thousands parted.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func (p *Pane) row(t theme.Theme, i int, focused bool, now time.Time) []string {
	h := p.rows[i]
	mark := " "
	if i == p.win.Cursor {
		mark = cursor(t, focused)
	}
	if p.width <= margin {
		return slices.Repeat([]string{list.Blank(p.width)}, p.lines())
	}
	first := mark + p.sign(t, h)
	if p.lines() == 1 {
		apart := list.Apart(h.Title, h.Outlet(), h.Excerpt)
		return []string{first + apart + p.oneLine(t, h, apart, now)}
	}
	return p.manyLines(t, h, first, mark, now)
}

// manyLines sets the headline over outlet and age; what a short headline leaves
// of three lines shows how the story begins.
func (p *Pane) manyLines(t theme.Theme, h feed.Headline, first, mark string, now time.Time) []string {
	width, apart := p.width-margin, list.Apart(h.Title)
	gutter := mark + list.Blank(margin-2)
	lines := make([]string, 0, p.lines())
	line, rest := p.Ruler.Split(h.Title, width-1-flagWidth(h))
	switch {
	case line == "" || rest == "":
	case p.lines() > 2:
		h.Title = line
		lines = append(lines, first+apart+p.title(t, h, width-1)+apart)
		h.Title, h.Starred, h.Later = rest, false, false
		first = gutter
	case p.One: // the outlet's place is free
		h.Title = line
		return append(lines, first+apart+p.title(t, h, width-1)+apart, gutter+p.under(titled(t, h), rest, t, h, now))
	}
	lines = append(lines, first+apart+p.title(t, h, width-1)+apart, gutter+p.meta(t, h, now))
	if len(lines) < p.lines() {
		apart := list.Apart(h.Excerpt)
		excerpt := t.Dim.Render(p.Ruler.Fit(h.Excerpt, width-1))
		lines = append(lines, list.Blank(margin-1)+apart+excerpt+apart)
	}
	return lines
}

// cursor is the mark of the row that the cursor is on: a mark in the margin
// costs a slow link a quarter of what a bar does.
func cursor(t theme.Theme, focused bool) string {
	if focused {
		return t.Marker.Render("▌")
	}
	return t.Faded.Render("▌")
}

func (p *Pane) sign(t theme.Theme, h feed.Headline) string {
	switch {
	case p.chosen[h.ID]:
		return t.Accent.Render("✓")
	case !h.Read:
		return t.Mark.Render("●")
	case h.Changed:
		return t.Warning.Render("≠")
	}
	return " "
}

// title sets the headline in the width given, with the star before it.
func (p *Pane) title(t theme.Theme, h feed.Headline, width int) string {
	style := titled(t, h)
	if width < flagWidth(h)+2 {
		return style.Render(p.Ruler.Fit(h.Title, width))
	}
	return flags(t, h) + style.Render(p.Ruler.Fit(h.Title, width-flagWidth(h)))
}

func titled(t theme.Theme, h feed.Headline) theme.Style {
	if h.Read {
		return t.Read
	}
	return t.Unread
}

func flags(t theme.Theme, h feed.Headline) string {
	s := ""
	if h.Starred {
		s += t.Star.Render("★") + " "
	}
	if h.Later {
		s += t.Accent.Render("◷") + " "
	}
	return s
}

func flagWidth(h feed.Headline) int {
	n := 0
	if h.Starred {
		n += 2
	}
	if h.Later {
		n += 2
	}
	return n
}

// oneLine sets headline, the start of the text, outlet and age in columns; apart
// is the blank between them.
func (p *Pane) oneLine(t theme.Theme, h feed.Headline, apart string, now time.Time) string {
	if p.width < 24 {
		return p.title(t, h, p.width-margin-1) + apart
	}
	outlet := 0
	if !p.One && p.width >= wide-12 {
		outlet = min(24, p.width/5)
	}
	room := p.width - margin - ageing - 1
	tail := p.Ruler.Right(Age(h.Published, now), ageing) + " "
	if outlet > 0 {
		room -= outlet + 1
		tail = p.Ruler.Fit(h.Outlet(), outlet) + apart + tail
	}
	room -= 2
	used := flagWidth(h) + p.Ruler.Width(h.Title)
	left := room - used - 3
	if left < 12 || h.Excerpt == "" {
		return p.title(t, h, room) + " " + apart + t.Dim.Render(tail)
	}
	return p.title(t, h, used) + t.Dim.Render("  "+apart+p.Ruler.Fit(h.Excerpt, left)+" "+apart+tail)
}

// meta sets outlet and age under a headline, after a blank.
func (p *Pane) meta(t theme.Theme, h feed.Headline, now time.Time) string {
	about := h.Outlet()
	if p.One && p.lines() == 2 {
		about = h.Excerpt
	}
	return p.under(t.Dim, about, t, h, now)
}

// under sets a text and the age under a headline, after a blank.
func (p *Pane) under(style theme.Style, text string, t theme.Theme, h feed.Headline, now time.Time) string {
	age := Age(h.Published, now)
	ends := max(recent, p.Ruler.Width(age))
	room := max(0, p.width-margin-ends-1)
	apart := list.Apart(text)
	if apart == list.Fence {
		text = p.Ruler.Fit(text, room-1) + apart
	}
	if style == t.Dim {
		return apart + t.Dim.Render(p.Ruler.Fit(p.Ruler.Fit(text, room)+p.Ruler.Right(age, ends), p.width-margin))
	}
	return apart + style.Render(p.Ruler.Fit(text, room)) + t.Dim.Render(p.Ruler.Fit(p.Ruler.Right(age, ends), p.width-margin-room))
}
