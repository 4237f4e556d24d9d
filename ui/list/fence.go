package list

import (
	"strings"

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

func leftward(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}
