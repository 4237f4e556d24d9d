package list

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// Fit returns text as one line of exactly width cells: cut with an ellipsis,
// or filled with blanks. Text must be without escape sequences; those that are
// there, and control characters, are not drawn.
func Fit(text string, width int) string {
	s, w := cut(text, width)
	return s + Blank(width-w)
}

// Cut is Fit without the filling. It also returns the cells that are used.
func Cut(text string, width int) (string, int) { return cut(text, width) }

// Right returns text as Fit does, set to the right.
func Right(text string, width int) string {
	s, w := cut(text, width)
	return Blank(width-w) + s
}

// Split returns the part of text that a line of width cells holds, broken where
// a line may break (UAX #14), and the rest.
func Split(text string, width int) (line, rest string) {
	if Width(text) <= width {
		return text, ""
	}
	used := 0
	for rest, state := text, -1; rest != ""; {
		var seg string
		seg, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		if used+Width(strings.TrimRight(seg, " ")) > width {
			break
		}
		used += Width(seg)
		line += seg
	}
	return strings.TrimRight(line, " "), text[len(line):]
}

const blanks = "                                                                                                    "

// Blank returns n blanks, none for a negative n.
func Blank(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(blanks) {
		return blanks[:n]
	}
	return strings.Repeat(" ", n)
}

// Width returns the cells that Fit would give the whole text.
func Width(text string) int {
	if plain(text) {
		return len(text)
	}
	n := 0
	for rest, state := text, -1; rest != ""; {
		var g string
		g, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		_, w := cell(g)
		n += w
	}
	return n
}

// plain reports whether the text is printable ASCII, most of which is news.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

func cut(text string, width int) (string, int) {
	if width <= 0 {
		return "", 0
	}
	if plain(text) {
		if len(text) <= width {
			return text, len(text)
		}
		return strings.TrimRight(text[:width-1], " ") + "…", len(strings.TrimRight(text[:width-1], " ")) + 1
	}
	var b strings.Builder
	used, fits, fitsLen := 0, 0, 0 // fits: what can stay before an ellipsis
	for rest, state := text, -1; rest != ""; {
		var g string
		g, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		s, w := cell(g)
		if used+w > width {
			s, more := numbersLast(b.String()[:fitsLen]+"…", fits+1 < width)
			return s, fits + 1 + more
		}
		b.WriteString(s)
		used += w
		if used < width {
			fits, fitsLen = used, b.Len()
		}
	}
	turned, more := numbersLast(b.String(), used < width)
	return turned, used + more
}

// cell returns what is drawn for a grapheme and its width. Terminals measure
// by code point or by grapheme; where the two differ, as with joined emoji,
// only the first code point is drawn, so that the row never drifts.
func cell(g string) (string, int) {
	r, n := utf8.DecodeRuneInString(g)
	if r == utf8.RuneError && n <= 1 {
		return "\uFFFD", 1
	}
	if r == '\t' || r == '\n' || r == '\r' {
		return " ", 1
	}
	if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) {
		return "", 0
	}
	w := ansi.GraphemeWidth.StringWidth(g)
	if w == ansi.WcWidth.StringWidth(g) {
		if w == 0 {
			return "", 0
		}
		return g, w
	}
	g = g[:n]
	w = ansi.GraphemeWidth.StringWidth(g)
	if w == 0 || w != ansi.WcWidth.StringWidth(g) {
		return "·", 1
	}
	return g, w
}
