package extract

import (
	"golang.org/x/net/html"

	"warta/article"
)

// minAlike is how many units of one shape a page has before they are judged
// together.
const minAlike = 3

// maxClass bounds what is read of a class: every unit in an element reads it
// again.
const maxClass = 500

// alike keeps what stands in units of one shape, such as the entries of a live
// report or the items of a list of stories, where the model kept as much of
// most of them: the last are as much the story as the first.
func (r *reading) alike(keep []bool, scores []float32) {
	units := map[string][]int{}
	for i := range r.chunks {
		c := &r.chunks[i]
		if c.block.Kind == article.Paragraph && c.shape.words >= 8 || c.block.Kind == article.Heading {
			if s := shapeAround(c.node); s != "" {
				units[s] = append(units[s], i)
			}
		}
	}
	for _, unit := range units {
		if len(unit) < minAlike || !r.mostKept(unit, keep) {
			continue
		}
		for _, i := range unit {
			c := &r.chunks[i]
			call := c.says&(saysRelated|saysNewsletter|saysAd|saysPopular|saysNav) != 0 || c.linked*2 >= c.shape.bytes
			keep[i] = keep[i] || scores[i] >= 0.2 && !call
		}
	}
}

// headings keeps what heads a paragraph of the story, as long as the model does
// not hold it impossible: nobody wants the one without the other. A heading
// that is a link is a teaser's, unless it is one of several alike whose
// paragraphs are kept: then the story goes through what it links to.
func (r *reading) headings(keep []bool, scores []float32) {
	linked := map[string][]int{}
	for i := max(r.first, r.head) + 1; i+1 < len(keep); i++ {
		c, n := &r.chunks[i], r.wordsBelow(i, keep)
		switch {
		case keep[i] || n < 8 || !r.mayHead(i, scores[i]):
		case c.linked*3 > c.shape.bytes:
			shape := shapeAround(c.node)
			linked[shape] = append(linked[shape], i)
		default:
			keep[i] = n >= 15
		}
	}
	for _, alike := range linked {
		for _, i := range alike {
			keep[i] = keep[i] || len(alike) >= minAlike
		}
	}
}

// codes keeps the code between two blocks of the story.
func (r *reading) codes(keep []bool, scores []float32) {
	for i := 1; i+1 < len(keep); i++ {
		keep[i] = keep[i] || r.chunks[i].block.Kind == article.Code && scores[i] >= 0.2 && keep[i-1] && keep[i+1]
	}
}

// wordsBelow returns how many words the kept paragraph has that follows a
// chunk, pictures passed over; 0 if what follows is none.
func (r *reading) wordsBelow(i int, keep []bool) int {
	for i++; i < len(keep) && r.chunks[i].block.Kind == article.Figure; {
		i++
	}
	if i == len(keep) || !keep[i] || r.chunks[i].block.Kind != article.Paragraph {
		return 0
	}
	return r.chunks[i].shape.words
}

// mayHead reports whether a chunk may be a heading inside the story.
func (r *reading) mayHead(i int, score float32) bool {
	const calls = saysRelated | saysComments | saysNewsletter | saysShare | saysAd | saysTags | saysByline | saysCookie | saysPopular | saysNav | saysAuthor | saysPaywall
	c := &r.chunks[i]
	for k := max(0, i-4); k < i; k++ {
		if r.chunks[k].text == c.text {
			return false // the picture of a teaser says it, too
		}
	}
	return c.block.Kind == article.Heading && score >= 0.2 && c.says&calls == 0 && c.titled <= 0.7
}

// mostKept reports whether half of the chunks or more are kept, and each stands
// in an element of its own.
func (r *reading) mostKept(unit []int, keep []bool) bool {
	kept := 0
	parents := map[*html.Node]bool{}
	for _, i := range unit {
		parents[r.chunks[i].node.Parent] = true
		if keep[i] {
			kept++
		}
	}
	return len(parents) == len(unit) && kept >= 2 && kept*2 >= len(unit)
}

// shapeAround returns the tags and classes of an element and the two around it,
// or "" when none has a class.
func shapeAround(n *html.Node) string {
	s, classed := "", false
	for k := 0; k < 3 && n != nil && n.Type == html.ElementNode; k++ {
		class := within(attr(n, "class"), maxClass)
		classed = classed || class != ""
		s += n.Data + "." + class + " "
		n = n.Parent
	}
	if !classed {
		return ""
	}
	return s
}
