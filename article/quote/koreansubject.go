package quote

import (
	"slices"
	"strings"

	"warta/article/quote/lex"
)

// quotatives are the particles that end somebody's words: "“…”라고".
var quotatives = [...]string{
	"라고", "이라고", "라고도", "이라고도", "라고만", "이라고만", "라는", "이라는", "라며", "이라며", "라면서", "이라면서", "라면서도", "이라면서도", "라",
	"이라", "라던", "이라던", "라거나", "이라거나", "고", "고도", "고만", "고는", "며", "며서", "면서", "면서도", "하고", "하며", "란", "이란", "라는데", "라지만", "이라지만", "라 ",
}

// quotativeBehind reports whether the particle that ends somebody's words
// follows a stretch.
func (s *story) quotativeBehind(q *stretch) bool {
	if q.last >= len(s.tokens) || s.tokens[q.last].blank || s.owner[q.last] >= 0 {
		return false
	}
	low := s.tokens[q.last].low
	if slices.Contains(quotatives[:], low) {
		return true
	}
	switch {
	case low == "는":
		return q.to-q.from > 2
	case low == "으로" || low == "로":
		return s.foresees(q.last + 1)
	}
	return hasAnyPrefix(low, quotativeHeads[:]) || lex.EndsAs("    "+low, quotativeTails[:])
}

// quotativeHeads begin the longer ones, and quotativeTails end the verb that a
// fragment of somebody's words goes on with: "“15%”만 가능하다고".
var (
	quotativeHeads = [...]string{"라고", "이라고", "라며", "이라며", "라면서", "이라면서", "라더", "이라더", "라거나", "이라거나", "라지만", "이라지만", "라니", "이라니", "다고", "다며", "다면서"}
	quotativeTails = [...]string{"다고", "다며", "다면서", "라고", "자고", "냐고", "냐며", "자며", "임을"}
)

// foresees reports whether the word at i is a verb of what somebody thinks will be.
func (s *story) foresees(i int) bool {
	return i < len(s.tokens) && s.owner[i] < 0 && hasAnyPrefix(s.low(i), []string{"내다", "전망", "예상", "예측", "관측", "추정", "분석", "판단", "보고", "봤", "본다", "보인", "진단", "평가", "해석"})
}

// isAdnominal reports whether a particle makes somebody's words tell of a noun:
// "“…”라는 말을".
func isAdnominal(low string) bool {
	return low == "는" || low == "란" || strings.HasSuffix(low, "라는")
}

// quotativeAt reports whether the token at i ends the words of a stretch.
func (s *story) quotativeAt(i int) bool {
	return s.lx.Lang == "ko" && i > 0 && s.owner[i-1] >= 0 && s.quotativeBehind(&s.stretches[s.owner[i-1]])
}

// ownParticle reports whether a particle ends the words of a stretch, so that no word
// of speech before it reports them.
func (s *story) ownParticle(q *stretch) bool { return s.lx.Lang == "ko" && s.quotativeBehind(q) }

// koreanSubject sets the subject of the particle that ends a quotation: whom
// the narration before it is about, or the one who stands right behind it.
func (s *story) koreanSubject(one *sentence, c *cue) {
	q := &s.stretches[s.owner[c.at-1]]
	from := one.first
	if k := int(s.owner[q.first]); k > one.stretches[0] {
		from = s.stretches[k-1].last
	}
	if m, ok := s.koreanGiver(from, q); ok {
		c.subject, c.sure = m, 0.95
		if s.isWriting(m) {
			c.class |= lex.Within
		}
		return
	}
	if m, ok := s.koreanTopic(from, q.first); ok {
		c.subject, c.sure = m, 0.95
		return
	}
	if m, ok := s.koreanNoun(from, q); ok {
		c.subject, c.sure = m, 0.9
		return
	}
	if m, ok := s.koreanBehind(one, c.at); ok {
		c.subject, c.sure = m, 0.9
		return
	}
	for k := int(s.owner[q.first]) - 1; k >= one.stretches[0]; k-- {
		start := one.first
		if k > one.stretches[0] {
			start = s.stretches[k-1].last
		}
		if m, ok := s.koreanTopic(start, s.stretches[k].first); ok {
			c.subject, c.sure = m, 0.9
			return
		}
	}
	c.subject, c.sure = mention{first: c.at, last: c.at + 1, kind: byNothing}, s.lx.MeansDropped()
}

// koreanTopic returns whom the narration in tokens[first:last] is about: the
// last that is marked as its topic, or else the last subject.
func (s *story) koreanTopic(first, last int) (best mention, ok bool) {
	for k := s.mentionFrom(last-1) - 1; k >= 0 && s.mentions[k].first >= first; k-- {
		m := s.mentions[k]
		if m.after || m.kind == byName && s.weight(m) < 0.5 {
			continue
		}
		if m.topic || m.kind == byPronoun {
			return m, true
		}
		if !ok {
			best, ok = m, true
		}
	}
	return best, ok
}

// koreanBehind returns who stands right behind the particle at i, or behind one
// verb that describes him: "“…”고 밝힌 김 씨는".
func (s *story) koreanBehind(one *sentence, i int) (mention, bool) {
	k := s.mentionFrom(i)
	if k >= len(s.mentions) || s.mentions[k].first >= one.last || s.mentions[k].after {
		return mention{}, false
	}
	m := s.mentions[k]
	near := m.first == i+1 || m.first == i+2 && (s.tokens[i+1].class.Is(lex.Say) || strings.HasSuffix(s.low(i+1), "한"))
	return m, near && m.kind != byPronoun
}
