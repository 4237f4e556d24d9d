package reader

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
	"warta/ui/theme"
)

// An overlay is what is laid over the page's faces for a moment.
type overlay struct {
	lit     []article.Span // mentions of what the sidebar stands on
	mention int            // the one of lit that the reader stands on; -1 for none
	matches []article.Span // what find found
	found   int            // the match that find stands on; -1 for none
	quote   int            // the quote that the reader stands on; -1 for none
	shift   int            // cells that tables and code are scrolled sideways
}

// The marks in the margin beside a quotation, and beside the one that the
// reader stands on.
const quoteMark, currentMark = "▏", "▌"

// A brush paints cells on one row and keeps what is set, so that a sequence is
// written only where something changes.
type brush struct {
	b     []byte
	page  *Page
	style theme.Style
	link  int
	cells int // painted on the row
	limit int // the row's width
}

// put paints text of w cells, or as many blanks as still fit.
func (br *brush) put(text string, w int, s theme.Style, link int) {
	if br.cells+w > br.limit {
		text, w = strings.Repeat(" ", br.limit-br.cells), br.limit-br.cells
	}
	if w <= 0 {
		return
	}
	br.follow(link)
	if s != br.style {
		if br.style != (theme.Style{}) {
			br.b = append(br.b, theme.Reset...)
		}
		br.b = s.AppendOpen(br.b)
		br.style = s
	}
	br.b = append(br.b, text...)
	br.cells += w
}

// follow opens a link and ends the one before. All its parts carry one id, so
// that a terminal shows a wrapped link as one.
func (br *brush) follow(link int) {
	if link > 0 && br.page.galley.links[link-1].URL[0] == '#' {
		link = 0 // a note is nothing to a terminal
	}
	if link == br.link {
		return
	}
	if br.link > 0 {
		br.b = append(br.b, ansi.ResetHyperlink()...)
	}
	if link > 0 {
		br.b = append(br.b, ansi.SetHyperlink(br.page.galley.links[link-1].URL, "id=w"+strconv.Itoa(link))...)
	}
	br.link = link
}

// blank fills the row up to a cell.
func (br *brush) blank(to int) {
	if n := min(to, br.limit) - br.cells; n > 0 {
		br.put(strings.Repeat(" ", n), n, theme.Style{}, 0)
	}
}

// end fills the row and sets everything back.
func (br *brush) end() []byte {
	br.blank(br.limit)
	br.follow(0)
	if br.style != (theme.Style{}) {
		br.b = append(br.b, theme.Reset...)
	}
	return br.b
}

// paint appends one row of exactly w cells.
func (p *Page) paint(b []byte, r *row, o *overlay, w int) []byte {
	br := &brush{b: b, page: p, limit: w}
	if r.turned {
		br.leftward(r, o)
		return br.end()
	}
	if len(r.side) > 0 {
		br.blank(p.left - 3 - width(r.side, p.method))
		br.glyphs(r.side)
	}
	if mark := p.mark(r, o); mark != "" {
		br.blank(p.left - 2)
		// The blank is set like the mark, so that text in the speaker's hue
		// goes on without another sequence.
		br.put(mark+" ", 2, p.galley.theme.Speaker(p.galley.voices[r.voice-1]), 0)
	}
	br.blank(p.left)
	br.glyphs(r.lead)
	br.body(p.shown(r, o), r, o)
	if len(r.after) > 0 {
		br.blank(p.left + p.measure - width(r.after, p.method))
		br.glyphs(r.after)
	}
	return br.end()
}

// mark is what stands in the margin of a row with a quotation: nothing where a
// block quotation has its own bar, unless the reader stands on it.
func (p *Page) mark(r *row, o *overlay) string {
	switch {
	case r.voice == 0 || p.left < 2:
		return ""
	case o.quote >= 0 && p.stands(r, o.quote):
		return currentMark
	case r.barred:
		return ""
	}
	return quoteMark
}

// stands reports whether a quote has words on the row.
func (p *Page) stands(r *row, quote int) bool {
	q := p.galley.quotes[quote]
	return q.Start < r.end && r.at < q.End
}

// glyphs paints what is not part of the text.
func (br *brush) glyphs(gs []glyph) {
	for _, g := range gs {
		br.put(g.on(br.page.method), int(g.width[br.page.method]), br.page.galley.faces[g.face].style, 0)
	}
}

// body paints text with what lies over it.
func (br *brush) body(gs []glyph, r *row, o *overlay) {
	p := br.page
	quotes := over(p.galley.quotes, r)
	added, lit, matches := over(p.galley.added, r), over(o.lit, r), over(o.matches, r)
	for _, g := range gs {
		f := p.galley.faces[g.face]
		s := f.style
		if at := int(g.at); at != decoration {
			if i := quotes.find(at); i >= 0 && !f.code {
				s = p.galley.theme.Speaker(p.galley.voices[i]).Over(s)
			}
			if added.find(at) >= 0 {
				s = p.galley.theme.Added.Over(s)
			}
			if i := lit.find(at); i >= 0 {
				s = p.galley.theme.Mention.Over(s)
				s.Underline = s.Underline || i == o.mention
			}
			if i := matches.find(at); i >= 0 && i == o.found {
				s = p.galley.theme.Found.Over(s)
			} else if i >= 0 {
				s = p.galley.theme.Match.Over(s)
			}
		}
		br.put(g.on(p.method), int(g.width[p.method]), s, f.link)
	}
}

// laid is the part of some spans that may touch a row; first is the index of
// its first.
type laid struct {
	spans []article.Span
	first int
}

func over(spans []article.Span, r *row) laid {
	if len(spans) == 0 || r.end == 0 && !r.head() {
		return laid{}
	}
	i := 0
	if !r.head() {
		i = from(spans, r.at)
	}
	k := i
	for k < len(spans) && spans[k].Start < r.end {
		k++
	}
	return laid{spans[i:k], i}
}

func (l laid) find(at int) int {
	for i, s := range l.spans {
		if s.Start <= at && at < s.End {
			return l.first + i
		}
	}
	return -1
}
