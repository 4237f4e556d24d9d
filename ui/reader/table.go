package reader

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
)

// A table is a table's cells set in type, each at its place in the grid.
type table struct {
	cells   []tableCell
	columns int
	rows    int
	numbers []bool // the column holds numbers, which line up at their right
	turned  bool   // its first column stands at the right
	gap     glyph  // between two columns
	rule    uint16 // the face of the lines
}

type tableCell struct {
	row, column   int
	rows, columns int // that it spans
	head          bool
	lines         [][]glyph
}

// maxColumns bounds what a colspan can claim.
const maxColumns = 64

// gutter is the room between two columns.
const gutter = 3

// table sets a table's cells.
func (s *setter) table(b *article.Block) *table {
	t := &table{rows: len(b.Rows), rule: s.plain(s.g.theme.Rule), gap: blanks(gutter), turned: b.Dir == article.RightToLeft}
	var taken [maxColumns]int // rows still taken from above, by column
	var by [maxColumns]int    // and the cell that takes them
	for r, row := range b.Rows {
		column := 0
		for _, c := range row {
			for column < maxColumns && taken[column] > 0 {
				column++
			}
			var extra article.Style
			if c.Head {
				extra = article.Strong
			}
			lines := s.text(b, c.Span, extra)
			if column == maxColumns { // what a table of more columns holds is kept, in the last one
				last := &t.cells[by[column-1]]
				last.lines = append(last.lines, lines...)
				continue
			}
			cell := tableCell{r, column, max(1, min(c.Rows, t.rows-r)), 0, c.Head, lines}
			for ; column < maxColumns && taken[column] == 0 && cell.columns < max(1, c.Cols); column++ {
				taken[column], by[column] = cell.rows, len(t.cells)
				cell.columns++
			}
			t.cells = append(t.cells, cell)
			t.columns = max(t.columns, column)
		}
		for i := range taken {
			taken[i] = max(0, taken[i]-1)
		}
	}
	t.finish()
	return t
}

// finish finds what only the whole table can tell.
func (t *table) finish() {
	t.numbers = t.numeric()
	leftward := func(g glyph) bool { return wayOf(g.text) == leftward }
	for i := range t.cells {
		c := &t.cells[i]
		for _, line := range c.lines {
			if c.columns == 1 && !c.head && t.numbers[c.column] {
				whole(line)
			}
			if t.turned || slices.ContainsFunc(line, leftward) {
				t.gap = ornament(" "+fence+" ", 0)
			}
		}
		if t.turned {
			c.column = t.columns - c.column - c.columns
		}
	}
	if t.turned {
		slices.Reverse(t.numbers)
	}
}

// whole lets a line end nowhere: no number is parted from its unit.
func whole(line []glyph) {
	for i := range line {
		line[i].ends = false
	}
}

// set returns the table's rows at a width, or a greater one when it does not
// fit: cells broken to their columns, and a rule under the head.
func (t *table) set(total, wide int, m ansi.Method) [][]glyph {
	ws := t.widths(total, wide, m)
	parts := t.fold(ws, m)
	ws = t.used(ws, parts, m)
	heights := t.heights(parts)
	var out [][]glyph
	on := make([]int, t.columns) // the cell in each column of the row and 1 more; 0 for none
	shown := make([]int, len(t.cells))
	for r, i := 0, 0; r < t.rows; r++ {
		for k := range on {
			if on[k] > 0 && t.cells[on[k]-1].row+t.cells[on[k]-1].rows <= r {
				on[k] = 0
			}
		}
		first := i
		for ; i < len(t.cells) && t.cells[i].row == r; i++ {
			for k := range t.cells[i].columns {
				on[t.cells[i].column+k] = i + 1
			}
		}
		for range heights[r] {
			out = append(out, t.line(on, ws, parts, shown, m))
		}
		if t.headAt(first) && i < len(t.cells) && !t.headAt(i) {
			out = append(out, t.underline(ws))
		}
	}
	return out
}

// headAt reports whether the row that cell i begins is a head as a whole.
func (t *table) headAt(i int) bool {
	if i >= len(t.cells) {
		return false
	}
	for r := t.cells[i].row; i < len(t.cells) && t.cells[i].row == r; i++ {
		if !t.cells[i].head {
			return false
		}
	}
	return true
}

// line sets one line of a row: the next part of each cell on it.
func (t *table) line(on, ws []int, parts [][][]glyph, shown []int, m ansi.Method) []glyph {
	var line []glyph
	for k := 0; k < t.columns; {
		if k > 0 {
			line = append(line, t.gap)
		}
		if on[k] == 0 {
			line = append(line, blanks(ws[k]))
			k++
			continue
		}
		i := on[k] - 1
		c := t.cells[i]
		var part []glyph
		if shown[i] < len(parts[i]) {
			part = parts[i][shown[i]]
			shown[i]++
		}
		pad := blanks(t.cellWidth(c, ws) - width(part, m))
		switch {
		case t.turned:
			line = append(append(line, pad), turn(part)...)
		case c.columns == 1 && t.numbers[c.column]:
			line = append(append(line, pad), part...)
		default:
			line = append(append(line, part...), pad)
		}
		k += c.columns
	}
	return line
}

// underline is the rule under the head.
func (t *table) underline(ws []int) []glyph {
	return []glyph{ornament(strings.Repeat("─", sum(ws)+gutter*(len(ws)-1)), t.rule)}
}
