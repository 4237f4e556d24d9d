package quote

import (
	"slices"

	"warta/article/quote/lex"
)

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
		if s.owner[j] >= 0 || !s.lx.In(lex.Ask, s.low(j)) {
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
	return s.lx.In(lex.Reply, s.low(m.first-1)) || s.lx.In(lex.Reply, s.low(m.first)) || s.lx.In(lex.Reply, s.low(m.last))
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

// noteReplied rules out to whom somebody described replies: who spoke right before,
// "“…,” said Ek. “…,” replied the player", or who says or asks
// something there, "Ek wanted to know more. “…,” …". An office that the story gave them may be theirs.
func (l *shortlist) noteReplied(k int, at situation) {
	s, q := l.s, l.q
	if q.sentence == 0 || !at.isRole() || !s.lx.In(lex.Reply, s.verbOf(q)) {
		return
	}
	holders := s.called(s.office(q.points))
	if k > 0 {
		if b := &s.stretches[k-1]; b.speech && b.who >= 0 && q.sentence-b.sentence == 1 && !slices.Contains(holders, b.who) {
			l.ruleOut(b.who)
		}
	}
	if s.sentences[q.sentence-1].passage != q.passage {
		return
	}
	for _, c := range s.cuesOf(q.sentence - 1) {
		if m := c.subject; c.sure >= 0.5 && m.kind == byName && !slices.Contains(holders, m.name) {
			l.ruleOut(m.name)
		}
	}
}
