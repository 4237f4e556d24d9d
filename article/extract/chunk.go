package extract

import (
	"strings"

	"golang.org/x/net/html"

	"warta/article"
)

// A chunk is one block of a page before it is known whether it belongs to the
// article: what it would be set as, what it says, and where it stands.
type chunk struct {
	block  article.Block
	pieces []piece
	node   *html.Node // the element whose text it is
	marks  classSet   // what the inline elements around its start say
	text   string     // the pieces' text on one line, not cleaned
	linked int        // how many bytes of it are links

	// Filled by survey.
	shape  shape
	weight float64 // as prose
	says   phraseSet
	titled float64 // how like the headline it is
	decked float64 // how like the page's own description
	ld     float64 // how much of it the page's JSON-LD has too
	ground *ground
}

// A piece is a part of a chunk: a stretch of text, a line break, or the start
// of a table's row or cell.
type piece struct {
	kind     pieceKind
	text     string
	style    article.Style
	link     string
	anchored bool  // it stands in a link, though its address may be none
	cols     int16 // of a cell
	rows     int16
	head     bool
}

type pieceKind uint8

const (
	textPiece pieceKind = iota
	breakPiece
	rowPiece
	cellPiece
)

// seal computes what is asked of a chunk over and over.
func (c *chunk) seal() {
	var b strings.Builder
	for _, p := range c.pieces {
		switch p.kind {
		case textPiece:
			b.WriteString(p.text)
			if p.anchored {
				c.linked += len(strings.TrimSpace(p.text))
			}
		default:
			b.WriteByte(' ')
		}
	}
	c.text = strings.Join(strings.Fields(b.String()), " ")
}

// opensLinked reports whether the chunk's text begins with a link.
func (c *chunk) opensLinked() bool {
	return len(c.pieces) > 0 && c.pieces[0].link != "" && c.pieces[0].link[0] != '#'
}

// endsInCall reports whether the chunk ends in a link of a few words, as what
// asks its reader to go somewhere does.
func (c *chunk) endsInCall() bool {
	for i := len(c.pieces) - 1; i >= 0; i-- {
		if s := strings.TrimSpace(c.pieces[i].text); s != "" {
			return c.pieces[i].link != "" && article.Words(s) <= 4
		}
	}
	return false
}

// opensStrong reports whether the chunk's text begins in bold.
func (c *chunk) opensStrong() bool { return len(c.pieces) > 0 && c.pieces[0].style&article.Strong != 0 }

// build makes the document of the chunks.
func build(chunks []chunk, meta article.Document) article.Document {
	var b article.Builder
	for _, c := range chunks {
		b.Start(c.block)
		for _, p := range c.pieces {
			switch p.kind {
			case textPiece:
				b.Add(p.text, p.style, p.link)
			case breakPiece:
				b.Break()
			case rowPiece:
				b.Row()
			case cellPiece:
				b.Cell(int(p.cols), int(p.rows), p.head)
			}
		}
	}
	return b.Document(meta)
}

// trim drops rules and headings that head nothing from the edges, and rules
// that follow one another.
func trim(chunks []chunk) []chunk {
	out := chunks[:0]
	for _, c := range chunks {
		if c.block.Kind == article.Rule && (len(out) == 0 || out[len(out)-1].block.Kind == article.Rule) {
			continue
		}
		out = append(out, c)
	}
	for n := len(out); n > 0 && (out[n-1].block.Kind == article.Rule || out[n-1].block.Kind == article.Heading && n > 1); n-- {
		out = out[:n-1]
	}
	return out
}
