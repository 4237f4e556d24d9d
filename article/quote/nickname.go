package quote

import "warta/article/quote/lex"

// isNickname reports whether a stretch is what somebody is called: inside a
// name, "Jo “the Cat” Ek", or between commas behind it, "Jo Ek, «el Gato»,".
func (s *story) isNickname(q *stretch, words int) bool {
	if words > 6 || q.first == 0 || q.last >= len(s.tokens) || s.finished(q) || s.owner[q.first-1] >= 0 {
		return false
	}
	b, next := &s.tokens[q.first-1], &s.tokens[q.last]
	if b.shape == capital && next.shape == capital && s.owner[q.last] < 0 && !next.line {
		return words <= 4 && !s.lx.Has(lex.CapitalNouns) && !b.class.Is(lex.Det|lex.Prep|lex.Stop|lex.Verb)
	}
	return s.lx.Has(lex.Postposes) && b.low == "," && (next.low == "," || next.low == ")") && q.first > 1 && s.tokens[q.first-2].shape == capital && s.owner[q.first-2] < 0 &&
		s.tokens[q.from].class.Is(lex.Det) && q.to-q.from > 1 && s.tokens[q.from+1].shape == capital
}

// nicknameBetween reports whether a nickname stands between two parts of a name.
func (s *story) nicknameBetween(m, next mention) bool {
	if !s.nameBetween(m.last, next.first) && !(m.last < next.first && s.owner[m.last] >= 0 && s.owner[m.last] == s.owner[next.first-1]) {
		return false
	}
	q := &s.stretches[s.owner[m.last]]
	words, _, _ := s.count(q)
	return q.first == m.last && q.last == next.first && s.isNickname(q, words)
}

// isCharge reports whether a stretch is the offence that somebody is charged
// with: "condamné pour « escroquerie en bande organisée »".
func (s *story) isCharge(q *stretch) bool {
	if q.first == 0 || s.tokens[q.from].shape != lower || s.ending(q) > 0 || !s.tokens[q.first-1].class.Is(lex.Prep|lex.Link) {
		return false
	}
	of := s.tokens[q.first-1].class.Is(lex.Link)
	for i := q.first - 2; i >= max(s.sentences[q.sentence].first, q.first-8); i-- {
		if s.tokens[i].class.Is(lex.Charge) {
			active := i > 0 && s.lx.In(lex.Helper, s.low(i-1)) && !s.lx.In(lex.Be, s.low(i-1))
			return !active && !s.lx.IsInfinitive(s.tokens[q.from].low) // "a accusé Ek de «jouer …»"
		}
		if k := s.mentionFrom(i); of && s.tokens[i].class.Is(lex.Agent) && k < len(s.mentions) && s.mentions[k].first <= i+2 && s.mentions[k].last < q.first {
			return false // "acusado por Ek de «haber robado …»": Ek's words
		}
		if s.tokens[i].low == "," || s.owner[i] >= 0 {
			return false
		}
	}
	return false
}

// isSourceNoun reports words for a source that stays unnamed, and so is nobody's
// office.
func isSourceNoun(low string) bool {
	switch low {
	case "source", "sources", "fuente", "fuentes", "fonte", "fonti", "fontes":
		return true
	}
	return false
}
