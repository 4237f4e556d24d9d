package quote

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// declensions are how the nouns of a language that declines change: by the
// ending that a subject has, the longest that fits, its other endings. The first of
// those is of the genitive.
type declensions struct {
	singular, plural, adjective map[string][]string
	longest                     int
	subjects                    map[string]string // the form of a subject of each other form
	given                       map[string]string // and of first names
	surnames                    map[string][]surname
}

// learn notes one line of the lists.
func (d *declensions) learn(kind string, words []string) {
	if len(words) < 2 {
		return
	}
	if d.singular == nil {
		d.singular, d.plural, d.adjective, d.subjects = map[string][]string{}, map[string][]string{}, map[string][]string{}, map[string]string{}
	}
	d.longest = max(d.longest, len(words[0]))
	switch kind {
	case "cases":
		d.singular[words[0]] = words[1:]
	case "plural":
		d.plural[words[0]] = words[1:]
	case "adjective":
		d.adjective[words[0]] = words[1:]
	}
}

// ofNoun are the kinds that a noun has in all its cases.
const ofNoun = isRole | isEpithet | isPeople | isBody | isDocument

// declineNouns gives the lexicon the other cases of its nouns, and their plurals.
func (lx *lexicon) declineNouns() {
	if len(lx.cases.singular) == 0 {
		return
	}
	var nouns []string
	for w, c := range lx.words {
		if c.is(isRole | isBody | isDocument) {
			nouns = append(nouns, w)
		}
	}
	slices.Sort(nouns)
	for _, noun := range nouns {
		lx.declineBy(lx.cases.singular, noun, lx.words[noun]&ofNoun)
	}
	for _, noun := range nouns {
		stem, forms := lx.cases.of(lx.cases.plural, noun)
		if len(forms) < 2 {
			continue
		}
		many := stem + forms[0]
		if lx.words[many] == 0 {
			lx.words[many] = lx.words[noun] & ofNoun &^ (isEpithet | isPeople)
		}
		lx.addCases(many, stem, forms[1:], lx.words[many]&ofNoun)
	}
}

func (lx *lexicon) declineBy(by map[string][]string, noun string, c class) {
	stem, forms := lx.cases.of(by, noun)
	lx.addCases(noun, stem, forms, c)
}

// addCases adds what a noun is called where it is no subject.
func (lx *lexicon) addCases(noun, stem string, forms []string, c class) {
	for i, end := range forms {
		form := stem + end
		had := lx.words[form]
		if form == noun || had != 0 && !had.is(isOblique) {
			continue // a word of another kind, or the subject of another noun
		}
		if i == 0 {
			c |= isGenitiveCase
		} else {
			c &^= isGenitiveCase
		}
		if had != 0 {
			lx.words[form] |= c & isGenitiveCase // of another noun too
			continue
		}
		lx.words[form] = c | isOblique
		if lx.cases.subjects[form] == "" {
			lx.cases.subjects[form] = noun
		}
	}
}

// of returns the stem of a noun and the endings that go with it.
func (d *declensions) of(by map[string][]string, noun string) (stem string, forms []string) {
	for i := max(0, len(noun)-d.longest); i < len(noun); i++ {
		if forms, ok := by[noun[i:]]; ok {
			return noun[:i], forms
		}
	}
	return noun, nil
}

// subject returns a noun as it is called where it is a subject.
func (lx *lexicon) subject(low string) string {
	if form, ok := lx.cases.subjects[low]; ok {
		return form
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 { // "пресс-секретаря"
		if form, ok := lx.cases.subjects[low[i+1:]]; ok {
			return low[:i+1] + form
		}
	}
	return low
}

// asSubject returns a description that stands in another case as it is called
// where it is a subject: "областного суда города" is "областной суд города".
func (s *story) asSubject(m mention, first int) string {
	head := first
	for head < m.last && !s.tokens[head].class.is(isRole|isBody) {
		head++
	}
	if head == m.last || !s.tokens[head].class.is(isOblique) || s.oneOfThem(first) > first {
		return oneLine(s.text(first, m.last))
	}
	var b strings.Builder
	noun := s.lx.subject(s.low(head))
	for i := first; i <= head; i++ {
		form := noun
		if i < head {
			form = s.lx.agree(s.low(i), noun)
		}
		if isAcronym(s.text(i, i+1)) {
			form = s.text(i, i+1)
		} else if s.tokens[i].shape == capital {
			form = withCapital(form)
		}
		b.WriteString(form)
		if i < head && s.tokens[i+1].blank {
			b.WriteByte(' ')
		}
	}
	if head+1 < m.last {
		if s.tokens[head+1].blank {
			b.WriteByte(' ')
		}
		b.WriteString(oneLine(s.text(head+1, m.last)))
	}
	return b.String()
}

// goesOnAs reports whether the noun at j can go on with the description that the
// noun at i heads: it stands in the genitive, or in the case of that.
func (s *story) goesOnAs(i, j int) bool {
	a, b := s.tokens[i].class, s.tokens[j].class
	return !s.lx.declines() || b.is(isGenitiveCase) || a.is(isOblique) == b.is(isOblique)
}

// standsApart reports whether a description that is no subject stands before the
// name of somebody who is.
func (s *story) standsApart(m, next mention) bool {
	return m.kind == byRole && s.startsSubject(m.head, next.head)
}

// endsCase reports whether the phrase of the noun at i ends before the word at j by
// the case of that.
func (s *story) endsCase(i, j int) bool {
	t := &s.tokens[j]
	return t.class.is(isOblique) && !t.class.is(isGenitiveCase) || s.startsSubject(i, j)
}

// startsSubject reports whether the noun at i is no subject, and the noun or the
// name at j is one by its ending: no phrase goes on so.
func (s *story) startsSubject(i, j int) bool {
	a, t := s.tokens[i].class, &s.tokens[j]
	if !s.lx.declines() || !a.is(isOblique) || t.class.is(isOblique) || isAcronym(s.text(j, j+1)) {
		return false
	}
	if t.class.is(isRole) && t.shape == lower {
		return true
	}
	if t.shape != capital {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(t.low)
	if strings.ContainsRune("аяa", r) {
		return !a.is(isGenitiveCase) || given()[t.low].is(isShe)
	}
	return strings.ContainsRune(nominativeEnds, r)
}

// nominativeEnds are the letters that hardly any name ends with in another case.
const nominativeEnds = "бвгджзклнпрстфхцчшщьbcćdfghklłnńpqrsśtvwxzźż"

// agree returns an adjective in the form that goes with a noun that is a subject.
func (lx *lexicon) agree(low, noun string) string {
	stem, forms := lx.cases.of(lx.cases.adjective, low)
	if len(forms) <= lx.nounKind(noun) {
		return low
	}
	return stem + forms[lx.nounKind(noun)]
}

// nounKind tells by its ending whether a noun as a subject is masculine, feminine,
// neuter or of several.
func (lx *lexicon) nounKind(noun string) int {
	switch {
	case lx.lang == "ru" && endsAs(noun, []string{"ы", "и"}), lx.lang == "pl" && endsAs(noun, manyEnds["pl"]):
		return 3
	case lx.lang == "ru" && endsAs(noun, []string{"ство", "о", "е", "ие"}), lx.lang == "pl" && endsAs(noun, []string{"stwo", "o", "e", "um"}):
		return 2
	case lx.lang == "pl" && endsAs(noun, []string{"sta", "ca", "eta", "nta"}):
		return 0
	case endsAs(noun, []string{"а", "я", "ь", "a", "i"}) && !endsAs(noun, []string{"тель", "арь"}):
		return 1
	}
	return 0
}

// oneOfThem returns where the description ends that "one of" opens at i: "один из
// них", "jedna z pielęgniarek"; or i.
func (s *story) oneOfThem(i int) int {
	switch s.low(i) {
	case "один", "одна", "одно", "jeden", "jedna", "jedno":
	default:
		return i
	}
	switch s.low(i + 1) {
	case "из", "z", "ze":
	default:
		return i
	}
	for j := i + 2; j < min(len(s.tokens), i+5) && s.owner[j] < 0 && s.tokens[j].shape == lower; j++ {
		switch t := &s.tokens[j]; {
		case j == i+2 && (t.low == "них" || t.low == "нас" || t.low == "вас" || t.low == "nich" || t.low == "nas"), t.class.is(isGenitiveCase):
			return j + 1
		case t.class.is(isVerb | isPrep):
			return i
		case j+1 < len(s.tokens) && s.owner[j+1] < 0 && s.tokens[j+1].class.is(isVerb):
			return j + 1 // whatever noun stands between it and its verb
		}
	}
	return i
}

// isDeclinedAdjective reports whether a word ends as an adjective with a noun that
// is no subject does.
func (lx *lexicon) isDeclinedAdjective(low string) bool {
	_, forms := lx.cases.of(lx.cases.adjective, low)
	return len(forms) > 0
}
