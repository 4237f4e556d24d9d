// Package reader is the pane that shows an article. An article is set in type
// once for a theme (Typeset), its lines are broken once for a width (Break),
// and the Pane shows a window of the rows. Quotations, mentions and matches
// are spans of the article's text, laid over the rows as they are painted.
//
// The package does no I/O and knows no clock and no keys: it offers what can
// be done with an article, and the root decides when.
package reader

import (
	"strings"

	"warta/article"
)

// A Pane shows an article. The zero Pane is empty.
type Pane struct {
	id      int64
	page    *Page
	w, h    int
	top     int // the row at the top
	at      int // the place that the reader keeps: a byte of Text
	shift   int // cells that tables and code are scrolled sideways
	quote   int // the quote that the reader stands on and 1 more; 0 for none
	lit     []article.Span
	mention int // the one of lit that the reader stands on and 1 more; 0 for none
	find    find
	hinting hinting
}

// Show shows a page of the article with the id. A page of the article that is
// shown already keeps the place; another article begins at the given one.
func (p *Pane) Show(id int64, page *Page, place int) {
	if p.page != nil && p.id == id {
		before, text := p.page.galley.article.Text, page.galley.article.Text
		p.page, p.hinting = page, hinting{}
		if text != before { // the other source's text, or a corrected one
			p.quote = 0
			p.Light(nil)
			p.at, p.find.begin = carry(before, text, p.at), min(p.find.begin, len(text))
			p.search()
		}
		if p.quote > len(page.galley.quotes) { // read anew, it has fewer
			p.quote = 0
		}
		p.keep()
		return
	}
	place = max(0, min(place, len(page.galley.article.Text)))
	*p = Pane{id: id, page: page, w: p.w, h: p.h, at: place}
	p.keep()
}

// carry returns the place in another text of the same story: where the words
// at the place before stand, if it has them.
func carry(from, to string, at int) int {
	if at > 0 && at < len(from) {
		words, _, _ := strings.Cut(from[at:min(len(from), at+carried)], "\n")
		words = strings.ToValidUTF8(words, "")
		if i := strings.Index(to, words); i >= 0 && words != "" {
			return i
		}
	}
	return min(at, len(to))
}

// carried is how many bytes of a text tell a place in it from all others.
const carried = 80

// Restart has the next page that is shown begin at the place given with it.
func (p *Pane) Restart() { p.id, p.page = 0, nil }

// Showing returns the id of the article and its page; the page is nil when the
// pane is empty.
func (p *Pane) Showing() (int64, *Page) { return p.id, p.page }

// Resize sets the pane's size and keeps the place. The page is shown as it is,
// cut or padded, until one for the new width is shown.
func (p *Pane) Resize(w, h int) {
	p.w, p.h = max(w, 0), max(h, 0)
	p.keep()
}

// keep puts the place at the top, as far as the page reaches.
func (p *Pane) keep() {
	if p.page != nil {
		p.top = min(p.page.rowAt(p.at), p.bottom())
	}
}

// bottom is the row at the top when the page's end is at the bottom.
func (p *Pane) bottom() int {
	if p.page == nil {
		return 0
	}
	return max(0, len(p.page.rows)-max(1, p.h))
}

// Scroll moves by lines, up when negative, and reports whether it moved.
func (p *Pane) Scroll(lines int) bool {
	top := max(0, min(p.top+lines, p.bottom()))
	if p.page == nil || top == p.top {
		return false
	}
	p.top = top
	p.at = p.page.rows[top].at
	return true
}

// HalfPage moves by half of the pane's height, times n.
func (p *Pane) HalfPage(n int) bool { return p.Scroll(n * max(1, p.h/2)) }

// Page moves by the pane's height, times n, and keeps two lines for the eye.
func (p *Pane) Page(n int) bool { return p.Scroll(n * max(1, p.h-2)) }

// Top moves to the headline.
func (p *Pane) Top() bool { return p.Scroll(-p.top) }

// Bottom moves to the end.
func (p *Pane) Bottom() bool { return p.Scroll(p.bottom() - p.top) }

// Place returns where reading stands: the byte of Text at the top.
func (p *Pane) Place() int { return p.at }

// AtEnd reports whether the article's end is on the screen.
func (p *Pane) AtEnd() bool { return p.top >= p.bottom() }

// Progress returns how much of the article has been on the screen, 0 to 100.
func (p *Pane) Progress() int {
	if p.page == nil || len(p.page.rows) == 0 {
		return 0
	}
	return min(100, (p.top+p.h)*100/len(p.page.rows))
}

// Shift scrolls tables and code sideways, by cells.
func (p *Pane) Shift(cells int) bool {
	if p.page == nil {
		return false
	}
	shift := max(0, min(p.shift+cells, p.page.overhang()))
	moved := shift != p.shift
	p.shift = shift
	return moved
}

// reveal brings the row that shows a byte of Text onto the screen, a third
// from the top when it was not there.
func (p *Pane) reveal(at int) {
	r := p.page.rowAt(at)
	if r >= p.top && r < p.top+max(1, p.h-1) {
		return
	}
	p.Scroll(r - p.h/3 - p.top)
}

// View returns the pane: h rows of w cells.
func (p *Pane) View() string {
	if p.w == 0 || p.h == 0 {
		return ""
	}
	b := make([]byte, 0, p.h*(p.w+32))
	o := overlay{lit: p.lit, mention: p.mention - 1, matches: p.find.spans, found: p.find.at - 1, quote: p.quote - 1, shift: p.shift}
	for i := range p.h {
		if i > 0 {
			b = append(b, '\n')
		}
		if p.page != nil && p.top+i < len(p.page.rows) {
			b = p.page.paint(b, &p.page.rows[p.top+i], &o, p.w)
		} else {
			for range p.w {
				b = append(b, ' ')
			}
		}
	}
	return string(b)
}
