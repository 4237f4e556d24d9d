package quote

import (
	"strings"

	"warta/article/quote/lex"
)

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
	if s.lx.Has(lex.Postposes) {
		one.first = s.mainFrom(one)
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
	if q.custom == byBlock || q.pointed && s.isQuoted(q.points.first) {
		return
	}
	one := &s.sentences[n]
	if agent, passive := s.agentIn(one, q); passive {
		s.fromAgent(q, agent, n)
		return
	}
	for k := s.mentionFrom(one.first - 1); k < len(s.mentions) && s.mentions[k].first < one.last; k++ {
		m := s.mentions[k]
		if m.after || m.linked || s.oblique(m) || s.weight(m) < 0.5 {
			continue
		}
		if s.isObjectOfMany(one, m) || s.refuses(one, q) {
			q.direct = true
			return
		}
		q.own = true
		q.clues.note(byClause, true)
		q.clues.note(subjectBehind, m.first > q.first)
		s.name(q, m, n, 0.6)
		return
	}
}

// fromWords reads the narration behind a stretch that speaks of it as words: its
// subject leaves, begins or ends with them. "“…” With these words Ek left."
func (s *story) fromWords(q *stretch, n int) bool {
	i, last := q.last, s.sentences[n].last
	for i < last && s.tokens[i].shape == sign {
		i++
	}
	if i == last && n+1 < len(s.sentences) && s.sentences[n+1].passage == q.passage {
		i, last = s.sentences[n+1].first, s.sentences[n+1].last
	}
	k := i
	for k < min(last, i+4) && s.owner[k] < 0 && !s.tokens[k].class.Is(lex.Words) {
		k++
	}
	if k >= min(last, i+4) || s.owner[k] >= 0 {
		return false
	}
	q.reported = 0.7
	if k == i || !s.tokens[i].class.Is(lex.Prep) {
		return false
	}
	for j := s.mentionFrom(k); j < len(s.mentions) && s.mentions[j].first < last; j++ {
		m := s.mentions[j]
		if m.linked || s.oblique(m) || m.kind == byName && !s.person(m) || m.after && !s.verbBetween(i, m.first) {
			continue
		}
		q.own = true
		q.clues.note(byClause, true)
		s.name(q, m, n, 0.85)
		return q.speaker != ""
	}
	return false
}

// fromThus reads a sentence behind a stretch that says whose words those were: "“We got
// out with nothing.” Thus Helen Hart remembers the night."
func (s *story) fromThus(q *stretch, n int) bool {
	if n+1 >= len(s.sentences) || s.sentences[n+1].passage != q.passage || q.last < s.sentences[n].last-1 {
		return false
	}
	one := s.sentences[n+1]
	if one.stretches[0] != one.stretches[1] || !s.opensThus(&one) {
		return false
	}
	for _, c := range s.cuesOf(n + 1) {
		if c.sure < 0.5 || !c.class.Is(lex.Say|lex.Weak|lex.Object) {
			continue
		}
		q.reported, q.own = 0.85, true
		q.clues.note(byClause, true)
		s.name(q, c.subject, n, 0.85)
		return q.speaker != ""
	}
	return false
}

// opensThus reports whether one of the first words of a sentence points back to what was
// said: "so", "c'est ainsi que".
func (s *story) opensThus(one *sentence) bool {
	for i := one.first; i < min(one.last, one.first+4); i++ {
		if s.lx.In(lex.Thus, s.tokens[i].low) {
			return true
		}
	}
	return false
}

// fromWordsBefore reads "with the words" before a stretch: whoever is the
// subject of the sentence says them. "With the words “…” Ek left."
func (s *story) fromWordsBefore(q *stretch, n int) bool {
	one, words := s.sentences[n], q.first-1
	if s.low(words) == ":" {
		words--
		if s.lx.Has(lex.VerbSecond) && words > one.first && s.tokens[words].shape == lower && !s.tokens[words].class.Is(lex.Words) {
			words-- // "hatte mit den Worten abgelehnt: “…”"
		}
	}
	if words > one.first && s.tokens[words].class.Is(lex.Link) && s.tokens[words-1].class.Is(lex.Words) {
		words-- // "al grito de «…»"
	}
	if words < one.first+1 || s.owner[words] >= 0 || !s.tokens[words].class.Is(lex.Words) {
		return false
	}
	with := words - 1
	for with > one.first && s.owner[with] < 0 && s.tokens[with].class.Is(lex.Det) && !s.tokens[with].class.Is(lex.Prep) {
		with--
	}
	if s.owner[with] >= 0 || !s.tokens[with].class.Is(lex.Prep) {
		return false
	}
	best := -1
	for k := s.mentionFrom(one.first - 1); k < len(s.mentions) && s.mentions[k].first < one.last; k++ {
		m := s.mentions[k]
		if m.linked || s.oblique(m) || m.kind == byName && !s.person(m) || m.after && !s.verbBetween(with, m.first) {
			continue
		}
		best = k
		break
	}
	if best < 0 {
		return false
	}
	q.reported, q.own = 0.9, true
	q.clues.note(byClause, true)
	s.name(q, s.mentions[best], n, 0.85)
	return q.speaker != ""
}

// fromBracket reads a finished quotation in brackets right behind a name, "Jo Ek (“A
// great day for us.”)". A title in brackets is none.
func (s *story) fromBracket(q *stretch, n int) bool {
	if s.low(q.first-1) != "(" || s.low(q.last) != ")" || !s.finished(q) || s.wordsIn(q) < 3 {
		return false
	}
	for k := s.mentionFrom(q.first) - 1; k >= 0 && s.mentions[k].last >= q.first-1; k-- {
		if m := s.mentions[k]; m.last == q.first-1 && m.kind == byName && s.person(m) {
			m.after, m.linked = false, false
			q.reported, q.own, q.direct = 0.9, true, true
			q.clues.note(byClause, true)
			s.name(q, m, n, 0.9)
			return true
		}
	}
	return false
}

// wordsIn counts the words of a stretch.
func (s *story) wordsIn(q *stretch) int {
	words, _, _ := s.count(q)
	return words
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
	if k >= len(s.mentions) || s.mentions[k].first != i+1 || s.mentions[k].kind == byPronoun {
		return false
	}
	if s.mentions[k].kind == byRole { // whom a headline means, the story says
		q.reported = 0.7
		return false
	}
	q.reported, q.own = 0.7, true
	q.clues.note(bySign, true)
	s.name(q, s.mentions[k], n, 0.85)
	return true
}
