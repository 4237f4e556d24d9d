package lex

import "strings"

// verb returns what kind of verb of speech an inflected form is of, if one.
func (lx *Language) verb(low string) Class {
	for _, e := range lx.ends[formEnd] {
		if stem, ok := strings.CutSuffix(low, e.from); ok && len(stem) > 3 {
			if c := lx.Words[stem+e.to] & Verb; c != 0 {
				return c
			}
		}
	}
	return 0
}

// shortestHead is how long the last part of a compound must be to tell what
// the whole is: "Bildungssenator", but not "Vorrat".
const shortestHead = 6

// Compounded returns the class that a German, Dutch or Swedish compound has
// from its last part.
func (lx *Language) Compounded(low string) Class {
	if !lx.Has(VerbSecond) {
		return 0
	}
	for i := lx.Tail(low, 3); i <= len(low)-shortestHead; i++ {
		if c := lx.Words[low[i:]] & (Role | Body | Document); c.Is(Role | Document) {
			return c
		}
	}
	return 0
}

// inflected returns the class of a word whose ending the lists lack.
func (lx *Language) inflected(low string) Class {
	switch lx.Lang {
	case "de", "nl": // "verkündeten": the singular is listed
		if one, ok := strings.CutSuffix(low, "n"); ok && strings.HasSuffix(one, "e") && lx.Words[one].Is(Verb) {
			return lx.Words[one] & Verb
		}
	case "id": // "menyebutnya"
		if verb, ok := strings.CutSuffix(low, "nya"); ok {
			if lx.VerbFirst(verb) {
				return Self // "cibirnya"
			}
			return lx.Words[verb] & (Verb | Role | Body) &^ Epithet
		}
	case "ar":
		return lx.arabic(low)
	case "ko":
		return lx.korean(low)
	case "tr": // "müdürleri", "müdürlükten"
		if noun, _, _ := lx.CutTurkish(low, OfPeople); noun != "" {
			return lx.turkishNoun(noun, OfPeople)
		}
	case "pt": // "limitou-se", "disse-lhe"
		if verb, _, ok := strings.Cut(low, "-"); ok {
			return lx.Words[verb] & Verb
		}
	}
	return lx.verb(low)
}

// shortestRoot is how long, in bytes, a root must be.
const shortestRoot = 4

// Genitive returns the noun that a German or Swedish word is the genitive of, when
// that heads descriptions, or "": "bischofs", "biskopens".
func (lx *Language) Genitive(low string) string {
	if lx.Lang != "de" && lx.Lang != "sv" || lx.Words[low].Is(Role) {
		return ""
	}
	for _, end := range [...]string{"s", "es"} {
		if noun, ok := strings.CutSuffix(low, end); ok && lx.Class(noun).Is(Role) {
			return noun
		}
	}
	return ""
}

// Dative reports whether a German noun is of several and no subject by its ending:
// "Anhängern", "Freunden".
func (lx *Language) Dative(low string) bool {
	noun, ok := strings.CutSuffix(low, "n")
	if !ok || !lx.Words[noun].Is(Role) {
		return false
	}
	one, ok := strings.CutSuffix(noun, "e")
	return strings.HasSuffix(noun, "er") || ok && lx.Words[one].Is(Role)
}

// Root returns what a noun's forms have in common.
func (lx *Language) Root(low string) string {
	if lx.Lang == "ar" {
		return strings.TrimPrefix(low, "ال")
	}
	for _, e := range lx.ends[rootEnd] {
		if stem, ok := strings.CutSuffix(low, e.from); ok && len(stem) >= shortestRoot {
			return stem + e.to
		}
	}
	return low
}
