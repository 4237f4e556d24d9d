package reader

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
)

// Measure is the longest line of text, in cells: longer ones tire the eye on
// its way back.
const Measure = 72

// narrow is the width under which no cells are spared beside the text, roomy
// that from which one more is (as in the smallest pane that stands beside a
// list by default), and least the shortest line that is ever set: a pane shows
// what fits of it.
const narrow, roomy, least = 20, 44, 4

// Break breaks the lines for a pane of the given width, in a terminal of which
// nothing is known: one that has not granted mode 2027.
func (g *Galley) Break(width int) *Page { return g.BreakBy(width, ansi.WcWidth) }

// BreakBy breaks the lines for a terminal that measures text by the method:
// ansi.GraphemeWidth once it has granted mode 2027, ansi.WcWidth before.
func (g *Galley) BreakBy(width int, m ansi.Method) *Page {
	p := &Page{galley: g, width: max(width, 0), method: m}
	p.measure, p.left = columns(p.width)
	p.wide = max(p.measure, p.width-p.left-1)
	for i := range g.slips {
		p.first = append(p.first, len(p.rows))
		p.set(&g.slips[i])
	}
	p.place()
	return p
}

// columns centres the measure in the pane. Two cells stay free at the left for
// the mark beside quotations, three where there is room for it to stand off
// the pane's border, and one at the right.
func columns(width int) (measure, left int) {
	if width < narrow {
		return max(width, least), 0
	}
	gap := 2
	if width >= roomy {
		gap = 3
	}
	measure = min(Measure, width-gap-1)
	return measure, max(gap, (width-measure)/2)
}

// set appends the rows of a slip.
func (p *Page) set(s *slip) {
	for range s.space {
		p.rows = append(p.rows, row{at: -1})
	}
	from := len(p.rows)
	avail := max(least, p.measure-max(width(s.lead, p.method), width(s.next, p.method)))
	lead := s.lead
	for _, body := range s.fold(avail, avail+p.wide-p.measure, p.method) {
		if s.kind == article.Rule && !s.head {
			lead = centre(lead, avail-width(body, p.method))
		}
		p.add(s, lead, body)
		lead = s.next
	}
	if s.after != nil {
		for _, part := range fold(s.after, avail, p.method) {
			p.add(s, s.next, part)
		}
	}
	p.attribute(from, s)
}

// add appends a row of a slip.
func (p *Page) add(s *slip, lead, body []glyph) {
	r := row{lead: lead, body: body, at: -1, fixed: s.fixed || s.table != nil, turned: s.turned, barred: s.barred}
	if r.turned && len(lead) > 0 {
		r.lead = turn(lead)
		fenceOff(r.lead[:1])
	}
	if r.turned && s.table == nil {
		r.body = turnIn(body, max(0, p.measure-width(r.lead, p.method)-width(body, p.method)))
	}
	p.rows = append(p.rows, r)
}

// centre adds half of the free cells to what stands before a line.
func centre(lead []glyph, free int) []glyph {
	return append(lead[:len(lead):len(lead)], blanks(free/2))
}

// fold returns the slip's lines, broken when they can be; a table may be as
// wide as wide when it needs to.
func (s *slip) fold(avail, wide int, m ansi.Method) [][]glyph {
	switch {
	case s.table != nil:
		return s.table.set(avail, wide, m)
	case s.fixed:
		return s.lines
	}
	var parts [][]glyph
	for _, line := range s.lines {
		parts = append(parts, fold(line, avail, m)...)
	}
	if s.series {
		for i := range parts {
			if s.turned {
				parts[i] = oneGlyph(parts[i])
			}
		}
		return join(parts, avail, m)
	}
	return parts
}

// join sets the parts of a series on rows, with a dot between two on one row:
// none begins or ends a row. The last row is the fullest, so that the first
// part, the author, and not a short one at the end, is alone when they take two.
func join(parts [][]glyph, avail int, m ansi.Method) [][]glyph {
	var rows [][]glyph // from the last one
	for _, part := range slices.Backward(parts) {
		last, dot := len(rows)-1, ornament(" · ", part[0].face)
		if last < 0 || width(part, m)+int(dot.width[m])+width(rows[last], m) > avail {
			rows = append(rows, part)
			continue
		}
		rows[last] = slices.Concat(part, []glyph{dot}, rows[last])
	}
	slices.Reverse(rows)
	return rows
}

// fold breaks one line into parts of at most avail cells, where UAX #14 allows
// it and in the middle of a word when there is no such place. Blanks at a
// break are left out; a line without glyphs is one part without glyphs.
func fold(line []glyph, avail int, m ansi.Method) [][]glyph {
	if width(line, m) <= avail {
		return [][]glyph{line}
	}
	var parts [][]glyph
	for len(line) > 0 {
		n := fit(line, avail, m)
		part := line[:n]
		for len(part) > 0 && isBlank(part[len(part)-1]) {
			part = part[:len(part)-1]
		}
		parts = append(parts, part)
		for line = line[n:]; len(line) > 0 && isBlank(line[0]); {
			line = line[1:]
		}
	}
	return parts
}

// fit returns how many glyphs of a line go on one row, at least one.
func fit(line []glyph, avail int, m ansi.Method) int {
	end, w, last := 0, 0, 0
	for ; end < len(line); end++ {
		if w += int(line[end].width[m]); w > avail && !isBlank(line[end]) {
			break
		}
		if line[end].ends {
			last = end + 1
		}
	}
	if end < len(line) && last > 0 {
		return last
	}
	return syllables(line, max(end, 1))
}
