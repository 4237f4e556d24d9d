package reader

import (
	"strconv"
	"strings"

	"warta/article"
)

// A hint is a link's number on a row.
type hint struct {
	row    int
	link   int // index in links and 1 more
	number string
}

// Hints numbers the links on the screen, which View then shows, and returns
// how many there are. All numbers have as many digits, so that none begins
// another.
func (p *Pane) Hints() int {
	p.hints = nil
	if p.page == nil {
		return 0
	}
	seen := map[int]bool{}
	for i := p.top; i < min(p.top+p.h, len(p.page.rows)); i++ {
		for _, g := range p.page.rows[i].body {
			if n := p.page.galley.faces[g.face].link; n > 0 && !seen[n] {
				seen[n] = true
				p.hints = append(p.hints, hint{row: i, link: n})
			}
		}
	}
	first := 1
	for len(p.hints) > first*9 {
		first *= 10
	}
	for i := range p.hints {
		p.hints[i].number = strconv.Itoa(first + i)
	}
	return len(p.hints)
}

// EndHints takes the numbers away.
func (p *Pane) EndHints() { p.hints = nil }

// Hint returns the link with the number, and whether more digits may lead to
// one when there is none yet.
func (p *Pane) Hint(number string) (l Link, found, more bool) {
	for _, h := range p.hints {
		if h.number == number {
			return p.page.galley.links[h.link-1], true, false
		}
		more = more || strings.HasPrefix(h.number, number)
	}
	return Link{}, false, more
}

// Follow goes to the note that a link leads to, and reports whether it leads
// to one.
func (p *Pane) Follow(l Link) bool {
	mark, ok := strings.CutPrefix(l.URL, "#")
	if !ok || p.page == nil {
		return false
	}
	for _, b := range p.page.galley.article.Blocks {
		if b.Kind == article.Note && b.Mark == mark {
			p.reveal(b.Start)
			p.Light([]article.Span{b.Span})
			return true
		}
	}
	return false
}

// numbers returns the hints on a row, by link.
func (p *Pane) numbers(row int) map[int]string {
	var on map[int]string
	for _, h := range p.hints {
		if h.row == row {
			if on == nil {
				on = map[int]string{}
			}
			on[h.link] = h.number
		}
	}
	return on
}
