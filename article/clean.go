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
	w.add(strip(s))
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
	clean := percent(u.String())
	if u, err = url.Parse(clean); err != nil || u.Scheme != "mailto" && u.Host == "" {
		return ""
	}
	return clean
}

// percent encodes every byte of an address that is not printable ASCII or that
// ends an address where one is quoted.
func percent(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(s) {
		if c > ' ' && c < 0x7f && strings.IndexByte("\"<>\\^`{|}", c) < 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
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
	for s = w.addSimple(s); s != ""; s = w.addSimple(s) {
		var g string
		g, s, _, _ = uniseg.FirstGraphemeClusterInString(s, -1)
		w.grapheme(g)
	}
}

// grapheme adds one grapheme cluster and reports the length of what it wrote.
func (w *writer) grapheme(g string) int {
	if white, line := isWhite(g); white {
		w.white(g, line)
		return 0
	}
	g = cleanGrapheme(g)
	if g == "" {
		return 0
	}
	return w.visible(g)
}

// white adds white space, which waits for what follows it.
func (w *writer) white(g string, line bool) {
	if w.pre {
		w.keep(g, line)
		return
	}
	w.feed = w.feed || line && w.lines
	w.blank = true
}

// visible adds clean characters that are no white space and reports the length
// of what it wrote.
func (w *writer) visible(g string) int {
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

// isWhite reports whether a grapheme is white space, and whether it ends a
// line. Marks over a blank are dropped with it.
func isWhite(g string) (white, line bool) {
	r, n := utf8.DecodeRuneInString(g)
	switch r {
	case '\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f':
		return true, true
	}
	// U+00A0 holds "10 km" together and U+3000 indents Japanese paragraphs:
	// both are blanks to a reader who searches for words.
	if r != '\t' && !unicode.Is(unicode.Zs, r) {
		return false, false
	}
	for _, m := range g[n:] {
		if !unicode.IsMark(m) && !isJoiner(m) {
			return false, false
		}
	}
	return true, false
}

// cleanGrapheme returns the grapheme in NFC without marks that stand on
// nothing or on too many others, or "" when nothing visible is left.
func cleanGrapheme(g string) string {
	if len(g) == 1 {
		return g
	}
	var b strings.Builder
	marks, visible := 0, false
	for _, r := range g {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me):
			if marks++; marks > maxMarks || !visible {
				continue
			}
		case isJoiner(r):
			if !visible {
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
	return norm.NFC.String(b.String())
}

// isJoiner reports the zero-width joiner and non-joiner, which emoji, Persian
// and Indic scripts need inside a word.
func isJoiner(r rune) bool { return r == '\u200c' || r == '\u200d' }

// strip removes the characters that no text may bring to a terminal. It is
// done before the text is cut into graphemes, since what they parted may join.
func strip(s string) string {
	i := simple(s)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	joiner := "" // waits for what it joins to
	joinable := i > 0 && s[i-1] != ' ' && s[i-1] != '\n'
	for _, r := range s[i:] {
		switch {
		case isJoiner(r):
			if joinable {
				joiner = string(r)
			}
		case isForbidden(r):
		default:
			joinable = !unicode.IsSpace(r)
			if joinable {
				b.WriteString(joiner)
			}
			joiner = ""
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isForbidden reports runes that steer a terminal, reorder a text, hide in it,
// or are not characters.
func isForbidden(r rune) bool {
	switch {
	case r < 0xa0:
		return r < ' ' && (r < '\t' || r > '\r') || r >= 0x7f && r != '\u0085'
	case r < 0x0300 && r != '\u00ad', r >= 0x3165 && r < 0xd800: // most text ends here
		return false
	case r == utf8.RuneError, r == '\u034f', r == '\u180e':
		return true
	case r == '\u2028' || r == '\u2029':
		return false
	case r&0xfffe == 0xfffe, r >= '\ufdd0' && r <= '\ufdef', r >= '\ufff0' && r <= '\ufffc':
		return true
	case r >= '\u2060' && r <= '\u206f', r >= 0xe0000 && r <= 0xe0fff:
		return true
	case r == '\u115f' || r == '\u1160' || r == '\u3164' || r == '\uffa0' || r == '\u2800': // fillers: blank, but letters to Unicode
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Co, unicode.Cs)
}
