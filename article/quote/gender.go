package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// noteGenders notes who of the story's people is a woman and who a man: by the
// title before a name, else by what they are to somebody, else by the first name, else by
// the office.
func (s *story) noteGenders() {
	s.noteKinGenders()
	if !s.lx.Keeps(lex.WomanName) {
		return
	}
	for i := range s.names.all {
		n := &s.names.all[i]
		given, rest, _ := strings.Cut(lex.Fold(n.full), " ")
		if n.kind != article.Person || n.she || n.he {
			continue
		}
		if hyphen := strings.IndexByte(given, '-'); hyphen > 0 && !s.lx.In(lex.WomanName, given) && !s.lx.In(lex.ManName, given) {
			given = given[:hyphen] // "Jean-Marie" is Jean
		}
		n.she, n.he = s.lx.In(lex.WomanName, given) && !s.lx.In(lex.ManName, given), s.lx.In(lex.ManName, given) && !s.lx.In(lex.WomanName, given)
		if rest == "" && len(n.at) == 0 {
			n.she, n.he = false, false
		}
	}
	for _, m := range s.mentions {
		if m.kind != byName || m.first == m.head || !s.person(m) {
			continue
		}
		if n := &s.names.all[m.name]; !n.she && !n.he {
			n.she, n.he = s.phraseGender(m)
		}
	}
}

// noteKinGenders notes who of the story's people is called somebody's son or wife.
func (s *story) noteKinGenders() {
	for _, m := range s.mentions {
		if m.kind != byName || !s.person(m) {
			continue
		}
		n := &s.names.all[m.name]
		if n.given != 0 {
			continue // "l'assassinat de son mari, Corinne Ek": the first name knows better
		}
		for i := m.first; i < m.head && !n.she && !n.he; i++ {
			if s.owner[i] < 0 && !s.lx.In(lex.Missus, s.low(i)) {
				n.she, n.he = s.lx.In(lex.Female, s.low(i)), s.lx.In(lex.Male, s.low(i))
			}
		}
	}
}

// phraseGender reports whether a phrase is of a woman or of a man, by its
// article and its first role. What the language gives one gender whoever it
// is, "la victime", says nothing of a person.
func (s *story) phraseGender(m mention) (she, he bool) {
	for i := m.first; i < m.last; i++ {
		t := &s.tokens[i]
		if !t.class.Is(lex.Role) || t.shape == sign {
			continue
		}
		if s.lx.In(lex.Epicene, t.low) && m.kind == byName {
			return false, false
		}
		return s.lx.Gender(s.low(m.first), t.low)
	}
	return false, false
}
