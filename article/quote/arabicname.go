package quote

import (
	"strings"
	"unicode/utf8"
)

// longestOffice is how many words before a name may say what somebody is.
const longestOffice = 8

// unknownName returns where the name ends that begins at token i, of words that
// no list has, or i. What stands behind a noun with its article and has none, up
// to where the clause goes on, is no part of the description: "قال حاكم المنطقة
// أوليه برودنكو إن".
func (s *story) unknownName(i int) int {
	if i < 2 || !s.inRun(i-1, i-1) || !strings.HasPrefix(s.low(i-1), "ال") || !s.mayBeName(i) {
		return i
	}
	last := i + 1
	for last < len(s.tokens) && last-i < 4 && s.inRun(last, i) && s.mayBeName(last) {
		last++
	}
	if last < len(s.tokens) && s.inRun(last, i) && !s.tokens[last].class.is(isThat|isPrep) {
		return i
	}
	spoken, apart := s.officeBefore(i)
	switch {
	case spoken && (last-i > 1 || s.tokens[i-1].class.is(isTitle)):
		return last
	case apart && last-i > 1 && (last >= len(s.tokens) || s.tokens[last].shape == sign || s.tokens[last].class.is(isPrep)):
		return last
	}
	return i
}

// mayBeName reports whether the word at i, which no list has, may be part of a
// name: it has no article, no preposition before it and no pronoun at its end.
func (s *story) mayBeName(i int) bool {
	t := &s.tokens[i]
	if s.bars(i) || t.class.is(isVerb|isRole|isBody|isEpithet|isTitle) || utf8.RuneCountInString(t.low) < 2 {
		return false
	}
	if t.class.is(isMan | isWoman) {
		return true
	}
	for _, end := range [...]string{"ه", "ها", "هم", "هما", "ى", "ات", "ين", "ون"} {
		if strings.HasSuffix(t.low, end) {
			return false
		}
	}
	return !hasPrefix(t.low, "ال", "لل", "بال", "ب", "ل", "و", "ف") && !strings.HasSuffix(s.text(i, i+1), "ً") && !strings.HasSuffix(s.text(i, i+1), "اً")
}

// isSurname reports whether the word at i, which no list has, ends the name that a
// given one begins, though a preposition or a verb might begin like it.
func (s *story) isSurname(i int) bool {
	t := &s.tokens[i]
	n := utf8.RuneCountInString(t.low)
	if n < 4 || s.bars(i) || t.class.is(isVerb|isRole|isBody|isEpithet|isTitle) || hasPrefix(t.low, "ال", "لل", "بال", "و") || strings.HasSuffix(s.text(i, i+1), "ً") || strings.HasSuffix(s.text(i, i+1), "اً") {
		return false
	}
	closed := i+1 >= len(s.tokens) || s.owner[i+1] >= 0 || s.tokens[i+1].shape == sign || s.tokens[i+1].class.is(isThat)
	switch {
	case closed && hasPrefix(t.low, "ب", "ل", "ي", "ت", "ن"):
		return n > 4 && !strings.HasSuffix(t.low, "ه") && (!strings.HasSuffix(t.low, "ة") || s.low(i+1) == ",")
	case hasPrefix(t.low, "ف", "ك", "س"):
		return n > 4 && s.mayBeName(i) || n > 5 && hasPrefix(t.low, "ف") && !strings.HasSuffix(t.low, "ه") && !strings.HasSuffix(t.low, "ة")
	}
	return false
}

// officeBefore reports whether an office goes on up to token i, and whether a
// word of speech stands before it, or a sign or an "as for".
func (s *story) officeBefore(i int) (spoken, apart bool) {
	office := -1
	for j := i - 1; j >= max(0, i-longestOffice); j-- {
		t := &s.tokens[j]
		if s.owner[j] >= 0 || t.shape == sign {
			return false, office == j+1 && t.low == ","
		}
		if t.class.is(isVerb) && !t.class.is(isRole|isTitle) {
			return office == j+1, false
		}
		if t.class.is(isThat | isPronoun) {
			return false, office == j+1 && t.low == "اما"
		}
		if t.low == "اما" {
			return false, office == j+1
		}
		if t.class.is(isRole | isTitle | isEpithet) {
			office = j
		}
	}
	return false, false
}

// arabicPhrase returns where the description ends that begins at token i: an
// adjective agrees with its noun, an object and an adverb do not.
func (s *story) arabicPhrase(one *sentence, i int) int {
	if s.opensNoSubject(i) {
		return i
	}
	j := i
	for ; j < min(one.last, i+longestPhrase) && s.inRun(j, i) && !s.toArabic(j); j++ {
		t := &s.tokens[j]
		if t.class.is(isCue|isPrep|isThat|isPronoun|isStop) || strings.HasSuffix(s.text(j, j+1), "ً") || strings.HasSuffix(s.text(j, j+1), "اً") {
			break
		}
		if j > i && s.partsArabic(j) {
			break
		}
	}
	return j
}

// partsArabic reports whether the word at i is no part of the phrase before it: a
// noun with its article has adjectives with theirs.
func (s *story) partsArabic(i int) bool {
	if !strings.HasPrefix(s.low(i-1), "ال") || s.tokens[i].class.is(isMan|isWoman|isRole|isBody) {
		return false
	}
	if strings.HasPrefix(s.low(i), "ال") {
		return strings.HasSuffix(s.low(i), "ين")
	}
	return hasPrefix(s.low(i), "ب", "ل", "ك", "ف", "و", "س") && len(s.low(i)) > 6
}

// opensNoSubject reports whether the noun at i, behind a verb, is its object or
// has a preposition: "ذكر اسمه", "صاح بوجه المدان".
func (s *story) opensNoSubject(i int) bool {
	if i >= len(s.tokens) || s.tokens[i].class.is(isRole|isBody) {
		return false
	}
	low := s.low(i)
	n := utf8.RuneCountInString(low)
	for _, end := range [...]string{"ه", "ها", "هم"} {
		if n > 3 && strings.HasSuffix(low, end) {
			return true
		}
	}
	return hasPrefix(low, "بال", "لل") || hasPrefix(low, "ب", "ل") && strings.HasPrefix(s.low(i+1), "ال")
}

// isNoSpeech reports whether a word of speech is none by what stands beside it:
// "جاء في البيان" is, "جاء الوزير" is not, nor is "قول" but in "على حد قول".
func (s *story) isNoSpeech(i int) bool {
	switch t := &s.tokens[i]; {
	case t.class.is(isWithin):
		return s.low(i+1) != "في"
	case t.low == "تعبير", t.low == "قول":
		return s.low(i-1) != "حد"
	}
	return s.onlyPlaces(i)
}

// onlyPlaces reports whether a word that may be a verb of speech is the
// preposition that is written like it: "عقب", "عبر", behind another verb.
func (s *story) onlyPlaces(i int) bool {
	switch s.low(i) {
	case "عبر":
		for j := i + 1; j < min(len(s.tokens), i+6); j++ {
			if s.low(j) == "عن" {
				return false
			}
		}
		return true
	case "عقب", "بين", "حول", "ضد":
		return i > 0 && s.inRun(i-1, i-1) && !s.startsSentence(i)
	}
	return false
}

// namesBody reports whether a short Arabic stretch is the name of the body or the
// paper that the word before it speaks of: "منظمة «…»", "لـ«…»", "مع «…»".
func (s *story) namesBody(q *stretch, words int) bool {
	if s.lx.lang != "ar" || q.first == 0 || words > 3 || s.owner[q.first-1] >= 0 || s.ending(q) > 0 {
		return false
	}
	b := &s.tokens[q.first-1]
	switch low := strings.TrimRight(b.low, "ـ"); {
	case low == "ل", low == "مع", low == "عبر", low == "لدى":
		return true
	case low == "في":
		return words <= 2
	case low == "من", low == "الى", low == "على":
		return words <= 2 && q.reported < 0.8
	}
	return !strings.HasPrefix(b.low, "ال") && !b.class.is(isVerb) && b.class.is(isRole|isBody|isNaming)
}

// namesArabic says how much a stretch looks like such a name.
func (s *story) namesArabic(q *stretch, words int) float32 {
	if s.namesBody(q, words) {
		return 2
	}
	return 0
}
