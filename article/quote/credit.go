package quote

import "warta/article/quote/lex"

// credit names the subject of a cue as the speaker of a stretch.
func (s *story) credit(q *stretch, c cue, fit float32, n int) {
	q.cue, q.called = s.tokens[c.at].Span, !c.class.Is(lex.Say|lex.Source)
	q.own = true
	q.direct = c.only || c.class.Is(lex.Within) && !s.lx.Has(lex.HeadTells) && fit >= 0.7 && s.tokens[c.subject.head].class.Is(lex.Document) // no person is as sure
	s.noteCue(q, &c)
	if c.class.Is(lex.Source) && c.subject.kind == byRole && !s.isEpithet(c.subject) && (!s.definite(c.subject) || s.described(c.subject) < 0) {
		q.speaker, q.who, q.confidence = s.describe(c.subject), -1, fit*0.7
		q.by = s.span(c.subject.first, c.subject.last)
		q.points, q.pointed = c.subject, true
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
	q.clues.note(cueWeak, !c.class.Is(lex.Say))
	q.clues.note(cueSource, c.class.Is(lex.Source))
	q.clues.note(cueFar, words > 4)
	q.clues.note(cueParted, between > 0)
	q.clues.note(subjectNext, far == 0)
	q.clues.note(subjectLeads, c.subject.first == s.sentences[q.sentence].first)
	q.clues.note(subjectFar, far > 4 && !s.quotativeAt(c.at)) // a Korean verb is always far
	q.clues.note(subjectBehind, c.subject.first > c.at)
}

// name names a mention as the speaker of a stretch.
func (s *story) name(q *stretch, m mention, n int, sure float32) {
	q.points, q.pointed = m, true
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

// learnGender remembers that a pronoun stood for a person.
func (s *story) learnGender(q *stretch, m mention) {
	if q.who < 0 || q.confidence < 0.7 || m.kind != byPronoun || !s.tokens[m.first].class.Is(lex.He|lex.She) {
		return
	}
	n := &s.names.all[q.who]
	c := s.tokens[m.first].class
	n.he = n.he || c.Is(lex.He) && !c.Is(lex.She) && !n.she
	n.she = n.she || c.Is(lex.She) && !c.Is(lex.He) && !n.he
}

// refer names whom a pronoun means as the speaker of a stretch.
func (s *story) refer(q *stretch, r referent, sure float32) {
	q.speaker, q.who, q.confidence = r.name, r.who, sure*r.sure
	q.clues |= r.clues
}

// nameRole names a description as the speaker of a stretch, or whom it means.
func (s *story) nameRole(q *stretch, m mention, n int, sure float32) {
	if s.definite(m) {
		if who := s.described(m); who >= 0 {
			q.speaker, q.who, q.confidence = s.names.all[who].full, who, sure*0.95
			q.clues.note(roleGiven, true)
			return
		}
		if !s.lx.In(lex.Possessive, s.low(m.first)) && s.isEpithet(m) || s.pointed(m) && !s.isWriting(m) {
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
