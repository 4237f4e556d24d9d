package quote

import (
	"strings"
	"sync"

	"warta/article"
)

// given holds the first names that tell a woman from a man.
var given = sync.OnceValue(func() map[string]class { return readLexicon("given").words })

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

// noteContrary rules those out whose first name says that the pronoun is not
// theirs, when one named before agrees with it.
func (l *shortlist) noteContrary(he class) {
	if he.is(isHe) == he.is(isShe) || !l.agreed(he) {
		return
	}
	for i := range l.all {
		c := &l.all[i]
		c.traits.note(heOther, c.who >= 0 && !l.s.suits(c.who, he))
	}
}

// agreed reports whether a person named before the stretch goes with a pronoun by
// the first name or by what the story says.
func (l *shortlist) agreed(he class) bool {
	for i := range l.all {
		who := l.all[i].who
		if who < 0 || l.s.names.all[who].lastBefore(l.q.first) < 0 {
			continue
		}
		if n := &l.s.names.all[who]; n.kind == article.Person && (n.given | l.s.genderOf(who)).is(he&(isHe|isShe)) && l.s.suits(who, he) {
			return true
		}
	}
	return false
}
