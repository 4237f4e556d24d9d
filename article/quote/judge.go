package quote

import (
	"slices"
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// addItself adds the description beside the verb as somebody new.
func (l *shortlist) addItself() {
	s, m := l.s, l.q.points
	t := l.find(-1, s.fullest(l.q, m))
	words := 0
	for i := m.first; i < m.last; i++ {
		if s.tokens[i].word() && !s.tokens[i].class.Is(lex.Det) {
			words++
		}
	}
	t.note(itself, true)
	t.note(itselfShort, s.definite(m))
	t.note(itselfBare, !s.tokens[m.first].class.Is(lex.Det))
	t.note(itselfLong, words >= 4)
	t.note(itselfCalled, len(s.called(s.office(m))) > 0)
	t.note(itselfSimple, s.isEpithet(m))
	t.note(itselfOwn, s.lx.In(lex.Possessive, s.low(m.first)) || s.lx.HasOwner(s.low(m.head)))
	t.note(itselfPointed, s.pointed(m))
	t.note(itselfBody, s.isBodyRole(m))
	t.note(itselfBehind, m.first > l.q.first)
	t.note(itselfAgain, s.stoodBefore(m.head))
	t.note(itselfNew, s.isIndefinite(m))
	t.note(itselfMany, s.isMany(m))
	t.note(itselfNoun, !s.hasRole(m))
}

// hasRole reports whether a description has a word that heads descriptions.
func (s *story) hasRole(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if s.tokens[i].class.Is(lex.Role) {
			return true
		}
	}
	return false
}

// noteDescribed notes what a description says of whom it is.
func (l *shortlist) noteDescribed(t *traits, m mention) {
	if m.kind != byRole {
		return
	}
	t.note(describedMany, l.s.isMany(m))
	t.note(describedBody, l.s.isBodyRole(m))
	t.note(describedNoun, !l.s.hasRole(m))
	t.note(describedNew, l.s.isIndefinite(m))
}

// isBodyRole reports whether a description is of a body, a group or a paper.
// In German the last part of a compound says so.
func (s *story) isBodyRole(m mention) bool {
	if s.lx.Has(lex.Postposes) && s.lx.In(lex.Plural, s.low(m.first)) {
		return true
	}
	for i := m.first; i < min(m.last, m.head+3); i++ {
		if s.tokens[i].class.Is(lex.Body) {
			return true
		}
		if i > m.head && s.tokens[i].class.Is(lex.Link|lex.Prep) {
			break
		}
	}
	return s.lx.BodyCompound(s.low(m.head))
}

// stoodBefore reports whether the word at i stands in one of the sentences
// before too.
func (s *story) stoodBefore(i int) bool {
	for j := i - 1; j >= max(0, i-150); j-- {
		if s.tokens[j].low == s.tokens[i].low && s.owner[j] < 0 {
			return true
		}
	}
	return false
}

// noteWho notes what a candidate is.
func (l *shortlist) noteWho(c *candidate, at situation) {
	s := l.s
	t := &c.traits
	var he lex.Class
	if at.isHe() {
		he = s.tokens[l.q.points.first].class
	}
	it := at.isHe() && s.low(l.q.points.first) == "it"
	if c.who < 0 {
		t.note(described, true)
		t.note(itBody, it && s.lx.NamesBody(c.name))
		if he.Is(lex.He) != he.Is(lex.She) && c.gender != 0 {
			t.note(heKnown, c.gender&he != 0)
			t.note(heOther, c.gender&he == 0)
		}
		return
	}
	n := &s.names.all[c.who]
	if (at.isHe() || at.isRole() || at == saidVerb || s.lx.Has(lex.Declines)) && !(at.isRole() && s.lx.Has(lex.Postposes) && s.isBodyRole(l.q.points)) {
		l.noteGender(t, c.who, at)
	}
	if he.Is(lex.He) != he.Is(lex.She) {
		t.note(heKnown, s.genderOf(c.who)&he != 0)
		t.note(heOther, !s.agrees(c.who, he))
	}
	if s.lx.Lang == "ar" && at == saidVerb && n.kind == article.Person {
		she, he := s.genderSaid(l.q, at)
		t.note(heKnown, she && n.she || he && n.he)
		t.note(heOther, she && n.he || he && n.she)
	}
	l.noteKind(t, c.who, at)
	t.note(leading, c.who == s.leader())
	t.note(led, len(n.at) > 0 && n.at[0] < s.passages[0].last)
	t.note(inQuote, l.inside(n))
	t.note(presented, t.has(subjectOne) && t.has(introduced))
	t.note(atHand, t.has(subjectOne) && t.has(nearest))
	t.note(leadingOver, t.has(subjectOver) && t.has(leading))
	t.note(spokeAlone, t.has(spokeLast) && t.has(leading))
	if l.q.pointed && l.q.cue.End > 0 {
		verb := s.verbOf(l.q)
		last := t.has(spokeLast) || t.has(spokeOver)
		t.note(goesOn, s.lx.In(lex.More, verb) && last)
		t.note(replies, s.lx.In(lex.Reply, verb) && last)
		t.note(repliesTo, s.lx.In(lex.Reply, verb) && t.has(spokeSecond))
	}
	if at.isRole() {
		l.noteOffice(t, c.who)
	}
}

// noteOffice notes how a candidate goes with the description beside the verb.
func (l *shortlist) noteOffice(t *traits, who int) {
	s, n := l.s, &l.s.names.all[who]
	given := slices.Contains(s.called(s.office(l.q.points)), who)
	body := s.isBodyRole(l.q.points)
	t.note(bodyPerson, body && n.kind == article.Person)
	t.note(heOther, n.kind == article.Person && (s.inHouse(l.q.points) || s.isOther(l.q.points, who)))
	t.note(manBody, !body && n.kind == article.Org)
	t.note(roleHeld, given)
	t.note(roleOther, !given && s.holders[who])
	t.note(roleless, !given && !s.holders[who])
}

// noteKind notes what kind of name a candidate has.
func (l *shortlist) noteKind(t *traits, who int, at situation) {
	s, n := l.s, &l.s.names.all[who]
	it := at.isHe() && s.low(l.q.points.first) == "it"
	t.note(heOther, n.kind != article.Person && at.isHe() && s.lx.OnlyPeople(s.tokens[l.q.points.first].class))
	t.note(held, l.q.pointed && s.holders[who])
	t.note(itBody, it && n.kind == article.Org)
	t.note(itPerson, it && n.kind == article.Person)
	t.note(aPerson, n.kind == article.Person)
	t.note(manyPerson, n.kind == article.Person && l.many)
	t.note(questionedLed, l.asked && who == s.leader())
	t.note(aBody, n.kind == article.Org)
	t.note(aPlace, n.kind == article.Place)
	t.note(aGuess, !n.known && len(s.entities) > 0)
	t.note(oneTerm, !strings.Contains(n.full, " "))
}

// verbOf returns the word of speech of a stretch.
func (s *story) verbOf(q *stretch) string {
	i, ok := slices.BinarySearchFunc(s.tokens, q.cue.Start, func(t token, start int) int { return t.Start - start })
	if !ok {
		return ""
	}
	return s.tokens[i].low
}

// noteGender notes how the gender that the text gives the speaker goes with
// the ending of a person's first name.
func (l *shortlist) noteGender(t *traits, who int, at situation) {
	n := &l.s.names.all[who]
	given, _, _ := strings.Cut(n.full, " ")
	if n.kind != article.Person {
		return
	}
	she, he := l.s.genderSaid(l.q, at)
	t.note(heGiven, she && n.she || he && n.he)
	t.note(heOther, l.s.lx.Has(lex.Postposes) && (at == saidVerb && l.many || she && n.he && !n.she || he && n.she && !n.he && (at != saidRole || l.s.lx.Has(lex.Feminizes))))
	if l.s.lx.Has(lex.Declines) {
		t.note(heOther, she && !he && n.he && !n.she || he && !she && n.she && !n.he)
		t.note(heKnown, she && n.she || he && n.he)
	}
	if given == n.full {
		return
	}
	if c := l.s.names.all[who].given; c != 0 {
		t.note(givenAgrees, she && c == lex.She || he && c == lex.He)
		t.note(givenOther, she && c == lex.He || he && c == lex.She)
	}
	endsA := strings.HasSuffix(given, "a") || strings.HasSuffix(given, "а") || strings.HasSuffix(given, "я")
	t.note(sheEndsA, she && endsA)
	t.note(sheEnds, she && !endsA)
	t.note(heEndsA, he && endsA)
	t.note(heEnds, he && !endsA)
}

// genderSaid reports whether the words that point to the speaker, or the verb,
// are of a woman or of a man.
func (s *story) genderSaid(q *stretch, at situation) (she, he bool) {
	m := q.points
	if at.isHe() {
		c := s.tokens[m.first].class
		if c.Is(lex.He) != c.Is(lex.She) {
			return c.Is(lex.She), c.Is(lex.He)
		}
	}
	if at.isRole() {
		if s.lx.Has(lex.Postposes) {
			return s.phraseGender(m)
		}
		return s.lx.Gender(s.low(m.first), s.low(m.head))
	}
	for i := m.first; q.pointed && i < m.first+2 && i < len(s.tokens); i++ {
		if s.tokens[i].class.Is(lex.Verb) {
			if she, he = s.lx.VerbGender(s.tokens[i].low); she || he {
				return she, he
			}
		}
	}
	return s.saysOwn(q)
}

// saysOwn reports whether a stretch's verbs of the first person are of a woman
// or of a man: "zjadłam", "я видел".
func (s *story) saysOwn(q *stretch) (she, he bool) {
	for i := q.from; i < min(q.to, q.from+outlook); i++ {
		low := s.tokens[i].low
		switch {
		case s.lx.Lang == "pl":
			she = she || lex.EndsAs(low, []string{"łam", "łabym"})
			he = he || lex.EndsAs(low, []string{"ałem", "iłem", "yłem", "ąłem", "łbym"})
		case s.lx.Lang == "ru" && low == "я":
			for j := i + 1; j < min(q.to, i+4) && s.tokens[j].word(); j++ {
				she = she || lex.EndsAs(s.tokens[j].low, []string{"ла", "лась"})
				he = he || lex.EndsAs(s.tokens[j].low, []string{"л", "лся"})
			}
		}
	}
	return she && !he, he && !she
}

// inside reports whether the last word of a name stands in the stretch.
func (l *shortlist) inside(n *name) bool {
	last := n.full[strings.LastIndexByte(n.full, ' ')+1:]
	return strings.Contains(l.s.text(l.q.from, min(l.q.to, l.q.from+outlook)), last)
}

// leader returns the person that the story names most.
func (s *story) leader() int {
	if s.counted {
		return s.most
	}
	best, times := -1, 0
	count := make([]int, len(s.names.all))
	for _, m := range s.mentions {
		if m.kind != byName || !s.person(m) {
			continue
		}
		if count[m.name]++; count[m.name] > times {
			best, times = m.name, count[m.name]
		}
	}
	s.most, s.counted = best, true
	return best
}
