package article

import (
	"strings"
	"unicode/utf8"
)

// Most text is of characters that are one grapheme each and their own NFC
// beside one another: those need no tables of Unicode to be cleaned.

// simpleRanges are such characters beyond ASCII, in order.
var simpleRanges = [][2]rune{
	{0x00a1, 0x00ac}, {0x00ae, 0x02ff}, // Latin
	{0x0388, 0x038a}, {0x038e, 0x03a1}, {0x03a3, 0x03ff}, // Greek
	{0x0400, 0x0482}, {0x048a, 0x052f}, // Cyrillic
	{0x05d0, 0x05ea},                                     // Hebrew
	{0x0621, 0x063a}, {0x0641, 0x064a}, {0x0671, 0x06d3}, // Arabic
	{0x2010, 0x2027}, {0x20a0, 0x20bf}, // typographic marks and currencies
	{0x3001, 0x3029}, {0x3041, 0x3094}, {0x30a1, 0x30fa}, // Kana
	{0x4e00, 0x9fff}, // Han
	{0xac00, 0xd7a3}, // Hangul
}

// isSimple reports whether a character is a visible one of that kind, or a
// blank or line feed.
func isSimple(r rune) bool {
	if r < 0x7f {
		return r >= ' ' || r == '\n'
	}
	for _, q := range simpleRanges {
		if r <= q[1] {
			return r >= q[0]
		}
	}
	return false
}

// simple returns how many bytes of simple characters a text begins with.
func simple(s string) int {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			if !isSimple(rune(s[i])) {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isSimple(r) {
			return i
		}
		i += n
	}
	return len(s)
}

// addSimple adds the simple characters that a text begins with and returns the
// rest. The last before others is left to them: a mark may follow it.
func (w *writer) addSimple(s string) string {
	n := simple(s)
	if n < len(s) {
		_, last := utf8.DecodeLastRuneInString(s[:n])
		n -= last
	}
	for text := s[:n]; text != ""; {
		i := strings.IndexAny(text, " \n")
		switch i {
		case 0:
			w.white(text[:1], text[0] == '\n')
			text = text[1:]
			continue
		case -1:
			i = len(text)
		}
		w.visible(text[:i])
		text = text[i:]
	}
	return s[n:]
}
