package quote

import (
	"slices"
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// headsBody reports whether an office opens a run of capitals at i whose name is
// a body's: "Prezes ŁTS".
func (s *story) headsBody(i, first, last int, entity []int32) bool {
	if first == i || !s.lx.Has(lex.Declines) || !s.tokens[i].class.Is(lex.Role) || s.tokens[i].class.Is(lex.Title) {
		return false
	}
	if e := entity[first]; e >= 0 {
		return s.entities[e].Kind == article.Org || s.entities[e].Kind == article.Place && last-first == 1
	}
	return last-first == 1 && isAcronym(s.text(first, last))
}

// isPeople reports whether the word at i says who somebody is by where he is
// from, and not what the noun behind it is, or a part of a name: "the Roemeense",
// but not "the Roemeense krant" or "Jan Polak".
func (s *story) isPeople(i int) bool {
	if s.tokens[i].shape != capital || i > 0 && s.tokens[i-1].shape == capital && !s.startsSentence(i-1) {
		return false
	}
	if i+1 == len(s.tokens) || s.lx.Lang != "nl" {
		return true
	}
	next := &s.tokens[i+1]
	return next.shape != lower || next.class.Is(lex.Verb|lex.Aux|lex.Prep|lex.That|lex.Pronoun|lex.Stop|lex.Link)
}

// acronymCompound reports whether a word is a common noun that only begins with
// an acronym: "VM-loppet".
func (s *story) acronymCompound(i int) bool {
	word := s.text(i, i+1)
	head, rest, ok := strings.Cut(word, "-")
	return ok && rest != "" && isAcronym(head) && rest == strings.ToLower(rest) && !s.tokens[i].class.Is(lex.Role)
}

// initialMention returns the mention of somebody whose surname the story keeps
// to its first letter: "W." for Jo W.
func (s *story) initialMention(m mention) (mention, bool) {
	t := &s.tokens[m.head]
	if t.shape != capital || runes(t) > 1 || s.low(m.head+1) != "." {
		return m, false
	}
	for _, id := range slices.Concat(s.names.byWord[t.low+"."], s.names.byWord[t.low]) {
		if strings.HasSuffix(strings.TrimSuffix(s.names.all[id].full, "."), " "+s.text(m.head, m.head+1)) {
			m.last, m.end, m.name = m.head+2, m.head+2, id
			s.place(m)
			return m, true
		}
	}
	return m, false
}

// opensFalsely reports whether the word at i only begins the sentence before a
// person's name, and was taken for a part of that: "Сама Вольская".
func (s *story) opensFalsely(i int, entity []int32) bool {
	e := entity[i]
	if e >= 0 && i+1 < len(s.tokens) && entity[i+1] == e && s.opensApart(i) {
		return true
	}
	return e >= 0 && i+1 < len(s.tokens) && entity[i+1] == e && s.entities[e].Kind == article.Person &&
		(s.tokens[i].class.Is(lex.Stop) && !s.tokens[i].class.Is(lex.Particle) || s.lx.Has(lex.Declines) && s.tokens[i].class.Is(lex.Role) && !s.tokens[i].class.Is(lex.Particle) || s.opensPhrase(i)) &&
		s.tokens[i].shape == capital && s.startsSentence(i) && !s.tokens[i].class.Is(lex.Title)
}

// opensApart reports whether the capital at i, which begins a sentence, is an object
// or an adverb before a name that is the subject: "Вину Ек не признал".
func (s *story) opensApart(i int) bool {
	if !s.lx.Has(lex.Declines) || i+1 >= len(s.tokens) || s.tokens[i+1].shape != capital || !s.startsSentence(i) {
		return false
	}
	low, next := s.low(i), s.low(i+1)
	if s.lx.IsGiven(low) || s.lx.EndsOblique(next) {
		return false
	}
	return s.lx.EndsApart(low) && lex.EndsNominative(next)
}
