package lex

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// IsOwned reports whether a word of speech is a noun that is somebody's:
// "sorusuna", "dediği", or one that comes from somebody.
func (lx *Language) IsOwned(low string) bool {
	if EndsAs(low, []string{"ği", "ğı", "ğu", "ğü", "ğini", "ğını", "ğinde", "ğında"}) {
		return true
	}
	noun, _, _ := lx.CutTurkish(low, Words)
	return noun != "" && (!lx.Words[noun].Is(Words) || noun == low)
}

// A TurkishCase is what the ending of a noun says of it.
type TurkishCase uint8

const (
	Bare     TurkishCase = iota // a subject, or an object that nothing marks
	Owning                      // "müdürün": something is the manager's
	Ablative                    // "müdürlükten"
	Locative                    // "raporda"
	Indirect                    // any other that no subject has
)

// turkishEnds are the endings of the cases, the longer before the shorter. What
// begins with n goes behind an ending that says whose something is: "müdürü-nde".
var turkishEnds = []struct {
	as    TurkishCase
	own   bool
	words []string
}{
	{Ablative, true, []string{"ndan", "nden"}},
	{Locative, true, []string{"nda", "nde"}},
	{Owning, false, []string{"nın", "nin", "nun", "nün"}},
	{Ablative, false, []string{"dan", "den", "tan", "ten"}},
	{Indirect, false, []string{"yla", "yle"}},
	{Locative, false, []string{"da", "de", "ta", "te"}},
	{Owning, false, []string{"ın", "in", "un", "ün"}},
	{Indirect, true, []string{"na", "ne", "nı", "ni", "nu", "nü"}},
	{Indirect, false, []string{"yı", "yi", "yu", "yü", "ya", "ye", "la", "le", "a", "e"}},
}

// OfPeople are the kinds of noun that may speak.
const OfPeople = Role | Body | Epithet

// CutTurkish returns the noun of some kinds that a word is a form of, the case
// that its ending says it is in, and how long that is.
func (lx *Language) CutTurkish(low string, kinds Class) (noun string, as TurkishCase, cut int) {
	if lx.turkishNoun(low, kinds) != 0 {
		return low, Bare, 0
	}
	for _, e := range turkishEnds {
		for _, end := range e.words {
			stem, ok := strings.CutSuffix(low, end)
			if !ok || len(stem) < 3 || e.own && !EndsAs("    "+stem, []string{"ı", "i", "u", "ü"}) {
				continue
			}
			for _, noun := range [...]string{stem, hardened(stem)} {
				if lx.turkishNoun(noun, kinds) != 0 {
					return noun, e.as, len(end)
				}
			}
		}
	}
	return "", Bare, 0
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
func (lx *Language) turkishNoun(low string, kinds Class) Class {
	c := lx.Words[low] & kinds
	if len(low) < 5 {
		return c
	}
	for _, end := range [...]string{"ları", "leri", "lar", "ler", "sı", "si", "su", "sü", "ı", "i", "u", "ü"} {
		stem, ok := strings.CutSuffix(low, end)
		if !ok || len(stem) < 3 {
			continue
		}
		if d := (lx.Words[stem] | lx.Words[hardened(stem)]) & kinds; d != 0 {
			return c | d&^Epithet
		}
	}
	return c
}

// LastLetter returns the last letter of a word.
func LastLetter(word string) string {
	_, n := utf8.DecodeLastRuneInString(word)
	return word[len(word)-n:]
}

// TurkishCaseOf returns the case that what stands behind an apostrophe says a name is
// in: "Tezcan'ın".
func TurkishCaseOf(end string) TurkishCase {
	for _, e := range turkishEnds {
		if slices.Contains(e.words, end) {
			return e.as
		}
	}
	if slices.Contains([]string{"ı", "i", "u", "ü"}, end) {
		return Indirect
	}
	return Bare
}

// IsPaper reports whether a Turkish noun means something written and stands in the
// locative: "raporda".
func (lx *Language) IsPaper(low string) bool {
	_, as, _ := lx.CutTurkish(low, Words)
	return as == Locative
}

// TurkishPaperSpeaks reports whether what a paper says may be said by itself, as
// a report or a letter does and a statement does not.
func (lx *Language) TurkishPaperSpeaks(low string) bool {
	noun, _, _ := lx.CutTurkish(low, Words)
	return lx.turkishNoun(noun, OfPeople) != 0
}
