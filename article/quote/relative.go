package quote

import "warta/article/quote/lex"

// longestRelative is how many tokens a relative clause may have before the one
// whom it is told of: "firefighters who rescued Jo Ek".
const longestRelative = 7

// noteRelatives notes the mentions that a relative clause only tells something
// of. They are no subjects of the clause around it.
func (s *story) noteRelatives() {
	for k := range s.mentions {
		m := &s.mentions[k]
		i := s.relativeOf(*m)
		if i < 0 && k > 0 && s.mentions[k-1].relative > 0 && s.mentions[k-1].last == m.first-1 && s.lx.In(lex.Conjunction, s.low(m.first-1)) {
			i = s.mentions[k-1].relative // "who knew Ek and Berg"
		}
		if i > 0 {
			m.relative, m.after = i, true
		}
	}
}

// relativeOf returns the pronoun that opens the relative clause in which a
// mention is no subject, or -1.
func (s *story) relativeOf(m mention) int {
	if m.kind == byPronoun {
		return -1
	}
	for i := m.first - 1; i > max(0, m.first-longestRelative); i-- {
		t := &s.tokens[i]
		if s.owner[i] >= 0 || s.tokens[i+1].line || t.shape == sign || t.class.Is(lex.Say) {
			return -1
		}
		if !t.class.Is(lex.Relative) || !s.tellsOf(i) {
			if t.class.Is(lex.That|lex.Relative) && !t.class.Is(lex.Det) || s.lx.In(lex.Conjunction, t.low) {
				return -1
			}
			continue
		}
		if s.lx.Has(lex.ClauseVerbLast) && s.closesBehind(m.last) || !s.lx.Has(lex.ClauseVerbLast) && s.opensVerb(i+1, m.first) {
			return i
		}
		return -1
	}
	return -1
}

// tellsOf reports whether the word before a relative pronoun can be whom it
// tells of.
func (s *story) tellsOf(i int) bool {
	b := i - 1
	if s.low(b) == "," {
		b--
	} else if s.lx.Lang == "de" {
		return false // where a comma opens every clause
	}
	if b < 0 || s.owner[b] >= 0 || !s.tokens[b].word() || s.tokens[b].class.Is(lex.Verb|lex.Prep|lex.That|lex.Pronoun|lex.Aux) && !s.tokens[b].class.Is(lex.Role) {
		return false
	}
	if !s.tokens[i].class.Is(lex.That) {
		return true
	}
	k := s.mentionFrom(b) - 1 // "said that" opens no relative clause
	return k >= 0 && s.mentions[k].last > b || b > 0 && s.tokens[b-1].class.Is(lex.Det)
}

// opensVerb reports whether tokens[i:last] begin like a clause whose verb comes
// first: "rescued Ek", "a vu Ek".
func (s *story) opensVerb(i, last int) bool {
	if i >= last || s.tokens[i].shape != lower || s.tokens[i].class.Is(lex.Det|lex.Pronoun|lex.Prep) && !s.tokens[i].class.Is(lex.Aux) {
		return false
	}
	k := s.mentionFrom(i - 1)
	return k >= len(s.mentions) || s.mentions[k].first >= last // not "who the minister met"
}

// closesBehind reports whether the clause around token i ends with a verb that
// is none of speech: "der Ek sah,", "die Ek zag".
func (s *story) closesBehind(i int) bool {
	words := 0
	for j := i; j < min(len(s.tokens), i+longestPhrase); j++ {
		t := &s.tokens[j]
		switch {
		case s.owner[j] >= 0:
			return false
		case t.low == ",":
			return words > 0
		case t.class.Is(lex.Say):
			return words > 0 && s.lx.Lang == "nl" && s.low(j+1) != ","
		case t.shape == lower:
			words++
		}
	}
	return false
}
