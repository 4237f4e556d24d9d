package quote

import (
	"strings"
	"sync"
)

// given holds the first names that tell a woman from a man.
var given = sync.OnceValue(func() map[string]class { return loadLexicon("given").words })

// suits reports whether a pronoun can stand for a name, by what the story says
// and by the first name.
func (s *story) suits(who int, c class) bool {
	if !s.agrees(who, c) {
		return false
	}
	if who < 0 || c.is(isHe) == c.is(isShe) {
		return true
	}
	g := s.names.all[who].given
	return g == 0 || g.is(c)
}

// givenOf returns the pronoun that a person's first name calls for, or 0.
func givenOf(full string) class {
	first, _, ok := strings.Cut(full, " ")
	if !ok {
		return 0
	}
	return given()[fold(first)] & (isHe | isShe)
}
