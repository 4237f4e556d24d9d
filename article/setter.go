package article

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// A setter cleans a block's pieces and notes which run each grapheme is in.
type setter struct {
	out     writer
	runs    []Run
	base    int
	wrapped bool // "\n" in a piece is a line feed
}

// add cleans the pieces as one text, so that no grapheme is cut at a border:
// it belongs to the piece it starts in.
func (s *setter) add(pieces []piece) {
	var raw strings.Builder
	for _, p := range pieces {
		raw.WriteString(p.text)
	}
	rest, state := raw.String(), -1
	at, i, border := 0, 0, 0
	for rest != "" {
		var g string
		g, rest, state = next(rest, state)
		for i < len(pieces) && at >= border {
			border += len(pieces[i].text)
			i++
		}
		p := pieces[i-1]
		at += len(g)
		if !s.wrapped && (g == "\n" || g == "\r\n" || g == "\r") {
			g = " "
		}
		before := s.out.b.Len()
		if s.out.grapheme(g) > 0 {
			s.run(before, p)
		}
	}
}

// next cuts the first grapheme off s. Two printable ASCII characters never
// join, which spares most text the search for a border.
func next(s string, state int) (g, rest string, after int) {
	if c := s[0]; c >= ' ' && c < 0x7f && (len(s) == 1 || s[1] < utf8.RuneSelf && s[1] >= ' ') {
		return s[:1], s[1:], -1
	}
	g, rest, _, after = uniseg.FirstGraphemeClusterInString(s, state)
	return g, rest, after
}

// run extends the last run to the end of the text, or begins one.
func (s *setter) run(from int, p piece) {
	end := s.base + s.out.b.Len()
	if n := len(s.runs); n > 0 && s.runs[n-1].End == s.base+from {
		last := &s.runs[n-1]
		if last.Style == p.style && last.Link == p.link {
			last.End = end
			return
		}
		// The blank between two runs is set like the first, so that a
		// link's underline does not start on a blank.
		if b := s.out.b.String(); b[from] == ' ' || b[from] == '\n' {
			last.End++
			from++
		}
	}
	s.runs = append(s.runs, Run{Span{s.base + from, end}, p.style, p.link})
}

// table cleans a table's cells one by one, leaves out rows without text, and
// writes the others with their separators.
func (s *setter) table(cells []cellStart, pieces []piece) []Row {
	var rows []Row
	var row []cleanCell
	for i, c := range cells {
		if c.row {
			rows = s.row(rows, row)
			row = row[:0]
			continue
		}
		to := len(pieces)
		if i+1 < len(cells) {
			to = cells[i+1].piece
		}
		inner := setter{}
		inner.add(pieces[c.piece:to])
		row = append(row, cleanCell{c.cell, inner.out.b.String(), inner.runs})
	}
	return s.row(rows, row)
}

// A cleanCell is a cell whose text is clean but has no place yet.
type cleanCell struct {
	cell Cell
	text string
	runs []Run
}

// row writes a row of a table if any of its cells has text.
func (s *setter) row(rows []Row, cells []cleanCell) []Row {
	empty := true
	for _, c := range cells {
		empty = empty && c.text == ""
	}
	if empty {
		return rows
	}
	if len(rows) > 0 {
		s.out.b.WriteByte('\n')
	}
	row := make(Row, 0, len(cells))
	for i, c := range cells {
		if i > 0 {
			s.out.b.WriteString(" | ")
		}
		at := s.base + s.out.b.Len()
		s.out.b.WriteString(c.text)
		c.cell.Span = Span{at, at + len(c.text)}
		row = append(row, c.cell)
		for _, r := range c.runs {
			r.Span = Span{r.Start + at, r.End + at}
			s.runs = append(s.runs, r)
		}
	}
	return append(rows, row)
}
