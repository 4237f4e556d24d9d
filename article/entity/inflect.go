package entity

import (
	"slices"
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// caseEndings are the endings of cases and possessives, longest first; the
// stem before one must have minStem letters.
var caseEndings = map[string][]string{
	"ru": {"ского", "скому", "ским", "ском", "ского", "ского", "ской", "ского", "ами", "ями", "ого", "ому", "ой", "ою", "ом", "ем", "ым", "ей", "ии", "ию", "ия", "ие", "ам", "ах", "ям", "ях", "а", "у", "е", "ы", "и", "я", "ю", "ь", "й", "о"},
	"uk": {"ами", "ого", "ому", "ою", "ом", "ем", "им", "ій", "ії", "ію", "ія", "ах", "а", "у", "е", "и", "і", "я", "ю", "ь", "й", "о"},
	"pl": {"owi", "iego", "iemu", "ego", "emu", "ami", "ach", "om", "em", "ie", "ię", "ią", "ii", "ą", "ę", "a", "u", "y", "i", "e", "o"},
	"hr": {"ama", "ima", "ima", "om", "em", "og", "oj", "a", "u", "e", "i", "o"},
	"sr": {"ama", "ima", "om", "em", "og", "oj", "a", "u", "e", "i", "o"},
	"sk": {"ovi", "ami", "ách", "om", "ou", "ej", "a", "u", "e", "i", "y", "o"},
	"cs": {"ovi", "ami", "ách", "em", "ou", "ě", "a", "u", "e", "i", "y", "o"},
	"de": {"s"}, "en": {"s"}, "nl": {"s"}, "sv": {"s"}, "da": {"s"}, "no": {"s"},
}

const minStem = 4 // bytes

// joinInflected brings the cases of one name together ("Путина", "Путин") under
// the form that lists know or that most mentions have.
func joinInflected(things []*thing, r *reading) {
	endings := caseEndings[r.lang]
	if endings == nil {
		return
	}
	genitive := len(endings) == 1
	byStem := map[string]*thing{}
	for _, t := range things {
		if genitive && (t.kind == article.Misc || t.known != 0) {
			byStem[strings.ToLower(t.forms[0])] = t
		}
	}
	for _, t := range things {
		stem := stemOf(t.forms[0], endings)
		if genitive && stem == strings.ToLower(t.forms[0]) {
			byStem[stem] = t
		}
	}
	for _, t := range things {
		stem := stemOf(t.forms[0], endings)
		other := byStem[stem]
		switch {
		case other == nil:
			byStem[stem] = t
		case other == t || other.kind != t.kind && t.known != 0:
		case !genitive && isBetterForm(t, other):
			t.absorb(other)
			byStem[stem] = t
		case !genitive || t.known&tag.Famous == 0:
			other.absorb(t)
		}
	}
}

// isBetterForm reports whether a is likelier than b to be the nominative.
func isBetterForm(a, b *thing) bool {
	if known := a.known != 0; known != (b.known != 0) {
		return known
	}
	return len(a.forms[0]) < len(b.forms[0])
}

// stemOf returns the name in lower case, each word without its ending.
func stemOf(name string, endings []string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if len(endings) == 1 && i < len(words)-1 {
			continue // a genitive's s stands at the end of the whole name
		}
		at := slices.IndexFunc(endings, func(e string) bool { return strings.HasSuffix(w, e) && len(w)-len(e) >= minStem })
		if at >= 0 {
			words[i] = strings.TrimSuffix(w, endings[at])
		}
	}
	return strings.Join(words, " ")
}
