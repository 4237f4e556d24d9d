package reader

import "warta/article"

// A Hit is what a cell of the pane shows, as a mouse asks for it.
type Hit struct {
	At     int  // the byte of Text; -1 when the cell shows none
	Link   Link // what the cell leads to; its URL is empty for nothing
	Quote  int  // index in Quotes; -1 for none
	Entity int  // index in Entities; -1 for none
}

// Hit returns what the pane shows at a cell, counted from its top left.
func (p *Pane) Hit(x, y int) Hit {
	h := Hit{At: decoration, Quote: -1, Entity: -1}
	if p.page == nil || y < 0 || y >= p.h || p.top+y >= len(p.page.rows) {
		return h
	}
	r := &p.page.rows[p.top+y]
	body := p.page.shown(r, &overlay{shift: p.shift})
	if x -= p.page.start(r, width(body, p.page.method)); x < 0 {
		return h
	}
	for _, g := range body {
		if x -= int(g.width[p.page.method]); x >= 0 {
			continue
		}
		if n := p.page.galley.faces[g.face].link; n > 0 {
			h.Link = p.page.galley.links[n-1]
		}
		if h.At = max(int(g.at), decoration); h.At >= 0 {
			h.Quote, h.Entity = named(&p.page.galley.article, h.At)
		}
		return h
	}
	return h
}

// named returns the quote and the entity that a byte of Text belongs to.
func named(a *article.Article, at int) (quote, entity int) {
	quote, entity = -1, -1
	holds := func(s article.Span) bool { return s.Start <= at && at < s.End }
	for i, q := range a.Quotes {
		if holds(q.Span) {
			quote = i
		}
	}
	for i, e := range a.Entities {
		for _, m := range e.Mentions {
			if holds(m) {
				entity = i
			}
		}
	}
	return quote, entity
}
