package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// cutPair returns the first of two who play together, as Indonesian and Malay
// papers name them: "Rina Sari-Dewi Ayu".
func cutPair(name string) string {
	one, other, ok := strings.Cut(name, "-")
	if ok && strings.Contains(one, " ") && strings.Contains(other, " ") && !doubled(one, other) {
		return one
	}
	return name
}

// doubled reports whether a hyphen only doubles a word, as the plural does:
// "Perserikatan Bangsa-Bangsa".
func doubled(one, other string) bool {
	first, _, _ := strings.Cut(other, " ")
	return strings.HasSuffix(one, " "+first)
}

// isOfBody reports whether a name behind an Indonesian office is that of the
// body where it is held: "Direktur RSUD".
func (s *story) isOfBody(i, first, last int, entity []int32) bool {
	if s.lx.Lang != "id" || first == i || !s.tokens[i].class.Is(lex.Role) {
		return false
	}
	if e := entity[first]; e >= 0 {
		return s.entities[e].Kind != article.Person && s.personIn(i+1, last, entity) < 0
	}
	return last-first == 1 && isAcronym(s.text(first, last))
}
