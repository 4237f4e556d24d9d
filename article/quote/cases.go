package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article/quote/lex"
)

// asSubject returns a description that stands in another case as it is called
// where it is a subject: "областного суда города" is "областной суд города".
func (s *story) asSubject(m mention, first int) string {
	head := first
	for head < m.last && !s.tokens[head].class.Is(lex.Role|lex.Body) {
		head++
	}
	if head == m.last || !s.tokens[head].class.Is(lex.Oblique) || s.oneOfThem(first) > first {
		return oneLine(s.text(first, m.last))
	}
	var b strings.Builder
	noun := s.lx.Subject(s.low(head))
	for i := first; i <= head; i++ {
		form := noun
		if i < head {
			form = s.lx.Agree(s.low(i), noun)
		}
		if isAcronym(s.text(i, i+1)) {
			form = s.text(i, i+1)
		} else if s.tokens[i].shape == capital {
			form = lex.WithCapital(form)
		}
		b.WriteString(form)
		if i < head && s.tokens[i+1].blank {
			b.WriteByte(' ')
		}
	}
	if head+1 < m.last {
		if s.tokens[head+1].blank {
			b.WriteByte(' ')
		}
		b.WriteString(oneLine(s.text(head+1, m.last)))
	}
	return b.String()
}

// goesOnAs reports whether the noun at j can go on with the description that the
// noun at i heads: it stands in the genitive, or in the case of that.
func (s *story) goesOnAs(i, j int) bool {
	a, b := s.tokens[i].class, s.tokens[j].class
	return !s.lx.Has(lex.Declines) || b.Is(lex.GenitiveCase) || a.Is(lex.Oblique) == b.Is(lex.Oblique)
}

// standsApart reports whether a description that is no subject stands before the
// name of somebody who is.
func (s *story) standsApart(m, next mention) bool {
	return m.kind == byRole && s.startsSubject(m.head, next.head)
}

// endsCase reports whether the phrase of the noun at i ends before the word at j by
// the case of that.
func (s *story) endsCase(i, j int) bool {
	t := &s.tokens[j]
	return t.class.Is(lex.Oblique) && !t.class.Is(lex.GenitiveCase) || s.startsSubject(i, j)
}

// startsSubject reports whether the noun at i is no subject, and the noun or the
// name at j is one by its ending: no phrase goes on so.
func (s *story) startsSubject(i, j int) bool {
	a, t := s.tokens[i].class, &s.tokens[j]
	if !s.lx.Has(lex.Declines) || !a.Is(lex.Oblique) || t.class.Is(lex.Oblique) || isAcronym(s.text(j, j+1)) {
		return false
	}
	if t.class.Is(lex.Role) && t.shape == lower {
		return true
	}
	if t.shape != capital {
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(t.low); strings.ContainsRune("аяa", r) {
		return !a.Is(lex.GenitiveCase) || lex.Given()[t.low].Is(lex.She)
	}
	return lex.EndsNominative(t.low)
}

// oneOfThem returns where the description ends that "one of" opens at i: "один из
// них", "jedna z pielęgniarek"; or i.
func (s *story) oneOfThem(i int) int {
	switch s.low(i) {
	case "один", "одна", "одно", "jeden", "jedna", "jedno":
	default:
		return i
	}
	switch s.low(i + 1) {
	case "из", "z", "ze":
	default:
		return i
	}
	for j := i + 2; j < min(len(s.tokens), i+5) && s.owner[j] < 0 && s.tokens[j].shape == lower; j++ {
		switch t := &s.tokens[j]; {
		case j == i+2 && (t.low == "них" || t.low == "нас" || t.low == "вас" || t.low == "nich" || t.low == "nas"), t.class.Is(lex.GenitiveCase):
			return j + 1
		case t.class.Is(lex.Verb | lex.Prep):
			return i
		case j+1 < len(s.tokens) && s.owner[j+1] < 0 && s.tokens[j+1].class.Is(lex.Verb):
			return j + 1 // whatever noun stands between it and its verb
		}
	}
	return i
}
