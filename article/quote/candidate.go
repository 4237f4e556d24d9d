package quote

import (
	"slices"
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// A candidate is somebody who may speak a stretch, and what speaks for and
// against it.
type candidate struct {
	who    int // a place in story.names.all, or -1 for a description
	name   string
	traits traits
	gender lex.Class // of a description: lex.He or lex.She, when its words tell
}

const (
	// mostCandidates is how many are weighed; the nearest come first.
	mostCandidates = 12
	// outOf is how many sentences back they are looked for.
	outOf = 6
)

// A shortlist is the candidates for one stretch.
type shortlist struct {
	s   *story
	q   *stretch
	all []candidate

	left   int     // how many mentions more are looked at
	last   int     // the last person named before the stretch, or -1
	others int     // how often others were
	firsts []first // the nearest passage's comes first
	many   bool    // the words beside the verb are of more than one
	asked  bool    // the passage before asks something
}

// A first is a passage and the mention that is its first subject.
type first struct{ passage, mention int }

// hasFirst reports whether a passage's subject was seen.
func (l *shortlist) hasFirst(passage int) bool {
	return slices.ContainsFunc(l.firsts, func(f first) bool { return f.passage == passage })
}

// noteFirst notes a subject of a passage; they are met from the last to the first.
func (l *shortlist) noteFirst(passage, mention int) {
	if n := len(l.firsts); n > 0 && l.firsts[n-1].passage == passage {
		l.firsts[n-1].mention = mention
		return
	}
	l.firsts = append(l.firsts, first{passage, mention})
}

// find returns a candidate's traits, and makes one that is new. It returns
// nil when there are enough.
func (l *shortlist) find(who int, name string) *traits {
	for i := range l.all {
		c := &l.all[i]
		if who >= 0 && c.who == who || who < 0 && c.who < 0 && sameDescription(c.name, name) {
			return &c.traits
		}
		if who < 0 && c.who < 0 && sameDescription(name, c.name) {
			c.name = name // the fuller form
			return &c.traits
		}
	}
	if len(l.all) == mostCandidates || name == "" {
		var none traits
		return &none
	}
	l.all = append(l.all, candidate{who: who, name: name})
	return &l.all[len(l.all)-1].traits
}

func sameDescription(a, b string) bool {
	return strings.EqualFold(a, b) || len(a) > len(b) && strings.EqualFold(a[:len(b)], b) && a[len(b)] == ' '
}

// candidates returns who may speak stretch k.
func (s *story) candidates(k int, at situation) []candidate {
	q := &s.stretches[k]
	l := &shortlist{s: s, q: q, last: -1}
	l.many = at.isRole() && (s.isMany(q.points) || s.lx.Has(lex.VerbSecond) && s.lx.OfSeveral(s.verbOf(q))) || at.isHe() && s.lx.In(lex.TheyAll, s.low(q.points.first)) || at == saidVerb && s.manySay(q)
	l.asked = s.asksBefore(q)
	if q.speaker != "" {
		t := l.find(q.who, q.speaker)
		t.note(ruled, true)
		t.note(ruledSure, q.confidence >= 0.75)
		t.note(ruledHigh, q.confidence >= 0.88)
		t.note(ruledLow, q.confidence < 0.5)
		t.noteClues(s.evidence(q))
	}
	if at.isRole() && !s.meansKnown(q) {
		l.addItself()
	}
	l.addCued()
	l.addReporting()
	l.addMentions()
	l.addSpeakers(k)
	l.noteSince(k)
	l.noteCenter()
	for i := range l.all {
		l.noteWho(&l.all[i], at)
	}
	l.noteWhose(at)
	l.noteOblique(at)
	l.noteObviate(at)
	l.noteQuoted()
	l.noteAsked()
	l.noteReplied(k, at)
	if at.isHe() {
		l.noteContrary(s.tokens[q.points.first].class)
	}
	return l.all
}

// meansKnown reports whether an Indonesian demonstrative makes the description
// beside a stretch one of somebody known.
func (s *story) meansKnown(q *stretch) bool {
	if s.lx.Lang != "id" || !s.pointed(q.points) || s.isWriting(q.points) {
		return false
	}
	m := q.points
	m.kind = byPronoun
	return s.antecedent(m, q.sentence).name != ""
}

// addMentions adds who is named or described around the stretch.
func (l *shortlist) addMentions() {
	s, n := l.s, l.q.sentence
	l.left = mostMentions
	for back := 0; back <= outOf && n-back >= 0 && l.q.passage-s.sentences[n-back].passage <= 2; back++ {
		subject := s.subjectOf(n - back)
		l.addNamed(n-back, back, subject)
		if back > 0 && back < 3 && s.sentences[n-back].passage == l.q.passage || l.nearEndOver(n-back) {
			l.addTold(n-back, back)
		}
		if subject >= 0 && back > 0 {
			l.notePointed(subject, n-back, back)
		}
	}
	for _, f := range l.firsts {
		who, name := s.meant(s.mentions[f.mention])
		t := l.find(who, name)
		t.note(firstHere, f.passage == l.q.passage)
		t.note(firstOver, f.passage == l.q.passage-1)
	}
	for i := range l.all {
		l.all[i].traits.note(alone, l.others == 0 && l.last >= 0 && l.all[i].who == l.last)
	}
	l.addNext()
}

// addNamed adds who is named or described in sentence n.
func (l *shortlist) addNamed(n, back, subject int) {
	s, one := l.s, l.s.sentences[n]
	from := s.mentionFrom(one.first - 1)
	for i := s.mentionFrom(one.last-1) - 1; i >= from && l.left > 0; i-- {
		l.left--
		m := s.mentions[i]
		who, name := s.meant(m)
		if name == "" || s.neverSubject(m) || back == 0 && m.last < s.asideEnd(one) {
			continue
		}
		t := l.find(who, name)
		l.notePlace(t, m, one, back, i == subject)
		if owner := m.whose - 1; owner >= 0 && m.kind == byName && owner != who {
			l.notePlace(l.find(owner, s.names.all[owner].full), m, one, back, false)
			t = l.find(who, name) // the list may have moved
		}
		if who < 0 {
			l.noteDescribed(t, m)
			l.noteGenderOf(name, m)
		}
		if m.first >= l.q.first {
			continue
		}
		if who >= 0 && s.names.all[who].kind == article.Person {
			t.note(nearest, l.last < 0)
			if l.last < 0 {
				l.last = who
			} else if l.last != who {
				l.others++
			}
		}
		if i == subject {
			t.note(lastOver, !l.hasFirst(one.passage) && one.passage != l.q.passage)
			l.noteFirst(one.passage, i)
		}
	}
}

// nearEndOver reports whether sentence n is one of the last two of the passage
// before.
func (l *shortlist) nearEndOver(n int) bool {
	s := l.s
	return s.sentences[n].passage == l.q.passage-1 && s.sentences[min(n+2, l.q.sentence)].passage != l.q.passage-1
}

// addTold adds who says something in sentence n.
func (l *shortlist) addTold(n, back int) {
	s := l.s
	for _, c := range s.cuesOf(n) {
		if c.sure < 0.5 {
			continue
		}
		who, name := s.sayer(c.subject, n)
		if name != "" {
			t := l.find(who, name)
			over := s.sentences[n].passage != l.q.passage
			t.note(told, back == 1 && !over)
			t.note(toldFar, back > 1 && !over)
			t.note(toldOver, over)
		}
	}
}

// sayer returns whom the subject of a word of speech in sentence n means.
func (s *story) sayer(m mention, n int) (who int, name string) {
	m.after, m.linked = false, false
	if m.kind == byPronoun || m.kind == byNothing {
		r := s.antecedent(m, n)
		return r.who, r.name
	}
	return s.meant(m)
}

// addCued adds who says something in the sentence of the stretch.
func (l *shortlist) addCued() {
	s, n := l.s, l.q.sentence
	cs := s.cuesOf(n)
	best, most := s.bestCue(l.q, cs)
	for _, c := range cs {
		fit := s.fit(l.q, &c)
		if c.sure < 0.3 || fit <= 0 {
			continue
		}
		who, name := s.sayer(c.subject, n)
		if name == "" {
			continue
		}
		t := l.find(who, name)
		t.note(cued, true)
		t.note(cuedLess, c.at != best.at)
		t.note(cuedBest, c.at == best.at)
		t.note(cuedWell, c.at == best.at && most*c.sure >= 0.75)
		t.note(cuedSay, c.at == best.at && c.class.Is(lex.Say) && !c.class.Is(lex.Weak))
		t.note(cuedNext, c.at == best.at && s.bridges(&c, l.q))
	}
}

// bridges reports whether a cue has its subject right beside it and a stretch on
// its other side: "“…”, said Ek", "Ek said: “…”".
func (s *story) bridges(c *cue, q *stretch) bool {
	m := c.subject
	switch {
	case c.at >= q.last && m.first > c.at:
		return s.adjacent(q.last, c.at) && s.adjacent(c.at+1, m.first)
	case c.at >= q.last: // "“…”, Ek said"
		return m.first >= q.last && s.adjacent(q.last, m.first) && s.adjacent(m.last, c.at)
	case m.first > c.at: // "Dazu sagte Ek: “…”"
		return s.adjacent(c.at+1, m.first) && s.low(m.last) == ":" && m.last+1 == q.first
	}
	return s.adjacent(m.last, c.at) && (c.at+1 == q.first || s.low(q.first-1) == ":" && s.adjacent(c.at+1, q.first-1))
}

// meant returns who a mention with a name or a description means.
func (s *story) meant(m mention) (int, string) {
	switch m.kind {
	case byName:
		if s.names.all[m.name].kind == article.Misc {
			return -1, ""
		}
		return m.name, s.names.all[m.name].full
	case byRole:
		if !s.isIndefinite(m) {
			if who := s.described(m); who >= 0 {
				return who, s.names.all[who].full
			}
		}
		if m.after || m.linked || s.declined(m) || s.lx.Lang == "id" && s.pointed(m) && !s.isWriting(m) {
			return -1, ""
		}
		return -1, s.describe(m)
	}
	return -1, ""
}

// noteGenderOf notes the grammatical gender of a description.
func (l *shortlist) noteGenderOf(name string, m mention) {
	she, he := l.s.phraseGender(m)
	if she == he {
		return
	}
	for i := range l.all {
		if c := &l.all[i]; c.who < 0 && c.gender == 0 && sameDescription(c.name, name) {
			c.gender = lex.He
			if she {
				c.gender = lex.She
			}
		}
	}
}

// notePlace notes where a mention stands.
func (l *shortlist) notePlace(t *traits, m mention, one sentence, back int, subject bool) {
	same := one.passage == l.q.passage
	before := m.first < l.q.first
	switch {
	case back == 0 && before:
		t.note(subjectHere, subject)
		t.note(namedHere, true)
	case back == 0:
		t.note(namedBehind, true)
		t.note(behindOblique, m.after)
		t.note(behindPointed, l.q.pointed && l.q.points.first < l.q.first)
	case same && back == 1:
		t.note(agentOne, l.s.isAgentOf(m))
		t.note(subjectOne, subject)
		t.note(namedOne, true)
		t.note(roleOne, subject && m.kind == byRole)
		t.note(introduced, m.kind == byName && l.s.names.all[m.name].lastBefore(m.first) < 0)
	case same:
		t.note(subjectTwo, subject)
		t.note(namedTwo, true)
	default:
		t.note(agentOver, back == 1 && l.s.isAgentOf(m))
		t.note(overOne, subject && back == 1)
		t.note(subjectOver, subject)
		t.note(namedOver, true)
	}
}

// notePointed notes whom a pronoun means that is the subject of sentence n.
func (l *shortlist) notePointed(subject, n, back int) {
	s := l.s
	m := s.mentions[subject]
	over := s.sentences[n].passage != l.q.passage
	if over && s.sentences[n+1].passage == s.sentences[n].passage || over && s.sentences[n].passage != l.q.passage-1 || !over && back > 1 {
		return
	}
	pointed := m.kind == byRole && s.definite(m) && (s.isEpithet(m) || s.pointed(m)) && s.described(m) < 0
	if m.kind != byPronoun && !pointed {
		return
	}
	m.kind = byPronoun
	if r := s.antecedent(m, n); r.name != "" {
		t := l.find(r.who, r.name)
		t.note(pronounOne, !pointed && !over)
		t.note(pointedOne, pointed && !over)
		t.note(pronounOver, !pointed && over)
		t.note(pointedOver, pointed && over)
	}
}

// addNext adds the subject of the next sentence of the passage.
func (l *shortlist) addNext() {
	s, n := l.s, l.q.sentence+1
	if n >= len(s.sentences) || s.sentences[n].passage != l.q.passage {
		return
	}
	if i := s.subjectOf(n); i >= 0 {
		if who, name := s.meant(s.mentions[i]); name != "" {
			t := l.find(who, name)
			t.note(subjectAhead, true)
			t.note(aheadFirst, !l.hasFirst(l.q.passage))
		}
	}
	for k, left := s.mentionFrom(s.sentences[n].first-1), 3; k < len(s.mentions) && s.mentions[k].first < s.sentences[n].last && left > 0; k++ {
		left--
		if m := s.mentions[k]; m.kind == byName && s.person(m) {
			l.find(m.name, s.names.all[m.name].full).note(namedAhead, true)
		}
	}
}

// subjectOf returns the mention that is likely the subject of sentence n: the
// first that no preposition stands before; or -1.
func (s *story) subjectOf(n int) int {
	one := s.sentences[n]
	k := s.mentionFrom(s.mainFrom(one) - 1)
	for left := mostCandidates; k < len(s.mentions) && s.mentions[k].first < one.last && left > 0; k++ {
		left--
		m := s.mentions[k]
		if m.after || m.linked || s.oblique(m) || m.kind == byName && s.weight(m) < 0.5 {
			continue
		}
		return k
	}
	return -1
}
