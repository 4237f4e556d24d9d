package reader

import (
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// numbers reports which columns hold numbers only, heads apart. In the first
// they are names of rows, such as years.
func (t *table) numbers() []bool {
	right, seen := make([]bool, t.columns), make([]bool, t.columns)
	for i := range right {
		right[i] = true
	}
	for _, c := range t.cells {
		if c.head || c.span > 1 {
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

// widths shares width among the columns. When even the longest words do not
// fit, it gives each column what it needs and the table is wider than asked.
func (t *table) widths(total int, m ansi.Method) []int {
	total -= gutter * (t.columns - 1)
	whole, least := make([]int, t.columns), make([]int, t.columns)
	for _, c := range t.cells {
		w, l := c.needs(m)
		for i := c.column; i < c.column+c.span; i++ {
			whole[i] = max(whole[i], (w-gutter*(c.span-1)+c.span-1)/c.span)
			least[i] = max(least[i], (l-gutter*(c.span-1)+c.span-1)/c.span)
		}
	}
	if sum(whole) <= total {
		return whole
	}
	spare := total - sum(least)
	if spare < 0 {
		return least
	}
	// Each column grows by its share of what all of them lack.
	lack := sum(whole) - sum(least)
	for i := range least {
		least[i] += (whole[i] - least[i]) * spare / lack
	}
	return least
}

// needs returns the width of the cell's longest line and of its longest word,
// or of a good part of a word that is longer than any column should be.
func (c tableCell) needs(m ansi.Method) (whole, least int) {
	const longest = 24
	for _, line := range c.lines {
		whole = max(whole, width(line, m))
		word := 0
		for _, g := range line {
			if !isBlank(g) {
				word += int(g.width[m])
				least = max(least, word)
			}
			if g.ends {
				word = 0
			}
		}
	}
	return whole, min(least, longest)
}

func sum(ns []int) int {
	total := 0
	for _, n := range ns {
		total += n
	}
	return total
}
