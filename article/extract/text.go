package extract

import (
	"strings"

	"github.com/rivo/uniseg"

	"warta/article"
)

// Text reads a plain text. A blank line parts paragraphs; a single line break
// is kept, and marked as a wrap where the lines before it are full. Bytes that
// are no text give an empty one.
func Text(text []byte, meta article.Document) article.Document {
	if isBinary(text) {
		text = nil
	}
	s := decode(text, "")
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n\n").Replace(s)
	var b article.Builder
	var lines []string
	end := func() {
		if len(lines) > 0 {
			addLines(&b, lines)
			lines = lines[:0]
		}
	}
	for line := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(line) == "" {
			end()
			continue
		}
		lines = append(lines, line)
	}
	end()
	return finish(b.Document(meta))
}

// addLines adds a paragraph's lines as one block.
func addLines(b *article.Builder, lines []string) {
	b.Start(article.Block{Wrapped: isWrapped(lines)})
	for i, l := range lines {
		if i > 0 {
			b.Break()
		}
		b.Add(l, 0, "")
	}
}

// isWrapped reports whether lines were broken at a fixed width: each but the
// last is so full that the first word of the next would not have fitted into
// the longest. Verse and addresses break where it would have.
func isWrapped(lines []string) bool {
	width := 0
	for _, l := range lines {
		width = max(width, uniseg.StringWidth(strings.TrimSpace(l)))
	}
	if len(lines) < 2 || width < 40 {
		return false
	}
	for i, l := range lines[:len(lines)-1] {
		word, _, _ := strings.Cut(strings.TrimSpace(lines[i+1]), " ")
		if uniseg.StringWidth(strings.TrimSpace(l))+1+uniseg.StringWidth(word) < width {
			return false
		}
	}
	return true
}
