package quote

// turkishCase notes what the ending behind a name's apostrophe says of it:
// "Tezcan'ın" owns something, "Tezcan'a" and "Tezcan'ı" are no subjects.
func (s *story) turkishCase(m *mention) {
	if m.kind != byName || m.last >= len(s.tokens) || s.owner[m.last] >= 0 {
		return
	}
	switch s.low(m.last) {
	case "'ın", "'in", "'un", "'ün", "'nın", "'nin", "'nun", "'nün":
		m.linked = true
	case "'ı", "'i", "'u", "'ü", "'yı", "'yi", "'yu", "'yü", "'a", "'e", "'ya", "'ye", "'da", "'de", "'ta", "'te", "'dan", "'den", "'tan", "'ten", "'la", "'le", "'yla", "'yle":
		m.after = true
	}
}

// turkishSubject sets the subject of a word of speech that stands right behind a
// quotation, or behind whom it goes by: "Tezcan'ın “…” sözleri", "Tezcan'a göre".
func (s *story) turkishSubject(one *sentence, c *cue) bool {
	at := c.at
	if at > one.first && s.owner[at-1] >= 0 {
		at = s.stretches[s.owner[at-1]].first
	} else if !c.class.is(isAfter) {
		return false
	}
	i := s.mentionFrom(at-1) - 1
	if i < 0 || s.mentions[i].first < one.first {
		return false
	}
	m := s.mentions[i]
	if m.kind != byName || at-m.last != 1 || len(s.low(m.last)) < 2 || s.low(m.last)[0] != '\'' {
		return false
	}
	if c.class.is(isAfter) != m.after || !c.class.is(isAfter) && !m.linked {
		return false
	}
	m.after, m.linked = false, false
	c.subject, c.sure = m, 0.95
	return true
}
