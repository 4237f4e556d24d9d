package quote

import "warta/article/quote/lex"

// isAdjective reports whether a word for a person only qualifies the noun
// behind it: "the general store", "a major concern".
func (s *story) isAdjective(i int) bool {
	switch s.low(i) {
	case "general", "major", "principal", "suspect", "republican", "socialist", "rebel", "captive", "novice", "patient", "expert":
		if i+1 >= len(s.tokens) || s.lx.Lang != "en" || s.owner[i+1] >= 0 {
			return false
		}
		next := &s.tokens[i+1]
		return next.shape == lower && !next.class.Is(lex.Verb|lex.Prep|lex.Aux|lex.That|lex.Stop|lex.Link|lex.Role|lex.Pronoun)
	}
	return false
}

// isNative reports whether the word at i means a person by where they are from:
// "the Italian said".
func (s *story) isNative(i int) bool {
	if !s.lx.Keeps(lex.Native) || i == 0 || s.low(i-1) != "the" || !s.lx.In(lex.Native, s.low(i)) || i+1 >= len(s.tokens) {
		return false
	}
	next := &s.tokens[i+1]
	return next.shape == sign || s.owner[i+1] >= 0 || next.class.Is(lex.Verb|lex.Aux)
}
