package extract

import (
	"slices"
	"strings"
	"time"

	"warta/article"
)

// threshold is the chance from which a chunk is taken for the article.
const threshold = 0.5

// unlikely is the chance below which nothing on a page is the article, though
// the likeliest is taken for want of better.
const unlikely = 0.15

// body returns the chunks that are the article.
func (p *page) body(meta *article.Document) []chunk {
	r := p.read(p.chunks(p.root), meta.Title, meta.Excerpt)
	var times []time.Time
	for _, t := range []time.Time{meta.Published, p.ownTime(), r.visibleTime(), p.said.classedTime(), dateInPath(p.base.Path)} {
		times = appendTime(times, t)
	}
	meta.Published = sharpest(times...)
	meta.Published, meta.Modified = p.zoned(meta.Published, meta.Lang), p.zoned(meta.Modified, meta.Lang)
	meta.Byline = r.byline(p.said, meta.Site)
	r.authors = strings.Split(meta.Byline, ", ")
	chances := r.score()
	keep := r.keep(chances)
	out, words := r.kept(keep)
	if more := p.inScripts(out, words, meta.Title); more != nil {
		out = more
	} else if more := r.gallery(keep, words); more != nil {
		out = more
	} else if meta.Stub = r.isStub(p.said, keep); isHollow(chances, words, meta.Excerpt) {
		out = p.chunks(tree(paragraphs(meta.Excerpt))) // as of a film: there is no other text
	}
	return trim(out)
}

// isHollow reports whether a page has no text but what it says of itself: next
// to nothing was kept, or less than that, and none of it is likely.
func isHollow(chances []float32, words int, excerpt string) bool {
	n := article.Words(excerpt)
	return n >= 8 && (words < 8 || words < n && slices.Max(chances) < unlikely)
}

// kept returns the chunks that are kept, and how many words they have.
func (r *reading) kept(keep []bool) (out []chunk, words int) {
	for i, k := range keep {
		if k {
			out = append(out, r.chunks[i])
			words += r.chunks[i].shape.words
		}
	}
	return out, words
}

// gallery returns the kept chunks of a page whose story stands under its
// pictures, with what stands there as text, or nil for any other page.
func (r *reading) gallery(keep []bool, words int) []chunk {
	var out []chunk
	pictures, told := 0, 0
	for i := range r.chunks {
		c := r.chunks[i]
		n := article.Words(c.block.Caption)
		apart := i < r.head || c.ground.tags.any(tagNav|tagAside|tagFooter) || c.ground.all&teaserClass != 0
		if c.block.Kind != article.Figure || n < 8 || apart {
			if keep[i] && i != r.head {
				out = append(out, c)
			}
			continue
		}
		pictures++
		told += n
		text := chunk{block: article.Block{Kind: article.Paragraph}, node: c.node, pieces: []piece{{text: c.block.Caption}}}
		text.seal()
		c.block.Caption = ""
		out = append(out, c, text)
	}
	if words >= 120 || pictures < 3 || told < 2*words {
		return nil
	}
	return out
}

const teaserClass classSet = 1<<8 | 1<<9 | 1<<10 // related, popular, a teaser

// score returns the chance of each chunk to belong to the article.
func (r *reading) score() []float32 {
	scores := make([]float32, len(r.chunks))
	v := make(vector, 0, 400)
	for i := range r.chunks {
		v = r.features(v, i)
		scores[i] = firstLayer.score(v)
	}
	chances := make([]float32, len(scores))
	r.again(scores, func(i int, v vector) { chances[i] = secondLayer.score(v) })
	return chances
}

// keep decides which chunks are the article.
func (r *reading) keep(scores []float32) []bool {
	keep := choose(scores)
	r.alike(keep, scores)
	r.headings(keep, scores)
	r.codes(keep, scores)
	r.lead(keep, scores)
	r.clean(keep)
	r.figures(keep)
	return keep
}

// choose keeps the likely chunks. Where none is likely, the likeliest of the
// page are taken: a page that says anything says something to its reader.
func choose(scores []float32) []bool {
	keep := make([]bool, len(scores))
	best := float32(0)
	for _, s := range scores {
		best = max(best, s)
	}
	from := min(float32(threshold), best*0.7)
	for i, s := range scores {
		keep[i] = s >= from && s > 0
	}
	return keep
}

// figures keeps pictures and rules that stand among the kept text.
func (r *reading) figures(keep []bool) {
	last := -1
	for i := range r.chunks {
		switch r.chunks[i].block.Kind {
		case article.Figure, article.Rule:
			keep[i] = false
			continue
		}
		if !keep[i] {
			continue
		}
		for k := last + 1; k < i && last >= 0 && i-last <= 6; k++ {
			kind := r.chunks[k].block.Kind
			keep[k] = kind == article.Figure || kind == article.Rule
		}
		last = i
	}
}

const leadClass classSet = 1 << 25

// lead keeps the standfirst: a sentence of its own between the headline and
// the story that the page gives as its description, or that is marked up as
// one and that the model does not hold impossible: sites mark their own
// motto and their forms alike.
func (r *reading) lead(keep []bool, scores []float32) {
	first := 0
	for first < len(keep) && (!keep[first] || r.chunks[first].shape.words < 15) {
		first++
	}
	for i := max(0, r.head-2); i < first && i < len(keep); i++ {
		c := &r.chunks[i]
		if i == r.head || c.shape.words < 6 || c.shape.words > 90 || c.linked*3 > c.shape.bytes || c.titled > 0.8 || c.ground.tags.any(tagNav|tagAside|tagFooter) {
			continue
		}
		marked := !c.endsInCall() && (c.ground.near|c.marks|c.ground.parent.classes())&leadClass != 0 && scores[i] >= 0.06
		if marked && r.head >= 0 && i > r.head && i-r.head < 12 || c.decked > 0.85 {
			keep[i] = c.says&(saysByline|saysNewsletter|saysShare|saysAd) == 0
		}
	}
}

// classes returns what the element itself says; none for no element.
func (g *ground) classes() classSet {
	if g == nil {
		return 0
	}
	return g.near
}
