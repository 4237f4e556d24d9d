package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article/quote/lex"
)

// closesName reports whether the word at i, behind a name, is no part of it.
func (s *story) closesName(i int) bool {
	if i >= len(s.tokens) || s.owner[i] >= 0 {
		return true
	}
	t := &s.tokens[i]
	return t.line || !t.word() || t.class.Is(lex.That|lex.Verb|lex.Prep|lex.Stop|lex.Within|lex.Aux|lex.Source) || lex.HasPrefix(t.low, "لل", "بال") || s.isAdverbial(i)
}

// closesPhrase reports whether nothing of the clause follows at i.
func (s *story) closesPhrase(i int) bool {
	return i >= len(s.tokens) || s.owner[i] >= 0 || s.tokens[i].shape == sign || s.tokens[i].class.Is(lex.That)
}

// isAdverbial reports whether the word at i has the ending of an object or an
// adverb that no name has.
func (s *story) isAdverbial(i int) bool {
	text := s.text(i, i+1)
	return strings.HasSuffix(text, "ً") || strings.HasSuffix(text, "اً")
}

// looksForeign reports whether a word looks like a name from elsewhere: it has
// the long vowels that write its short ones, and no letter that only Arabic has.
func looksForeign(low string) bool {
	vowels, n := 0, 0
	for _, r := range low {
		switch r {
		case 'ح', 'ع', 'ص', 'ض', 'ط', 'ظ', 'ق', 'ث', 'ذ', 'ء', 'ئ', 'ؤ', 'ة':
			return false
		case 'ا', 'و', 'ي', 'ى':
			vowels++
		case 'ڤ', 'پ', 'چ', 'گ':
			return true
		}
		n++
	}
	return n >= 4 && vowels >= 2
}

// mayBeName reports whether the word at i, which no list has, may be part of a
// name: it has no article, no preposition before it and no pronoun at its end.
func (s *story) mayBeName(i int) bool {
	t := &s.tokens[i]
	if s.bars(i) || t.class.Is(lex.Verb|lex.Role|lex.Body|lex.Epithet|lex.Title) || utf8.RuneCountInString(t.low) < 2 {
		return false
	}
	if t.class.Is(lex.Man | lex.Woman | lex.Particle) {
		return true
	}
	foreign := looksForeign(t.low)
	switch {
	case s.isAdverbial(i), lex.HasPrefix(t.low, "ال", "لل", "بال"):
		return false
	case lex.HasPrefix(t.low, "ب", "ل", "و", "ف"):
		return foreign && !lex.HasPrefix(t.low, "با", "بت", "بم", "لا", "لت", "لم", "وا", "وت", "وي", "فا", "في", "فت") || foreign && strings.HasSuffix(t.low, "و")
	}
	for _, end := range [...]string{"ها", "هم", "هما", "ات"} {
		if strings.HasSuffix(t.low, end) {
			return utf8.RuneCountInString(t.low) < 4 || foreign && end == "ها" && utf8.RuneCountInString(t.low) < 5
		}
	}
	for _, end := range [...]string{"ه", "ين", "ون", "ى"} {
		if strings.HasSuffix(t.low, end) {
			return foreign && !strings.HasPrefix(t.low, "م")
		}
	}
	return true
}

// isFamily reports whether the word at i may be a family's name behind a given
// one: it has the article, or the ending of an origin, or opens no other word.
func (s *story) isFamily(i int) bool {
	t := &s.tokens[i]
	if s.bars(i) || t.class.Is(lex.Title|lex.Role|lex.Body|lex.Epithet) || s.isAdverbial(i) {
		return false
	}
	n := utf8.RuneCountInString(t.low)
	for _, end := range [...]string{"ه", "ها", "هم", "ا"} { // "his boat"; an adverb
		if strings.HasSuffix(t.low, end) && !strings.HasPrefix(t.low, "ال") && n > 4 && !looksForeign(t.low) {
			return false
		}
	}
	if rest, ok := strings.CutPrefix(t.low, "ال"); ok {
		return utf8.RuneCountInString(rest) >= 2 && !isWeekday(t.low)
	}
	r, _ := utf8.DecodeRuneInString(t.low)
	switch {
	case strings.ContainsRune("وفبليت", r):
		return n >= 4 && endsNisba(t.low) && !strings.ContainsRune("يت", r)
	case lex.HasPrefix(t.low, "سي", "ست", "سن", "سا", "ك"): // "he will", "as"
		return n > 4 && looksForeign(t.low) && s.mayBeName(i) || n >= 4 && !lex.HasPrefix(t.low, "سي", "ست", "سن", "كال") && s.lx.Words[strings.TrimPrefix(t.low, "ك")] == 0
	}
	return n >= 3
}

// endsNisba reports whether a word has the ending of an origin. Egyptian papers
// leave out its dots.
func endsNisba(low string) bool { return strings.HasSuffix(low, "ي") || strings.HasSuffix(low, "ى") }

// isNisba reports whether the word at i is a family's name by its article and its
// ending of an origin, and no adjective that a description may end with.
func (s *story) isNisba(i int) bool {
	low := s.low(i)
	return strings.HasPrefix(low, "ال") && endsNisba(low) && s.isFamily(i)
}

func isWeekday(low string) bool {
	switch low {
	case "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة", "اليوم", "الليلة":
		return true
	}
	return false
}

// isSurname reports whether the word at i, which no list has, ends the name that a
// given one begins, though a preposition or a verb might begin like it.
func (s *story) isSurname(i int) bool {
	t := &s.tokens[i]
	n := utf8.RuneCountInString(t.low)
	if n < 4 || s.bars(i) || t.class.Is(lex.Verb|lex.Role|lex.Body|lex.Epithet|lex.Title) || lex.HasPrefix(t.low, "ال", "لل", "بال") || s.isAdverbial(i) {
		return false
	}
	plain := !strings.HasSuffix(t.low, "ه") && (!strings.HasSuffix(t.low, "ة") || s.low(i+1) == ",")
	switch foreign := looksForeign(t.low); {
	case foreign && s.low(i) != "" && (s.closesName(i+1) || i+1 < len(s.tokens) && s.inRun(i+1, i) && (looksForeign(s.low(i+1)) || s.tokens[i+1].class.Is(lex.Particle))) && !lex.HasPrefix(t.low, "ي", "و") && s.mayBeName(i):
		return true
	case lex.HasPrefix(t.low, "با", "بن", "بو"): // of Hadramaut, of the Maghreb
		return n > 4 && plain && s.closesName(i+1)
	case lex.HasPrefix(t.low, "ب", "ل"):
		return n > 4 && plain && s.closesName(i+1)
	case lex.HasPrefix(t.low, "ي", "ت", "ن"):
		return n > 4 && plain && s.closesPhrase(i+1)
	case lex.HasPrefix(t.low, "ف", "ك", "س"):
		return n > 4 && s.mayBeName(i) || n > 5 && lex.HasPrefix(t.low, "ف") && plain
	}
	return false
}

// restOfArabic returns where the name ends that began at token i and goes on at
// last: other given names, a father's, and a family's.
func (s *story) restOfArabic(i, last int) int {
	for last < len(s.tokens) && last-i < longestArabic && s.inRun(last, i) {
		t := &s.tokens[last]
		switch {
		case (s.opensKunya(last) || t.class.Is(lex.Particle)) && last+1 < len(s.tokens) && s.inRun(last+1, i) && !t.class.Is(lex.That|lex.Verb) && !s.bars(last+1):
			if last += 2; s.opensKunya(last-1) && last < len(s.tokens) && s.inRun(last, i) {
				last++ // "بن عبد الله"
			}
		case s.givenClass(last) != 0 && !t.class.Is(lex.Verb), endsGiven(t.low):
			last++
		case s.isFamily(last) || s.isSurname(last):
			if last++; last < len(s.tokens) && s.inRun(last, i) && s.isNisba(last) {
				last++ // "سالم الخير المزروقي"
			}
			if !s.goesOnBehind(last, i) {
				return last
			}
		default:
			return last
		}
	}
	return last
}

// goesOnBehind reports whether a name that began at token i goes on behind a
// word that may be a family's: "عليق حمدان", "تافاريش دا كوستا".
func (s *story) goesOnBehind(last, i int) bool {
	if last >= len(s.tokens) || !s.inRun(last, i) || strings.HasPrefix(s.low(last-1), "ال") {
		return false
	}
	t := &s.tokens[last]
	return s.opensKunya(last) || t.class.Is(lex.Particle) || s.givenClass(last) != 0 && !t.class.Is(lex.Verb|lex.Role) && !s.isAlsoWord(last) ||
		looksForeign(s.low(last-1)) && looksForeign(t.low) && s.mayBeName(last) && s.closesName(last+1)
}

// presentedAt reports whether what stands before the word at i says that a name
// may: a verb of speech, or what somebody is.
func (s *story) presentedAt(i int) bool {
	if i == 0 || s.owner[i-1] >= 0 {
		return false
	}
	t := &s.tokens[i-1]
	return t.class.Is(lex.Verb|lex.Title|lex.Epithet) || t.class.Is(lex.Role) && !t.class.Is(lex.Body) || s.isRelation(i-1) || t.low == "," && s.low(i+2) == "," || strings.HasPrefix(t.low, "ال") && !t.class.Is(lex.Body) && !strings.HasSuffix(s.low(i), "ت")
}

// endsGiven reports the second half of a given name: "حسام الدين".
func endsGiven(low string) bool {
	switch low {
	case "الدين", "الله", "الرحمن", "الاسلام", "الحق", "النبي", "الزهراء":
		return true
	}
	return false
}

// namesBehind reports whether the word at i, behind one that is a calling as well
// as a given name, can only go on with a name.
func (s *story) namesBehind(i, first int) bool {
	return i < len(s.tokens) && s.inRun(i, first) && (s.givenClass(i) != 0 || s.opensKunya(i) || s.isNisba(i) || s.isKnownShort(i) || endsGiven(s.low(i)))
}
