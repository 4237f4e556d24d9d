package repair

import (
	"strconv"
	"strings"
)

// The long texts of entries are most of a feed, and to a parser of XML every
// byte of them may be mark-up. They are read here once, for all that is to be
// mended in them, and what the parser gets in their place is a mark with a
// number. Text lets no such mark in: the character is none to Unicode.
const (
	liftMark = "\ufdd0"
	minLift  = 128
)

var liftable = set("description summary content encoded")

// lifts reports whether the text of a leaf stands aside: it is one that an
// entry has as its own, in no vocabulary but the feed's.
func (m *mender) lifts(t tag, local string, kind leafKind) bool {
	if !liftable[local] || !m.stack[len(m.stack)-1].entry {
		return false
	}
	p := prefix(t.name)
	return (p == "" || p == m.rootPrefix() || local == "encoded") && (len(t.attrs) == 0 || kind == atomText)
}

// lift puts a text aside and returns what marks its place.
func (m *mender) lift(text string) string {
	m.lifted = append(m.lifted, text)
	return liftMark + strconv.Itoa(len(m.lifted)-1)
}

// Whole returns the text that a value found in the document stands for: itself,
// or the one that was put aside.
func (d Document) Whole(value string) string {
	if n, ok := strings.CutPrefix(value, liftMark); ok {
		if i, err := strconv.Atoi(n); err == nil && i < len(d.lifted) {
			return d.lifted[i]
		}
	}
	return value
}
