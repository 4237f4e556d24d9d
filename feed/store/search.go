package store

import (
	"strings"
	"unicode"
)

// matchWords turns what a person types into an FTS5 expression: every word
// must occur, the last as the beginning of one, and what stands in quotation
// marks as it is. It returns "" when there is no word in it.
func matchWords(q string) string {
	var terms []string
	for i, part := range strings.Split(q, `"`) {
		words := strings.FieldsFunc(searchable(part), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
		})
		if len(words) == 0 {
			continue
		}
		if i%2 == 1 {
			terms = append(terms, `"`+strings.Join(words, " ")+`"`)
			continue
		}
		for _, w := range words {
			terms = append(terms, `"`+w+`"`)
		}
	}
	if len(terms) == 0 {
		return ""
	}
	if !strings.HasSuffix(q, `"`) && !strings.HasSuffix(q, " ") {
		terms[len(terms)-1] += "*"
	}
	return strings.Join(terms, " ")
}
