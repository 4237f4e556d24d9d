package article

import (
	"unicode"
	"unicode/utf8"
)

// Words counts the words of a text: runs of letters and digits, and each
// character of the scripts that are written without blanks (Han, Kana, Thai,
// Lao, Khmer, Burmese) as one.
func Words(text string) int {
	n, in := 0, false
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
			if letter && !in {
				n++
			}
			in = letter || in && (r == '\'' || r == '-')
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			n++
			in = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !in {
				n++
			}
			in = true
		default:
			in = in && (unicode.IsMark(r) || r == '’')
		}
	}
	return n
}
