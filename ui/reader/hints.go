package reader

import (
	"slices"
	"strconv"
	"strings"

	"warta/article"
)

// A hint is a link's number.
type hint struct {
	link   int // index in links and 1 more
	number string
}

// A hinting is what the pane shows while links are numbered, and what it goes
// back to.
type hinting struct {
	hints []hint
	page  *Page // without the numbers
	top   int
	at    int
}

// Hints numbers the links on the screen, which View then shows, and returns
// how many there are. All numbers have as many digits, so that none begins
// another. Each stands behind its link, for which the lines on the screen are
// broken anew.
func (p *Pane) Hints() int {
	p.EndHints()
	if p.page == nil {
		return 0
	}
	var hints []hint
	numbers := map[int]string{}
	for i := p.top; i < min(p.top+p.h, len(p.page.rows)); i++ {
		for _, g := range p.page.rows[i].body {
			if n := p.page.galley.faces[g.face].link; n > 0 && numbers[n] == "" {
				numbers[n] = "?"
				hints = append(hints, hint{link: n})
			}
		}
	}
	if len(hints) == 0 {
		return 0
	}
	first := 1
	for len(hints) > first*9 {
		first *= 10
	}
	for i := range hints {
		hints[i].number = strconv.Itoa(first + i)
		numbers[hints[i].link] = hints[i].number
	}
	p.hinting = hinting{hints, p.page, p.top, p.at}
	p.page = p.page.numbered(numbers)
	p.uncover()
	return len(hints)
}

// uncover moves the window down as far as the numbers have pushed the last of
// them, while the first stays.
func (p *Pane) uncover() {
	first, last := -1, 0
	for i := p.top; i < len(p.page.rows) && i < p.top+2*p.h; i++ {
		for _, g := range p.page.rows[i].body {
			if g.at == decoration && g.face == p.page.galley.hint {
				if last = i; first < 0 {
					first = i
				}
			}
		}
	}
	p.top += max(0, min(last-p.top-p.h+1, first-p.top))
}

// EndHints takes the numbers away.
func (p *Pane) EndHints() {
	was := p.hinting
	p.hinting = hinting{}
	if was.page == nil {
		return
	}
	if p.page = was.page; p.at == was.at {
		p.top = min(was.top, p.bottom())
	} else {
		p.keep()
	}
}

// numbered returns the page with links' numbers, by their index, behind them.
func (p *Page) numbered(numbers map[int]string) *Page {
	g, n := *p.galley, *p
	g.slips = slices.Clone(g.slips)
	n.galley, n.rows, n.first = &g, nil, nil
	for i := range g.slips {
		n.first = append(n.first, len(n.rows))
		if g.number(&g.slips[i], numbers) {
			n.set(&g.slips[i])
			continue
		}
		end := len(p.rows)
		if i+1 < len(p.first) {
			end = p.first[i+1]
		}
		n.rows = append(n.rows, p.rows[p.first[i]:end]...)
	}
	n.place()
	return &n
}

// number puts numbers behind the links of a slip, and reports whether it has
// any. What the slip shares with others is copied first.
func (g *Galley) number(s *slip, numbers map[int]string) bool {
	any := false
	for line := range s.every() {
		any = any || slices.ContainsFunc(*line, func(gl glyph) bool { return numbers[g.faces[gl.face].link] != "" })
	}
	if !any {
		return false
	}
	s.own()
	var lines []*[]glyph
	for line := range s.every() {
		lines = append(lines, line)
	}
	done := map[int]bool{}
	for _, line := range slices.Backward(lines) {
		for k, gl := range slices.Backward(*line) {
			n := g.faces[gl.face].link
			if numbers[n] == "" || done[n] {
				continue
			}
			done[n] = true
			mark := ornament(numbers[n], g.hint)
			mark.ends, (*line)[k].ends = gl.ends, false
			*line = slices.Insert(*line, k+1, mark)
		}
	}
	return true
}

// own copies the lines of the slip.
func (s *slip) own() {
	s.lines = slices.Clone(s.lines)
	if s.table != nil {
		t := *s.table
		t.cells = slices.Clone(t.cells)
		for i := range t.cells {
			t.cells[i].lines = slices.Clone(t.cells[i].lines)
		}
		s.table = &t
	}
	for line := range s.every() {
		*line = slices.Clone(*line)
	}
}

// Hint returns the link with the number, and whether more digits may lead to
// one when there is none yet.
func (p *Pane) Hint(number string) (l Link, found, more bool) {
	for _, h := range p.hinting.hints {
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
