package entity

import (
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/entity/tag"
)

// sharedLetters is how many first letters a nation's adjective shares with its
// country: "Ukrainian", "Ukraine". Those that share fewer ("French") count for
// nothing, which is safer than a table for every language.
const sharedLetters = 4

// A demonyms counts adjectives and nouns of nations by their first letters.
type demonyms map[string]int

// demonyms counts those in the text. They name no place themselves, but a
// story that speaks of Ukrainian soldiers is about Ukraine.
func (r *reading) demonyms() demonyms {
	d := demonyms{}
	for i := range r.toks {
		if r.text.Class(i)&tag.Demonym != 0 && r.toks[i].Shape == tag.Title {
			if s := firstLetters(r.word(i)); s != "" {
				d[s]++
			}
		}
	}
	return d
}

// of returns how many demonyms count for a thing: none but for a place of one
// word.
func (d demonyms) of(t *thing) int {
	if t.kind != article.Place || len(t.words) > 1 || t.known&tag.Country == 0 {
		return 0
	}
	return d[firstLetters(t.forms[0])]
}

// firstLetters returns the first letters of a word, or "" if it has too few.
func firstLetters(word string) string {
	end := 0
	for range sharedLetters {
		_, n := utf8.DecodeRuneInString(word[end:])
		if n == 0 {
			return ""
		}
		end += n
	}
	return strings.ToLower(word[:end])
}
