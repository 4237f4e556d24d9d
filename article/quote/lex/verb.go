package lex

import "strings"

// IsRomanceParticiple reports whether a word ends as the participle of a Romance
// language does.
func IsRomanceParticiple(low string) bool { return EndsAs(low, romanceParticiples) }

var romanceParticiples = []string{"é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite", "uto", "uta"}

// IsGermanInfinitive reports whether a verb that ends in -en is no participle.
func IsGermanInfinitive(low string) bool {
	if !strings.HasSuffix(low, "en") || strings.HasPrefix(low, "ge") {
		return false
	}
	switch low {
	case "beschrieben", "umschrieben", "unterschrieben", "besprochen", "versprochen", "empfohlen", "empfunden", "verstanden", "bestritten", "beschworen", "verworfen", "angesprochen":
		return false
	}
	return !strings.Contains(low, "ge") // "zurückgewiesen"
}

// VerbFirst reports verbs that stand before their subject: Indonesian ones
// without a prefix, "kata Ek".
func (lx *Language) VerbFirst(low string) bool {
	return lx.Lang == "id" && lx.Words[low].Is(Say) && !HasPrefix(low, "me", "ber", "ter", "di") && !strings.HasSuffix(low, "nya")
}

// SaysOfHim reports Indonesian words that right behind a quotation can only say
// that the one named before spoke, whatever they mean: "ciapnya".
func (lx *Language) SaysOfHim(low string) bool {
	return lx.Lang == "id" && len(low) > 6 && strings.HasSuffix(low, "nya")
}

// PassivePrefix tells an Indonesian passive by its prefix.
func (lx *Language) PassivePrefix(low string) bool {
	return lx.Lang == "id" && len(low) > 6 && strings.HasPrefix(low, "di")
}

// ActivePrefix tells an Indonesian verb in the active by its prefix.
func (lx *Language) ActivePrefix(low string) bool {
	return lx.Lang == "id" && len(low) > 6 && HasPrefix(low, "men", "mem")
}
