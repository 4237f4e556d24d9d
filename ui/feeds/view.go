package feeds

import (
	"strconv"

	"warta/ui/list"
	"warta/ui/theme"
)

const margin = 2 // the cursor's mark and a blank

// Resize sets the pane's size, its heading's line included.
func (p *Pane) Resize(width, height int) {
	p.width, p.height = width, height
	p.win.Resize(height-p.head(), len(p.rows))
}

// head is how many lines the heading takes.
func (p *Pane) head() int {
	if p.height < 6 {
		return 0
	}
	return 2
}

// Wants returns how many lines would show everything.
func (p *Pane) Wants() int { return len(p.rows) + 3 }

// Pick puts the cursor on the row that line y shows, if it shows one.
func (p *Pane) Pick(y int) bool {
	i, ok := p.win.At(y-p.head(), len(p.rows))
	if !ok || y < p.head() || p.rows[i].Kind == gap {
		return false
	}
	p.win.Go(i, len(p.rows))
	return true
}

// View draws the pane: as many lines as it is high, each as wide as it is.
func (p *Pane) View(t theme.Theme, focused bool) []string {
	lines := make([]string, 0, p.height)
	if p.head() > 0 {
		style := t.Dim
		if focused {
			style = t.Heading
		}
		title := style.Render(p.Ruler.Fit("Feeds", p.width-margin))
		lines = append(lines, list.Blank(min(margin, p.width))+title, list.Blank(p.width))
	}
	from, to := p.win.Rows(len(p.rows))
	for i := from; i < to; i++ {
		lines = append(lines, p.row(t, i, focused))
	}
	for len(lines) < p.height {
		lines = append(lines, list.Blank(p.width))
	}
	return lines[:p.height]
}

func (p *Pane) row(t theme.Theme, i int, focused bool) string {
	r := p.rows[i]
	if r.Kind == gap || p.width <= margin {
		return list.Blank(p.width)
	}
	mark, apart := " ", list.Apart(r.Title)
	if i == p.win.Cursor {
		style := t.Faded
		if focused {
			style = t.Marker
		}
		mark = style.Render("▌")
	}
	count := ""
	if r.Unread > 0 {
		count = strconv.Itoa(r.Unread)
	}
	room := max(0, p.width-margin-len(count)-2)
	name := list.Blank(min(room, 2*r.Depth)) + p.name(t, r, room-2*r.Depth)
	end := apart + count + apart
	return mark + apart + name + t.Dim.Render(p.Ruler.Right(end, p.width-margin-room))
}

// name sets a row's title with its sign: folders open and shut, feeds in trouble.
func (p *Pane) name(t theme.Theme, r Row, room int) string {
	style := t.Read
	if r.Unread > 0 && r.Kind != Smart {
		style = t.Text
	}
	switch {
	case room < 3:
		return style.Render(p.Ruler.Fit(r.Title, room))
	case r.Kind == Folder && r.Folded:
		return t.Dim.Render("▸ ") + style.Render(p.Ruler.Fit(r.Title, room-2))
	case r.Kind == Folder:
		return t.Dim.Render("▾ ") + style.Render(p.Ruler.Fit(r.Title, room-2))
	case r.Kind == Feed && (r.Sub.Status.Error != "" || r.Sub.Status.Gone):
		title, w := p.Ruler.Cut(r.Title, room-2)
		return style.Render(title) + t.Error.Render(" !") + list.Blank(room-w-2)
	}
	return style.Render(p.Ruler.Fit(r.Title, room))
}
