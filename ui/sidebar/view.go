package sidebar

import (
	"strconv"
	"strings"

	"warta/ui/list"
)

// marker stands before the name that the cursor is on.
const marker = "▌"

// View returns the pane: h rows of w cells.
func (p *Pane) View() string {
	if p.w == 0 || p.h == 0 {
		return ""
	}
	rows := make([]string, p.h)
	for i := range rows {
		switch at := p.top + i; {
		case at < len(p.lines):
			rows[i] = p.row(at)
		case i == 0:
			rows[i] = p.set(" ", p.Theme.Dim.Render, "No names", "")
		default:
			rows[i] = strings.Repeat(" ", p.w)
		}
	}
	return strings.Join(rows, "\n")
}

func (p *Pane) row(at int) string {
	l := p.lines[at]
	if l.item == nil {
		return p.set(" ", p.Theme.Heading.Render, l.heading, "")
	}
	style, mark := p.Theme.Text, " "
	if l.voice >= 0 {
		style = p.Theme.Speaker(l.voice)
	}
	if at == p.chosen {
		style.Bold = true
		mark = p.Theme.Faded.Render(marker)
		if p.Focused {
			mark = p.Theme.Marker.Render(marker)
		}
	}
	return p.set(mark, style.Render, l.item.Name, strconv.Itoa(len(l.item.Spans)))
}

// set fills a row: a mark, a name, and a count at the right end when there is
// room for it beside a name of some length.
func (p *Pane) set(mark string, render func(string) string, name, count string) string {
	const least = 8
	free := p.w - 2
	if free < 1 {
		return mark + strings.Repeat(" ", p.w-1)
	}
	if free < least+len(count)+1 {
		count = ""
	}
	if count != "" {
		free -= len(count) + 2
	}
	name, used := p.Ruler.Cut(name, free)
	apart := list.Apart(name)
	row := mark + apart + render(name) + list.Blank(free-used)
	if count != "" {
		row += apart + p.Theme.Dim.Render(count) + " "
	}
	return row
}
