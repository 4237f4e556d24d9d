package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words returns the words of s in lower case; a character of a script without
// blanks is a word.
func words(s string) []string {
	var out []string
	eachWord(s, func(w string) { out = append(out, w) })
	return out
}

// eachWord hands out the words of s.
func eachWord(s string, use func(string)) {
	start := -1
	end := func(i int) {
		if start >= 0 {
			use(strings.ToLower(s[start:i]))
			start = -1
		}
	}
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if c := r | 0x20; c >= 'a' && c <= 'z' || r >= '0' && r <= '9' {
				if start < 0 {
					start = i
				}
				continue
			}
			end(i)
		case isAlone(r):
			end(i)
			use(string(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if start < 0 {
				start = i
			}
		default:
			end(i)
		}
	}
	end(len(s))
}

// isAlone reports whether a character is of a script without blanks.
func isAlone(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// A bag counts the words of a text.
type bag struct {
	count map[string]int
	size  int
}

func bagOf(s string) bag {
	b := bag{count: map[string]int{}}
	eachWord(s, func(w string) {
		b.count[w]++
		b.size++
	})
	return b
}

// maxShared is for how many words that two texts share there is room from the
// start: a long text is likened to many short ones.
const maxShared = 64

// like returns how alike a text is to the bag's: twice the words they share
// over all their words, 0 to 1.
func (b bag) like(s string) float64 {
	shared, all := 0, b.size
	var used map[string]int
	eachWord(s, func(w string) {
		all++
		n := b.count[w]
		if n == 0 {
			return
		}
		if used == nil {
			used = make(map[string]int, min(b.size, maxShared))
		}
		if used[w] < n {
			used[w]++
			shared++
		}
	})
	if all == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(all)
}
