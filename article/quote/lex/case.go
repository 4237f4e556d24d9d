package lex

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ofNoun are the kinds that a noun has in all its cases.
const ofNoun = Role | Epithet | People | Body | Document

// declensions are how the nouns of a language that declines change: by the
// ending that a subject has, the longest that fits, its other endings. The first of
// those is of the genitive.
type declensions struct {
	singular, plural, adjective map[string][]string
	longest                     int
	subjects                    map[string]string // the form of a subject of each other form
	given                       map[string]string // and of first names
	either                      map[string]string // of those that are another first name, too
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

// declineNouns gives the lexicon the other cases of its nouns, and their plurals.
func (lx *Language) declineNouns() {
	if len(lx.cases.singular) == 0 {
		return
	}
	var nouns []string
	for w, c := range lx.Words {
		if c.Is(Role | Body | Document) {
			nouns = append(nouns, w)
		}
	}
	slices.Sort(nouns)
	for _, noun := range nouns {
		lx.declineBy(lx.cases.singular, noun, lx.Words[noun]&ofNoun)
	}
	for _, noun := range nouns {
		stem, forms := lx.cases.of(lx.cases.plural, noun)
		if len(forms) < 2 {
			continue
		}
		many := stem + forms[0]
		if lx.Words[many] == 0 {
			lx.Words[many] = lx.Words[noun] & ofNoun &^ (Epithet | People)
		}
		lx.addCases(many, stem, forms[1:], lx.Words[many]&ofNoun)
	}
}

func (lx *Language) declineBy(by map[string][]string, noun string, c Class) {
	stem, forms := lx.cases.of(by, noun)
	lx.addCases(noun, stem, forms, c)
}

// addCases adds what a noun is called where it is no subject.
func (lx *Language) addCases(noun, stem string, forms []string, c Class) {
	for i, end := range forms {
		form := stem + end
		had := lx.Words[form]
		if form == noun || had != 0 && !had.Is(Oblique) {
			continue // a word of another kind, or the subject of another noun
		}
		if i == 0 {
			c |= GenitiveCase
		} else {
			c &^= GenitiveCase
		}
		if had != 0 {
			lx.Words[form] |= c & GenitiveCase // of another noun too
			continue
		}
		lx.Words[form] = c | Oblique
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

// Subject returns a noun as it is called where it is a subject.
func (lx *Language) Subject(low string) string {
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

// nominativeEnds are the letters that hardly any name ends with in another case.
const nominativeEnds = "бвгджзклнпрстфхцчшщьbcćdfghklłnńpqrsśtvwxzźż"

// EndsNominative reports whether a name ends so.
func EndsNominative(low string) bool {
	r, _ := utf8.DecodeLastRuneInString(low)
	return strings.ContainsRune(nominativeEnds, r)
}

// Agree returns an adjective in the form that goes with a noun that is a subject.
func (lx *Language) Agree(low, noun string) string {
	stem, forms := lx.cases.of(lx.cases.adjective, low)
	if len(forms) <= lx.nounKind(noun) {
		return low
	}
	return stem + forms[lx.nounKind(noun)]
}

// nounKind tells by its ending whether a noun as a subject is masculine, feminine,
// neuter or of several.
func (lx *Language) nounKind(noun string) int {
	switch {
	case lx.Lang == "ru" && EndsAs(noun, []string{"ы", "и"}), lx.Lang == "pl" && lx.endsAs(manyEnd, noun):
		return 3
	case lx.Lang == "ru" && EndsAs(noun, []string{"ство", "о", "е", "ие"}), lx.Lang == "pl" && EndsAs(noun, []string{"stwo", "o", "e", "um"}):
		return 2
	case lx.Lang == "pl" && EndsAs(noun, []string{"sta", "ca", "eta", "nta"}):
		return 0
	case EndsAs(noun, []string{"а", "я", "ь", "a", "i"}) && !EndsAs(noun, []string{"тель", "арь"}):
		return 1
	}
	return 0
}

// IsDeclinedAdjective reports whether a word ends as an adjective with a noun that
// is no subject does.
func (lx *Language) IsDeclinedAdjective(low string) bool {
	_, forms := lx.cases.of(lx.cases.adjective, low)
	return len(forms) > 0
}

// neverSubjectEnds are those that no surname has as a subject.
var neverSubjectEnds = []string{"owi", "skiego", "ckiego", "skiej", "ckiej", "ową", "ską", "cką", "овой", "евой", "ского", "скому", "овым", "евым"}

// SurelyOblique reports whether not even a surname is a subject that ends so.
func (lx *Language) SurelyOblique(low string) bool { return EndsAs(low, neverSubjectEnds) }

// SameStem reports whether two words differ in their ending alone.
func SameStem(a, b string) bool {
	stem := CommonRunes(a, b)
	return stem >= 3 && a != b && utf8.RuneCountInString(a)-stem <= 3 && utf8.RuneCountInString(b)-stem <= 3
}

// CommonRunes counts the letters that two words begin with alike.
func CommonRunes(a, b string) int {
	n := 0
	for i, r := range a {
		if !strings.HasPrefix(b[min(i, len(b)):], string(r)) {
			break
		}
		n++
	}
	return n
}

// Patronymic reports whether a word is a Russian father's name.
func Patronymic(low string) bool {
	return EndsAs(low, []string{"ович", "евич", "овна", "евна", "ична", "ыч"})
}
