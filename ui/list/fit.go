package list

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// A Ruler measures text as a terminal does: ansi.GraphemeWidth once the terminal
// has granted mode 2027, else ansi.WcWidth, which the zero Ruler is. Terminals
// that advance by code point give a Hindi क with its vowel sign ा two cells, the
// others one.
type Ruler ansi.Method

// Fit returns text as one line of exactly width cells: cut with an ellipsis,
// or filled with blanks. Text must be without escape sequences; those that are
// there, and control characters, are not drawn.
func (r Ruler) Fit(text string, width int) string {
	s, w := r.Cut(text, width)
	return s + Blank(width-w)
}

// Right returns text as Fit does, set to the right.
func (r Ruler) Right(text string, width int) string {
	s, w := r.Cut(text, width)
	return Blank(width-w) + s
}

// Split returns the part of text that a line of width cells holds, broken where
// a line may break (UAX #14), and the rest.
func (r Ruler) Split(text string, width int) (line, rest string) {
	if r.Width(text) <= width {
		return text, ""
	}
	used := 0
	for rest, state := text, -1; rest != ""; {
		var seg string
		seg, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		if used+r.Width(strings.TrimRight(seg, " ")) > width {
			break
		}
		used += r.Width(seg)
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
func (r Ruler) Width(text string) int {
	if plain(text) {
		return len(text)
	}
	n := 0
	for text = clean(text); text != ""; {
		var w int
		_, w, text = r.next(text)
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

// Cut is Fit without the filling. It also returns the cells that are used.
func (r Ruler) Cut(text string, width int) (string, int) {
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
	for text = clean(text); text != ""; {
		var s string
		var w int
		s, w, text = r.next(text)
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

// next returns what is drawn of a clean text's first grapheme, its width, and
// the rest of the text. Graphemes are cut as the terminal's renderer cuts them.
func (r Ruler) next(text string) (drawn string, width int, rest string) {
	g, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
	g = text[:max(1, len(g))]
	rest = text[len(g):]
	m := ansi.Method(r)
	if m == ansi.WcWidth {
		g = Single(g)
	}
	if width = m.StringWidth(g); width == 0 {
		g = ""
	}
	return g, width, rest
}

// clean returns the text as it may be drawn. What is taken out cannot part the
// graphemes around it, so it goes before they are cut.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case unseen(r):
			return -1
		}
		return r
	}, text)
}

// unseen reports controls and the format characters that reorder or hide text.
// The joiners shape it.
func unseen(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' ||
		unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d'
}

// Single returns an emoji without what joins or colours it: a terminal that has
// not granted mode 2027 may draw 👩‍👧 in two cells or in four, and ❤️ in one or in
// two, but it draws 👩 in two and ❤ in one. Other graphemes are as they are.
func Single(g string) string {
	if len(g) <= len("❤") {
		return g
	}
	const joiner, emoji, lightest, darkest = '\u200d', '\ufe0f', '\U0001f3fb', '\U0001f3ff'
	first, _ := utf8.DecodeRuneInString(g)
	var b strings.Builder
	for i, r := range g {
		switch {
		case r == joiner && (first >= '\u2190' && first < '\u3000' || first >= '\U0001f000'):
			return b.String()
		case r == emoji, i > 0 && r >= lightest && r <= darkest:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
