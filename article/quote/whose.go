package quote

import (
	"strings"

	"warta/article/quote/lex"
)

// isPossessed reports whether of a role and a name beside it the name only tells
// whose the role is: "Ek's lawyer", "kuasa hukum Ek".
func (s *story) isPossessed(m, next mention) bool {
	if m.kind == byName {
		return next.first == m.last && s.person(m) && s.possesses(m)
	}
	if m.last < next.first || !s.person(next) {
		return false
	}
	known := s.names.all[next.name].lastBefore(m.first) >= 0
	return known && s.lx.IsSomebodys(s.nameText(m.first, next.first)) ||
		s.tokens[next.first-1].class.Is(lex.Follower) && (!s.lx.Has(lex.VerbSecond) || strings.HasSuffix(s.low(next.last-1), "s"))
}

// possessed returns such a role and name as one description.
func (s *story) possessed(m, next mention) mention {
	if m.kind == byRole {
		m.last, m.whose = next.last, next.name+1
		return m
	}
	next.first, next.whose = m.first, m.name+1
	next.after, next.linked = s.before(m.first)
	return next
}

// possessedBefore returns the description of one by another that is the subject
// of the sentence before, when a mention means it: "Ek's lawyer left. “…,” he
// said."
func (s *story) possessedBefore(m mention, n int) (r referent, ok bool) {
	if n == 0 || s.sentences[n-1].passage != s.sentences[n].passage || s.lookFrom(m, n) == m.first && s.namedBefore(m, n) {
		return r, false
	}
	i := s.subjectOf(n - 1)
	if i < 0 || s.mentions[i].whose == 0 || s.mentions[i].kind != byRole || m.kind == byRole && s.low(m.head) != s.low(s.mentions[i].head) {
		return r, false
	}
	r = referent{who: -1, name: s.describe(s.mentions[i]), sure: 0.85}
	r.clues.note(toldJustNow, true)
	return r, true
}

// isRelative reports whether a description says what somebody is to another: "the husband".
func (s *story) isRelative(m mention) bool {
	low := s.low(m.head)
	return s.lx.In(lex.Kin, low) || s.lx.In(lex.Female, low) || s.lx.In(lex.Male, low)
}

// possessorBefore returns the person whose kin the subject of one of the sentences before
// is, when a pronoun means nobody else: "Ana Reid's husband, Paul, left. “…,” she said."
func (s *story) possessorBefore(n int, c lex.Class) int {
	for back := 1; back <= 2 && n-back >= 0 && s.sentences[n-back].passage == s.sentences[n].passage; back++ {
		i := s.subjectOf(n - back)
		if i < 0 || s.mentions[i].kind == byPronoun {
			continue
		}
		if who := s.mentions[i].whose - 1; who >= 0 && s.suits(who, c) {
			return who
		}
		return -1
	}
	return -1
}

// isTheirKin reports whether a name is of somebody who is kin to the one the story
// tells of: "Suaminya, Jo Ek, …". Where that one goes on speaking, no word tells the
// two apart.
func (s *story) isTheirKin(m mention) bool {
	if m.kind != byName || m.first >= m.head {
		return false
	}
	low := s.low(m.first)
	noun, own := strings.CutSuffix(low, "nya")
	if own && s.lx.In(lex.Kin, noun) {
		return true
	}
	if !s.lx.In(lex.Kin, low) {
		return false
	}
	for i := m.first + 1; i < m.head-1; i++ { // "anak lelaki Jo Ek, Ida, …"
		if s.tokens[i].shape == capital && len(s.names.byWord[s.tokens[i].low]) > 0 && s.low(m.head-1) == "," {
			return true
		}
	}
	return false
}

// noteWhose rules out whose another is: Ek, behind "Ek's lawyer left".
func (l *shortlist) noteWhose(at situation) {
	whose := l.q.points.whose - 1
	if !at.isHe() && !at.isRole() && at != saidVerb {
		return
	}
	if _, ok := l.s.possessedBefore(l.q.points, l.q.sentence); ok {
		whose = l.s.mentions[l.s.subjectOf(l.q.sentence-1)].whose - 1
	}
	for i := range l.all {
		l.all[i].traits.note(heOther, whose >= 0 && l.all[i].who == whose)
	}
}

// counselEnd returns where the Indonesian words for a lawyer end that begin at i,
// none of which alone is of anybody, or i.
func (s *story) counselEnd(i int) int {
	if s.tokens[i].low == "kuasa" && (s.low(i+1) == "hukum" || s.low(i+1) == "hukumnya") && s.owner[i+1] < 0 {
		return i + 2
	}
	return i
}
