package article

import (
	"bytes"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// maxMarks is how many combining marks one character may carry. Natural text
// needs four at the most; hundreds ("zalgo") paint over the lines around.
const maxMarks = 6

// Clean returns s as it may be shown on one line: valid UTF-8 in NFC without
// control, bidirectional or stray zero-width characters, white space folded to
// single blanks and trimmed. Nothing that Clean returns can steer a terminal.
func Clean(s string) string {
	if isPlain(s) {
		return s
	}
	var w writer
	w.add(s)
	return w.b.String()
}

// CleanURL returns the address if a reader may follow it: http, https or
// mailto, with every byte that is not printable ASCII percent-encoded. It
// returns "" for anything else.
func CleanURL(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto":
	default:
		return ""
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			const hex = "0123456789ABCDEF"
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// isPlain reports whether s is printable ASCII with single blanks inside, which
// Clean leaves as it is.
func isPlain(s string) bool {
	blank := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && blank {
			return false
		}
		blank = c == ' '
	}
	return s == "" || !blank
}

// A writer folds white space and cleans graphemes as they are added.
type writer struct {
	b     strings.Builder
	blank bool // white space waits for the next visible character
	lines bool // a line feed is kept
	feed  bool // a line feed waits
	pre   bool // white space is kept as it is: code
	kept  []byte
}

func (w *writer) add(s string) {
	state := -1
	for s != "" {
		var g string
		g, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		w.grapheme(g)
	}
}

// grapheme adds one grapheme cluster and reports the length of what it wrote.
func (w *writer) grapheme(g string) int {
	if white, line := isWhite(g); white {
		if w.pre {
			w.keep(g, line)
			return 0
		}
		w.feed = w.feed || line && w.lines
		w.blank = true
		return 0
	}
	g = cleanGrapheme(g)
	if g == "" {
		return 0
	}
	at := w.b.Len()
	if w.pre {
		if at == 0 { // blank lines before the first are dropped, its indent is not
			w.kept = w.kept[bytes.LastIndexByte(w.kept, '\n')+1:]
		}
		w.b.Write(w.kept)
		w.kept = w.kept[:0]
	}
	if w.blank && at > 0 {
		if w.feed {
			w.b.WriteByte('\n')
		} else {
			w.b.WriteByte(' ')
		}
	}
	w.blank, w.feed = false, false
	w.b.WriteString(g)
	return w.b.Len() - at
}

// keep holds white space until a visible character follows it.
func (w *writer) keep(g string, line bool) {
	switch {
	case line:
		w.kept = append(w.kept, '\n')
	case g == "\t":
		w.kept = append(w.kept, "    "...)
	default:
		w.kept = append(w.kept, ' ')
	}
}

// isWhite reports whether a grapheme is white space, and whether it ends a line.
func isWhite(g string) (white, line bool) {
	switch g {
	case "\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\f":
		return true, true
	}
	r, n := utf8.DecodeRuneInString(g)
	// U+00A0 holds "10 km" together and U+3000 indents Japanese paragraphs:
	// both are blanks to a reader who searches for words.
	return n == len(g) && (r == '\t' || unicode.Is(unicode.Zs, r)), false
}

// cleanGrapheme returns the grapheme without what may not be shown, or "" when
// nothing visible is left.
func cleanGrapheme(g string) string {
	if len(g) == 1 {
		if c := g[0]; c < ' ' || c >= 0x7f {
			return ""
		}
		return g
	}
	var b strings.Builder
	marks, visible := 0, false
	for _, r := range g {
		switch {
		case r == utf8.RuneError || unicode.IsControl(r) || isForbidden(r):
			continue
		case unicode.In(r, unicode.Mn, unicode.Me):
			if marks++; marks > maxMarks || !visible {
				continue
			}
		case unicode.Is(unicode.Cf, r):
			// A joiner or variation selector means something only after a
			// visible character: emoji sequences, Persian, Indic scripts.
			if !visible || r != '\u200c' && r != '\u200d' {
				continue
			}
		default:
			visible = true
		}
		b.WriteRune(r)
	}
	if !visible {
		return ""
	}
	return norm.NFC.String(strings.TrimRight(b.String(), "\u200c\u200d"))
}

// isForbidden reports runes that no text may bring to a terminal: those that
// reorder it, hide in it, or are not characters.
func isForbidden(r rune) bool {
	switch {
	case r == '\u00ad', r == '\u034f', r == '\u061c', r == '\u180e', r == '\ufeff':
		return true
	case r >= '\u200e' && r <= '\u200f', r >= '\u2028' && r <= '\u202e', r >= '\u2060' && r <= '\u206f':
		return true
	case r >= '\ufff0' && r <= '\ufffb', r&0xfffe == 0xfffe, r >= '\ufdd0' && r <= '\ufdef':
		return true
	case r >= 0xe0000 && r <= 0xe0fff: // tags
		return true
	case unicode.Is(unicode.Co, r), unicode.Is(unicode.Cs, r):
		return true
	case r == '\u115f' || r == '\u1160' || r == '\u3164' || r == '\uffa0' || r == '\u2800': // fillers: blank, but letters to Unicode
		return true
	}
	return false
}
