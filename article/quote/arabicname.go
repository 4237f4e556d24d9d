package quote

import (
	"strings"

	"warta/article/quote/lex"
)

// longestOffice is how many words before a name may say what somebody is.
const longestOffice = 8

// unknownName returns where the name ends that begins at token i, of words that
// no list has, or i. What stands behind a noun with its article and has none, up
// to where the clause goes on, is no part of the description: "قال حاكم المنطقة
// أوليه برودنكو إن".
func (s *story) unknownName(i int) int {
	if i < 1 || !s.inRun(i-1, i-1) || !s.bordersName(i-1) || !s.mayBeName(i) {
		return i
	}
	last := i + 1
	for last < len(s.tokens) && last-i < 4 && s.inRun(last, i) && (s.mayBeName(last) || s.isSurname(last)) {
		last++
	}
	if !s.closesName(last) {
		return i
	}
	spoken, apart := s.officeBefore(i)
	switch {
	case spoken && (last-i > 1 || s.tokens[i-1].class.Is(lex.Title) || s.isRelation(i-1) && s.closesPhrase(last)):
		return last
	case last-i > 1 && last < len(s.tokens) && s.tokens[last].class.Is(lex.Verb) && s.leadsClause(i):
		return last // "لكن نظيرته الأوسيلية ألماز وركو نفت"
	case apart && last-i > 1 && (last >= len(s.tokens) || s.tokens[last].shape == sign || s.tokens[last].class.Is(lex.Prep)):
		return last
	}
	return i
}

// bordersName reports whether a name may stand behind the word at i: it has the
// article, or is of somebody's kin, or names the place of an office.
func (s *story) bordersName(i int) bool {
	return strings.HasPrefix(s.low(i), "ال") || s.isRelation(i) || s.placed != nil && s.placed[i]
}

// isRelation reports whether the word at i is of somebody by whose he is: "his
// daughter", "her counterpart".
func (s *story) isRelation(i int) bool { return s.lx.ArabicKin(s.low(i)) != 0 }

// leadsClause reports whether an office that opens its clause goes on up to
// token i.
func (s *story) leadsClause(i int) bool {
	office := -1
	for j := i - 1; j >= max(0, i-longestOffice); j-- {
		t := &s.tokens[j]
		if t.class.Is(lex.Verb) && !t.class.Is(lex.Role|lex.Title) {
			return false // which has its subject
		}
		if s.owner[j] >= 0 || t.shape == sign || t.class.Is(lex.That|lex.Stop) && !t.class.Is(lex.Role|lex.Title) {
			return office == j+1
		}
		if s.headsOffice(j) {
			office = j
		}
		if t.line {
			return office == j
		}
	}
	return false
}

// headsOffice reports whether the word at i may say what somebody is: a calling,
// or where he is from.
func (s *story) headsOffice(i int) bool {
	low := s.low(i)
	return s.tokens[i].class.Is(lex.Role|lex.Title|lex.Epithet) || strings.HasPrefix(low, "ال") && (endsNisba(low) || strings.HasSuffix(low, "ية"))
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
		if t.class.Is(lex.Verb) && !t.class.Is(lex.Role|lex.Title) {
			return office == j+1, false
		}
		if t.class.Is(lex.That | lex.Pronoun) {
			return false, office == j+1 && t.low == "اما"
		}
		if t.low == "اما" {
			return false, office == j+1
		}
		if s.headsOffice(j) {
			office = j
			if !strings.HasPrefix(t.low, "ال") && s.tokens[j+1].class.Is(lex.Quality) && !strings.HasPrefix(s.low(j+1), "ال") {
				return false, false // "مصدر أمني في المدينة طلب عدم ذكر اسمه"
			}
		}
	}
	return false, false
}

// isNoSpeech reports whether a word of speech is none by what stands beside it:
// "جاء في البيان" is, "جاء الوزير" is not, nor is "قول" but in "على حد قول".
func (s *story) isNoSpeech(i int) bool {
	switch t := &s.tokens[i]; {
	case t.class.Is(lex.Within):
		return s.low(i+1) != "في"
	case t.low == "تعبير", t.low == "قول":
		return s.low(i-1) != "حد"
	case t.class.Is(lex.Naming):
		return !lex.HasSuffix(s.low(i-1), "ما") // "أسمته «…»"
	case t.low == "زاد", t.low == "زادت", t.low == "وزاد", t.low == "وزادت": // or grew
		return i+1 >= len(s.tokens) || s.owner[i+1] < 0 && s.low(i+1) != ":" && !s.tokens[i+1].class.Is(lex.That|lex.Verb)
	case t.low == "كتب", t.low == "كتبت":
		return lex.HasPrefix(s.low(i+1), "علي", "فيه") // what a banner says
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
	if s.lx.Lang != "ar" || q.first == 0 || words > 3 || s.owner[q.first-1] >= 0 || s.ending(q) > 0 {
		return false
	}
	b := &s.tokens[q.first-1]
	switch low := strings.TrimRight(b.low, "ـ"); {
	case s.low(q.last) == ":" && s.owner[q.last] < 0 && words <= 2, b.low == ":" && q.first == s.passages[q.passage].first+2 && q.last == s.passages[q.passage].last:
		return true // "عبر حسابه على «…»: «…»", "بيروت: «…»"
	case low == "باسم", low == "ل", low == "مع", low == "عبر", low == "لدى":
		return true
	case low == "في":
		return words <= 2
	case low == "من", low == "الى", low == "على":
		return words <= 2 && q.reported < 0.8
	}
	return !strings.HasPrefix(b.low, "ال") && !b.class.Is(lex.Verb) && b.class.Is(lex.Role|lex.Body|lex.Naming)
}

// namesArabic says how much a stretch looks like such a name.
func (s *story) namesArabic(q *stretch, words int) float32 {
	if s.namesBody(q, words) {
		return 2
	}
	return 0
}
