package quote

import "warta/article/quote/lex"

// notVerb are the words that are no verb, whatever their end.
const notVerb = lex.Prep | lex.Stop | lex.That | lex.Det | lex.Pronoun | lex.Link | lex.Role | lex.Title | lex.Naming | lex.Aux

// tells reports whether the words behind the sign at j say who spoke, with a
// verb that no list has: "— отрезает она", "– odciął się Kos".
func (s *story) tells(p *passage, j int) bool {
	i := j + 1
	if i >= p.last || s.tokens[i].shape != lower || s.tokens[i].class.Is(notVerb) || s.lx.In(lex.Conjunction, s.tokens[i].low) || !s.lx.AnyVerb(s.tokens[i].low) {
		return false
	}
	past := s.lx.PastVerb(s.tokens[i].low)
	k := i + 1
	for k < p.last && s.tokens[k].class.Is(lex.Aux) && !s.tokens[k].class.Is(lex.Pronoun) && k < i+3 {
		past = past || s.lx.In(lex.Reflexive, s.tokens[k].low)
		k++
	}
	if k >= p.last {
		return past
	}
	t := &s.tokens[k]
	if t.shape == sign {
		return past && s.tokens[j].dash() && (t.terminal() || t.low == "," || t.dash())
	}
	if !t.class.Is(lex.He|lex.She|lex.Role) && t.shape != capital {
		return false
	}
	return s.lx.Lang != "sv" || s.endsSoon(p, k)
}

// endsSoon reports whether the sentence ends behind the name or the word at k.
func (s *story) endsSoon(p *passage, k int) bool {
	for k++; k < p.last && s.tokens[k].shape == capital; k++ {
	}
	return k >= p.last || s.tokens[k].terminal()
}
