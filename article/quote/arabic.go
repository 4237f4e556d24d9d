package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// arabicMention finds a name that begins at token i, with the titles before it.
// Arabic has no capitals: a name is told by a given name or a title.
func (s *story) arabicMention(i int) (mention, bool) {
	m := mention{first: i, head: i, kind: byName}
	if s.low(i-1) == "في" {
		return m, false // a place
	}
	for m.head < len(s.tokens) && s.inRun(m.head, i) && (s.shortTitle(m.head) || s.tokens[m.head].class.Is(lex.Title) && !s.isGiven(m.head)) {
		if s.shortTitle(m.head) {
			m.head++
		}
		m.head++
	}
	if m.head >= len(s.tokens) || !s.inRun(m.head, i) {
		return m, false
	}
	if m.last = s.arabicName(m.head, m.head > i); m.last == m.head {
		return m, false
	}
	m.end = m.last
	m.name = s.arabicWho(m.head, m.last)
	s.place(m)
	n := &s.names.all[m.name]
	n.known = true
	given := s.givenClass(m.head)
	n.she = n.she || given.Is(lex.Woman) && !given.Is(lex.Man) || m.head > i && strings.HasSuffix(s.low(m.head-1), "ة")
	n.he = !n.she && (n.he || given.Is(lex.Man) && !given.Is(lex.Woman))
	return m, true
}

// shortTitle reports whether a title is cut to its first letter at i: "د.".
func (s *story) shortTitle(i int) bool {
	return i+1 < len(s.tokens) && runes(&s.tokens[i]) == 1 && s.tokens[i].shape == caseless && s.tokens[i+1].low == "." && s.owner[i+1] < 0
}

// arabicWho returns the person that a name is of: one named before whom the
// family's name is of, or somebody new.
func (s *story) arabicWho(first, last int) int {
	best := -1
	if last == first+1 && !s.tokens[first].class.Is(lex.Man|lex.Woman) {
		for _, id := range s.names.byWord[s.low(first)] {
			if n := &s.names.all[id]; n.kind == article.Person && strings.HasSuffix(lex.Fold(n.full), " "+s.low(first)) && (best < 0 || n.lastBefore(first) > s.names.all[best].lastBefore(first)) {
				best = id
			}
		}
	}
	if best >= 0 {
		return best
	}
	return s.names.add(s.nameText(first, last), article.Person)
}

// inRun reports whether token j is a word on the same line as those before it
// since i, outside of the stretches.
func (s *story) inRun(j, i int) bool {
	t := &s.tokens[j]
	return s.owner[j] < 0 && t.shape == caseless && (j == i || !t.line)
}

// givenClass returns whether a word is a man's or a woman's given name, or the
// first of two that a hyphen joins.
func (s *story) givenClass(i int) lex.Class {
	t := &s.tokens[i]
	if first, _, ok := strings.Cut(t.low, "-"); ok {
		return s.lx.Words[first] & (lex.Man | lex.Woman)
	}
	return t.class & (lex.Man | lex.Woman)
}

func (s *story) isGiven(i int) bool {
	return s.givenClass(i) != 0 || s.opensKunya(i) && i+1 < len(s.tokens) && s.inRun(i+1, i)
}

// opensKunya reports whether a word is only half of a given name: "أبو", "عبد".
func (s *story) opensKunya(i int) bool {
	switch s.low(i) {
	case "ابو", "ام", "عبد", "ابن", "بن", "بنت", "ال", "ولد", "بو", "ابي":
		return true
	}
	return false
}

// arabicName returns where the name ends that begins at token i: a given name
// and up to three words more, or the short form of one that was named before.
func (s *story) arabicName(i int, titled bool) int {
	t := &s.tokens[i]
	last := i
	switch {
	case s.opensKunya(i) && t.low != "ال" && t.low != "بن" && t.low != "ام":
		if i+1 >= len(s.tokens) || !s.inRun(i+1, i) || s.bars(i+1) || t.class.Is(lex.Role) && !s.namesBehind(i+1, i) {
			return i
		}
		last = i + 2
	case t.low == "ام" && i+1 < len(s.tokens) && s.inRun(i+1, i) && s.givenClass(i+1) != 0:
		last = i + 2
	case s.givenClass(i) != 0 && (!t.class.Is(lex.Verb|lex.Link|lex.Prep|lex.That) || !t.class.Is(lex.Prep|lex.Link|lex.That) && s.namesBehind(i+1, i)):
		last = i + 1
	case s.isKnownShort(i):
		return i + 1
	case s.isKnownPair(i):
		return i + 2
	case s.unknownName(i) > i:
		return s.unknownName(i)
	case titled && !s.bars(i) && !t.class.Is(lex.Role|lex.Epithet) && s.namedBehindTitle(i):
		last = i + 1
	default:
		return i
	}
	if last == i+1 && !titled && t.class.Is(lex.Role) && !s.namesBehind(last, i) {
		return i // "مالك عقار"
	}
	if last == i+1 && !titled && s.isAlsoWord(i) && (last >= len(s.tokens) || !s.inRun(last, i) || !s.namesBehind(last, i) && !(s.presentedAt(i) && !s.isObjectOf(last) && (s.isFamily(last) || s.isSurname(last)))) {
		return i
	}
	if !titled && last == i+1 && s.isObjectOf(last) {
		if s.tokens[i].class.Is(lex.Role) {
			return i // "مالك العقار"
		}
		if s.isKnownFirst(i) || s.isKnownShort(i) {
			return last
		}
	}
	return s.restOfArabic(i, last)
}

// isObjectOf reports whether the word at i has the article and no ending of an
// origin: behind a short name it may be but the object of the verb before.
func (s *story) isObjectOf(i int) bool {
	if i >= len(s.tokens) || !s.inRun(i, i) {
		return false
	}
	low := s.low(i)
	return strings.HasPrefix(low, "ال") && !endsNisba(low) && low != "الدين" && len(s.names.byWord[low]) == 0
}

// isKnownFirst reports whether the word at i is the first of a full name of the
// story.
func (s *story) isKnownFirst(i int) bool {
	for _, id := range s.names.byWord[s.low(i)] {
		if n := &s.names.all[id]; n.kind == article.Person && strings.HasPrefix(lex.Fold(n.full), s.low(i)+" ") {
			return true
		}
	}
	return false
}

// bars reports whether a word is no part of a name.
func (s *story) bars(i int) bool {
	return s.tokens[i].class.Is(lex.Cue|lex.Prep|lex.That|lex.Stop|lex.Pronoun|lex.Link|lex.Aux|lex.Naming|lex.Within) || s.tokens[i].low == "و"
}

// isKnownShort reports whether the word at i is the family's name of a person
// of the story: "الخطيب".
func (s *story) isKnownShort(i int) bool {
	low := s.tokens[i].low
	if s.bars(i) || utf8.RuneCountInString(low) < 3 {
		return false
	}
	for _, id := range s.names.byWord[low] {
		if n := &s.names.all[id]; n.kind == article.Person && strings.HasSuffix(lex.Fold(n.full), " "+low) {
			return true
		}
	}
	return false
}

// isKnownPair reports whether the two words at i are the family's name of a person
// of the story: "بن سالم", "دا كوستا".
func (s *story) isKnownPair(i int) bool {
	if i+1 >= len(s.tokens) || !s.inRun(i+1, i) || !s.opensKunya(i) && !s.tokens[i].class.Is(lex.Particle) {
		return false
	}
	pair := " " + s.low(i) + " " + s.low(i+1)
	for _, id := range s.names.byWord[s.low(i+1)] {
		if n := &s.names.all[id]; n.kind == article.Person && strings.HasSuffix(lex.Fold(n.full), pair) {
			return true
		}
	}
	return false
}

// namedBehindTitle reports whether an unknown word behind a title is a name: a
// family's name with the article, or one that a second word follows.
func (s *story) namedBehindTitle(i int) bool {
	if next := i + 1; strings.HasPrefix(s.tokens[i].low, "ال") && next < len(s.tokens) && s.inRun(next, i) && s.mayBeName(next) {
		return false // "المحلل المالي جيرالد"
	}
	if s.tokens[i].class.Is(lex.Quality) {
		return false // "المحلل المالي"
	}
	return strings.HasPrefix(s.tokens[i].low, "ال") && endsNisba(s.tokens[i].low) && s.tokens[i-1].class.Is(lex.Title) ||
		!strings.HasPrefix(s.tokens[i].low, "ال") && i+1 < len(s.tokens) && s.inRun(i+1, i) && s.isFamily(i+1) && s.isFamily(i)
}

// trimArabic returns where an entity's name ends that the tagger gave a word too
// many: "منصور قاربه".
func (s *story) trimArabic(first, last int) int {
	for last > first+1 && !s.tokens[last-1].class.Is(lex.Man|lex.Woman) && !s.isFamily(last-1) {
		last--
	}
	return last
}

// isAlsoWord reports given names that are common words as well, and no name
// when they stand alone.
func (s *story) isAlsoWord(i int) bool {
	switch s.low(i) {
	case "كامل", "سعيد", "كريم", "صالح", "جميل", "عادل", "شريف", "نبيل", "سالم", "طاهر", "حافظ", "امين", "مختار", "مبارك", "فارس", "امير", "رشيد", "ماهر", "شامل", "نور",
		"بهاء", "وفاء", "هبة", "رجاء", "صفاء", "دلال", "امال", "احلام", "جهاد", "كفاح", "فداء", "نصر", "فرج", "سلام", "اسلام", "عيد", "خميس", "رجب", "شعبان", "رمضان", "بدر", "هلال", "عزيز",
		"راشد", "عاصم", "براء", "جواد", "قاسم", "باسم", "غانم", "خالد", "ثابت", "نافع", "ناجي", "حازم", "صادق", "مخلص", "وحيد", "فريد", "فريدة", "جميلة", "كريمة", "وئام", "عفاف", "سعاد", "جنان", "شهد", "ملاك", "منال", "انتصار", "ابتسام", "الهام", "ايمان", "احسان", "تحسين", "توفيق", "سراج", "شهاب", "جمال", "كمال", "جلال", "حمد", "سيد", "ممتاز", "مسلم", "مؤمن", "عبيد", "عمار", "عمران", "نعيم", "سليم", "حكيم", "حليم", "رحيم", "سيف", "زهرة", "كوثر", "لطيفة", "شادية", "زكي", "زكية", "وجدان", "داني", "مي", "لين", "لي", "كيم", "جو", "جان", "سام", "توم",
		"رفعت", "نشات", "طلعت", "حكمت", "بهجت", "غريب", "غالب", "مطلق", "مفيد", "مقبل", "ناجح", "محفوظ", "محجوب", "معجب", "مفتاح", "ميلاد", "عوض", "راضي", "منصف", "شهير", "نزيه", "وسيم", "واثق", "راغب", "انوار", "ازهار", "امل", "فجر", "فرح", "قيس", "عزت", "شمس", "عهد", "هلا", "هنا", "سبا", "حنين", "رحاب", "رحيمة", "صباح", "صفوت", "عجلان", "ماجد", "مجيد", "جاد", "جار":
		return true
	}
	return false
}

// isNoArabicName reports whether the tagger took for a name what is none, or what
// has one inside.
func (s *story) isNoArabicName(m mention, kind article.EntityKind) bool {
	t := &s.tokens[m.head]
	if s.givenInside(m.head, m.last) || t.class.Is(lex.Link) {
		return true
	}
	if kind != article.Person {
		return false
	}
	switch next := m.head + 1; {
	case !s.isGiven(m.head) && m.head > 0 && s.tokens[m.head-1].class.Is(lex.Role) && lex.HasSuffix(t.low, "يان", "يين", "يون") && lex.HasSuffix(s.low(m.head-1), "ان", "ين", "ون"):
		return true // "دبلوماسيان غربيان"
	case m.last == next && m.head > 0 && s.tokens[m.head-1].class.Is(lex.Say) && s.mayBeName(m.head) && s.closesName(next):
		return false // "قال ترامب"
	case t.class.Is(lex.Prep), !s.isGiven(m.head) && !s.isFamily(m.head) && !t.class.Is(lex.Title), lex.HasPrefix(t.low, "لل", "بال"):
		return true
	case t.class.Is(lex.Role) && !strings.HasPrefix(t.low, "ال"):
		return m.last == next || !s.namesBehind(next, m.head) // "مالك عقار"
	}
	return m.last == m.head+1 && (s.isAlsoWord(m.head) || t.class.Is(lex.Quality)) && !s.isKnownShort(m.head) && !s.isKnownFirst(m.head)
}

// roleAlone returns the mention of a word that the tagger took for a name, if it
// says what somebody is.
func (s *story) roleAlone(m mention) (mention, bool) {
	return m.upTo(m.head+1, byRole), s.tokens[m.head].class.Is(lex.Role)
}

// opensState reports whether the pronoun at i only opens a clause of how somebody
// did something: "وهو يلوح بملف".
func (s *story) opensState(i int) bool {
	low, ok := strings.CutPrefix(s.low(i), "و")
	return ok && s.lx.Lang == "ar" && s.lx.Words[low].Is(lex.Pronoun) && !s.startsSentence(i)
}

// saysHow reports whether the word at i only goes with a noun that says how
// something was said, or with one that has the article: "بابتسامة عريضة", "القناة
// الرياضية"; or tells who signed a paper, and when.
func (s *story) saysHow(i int) bool {
	if s.lx.Lang != "ar" || i == 0 || s.owner[i-1] >= 0 {
		return false
	}
	b, low := &s.tokens[i-1], strings.TrimPrefix(s.low(i), "و")
	switch low {
	case "مؤرخ", "مؤرخة", "موقع", "موقعة":
		return s.tokens[min(i+1, len(s.tokens)-1)].class.Is(lex.Prep)
	}
	return strings.HasPrefix(b.low, "ب") && b.class.Is(lex.Stop) || strings.HasPrefix(low, "ال") && s.tokens[i].class.Is(lex.Quality) && strings.HasPrefix(b.low, "ال") && !b.class.Is(lex.Verb)
}

// placeTokens says which tokens are of the name of a place, which may end an
// Arabic office.
func (s *story) placeTokens(entity []int32) []bool {
	if s.lx.Lang != "ar" {
		return nil
	}
	placed := make([]bool, len(entity))
	for i, e := range entity {
		placed[i] = e >= 0 && s.entities[e].Kind == article.Place
	}
	return placed
}

// givenInside reports whether an entity that the tagger gave words too many
// before it has somebody's given name inside: then that begins the name.
func (s *story) givenInside(first, last int) bool {
	if s.isGiven(first) || s.isKnownShort(first) {
		return false
	}
	for i := first + 1; i < last; i++ {
		if end := s.arabicName(i, false); end > last {
			return true
		} else if end > i+1 {
			c := s.tokens[first].class
			return c.Is(lex.Verb|lex.Prep|lex.Stop) || c.Is(lex.Role|lex.Title) && !c.Is(lex.Body|lex.Naming) && s.arabicName(i, false) >= last || !strings.HasPrefix(s.low(first), "ال") && !s.tokens[first].class.Is(lex.Role|lex.Body|lex.Naming)
		}
	}
	return false
}
