package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
	"warta/article/entity/tag"
)

// caseEndings are the endings of cases in languages that decline names, longest
// first.
var caseEndings = map[string][]string{
	"ru": {"ского", "скому", "ским", "ском", "ской", "ский", "ская", "ами", "ями", "ого", "ому", "ой", "ою", "ом", "ем", "ым", "ей", "ии", "ию", "ия", "ие", "ам", "ах", "ям", "ях", "а", "у", "е", "ы", "и", "я", "ю", "ь", "й", "о"},
	"uk": {"ами", "ого", "ому", "ою", "ом", "ем", "им", "ій", "ії", "ію", "ія", "ах", "а", "у", "е", "и", "і", "я", "ю", "ь", "й", "о"},
	"pl": {"iego", "iemu", "owi", "ego", "emu", "ami", "ach", "om", "em", "ie", "ię", "ią", "ii", "ą", "ę", "a", "u", "y", "i", "e", "o"},
	"hr": {"ama", "ima", "om", "em", "og", "oj", "a", "u", "e", "i", "o"},
	"sr": {"ama", "ima", "om", "em", "og", "oj", "a", "u", "e", "i", "o"},
	"sk": {"ovi", "ami", "ách", "om", "ou", "ej", "a", "u", "e", "i", "y", "o"},
	"cs": {"ovi", "ami", "ách", "em", "ou", "ě", "a", "u", "e", "i", "y", "o"},
}

// minStem is how long what stands before an ending must be, in bytes.
const minStem = 4

// genitive are the languages in which an s alone makes a name a possessor.
var genitive = map[string]bool{"de": true, "nl": true, "sv": true, "da": true, "no": true}

// stems returns for each token the hash that its name goes by: its word's, or
// in the languages that decline names its stem's.
func stems(d string, toks []tag.Token, lang string) []uint64 {
	out := make([]uint64, len(toks))
	capital := map[uint64]bool{}
	for i, t := range toks {
		out[i] = t.Word
		if t.Shape.Capital() {
			capital[t.Word] = true
		}
	}
	endings := caseEndings[lang]
	if endings == nil && !genitive[lang] {
		return out
	}
	for i, t := range toks {
		if t.Shape != tag.Title {
			continue
		}
		word := strings.ToLower(d[t.Start:t.End])
		if endings != nil {
			out[i] = tag.Hash(stem(word, endings))
			continue
		}
		// "Merkels" is Merkel's where the story names a Merkel.
		if bare, ok := strings.CutSuffix(word, "s"); ok && len(bare) >= minStem && capital[tag.Hash(bare)] {
			out[i] = tag.Hash(bare)
		}
	}
	return out
}

func stem(word string, endings []string) string {
	at := slices.IndexFunc(endings, func(e string) bool { return strings.HasSuffix(word, e) && len(word)-len(e) >= minStem })
	if at < 0 {
		return word
	}
	return strings.TrimSuffix(word, endings[at])
}

// chooseForm puts the form first that is likeliest the nominative: a country's
// name, else the shortest. A place's is added where only the lists have it.
func (r *reading) chooseForm(t *thing, countries map[string]bool) {
	slices.SortStableFunc(t.forms, func(a, b string) int {
		if countries[a] != countries[b] {
			if countries[a] {
				return -1
			}
			return 1
		}
		return len(a) - len(b)
	})
	if name, ok := r.nominative(t); ok && name != t.forms[0] {
		t.forms = slices.DeleteFunc(t.forms, func(f string) bool { return f == name })
		t.forms = slices.Insert(t.forms, 0, name)
	}
}

// nominative returns a name's nominative, if it is one that the lists have or
// that a rule makes.
func (r *reading) nominative(t *thing) (name string, ok bool) {
	m := t.mentions[0]
	switch {
	case r.lang == "ru" && len(t.words) == 2 && t.kind != article.Person:
		return russianNominative(t.forms[0])
	case len(t.words) == 1 && t.kind == article.Place && r.toks[m.from].Shape == tag.Title:
		name, ok = r.text.Nominative(m.from, placeFlags)
		return capitalise(name), ok
	case len(t.words) == 1 && t.kind == article.Org && r.toks[m.from].Shape == tag.Title:
		name, ok = r.text.Nominative(m.from, tag.KnownOrg)
		return capitalise(name), ok
	}
	return "", false
}

// capitalise returns the word with its first letter in upper case.
func capitalise(word string) string {
	c, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(c)) + word[n:]
}
