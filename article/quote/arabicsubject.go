package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// arabicSubject sets the subject of a word of speech in Arabic, whose verb goes
// before it: the name that ends the description behind the verb, or whoever
// stands before it, "أما … ف". A participle has that of the verb before.
func (s *story) arabicSubject(one *sentence, cs []cue, k int) bool {
	c := &cs[k]
	low := strings.TrimPrefix(s.low(c.at), "و")
	if isParticiple(low) && s.afterClause(one, c.at) {
		if main := s.mainCue(one, cs[:k]); main >= 0 {
			c.subject, c.sure = cs[main].subject, cs[main].sure*0.95
			return true
		}
		if i := s.subjectOf(s.sentenceAt(one.first)); i >= 0 && s.mentions[i].first < c.at {
			c.subject, c.sure = s.mentions[i], 0.8
			return true
		}
	}
	if s.arabicClause(one, cs, k) {
		return true
	}
	if m, ok := s.arabicAgent(one, c.at); ok {
		c.subject, c.sure = m, 0.85
		return true
	}
	switch low {
	case "قوله", "قولها", "قولهم": // "quoted … as saying"
		if j := s.quotedOf(one, c.at); j > 0 {
			c.subject, c.sure = mention{first: j, last: j + 1, kind: byNothing}, s.lx.MeansDropped()
			return true
		}
		if i := s.mentionFrom(c.at) - 1; i >= 0 && s.mentions[i].first >= one.first && c.at-s.mentions[i].last < 4 {
			c.subject, c.sure = s.mentions[i], 0.95
			return true
		}
	}
	if m, ok := s.arabicRight(one, c.at); ok {
		c.subject, c.sure = m, 0.95
		return true
	}
	if i := s.mentionFrom(c.at-1) - 1; i >= 0 && s.mentions[i].last == c.at {
		return false // "the court said"
	}
	if m, r := s.rightOf(one, c.at, 1); r >= 0.5 {
		c.subject, c.sure = s.withName(m), min(1, r+0.25)
		return true
	}
	return s.arabicLeft(one, cs, k)
}

// arabicAgent returns who does what a passive at i says: "وُصف القرار من جانب النقابة".
func (s *story) arabicAgent(one *sentence, i int) (mention, bool) {
	for j := i + 1; j < min(one.last-1, i+longestPhrase) && s.owner[j] < 0; j++ {
		if s.low(j) != "من" {
			continue
		}
		switch s.low(j + 1) {
		case "جانب", "قبل", "طرف":
			if k := s.mentionFrom(j + 1); k < len(s.mentions) && s.mentions[k].first == j+2 {
				m := s.withName(s.mentions[k])
				m.after, m.linked = false, false
				return m, true
			}
		}
	}
	return mention{}, false
}

// arabicLeft sets the subject of a verb with none behind it: that of the verb
// that an "and" joins it to, or whom the sentence opens with.
func (s *story) arabicLeft(one *sentence, cs []cue, k int) bool {
	c := &cs[k]
	if s.turnsTo(one, c.at) {
		c.subject, c.sure = mention{first: c.at, last: c.at + 1, kind: byNothing}, s.lx.MeansDropped()
		return true
	}
	if main := s.mainCue(one, cs[:k]); main >= 0 && s.joinedArabic(c.at) {
		c.subject, c.sure = cs[main].subject, cs[main].sure*0.95
		return true
	}
	i := s.subjectOf(s.sentenceAt(one.first))
	if i < 0 || s.mentions[i].first >= c.at || s.mentions[i].first > one.first+3 || s.mentions[i].kind == byPronoun {
		return false
	}
	for j := one.first; j < s.mentions[i].first; j++ {
		if s.tokens[j].class.Is(lex.Verb) {
			return false
		}
	}
	c.subject, c.sure = s.mentions[i], 0.8
	return true
}

// turnsTo reports whether the verb at i says what somebody answers whom the verb
// before did something to: "تسأله حفيدته، فيجيب".
func (s *story) turnsTo(one *sentence, i int) bool {
	low, ok := strings.CutPrefix(s.low(i), "ف")
	return ok && s.lx.Class(low).Is(lex.Verb) && i > one.first+1 && lex.HasSuffix(s.low(one.first), "ه", "ها", "هم") && (s.lx.Class(s.low(one.first)).Is(lex.Verb) || s.tokens[one.first].class == 0)
}

// joinedArabic reports whether the verb at i is joined to one before it: by its
// "and", or a "then" or a "but he" before it.
func (s *story) joinedArabic(i int) bool {
	if low := s.low(i); lex.HasPrefix(low, "و", "ف") && s.lx.Words[low] == 0 {
		return true
	}
	switch s.low(i - 1) {
	case "ثم", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "كما", "انه", "انها", "وانه", "وانها", "قد":
		return true
	}
	return false
}

// quotedOf returns the "of him" before the "as saying" at i that points back to the
// speaker: "ونقل عنه أحد الموظفين قوله"; or 0.
func (s *story) quotedOf(one *sentence, i int) int {
	for j := i - 1; j > max(one.first, i-longestOffice) && s.owner[j] < 0; j-- {
		switch s.low(j) {
		case "عنه", "عنها", "عنهم":
			return j
		}
	}
	return 0
}

// arabicClause sets the subject of a verb whose clause has that of another: "ندد
// بما سماه", "وكان … قد وصف".
func (s *story) arabicClause(one *sentence, cs []cue, k int) bool {
	c := &cs[k]
	switch s.low(c.at - 1) {
	case "قد": // "وكان … قد وصف"
		if first := strings.TrimPrefix(s.low(one.first), "و"); first == "كان" || first == "كانت" {
			if i := s.subjectOf(s.sentenceAt(one.first)); i >= 0 && s.mentions[i].first < c.at {
				c.subject, c.sure = s.mentions[i], 0.9
				return true
			}
		}
	case "التي", "الذي", "الذين": // "المهندسة دعاء حسن، التي قالت"
		if i := s.mentionFrom(c.at-1) - 1; i >= 0 && s.mentions[i].first >= one.first && s.mentions[i].kind != byPronoun && c.at-s.mentions[i].last <= 3 {
			c.subject, c.sure = s.mentions[i], 0.9
			return true
		}
	case "بما", "ما", "مما", "عما", "لما", "فيما": // "ندد ب… بما سماه"
		if main := s.mainCue(one, cs[:k]); main >= 0 {
			c.subject, c.sure = cs[main].subject, cs[main].sure*0.95
			return true
		}
	}
	return false
}

// mainCue returns the last of some words of speech that is the verb of a main
// clause: it opens the sentence, or an "and" or a "while" does before it; or the
// first; or -1.
func (s *story) mainCue(one *sentence, cs []cue) int {
	for k := len(cs) - 1; k >= 0; k-- {
		if low := s.low(cs[k].at); cs[k].sure > 0 && (cs[k].at == one.first || lex.HasPrefix(low, "و", "ف") && !isParticiple(strings.TrimPrefix(low, "و")) || s.low(cs[k].at-1) == "فيما") {
			return k
		}
	}
	if len(cs) > 0 && cs[0].sure > 0 {
		return 0
	}
	return -1
}

// isParticiple reports whether a word of speech is one that only goes with a
// verb: "قائلا", "مضيفة".
func isParticiple(low string) bool {
	if r := []rune(low); len(r) >= 5 && r[1] == 'ا' && lex.HasSuffix(low, "ا", "ة") && !lex.HasSuffix(low, "تا", "وا") {
		return true // "زاعما", "شارحة"
	}
	return strings.HasPrefix(low, "م") && (strings.HasSuffix(low, "ا") || strings.HasSuffix(low, "ة") || strings.HasSuffix(low, "ين")) || strings.HasPrefix(low, "قائل") || low == "لافتا" || low == "لافتة" || low == "نافيا" || low == "داعيا"
}

// afterClause reports whether something other than signs stands before token i
// in its sentence.
func (s *story) afterClause(one *sentence, i int) bool { return i > one.first+1 }

// sentenceAt returns the sentence that begins at a token.
func (s *story) sentenceAt(first int) int {
	lo, hi := 0, len(s.sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; s.sentences[mid].first < first {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// longestArabicSubject is how many words the description between a verb and the
// name may have.
const longestArabicSubject = 14

// arabicRight returns the person whose name stands behind the verb at token at,
// behind the words that say what he is: "رأى كبير الاقتصاديين في شركة “…” شادي
// حنا أن".
func (s *story) arabicRight(one *sentence, at int) (mention, bool) {
	role := false
	for i := at + 1; i < min(one.last, at+longestArabicSubject); i++ {
		if o := s.owner[i]; o >= 0 {
			if !s.namesOffice(&s.stretches[o]) {
				return mention{}, false
			}
			i = s.stretches[o].last - 1
			continue
		}
		t := &s.tokens[i]
		if t.class.Is(lex.That) || t.low == ":" || t.terminal() || t.class.Is(lex.Verb) && i > at+1 && !t.class.Is(lex.Role|lex.Man|lex.Woman) {
			return mention{}, false
		}
		k := s.mentionFrom(i - 1)
		if k >= len(s.mentions) {
			break
		}
		m := s.mentions[k]
		if m.first != i {
			if role = role || t.class.Is(lex.Title); !role && i > at+2 {
				return mention{}, false
			}
			continue
		}
		if s.bearsName(m) {
			role, i = true, max(i, m.end-1)
			continue // "أستاذة بجامعة محمد الخامس"
		}
		if m.kind == byName && s.names.all[m.name].kind == article.Person && (!m.after && !m.linked || role && s.behindBody(m)) {
			return m, true
		}
		if m.kind == byPronoun {
			break
		}
		role = role || i <= at+2
		i = max(i, m.end-1)
	}
	return mention{}, false
}

// namesOffice reports whether a stretch is a short name inside a description: "في
// شركة «…»".
func (s *story) namesOffice(q *stretch) bool {
	return q.to-q.from <= 5 && s.tokens[q.first-1].class.Is(lex.Naming|lex.Body|lex.Role|lex.Prep)
}

// bearsName reports whether a name is but what the body before it is called
// after, and another name stands right behind it.
func (s *story) bearsName(m mention) bool {
	if m.kind != byName || m.first != m.head || m.head == 0 || s.owner[m.head-1] >= 0 {
		return false
	}
	low := s.low(m.head - 1)
	if rest, ok := strings.CutPrefix(low, "ب"); ok && s.lx.Words[low] == 0 {
		low = rest
	}
	k := s.mentionFrom(m.first)
	return s.lx.Words[low].Is(lex.Body) && k < len(s.mentions) && s.mentions[k].first == m.last && s.mentions[k].kind == byName
}

// arabicSource sets the subject of "according to" to the name that the description
// behind it ends with.
func (s *story) arabicSource(one *sentence, c *cue) bool {
	m, ok := s.arabicRight(one, c.at)
	if ok {
		c.subject, c.sure = m, 0.9
	}
	return ok
}

// behindBody reports whether a name stands behind a noun that no name belongs to,
// so that the preposition before that does not govern it: "the co-author of the
// study Jo Ek".
func (s *story) behindBody(m mention) bool {
	for i := m.first; i < m.head; i++ {
		if t := &s.tokens[i]; t.class.Is(lex.Role|lex.Title) && !t.class.Is(lex.Body) {
			return false
		}
	}
	return m.head > m.first
}

// withName returns the mention of a body with the name in marks that stands behind
// it: "منظمة «…»".
func (s *story) withName(m mention) mention {
	if m.kind != byRole || m.last >= len(s.tokens) || s.owner[m.last] < 0 {
		return m
	}
	if q := &s.stretches[s.owner[m.last]]; q.to-q.from <= 4 && s.namesBody(q, q.to-q.from) {
		m.last, m.end = q.last, q.last
	}
	return m
}

// toArabic reports whether "to" is written with the word at i: "للصحافيين",
// "لموقع".
func (s *story) toArabic(i int) bool {
	rest, ok := strings.CutPrefix(s.low(i), "ل")
	return ok && s.lx.Lang == "ar" && (strings.HasPrefix(rest, "ل") || s.lx.Words[rest].Is(lex.Naming|lex.Role|lex.Body|lex.Title))
}
