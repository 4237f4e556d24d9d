package quote

import (
	"warta/article"
	"warta/article/quote/lex"
)

// suits reports whether a pronoun can stand for a name, by what the story says
// and by the first name.
func (s *story) suits(who int, c lex.Class) bool {
	if !s.agrees(who, c) {
		return false
	}
	if who < 0 || c.Is(lex.He) == c.Is(lex.She) {
		return true
	}
	g := s.names.all[who].given
	return g == 0 || g.Is(c)
}

// noteContrary rules those out whose first name says that the pronoun is not
// theirs, when one named before agrees with it.
func (l *shortlist) noteContrary(he lex.Class) {
	if he.Is(lex.He) == he.Is(lex.She) || !l.agreed(he) {
		return
	}
	for i := range l.all {
		c := &l.all[i]
		c.traits.note(heOther, c.who >= 0 && !l.s.suits(c.who, he))
	}
}

// agreed reports whether a person named before the stretch goes with a pronoun by
// the first name or by what the story says.
func (l *shortlist) agreed(he lex.Class) bool {
	for i := range l.all {
		who := l.all[i].who
		if who < 0 || l.s.names.all[who].lastBefore(l.q.first) < 0 {
			continue
		}
		if n := &l.s.names.all[who]; n.kind == article.Person && (n.given | l.s.genderOf(who)).Is(he&(lex.He|lex.She)) && l.s.suits(who, he) {
			return true
		}
	}
	return false
}
