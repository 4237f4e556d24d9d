package quote

import (
	"strings"

	"warta/article/quote/lex"
)

// agentIn returns who does what a passive before a stretch says, in its clause:
// "fue acusado por el fiscal de «…»". A passive may have none.
func (s *story) agentIn(one *sentence, q *stretch) (agent mention, passive bool) {
	for k := s.mentionFrom(one.first); k < len(s.mentions) && s.mentions[k].first < q.first; k++ {
		m := s.mentions[k]
		if !s.isAgentOf(m) || m.kind == byPronoun && m.last > m.first+1 || !s.clear(m.last, q.first) && s.barred(m.last, q.first) || s.hasComma(m.last, q.first) {
			continue
		}
		if !s.endsPassive(one, m.first-1) {
			continue
		}
		m.after, m.linked = false, false
		return m, true
	}
	return mention{}, s.passiveAround(one, q)
}

// passiveAround reports whether a passive stands in a stretch's clause.
func (s *story) passiveAround(one *sentence, q *stretch) bool {
	for i := q.first - 1; i > one.first && s.owner[i] < 0 && s.low(i) != ","; i-- {
		if s.isPassiveVerb(one, i) && s.tokens[i].class.Is(lex.Weak) || s.tokens[i].class.Is(lex.Charge) && s.lx.Has(lex.Postposes) && s.isRomancePassive(i) {
			return true
		}
	}
	for i := q.last; i < one.last && s.owner[i] < 0 && s.low(i) != ","; i++ {
		if s.lx.Has(lex.VerbSecond) && s.isPassiveVerb(one, i) {
			return true
		}
	}
	return false
}

// fromAgent names the agent of a passive. One who is only described is not the
// one the passive tells of, to whom a description would point back.
func (s *story) fromAgent(q *stretch, agent mention, n int) {
	q.own, q.direct = true, agent.last == 0 || agent.kind == byRole
	q.clues.note(byClause, true)
	if agent.last == 0 {
		return
	}
	s.name(q, agent, n, 0.6)
	if agent.kind == byRole && s.described(agent) < 0 {
		q.speaker, q.who = s.describe(agent), -1
	}
}

// endsPassive reports whether the agent's preposition at i stands behind a
// passive.
func (s *story) endsPassive(one *sentence, i int) bool {
	if s.lx.Has(lex.ClauseVerbLast) {
		return s.passive(one, i)
	}
	if s.lx.PassivePrefix(s.low(i)) {
		return !s.tokens[i].class.Is(lex.Role)
	}
	if i <= one.first {
		return false
	}
	b := &s.tokens[i-1]
	switch {
	case s.lx.Has(lex.Postposes):
		return lex.IsRomanceParticiple(b.low)
	case s.lx.Lang == "en":
		return strings.HasSuffix(b.low, "ed") || b.class.Is(lex.Verb)
	case s.lx.Lang == "sv":
		return lex.EndsAs(b.low, []string{"ad", "ats", "as", "des", "at", "ade"})
	case s.lx.Lang == "id":
		return s.lx.PassivePrefix(b.low)
	}
	return true
}

// isObjectOfMany reports whether a mention is but the object of a sentence that
// opens with a bare noun for several, which is its subject: "Critics accuse Ek
// of being “…”".
func (s *story) isObjectOfMany(one *sentence, m mention) bool {
	i, at := one.first, m.first
	if m.kind == byName {
		at = m.head // what stands before a name may be taken for a title
	}
	if at < i+2 || s.lx.Has(lex.VerbSecond) && s.tokens[i].class.Is(lex.Prep) || s.hasComma(i, at) {
		return false
	}
	t := &s.tokens[i]
	if s.owner[i] >= 0 || t.shape != capital || t.class.Is(lex.Det|lex.Prep|lex.Aux|lex.That|lex.Pronoun|lex.Title) || t.class.Is(lex.Stop) && !t.class.Is(lex.Role|lex.Body) {
		return false
	}
	many := t.class.Is(lex.Body) || s.isMany(mention{first: i, head: i, last: i + 1, end: i + 1, kind: byRole})
	b := &s.tokens[at-1]
	return many && s.owner[at-1] < 0 && b.shape == lower && !b.class.Is(lex.Link|lex.Role|lex.That)
}

// refuses reports whether the clause before a stretch says what somebody would
// not tell: "Ek would not confirm that the bank had “lost …”". What somebody does
// not think, or hide, is their view.
func (s *story) refuses(one *sentence, q *stretch) bool {
	that := -1
	for i := q.first - 1; i > one.first && s.owner[i] < 0 && s.low(i) != ","; i-- {
		switch t := &s.tokens[i]; {
		case t.class.Is(lex.That) || s.lx.In(lex.Whether, t.low):
			that = i
		case s.lx.IsDenial(t.low) && that > i+1:
			return that <= i+5 && (!s.tokens[that-1].class.Is(lex.Weak) || s.tokens[that-1].class.Is(lex.Say))
		}
	}
	return false
}

// deniedIn reports whether the narration between two tokens denies something.
func (s *story) deniedIn(i, j int) bool {
	for ; i < j; i++ {
		if s.owner[i] < 0 && s.lx.IsDenial(s.low(i)) {
			return true
		}
	}
	return false
}

// deniesSaying reports whether the subject of a verb of speech is said not to
// have spoken: "neither Ek nor Roe would say who had “…”".
func (s *story) deniesSaying(c *cue) bool {
	m := c.subject
	if !c.class.Is(lex.Say) || c.class.Is(lex.Weak) || m.first >= c.at || s.lx.In(lex.Hide, s.low(c.at)) {
		return false
	}
	if m.first > 0 && s.owner[m.first-1] < 0 && (s.low(m.first-1) == "nor" || s.low(m.first-1) == "neither") {
		return true
	}
	for i := m.last; i < c.at; i++ {
		if s.owner[i] < 0 && !s.tokens[i].class.Is(lex.Aux) && !s.lx.IsDenial(s.low(i)) {
			return false
		}
	}
	return s.deniedIn(m.last, c.at)
}

// hasComma reports whether a comma stands in the narration between two tokens.
func (s *story) hasComma(i, j int) bool {
	for ; i < j; i++ {
		if s.owner[i] < 0 && s.low(i) == "," {
			return true
		}
	}
	return false
}
