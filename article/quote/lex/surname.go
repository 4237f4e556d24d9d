package lex

import (
	"strings"
	"unicode/utf8"
)

// IsGiven reports whether a word is a first name in any case.
func (lx *Language) IsGiven(low string) bool { return lx.cases.given[low] != "" || Given()[low] != 0 }

// A surname is how those of women or of men end that have an ending as a subject.
type surname struct {
	of  Class // She or He
	end string
}

// learnSurname notes one line of the lists: "she ова овой ову".
func (d *declensions) learnSurname(words []string) {
	if len(words) < 3 {
		return
	}
	if d.surnames == nil {
		d.surnames = map[string][]surname{}
	}
	one := surname{of: He, end: words[1]}
	if words[0] == "she" {
		one.of = She
	}
	for _, end := range words[2:] {
		d.longest = max(d.longest, len(end))
		d.surnames[end] = append(d.surnames[end], one)
	}
}

// declineGiven gives the lexicon the other cases of the first names in its script.
func (lx *Language) declineGiven() {
	if len(lx.cases.surnames) == 0 {
		return
	}
	lx.cases.given, lx.cases.either = map[string]string{}, map[string]string{}
	for name := range Given() {
		stem, forms := lx.cases.of(lx.cases.singular, name)
		for _, end := range forms {
			form, by := stem+end, lx.cases.given
			if Given()[form] != 0 {
				by = lx.cases.either
			}
			if by[form] == "" || name < by[form] {
				by[form] = name
			}
		}
	}
}

// PersonAsSubject returns a person's name as it stands where that person is a subject,
// if the first name tells: "Анной Ивановной Ек" is Анна Ивановна Ек. Others are left
// as they are.
func (lx *Language) PersonAsSubject(full string) string {
	words := strings.Fields(full)
	if len(words) < 2 || len(lx.cases.given) == 0 {
		return full
	}
	low, last := Fold(words[0]), words[len(words)-1]
	first := lx.cases.given[low]
	if either := lx.cases.either[low]; first == "" && either != "" && !lx.bornBySubject(Fold(last)) && lx.SurnameAsSubject(last, Given()[either]) != last {
		first = either // "Jana" is a woman, but not before "Kowalskiego"
	}
	if first == "" {
		return full
	}
	words[0] = WithCapital(first)
	for i := 1; i < len(words); i++ {
		words[i] = lx.SurnameAsSubject(words[i], Given()[first])
	}
	return strings.Join(words, " ")
}

// bornBySubject reports whether a surname ends as one can whose bearer is a subject:
// "Иванова" is a woman's before it is an object.
func (lx *Language) bornBySubject(low string) bool {
	for _, rules := range lx.cases.surnames {
		for _, s := range rules {
			if utf8.RuneCountInString(s.end) > 2 && strings.HasSuffix(low, s.end) {
				return true
			}
		}
	}
	return false
}

// SurnameAsSubject returns a surname or a father's name of a woman or of a man as it
// stands where its bearer is a subject.
func (lx *Language) SurnameAsSubject(word string, of Class) string {
	parts := strings.Split(word, "-")
	for k, part := range parts {
		low := Fold(part)
	ends:
		for i := max(0, len(low)-lx.cases.longest); i < len(low); i++ {
			for _, s := range lx.cases.surnames[low[i:]] {
				if s.of&of != 0 && i > 1 && len(low) == len(part) {
					parts[k] = part[:i] + s.end
					break ends
				}
			}
		}
	}
	return strings.Join(parts, "-")
}
