package quote

import "warta/article/quote/lex"

// wordsAbout returns the source that a noun for what somebody said is, where what it
// was about stands in marks: "the words of Ek about “…”", "слова Ека о «…»".
func (s *story) wordsAbout(one *sentence, i int) (cue, bool) {
	if !s.tokens[i].class.Is(lex.Words) || s.tokens[i].class.Is(lex.Document) {
		return cue{}, false
	}
	k := s.mentionFrom(i)
	if k >= len(s.mentions) || s.mentions[k].kind >= byPronoun || !s.onlyLinks(i+1, s.mentions[k].first) && s.mentions[k].first > i+1 {
		return cue{}, false
	}
	m := s.mentions[k]
	for j := m.last; j < min(one.last, m.last+3); j++ {
		switch t := &s.tokens[j]; {
		case s.owner[j] >= 0:
			return cue{at: i, class: lex.Source, subject: m, sure: 0.85}, j > m.last
		case !t.class.Is(lex.Prep | lex.Link | lex.Det | lex.As | lex.That):
			return cue{}, false
		}
	}
	return cue{}, false
}

// usesWord reports whether the verb at i says that somebody uses the word that a
// stretch behind it is: "Ek used the word “disaster”".
func (s *story) usesWord(one *sentence, i int) bool {
	if !s.lx.In(lex.Use, s.tokens[i].low) {
		return false
	}
	for j := i + 1; j < min(one.last, i+longestPhrase); j++ {
		if s.owner[j] >= 0 {
			return s.tokens[j-1].class.Is(lex.Words | lex.Naming)
		}
		if s.tokens[j].shape == sign {
			return false
		}
	}
	return false
}

// used reports whether a stretch is the word that somebody uses.
func (s *story) used(q *stretch) bool {
	one := &s.sentences[q.sentence]
	for i := q.first - 2; i >= max(one.first, q.first-longestPhrase) && s.owner[i] < 0; i-- {
		if s.usesWord(one, i) {
			return true
		}
	}
	return false
}
