package list

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// Fence is a blank that counts as a letter from left to right: it keeps a
// terminal that orders letters itself from drawing a text among those of the
// pane before, or right of what stands after it in its row.
const Fence = "\u2800"

// Apart returns the blank that parts texts from what else is in their row: a
// Fence where one of them has letters that run from right to left.
func Apart(texts ...string) string {
	for _, s := range texts {
		if !plain(s) && strings.ContainsFunc(s, leftward) {
			return Fence
		}
	}
	return " "
}

// numbersLast puts the numbers that a text running from right to left begins
// with behind the rest, where its reader begins: a terminal that orders letters
// itself draws them left of it otherwise. One that is bound to the first word
// keeps its sign on that side, and takes a cell more where there is one spare.
func numbersLast(text string, spare bool) (string, int) {
	if text == "" || text[0] > '9' || !strings.ContainsFunc(text, leftward) {
		return text, 0
	}
	rest, numbers := text, ""
	for {
		word, after, ok := strings.Cut(rest, " ")
		if !ok || !strings.ContainsFunc(word, unicode.IsDigit) || strings.ContainsFunc(word, unicode.IsLetter) {
			break
		}
		rest, numbers = after, Fence+word+numbers
	}
	i := strings.IndexFunc(rest, unicode.IsLetter)
	if i < 0 || strings.IndexFunc(rest, leftward) != i {
		return text, 0
	}
	if n := strings.LastIndexFunc(rest[:i], unicode.IsDigit) + 1; spare && n > 0 && !strings.Contains(rest[:i], " ") {
		return rest[i:] + Fence + rest[n:i] + rest[:n] + numbers, 1
	}
	return rest + numbers, 0
}

func leftward(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}
