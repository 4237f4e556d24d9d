package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold returns a text as it is compared and searched: lower case, without
// diacritics, full width made half.
func fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		n := 0
		for ; n < len(s) && s[n] < utf8.RuneSelf; n++ {
			b.WriteByte(lower(s[n]))
		}
		s = s[n:]
		for n = 0; n < len(s) && s[n] >= utf8.RuneSelf; n++ {
		}
		foldRun(&b, s[:n])
		s = s[n:]
	}
	return b.String()
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// foldRun folds a run of characters beyond ASCII. What they make with those
// around them goes with the diacritics.
func foldRun(out *strings.Builder, s string) {
	if s == "" {
		return
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.Mn, r) && r < 0x0900 { // farther up, marks are vowels
			continue
		}
		r = unicode.ToLower(r)
		if plain, ok := strokes[r]; ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(r)
	}
	out.WriteString(norm.NFC.String(b.String())) // Hangul and voiced Kana are one character again
}

// strokes are letters whose diacritic is part of the letter to Unicode.
var strokes = map[rune]string{
	'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ħ': "h", 'ı': "i", 'ŧ': "t",
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// bigrams rewrites a folded text so that a tokenizer which knows only blanks
// can search the scripts written without them: a run of Han, Kana, Hangul,
// Thai, Lao, Khmer or Burmese becomes its overlapping pairs of characters.
func bigrams(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	var run []rune
	flush := func() {
		pairs(&b, run)
		run = run[:0]
	}
	for _, r := range s {
		if unbroken(r) || len(run) > 0 && unicode.IsMark(r) {
			run = append(run, r)
			continue
		}
		flush()
		b.WriteRune(r)
	}
	flush()
	return b.String()
}

// pairs writes a run's overlapping pairs, parted by blanks. A run of one
// character stands for itself.
func pairs(b *strings.Builder, run []rune) {
	if len(run) == 0 {
		return
	}
	b.WriteByte(' ')
	if len(run) == 1 {
		b.WriteRune(run[0])
	}
	for i := range len(run) - 1 {
		b.WriteRune(run[i])
		b.WriteRune(run[i+1])
		b.WriteByte(' ')
	}
	b.WriteByte(' ')
}

// unbroken reports whether a character belongs to a script without blanks.
func unbroken(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) || r == 'ー'
}
