package reader

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"

	"warta/article"
	"warta/ui/list"
)

// A glyph is one grapheme cluster as it stands on the screen, or a stretch of
// decoration: bars, bullets, the blanks between a table's columns.
type glyph struct {
	text string
	at   int32  // the byte of Text that it begins at; -1 for decoration
	size uint16 // how many bytes of Text it shows
	face uint16
	// Terminals disagree about clusters: those without mode 2027 advance by
	// the sum of the code points' widths. Both answers, by ansi.Method.
	width [2]uint16
	ends  bool // a line may end after it (UAX #14)
}

// decoration is the at of a glyph that shows nothing of the text. Those of the
// head are less.
const decoration = -1

// missing stands in for a cluster that a terminal would give no cell, or that
// holds what no text may bring to a terminal.
const missing = "\ufffd"

// cut returns the glyphs of a line of text, which begins at byte at of Text.
// Every visible cluster gets one glyph, and nothing else gets one: this is the
// gate between strangers' bytes and the screen. Clusters are cut as the
// terminal's renderer cuts them, whose Unicode is newer than the document's.
func cut(text string, at int) []glyph {
	gs := make([]glyph, 0, len(text))
	for i := 0; i < len(text); {
		rest := text[i:]
		if isASCII(rest[0]) && (len(rest) == 1 || isASCII(rest[1])) {
			gs = append(gs, glyph{text: rest[:1], at: int32(at + i), size: 1, width: [2]uint16{1, 1}})
			i++
			continue
		}
		g, w := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		gs = append(gs, cluster(g, at+i, w))
		i += max(1, len(g))
	}
	return gs
}

func isASCII(c byte) bool { return c >= ' ' && c < 0x7f }

func cluster(g string, at, w int) glyph {
	wc, size := ansi.StringWidthWc(list.Single(g)), uint16(len(g))
	if wc == 0 || w == 0 || strings.ContainsFunc(g, forbidden) {
		g, wc, w = missing, 1, 1
	}
	return glyph{text: g, at: int32(at), size: size, width: [2]uint16{uint16(wc), uint16(w)}}
}

// on returns what is drawn of the glyph in a terminal that measures so.
func (g *glyph) on(m ansi.Method) string {
	if m == ansi.WcWidth {
		return list.Single(g.text)
	}
	return g.text
}

// forbidden reports controls and the format characters that reorder or hide
// text. The document was cleaned of them when it was built.
func forbidden(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' ||
		unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d'
}

// raise sets a digit higher or lower than the line, as in H₂O and in notes¹.
func (g *glyph) raise(s article.Style) {
	if len(g.text) != 1 || g.text[0] < '0' || g.text[0] > '9' {
		return
	}
	const above, below = "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"
	switch n := int(g.text[0] - '0'); {
	case s&article.Sup != 0:
		g.text = string([]rune(above)[n])
	case s&article.Sub != 0:
		g.text = string([]rune(below)[n])
	}
}

// ornament returns decoration that is not text: blanks, bars and bullets of
// warta's own. It may be wider than a cell.
func ornament(s string, face uint16) glyph {
	w := uint16(ansi.StringWidth(s))
	return glyph{text: s, at: decoration, face: face, width: [2]uint16{w, w}}
}

// blanks returns n blank cells.
func blanks(n int) glyph { return ornament(strings.Repeat(" ", max(0, n)), 0) }

// label returns a line of text that is not part of Text, such as a speaker's
// name or a byline. A no-break space holds its neighbours together and is a
// blank otherwise.
func label(text string, face uint16) []glyph {
	gs := cut(strings.ReplaceAll(text, "\n", " "), 0)
	for i := range gs {
		gs[i].at, gs[i].face = decoration, face
	}
	markEnds(gs)
	for i := range gs {
		if gs[i].text == "\u00a0" {
			gs[i].text = " "
		}
	}
	return gs
}

// markEnds notes after which glyphs of a line it may be broken.
func markEnds(gs []glyph) {
	var b strings.Builder
	for i := range gs {
		b.WriteString(gs[i].text)
		gs[i].ends = false
	}
	rest, state, i, at, end := b.String(), -1, 0, 0, 0
	for rest != "" {
		var segment string
		segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		for end += len(segment); i < len(gs) && at+len(gs[i].text) <= end; i++ {
			at += len(gs[i].text)
		}
		if i > 0 && at == end { // never inside a cluster
			gs[i-1].ends = true
		}
	}
	markSyllables(gs)
}

// width returns the cells that the glyphs take.
func width(gs []glyph, m ansi.Method) int {
	w := 0
	for _, g := range gs {
		w += int(g.width[m])
	}
	return w
}

func isBlank(g glyph) bool { return g.text == " " }
