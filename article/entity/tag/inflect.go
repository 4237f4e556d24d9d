package tag

import "strings"

// A declension says how a language declines names: an ending of a case gives
// way to one of the nominative.
type declension struct {
	cases, nominatives []string
}

// The shortest stem of a declined name, in bytes.
const minDeclined = 4

var slavic = declension{
	cases: []string{
		"ovima", "ama", "ima", "ovi", "ami", "ách", "ach", "om", "em", "og", "oj", "ou", "ej", "ie", "ii", "ą", "ę", "ě",
		"a", "u", "e", "i", "y", "o",
	},
	nominatives: []string{"", "a", "ia", "ja", "e", "o"},
}

var declensions = map[string]declension{
	"ru": {
		cases:       []string{"ами", "ями", "ого", "ому", "ой", "ою", "ом", "ем", "ым", "ей", "ии", "ию", "ах", "ях", "а", "у", "е", "ы", "и", "я", "ю"},
		nominatives: []string{"", "а", "ь", "я", "ия", "й", "о"},
	},
	"uk": {
		cases:       []string{"ами", "ого", "ому", "ою", "ом", "ем", "ім", "ій", "ії", "ію", "ах", "а", "у", "е", "и", "і", "ю", "я"},
		nominatives: []string{"", "а", "ь", "я", "ія", "й", "о"},
	},
	"hr": slavic, "sr": slavic, "sk": slavic, "cs": slavic, "pl": slavic, "sl": slavic,
	"de": {cases: []string{"s"}, nominatives: []string{""}},
	"nl": {cases: []string{"s"}, nominatives: []string{""}},
	"sv": {cases: []string{"s"}, nominatives: []string{""}},
	"da": {cases: []string{"s"}, nominatives: []string{""}},
	"no": {cases: []string{"s"}, nominatives: []string{""}},
	"tr": {cases: []string{"nin", "nın", "nun", "nün", "in", "ın", "un", "ün", "da", "de", "ya", "ye"}, nominatives: []string{""}},
}

// base calls known with the forms that a declined word may have in the
// nominative until it says yes. The word is in lower case.
func (d declension) base(word string, known func(form string) bool) (form string, ok bool) {
	for _, ending := range d.cases {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok || len(stem) < minDeclined {
			continue
		}
		for _, n := range d.nominatives {
			if n != ending && known(stem+n) {
				return stem + n, true
			}
		}
	}
	return word, false
}

// Nominative returns the nominative of token i in lower case, if the lists
// know it in that form and not as it stands as what is asked for. That they
// know a place does not count: texts name those in all cases.
func (x *Text) Nominative(i int, as Flags) (name string, ok bool) {
	d, declines := declensions[x.language]
	t := &x.toks[i]
	if !declines || t.Shape != Title || x.lists.Of(HashWord(t.Word))&as&^KnownPlace != 0 {
		return "", false
	}
	return d.base(strings.ToLower(x.text[t.Start:t.End]), func(form string) bool {
		return x.lists.Of(HashWord(Hash(form)))&as != 0
	})
}

// declined are the flags of names that are looked up without their case.
const declined = Country | City | FirstName | LastName | KnownPlace

// addDeclined adds the flags of names that the lists know in the nominative.
func (x *Text) addDeclined() {
	for i := range x.toks {
		if x.flags[i]&(declined|Common) != 0 || x.class[i] != 0 {
			continue
		}
		if name, ok := x.Nominative(i, declined); ok {
			x.flags[i] |= x.lists.Of(HashWord(Hash(name))) &^ Prefix
		}
	}
}
