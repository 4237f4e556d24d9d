package quote

import "strings"

// memory is how many sentences back somebody is still the one meant.
const memory = 3

// antecedent returns who a pronoun, or a verb without a subject, in sentence
// n means: the one who spoke last or the subject of a sentence before.
func (s *story) antecedent(m mention, n int) (who int, text string, sure float32) {
	var c class
	if m.kind == byPronoun {
		c = s.tokens[m.first].class
	}
	spoke := s.spokeBefore(m.first, n)
	subject, dist := s.subjectBefore(m.first, n, c)
	switch {
	case subject >= 0 && spoke != nil && spoke.who == subject:
		return subject, s.names.all[subject].full, 0.97
	case subject >= 0 && (spoke == nil || s.sentences[n].passage != s.passageOf(spoke) || dist <= 1):
		sure := float32(0.85) - 0.1*float32(dist)
		if spoke != nil {
			sure -= 0.15
		}
		return subject, s.names.all[subject].full, sure
	case spoke != nil && s.agrees(spoke.who, c):
		return spoke.who, spoke.speaker, 0.85 * spoke.confidence
	}
	return -1, "", 0
}

func (s *story) passageOf(q *stretch) int { return q.passage }

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
// before a token, and how many sentences back that is.
func (s *story) subjectBefore(token, n int, c class) (who, dist int) {
	k := s.mentionFrom(token) - 1
	for k >= 0 && s.mentions[k].first >= token {
		k--
	}
	for back := 0; back <= memory && n-back >= 0; back++ {
		one := s.sentences[n-back]
		found := -1
		for ; k >= 0 && s.mentions[k].first >= one.first; k-- {
			m := s.mentions[k]
			if m.kind == byName && s.person(m) && !m.after && !m.linked && s.agrees(m.name, c) {
				found = m.name
			}
		}
		if found >= 0 {
			return found, back
		}
	}
	return -1, 0
}

// agrees reports whether a pronoun can stand for a name.
func (s *story) agrees(who int, c class) bool {
	if who < 0 || c.is(isHe) == c.is(isShe) {
		return true
	}
	n := &s.names.all[who]
	return !(c.is(isHe) && n.she) && !(c.is(isShe) && n.he)
}

// carry gives a stretch whose sentence names nobody the speaker of the one
// before, if the speech goes on.
func (s *story) carry(k, n int) {
	q := &s.stretches[k]
	if k == 0 {
		return
	}
	before := &s.stretches[k-1]
	if before.speaker == "" || !before.speech {
		return
	}
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
