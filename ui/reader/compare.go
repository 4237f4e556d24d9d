package reader

import (
	"slices"
	"strings"

	"warta/article"
	"warta/ui/theme"
)

// Compare sets an article that its publisher changed: the words that were put
// in are marked, and those that were taken out stand struck through where they
// were. What was taken out is no part of the text. Without colours it stands in
// brackets, as wdiff sets it.
func Compare(before, after article.Article, t theme.Theme, language string) *Galley {
	g := TypesetIn(after, t, language)
	removed := uint16(len(g.faces))
	g.faces = append(g.faces, face{style: t.Removed})
	changes := Changes(before.Text, after.Text)
	for _, c := range changes {
		if c.After.Len() > 0 {
			g.added = append(g.added, c.After)
		}
	}
	for _, c := range slices.Backward(changes) {
		if c.Before.Len() > 0 {
			words := strings.Join(strings.Fields(c.Before.In(before.Text)), " ")
			if t.NoColor { // such a terminal may strike nothing through
				words = "[-" + words + "-]"
			}
			g.insert(label(words, removed), c.After.Start)
		}
	}
	return g
}

// insert puts glyphs before the one that shows the byte of Text, or after the
// last when there is none.
func (g *Galley) insert(gs []glyph, at int) {
	var last *[]glyph
	for i := range g.slips {
		if g.slips[i].head {
			continue
		}
		for line := range g.slips[i].every() {
			k := slices.IndexFunc(*line, func(g glyph) bool { return int(g.at) >= at })
			if k >= 0 {
				*line = slices.Insert(*line, k, append(gs, blanks(1))...)
				markEnds(*line)
				return
			}
			last = line
		}
	}
	if last != nil {
		*last = append(append(*last, blanks(1)), gs...)
		markEnds(*last)
	}
}

// every returns the lines of the slip, a table's too.
func (s *slip) every() func(yield func(*[]glyph) bool) {
	return func(yield func(*[]glyph) bool) {
		for i := range s.lines {
			if !yield(&s.lines[i]) {
				return
			}
		}
		if s.table == nil {
			return
		}
		for i := range s.table.cells {
			for k := range s.table.cells[i].lines {
				if !yield(&s.table.cells[i].lines[k]) {
					return
				}
			}
		}
	}
}
