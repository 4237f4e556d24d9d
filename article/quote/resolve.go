package quote

import "strings"

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

// described returns the name that a description means: the last one before
// that the story gave the same office or calling.
func (s *story) described(m mention) int {
	best, at := -1, -1
	for i := m.first; i < m.last; i++ {
		t := &s.tokens[i]
		if !t.word() || t.class.is(isDet|isLink|isStop|isPrep) {
			continue
		}
		for _, id := range s.roles[t.low] {
			if last := s.names.all[id].lastBefore(m.first); last > at {
				best, at = id, last
			}
		}
		if t.class.is(isRole) && best < 0 && s.lx.lang != "de" {
			break // the office counts, not what it is of
		}
	}
	return best
}

// isEpithet reports whether a description says no more than who is meant:
// "the singer", "the 61-year-old".
func (s *story) isEpithet(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if s.tokens[i].class.is(isEpithet) {
			return true
		}
	}
	return false
}

// definite reports whether a description points to somebody known: it is
// short, and no "a" stands before it.
func (s *story) definite(m mention) bool {
	words := 0
	epithet := s.isEpithet(m)
	for i := m.first; i < m.last; i++ {
		if epithet && words > 0 && s.tokens[i].class.is(isLink) && i > m.head {
			break // what "the singer of …" goes on with names nobody new
		}
		if t := &s.tokens[i]; !t.class.is(isDet) {
			words++
		} else if s.lx.indefinite(t.low) {
			return false
		}
	}
	return words == 1 || words == 2 && epithet || words <= 3 && m.last < len(s.tokens) && isDemonstrative(s.tokens[m.last].low) ||
		words <= 3 && isDemonstrative(s.tokens[m.last-1].low)
}

func isDemonstrative(low string) bool { return low == "itu" || low == "tersebut" || low == "ini" }

// indefinite reports whether a determiner makes somebody new: "a witness".
func (lx *lexicon) indefinite(low string) bool {
	switch low {
	case "a":
		return lx.lang == "en"
	case "an", "ein", "eine", "einer", "un", "une", "una", "um", "uma", "uno", "een", "en", "ett", "et", "seorang", "sebuah", "another", "one":
		return true
	}
	return false
}

// carry gives a stretch whose sentence names nobody the speaker of the one
// before, if the speech goes on.
func (s *story) carry(k, n int) {
	q := &s.stretches[k]
	indirect := q.reported == 0 && s.isIndirect(n)
	if indirect {
		q.reported = 0.5
	}
	if k == 0 || s.stretches[k-1].speaker == "" || !s.stretches[k-1].speech || s.stretches[k-1].passage < q.passage {
		if indirect || s.standsAlone(q, n) {
			s.fromSubject(q, n)
		}
		if q.speaker != "" || k == 0 || s.stretches[k-1].speaker == "" {
			return
		}
	}
	before := &s.stretches[k-1]
	var sure float32
	switch {
	case q.resumed:
		sure = 0.97
	case before.passage == q.passage && n-before.sentence <= 1:
		sure = 0.92
	case before.passage == q.passage && n-before.sentence <= memory:
		sure = 0.8
	case q.passage == before.passage+1 && s.fillsPassage(q):
		sure = 0.7
	default:
		return
	}
	q.speaker, q.who, q.by = before.speaker, before.who, before.by
	q.confidence = before.confidence * sure
}

// isIndirect reports whether sentence n is indirect speech by its verbs, as
// German marks it.
func (s *story) isIndirect(n int) bool {
	one := s.sentences[n]
	for i := one.first; i < one.last; i++ {
		if s.owner[i] < 0 && s.tokens[i].class.is(isReported) {
			return true
		}
	}
	return false
}

// standsAlone reports whether a stretch is a whole sentence of its own.
func (s *story) standsAlone(q *stretch, n int) bool {
	one := s.sentences[n]
	return q.first == one.first && one.last-q.last <= 1 && q.to-q.from >= 5
}

// fromSubject names the subject of the sentence before, in the same passage,
// as the speaker.
func (s *story) fromSubject(q *stretch, n int) {
	who, _, back := s.subjectBefore(q.first, n, 0)
	if who >= 0 && s.sentences[n-back].passage == q.passage {
		q.speaker, q.who, q.confidence = s.names.all[who].full, who, 0.65-0.05*float32(back)
	}
}

// fillsPassage reports whether a stretch is all of its passage.
func (s *story) fillsPassage(q *stretch) bool {
	p := &s.passages[q.passage]
	rest := 0
	for i := q.last; i < p.last && rest < 2; i++ {
		if !strings.Contains(".,", s.tokens[i].low) {
			rest++
		}
	}
	return q.first == p.first && rest == 0
}
