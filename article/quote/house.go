package quote

import (
	"slices"
	"strings"

	"warta/article/quote/lex"
)

// fromHouse gives a verb of several, which has no subject, the body that it is heard
// in: "В мэрии заявили", "zapewniają w spółce".
func (s *story) fromHouse(one *sentence, c *cue) bool {
	if !s.lx.Has(lex.Declines) || !c.class.Is(lex.Verb) || !s.lx.OfSeveral(s.low(c.at)) || s.hasSubject(one, c.at) {
		return false
	}
	for i := max(one.first, c.at-farHouse); i < min(one.last-1, c.at+nearHouse); i++ {
		if s.owner[i] >= 0 || i == c.at {
			continue
		}
		if s.tokens[i].class.Is(lex.Therein) && i > c.at-3 && i < c.at+3 {
			m, ok := s.houseBefore(one)
			if ok {
				c.subject, c.sure = m, 0.8
			}
			return ok
		}
		if i > c.at && s.tokens[i].shape == sign {
			break
		}
		if !isInside(s.low(i)) {
			continue
		}
		if m, ok := s.houseAt(i + 1); ok {
			_, before := s.houseBefore(one)
			whole := m.last-m.first > 1 || s.tokens[m.first-1].class.Is(lex.Own)
			c.subject, c.sure, c.only = m, 0.85, m.kind == byRole && (whole || !before)
			return true // but "the office" may be the one before
		}
	}
	return false
}

const (
	farHouse  = 20 // how many tokens may stand between a body and the verb behind it
	nearHouse = 6  // and before it
)

func isInside(low string) bool { return low == "в" || low == "во" || low == "w" || low == "we" }

// inHouse reports whether a description is of the body in which something is said,
// by nobody in particular: "сказали в ведомстве".
func (s *story) inHouse(m mention) bool {
	return s.lx.Has(lex.Declines) && m.first > 0 && isInside(s.low(m.first-1))
}

// hasSubject reports whether somebody who is not in a body stands where the subject
// of the verb at i would.
func (s *story) hasSubject(one *sentence, i int) bool {
	for k := s.mentionFrom(one.first - 1); k < len(s.mentions) && s.mentions[k].first < min(one.last, i+longestPhrase); k++ {
		m := s.mentions[k]
		if m.after || m.linked || m.kind == byNothing || s.oblique(m) || m.kind == byName && s.names.all[m.name].kind > 0 && m.last < i-1 {
			continue
		}
		if m.first > i && !s.clear(i+1, m.first) {
			continue
		}
		if m.kind == byPronoun && (!s.tokens[m.first].class.Is(lex.They) || m.last < i-2) {
			continue
		}
		if m.kind == byRole && !s.isMany(m) {
			continue
		}
		return m.last > i-longestPhrase
	}
	return false
}

// houseAt returns the body that the phrase behind a preposition at i is of.
func (s *story) houseAt(i int) (mention, bool) {
	for j := i; j < min(len(s.tokens), i+4); j++ {
		t := &s.tokens[j]
		if o := s.owner[j]; o >= 0 {
			q := &s.stretches[o]
			if !s.nameBetween(q.first, q.last) || q.to-q.from > 5 {
				break
			}
			return mention{first: j, head: j, last: q.last, end: q.last, kind: byRole, text: s.markedName(q)}, true
		}
		switch {
		case t.class.Is(lex.Body):
			m := mention{first: i, head: j, last: s.phraseEnd(j + 1), end: j + 1, kind: byRole}
			for m.first < j && s.tokens[m.first].class.Is(lex.Own|lex.Stop|lex.Aux) {
				m.first++
			}
			return m, true
		case t.shape == capital:
			k := s.mentionFrom(j - 1)
			if k < len(s.mentions) && s.mentions[k].first <= j && s.mentions[k].kind == byName && !s.person(s.mentions[k]) && s.weight(s.mentions[k]) > 0 {
				m := s.mentions[k]
				m.after, m.linked = false, false
				return m, true
			}
			return mention{}, false
		case t.shape != lower || t.class.Is(lex.Verb|lex.Prep|lex.That):
			return mention{}, false
		}
	}
	return mention{}, false
}

// houseBefore returns the body that was heard in one of the sentences before.
func (s *story) houseBefore(one *sentence) (mention, bool) {
	for n := s.sentenceOf(one) - 1; n >= max(0, s.sentenceOf(one)-memory); n-- {
		for _, b := range s.cuesOf(n) {
			if i := b.subject.first - 1; b.sure > 0.8 && i >= 0 && b.subject.kind <= byRole && (isInside(s.low(i)) || i > 0 && isInside(s.low(i-1))) {
				return b.subject, true
			}
		}
	}
	return mention{}, false
}

// sentenceOf returns the place of a sentence.
func (s *story) sentenceOf(one *sentence) int {
	n, _ := slices.BinarySearchFunc(s.sentences, one.first, func(o sentence, at int) int { return o.first - at })
	return n
}

// markedName returns the name that stands in marks as it stands where it is a
// subject: behind the noun that says what it is, "компания «Север»", or by its words.
func (s *story) markedName(q *stretch) string {
	text := oneLine(s.text(q.from, q.to))
	at := int(s.owner[q.first])
	for k := max(0, at-mostMentions); k < min(len(s.stretches), at+mostMentions); k++ {
		o := &s.stretches[k]
		if o.first == 0 || o == q || o.to-o.from != q.to-q.from || !s.tokens[o.first-1].class.Is(lex.Body|lex.Role) {
			continue
		}
		if name := oneLine(s.text(o.from, o.to)); sameStems(lex.Fold(name), lex.Fold(text)) {
			return name
		}
	}
	m := mention{first: q.from, head: q.from, last: q.to}
	return s.asSubject(m, q.from)
}

// sameStems reports whether two names differ in the endings of their words alone.
func sameStems(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	for i := range x {
		if len(y) != len(x) || x[i] != y[i] && !lex.SameStem(x[i], y[i]) {
			return false
		}
	}
	return len(x) == len(y)
}

// fromHisWords gives a verb that reports somebody's words whoever those are of:
// "приводит агентство слова министра", "приводит его слова".
func (s *story) fromHisWords(one *sentence, c *cue) bool {
	for i := c.at + 1; i < min(one.last, c.at+nearHouse) && s.owner[i] < 0; i++ {
		if !s.tokens[i].class.Is(lex.Words) {
			continue
		}
		if s.tokens[i-1].class.Is(lex.Own) {
			c.subject, c.sure = mention{first: i - 1, last: i, kind: byPronoun}, 0.85
			return true
		}
		m, sure := s.rightOf(one, i, 0)
		c.subject, c.sure = m, sure
		return sure > 0
	}
	return false
}

// markedEnd returns where the name in marks ends that begins at j and says which of
// the body before it is meant, or j.
func (s *story) markedEnd(j int) int {
	if j == 0 || j >= len(s.tokens) {
		return j
	}
	o := s.owner[j]
	if o < 0 || !(s.lx.Has(lex.Declines) && s.tokens[j-1].class.Is(lex.Body|lex.GenitiveCase) || s.tokens[j-1].class.Is(lex.Press)) {
		return j
	}
	if q := &s.stretches[o]; q.to-q.from <= 5 && s.nameBetween(j, q.last) {
		return q.last
	}
	return j
}
