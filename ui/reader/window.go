package reader

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// shown returns what is painted of a row's body: of a line that is too long, a
// window.
func (p *Page) shown(r *row, o *overlay) []glyph {
	if r.fixed {
		return p.window(r, o.shift)
	}
	return r.body
}

// window returns a row that is scrolled sideways by shift cells, with a mark at
// each side where something is hidden.
func (p *Page) window(r *row, shift int) []glyph {
	avail := p.wide - width(r.lead, p.method)
	total := width(r.body, p.method)
	if total <= avail {
		return r.body
	}
	if shift = min(shift, total-avail); r.turned {
		shift = total - avail - shift
	}
	lo, hi := shift, shift+avail
	var gs []glyph
	if lo > 0 {
		lo++
		gs = append(gs, ornament("‹", p.galley.dim))
	}
	if hi == total {
		return append(gs, slice(r.body, lo, hi, p.method)...)
	}
	gs = append(gs, slice(r.body, lo, hi-1, p.method)...)
	return append(gs, ornament("›", p.galley.dim))
}

// slice returns what the glyphs show between two cells. Decoration is cut where
// needed; of a wide character that is cut, blanks stay.
func slice(gs []glyph, lo, hi int, m ansi.Method) []glyph {
	var out []glyph
	x := 0
	for _, g := range gs {
		w := int(g.width[m])
		from, to := max(lo, x), min(hi, x+w)
		x += w
		if from >= to {
			continue
		}
		if to-from < w {
			text := strings.Repeat(" ", to-from)
			if rs := []rune(g.text); utf8.RuneCountInString(g.text) == w { // one cell each
				text = string(rs[from-x+w : to-x+w])
			}
			n := uint16(to - from)
			g.text, g.width = text, [2]uint16{n, n}
		}
		out = append(out, g)
	}
	return out
}
