package quote

import "warta/article/quote/lex"

// findDocument sets the subject of a verb that tells what is written
// somewhere: "heißt es in dem Brief", "In dem Brief heißt es".
func (s *story) findDocument(one *sentence, c *cue) bool {
	if s.findPaper(one, c) {
		return true
	}
	if m, sure := s.leftOf(one, c.at, nil); sure >= 0.5 && m.kind == byRole && s.tokens[m.head].class.Is(lex.Document) && s.wordsOnly(m.last, c.at) && c.at-m.last <= 2 {
		s.setPaper(c, m.head)
		return true // "the banner itself reads"
	}
	k := s.mentionFrom(c.at)
	for _, i := range [...]int{k, k - 1} {
		if i < 0 || i >= len(s.mentions) || !c.class.Is(lex.Cue) {
			continue
		}
		m := s.mentions[i]
		if m.first < one.first || m.first >= one.last || m.kind == byPronoun && !m.after || m.first > 0 && s.tokens[m.first-1].class.Is(lex.Agent) {
			continue // "a note left by neighbours reads"
		}
		words, between := s.gap(min(c.at, m.last), max(c.at, m.first))
		if m.after && words <= 5 && between == 0 && (m.kind == byRole || m.kind == byName) {
			c.subject, c.sure = m, 0.8
			return true
		}
	}
	return false
}

// nearPaper is how many tokens may stand between a paper and the verb that
// tells what is written in it, and farPaper how many when a "therein" points back.
const (
	nearPaper = 10
	farPaper  = 120
)

// findPaper sets the subject of such a verb to a paper in the sentence, or to
// the one before that a word points back to: "Darin steht", "stond erin".
func (s *story) findPaper(one *sentence, c *cue) bool {
	first, last := max(one.first, c.at-nearPaper), min(one.last, c.at+nearPaper)
	for i := max(first, c.at-3); i < min(last, c.at+4); i++ {
		if s.owner[i] < 0 && s.tokens[i].class.Is(lex.Therein) {
			first, last = max(0, c.at-farPaper), i
			break
		}
	}
	for i := c.at + 1; i < last && s.owner[i] < 0; i++ {
		if s.isPaper(i, true) {
			s.setPaper(c, i)
			return true
		}
	}
	for i := c.at - 1; i >= first; i-- {
		if s.isPaper(i, i >= one.first) {
			s.setPaper(c, i)
			return true
		}
	}
	return false
}

// isPaper reports whether the word at i means something written, which a
// preposition stands before if within says so.
func (s *story) isPaper(i int, within bool) bool {
	t := &s.tokens[i]
	if !t.class.Is(lex.Document) || s.owner[i] >= 0 || s.lx.Has(lex.CapitalNouns) && t.shape == lower {
		return false
	}
	after, _ := s.before(s.phraseStart(i, 0))
	return after || !within
}

// setPaper sets the subject of a verb to the paper at i, or to whose it is.
func (s *story) setPaper(c *cue, i int) {
	first, last := s.phraseStart(i, 0), s.phraseEnd(i+1)
	c.subject, c.sure = mention{first: first, head: i, last: last, end: last, kind: byRole}, 0.8
	if s.lx.In(lex.Possessive, s.low(first)) || s.tokens[first].class.Is(lex.Own) {
		c.subject = mention{first: first, head: first, last: first + 1, end: first + 1, kind: byPronoun} // "heißt es in seiner Studie"
	}
}

// findAgent sets the subject of a passive verb: "was called “…” by Ek".
func (s *story) findAgent(one *sentence, c *cue) bool {
	if !c.class.Is(lex.Weak|lex.Object) && !s.isPassiveVerb(one, c.at) && s.lx.Lang != "de" || s.lx.Lang == "de" && !s.passive(one, c.at) {
		return false
	}
	k := s.mentionFrom(c.at)
	if k < len(s.mentions) && s.lx.EndsPassive(s.low(c.at)) && s.declined(s.mentions[k]) && !s.mentions[k].after && s.mentions[k].first == c.at+1 {
		c.subject, c.sure = s.mentions[k], 0.85 // "было названо адвокатом Еком": no word for it
		return true
	}
	for _, i := range [...]int{k, k - 1, k - 2} {
		if i < 0 || i >= len(s.mentions) {
			continue
		}
		m := s.mentions[i]
		if m.first <= one.first || m.first >= one.last || !s.hasAgent(one, m) {
			continue
		}
		if m.first < c.at && s.lx.Lang != "de" && s.lx.Lang != "id" && !(s.lx.Has(lex.VerbSecond) && s.isPassiveVerb(one, c.at)) {
			continue
		}
		if words, _ := s.gap(min(c.at, m.last), max(c.at, m.first)); words <= 6 {
			c.subject, c.sure = m, 0.85
			return true
		}
	}
	return false
}

// namedBy reports whether the Indonesian passive at i says who calls something what a
// stretch is: "disebut arsitek Ek “…”", "disebut “…” oleh Ek".
func (s *story) namedBy(one *sentence, i int) bool {
	if !s.tokens[i].class.Is(lex.Naming) || !s.lx.PassivePrefix(s.tokens[i].low) || i+1 >= one.last {
		return false
	}
	k := s.mentionFrom(i)
	if k >= len(s.mentions) || s.mentions[k].first >= one.last {
		return false
	}
	m, j := s.mentions[k], i+1
	if s.owner[j] >= 0 {
		j = s.stretches[s.owner[j]].last
		return s.hasAgent(one, m) && m.first == j+1
	}
	return m.first <= i+2 && m.kind < byPronoun && m.last < one.last && s.owner[m.last] >= 0
}

// hasAgent reports whether the word for who does what a passive says stands before a
// mention, with no more than an article between: "by the Bar Council".
func (s *story) hasAgent(one *sentence, m mention) bool {
	b := m.first - 1
	if b > one.first && s.owner[b] < 0 && s.tokens[b].class.Is(lex.Det) && !s.tokens[b].class.Is(lex.Agent) {
		b--
	}
	return s.owner[b] < 0 && s.tokens[b].class.Is(lex.Agent)
}

// passive reports whether a German or Dutch helping verb stands before the cue
// at i.
func (s *story) passive(one *sentence, i int) bool {
	for j := i - 1; j >= one.first; j-- {
		switch s.tokens[j].low {
		case "wird", "wurde", "werden", "wurden", "worden", "wordt", "werd":
			return true
		}
	}
	return false
}

// givesView reports whether the preposition at i opens somebody's view: "Pour
// elle, …".
func (s *story) givesView(i int) bool {
	k := s.mentionFrom(i)
	if k >= len(s.mentions) {
		return false
	}
	m := s.mentions[k]
	if m.first > i+4 || m.last >= len(s.tokens) {
		return false
	}
	next := &s.tokens[m.last]
	return next.low == "," || next.class.Is(lex.Det) || s.owner[m.last] >= 0
}

// isAgentOf reports whether a mention is who does what a passive before it
// says: "was launched by Ek", "dibantah Ek".
func (s *story) isAgentOf(m mention) bool {
	if m.first == 0 || s.owner[m.first-1] >= 0 {
		return false
	}
	b := &s.tokens[m.first-1]
	if m.first > 1 && s.tokens[m.first-2].class.Is(lex.Relative) {
		return false // "kartu yang diterima Ek"
	}
	return b.class.Is(lex.Agent) || s.lx.PassivePrefix(b.low)
}

// agentBehind returns the agent of the Indonesian passive at i, which stands
// right behind it or behind an "oleh".
func (s *story) agentBehind(one *sentence, i int) (mention, float32) {
	k := s.mentionFrom(i)
	if k >= len(s.mentions) || s.mentions[k].first >= one.last {
		return mention{}, 0
	}
	m := s.mentions[k]
	for i++; i < m.first; i++ {
		if t := &s.tokens[i]; s.owner[i] >= 0 || !t.class.Is(lex.Agent|lex.Title|lex.Aux) && t.low != "." {
			return mention{}, 0
		}
	}
	m.after, m.linked = false, false
	return m, s.weight(m)
}
