package quote

import "slices"

// askedBefore returns the person whom the sentence before sentence n asks
// something, and the one who asks or -1, when the mention is of one who replies:
// "Ek asked Berg. “…,” he replied."
func (s *story) askedBefore(m mention, n int) (who, asker int, ok bool) {
	if n == 0 || s.sentences[n-1].passage != s.sentences[n].passage || m.kind == byName || m.kind == byRole || !s.replies(m) {
		return -1, -1, false
	}
	one := s.sentences[n-1]
	i := s.subjectOf(n - 1)
	if i < 0 {
		return -1, -1, false
	}
	subject := s.mentions[i]
	for j := subject.last; j < min(one.last, subject.last+longestPhrase); j++ {
		if s.owner[j] >= 0 || !s.lx.ask[s.low(j)] {
			continue
		}
		k := s.mentionFrom(j)
		if k >= len(s.mentions) || s.mentions[k].first > min(one.last-1, j+3) || s.mentions[k].kind != byName || !s.person(s.mentions[k]) {
			break
		}
		asker = -1
		if subject.kind == byName {
			asker = subject.name
		}
		return s.mentions[k].name, asker, true
	}
	return -1, -1, false
}

// replies reports whether the verb beside a mention, or in it, says that somebody
// answers.
func (s *story) replies(m mention) bool {
	return s.lx.reply[s.low(m.first-1)] || s.lx.reply[s.low(m.first)] || s.lx.reply[s.low(m.last)]
}

// noteAsked rules out who asked, where the words beside a stretch are of one who
// replies.
func (l *shortlist) noteAsked() {
	who, asker, ok := l.s.askedBefore(l.q.points, l.q.sentence)
	for i := range l.all {
		c := &l.all[i]
		c.traits.note(heOther, ok && l.q.pointed && c.who != who && (c.who == asker || c.who < 0))
	}
}

// noteReplied rules out who spoke right before where somebody described replies:
// "“…,” said Ek. “…,” replied the player". An office that the story gave the one
// who spoke may be theirs.
func (l *shortlist) noteReplied(k int, at situation) {
	s, q := l.s, l.q
	if k == 0 || !at.isRole() || !s.lx.reply[s.verbOf(q)] {
		return
	}
	before := &s.stretches[k-1]
	if !before.speech || before.who < 0 || q.sentence-before.sentence != 1 || slices.Contains(s.called(s.office(q.points)), before.who) {
		return
	}
	l.ruleOut(before.who)
}
