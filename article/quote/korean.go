package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
)

// surnames begin nearly every Korean name.
const surnames = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용"

// koreanMention finds a subject that begins at token i: a name with its
// offices, a description or a pronoun, up to the particle that marks it.
func (s *story) koreanMention(i int) (mention, bool) {
	t := &s.tokens[i]
	m := mention{first: i, head: i, last: i + 1, end: i + 1}
	if i > 0 && s.owner[i-1] >= 0 && !t.blank {
		return m, false // the particle of the quotation
	}
	if t.class.is(isPronoun) {
		m.kind = byPronoun
		return m, true
	}
	end := i
	for j := i; j < min(len(s.tokens), i+6); j++ {
		if s.owner[j] >= 0 || s.tokens[j].shape != caseless {
			return m, false
		}
		if _, ok := cutSubject(s.tokens[j].low); ok && (j > i || utf8.RuneCountInString(s.tokens[j].low) > 2) {
			end = j + 1
			break
		}
		if endsPhrase(s.tokens[j].low) {
			return m, false
		}
	}
	if end == i {
		return m, false
	}
	m.last, m.end = end, end
	who, named := s.koreanName(i, end)
	if who == "" {
		return m, false
	}
	m.kind = byRole
	if named {
		m.kind, m.name = byName, s.names.add(s.fullKorean(who), article.Person)
		s.place(m)
	}
	return m, true
}

// cutSubject takes the particle of a subject off a word.
func cutSubject(word string) (string, bool) {
	for _, p := range [...]string{"께서는", "께서", "은", "는", "이", "가"} {
		if stem, ok := strings.CutSuffix(word, p); ok && stem != "" {
			return stem, true
		}
	}
	return word, false
}

// endsPhrase reports whether a word ends a phrase that is no subject.
func endsPhrase(word string) bool {
	for _, p := range [...]string{"에서", "에게", "으로", "을", "를", "에", "고", "며", "로", "와", "과", "했다", "한다", "된", "한", "하는", "있는", "의"} {
		if strings.HasSuffix(word, p) && utf8.RuneCountInString(word) > utf8.RuneCountInString(p)+1 {
			return true
		}
	}
	return false
}

// koreanName returns the name in tokens[first:last], or the description when
// no token looks like a name.
func (s *story) koreanName(first, last int) (who string, named bool) {
	for j := first; j < last; j++ {
		word := s.tokens[j].low
		if j == last-1 {
			word, _ = cutSubject(word)
		}
		if s.isKoreanName(word, j, last) {
			return word, true
		}
	}
	stem, _ := cutSubject(s.tokens[last-1].low)
	if s.lx.words[stem].is(isRole) {
		return stem, false
	}
	return "", false
}

// isKoreanName reports whether a word is a name of two to four syllables, or
// a surname before an office.
func (s *story) isKoreanName(word string, j, last int) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if !strings.ContainsRune(surnames, r) || s.lx.words[word].is(isRole|isStop|isTitle) {
		return false
	}
	titled := j+1 < last && s.lx.words[cutParticle(s.tokens[last-1].low)].is(isTitle)
	switch utf8.RuneCountInString(word) {
	case 1:
		return titled
	case 3:
		return true
	case 2, 4:
		return titled && j+2 >= last
	}
	return false
}

func cutParticle(word string) string {
	stem, _ := cutSubject(word)
	return stem
}

// fullKorean returns the full name that a surname stands for.
func (s *story) fullKorean(who string) string {
	if utf8.RuneCountInString(who) > 1 {
		return who
	}
	for i := len(s.names.all) - 1; i >= max(0, len(s.names.all)-farthestName); i-- {
		if full := s.names.all[i].full; strings.HasPrefix(full, who) && len(full) > len(who) {
			return full
		}
	}
	return who
}

// quotativeBehind reports whether the particle that ends somebody's words
// follows a stretch: "“…”라고".
func (s *story) quotativeBehind(q *stretch) bool {
	if q.last >= len(s.tokens) || s.tokens[q.last].blank {
		return false
	}
	low := s.tokens[q.last].low
	for _, p := range [...]string{"라고", "이라고", "라는", "이라는", "라며", "이라며", "라면서", "고", "며", "면서"} {
		if low == p {
			return true
		}
	}
	return low == "는" && q.to-q.from > 2
}
