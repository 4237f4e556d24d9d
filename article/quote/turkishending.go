package quote

import (
	"strings"
	"unicode/utf8"
)

// A turkishCase is what the ending of a noun says of it.
type turkishCase uint8

const (
	bare     turkishCase = iota // a subject, or an object that nothing marks
	owning                      // "müdürün": something is the manager's
	from                        // "müdürlükten"
	inside                      // "raporda"
	indirect                    // any other that no subject has
)

// turkishEnds are the endings of the cases, the longer before the shorter. What
// begins with n goes behind an ending that says whose something is: "müdürü-nde".
var turkishEnds = []struct {
	as    turkishCase
	own   bool
	words []string
}{
	{from, true, []string{"ndan", "nden"}},
	{inside, true, []string{"nda", "nde"}},
	{owning, false, []string{"nın", "nin", "nun", "nün"}},
	{from, false, []string{"dan", "den", "tan", "ten"}},
	{indirect, false, []string{"yla", "yle"}},
	{inside, false, []string{"da", "de", "ta", "te"}},
	{owning, false, []string{"ın", "in", "un", "ün"}},
	{indirect, true, []string{"na", "ne", "nı", "ni", "nu", "nü"}},
	{indirect, false, []string{"yı", "yi", "yu", "yü", "ya", "ye", "la", "le", "a", "e"}},
}

// ofPeople are the kinds of noun that may speak.
const ofPeople = isRole | isBody | isEpithet

// cutTurkish returns the noun of some kinds that a word is a form of, the case
// that its ending says it is in, and how long that is.
func (lx *lexicon) cutTurkish(low string, kinds class) (noun string, as turkishCase, cut int) {
	if lx.turkishNoun(low, kinds) != 0 {
		return low, bare, 0
	}
	for _, e := range turkishEnds {
		for _, end := range e.words {
			stem, ok := strings.CutSuffix(low, end)
			if !ok || len(stem) < 3 || e.own && !endsAs("    "+stem, []string{"ı", "i", "u", "ü"}) {
				continue
			}
			for _, noun := range [...]string{stem, hardened(stem)} {
				if lx.turkishNoun(noun, kinds) != 0 {
					return noun, e.as, len(end)
				}
			}
		}
	}
	return "", bare, 0
}

// hardened returns a Turkish stem as it is without an ending: "kulüb" is
// "kulüp", "bakanlığ" is "bakanlık".
func hardened(stem string) string {
	for _, p := range [...]ending{{"ğ", "k"}, {"b", "p"}, {"c", "ç"}, {"d", "t"}} {
		if s, ok := strings.CutSuffix(stem, p.from); ok {
			return s + p.to
		}
	}
	return stem
}

// turkishNoun returns what of some kinds a noun is that may be of more than one
// or somebody's: "müdürleri", "müdürü".
func (lx *lexicon) turkishNoun(low string, kinds class) class {
	c := lx.words[low] & kinds
	if len(low) < 5 {
		return c
	}
	for _, end := range [...]string{"ları", "leri", "lar", "ler", "sı", "si", "su", "sü", "ı", "i", "u", "ü"} {
		stem, ok := strings.CutSuffix(low, end)
		if !ok || len(stem) < 3 {
			continue
		}
		if d := (lx.words[stem] | lx.words[hardened(stem)]) & kinds; d != 0 {
			return c | d&^isEpithet
		}
	}
	return c
}

// nominative returns a Turkish description without the ending of its case:
// "Kulübün" is "Kulüp", and "Bakan'a" is "Bakan".
func (s *story) nominative(text string) string {
	if word, _, ok := strings.Cut(strings.ReplaceAll(text, "’", "'"), "'"); ok {
		return word
	}
	noun, _, cut := s.lx.cutTurkish(fold(text[strings.LastIndexByte(text, ' ')+1:]), ofPeople)
	text = text[:len(text)-cut]
	if cut > 0 && !strings.HasSuffix(text, lastLetter(noun)) {
		_, soft := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-soft] + lastLetter(noun)
	}
	return text
}

func lastLetter(word string) string {
	_, n := utf8.DecodeLastRuneInString(word)
	return word[len(word)-n:]
}
