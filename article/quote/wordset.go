package quote

import "unicode/utf8"

// A wordSet is words that are looked for at the ends of unspaced text.
type wordSet struct {
	words   map[string]bool
	longest int // in bytes
}

// newWordSet makes a set of the words of two characters and more.
func newWordSet(lists ...[]string) wordSet {
	set := wordSet{words: map[string]bool{}}
	for _, list := range lists {
		for _, w := range list {
			if utf8.RuneCountInString(w) > 1 {
				set.words[w] = true
				set.longest = max(set.longest, len(w))
			}
		}
	}
	return set
}

// ends reports whether a text ends in one of the words.
func (w *wordSet) ends(text string) bool {
	for i := len(text); i > 0 && len(text)-i <= w.longest; {
		_, n := utf8.DecodeLastRuneInString(text[:i])
		if i -= n; w.words[text[i:]] {
			return true
		}
	}
	return false
}

// opens reports whether a text begins with one of the words.
func (w *wordSet) opens(text string) bool {
	for i := 0; i < len(text) && i <= w.longest; {
		_, n := utf8.DecodeRuneInString(text[i:])
		if i += n; w.words[text[:i]] {
			return true
		}
	}
	return false
}
