package extract

import (
	"math"

	"warta/article"
)

// again gives what the second layer knows of each chunk, in turn: the first
// layer's scores of the chunk, its neighbours and the elements around it. The
// vector is valid until the next.
func (r *reading) again(scores []float32, use func(i int, v vector)) {
	type sum struct{ weight, score float64 }
	sums := map[*ground]*sum{}
	top := 0.0
	for i := range r.chunks {
		c := &r.chunks[i]
		w := math.Sqrt(float64(c.shape.bytes))
		top = math.Max(top, float64(scores[i]))
		for g, k := c.ground, 0; g != nil && k < 4; g, k = g.parent, k+1 {
			s := sums[g]
			if s == nil {
				s = &sum{}
				sums[g] = s
			}
			s.weight += w
			s.score += w * float64(scores[i])
		}
	}
	at := func(i int) float64 {
		if i < 0 || i >= len(scores) {
			return 0
		}
		return float64(scores[i])
	}
	before := make([]float64, len(scores)+1)
	for i, s := range scores {
		before[i+1] = before[i] + float64(s)*squash(float64(r.chunks[i].shape.words), 15)
	}
	all := before[len(scores)] + 1e-6
	v := make(vector, 0, 64)
	for i := range r.chunks {
		c := &r.chunks[i]
		v = v[:0]
		s := at(i)
		v.put(s, s*s, logit(s)/4, top, squash(float64(c.shape.words), 4), squash(float64(c.shape.words), 20), float64(c.linked)/float64(c.shape.bytes+1))
		for d := 1; d <= 4; d++ {
			v.put(at(i-d), at(i+d))
		}
		v.put(math.Min(at(i-1), at(i+1)), math.Max(at(i-1), at(i+1)))
		v.put(before[i]/all, 1-before[i+1]/all, squash(all, 5))
		g := c.ground
		for range 4 {
			if g == nil {
				v.put(0, 0)
				continue
			}
			own := math.Sqrt(float64(c.shape.bytes)) // without the chunk itself
			w, sc := sums[g].weight-own, sums[g].score-own*s
			v.put(sc/(w+5), squash(w, 20))
			g = g.parent
		}
		kind := c.block.Kind
		v.flag(kind == article.Heading, kind == article.Item, kind == article.Paragraph, c.shape.closed, c.shape.colon, i < r.first, i > r.last, i < r.head, r.seen[c.text] > 1,
			i+1 < len(r.chunks) && r.chunks[i+1].block.Kind == article.Heading, i > 0 && r.chunks[i-1].block.Kind == article.Heading)
		v.put(c.ld, c.titled)
		v.flag(r.open >= 0 && i < r.open)
		use(i, v)
	}
}

func logit(p float64) float64 {
	p = math.Min(math.Max(p, 1e-4), 1-1e-4)
	return math.Log(p / (1 - p))
}
