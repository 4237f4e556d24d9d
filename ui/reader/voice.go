package reader

import (
	"slices"

	"warta/article"
)

// beside is how wide the left margin must be for names to stand in it.
const beside = 18

// attribute notes what bytes a slip's rows show, marks those with quotations,
// and says who spoke: in the margin when there is room, else at the end of the
// block's last line, else on a quiet line under it.
func (p *Page) attribute(from int, s *slip) {
	var said [][]int // speakers by row
	for i := from; i < len(p.rows); i++ {
		p.rows[i].reach()
		said = append(said, slices.DeleteFunc(p.hear(&p.rows[i]), func(n int) bool { return s.after != nil && n == s.author }))
	}
	if s.table != nil || s.head {
		return
	}
	if p.left >= beside {
		p.sideNames(from, said)
		return
	}
	var all []int
	for _, row := range said {
		for _, n := range row {
			if !slices.Contains(all, n) {
				all = append(all, n)
			}
		}
	}
	p.endNames(all)
}

// hear notes the first quotation on a row and returns the known speakers of
// all of them, in order.
func (p *Page) hear(r *row) []int {
	g := p.galley
	if r.end == 0 {
		return nil
	}
	var speakers []int
	for i := from(g.quotes, r.at); i < len(g.quotes) && g.quotes[i].Start < r.end; i++ {
		if r.voice == 0 {
			r.voice = i + 1
		}
		if n := g.voices[i]; n >= 0 && !slices.Contains(speakers, n) {
			speakers = append(speakers, n)
		}
	}
	return speakers
}

// from returns the index of the first span that ends after byte at.
func from(spans []article.Span, at int) int {
	i, _ := slices.BinarySearchFunc(spans, at, func(s article.Span, at int) int {
		if s.End > at {
			return 1
		}
		return -1
	})
	return i
}

// sideNames sets each speaker's name in the margin beside the first row of
// what he says, and beside the next one when that place is taken.
func (p *Page) sideNames(from int, said [][]int) {
	var waiting []int
	named, turned := -1, p.rows[len(p.rows)-1].turned
	for i, speakers := range said {
		for _, n := range speakers {
			if n != named {
				waiting = append(waiting, n)
				named = n
			}
		}
		if len(waiting) > 0 {
			p.rows[from+i].side = p.name("", waiting[0], p.left-3, turned)
			waiting = waiting[1:]
		}
	}
	for _, n := range waiting {
		p.rows = append(p.rows, row{at: -1, side: p.name("", n, p.left-3, turned), turned: turned})
	}
}

// endNames sets the speakers' names after a block.
func (p *Page) endNames(speakers []int) {
	if len(speakers) == 0 {
		return
	}
	last := &p.rows[len(p.rows)-1]
	turned := last.turned
	var after []glyph
	for i, n := range speakers {
		sign := "— "
		if i > 0 {
			sign = " · "
		}
		after = append(after, p.name(sign, n, p.measure, false)...)
	}
	const apart = 3
	switch taken := width(last.lead, p.method) + width(last.body, p.method); {
	case width(after, p.method) > p.measure: // a line of its own for each
		for _, n := range speakers {
			p.rows = append(p.rows, row{at: -1, after: p.name("— ", n, p.measure, turned), turned: turned})
		}
		return
	case taken+apart+width(after, p.method) > p.measure, last.fixed:
		p.rows = append(p.rows, row{at: -1, turned: turned})
		last = &p.rows[len(p.rows)-1]
	}
	if turned {
		after = turn(after)
	}
	last.after = after
}

// name returns a speaker's name behind a sign in his hue, shortened to at most
// w cells.
func (p *Page) name(sign string, n, w int, turned bool) []glyph {
	name := p.galley.signatures[n]
	face := name[0].face
	all := append(label(sign, face), name...)
	if width(all, p.method) > w {
		short := all[:0:0]
		for _, g := range all {
			if width(short, p.method)+int(g.width[p.method]) >= w {
				break
			}
			short = append(short, g)
		}
		all = append(short, ornament("…", face))
	}
	if turned {
		return turn(all)
	}
	return all
}
