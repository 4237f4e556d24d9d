package quote

import (
	"strings"

	"warta/article/quote/lex"
)

// isPredicate reports whether a word that may be a role is a verb: "a accusé",
// but not "l'accusé".
func (s *story) isPredicate(i int) bool {
	if i > 0 && s.lx.Has(lex.Postposes) && s.lx.In(lex.Helper, s.tokens[i-1].low) {
		return true // "est parti"
	}
	return s.lx.Has(lex.Postposes) && s.tokens[i].class.Is(lex.Verb) && (i == 0 || !s.tokens[i-1].class.Is(lex.Det|lex.Title) || s.tokens[i-1].class.Is(lex.Aux) && !s.tokens[i-1].class.Is(lex.Det))
}

// isDative reports whether the French pronoun at i is whom something is said
// to: "lui a répondu Ek", but not "lui, en revanche,".
func (s *story) isDative(i int) bool {
	if s.lx.Lang != "fr" || s.text(i, i+1) != "lui" || i+1 >= len(s.tokens) {
		return false
	}
	next := &s.tokens[i+1]
	return s.owner[i+1] < 0 && next.shape == lower && next.class.Is(lex.Verb|lex.Aux) && !next.class.Is(lex.Prep|lex.That) && next.low != "aussi"
}

// opensOffice reports whether the preposition at j goes on with an office:
// "ministre aux Armées", "candidata a la Alcaldía".
func (s *story) opensOffice(j int) bool {
	if !s.lx.Has(lex.Postposes) || j+2 >= len(s.tokens) {
		return false
	}
	switch s.tokens[j].low {
	case "a", "à", "aux", "au", "al", "alla", "all'", "alle", "ai", "allo", "agli", "ao", "para":
	default:
		return false
	}
	n := j + 1
	if s.tokens[n].class.Is(lex.Det) {
		n++
	}
	return s.tokens[n].shape == capital && s.owner[n] < 0 && len(s.names.byWord[s.tokens[n].low]) == 0
}

// inflectsVerb reports whether a word in lower case may be a verb by its ending.
func inflectsVerb(t *token) bool {
	return t.class.Is(lex.Cue|lex.Aux) || strings.HasSuffix(t.low, "ó") || strings.HasSuffix(t.low, "ou") || strings.HasSuffix(t.low, "iu")
}

// isFormer reports words that say what somebody was, which the story has told.
func isFormer(low string) bool {
	return low == "ancien" || low == "ancienne" || low == "ex" || strings.HasPrefix(low, "ex-")
}
