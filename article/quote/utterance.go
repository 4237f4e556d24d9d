package quote

// between is how many tokens of narration may interrupt an utterance.
const between = 16

// number gives every quotation the number of its utterance: those of one
// speaker that only their attribution parts are one.
func (s *story) number() {
	n, last := -1, -1
	for k := range s.stretches {
		q := &s.stretches[k]
		if !q.speech {
			continue
		}
		if last < 0 || !s.sameUtterance(&s.stretches[last], q) {
			n++
		}
		q.utterance, last = n, k
	}
}

// sameUtterance reports whether b goes on with a.
func (s *story) sameUtterance(a, b *stretch) bool {
	if b.resumed && b.passage == a.passage+1 {
		return true
	}
	if a.passage != b.passage || a.speaker != b.speaker || b.first-a.last > between {
		return false
	}
	if a.sentence == b.sentence {
		return true
	}
	return !b.own && b.sentence == a.sentence+1 && a.own
}
