package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// latterEnd returns where a phrase such as "ce dernier", "celle-ci" or "este"
// ends that begins at i and means whoever was named last, or i.
func (s *story) latterEnd(i int) int {
	if i+1 >= len(s.tokens) || s.owner[i] >= 0 {
		return i
	}
	if !s.lx.Has(lex.Postposes) {
		return s.latterOne(i)
	}
	next := &s.tokens[i+1]
	switch s.tokens[i].low {
	case "celui-ci", "celle-ci", "éste", "ésta", "costui", "costei":
		return i + 1
	case "ce", "cette", "este", "esta", "quest'":
		switch next.low {
		case "dernier", "dernière", "último", "última", "ultimo", "ultima":
			return i + 2
		}
	}
	switch s.tokens[i].low {
	case "este", "esta", "esse", "essa":
		if next.shape == lower && next.class.Is(lex.Verb|lex.Aux) && !next.class.Is(lex.Role|lex.Prep|lex.Det) && !s.isTime(i) {
			return i + 1
		}
	}
	return i
}

// latterOne returns where "the latter" ends that begins at i, or i, in a language that
// is not Romance.
func (s *story) latterOne(i int) int {
	j := i
	if s.tokens[j].class.Is(lex.Det) && s.owner[j+1] < 0 {
		j++
	}
	switch low := s.tokens[j].low; {
	case !s.lx.In(lex.Latter, low):
	case s.lx.Has(lex.Declines):
		if s.standsAsSubject(i, j) {
			return j + 1
		}
	case low == "latter":
		if j > i {
			return j + 1
		}
	case low == "senare":
		if next := s.low(j + 1); j > i && (next == "." || next == "," || next == ":") {
			return j + 1
		}
	default:
		return j + 1
	}
	return i
}

// standsAsSubject reports whether the adjective or the pronoun at j, whose phrase begins
// at i, opens a clause and has its verb right behind it: "Последний пообещал …", "Ten
// obiecał …", but not "последний день".
func (s *story) standsAsSubject(i, j int) bool {
	if i < j || !s.startsSentence(i) && s.low(i-1) != "," || s.owner[j+1] >= 0 {
		return false
	}
	next := &s.tokens[j+1]
	return next.shape == lower && (next.class.Is(lex.Verb|lex.Aux) || next.class == 0 && s.lx.PastVerb(next.low))
}

// lastNamed returns who was named or described last before a mention.
func (s *story) lastNamed(m mention, n int) referent {
	c := s.askedFor(m)
	first := s.sentences[max(0, n-1)].first
	for k := s.mentionFrom(m.first-1) - 1; k >= 0 && s.mentions[k].first >= first; k-- {
		o := s.mentions[k]
		switch {
		case o.kind == byName && s.names.all[o.name].kind != article.Place && s.suits(o.name, c):
			return referent{who: o.name, name: s.names.all[o.name].full, sure: 0.9}
		case o.kind == byRole && (c == 0 || s.askedFor(o)&^c == 0):
			if who := s.described(o); who >= 0 {
				return referent{who: who, name: s.names.all[who].full, sure: 0.85}
			}
			return referent{who: -1, name: s.describe(o), sure: 0.85}
		}
	}
	return referent{who: -1}
}

// latterOf returns the person whom a phrase such as "ce dernier" in sentence n
// means, or -1.
func (s *story) latterOf(m mention, n int) int {
	if m.kind != byPronoun || s.latterEnd(m.first) != m.last {
		return -1
	}
	r := s.lastNamed(m, n)
	if r.who < 0 || s.names.all[r.who].kind != article.Person {
		return -1
	}
	return r.who
}

// askedFor returns the pronouns that can stand for whom a mention means: its
// own, or those of its article and noun where these have a gender.
func (s *story) askedFor(m mention) lex.Class {
	if m.kind == byNothing || m.first >= len(s.tokens) {
		return 0
	}
	if !s.lx.Has(lex.Postposes) || m.last-m.first < 2 && s.tokens[m.first].class.Is(lex.Pronoun) && s.latterEnd(m.first) == m.first {
		if m.kind == byPronoun {
			return s.tokens[m.first].class & lex.Pronoun
		}
		return 0
	}
	if last := s.low(m.last - 1); s.latterEnd(m.first) == m.last {
		switch {
		case strings.HasSuffix(last, "a"), strings.HasSuffix(last, "ère"), last == "celle-ci", last == "costei":
			return lex.She
		}
		return lex.He
	}
	for i := m.first; i < m.last; i++ {
		if s.lx.In(lex.Epicene, s.low(i)) {
			return 0
		}
	}
	switch she, he := s.phraseGender(m); {
	case she && !he:
		return lex.She
	case he && !she:
		return lex.He
	}
	return 0
}
