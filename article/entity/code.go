package entity

import (
	"slices"

	"warta/article"
)

// longestCode is how long code within a sentence is at most, in bytes. Longer
// text in that style is prose, set so on an old page.
const longestCode = 64

// outsideCode leaves out what is set as code within a sentence: what one types,
// such as the key Tab, names nobody.
func (r *reading) outsideCode(found []mention) []mention {
	var code []article.Span
	for _, b := range r.doc.Blocks {
		for _, run := range b.Runs {
			if run.Style&article.Mono != 0 && run.End-run.Start <= longestCode {
				code = append(code, run.Span)
			}
		}
	}
	if len(code) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(m mention) bool {
		s := r.span(m)
		// Runs stand in the order of the text, and none overlaps another.
		i, _ := slices.BinarySearchFunc(code, s.Start, func(c article.Span, at int) int { return c.End - at - 1 })
		return i < len(code) && code[i].Overlaps(s)
	})
}
