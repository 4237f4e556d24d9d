package quote

import "strings"

// fromColon reads the sentence before a colon that has no word of speech:
// "Ek was angry: “…”". The colon may end the sentence or passage before.
func (s *story) fromColon(q *stretch, n int) bool {
	if q.first == 0 || s.tokens[q.first-1].low != ":" || q.custom == byDash && q.first > s.passages[q.passage].first {
		return false
	}
	one := s.sentences[n]
	if one.first == q.first {
		if n == 0 {
			return false
		}
		one = s.sentences[n-1]
		cs := s.cuesOf(n - 1)
		if len(cs) > 0 {
			c := cs[len(cs)-1]
			q.reported = 0.9
			q.clues.note(byColon, true)
			s.credit(q, c, 0.85, n-1)
			return q.speaker != ""
		}
	}
	if q.custom == byBlock {
		return false // what the sentence shows may be anybody's letter
	}
	m, w := s.leftOf(&one, q.first-1, nil)
	if w <= 0.3 {
		return false
	}
	q.reported, q.own = 0.7, true
	q.clues.note(byColon, true)
	s.name(q, m, n, 0.75*(0.4+0.6*w))
	return q.speaker != ""
}

// fromClause names the subject of the stretch's sentence, where no word of
// speech is known: "The court left no doubt that “…”".
func (s *story) fromClause(q *stretch, n int) {
	if q.custom == byBlock {
		return
	}
	one := &s.sentences[n]
	for k := s.mentionFrom(one.first - 1); k < len(s.mentions) && s.mentions[k].first < one.last; k++ {
		m := s.mentions[k]
		if m.after || m.linked || s.oblique(m) || s.weight(m) < 0.5 {
			continue
		}
		q.own = true
		q.clues.note(byClause, true)
		q.clues.note(subjectBehind, m.first > q.first)
		s.name(q, m, n, 0.6)
		return
	}
}

// fromDash reads a name behind a dash at the end of the passage:
// "“…” – Jo Ek".
func (s *story) fromDash(q *stretch, n int) bool {
	one := s.sentences[n]
	i := q.last
	if i >= one.last || !s.tokens[i].dash() && !strings.Contains("(", s.tokens[i].low) || one.last-i > longestPhrase+4 {
		return false
	}
	k := s.mentionFrom(i)
	if k >= len(s.mentions) || s.mentions[k].first != i+1 || s.mentions[k].kind != byName {
		return false
	}
	q.reported, q.own = 0.7, true
	q.clues.note(bySign, true)
	s.name(q, s.mentions[k], n, 0.85)
	return true
}
