package extract

import (
	"codeberg.org/readeck/go-readability/v2"

	"warta/article"
)

// body returns the chunks that are the article.
func (p *page) body(meta *article.Document) []chunk {
	root := p.root
	if a, err := readability.FromDocument(p.root, p.base); err == nil && a.Node != nil {
		root = a.Node
	}
	return trim(withoutHeadline(p.chunks(root), meta.Title))
}

// withoutHeadline drops the headline where the body repeats it at its start.
func withoutHeadline(chunks []chunk, title string) []chunk {
	for i, c := range chunks {
		if i > 4 {
			break
		}
		if c.block.Kind == article.Heading && similar(c.text, title) > 0.8 {
			return append(chunks[:i:i], chunks[i+1:]...)
		}
	}
	return chunks
}
