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

// latterOne returns where a Germanic "the latter" ends that begins at i, or i.
func (s *story) latterOne(i int) int {
	j := i
	if s.tokens[j].class.Is(lex.Det) && s.owner[j+1] < 0 {
		j++
	}
	switch s.tokens[j].low {
	case "latter":
		if j > i {
			return j + 1
		}
	case "letzterer", "letztere", "letzteres", "laatstgenoemde", "sistnämnde", "sistnämnda", "senare":
		if next := s.low(j + 1); s.tokens[j].low != "senare" || j > i && (next == "." || next == "," || next == ":") {
			return j + 1
		}
	}
	return i
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
