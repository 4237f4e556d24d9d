package extract

import (
	"strings"
	"unicode"

	"warta/article"
	"warta/article/language"
)

// finish fills what only the body can tell: the excerpt of a page that states
// none, the language, and the direction of its blocks.
func finish(d article.Document) article.Document {
	if d.Excerpt == "" {
		d.Excerpt = opening(d)
	}
	d.Lang = language.Of(d.Text, d.Lang)
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if runsLeft(b.In(d.Text)) {
			b.Dir = article.RightToLeft
		}
	}
	return d
}

// opening returns the first paragraph, cut at a word within 300 bytes.
func opening(d article.Document) string {
	for _, b := range d.Blocks {
		if b.Kind != article.Paragraph {
			continue
		}
		s := strings.ReplaceAll(b.In(d.Text), "\n", " ")
		if len(s) <= 300 {
			return s
		}
		if i := strings.LastIndexByte(s[:300], ' '); i > 0 {
			return s[:i] + "…"
		}
		return strings.ToValidUTF8(s[:300], "") + "…"
	}
	return ""
}

// runsLeft reports whether the first letter of a text that has a direction
// runs to the left (Unicode's bidirectional algorithm, P2).
func runsLeft(s string) bool {
	for _, r := range s {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return true
		}
		if unicode.IsLetter(r) {
			return false
		}
	}
	return false
}
