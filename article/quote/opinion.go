package quote

import "warta/article/quote/lex"

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

// hidesNot reports whether the verb at i says that somebody does not hide, or rule out,
// what they think: "ne cache pas".
func (s *story) hidesNot(one *sentence, i int) bool {
	return s.lx.In(lex.Hide, s.tokens[i].low) && s.deniedIn(max(one.first, i-3), min(one.last, i+2))
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

// longestView is how far from the beginning of a sentence the noun may stand of
// "from the point of view of".
const longestView = 5

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
