package reader

import (
	"strings"
	"unicode/utf8"
)

// Thai and Lao are written without blanks between words, and UAX #14 leaves
// their lines to a dictionary. Without one, a line may end where a syllable
// surely begins: before a vowel that is written before its consonant.

// mainly returns the letter of a Thai or Lao cluster, as the Thai one that
// stands at the same place in its block; 0 for all else.
func mainly(g glyph) rune {
	if !strings.HasPrefix(g.text, "\xe0") { // the first byte of both scripts
		return 0
	}
	r, _ := utf8.DecodeRuneInString(g.text)
	switch {
	case r >= 0x0e01 && r <= 0x0e4e:
		return r
	case r >= 0x0e81 && r <= 0x0ece:
		return r - 0x80
	}
	return 0
}

// leading reports the vowels written before their consonant: เ แ โ ใ ไ.
func leading(r rune) bool { return r >= 0x0e40 && r <= 0x0e44 }

// trailing reports what never begins a line: ะ า ำ ๅ ๆ ฯ.
func trailing(r rune) bool {
	switch r {
	case 0x0e2f, 0x0e30, 0x0e32, 0x0e33, 0x0e45, 0x0e46:
		return true
	}
	return false
}

// markSyllables lets a line end before the syllables that are sure to begin.
func markSyllables(gs []glyph) {
	for i := 1; i < len(gs); i++ {
		if r := mainly(gs[i-1]); leading(mainly(gs[i])) && r != 0 && !leading(r) {
			gs[i-1].ends = true
		}
	}
}

// syllables returns how many of the first n glyphs of a line can stand on a row of
// their own without parting a syllable, at least one.
func syllables(line []glyph, n int) int {
	for k := n; k > 1; k-- {
		if k == len(line) || !trailing(mainly(line[k])) && !leading(mainly(line[k-1])) {
			return k
		}
	}
	return n
}
