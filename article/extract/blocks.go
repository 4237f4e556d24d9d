package extract

import "slices"

// Blocks are a page's blocks as the model sees that finds the article among
// them. They are what cmd/train-blocks learns from.
type Blocks struct{ r *reading }

// ReadBlocks returns the blocks of a page.
func ReadBlocks(page []byte, o Options) Blocks {
	p := parse(decode(page, o.ContentType), o.URL)
	meta := p.meta()
	return Blocks{p.read(p.chunks(p.root), meta.Title, meta.Excerpt)}
}

// Len returns how many blocks there are.
func (b Blocks) Len() int { return len(b.r.chunks) }

// Text returns a block's text on one line.
func (b Blocks) Text(i int) string { return b.r.chunks[i].text }

// Features returns what the model's first layer is told of a block.
func (b Blocks) Features(i int) []float32 { return b.r.features(nil, i) }

// Again returns what the second layer is told of each block, given the first's
// scores.
func (b Blocks) Again(scores []float32) [][]float32 {
	out := make([][]float32, b.Len())
	b.r.again(scores, func(i int, v vector) { out[i] = slices.Clone(v) })
	return out
}

// Choose returns which blocks the second layer's scores make the article.
func (b Blocks) Choose(scores []float32) []bool { return b.r.keep(scores) }
