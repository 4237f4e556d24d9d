package lex

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// EndsAs reports whether a word of some length has one of the endings.
func EndsAs(low string, ends []string) bool {
	for _, e := range ends {
		if strings.HasSuffix(low, e) && len(low) > len(e)+3 {
			return true
		}
	}
	return false
}

// HasPrefix reports whether a word begins with one of the prefixes.
func HasPrefix(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

// HasSuffix reports whether a word ends in one of the suffixes.
func HasSuffix(s string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(p string) bool { return strings.HasSuffix(s, p) })
}

// IsHan reports Chinese characters.
func IsHan(r rune) bool { return unicode.Is(unicode.Han, r) || r == '々' || r == '〆' }

// Class returns what kinds of word a folded word is.
func (lx *Language) Class(low string) Class {
	if c, ok := lx.Words[low]; ok {
		return c
	}
	for _, s := range lx.StemsAt(low) {
		if strings.HasPrefix(low, s) {
			return Say
		}
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 && lx.Lang != "id" { // "SPD-Politikerin", "oud-minister"
		if c := lx.Words[low[i+1:]] & (Epithet | Body | Role | Oblique | GenitiveCase); c.Is(Role) && (lx.Lang != "de" || c.Is(Epithet|Body)) {
			return c
		}
	}
	for _, s := range lx.ages {
		if strings.HasSuffix(low, s) {
			return Role | Epithet
		}
	}
	for _, s := range lx.Suffixes {
		if strings.HasSuffix(low, s) {
			return Role | lx.Compounded(low)
		}
	}
	if lx.Lang == "en" {
		if c := lx.compound(low); c != 0 {
			return c
		}
	}
	return lx.inflected(low)
}

// StemsAt returns the stems of verbs of speech that begin with the same letter as a text.
func (lx *Language) StemsAt(text string) []string {
	r, _ := utf8.DecodeRuneInString(text)
	return lx.stems[r]
}

// compound returns the class of an English word for an office in two parts:
// "secretary-general", "co-owner".
func (lx *Language) compound(low string) Class {
	first, last, ok := strings.Cut(low, "-")
	switch {
	case !ok:
		return 0
	case strings.HasPrefix(last, "of-") || strings.HasPrefix(last, "in-law") || last == "to-be":
		return lx.Words[first]&(Role|Epithet) | Epithet // "a mother-of-six"
	case last == "general" || last == "elect" || last == "in-chief" || last == "designate":
		return lx.Words[first] & Role
	}
	switch first {
	case "co", "vice", "ex", "deputy", "sub", "under", "half", "step", "grand", "non", "arch":
		return lx.Words[last] & (Role | Epithet)
	}
	return 0
}

// NamesBody reports whether a description has a word for a body or a group.
func (lx *Language) NamesBody(name string) bool {
	for w := range strings.FieldsSeq(Fold(name)) {
		if lx.Words[w].Is(Body) {
			return true
		}
	}
	return false
}

// Tail returns where, from byte first on, an end of a word begins that the
// lexicon may have. A page may hold a word as long as itself.
func (lx *Language) Tail(word string, first int) int {
	i := max(first, len(word)-lx.longest-1)
	for i < len(word) && !utf8.RuneStart(word[i]) {
		i++
	}
	return i
}

// BodyCompound reports whether a German or Dutch compound ends in a word for
// a body or a group: "Umweltministerium".
func (lx *Language) BodyCompound(low string) bool { return lx.BodyTail(low) != "" }

// BodyTail returns that word.
func (lx *Language) BodyTail(low string) string {
	if !lx.Has(VerbSecond) {
		return ""
	}
	for i := lx.Tail(low, 3); i < len(low)-4; i++ {
		if lx.Words[low[i:]].Is(Body) {
			return low[i:]
		}
	}
	return ""
}

// Split returns the length of the first part of a word that is written as
// one: French "l'homme" and "dit-il", English "Kim's", Turkish "Ankara'da".
func (lx *Language) Split(word string) int {
	at := strings.IndexAny(word, "'’")
	if lx.Lang == "ar" { // "and" before a given name
		rest, ok := strings.CutPrefix(word, "و")
		if ok && len(rest) > 4 && lx.Words[Fold(rest)].Is(Man|Woman) && !lx.Words[Fold(word)].Is(Man|Woman) {
			return len(word) - len(rest)
		}
	}
	if at < 0 {
		if !lx.Keeps(Inverted) {
			return len(word)
		}
		for i := lx.Tail(word, 1); i < len(word); i++ {
			if word[i] == '-' && lx.In(Inverted, Fold(word[i+1:])) {
				return i
			}
		}
		return len(word)
	}
	_, n := utf8.DecodeRuneInString(word[at:])
	switch rest := word[at+n:]; {
	case lx.In(Elision, Fold(word[:at])):
		return at + n
	case at > 0 && (lx.Lang == "tr" || rest == "s" || rest == "S"):
		return at
	}
	return len(word)
}

// WithCapital returns a word with a capital.
func WithCapital(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[n:]
}

// Fold returns the word as the lexicon has it.
func Fold(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return foldArabic(strings.ReplaceAll(strings.ToLower(s), "’", "'"))
		}
	}
	return s
}

// IsParty tells the party and state of an American lawmaker: "D-Calif."
func (lx *Language) IsParty(low string) bool {
	return lx.Lang == "en" && len(low) > 3 && low[1] == '-' && strings.IndexByte("dri", low[0]) >= 0
}

// HasOwner reports whether an Indonesian noun says by its end that it is somebody's:
// "pengacaranya".
func (lx *Language) HasOwner(low string) bool {
	return lx.Lang == "id" && strings.HasSuffix(low, "nya")
}
