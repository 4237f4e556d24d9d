package reader

import (
	"math"
	"sort"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
)

// A Page is a Galley whose lines are broken for a width. It does not change
// once it is made.
type Page struct {
	galley  *Galley
	width   int // the pane's
	left    int // blank cells before the text
	measure int // the text's longest line
	wide    int // and that of tables and code, which take the right margin too
	method  ansi.Method
	rows    []row
	first   []int // the row that each slip begins with, its blank rows included
}

// A row is one line on the screen. Nothing in it depends on where on the
// screen it stands, so that scrolling moves it unchanged.
type row struct {
	lead   []glyph
	body   []glyph
	after  []glyph // at the line's end: who spoke
	side   []glyph // in the left margin: who spoke
	at     int     // the first byte of Text that it shows, or that follows it
	end    int     // the byte after the last one that it shows; 0 when it shows none
	voice  int     // 1 more than the index in quotes of the first that stands on it; 0 for none
	fixed  bool    // scrolled sideways
	turned bool    // it begins at the right
	barred bool    // it has the bar of a block quotation
}

// Width is the width of the pane that the page was broken for.
func (p *Page) Width() int { return p.width }

// Article returns the article that the page shows.
func (p *Page) Article() article.Article { return p.galley.article }

// reach notes which bytes of Text the row shows.
func (r *row) reach() {
	lo, hi := math.MaxInt, -1
	for _, g := range r.body {
		if g.at >= 0 {
			lo, hi = min(lo, int(g.at)), max(hi, int(g.at)+int(g.size))
		}
	}
	if hi >= 0 {
		r.at, r.end = lo, hi
	}
}

// place gives the rows that show no text the place of what follows them, or
// of their own block when that has no text.
func (p *Page) place() {
	next := len(p.galley.article.Text)
	for i := len(p.first) - 1; i >= 0; i-- {
		to := len(p.rows)
		if i+1 < len(p.first) {
			to = p.first[i+1]
		}
		if s := &p.galley.slips[i]; s.span.Len() == 0 {
			next = s.span.Start
		}
		for k := to - 1; k >= p.first[i]; k-- {
			if p.rows[k].at < 0 {
				p.rows[k].at = next
			}
			next = p.rows[k].at
		}
	}
}

// rowAt returns the row that shows the byte of Text, or the nearest before it.
// The text's first byte brings the headline with it.
func (p *Page) rowAt(at int) int {
	if at < decoration {
		return p.headRow(at)
	}
	if at <= 0 || len(p.rows) == 0 {
		return 0
	}
	slips := p.galley.slips
	i := sort.Search(len(slips), func(i int) bool { return !slips[i].head && slips[i].span.Start > at }) - 1
	if i < 0 {
		return 0
	}
	to := len(p.rows)
	if i+1 < len(p.first) {
		to = p.first[i+1]
	}
	best, nearest := p.first[i], -1
	for k := p.first[i]; k < to; k++ {
		r := &p.rows[k]
		if r.end == 0 && r.at <= at && r.at > nearest {
			best, nearest = k, r.at-1 // a row with text goes before it
		}
		// A table's rows interleave their cells, so every glyph counts.
		for _, g := range r.body {
			if a := int(g.at); a >= 0 && a <= at && a > nearest {
				best, nearest = k, a
			}
		}
	}
	return best
}

// headRow returns the row that shows a byte of the head.
func (p *Page) headRow(at int) int {
	for i := range p.rows {
		for _, g := range p.rows[i].body {
			if a := int(g.at); a <= at && at < a+int(g.size) {
				return i
			}
		}
	}
	return 0
}

// head reports whether the row shows some of the headline or the standfirst.
func (r *row) head() bool { return len(r.body) > 0 && r.body[0].at < decoration }

// start returns the cell at which a row's body of the given width begins.
func (p *Page) start(r *row, body int) int {
	if r.turned {
		return max(0, p.edge()+p.measure-width(r.lead, p.method)-body)
	}
	return p.left + width(r.lead, p.method)
}

// overhang returns how far the widest row reaches over its room.
func (p *Page) overhang() int {
	most := 0
	for i := range p.rows {
		if r := &p.rows[i]; r.fixed {
			most = max(most, width(r.lead, p.method)+width(r.body, p.method)-p.wide)
		}
	}
	return most
}
