package entity

import (
	"strings"
	"unicode/utf8"
)

// The endings of adjectives in the nominative, after к, г or х and after other
// letters.
var (
	masculine = [2]string{"ий", "ый"}
	feminine  = [2]string{"ая", "ая"}
	neuter    = [2]string{"ое", "ое"}
)

// russianHeads are nouns that names end with after an adjective, by their
// stem: how the noun ends in the nominative, and the adjective beside it.
var russianHeads = map[string]struct {
	ending    string
	adjective [2]string
}{
	"озер": {"о", neuter}, "мор": {"е", neuter}, "радио": {"", neuter}, "агентств": {"о", neuter}, "министерств": {"о", neuter}, "обществ": {"о", neuter},
	"побережь": {"е", neuter}, "шосс": {"е", neuter}, "телевидени": {"е", neuter},
	"област": {"ь", feminine}, "республик": {"а", feminine}, "проток": {"а", feminine}, "рек": {"а", feminine}, "губерни": {"я", feminine},
	"дум": {"а", feminine}, "парти": {"я", feminine}, "комисси": {"я", feminine}, "академи": {"я", feminine}, "бирж": {"а", feminine}, "площад": {"ь", feminine},
	"улиц": {"а", feminine}, "библиотек": {"а", feminine}, "больниц": {"а", feminine}, "консерватори": {"я", feminine}, "федераци": {"я", feminine},
	"кра": {"й", masculine}, "район": {"", masculine}, "округ": {"", masculine}, "залив": {"", masculine}, "пролив": {"", masculine}, "остров": {"", masculine},
	"полуостров": {"", masculine}, "университет": {"", masculine}, "институт": {"", masculine}, "театр": {"", masculine}, "музе": {"й", masculine},
	"завод": {"", masculine}, "банк": {"", masculine}, "суд": {"", masculine}, "союз": {"", masculine}, "проспект": {"", masculine}, "вокзал": {"", masculine},
	"собор": {"", masculine}, "хребет": {"", masculine},
}

// adjectiveEndings are those of oblique cases and of the nominative.
var adjectiveEndings = []string{"ого", "его", "ому", "ему", "ыми", "ими", "ым", "им", "ом", "ем", "ой", "ей", "ую", "юю", "ая", "ое", "ий", "ый"}

// nounEndings are those of all cases in the singular.
var nounEndings = []string{"ью", "ом", "ем", "ой", "ей", "ею", "ию", "ии", "ия", "а", "у", "е", "ю", "и", "ы", "я", "ь", "й", "о", ""}

// russianNominative returns the nominative of a name of an adjective and a
// head noun, "Онежское озеро" of "Онежского озера".
func russianNominative(name string) (nominative string, ok bool) {
	adjective, noun, ok := strings.Cut(name, " ")
	if !ok {
		return "", false
	}
	stem := adjectiveStem(adjective)
	if stem == "" {
		return "", false
	}
	after := 1
	if strings.HasSuffix(stem, "к") || strings.HasSuffix(stem, "г") || strings.HasSuffix(stem, "х") {
		after = 0
	}
	for _, e := range nounEndings {
		s, cut := strings.CutSuffix(noun, e)
		if head, known := russianHeads[strings.ToLower(s)]; cut && known {
			return stem + head.adjective[after] + " " + s + head.ending, true
		}
	}
	return "", false
}

// adjectiveStem returns an adjective without its ending, or "".
func adjectiveStem(word string) string {
	for _, e := range adjectiveEndings {
		if stem, ok := strings.CutSuffix(word, e); ok && utf8.RuneCountInString(stem) > 2 {
			return stem
		}
	}
	return ""
}
