package quote

import "strings"

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
		if s.isPassiveVerb(one, i) && s.tokens[i].class.is(isWeak) || s.tokens[i].class.is(isCharge) && s.lx.postposes() && s.isRomancePassive(i) {
			return true
		}
	}
	for i := q.last; i < one.last && s.owner[i] < 0 && s.low(i) != ","; i++ {
		if s.lx.inverts() && s.isPassiveVerb(one, i) {
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
	if s.lx.lang == "de" || s.lx.lang == "nl" {
		return s.passive(one, i)
	}
	if s.lx.lang == "id" && isPassive(s.low(i)) {
		return !s.tokens[i].class.is(isRole)
	}
	if i <= one.first {
		return false
	}
	b := &s.tokens[i-1]
	switch {
	case s.lx.postposes():
		return endsAs(b.low, romanceParticiples)
	case s.lx.lang == "en":
		return strings.HasSuffix(b.low, "ed") || b.class.is(isVerb)
	case s.lx.lang == "sv":
		return endsAs(b.low, []string{"ad", "ats", "as", "des", "at", "ade"})
	case s.lx.lang == "id":
		return isPassive(b.low)
	}
	return true
}

var romanceParticiples = []string{"é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite", "uto", "uta"}

// isObjectOfMany reports whether a mention is but the object of a sentence that
// opens with a bare noun for several, which is its subject: "Critics accuse Ek
// of being “…”".
func (s *story) isObjectOfMany(one *sentence, m mention) bool {
	i, at := one.first, m.first
	if m.kind == byName {
		at = m.head // what stands before a name may be taken for a title
	}
	if at < i+2 || s.lx.inverts() && s.tokens[i].class.is(isPrep) || s.hasComma(i, at) {
		return false
	}
	t := &s.tokens[i]
	if s.owner[i] >= 0 || t.shape != capital || t.class.is(isDet|isPrep|isAux|isThat|isPronoun|isTitle) || t.class.is(isStop) && !t.class.is(isRole|isBody) {
		return false
	}
	many := t.class.is(isBody) || s.isMany(mention{first: i, head: i, last: i + 1, end: i + 1, kind: byRole})
	b := &s.tokens[at-1]
	return many && s.owner[at-1] < 0 && b.shape == lower && !b.class.is(isLink|isRole|isThat)
}

// refuses reports whether the clause before a stretch says what somebody would
// not tell: "Ek would not confirm that the bank had “lost …”". What somebody does
// not think, or hide, is their view.
func (s *story) refuses(one *sentence, q *stretch) bool {
	that := -1
	for i := q.first - 1; i > one.first && s.owner[i] < 0 && s.low(i) != ","; i-- {
		switch t := &s.tokens[i]; {
		case t.class.is(isThat) || asks(s.lx.lang, t.low):
			that = i
		case isDenial(s.lx.lang, t.low) && that > i+1:
			return that <= i+5 && (!s.tokens[that-1].class.is(isWeak) || s.tokens[that-1].class.is(isSay))
		}
	}
	return false
}

// asks reports words that open what somebody would not answer.
func asks(lang, low string) bool {
	switch low {
	case "who", "whether", "why", "qui", "quién", "warum", "siapa", "apakah":
		return true
	}
	return low == "si" && lang != "it" // there it is "self"
}

// deniedIn reports whether the narration between two tokens denies something.
func (s *story) deniedIn(i, j int) bool {
	for ; i < j; i++ {
		if s.owner[i] < 0 && isDenial(s.lx.lang, s.low(i)) {
			return true
		}
	}
	return false
}

// deniesSaying reports whether the subject of a verb of speech is said not to
// have spoken: "neither Ek nor Roe would say who had “…”".
func (s *story) deniesSaying(c *cue) bool {
	m := c.subject
	if !c.class.is(isSay) || c.class.is(isWeak) || m.first >= c.at {
		return false
	}
	if m.first > 0 && s.owner[m.first-1] < 0 && s.lx.lang == "en" && (s.low(m.first-1) == "nor" || s.low(m.first-1) == "neither") {
		return true
	}
	for i := m.last; i < c.at; i++ {
		if s.owner[i] < 0 && !s.tokens[i].class.is(isAux) && !isDenial(s.lx.lang, s.low(i)) {
			return false
		}
	}
	return s.deniedIn(m.last, c.at)
}

// isDenial reports words that make what a verb says not so.
func isDenial(lang, low string) bool {
	switch low {
	case "not", "nor", "neither", "never", "cannot":
		return lang == "en"
	case "nicht":
		return lang == "de"
	case "niet":
		return lang == "nl"
	case "inte":
		return lang == "sv"
	case "pas":
		return lang == "fr"
	case "no":
		return lang == "es"
	case "non":
		return lang == "it"
	case "não":
		return lang == "pt"
	case "tidak", "tak", "belum", "bukan":
		return lang == "id"
	}
	return lang == "en" && (strings.HasSuffix(low, "n't") || strings.HasSuffix(low, "n’t"))
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
