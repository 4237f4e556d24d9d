package quote

import "warta/article/quote/lex"

// oneOf returns where a phrase for some of several ends that begins at i, "one
// of them", "einer der Männer", "один из пожарных", or i.
func (s *story) oneOf(i int) int {
	if s.lx.Has(lex.Declines) {
		return s.oneOfThem(i)
	}
	if !s.tokens[i].class.Is(lex.One) || !s.ofSeveral(i+1) || i > 0 && s.tokens[i-1].class.Is(lex.Prep|lex.Link) && !s.tokens[i-1].class.Is(lex.Det) {
		return i
	}
	if next := s.low(i + 1); next == "deles" || next == "delas" {
		return i + 2
	}
	last := i + 2
	if s.lx.Has(lex.ArticleCases) && s.tokens[i+1].class.Is(lex.Det) {
		last = i + 1 // "einer der Männer": a genitive
	}
	for ; last < min(len(s.tokens), i+longestPhrase) && s.owner[last] < 0; last++ {
		t := &s.tokens[last]
		if t.class.Is(lex.Role) || last == i+2 && isThem(t.low) {
			return last + 1
		}
		if t.shape == sign || t.class.Is(lex.Cue|lex.Prep|lex.That|lex.Aux|lex.Pronoun) && !t.class.Is(lex.Det) || s.lx.Has(lex.CapitalNouns) && t.shape == capital {
			break
		}
	}
	switch t := &s.tokens[min(last, len(s.tokens)-1)]; {
	case s.lx.Has(lex.CapitalNouns) && t.shape == capital:
		return last + 1
	case last > i+2:
		return last
	}
	return i
}

// isThem reports pronouns behind the preposition of "one of them".
func isThem(low string) bool {
	switch low {
	case "them", "those", "us", "ihnen", "uns", "hen", "ons", "ze", "dem", "oss",
		"ellos", "ellas", "nosotros", "eux", "elles", "nous", "loro", "essi", "esse", "nós", "них", "нас", "nich", "nas":
		return true
	}
	return false
}

// isPart reports whether a description is of some of several, whom no office
// tells.
func (s *story) isPart(m mention) bool {
	return m.kind == byRole && s.tokens[m.head].class.Is(lex.One) && !s.tokens[m.head].class.Is(lex.Role)
}

// ofSeveral reports whether the word at i says out of whom somebody is one.
func (s *story) ofSeveral(i int) bool {
	if i+1 >= len(s.tokens) || s.owner[i] >= 0 || s.owner[i+1] >= 0 {
		return false
	}
	t := &s.tokens[i]
	if s.lx.Has(lex.ArticleCases) {
		return t.low == "von" || t.low == "aus" || t.class.Is(lex.Det) && isGenitive(t.low)
	}
	switch t.low {
	case "deles", "delas", "dei", "degli", "delle", "dos", "das", "des":
		return true
	}
	return t.class.Is(lex.Link)
}
