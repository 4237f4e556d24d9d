package reader

import (
	"slices"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// numeric reports which columns hold numbers only, heads apart. In the first
// they are names of rows, such as years.
func (t *table) numeric() []bool {
	right, seen := make([]bool, t.columns), make([]bool, t.columns)
	for i := range right {
		right[i] = true
	}
	for _, c := range t.cells {
		if c.head || c.columns > 1 {
			continue
		}
		for _, line := range c.lines {
			if len(line) > 0 {
				seen[c.column] = true
				right[c.column] = right[c.column] && isNumber(line)
			}
		}
	}
	for i := range right {
		right[i] = right[i] && seen[i] && i > 0
	}
	return right
}

// isNumber reports whether a line is digits with their signs and at most a
// short unit: "1 204", "−3.5 %", "12 km".
func isNumber(line []glyph) bool {
	digits, letters := 0, 0
	for _, g := range line {
		for _, r := range g.text {
			switch {
			case unicode.IsDigit(r):
				digits++
			case unicode.IsLetter(r):
				letters++
			}
		}
	}
	return digits > 0 && letters <= 2
}

// widths shares width among the columns: total, or up to wide when even the
// longest words do not fit, or when a cell would be a column of few words. When
// they do not fit that either, the table is wider than asked, and no column
// need be narrow.
func (t *table) widths(total, wide int, m ansi.Method) []int {
	whole, least := make([]int, t.columns), make([]int, t.columns)
	for _, c := range t.cells {
		w, l := c.needs(m)
		for i := c.column; i < c.column+c.columns; i++ {
			whole[i] = max(whole[i], (w-gutter*(c.columns-1)+c.columns-1)/c.columns)
			least[i] = max(least[i], (l-gutter*(c.columns-1)+c.columns-1)/c.columns)
		}
	}
	if sum(least)+gutter*(t.columns-1) <= total {
		if ws := t.share(total, whole, least); total == wide || !t.crowded(ws, m) {
			return ws
		}
	}
	return t.share(wide, whole, least)
}

// tall is how many lines of a cell look like a column of a newspaper, and not
// like a cell.
const tall = 4

// crowded reports whether a cell would be taller than it should.
func (t *table) crowded(ws []int, m ansi.Method) bool {
	for _, c := range t.cells {
		for _, line := range c.lines {
			if width(line, m) > tall*t.cellWidth(c, ws) {
				return true
			}
		}
	}
	return false
}

// share gives the columns what they need, or their share of the width.
func (t *table) share(total int, whole, least []int) []int {
	least = slices.Clone(least)
	total -= gutter * (t.columns - 1)
	if sum(whole) <= total {
		return whole
	}
	spare := total - sum(least)
	if spare < 0 {
		for i := range least {
			least[i] = max(least[i], min(whole[i], longest))
		}
		return least
	}
	// Each column grows by its share of what all of them lack.
	lack := sum(whole) - sum(least)
	for i := range least {
		least[i] += (whole[i] - least[i]) * spare / lack
	}
	return least
}

// longest is how long a word may be that decides a column's width.
const longest = 24

// needs returns the width of the cell's longest line and of its longest word,
// or of a good part of a word that is longer than any column should be.
func (c tableCell) needs(m ansi.Method) (whole, least int) {
	for _, line := range c.lines {
		whole = max(whole, width(line, m))
		word := 0
		for _, g := range line {
			word += int(g.width[m])
			if !isBlank(g) {
				least = max(least, word)
			}
			if g.ends {
				word = 0
			}
		}
	}
	return whole, min(least, longest)
}

func (t *table) cellWidth(c tableCell, ws []int) int {
	return sum(ws[c.column:c.column+c.columns]) + gutter*(c.columns-1)
}

// fold breaks each cell's lines to its columns.
func (t *table) fold(ws []int, m ansi.Method) [][][]glyph {
	parts := make([][][]glyph, len(t.cells))
	for i, c := range t.cells {
		for _, line := range c.lines {
			parts[i] = append(parts[i], fold(line, t.cellWidth(c, ws), m)...)
		}
	}
	return parts
}

// used returns the widths without what no part of a cell fills.
func (t *table) used(ws []int, parts [][][]glyph, m ansi.Method) []int {
	need := make([]int, t.columns)
	for _, spans := range []bool{false, true} { // what spans columns takes what they have
		for i, c := range t.cells {
			last := c.column + c.columns - 1
			for _, part := range parts[i] {
				if lack := width(part, m) - t.cellWidth(c, need); c.columns > 1 == spans && lack > 0 {
					need[last] += lack
				}
			}
		}
	}
	return need
}

// heights returns how many lines each row takes. A cell that spans rows runs
// on beside them, and its last one is as high as what is left of it.
func (t *table) heights(parts [][][]glyph) []int {
	hs := make([]int, t.rows)
	for i, c := range t.cells {
		hs[c.row] = max(hs[c.row], 1)
		if c.rows == 1 {
			hs[c.row] = max(hs[c.row], len(parts[i]))
		}
	}
	for i, c := range t.cells {
		hs[c.row+c.rows-1] += max(0, len(parts[i])-sum(hs[c.row:c.row+c.rows]))
	}
	return hs
}

func sum(ns []int) int {
	total := 0
	for _, n := range ns {
		total += n
	}
	return total
}
