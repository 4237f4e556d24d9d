package quote

import (
	"strings"

	"warta/article"
)

// An answer is who speaks a stretch, and why.
type answer struct {
	speaker    string
	who        int // a place in story.names.all, or -1 for a description
	by, cue    article.Span
	confidence float32
	reported   float32 // how surely the sentence reports speech, 0 to 1
	called     bool    // the cue says what somebody called something
	own        bool    // the stretch's own sentence names the speaker
	clues      clues
}

// attribute finds out who speaks each stretch, and whether it is speech.
func (s *story) attribute() {
	for n := range s.sentences {
		one := &s.sentences[n]
		if one.stretches[0] == one.stretches[1] {
			continue
		}
		var cs []cue
		if !s.lx.unspaced() {
			cs = s.cuesOf(n)
		}
		for k := one.stretches[0]; k < one.stretches[1]; k++ {
			q := &s.stretches[k]
			q.who = -1
			s.answer(k, n, cs)
			q.speech = s.isSpeech(k)
			if q.speech && q.speaker == "" && !s.lx.unspaced() {
				s.fromClause(q, n)
			}
		}
	}
	s.lookBack()
	s.fromPulled()
}

// answer finds the speaker of stretch k in sentence n.
func (s *story) answer(k, n int, cs []cue) {
	q := &s.stretches[k]
	if s.lx.unspaced() {
		s.answerUnspaced(k, n)
		return
	}
	if c, fit := s.bestCue(q, cs); fit > 0 {
		q.reported = fit
		s.credit(q, c, fit, n)
		if q.speaker != "" {
			return
		}
		q.clues = 0
	}
	if s.fromBlock(q) || q.custom != byBlock && s.fromInside(q, n) || s.fromColon(q, n) || s.fromDash(q, n) {
		return
	}
	s.carry(k, n)
}

// bestCue returns the word of speech that reports the stretch, and how well
// it fits.
func (s *story) bestCue(q *stretch, cs []cue) (cue, float32) {
	var best cue
	var fit float32
	for _, c := range cs {
		if f := s.fit(q, &c); f > fit {
			best, fit = c, f
		}
	}
	return best, fit
}

// fit says how well a cue stands to a stretch: beside it, with a colon, and
// not beside another.
func (s *story) fit(q *stretch, c *cue) float32 {
	if c.subject.first < q.last && q.first < c.subject.last {
		return 0 // a name in marks, "writes the “Evening Post”", speaks no words of its own
	}
	f := float32(0.9)
	if c.class.is(isWeak) && !c.class.is(isSay) {
		f = 0.75
	}
	if c.at >= q.last {
		if s.sentences[q.sentence].first+1 < q.first {
			f -= 0.15 // inside a sentence, its own verb before the agency's behind
		}
		gap, between := s.gap(q.last, c.at)
		f -= 0.04 * float32(gap)
		if s.lx.verbLast() {
			f -= 0.05 * float32(between)
		} else {
			f -= 0.3 * float32(between)
		}
		if s.leadsOn(c) {
			f -= 0.3
		}
		return f
	}
	gap, between := s.gap(c.at+1, q.first)
	f -= 0.01*float32(gap) + 0.1*float32(between)
	if gap <= 2 && between == 0 {
		f += 0.08 // the nearest verb, not the one of the main clause
	}
	if q.first > 0 && s.tokens[q.first-1].low == ":" {
		f += 0.1
	}
	return f
}

// gap counts the words and the stretches between two tokens, up to a bound.
func (s *story) gap(i, j int) (words, between int) {
	for ; i < j && words < 30; i++ {
		if o := s.owner[i]; o >= 0 {
			between++
			i = s.stretches[o].last - 1
			continue
		}
		if s.tokens[i].shape != sign {
			words++
		}
	}
	return words, between
}

// leadsOn reports whether a cue reports what comes behind it.
func (s *story) leadsOn(c *cue) bool {
	for i := c.at + 1; i < min(len(s.tokens), c.at+8); i++ {
		t := &s.tokens[i]
		if s.owner[i] >= 0 || t.low == ":" || t.class.is(isThat) {
			return true
		}
		if t.terminal() || t.low == "," {
			return false
		}
	}
	return false
}

// credit names the subject of a cue as the speaker of a stretch.
func (s *story) credit(q *stretch, c cue, fit float32, n int) {
	q.cue, q.called = s.tokens[c.at].Span, !c.class.is(isSay)
	q.own = true
	s.noteCue(q, &c)
	if c.class.is(isSource) && c.subject.kind == byRole && (!s.definite(c.subject) || s.described(c.subject) < 0) {
		q.speaker, q.who, q.confidence = s.describe(c.subject), -1, fit*0.7
		q.by = s.span(c.subject.first, c.subject.last)
		q.clues.note(mentionRole, true)
		q.clues.note(roleNew, true)
		return
	}
	s.name(q, c.subject, n, min(fit, 0.98)*(0.5+0.5*c.sure))
}

// noteCue notes how a cue stands to a stretch and to its subject.
func (s *story) noteCue(q *stretch, c *cue) {
	from, to := c.at+1, q.first
	if c.at >= q.last {
		from, to = q.last, c.at
	}
	words, between := s.gap(from, to)
	far, _ := s.gap(min(c.at+1, c.subject.last), max(c.at, c.subject.first))
	q.clues.note(cueBehind, c.at >= q.last)
	q.clues.note(cueBefore, c.at < q.first)
	q.clues.note(cueRightBehind, c.at >= q.last && words == 0 && between == 0 && far == 0 && c.subject.first > c.at)
	q.clues.note(cueColon, c.at < q.first && s.low(q.first-1) == ":" && between == 0)
	q.clues.note(cueWeak, !c.class.is(isSay))
	q.clues.note(cueSource, c.class.is(isSource))
	q.clues.note(cueFar, words > 4)
	q.clues.note(cueParted, between > 0)
	q.clues.note(subjectNext, far == 0)
	q.clues.note(subjectLeads, c.subject.first == s.sentences[q.sentence].first)
	q.clues.note(subjectFar, far > 4)
	q.clues.note(subjectBehind, c.subject.first > c.at)
}

// name names a mention as the speaker of a stretch.
func (s *story) name(q *stretch, m mention, n int, sure float32) {
	switch m.kind {
	case byName:
		q.speaker, q.who, q.confidence = s.names.all[m.name].full, m.name, sure
		q.clues.note(mentionNamed, true)
	case byRole:
		s.nameRole(q, m, n, sure)
		q.clues.note(mentionRole, true)
	case byPronoun, byNothing:
		s.refer(q, s.antecedent(m, n), sure)
		s.learnGender(q, m)
		q.clues.note(mentionHe, m.kind == byPronoun)
		q.clues.note(mentionNone, m.kind == byNothing)
	}
	if q.speaker != "" && m.kind != byNothing {
		q.by = s.span(m.first, m.last)
	}
}

// refer names whom a pronoun means as the speaker of a stretch.
func (s *story) refer(q *stretch, r referent, sure float32) {
	q.speaker, q.who, q.confidence = r.name, r.who, sure*r.sure
	q.clues |= r.clues
}

// learnGender remembers that a pronoun stood for a person.
func (s *story) learnGender(q *stretch, m mention) {
	if q.who < 0 || q.confidence < 0.7 || m.kind != byPronoun || !s.tokens[m.first].class.is(isHe|isShe) {
		return
	}
	n := &s.names.all[q.who]
	c := s.tokens[m.first].class
	n.he = n.he || c.is(isHe) && !c.is(isShe) && !n.she
	n.she = n.she || c.is(isShe) && !c.is(isHe) && !n.he
}

// nameRole names a description as the speaker of a stretch, or whom it means.
func (s *story) nameRole(q *stretch, m mention, n int, sure float32) {
	if s.definite(m) {
		if who := s.described(m); who >= 0 {
			q.speaker, q.who, q.confidence = s.names.all[who].full, who, sure*0.95
			q.clues.note(roleGiven, true)
			return
		}
		if s.isEpithet(m) || s.pointed(m) {
			m.kind = byPronoun
			if r := s.antecedent(m, n); r.name != "" {
				s.refer(q, r, sure*0.9)
				q.clues.note(roleEpithet, true)
				return
			}
		}
	}
	q.speaker, q.confidence = s.fullest(q, m), sure*0.9
	q.clues.note(roleNew, true)
}

// fromColon reads the sentence before a colon that has no word of speech:
// "Ek was angry: “…”". The colon may end the sentence or passage before.
func (s *story) fromColon(q *stretch, n int) bool {
	if q.first == 0 || s.tokens[q.first-1].low != ":" || q.custom == byDash {
		return false
	}
	one := s.sentences[n]
	if one.first == q.first {
		if n == 0 {
			return false
		}
		one = s.sentences[n-1]
		cs := s.cuesOf(n - 1)
		if len(cs) > 0 {
			c := cs[len(cs)-1]
			q.reported = 0.9
			q.clues.note(byColon, true)
			s.credit(q, c, 0.85, n-1)
			return q.speaker != ""
		}
	}
	if q.custom == byBlock {
		return false // what the sentence shows may be anybody's letter
	}
	m, w := s.leftOf(&one, q.first-1, nil)
	if w <= 0.3 {
		return false
	}
	q.reported, q.own = 0.7, true
	q.clues.note(byColon, true)
	s.name(q, m, n, 0.75*(0.4+0.6*w))
	return q.speaker != ""
}

// fromClause names the subject of the stretch's sentence, where no word of
// speech is known: "The court left no doubt that “…”".
func (s *story) fromClause(q *stretch, n int) {
	if q.custom == byBlock {
		return
	}
	one := &s.sentences[n]
	for k := s.mentionFrom(one.first - 1); k < len(s.mentions) && s.mentions[k].first < one.last; k++ {
		m := s.mentions[k]
		if m.after || m.linked || s.oblique(m) || s.weight(m) < 0.5 {
			continue
		}
		q.own = true
		q.clues.note(byClause, true)
		q.clues.note(subjectBehind, m.first > q.first)
		s.name(q, m, n, 0.6)
		return
	}
}

// fromDash reads a name behind a dash at the end of the passage:
// "“…” – Jo Ek".
func (s *story) fromDash(q *stretch, n int) bool {
	one := s.sentences[n]
	i := q.last
	if i >= one.last || !s.tokens[i].dash() && !strings.Contains("(", s.tokens[i].low) || one.last-i > longestPhrase+4 {
		return false
	}
	k := s.mentionFrom(i)
	if k >= len(s.mentions) || s.mentions[k].first != i+1 || s.mentions[k].kind != byName {
		return false
	}
	q.reported, q.own = 0.7, true
	q.clues.note(bySign, true)
	s.name(q, s.mentions[k], n, 0.85)
	return true
}
