package quote

import "warta/article/quote/lex"

// memory is how many sentences back somebody is still the one meant.
const memory = 3

// mostMentions is how many mentions back an antecedent is looked for.
const mostMentions = 60

// A referent is whom a pronoun, or a verb without a subject, means.
type referent struct {
	who   int // a place in story.names.all, or -1 for a description
	name  string
	sure  float32
	clues clues
}

// antecedent returns who a mention in sentence n means: the one who spoke last
// or the subject of a sentence before, whichever is nearer.
func (s *story) antecedent(m mention, n int) referent {
	if s.latterEnd(m.first) == m.last {
		return s.lastNamed(m, n)
	}
	if who, _, ok := s.askedBefore(m, n); ok && s.suits(who, s.askedFor(m)) {
		return referent{who: who, name: s.names.all[who].full, sure: 0.9}
	}
	if r, ok := s.toldBefore(m, n, chain); ok {
		r.clues.note(toldJustNow, true)
		return r
	}
	if r, ok := s.possessedBefore(m, n); ok {
		return r
	}
	if r, ok := s.newcomer(m, n); ok {
		return r
	}
	c := s.askedFor(m)
	spoke := s.spokeBefore(m.first, n)
	if spoke != nil && (!s.suits(spoke.who, c) || spoke.who < 0 && m.last > m.first && s.isEpithet(m)) {
		spoke = nil // an epithet means a person with a name
	}
	subject, at, back := s.subjectBefore(s.lookFrom(m, n), n, c)
	if r, ok := s.toldOver(m, n); ok && at < s.sentences[n-1].first && (spoke == nil || spoke.sentence < n-1) {
		return r
	}
	if subject < 0 && spoke == nil {
		if who := s.possessorBefore(n, c); who >= 0 && c.Is(lex.He|lex.She) {
			return referent{who: who, name: s.names.all[who].full, sure: 0.8}
		}
		return referent{who: -1}
	}
	if subject < 0 || spoke != nil && spoke.who != subject && spoke.first > at {
		return s.lastSpeaker(spoke, subject, n)
	}
	r := referent{who: subject, name: s.names.all[subject].full, sure: 0.85 - 0.1*float32(back)}
	if spoke == nil || spoke.who == subject {
		r.sure = 0.95 - 0.05*float32(back)
	}
	r.clues.note(onlySubject, spoke == nil)
	r.clues.note(spokeSubject, spoke != nil && spoke.who == subject)
	r.clues.note(subjectNearer, spoke != nil && spoke.who != subject)
	r.clues.note(genderKnown, s.genderOf(subject)&c != 0)
	s.noteBack(&r.clues, n, n-back)
	return r
}

// lookFrom returns the token before which a mention's antecedent is looked for.
// Whom "“…” was a mistake, he said" means is not named in what he said.
func (s *story) lookFrom(m mention, n int) int {
	one := s.sentences[n]
	if s.isQuoted(m.first) {
		return one.first // not who quotes
	}
	for k := one.stretches[0]; k < one.stretches[1]; k++ {
		if q := &s.stretches[k]; q.last <= m.first && q.first > one.first {
			return one.first
		}
	}
	return m.first
}

// lastSpeaker returns the one who spoke before sentence n, when another or
// nobody was a subject since.
func (s *story) lastSpeaker(spoke *stretch, subject, n int) referent {
	r := referent{who: spoke.who, name: spoke.speaker, sure: 0.9 - 0.05*float32(n-spoke.sentence)}
	if spoke.passage != s.sentences[n].passage {
		r.sure -= 0.05
	}
	r.sure *= min(1, spoke.confidence+0.15)
	r.clues.note(onlySpoke, subject < 0)
	r.clues.note(spokeNearer, subject >= 0)
	s.noteBack(&r.clues, n, spoke.sentence)
	return r
}

// noteBack notes how far from sentence n the one meant stands, in another.
func (s *story) noteBack(c *clues, n, where int) {
	c.note(backOne, n-where == 1)
	c.note(backMore, n-where > 1)
	c.note(otherPassage, s.sentences[where].passage != s.sentences[n].passage)
}

// genderOf returns the pronouns that the story says stand for a name.
func (s *story) genderOf(who int) (c lex.Class) {
	if s.names.all[who].he {
		c |= lex.He
	}
	if s.names.all[who].she {
		c |= lex.She
	}
	return c
}

// chain is how many pronouns are followed back from sentence to sentence.
const chain = 3

// toldBefore returns who speaks in the sentence before, if a word of speech
// says so there: "An officer said two were hurt. “…,” he added."
func (s *story) toldBefore(m mention, n, depth int) (r referent, ok bool) {
	if depth == 0 || n == 0 || s.sentences[n-1].passage != s.sentences[n].passage || s.lookFrom(m, n) == m.first && s.namedBefore(m, n) {
		return r, false
	}
	cs := s.cuesOf(n - 1)
	if len(cs) == 0 || cs[0].sure < 0.6 {
		return r, false
	}
	c := cs[0]
	switch c.subject.kind {
	case byName:
		who := c.subject.name
		return referent{who: who, name: s.names.all[who].full, sure: 0.92}, s.suits(who, s.askedFor(m))
	case byRole:
		if m.kind == byPronoun && s.isEpithet(m) {
			return r, false
		}
		if s.pointed(c.subject) && !s.isBodyRole(c.subject) {
			return s.pointedBefore(c.subject, n-1, depth-1)
		}
		if s.definite(c.subject) {
			if who := s.described(c.subject); who >= 0 {
				return referent{who: who, name: s.names.all[who].full, sure: 0.9}, true
			}
			if s.isEpithet(c.subject) {
				if who, _, _ := s.subjectBefore(c.subject.first, n-1, 0); who >= 0 {
					return referent{who: who, name: s.names.all[who].full, sure: 0.8}, true
				}
			}
		}
		return referent{who: -1, name: s.describe(c.subject), sure: 0.85}, true
	}
	r, ok = s.toldBefore(c.subject, n-1, depth-1)
	r.sure *= 0.97
	return r, ok
}

// pointedBefore returns whom the description that a demonstrative ends means:
// "Tambah bekas juara itu, …".
func (s *story) pointedBefore(m mention, n, depth int) (referent, bool) {
	if who := s.described(m); who >= 0 {
		return referent{who: who, name: s.names.all[who].full, sure: 0.9}, true
	}
	if r, ok := s.toldBefore(m, n, depth); ok {
		return r, true
	}
	if who, _, _ := s.subjectBefore(m.first, n, 0); who >= 0 {
		return referent{who: who, name: s.names.all[who].full, sure: 0.8}, true
	}
	return referent{who: -1, name: s.describe(m), sure: 0.85}, true
}

// toldOver returns whom the last sentence of the passage before describes as
// one who says something: "A guard said he heard a bang.\n\n“…,” he said."
func (s *story) toldOver(m mention, n int) (r referent, ok bool) {
	if n == 0 || s.sentences[n-1].passage != s.sentences[n].passage-1 || m.kind == byPronoun && s.isEpithet(m) || s.lookFrom(m, n) == m.first && s.namedBefore(m, n) {
		return r, false
	}
	for _, c := range s.cuesOf(n - 1) {
		if c.sure < 0.6 || c.subject.kind != byRole || s.isMany(c.subject) || !s.isIndefinite(c.subject) && !s.isKin(c.subject) {
			continue
		}
		r = referent{who: -1, name: s.describe(c.subject), sure: 0.85}
		r.clues.note(toldJustNow, true)
		return r, true
	}
	return r, false
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
func (s *story) subjectBefore(token, n int, c lex.Class) (who, at, back int) {
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
			if back > 0 && s.isTheirKin(m) {
				continue
			}
			subject := !m.after && !m.linked || s.tokens[one.first].class.Is(lex.View) && m.first <= one.first+3
			if who := s.latterOf(m, n-back); who >= 0 && back > 0 && subject && found < 0 && s.suits(who, c) {
				return who, m.first, back
			}
			if m.kind == byName && s.person(m) && subject && s.suits(m.name, c) {
				found, at = m.name, m.head
			} else if m.kind == byName && s.person(m) && back > 0 && s.suits(m.name, c) {
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
func (s *story) agrees(who int, c lex.Class) bool {
	if who < 0 || c.Is(lex.He) == c.Is(lex.She) {
		return true
	}
	n := &s.names.all[who]
	return !(c.Is(lex.He) && n.she) && !(c.Is(lex.She) && n.he)
}
