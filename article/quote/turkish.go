package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article/quote/lex"
)

// turkishCases notes what the ending of each mention says of it: "Tezcan'ın" and
// "müdürün" own something, "Tezcan'a" and "müdürlükten" are no subjects.
func (s *story) turkishCases() {
	if s.lx.Lang != "tr" {
		return
	}
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.kind > byRole {
			continue
		}
		s.widenTurkish(m)
		switch s.caseOf(*m) {
		case lex.Owning:
			m.linked = true
		case lex.Ablative, lex.Locative, lex.Indirect:
			m.after = !s.asksHim(*m)
		case lex.Bare:
			i := s.behindCase(*m)
			m.after = m.after || i < len(s.tokens) && s.owner[i] < 0 && s.tokens[i].class.Is(lex.Postposition)
		}
	}
	for i := len(s.mentions) - 2; i >= 0; i-- { // "Genç" is no name before "bir adam"
		if s.mentions[i].last > s.mentions[i+1].first {
			s.mentions = slices.Delete(s.mentions, i, i+1)
		}
	}
}

// asksHim reports whether the writer says to have asked somebody, who then answers:
// "Meseleyi Orhan Tümer'e sordum."
func (s *story) asksHim(m mention) bool {
	i := s.behindCase(m)
	switch s.low(i) {
	case "sordum", "sorduk", "soruyorum", "soruyoruz", "sormuştum", "sormuştuk", "danıştım", "danıştık", "yönelttim", "yönelttik", "ilettim", "ilettik", "hatırlatıyorum", "hatırlattım", "hatırlattık", "konuştum", "konuştuk", "görüştüm", "görüştük", "ulaştım", "ulaştık":
		return m.last < i || m.kind == byName
	}
	return false
}

// caseOf returns the case of a mention, by the ending behind its apostrophe or by
// its last word's.
func (s *story) caseOf(m mention) lex.TurkishCase {
	if low := s.low(m.last); strings.HasPrefix(low, "'") && s.owner[m.last] < 0 {
		return lex.TurkishCaseOf(low[1:])
	}
	if m.kind != byRole {
		return lex.Bare
	}
	_, as, _ := s.lx.CutTurkish(s.low(m.last-1), lex.OfPeople)
	return as
}

// turkishSubject sets the subject of a word of speech whose grammar tells it:
// "Tezcan'ın “…” sözleri", "Tezcan'a göre", "“…” diyen Tezcan", "Valilikten
// yapılan açıklamada “…” denildi".
func (s *story) turkishSubject(one *sentence, c *cue) bool {
	if c.class.Is(lex.After) {
		return s.ownerBefore(one, c, c.at, 0)
	}
	if s.turkishRelative(one, c) {
		return true
	}
	from := c.at
	if from > one.first && s.owner[from-1] >= 0 {
		from = s.stretches[s.owner[from-1]].first
	}
	return s.lx.IsOwned(s.low(c.at)) && s.ownerBefore(one, c, from, 1) || s.turkishPaper(one, c)
}

// ownerBefore sets the subject of a word of speech to whom the mention right
// before token at says it goes by or belongs to, but for some words.
func (s *story) ownerBefore(one *sentence, c *cue, at, words int) bool {
	i := s.mentionFrom(at-1) - 1
	if i < 0 || s.mentions[i].first < one.first || s.mentions[i].kind > byRole {
		return false
	}
	m := s.mentions[i]
	came := s.low(s.behindCase(m)) == "gelen" && s.caseOf(m) == lex.Ablative
	if came {
		m.after, m.linked, words = false, true, 3
	}
	if s.behindCase(m)+words < at || c.class.Is(lex.After) != m.after || !c.class.Is(lex.After) && !m.linked {
		return false
	}
	m.after, m.linked = false, false
	c.subject, c.sure = m, 0.95
	return true
}

// behindCase returns the token behind a mention and the ending of its case.
func (s *story) behindCase(m mention) int {
	if strings.HasPrefix(s.low(m.last), "'") {
		return m.last + 1
	}
	return m.last
}

// turkishRelative sets the subject of a participle to whom it tells of, who
// stands behind it: "“…” diyen Tezcan", "kanala konuşan öğretmen Amine Ekici".
func (s *story) turkishRelative(one *sentence, c *cue) bool {
	low := s.low(c.at)
	if !lex.EndsAs(low, []string{"an", "en"}) || s.tokens[c.at].class.Is(lex.Role) {
		return false
	}
	for k := s.mentionFrom(c.at); k < len(s.mentions) && s.mentions[k].first < one.last; k++ {
		m := s.mentions[k]
		if !s.clear(c.at+1, m.first) || m.first > c.at+longestPhrase {
			return false
		}
		if m.after || m.linked || m.kind == byName && s.weight(m) < 0.5 && k+1 < len(s.mentions) && s.clear(c.at+1, s.mentions[k+1].first) {
			continue
		}
		c.subject, c.sure = m, 0.95
		return true
	}
	return false
}

// turkishLeft makes a mention of the words before a quotation that a comma, or a
// particle, makes its subject: "Yaşlı bakkal, “…” dedi".
func (s *story) turkishLeft(one *sentence, at int) (mention, float32) {
	for at > one.first && s.owner[at-1] < 0 && s.tokens[at-1].class.Is(lex.Aux) {
		at--
	}
	if at == one.first || s.owner[at-1] < 0 {
		return mention{}, 0
	}
	last := s.stretches[s.owner[at-1]].first
	closed := false
	for last > one.first && s.owner[last-1] < 0 && (s.low(last-1) == "," || isTopicTurkish(s.low(last-1))) {
		last--
		closed = true
	}
	first := last
	for first > one.first && s.owner[first-1] < 0 && s.tokens[first-1].word() && !s.tokens[first-1].class.Is(lex.Cue|lex.Stop|lex.That|lex.Pronoun) {
		first--
	}
	if !closed || first == last || last-first > 6 || first > one.first && s.tokens[first-1].class.Is(lex.Stop) || !s.nominal(last-1) {
		return mention{}, 0
	}
	return mention{first: first, head: last - 1, last: last, end: last, kind: byRole}, 0.6
}

func isTopicTurkish(low string) bool { return low == "ise" || low == "da" || low == "de" }

// nominal reports whether a Turkish word may be a noun that is a subject, by its
// ending, which no adverb and no object has.
func (s *story) nominal(i int) bool {
	t := &s.tokens[i]
	if t.shape != lower || t.class.Is(lex.Aux|lex.Stop) {
		return false
	}
	for _, end := range [...]string{"a", "e", "arak", "erek", "ıp", "ip", "up", "üp", "ken", "dan", "den", "tan", "ten", "ın", "in", "un", "ün", "çin"} {
		if strings.HasSuffix(t.low, end) {
			return false
		}
	}
	return true
}

// isHonour reports whether the word at i is what somebody is called by behind the
// name: "Cemal Amca", "Nur Hanım".
func (s *story) isHonour(i int) bool {
	return i < len(s.tokens) && s.owner[i] < 0 && s.tokens[i].shape == capital && s.tokens[i].class.Is(lex.Title) && !s.tokens[i].line
}

// bindsTurkish reports whether a noun makes the quotation right before it that of
// its owner, and reports no other: "müdürün “…” sorusuna Ek, “…” dedi".
func (s *story) bindsTurkish(c *cue) bool {
	return s.lx.Lang == "tr" && c.at > 0 && s.owner[c.at-1] >= 0 && c.subject.last > c.subject.first && s.caseOf(c.subject) == lex.Owning
}

// askedByWriter returns whom the writer asked in one of the sentences before, if
// nobody else was a subject since.
func (s *story) askedByWriter(q *stretch, n int) (mention, bool) {
	for k := s.mentionFrom(q.first) - 1; k >= 0 && s.lx.Lang == "tr" && s.mentions[k].first >= s.sentences[max(0, n-memory)].first && s.mentions[k].first >= s.passages[q.passage].first; k-- {
		if m := s.mentions[k]; m.kind <= byRole && !m.after && !m.linked {
			return m, s.asksHim(m)
		}
	}
	return mention{}, false
}

// widenTurkish takes the words before a description into it that its "bir" makes one
// of somebody new: "Genç bir adam".
func (s *story) widenTurkish(m *mention) {
	i := m.first - 1
	if m.kind != byRole || i <= 0 || s.owner[i] >= 0 || s.low(i) != "bir" {
		return
	}
	m.first = i
	if t := &s.tokens[i-1]; s.owner[i-1] < 0 && t.word() && !t.class.Is(lex.Stop|lex.Cue|lex.Aux|lex.That|lex.Pronoun) && (s.startsSentence(i-1) || s.nominal(i-1)) && s.caseOf(mention{first: i - 1, last: i, kind: byRole}) == lex.Bare {
		m.first = i - 1
	}
}

// boundTurkish reports whether a word of speech stands right behind a stretch, as none
// does behind a name: "“Aferin” diye", "“Şov yapma!” sesleri".
func (s *story) boundTurkish(q *stretch) bool {
	return s.lx.Lang == "tr" && q.last < len(s.tokens) && s.owner[q.last] < 0 && s.tokens[q.last].shape == lower && s.tokens[q.last].class.Is(lex.Say|lex.Weak|lex.Within)
}

// endsTurkish reports whether the ending of the word before token i ends a phrase
// there: "iddianamede | sanıklar".
func (s *story) endsTurkish(i int) bool {
	_, as, _ := s.lx.CutTurkish(s.low(i-1), lex.OfPeople)
	return as > lex.Owning
}

// nominative returns a Turkish description without the ending of its case:
// "Kulübün" is "Kulüp", and "Bakan'a" is "Bakan".
func (s *story) nominative(text string) string {
	if word, _, ok := strings.Cut(strings.ReplaceAll(text, "’", "'"), "'"); ok {
		return word
	}
	noun, _, cut := s.lx.CutTurkish(lex.Fold(text[strings.LastIndexByte(text, ' ')+1:]), lex.OfPeople)
	text = text[:len(text)-cut]
	if cut > 0 && !strings.HasSuffix(text, lex.LastLetter(noun)) {
		_, soft := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-soft] + lex.LastLetter(noun)
	}
	return text
}
