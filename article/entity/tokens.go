package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// tokens cuts the document's text into tokens. Code names nobody.
func tokens(d *article.Document) []tag.Token {
	toks := make([]tag.Token, 0, len(d.Text)/5)
	if len(d.Blocks) == 0 {
		return tag.Tokenize(toks, d.Text, 0, len(d.Text), false)
	}
	for _, b := range d.Blocks {
		if b.Kind != article.Code {
			toks = tag.Tokenize(toks, d.Text, b.Start, b.End, b.Wrapped)
		}
	}
	return toks
}

// A mention is one place where the text names something: tokens From to To.
type mention struct {
	from, to int
	kind     article.EntityKind
	sure     float32 // how sure the kind is
}

func (m mention) span(toks []tag.Token) article.Span {
	return article.Span{Start: toks[m.from].Start, End: toks[m.to-1].End}
}
