package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// longestKorean is how many words a Korean phrase is followed for.
const longestKorean = 8

// A koreanPhrase is the nouns up to the particle that says what they do: a name
// with its offices, or a description.
type koreanPhrase struct {
	words   []string // without the particle, and without what stands in brackets
	at      []int    // their tokens
	last    int      // where the phrase ends
	subject bool     // the particle is a subject's
	topic   bool     // and marks whom the sentence is about
	aged    bool     // brackets stand behind the last word or the one before
}

// koreanMention finds a phrase that begins at token i and names or describes
// somebody.
func (s *story) koreanMention(i int) (mention, bool) {
	t := &s.tokens[i]
	m := mention{first: i, head: i, last: i + 1, end: i + 1}
	if i > 0 && s.owner[i-1] >= 0 && !t.blank {
		return m, false // the particle of the quotation
	}
	if t.class.Is(lex.Pronoun) {
		m.kind = byPronoun
		return m, true
	}
	p, ok := s.readKorean(i)
	if !ok {
		return m, false
	}
	m.last, m.end, m.after, m.topic = p.last, p.last, !p.subject, p.topic
	k, name, named := s.koreanName(&p)
	if named {
		m.kind, m.head = byName, p.at[k]
		m.name = s.names.add(name, article.Person)
		s.place(m)
		for n, w := range p.words {
			if n != k && s.isOfficeKorean(w) {
				s.addRole(w, m.name)
			}
		}
		return m, true
	}
	if !p.subject || !s.describesKorean(&p) {
		return m, false
	}
	m.kind, m.head = byRole, p.at[len(p.at)-1]
	m.first = p.at[s.koreanStart(&p)]
	return m, true
}

// describesKorean reports whether a phrase without a name is of somebody: of an
// office, a body, a certain one, or what its topic is about if that may be a body.
func (s *story) describesKorean(p *koreanPhrase) bool {
	last := p.words[len(p.words)-1]
	return s.isOfficeKorean(last) || s.lx.IsBodyKorean(last) || p.topic && s.mayBeBody(last) ||
		!s.lx.Words[last].Is(lex.Stop) && slices.Contains(p.words[:len(p.words)-1], "한")
}

// readKorean reads the phrase that begins at token i.
func (s *story) readKorean(i int) (p koreanPhrase, ok bool) {
	for j := i; j < min(len(s.tokens), i+2*longestKorean) && len(p.words) < longestKorean; j++ {
		t := &s.tokens[j]
		if s.owner[j] >= 0 || j > i && t.line {
			return p, false
		}
		if t.low == "(" && len(p.words) > 0 {
			if j = s.bracketEnd(j); j < 0 {
				return p, false
			}
			p.aged = true
			p.last = j + 1
			if j+1 < len(s.tokens) && !s.tokens[j+1].blank && s.owner[j+1] < 0 && (p.mark(s.tokens[j+1].low) || p.isCopula(s.tokens[j+1].low)) {
				p.last = j + 2
				return p, true
			}
			continue
		}
		if !t.word() {
			n := len(p.words)
			return p, n > 1 && strings.Contains(".,", t.low) && s.isTitleKorean(p.words[n-1])
		}
		p.words, p.at, p.last = append(p.words, s.text(j, j+1)), append(p.at, j), j+1
		switch s.endKorean(&p, j) {
		case phraseEnds:
			p.cutSelf()
			return p, true
		case phraseBreaks:
			return p, false
		}
	}
	return p, false
}

// bracketEnd returns where the short bracket that opens at i closes, or -1.
func (s *story) bracketEnd(i int) int {
	for j := i + 1; j < min(len(s.tokens), i+8) && s.owner[j] < 0; j++ {
		if s.tokens[j].low == ")" {
			return j
		}
	}
	return -1
}

// What a word does to the phrase before it.
const (
	phraseGoesOn = iota
	phraseEnds
	phraseBreaks
)

// endKorean takes the particle off the last word of a phrase, and tells whether
// it ends there.
func (s *story) endKorean(p *koreanPhrase, j int) int {
	word := p.words[len(p.words)-1]
	if len(p.words) > 1 && (word == "역시" || word == "또한") {
		p.subject, p.topic = true, true
		return phraseEnds
	}
	if s.isOfficeKorean(word) || s.nameThenOffice(word, j) || j+1 < len(s.tokens) && s.tokens[j+1].low == "(" && !s.tokens[j+1].blank {
		return phraseGoesOn
	}
	if s.foreignThenOffice(p, j) {
		return phraseGoesOn
	}
	if stem := cutEnd(word, koreanMarks[:]); lex.EndsAs(word, koreanAsides[:]) && !s.isOfficeKorean(stem) && !s.lx.IsBodyKorean(stem) {
		return phraseBreaks
	}
	if s.endsInCopula(p, word) {
		return phraseEnds
	}
	for _, mark := range koreanMarks {
		if stem, ok := strings.CutSuffix(word, mark); ok && utf8.RuneCountInString(stem) > 0 {
			if utf8.RuneCountInString(stem) == 1 && len(p.words) == 1 {
				return phraseBreaks
			}
			p.words[len(p.words)-1] = stem
			p.mark(mark)
			return phraseEnds
		}
	}
	if endsPhrase(word) {
		return phraseBreaks
	}
	return phraseGoesOn
}

// endsInCopula takes a form of the verb to be off the office that ends a phrase, or
// one of the particles that make it no subject.
func (s *story) endsInCopula(p *koreanPhrase, word string) bool {
	for k, ends := range [...][]string{koreanObliques[:], koreanCopulas[:]} {
		if stem := cutEnd(word, ends); stem != word && s.isOfficeKorean(stem) {
			p.words[len(p.words)-1], p.subject = stem, k == 1
			return true
		}
	}
	return false
}

// koreanAsides end words that no subject is: of place, and the verbs that a topic's
// particle may stand behind, "마시고는", "오느냐는".
var koreanAsides = [...]string{"에는", "에서는", "에선", "으로는", "로는", "에도", "까지는", "부터는", "에서도", "에만", "보다는", "처럼은", "고는", "서는", "면은", "냐는", "다는", "라는", "하자는", "가자는", "보자는", "되자는",
	"려는", "려고는", "하는", "되는", "있는", "없는", "않는", "치는", "키는", "르는", "쓰는", "끄는", "뜨는", "느끼는", "만나는", "떠나는", "나오는", "들어오는", "돌아오는", "바라보는", "지켜보는", "같은", "많은", "높은", "넓은", "않은", "받은", "맡은", "찾은", "찍은", "들은", "얻은", "입은", "잃은", "남은", "놓은", "쌓은", "묻은", "지는데"}

// koreanCopulas are the forms of the verb to be behind a noun.
var koreanCopulas = [...]string{"이었습니다", "이었다", "입니다", "이다", "였습니다", "였다", "이며", "이자"}

// koreanObliques are the particles that make an office no subject.
var koreanObliques = [...]string{"으로", "에겐", "에게도", "까지", "처럼", "마저", "조차", "보다", "만", "이라는", "이라고", "이라며"}

// isCopula notes that a form of the verb to be stands behind the phrase: it tells
// who somebody is.
func (p *koreanPhrase) isCopula(low string) bool {
	p.subject = slices.Contains(koreanCopulas[:], low)
	return p.subject
}

// cutSelf takes the words off the end of a phrase that only stress who is meant:
// "문 사장 자신은".
func (p *koreanPhrase) cutSelf() {
	n := len(p.words) - 1
	if n == 0 {
		return
	}
	switch p.words[n] {
	case "자신", "본인", "스스로", "역시", "또한", "당사자":
		p.words, p.at = p.words[:n], p.at[:n]
	}
}

// foreignThenOffice reports whether the last word of a phrase is of a name from
// abroad that only looks as if it had a particle: "토마스 베가 대주교는".
func (s *story) foreignThenOffice(p *koreanPhrase, j int) bool {
	word := p.words[len(p.words)-1]
	stem := cutParticle(word)
	if stem == word || j+1 >= len(s.tokens) || s.owner[j+1] >= 0 || !s.tokens[j+1].word() {
		return false
	}
	if !s.isTitleKorean(cutParticle(s.tokens[j+1].low)) {
		return false
	}
	if !lex.EndsAs("    "+word, []string{"가", "이", "은", "는", "도"}) {
		return false
	}
	return utf8.RuneCountInString(stem) == 1 && strings.ContainsAny(word, foreignSyllables) ||
		len(p.words) > 1 && strings.ContainsAny(p.words[len(p.words)-2], foreignSyllables) && strings.ContainsAny(word, foreignSyllables)
}

// nameThenOffice reports whether a word may be a name, and an office follows.
func (s *story) nameThenOffice(word string, j int) bool {
	if j+1 >= len(s.tokens) || s.owner[j+1] >= 0 || !s.tokens[j+1].word() || !s.maybeKorean(word) || s.isOfficeKorean(cutEnd(word, koreanMarks[:])) {
		return false
	}
	return s.isTitleKorean(cutParticle(s.tokens[j+1].low))
}

// koreanMarks are the particles behind a noun, longer before shorter.
var koreanMarks = [...]string{"에게서는", "로부터는", "께서는", "에게는", "에게서", "로부터", "에게", "한테", "께서", "은", "는", "이", "가", "도", "을", "를", "의", "와", "과"}

// mark notes what a particle says of the phrase, and reports whether it is one.
func (p *koreanPhrase) mark(particle string) bool {
	switch particle {
	case "께서는", "은", "는":
		p.subject, p.topic = true, true
	case "께서", "이", "가", "도":
		p.subject = true
	default:
		return slices.Contains(koreanMarks[:], particle)
	}
	return true
}

// cutParticle takes the particle off a word, or the verb to be.
func cutParticle(word string) string {
	if stem := cutEnd(word, koreanMarks[:]); stem != word {
		return stem
	}
	return cutEnd(word, koreanCopulas[:])
}

// cutEnd takes the first of some ends that a word has off it.
func cutEnd(word string, ends []string) string {
	for _, end := range ends {
		if stem, ok := strings.CutSuffix(word, end); ok && stem != "" {
			return stem
		}
	}
	return word
}

// endsPhrase reports whether a word is no noun before another: it has a
// particle of place or the ending of a verb.
func endsPhrase(word string) bool {
	for _, p := range [...]string{"에서", "으로", "에", "고", "며", "로", "했다", "한다", "된", "한", "하는", "있는", "라는", "해", "어", "서", "자", "면", "지만", "던", "온", "난", "게", "며"} {
		if strings.HasSuffix(word, p) && utf8.RuneCountInString(word) > utf8.RuneCountInString(p)+1 {
			return true
		}
	}
	return false
}

// koreanStart returns where the description begins that ends a phrase: no more
// than three words before its last, behind whatever only joins sentences.
func (s *story) koreanStart(p *koreanPhrase) int {
	k := len(p.words) - 1
	for n := 0; k > 0 && n < 3; n++ {
		w := p.words[k-1]
		if s.lx.Words[w].Is(lex.Stop) || endsPhrase(w) {
			break
		}
		if k--; w == "한" {
			break
		}
	}
	return k
}

// mayBeBody reports whether a word that nothing is known of is long enough for
// the name of a body, or a group of people.
func (s *story) mayBeBody(word string) bool {
	n := utf8.RuneCountInString(word)
	return !s.lx.Words[word].Is(lex.Stop) && !endsPhrase(word) && (n >= 4 || n == 3 && strings.HasSuffix(word, "들"))
}
