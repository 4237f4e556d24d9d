package lex

import "unicode/utf8"

// A WordSet is words that are looked for at the ends of unspaced text.
type WordSet struct {
	Words   map[string]bool
	Longest int // in bytes
}

// newWordSet makes a set of the words of two characters and more.
func newWordSet(lists ...[]string) WordSet {
	set := WordSet{Words: map[string]bool{}}
	for _, list := range lists {
		for _, w := range list {
			if utf8.RuneCountInString(w) > 1 {
				set.Words[w] = true
				set.Longest = max(set.Longest, len(w))
			}
		}
	}
	return set
}

// Ends reports whether a text ends in one of the words.
func (w *WordSet) Ends(text string) bool {
	for i := len(text); i > 0 && len(text)-i <= w.Longest; {
		_, n := utf8.DecodeLastRuneInString(text[:i])
		if i -= n; w.Words[text[i:]] {
			return true
		}
	}
	return false
}

// Opens reports whether a text begins with one of the words.
func (w *WordSet) Opens(text string) bool {
	for i := 0; i < len(text) && i <= w.Longest; {
		_, n := utf8.DecodeRuneInString(text[i:])
		if i += n; w.Words[text[:i]] {
			return true
		}
	}
	return false
}
