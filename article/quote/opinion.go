package quote

import "warta/article/quote/lex"

// longestView is how far from the beginning of a sentence the noun may stand of
// "from the point of view of".
const longestView = 5

// opinionAt returns the word of speech that a noun for what somebody thinks takes the
// place of: "Ek is of the opinion that …", "from the point of view of Ek, …".
func (s *story) opinionAt(one *sentence, i int) (cue, bool) {
	if !s.tokens[i].class.Is(lex.Opinion) || i == one.first || i+1 >= one.last || s.owner[i+1] >= 0 {
		return cue{}, false
	}
	next := &s.tokens[i+1]
	switch {
	case (next.class.Is(lex.That) || next.low == "," || next.class.Is(lex.Link) && i+2 < one.last && s.tokens[i+2].class.Is(lex.That)) && s.isOf(one, i):
		return cue{at: i, class: lex.Say}, true
	case i <= one.first+longestView && s.tokens[one.first].class.Is(lex.Prep|lex.View|lex.Link) && (next.class.Is(lex.Link) || s.lx.Has(lex.BareCompounds) && next.shape == capital):
		return cue{at: i, class: lex.Source}, true
	}
	return cue{}, false
}

// isOf reports whether a form of "to be" stands before the noun at i with no more than
// small words between: "is of the", "est d'", "is van".
func (s *story) isOf(one *sentence, i int) bool {
	for j := i - 1; j >= max(one.first, i-4) && s.owner[j] < 0; j-- {
		switch t := &s.tokens[j]; {
		case s.lx.In(lex.Be, t.low):
			return true
		case !t.class.Is(lex.Prep | lex.Det | lex.Link | lex.Agent):
			return false
		}
	}
	return false
}
