package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article/quote/lex"
)

// arabicStart goes from a role back over what stands before it in its phrase, no
// farther than limit: "one of", or a noun that no list has behind a verb of
// speech.
func (s *story) arabicStart(i, limit int) int {
	start := i
	for j := i - 1; j >= limit && s.owner[j] < 0 && !s.tokens[j+1].line; j-- {
		t := &s.tokens[j]
		switch {
		case t.class.Is(lex.Indefinite):
			start = j // "أحد السكان"
		case t.low == "من" && j > limit && s.tokens[j-1].class.Is(lex.Indefinite):
			start = j - 1 // "عدد من السكان"
			j--
		case t.class == 0 && t.word() && j > 0 && s.owner[j-1] < 0 && s.tokens[j-1].class.Is(lex.Say) && !lex.HasPrefix(t.low, "ال", "ب", "ل", "و", "ف", "ك") && !s.isAdverbial(j) && !s.opensNoSubject(j):
			return j // "قال خطيب الجامع"
		default:
			return start
		}
	}
	return start
}

// arabicPhrase returns where the description ends that begins at token i: an
// adjective agrees with its noun, an object and an adverb do not.
func (s *story) arabicPhrase(one *sentence, i int) int {
	if s.opensNoSubject(i) || !s.headsSubject(i) {
		return i
	}
	j := i
	for ; j < min(one.last, i+longestPhrase) && s.inRun(j, i) && !s.toArabic(j); j++ {
		t := &s.tokens[j]
		if t.low == "من" && j > i && s.tokens[j-1].class.Is(lex.Indefinite) {
			continue // "عدد من الباعة"
		}
		if t.class.Is(lex.Cue|lex.Prep|lex.That|lex.Pronoun|lex.Stop) || strings.HasSuffix(s.text(j, j+1), "ً") || strings.HasSuffix(s.text(j, j+1), "اً") {
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
	last, low := s.low(i-1), s.low(i)
	if s.shortTitle(i) || strings.HasPrefix(low, "ال") && !strings.HasPrefix(last, "ال") && (s.tokens[i-1].class.Is(lex.Quality) || lex.HasSuffix(last, "يان", "يون", "يين")) {
		return true // "دبلوماسيان غربيان الصحيفة"
	}
	if rest, ok := strings.CutPrefix(low, "ل"); ok && !strings.HasPrefix(last, "ال") && s.lx.Words[rest].Is(lex.Body) {
		return false // "بيان لوزارة الصحة"
	}
	if lex.HasPrefix(low, "ب", "ل", "ك", "ف", "و") && s.tokens[i].class&(lex.Man|lex.Woman|lex.Role|lex.Body|lex.Particle) == 0 && utf8.RuneCountInString(low) > 4 && (strings.HasPrefix(last, "ال") || !looksForeign(low)) {
		return true
	}
	if !strings.HasPrefix(last, "ال") || s.tokens[i].class.Is(lex.Man|lex.Woman) {
		return false
	}
	if !strings.HasPrefix(low, "ال") && s.tokens[i].class.Is(lex.Role|lex.Body) {
		return !s.isRelation(i)
	}
	if strings.HasPrefix(low, "ال") {
		return strings.HasSuffix(low, "ين") || strings.HasSuffix(last, "ون") && !strings.HasSuffix(low, "ون") ||
			strings.HasSuffix(last, "ة") && s.tokens[i-1].class.Is(lex.Title|lex.Epithet) && !strings.HasSuffix(low, "ة") && !endsNisba(low)
	}
	return strings.HasPrefix(low, "س") && len(low) > 6
}

// headsSubject reports whether the noun at i, which may be no word that lists
// have, can be a verb's subject: without the article what stands behind a verb of
// speech is mostly what was announced, or how.
func (s *story) headsSubject(i int) bool {
	if i >= len(s.tokens) {
		return false
	}
	t := &s.tokens[i]
	if i > 0 && s.tokens[i-1].class.Is(lex.Say) && looksForeign(t.low) && s.mayBeName(i) && s.closesName(i+1) {
		return true // "قال نتنياهو إن"
	}
	return t.class.Is(lex.Role|lex.Body|lex.Indefinite|lex.Man|lex.Woman) || lex.HasPrefix(t.low, "ال") || strings.HasSuffix(t.low, "ون")
}

// opensNoSubject reports whether the noun at i, behind a verb, is its object or
// has a preposition: "ذكر اسمه", "صاح بوجه المدان".
func (s *story) opensNoSubject(i int) bool {
	if i >= len(s.tokens) || s.tokens[i].class.Is(lex.Role|lex.Body) {
		return false
	}
	low := s.low(i)
	n := utf8.RuneCountInString(low)
	for _, end := range [...]string{"ه", "ها", "هم"} {
		if n > 3 && strings.HasSuffix(low, end) {
			return true
		}
	}
	return lex.HasPrefix(low, "ب", "ل", "ك", "ف", "و") && n > 2 && s.tokens[i].class&(lex.Man|lex.Woman|lex.Title) == 0
}
