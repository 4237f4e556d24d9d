package reader

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
)

// A table is a table's cells set in type, each at its place in the grid.
type table struct {
	cells   []tableCell
	columns int
	rows    int
	right   []bool // the column holds numbers, which line up at their right
	rule    uint16 // the face of the lines
}

type tableCell struct {
	row, column, span int
	head              bool
	lines             [][]glyph
}

// maxColumns bounds what a colspan can claim.
const maxColumns = 64

// gutter is the room between two columns.
const gutter = 3

// table sets a table's cells. A cell that spans rows is shown in its first.
func (s *setter) table(b *article.Block) *table {
	t := &table{rows: len(b.Rows), rule: s.plain(s.g.theme.Rule)}
	var below [maxColumns]int // rows still taken from above, by column
	for r, row := range b.Rows {
		column := 0
		for _, c := range row {
			for column < maxColumns && below[column] > 0 {
				column++
			}
			// What a table of more columns holds is kept, in the last one.
			column = min(column, maxColumns-1)
			span := max(1, min(c.Cols, maxColumns-column))
			var extra article.Style
			if c.Head {
				extra = article.Strong
			}
			t.cells = append(t.cells, tableCell{r, column, span, c.Head, s.text(b, c.Span, extra)})
			for i := column; i < column+span; i++ {
				below[i] = max(below[i], c.Rows)
			}
			column += span
			t.columns = max(t.columns, column)
		}
		for i := range below {
			below[i] = max(0, below[i]-1)
		}
	}
	t.right = t.numbers()
	return t
}

// set returns the table's rows at a width: cells broken to their columns, and
// a rule under the head.
func (t *table) set(total int, m ansi.Method) [][]glyph {
	ws := t.widths(total, m)
	var out [][]glyph
	for r, i := 0, 0; r < t.rows; r++ {
		from := i
		for i < len(t.cells) && t.cells[i].row == r {
			i++
		}
		cells := t.cells[from:i]
		if len(cells) == 0 {
			continue
		}
		out = t.row(out, cells, ws, m)
		if cells[0].head && cells[len(cells)-1].head && i < len(t.cells) && !t.headAt(i) {
			out = append(out, t.line(ws))
		}
	}
	return out
}

// headAt reports whether the row that cell i begins is a head as a whole.
func (t *table) headAt(i int) bool {
	for r := t.cells[i].row; i < len(t.cells) && t.cells[i].row == r; i++ {
		if !t.cells[i].head {
			return false
		}
	}
	return true
}

// row appends one row of the table, as high as its highest cell.
func (t *table) row(out [][]glyph, cells []tableCell, ws []int, m ansi.Method) [][]glyph {
	broken := make([][][]glyph, len(cells))
	height := 1
	for i, c := range cells {
		for _, line := range c.lines {
			broken[i] = append(broken[i], fold(line, t.cellWidth(c, ws), m)...)
		}
		height = max(height, len(broken[i]))
	}
	for k := range height {
		var line []glyph
		at := 0 // the column that comes next
		for i, c := range cells {
			line = t.skip(line, at, c.column, ws)
			var part []glyph
			if k < len(broken[i]) {
				part = broken[i][k]
			}
			pad := blanks(t.cellWidth(c, ws) - width(part, m))
			if c.span == 1 && t.right[c.column] {
				line = append(append(line, pad), part...)
			} else {
				line = append(append(line, part...), pad)
			}
			if at = c.column + c.span; at < t.columns {
				line = append(line, blanks(gutter))
			}
		}
		out = append(out, t.skip(line, at, t.columns, ws))
	}
	return out
}

// skip fills the columns that a row has no cell for.
func (t *table) skip(line []glyph, from, to int, ws []int) []glyph {
	for ; from < to; from++ {
		line = append(line, blanks(ws[from]))
		if from < t.columns-1 {
			line = append(line, blanks(gutter))
		}
	}
	return line
}

func (t *table) cellWidth(c tableCell, ws []int) int {
	return sum(ws[c.column:c.column+c.span]) + gutter*(c.span-1)
}

// line is the rule under the head.
func (t *table) line(ws []int) []glyph {
	return []glyph{ornament(strings.Repeat("─", sum(ws)+gutter*(len(ws)-1)), t.rule)}
}
