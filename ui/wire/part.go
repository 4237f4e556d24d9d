package wire

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A part is what differs between a row and what the terminal shows of it.
type part struct {
	column int
	pen    []byte // what it is written with
	cells  []byte
}

// differ returns the part of a row that is to be written where the terminal
// shows old. It has none when the two do not end alike, or when what stands
// before the end is of a width that terminals do not agree on.
func differ(old, cells []byte) (part, bool) {
	start := alike(old, cells)
	shared := 0
	for most := min(len(old), len(cells)) - start; shared < most && old[len(old)-1-shared] == cells[len(cells)-1-shared]; shared++ {
	}
	changed := true // the pen, since it was last compared
	for end := start; end < len(cells); end += unit(cells[end:]) {
		if was := len(old) - len(cells) + end; changed && end >= len(cells)-shared && !joins(cells[end:]) {
			if bytes.Equal(pens(old[:was]), pens(cells[:end])) {
				return middle(old[:was], cells[:end], start)
			}
			changed = false
		}
		changed = changed || cells[end] == esc
	}
	return part{}, false
}

// joins reports whether b begins with what terminals draw into the cell before.
func joins(b []byte) bool {
	r, _ := utf8.DecodeRune(b)
	return unicode.In(r, unicode.M, unicode.Cf) || r >= 0x1f3fb && r <= 0x1f3ff // skin tones
}

// middle returns the part from start on of what stands before an end that the
// two share, if that stands in the same column.
func middle(old, cells []byte, start int) (part, bool) {
	column, ok := columns(cells[:start])
	was, fine := columns(old)
	is, same := columns(cells)
	return part{column, pens(cells[:start]), cells[start:]}, ok && fine && same && was == is
}

// pens are the changes of the pen that count at the end of b, which begins with
// none: those after the last reset.
func pens(b []byte) []byte {
	if i := bytes.LastIndex(b, reset); i >= 0 {
		b = b[i+len(reset):]
	}
	var out []byte
	for len(b) > 0 {
		s := next(b)
		if s.isPen() {
			out = append(out, b[:s.size]...)
		}
		b = b[s.size:]
	}
	return out
}

// alike returns how far the two begin alike.
func alike(old, cells []byte) int {
	n := 0
	for n < len(cells) {
		size := unit(cells[n:])
		if !bytes.HasPrefix(old[n:], cells[n:n+size]) {
			break
		}
		n += size
	}
	return n
}

// unit is the length of the first sequence or character of b.
func unit(b []byte) int {
	if s := next(b); s.kind != text {
		return s.size
	}
	_, size := utf8.DecodeRune(b)
	return size
}

// columns returns how wide some cells are, if all terminals say the same.
func columns(b []byte) (n int, ok bool) {
	for rest := b; len(rest) > 0; {
		s := next(rest)
		if s.kind != text && !s.isPen() || s.kind == text && bytes.ContainsFunc(rest[:s.size], isDisputed) {
			return 0, false
		}
		rest = rest[s.size:]
	}
	return ansi.StringWidth(string(b)), true
}

// isDisputed reports whether terminals differ over how wide a character is, or
// where it stands: an emoji, one that joins others, one of a script that runs
// leftward or stacks its letters.
func isDisputed(r rune) bool {
	return r >= 0x1f000 && r < 0x20000 || !unicode.In(r, unicode.Common, unicode.Latin, unicode.Greek, unicode.Cyrillic,
		unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) ||
		unicode.In(r, unicode.M, unicode.Cf, unicode.Join_Control, unicode.Variation_Selector) || r >= 0x1100 && r < 0x1200
}
