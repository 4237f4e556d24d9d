package quote

import "strings"

// isPredicate reports whether a word that may be a role is a verb: "a accusé",
// but not "l'accusé".
func (s *story) isPredicate(i int) bool {
	if i > 0 && s.lx.postposes() && s.lx.helps(s.tokens[i-1].low) {
		return true // "est parti"
	}
	return s.lx.postposes() && s.tokens[i].class.is(isVerb) && (i == 0 || !s.tokens[i-1].class.is(isDet|isTitle) || s.tokens[i-1].class.is(isAux) && !s.tokens[i-1].class.is(isDet))
}

// helps reports forms of "to be" and "to have", which no subject follows.
func (lx *lexicon) helps(low string) bool {
	switch low {
	case "a", "est", "était", "sont", "étaient", "ont", "avait", "avaient", "être", "été":
		return lx.lang == "fr"
	case "es", "era", "son", "fue", "ser", "sido", "ha", "han", "había", "habían":
		return lx.lang == "es"
	case "é", "foi", "são", "foram", "tem", "têm", "tinha":
		return lx.lang == "pt"
	case "è", "sono", "stato", "stata", "hanno", "aveva", "avevano", "essere":
		return lx.lang == "it"
	}
	return false
}

// isDative reports whether the French pronoun at i is whom something is said
// to: "lui a répondu Ek", but not "lui, en revanche,".
func (s *story) isDative(i int) bool {
	if s.lx.lang != "fr" || s.text(i, i+1) != "lui" || i+1 >= len(s.tokens) {
		return false
	}
	next := &s.tokens[i+1]
	return s.owner[i+1] < 0 && next.shape == lower && next.class.is(isVerb|isAux) && !next.class.is(isPrep|isThat) && next.low != "aussi"
}

// opensOffice reports whether the preposition at j goes on with an office:
// "ministre aux Armées", "candidata a la Alcaldía".
func (s *story) opensOffice(j int) bool {
	if !s.lx.postposes() || j+2 >= len(s.tokens) {
		return false
	}
	switch s.tokens[j].low {
	case "a", "à", "aux", "au", "al", "alla", "all'", "alle", "ai", "allo", "agli", "ao", "para":
	default:
		return false
	}
	n := j + 1
	if s.tokens[n].class.is(isDet) {
		n++
	}
	return s.tokens[n].shape == capital && s.owner[n] < 0 && len(s.names.byWord[s.tokens[n].low]) == 0
}

// inflectsVerb reports whether a word in lower case may be a verb by its ending.
func (lx *lexicon) inflectsVerb(t *token) bool {
	return t.class.is(isCue|isAux) || strings.HasSuffix(t.low, "ó") || strings.HasSuffix(t.low, "ou") || strings.HasSuffix(t.low, "iu")
}

// isFormer reports words that say what somebody was, which the story has told.
func isFormer(low string) bool {
	return low == "ancien" || low == "ancienne" || low == "ex" || strings.HasPrefix(low, "ex-")
}
