package quote

// memory is how many sentences back somebody is still the one meant.
const memory = 3

// mostMentions is how many mentions back an antecedent is looked for.
const mostMentions = 60

// antecedent returns who a pronoun, or a verb without a subject, in sentence
// n means: the one who spoke last or the subject of a sentence before,
// whichever is nearer.
func (s *story) antecedent(m mention, n int) (who int, text string, sure float32) {
	if who, text, sure, ok := s.toldBefore(m, n, chain); ok {
		return who, text, sure
	}
	var c class
	if m.kind == byPronoun {
		c = s.tokens[m.first].class
	}
	spoke := s.spokeBefore(m.first, n)
	if spoke != nil && (!s.agrees(spoke.who, c) || spoke.who < 0 && m.last > m.first && s.isEpithet(m)) {
		spoke = nil // an epithet means a person with a name
	}
	subject, at, back := s.subjectBefore(m.first, n, c)
	switch {
	case subject < 0 && spoke == nil:
		return -1, "", 0
	case subject >= 0 && (spoke == nil || spoke.who == subject):
		sure = 0.95 - 0.05*float32(back)
	case subject < 0 || spoke.first > at:
		sure = 0.9 - 0.05*float32(n-spoke.sentence)
		if spoke.passage != s.sentences[n].passage {
			sure -= 0.05
		}
		return spoke.who, spoke.speaker, sure * min(1, spoke.confidence+0.15)
	default:
		sure = 0.85 - 0.1*float32(back)
	}
	return subject, s.names.all[subject].full, sure
}

// chain is how many pronouns are followed back from sentence to sentence.
const chain = 3

// toldBefore returns who speaks in the sentence before, if a word of speech
// says so there: "An officer said two were hurt. “…,” he added."
func (s *story) toldBefore(m mention, n, depth int) (who int, text string, sure float32, ok bool) {
	if depth == 0 || n == 0 || s.sentences[n-1].passage != s.sentences[n].passage || s.namedBefore(m, n) {
		return 0, "", 0, false
	}
	cs := s.cuesOf(n - 1)
	if len(cs) == 0 || cs[0].sure < 0.6 {
		return 0, "", 0, false
	}
	c := cs[0]
	switch c.subject.kind {
	case byName:
		if !s.agrees(c.subject.name, s.tokens[m.first].class&isPronoun) {
			return 0, "", 0, false
		}
		return c.subject.name, s.names.all[c.subject.name].full, 0.92, true
	case byRole:
		if m.kind == byPronoun && s.isEpithet(m) {
			return 0, "", 0, false
		}
		if s.definite(c.subject) {
			if who := s.described(c.subject); who >= 0 {
				return who, s.names.all[who].full, 0.9, true
			}
		}
		return -1, s.describe(c.subject), 0.85, true
	}
	who, text, sure, ok = s.toldBefore(c.subject, n-1, depth-1)
	return who, text, sure * 0.97, ok
}

// namedBefore reports whether sentence n itself names a person before the
// mention.
func (s *story) namedBefore(m mention, n int) bool {
	for k := s.mentionFrom(m.first) - 1; k >= 0 && s.mentions[k].first >= s.sentences[n].first; k-- {
		if o := s.mentions[k]; o.first < m.first && o.kind == byName && s.person(o) && !o.after && !o.linked {
			return true
		}
	}
	return false
}

// spokeBefore returns the last stretch of speech before a token that has a
// speaker, if it is near.
func (s *story) spokeBefore(token, n int) *stretch {
	for k := s.sentences[n].stretches[1] - 1; k >= 0; k-- {
		q := &s.stretches[k]
		if q.first >= token {
			continue
		}
		if n-q.sentence > memory {
			return nil
		}
		if q.speaker != "" && q.speech {
			return q
		}
	}
	return nil
}

// subjectBefore returns the person who is the subject of the nearest sentence
// before a token, where it is, and how many sentences back.
func (s *story) subjectBefore(token, n int, c class) (who, at, back int) {
	k := s.mentionFrom(token) - 1
	for k >= 0 && s.mentions[k].first >= token {
		k--
	}
	left := mostMentions
	for back := 0; back <= memory && n-back >= 0; back++ {
		one := s.sentences[n-back]
		found, linked, people := -1, -1, 0
		for ; k >= 0 && s.mentions[k].first >= one.first; k-- {
			m := s.mentions[k]
			if left--; left < 0 {
				return -1, 0, 0
			}
			subject := !m.after && !m.linked || s.tokens[one.first].class.is(isView) && m.first <= one.first+3
			if m.kind == byName && s.person(m) && subject && s.agrees(m.name, c) {
				found, at = m.name, m.head
			} else if m.kind == byName && s.person(m) && back > 0 && s.agrees(m.name, c) {
				linked = m.name
				people++
			}
		}
		if found < 0 && people == 1 {
			found = linked // nobody else can be meant
		}
		if found >= 0 {
			return found, at, back
		}
	}
	return -1, 0, 0
}

// agrees reports whether a pronoun can stand for a name.
func (s *story) agrees(who int, c class) bool {
	if who < 0 || c.is(isHe) == c.is(isShe) {
		return true
	}
	n := &s.names.all[who]
	return !(c.is(isHe) && n.she) && !(c.is(isShe) && n.he)
}
