package extract

import (
	"math"

	"warta/article"
)

// An echo is what the first layer's scores say around each chunk.
type echo struct {
	scores []float32
	before []float64 // the scores before each chunk added up, by length
	top    float64
	sums   map[*ground]*scoreSum
}

// A scoreSum adds up the scores under an element, by the chunks' lengths.
type scoreSum struct{ weight, score float64 }

// at returns a chunk's score, 0 outside of the page.
func (e *echo) at(i int) float64 {
	if i < 0 || i >= len(e.scores) {
		return 0
	}
	return float64(e.scores[i])
}

func (r *reading) echo(scores []float32) *echo {
	e := &echo{scores: scores, before: make([]float64, len(scores)+1), sums: map[*ground]*scoreSum{}}
	for i := range r.chunks {
		c := &r.chunks[i]
		s := float64(scores[i])
		e.before[i+1] = e.before[i] + s*squash(float64(c.shape.words), 15)
		e.top = math.Max(e.top, s)
		w := math.Sqrt(float64(c.shape.bytes))
		for g, k := c.ground, 0; g != nil && k < 4; g, k = g.parent, k+1 {
			sum := e.sums[g]
			if sum == nil {
				sum = &scoreSum{}
				e.sums[g] = sum
			}
			sum.weight += w
			sum.score += w * s
		}
	}
	return e
}

// again gives what the second layer knows of each chunk, in turn: the first
// layer's scores of the chunk, its neighbours and the elements around it. The
// vector is valid until the next.
func (r *reading) again(scores []float32, use func(i int, v vector)) {
	e := r.echo(scores)
	v := make(vector, 0, 64)
	for i := range r.chunks {
		v = v[:0]
		e.around(&v, i, &r.chunks[i])
		r.second(&v, i)
		use(i, v)
	}
}

// around puts the scores of the chunk, its neighbours and its elements.
func (e *echo) around(v *vector, i int, c *chunk) {
	s := e.at(i)
	all := e.before[len(e.scores)] + 1e-6
	v.put(s, s*s, logit(s)/4, e.top, squash(float64(c.shape.words), 4), squash(float64(c.shape.words), 20), float64(c.linked)/float64(c.shape.bytes+1))
	for d := 1; d <= 4; d++ {
		v.put(e.at(i-d), e.at(i+d))
	}
	v.put(math.Min(e.at(i-1), e.at(i+1)), math.Max(e.at(i-1), e.at(i+1)))
	v.put(e.before[i]/all, 1-e.before[i+1]/all, squash(all, 5))
	g := c.ground
	for range 4 {
		if g == nil {
			v.put(0, 0)
			continue
		}
		own := math.Sqrt(float64(c.shape.bytes)) // without the chunk itself
		w, sum := e.sums[g].weight-own, e.sums[g].score-own*s
		v.put(sum/(w+5), squash(w, 20))
		g = g.parent
	}
}

// second puts what of the first layer's features the second is told again.
func (r *reading) second(v *vector, i int) {
	c := &r.chunks[i]
	kind := c.block.Kind
	v.flag(kind == article.Heading, kind == article.Item, kind == article.Paragraph, c.shape.closed, c.shape.colon, i < r.first, i > r.last, i < r.head, r.seen[c.text] > 1,
		i+1 < len(r.chunks) && r.chunks[i+1].block.Kind == article.Heading, i > 0 && r.chunks[i-1].block.Kind == article.Heading)
	v.put(c.ld, c.titled)
	v.flag(r.open >= 0 && i < r.open)
}

func logit(p float64) float64 {
	p = math.Min(math.Max(p, 1e-4), 1-1e-4)
	return math.Log(p / (1 - p))
}
