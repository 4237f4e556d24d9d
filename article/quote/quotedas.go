package quote

import "warta/article/quote/lex"

// fromQuoted gives an English verb that quotes a pronoun, "quoted him as
// saying", and the "saying" behind it whom the pronoun means.
func (s *story) fromQuoted(c *cue) bool {
	i := c.at + 1
	if s.low(c.at-1) == "as" {
		i = c.at - 2
	}
	if !s.isQuoted(i) {
		return false
	}
	s.tokens[i].class |= objectHe(s.low(i))
	c.subject, c.sure = mention{first: i, last: i + 1, head: i, end: i + 1, kind: byPronoun}, 0.9
	return true
}

// isQuoted reports whether the word at i is a pronoun whose words an English
// verb quotes: "quoted him as saying".
func (s *story) isQuoted(i int) bool {
	if i < 1 || s.low(i+1) != "as" || s.owner[i] >= 0 || objectHe(s.low(i)) == 0 {
		return false
	}
	switch s.low(i - 1) {
	case "quoted", "quotes", "quoting", "cited", "cites", "citing":
		return true
	}
	return false
}

// objectHe returns which pronoun an English one is that is no subject, or 0.
func objectHe(low string) lex.Class {
	switch low {
	case "him":
		return lex.He
	case "her":
		return lex.She
	case "them":
		return lex.They
	}
	return 0
}

// noteQuoted rules out who quotes the pronoun beside a stretch.
func (l *shortlist) noteQuoted() {
	s, i := l.s, l.q.points.first
	if !l.q.pointed || !s.isQuoted(i) {
		return
	}
	one := s.sentences[l.q.sentence]
	for k := s.mentionFrom(i) - 1; k >= 0 && s.mentions[k].first >= one.first; k-- {
		if m := s.mentions[k]; m.kind == byName && !m.after && !m.linked {
			l.ruleOut(m.name)
			return
		}
	}
}
