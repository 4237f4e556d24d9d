package quote

import (
	"slices"

	"warta/article/quote/lex"
)

// noteAll remembers what words around a name call who has it, and whom those mean
// that are another's: "the brother of the bishop, Jo Ek" is no bishop.
func (s *story) noteAll(first, last, name int) {
	from := first
	for i := first + 1; i < last-1; i++ {
		if s.ofPerson(i-1) && (s.tokens[i].low == "'s" || s.lx.Lang == "sv" && s.lx.Genitive(s.low(i-1)) != "") {
			from = i + 1 // "the bishop's brother Jo Ek", "biskopens bror"
		}
	}
	to := s.othersFrom(from, last)
	s.noteOthers(first, from, name)
	s.noteOthers(to, last, name)
	for i := from; i < to; i++ {
		s.noteRole(i, name)
	}
}

// noteOthers remembers that offices among some words are not of who has a name.
func (s *story) noteOthers(first, last, name int) {
	if s.others == nil {
		s.others = map[string][]int{}
	}
	for i := first; i < last; i++ {
		if word := s.officeWord(i); s.ofPerson(i) && len(s.others[word]) < most && !slices.Contains(s.others[word], name) {
			s.others[word] = append(s.others[word], name)
		}
	}
}

// headBefore returns the noun that a link joins a name's phrase to, where both are
// of people, or -1.
func (s *story) headBefore(m mention) int {
	link := m.first - 1
	if !m.linked || link < 1 || m.head == m.first {
		return -1
	}
	if s.lx.Has(lex.ArticleCases) {
		link++ // the article alone says it
	}
	if s.tokens[m.first].class.Is(lex.Link) && !s.tokens[link].class.Is(lex.Link) {
		link = m.first // "du", "del"
	}
	if link == 0 || !s.tokens[link].class.Is(lex.Link|lex.Det) || !s.ofPerson(link-1) {
		return -1
	}
	return link - 1
}

// othersFrom returns where the words of a phrase begin that are of another person,
// or where it ends. Those of a body are part of an office: "the head of the police".
func (s *story) othersFrom(first, last int) int {
	head, linked := false, false
	for i := first; i < last; i++ {
		t := &s.tokens[i]
		switch {
		case head && (t.class.Is(lex.Link) || s.lx.Has(lex.ArticleCases) && t.class.Is(lex.Det) && isGenitive(t.low)):
			linked = true
		case head && s.ofPerson(i) && (linked || s.lx.Has(lex.Declines) && t.class.Is(lex.Oblique)):
			return i
		case t.class.Is(lex.Role | lex.Aide):
			head, linked = true, linked || t.class.Is(lex.Aide)
		}
	}
	return last
}

// ofPerson reports whether the word at i is of one person's office or calling.
func (s *story) ofPerson(i int) bool {
	c := s.tokens[i].class
	if noun := s.lx.Genitive(s.low(i)); noun != "" {
		c = s.lx.Class(noun)
	}
	return s.owner[i] < 0 && c.Is(lex.Role) && !c.Is(lex.Body|lex.Document)
}

// officeWord returns the word at i as all its forms are looked up.
func (s *story) officeWord(i int) string {
	low := s.low(i)
	if noun := s.lx.Genitive(low); noun != "" {
		low = noun
	}
	return s.lx.Root(s.lx.Subject(low))
}

// isOther reports whether a description means another than a name, whose phrase has
// it: "the bishop" is not "the brother of the bishop, Jo Ek".
func (s *story) isOther(m mention, name int) bool {
	return m.kind == byRole && slices.Contains(s.others[s.officeWord(m.head)], name) &&
		!slices.Contains(s.called(s.office(m)), name)
}
