package quote

import "warta/article/quote/lex"

// newcomer returns whom a mention in sentence n means when the last who did
// something is somebody new without a name: "A man in a cap turned round. He had
// not sat down. “…,” he said."
func (s *story) newcomer(m mention, n int) (r referent, ok bool) {
	if m.kind == byRole || m.kind == byPronoun && s.isEpithet(m) || m.kind == byNothing && (s.lx.MeansDropped() < 0.5 || s.namesPerson(s.sentences[n])) || s.lookFrom(m, n) == m.first && s.namedBefore(m, n) {
		return r, false
	}
	for back := 1; back <= memory && n-back >= 0; back++ {
		one := s.sentences[n-back]
		if s.sentences[n].passage-one.passage > 1 || one.passage != s.sentences[n].passage && s.sentences[n-back+1].passage != one.passage && back > 1 {
			return r, false
		}
		if one.stretches[0] < one.stretches[1] && s.speechIn(one) {
			return r, false
		}
		i := s.subjectOf(n - back)
		if s.namesPerson(one) {
			return r, false
		}
		if i < 0 || s.mentions[i].kind == byPronoun {
			continue
		}
		o := s.mentions[i]
		if !s.isNewcomer(o) || !s.agreesWith(o, s.askedFor(m)) {
			return r, false
		}
		r = referent{who: -1, name: s.describe(o), sure: 0.85}
		r.clues.note(toldJustNow, true)
		return r, true
	}
	return r, false
}

// isNewcomer reports whether a description is of one person, whom the story has
// not told of before.
func (s *story) isNewcomer(m mention) bool {
	if !s.lx.Has(lex.AdjectiveFirst) && m.head > m.first+2 {
		return false // "sebuah radio kecil milik suaminya"
	}
	presents := s.low(m.last) == "," && m.last+1 < len(s.tokens) && s.tokens[m.last+1].class.Is(lex.Pronoun) // "A farmer, he …"
	return m.kind == byRole && m.last-m.first > 1 && s.isIndefinite(m) && s.tokens[m.head].class.Is(lex.Role) && !presents && !s.isMany(m) && !s.isWriting(m)
}

// namesPerson reports whether a sentence names a person.
func (s *story) namesPerson(one sentence) bool {
	for k := s.mentionFrom(one.first - 1); k < len(s.mentions) && s.mentions[k].first < one.last; k++ {
		if m := s.mentions[k]; m.kind == byName && s.person(m) {
			return true
		}
	}
	return false
}

// speechIn reports whether somebody speaks in a sentence.
func (s *story) speechIn(one sentence) bool {
	for k := one.stretches[0]; k < one.stretches[1]; k++ {
		if s.stretches[k].speech {
			return true
		}
	}
	return false
}

// agreesWith reports whether a pronoun can stand for whom a description is of.
func (s *story) agreesWith(m mention, c lex.Class) bool {
	she, he := s.phraseGender(m)
	return !(c.Is(lex.He) && !c.Is(lex.She) && she && !he) && !(c.Is(lex.She) && !c.Is(lex.He) && he && !she)
}
