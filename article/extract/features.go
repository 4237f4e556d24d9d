package extract

import (
	"math"
	"strings"

	"warta/article"
)

// A reading is one page's chunks with what the model is asked about them.
type reading struct {
	chunks  []chunk
	center  *ground
	title   string         // the headline
	authors []string       // as far as they are known
	deck    string         // the page's own description
	ld      map[uint64]int // four-word runs of the body that JSON-LD states
	open    int            // the chunk that the page's description begins like, or -1
	end     int            // the last chunk that it has, or -1
	first   int            // the first and last chunk of prose in the center
	last    int
	from    int // the first and last of what is kept: see bound
	to      int
	parted  int            // the first heading kept between headline and from, or -1: see bound
	head    int            // the chunk that is the headline, or -1
	over    []int          // the heading or short phrase that each chunk stands under, or -1
	seen    map[string]int // how often a text occurs
}

// read surveys the chunks.
func (p *page) read(chunks []chunk, title, deck string) *reading {
	r := &reading{chunks: chunks, title: title, deck: deck, first: -1, head: -1, end: -1, open: -1, seen: map[string]int{}}
	r.center = heart(survey(chunks), chunks)
	if body := p.said.stated(); body != "" {
		r.ld = runsOf(body)
	}
	r.compare()
	r.locate()
	return r
}

// compare notes how like the headline, the description and the stated body
// each chunk is.
func (r *reading) compare() {
	head, deck := bagOf(r.title), bagOf(r.deck)
	opening := letters(r.deck)
	for i := range r.chunks {
		c := &r.chunks[i]
		r.seen[c.text]++
		if c.shape.words <= 3*head.size+10 {
			c.titled = head.like(c.text)
		}
		if c.shape.words <= 3*deck.size+10 {
			c.decked = deck.like(c.text)
		}
		if r.open < 0 && len(opening) >= 40 && c.shape.letters >= 30 && opens(opening, letters(c.text[:min(len(c.text), 400)])) {
			r.open = i
		}
		if c.ld = r.inLD(c.text); c.ld > 0.6 {
			r.end = i
		}
	}
}

// locate finds the headline, the first and last prose of the story, and what
// each chunk stands under.
func (r *reading) locate() {
	best, over := 0.0, -1
	r.over = make([]int, len(r.chunks))
	for i := range r.chunks {
		c := &r.chunks[i]
		heading := c.block.Kind == article.Heading
		if r.over[i] = over; heading || c.says&(saysRelated|saysComments|saysPopular|saysAuthor) != 0 && c.shape.words <= 8 {
			over = i
		}
		likeness := c.titled
		if c.block.Level == 1 {
			likeness += 0.1
		}
		if (heading || c.marks&headlineClass != 0) && likeness > max(best, 0.7) {
			best, r.head = likeness, i
		}
		if c.weight >= 1.5 && c.ground.under(r.center) {
			if r.first < 0 {
				r.first = i
			}
			r.last = i
		}
	}
}

// opens reports whether one of two texts, as letters, begins with the other's
// first thirty or more.
func opens(a, b string) bool {
	n := min(len(a), len(b), 80)
	return n >= 30 && a[:n] == b[:n]
}

const headlineClass classSet = 1 << 24

// stated returns the body that the page's JSON-LD gives.
func (f *facts) stated() string { return within(f.story().text("articleBody"), maxText) }

// under reports whether the ground lies in another.
func (g *ground) under(other *ground) bool {
	for ; g != nil; g = g.parent {
		if g == other {
			return true
		}
	}
	return false
}

// runsOf returns the hashes of a text's runs of four words.
func runsOf(s string) map[uint64]int {
	w := words(s)
	runs := make(map[uint64]int, len(w))
	for i := 0; i+4 <= len(w); i++ {
		runs[hash(w[i:i+4])]++
	}
	return runs
}

// hash is FNV-1a over words.
func hash(words []string) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		for i := range len(w) {
			h = (h ^ uint64(w[i])) * 1099511628211
		}
		h = (h ^ ' ') * 1099511628211
	}
	return h
}

// inLD returns the share of a text's runs that the stated body has too.
func (r *reading) inLD(s string) float64 {
	if r.ld == nil {
		return 0
	}
	w := words(s)
	if len(w) < 4 {
		return 0
	}
	n := 0
	for i := 0; i+4 <= len(w); i++ {
		if r.ld[hash(w[i:i+4])] > 0 {
			n++
		}
	}
	return float64(n) / float64(len(w)-3)
}

// A vector holds features in the order in which they are put.
type vector []float32

func (v *vector) put(xs ...float64) {
	for _, x := range xs {
		*v = append(*v, float32(x))
	}
}

// flag puts 1 for true.
func (v *vector) flag(bs ...bool) {
	for _, b := range bs {
		if b {
			*v = append(*v, 1)
		} else {
			*v = append(*v, 0)
		}
	}
}

func (v *vector) bits(set uint64, n int) {
	for i := range n {
		*v = append(*v, float32(set>>i&1))
	}
}

// squash brings a count to about 0 to 1: half at the given value.
func squash(x, half float64) float64 { return x / (x + half) }

// features puts what the first layer knows of chunk i into v, which is empty
// or used before.
func (r *reading) features(v vector, i int) vector {
	v = v[:0]
	c := &r.chunks[i]
	v.look(c)
	r.looks(&v, i)
	r.place(&v, i)
	r.phrases(&v, i)
	r.grounds(&v, c)
	v.around(c)
	return v
}

// look puts the shape of the text.
func (v *vector) look(c *chunk) {
	h := c.shape
	n := float64(h.runes + 1)
	words := float64(h.words)
	v.put(math.Log1p(n)/8, squash(words, 4), squash(words, 15), squash(words, 60),
		float64(c.linked)/float64(h.bytes+1), float64(h.letters)/n, float64(h.upper)/float64(h.letters+1), float64(h.digits)/n,
		math.Min(1, 10*float64(h.commas)/n), squash(float64(h.commas), 2), squash(float64(h.stops), 2), squash(float64(h.quotes), 2), squash(float64(h.odd), 2), squash(c.weight, 2))
	v.flag(h.closed, h.colon, h.lower, h.cut, c.opensLinked(), c.opensLinked() && h.cut, c.opensStrong(), words <= 1, words <= 3, words <= 6, h.words > 10 && h.closed, h.upper == h.letters && h.letters > 2,
		strings.Contains(c.text, "©"), strings.Contains(c.text, "@"), strings.Contains(c.text, "://"), c.linked > 0, c.linked*10 > h.bytes*9)
	kind := c.block.Kind
	v.flag(kind == article.Paragraph, kind == article.Heading, kind == article.BlockQuote, kind == article.Item, kind == article.Code, kind == article.Table, kind == article.Note,
		kind == article.Figure, kind == article.Heading && c.block.Level <= 1, kind == article.Heading && c.block.Level == 2, c.block.Ordered, c.block.Level > 1 && kind == article.Item, c.node.Data == "p",
		c.node.Data == "div", c.node.Data == "span", c.node.Data == "td", c.node.Data == "figcaption")
}

// looks puts the shapes of the chunks near by, and whether they stand in the
// same element.
func (r *reading) looks(v *vector, i int) {
	for _, d := range []int{-3, -2, -1, 1, 2, 3} {
		if i+d < 0 || i+d >= len(r.chunks) {
			v.put(0, 0, 0, 0, 0, 0, 0, 0, 1)
			continue
		}
		c := &r.chunks[i+d]
		v.put(squash(float64(c.shape.words), 15), float64(c.linked)/float64(c.shape.bytes+1), squash(c.weight, 2))
		v.flag(c.shape.closed, c.block.Kind == article.Heading, c.ground.parent == r.chunks[i].ground.parent, c.shape.cut, c.opensLinked(), false)
	}
}

// place puts where on the page the chunk stands.
func (r *reading) place(v *vector, i int) {
	n := float64(len(r.chunks))
	c := &r.chunks[i]
	v.put(float64(i)/n, squash(float64(i), 10), squash(n-float64(i), 10), squash(n, 100))
	v.flag(r.first < 0, i < r.first, i > r.last, i >= r.first && i <= r.last, r.head < 0, i < r.head, i == r.head, r.head >= 0 && i > r.head && i < r.first)
	v.put(squash(math.Abs(float64(i-r.first)), 5), squash(math.Abs(float64(i-r.last)), 5), squash(math.Abs(float64(i-r.head)), 5))
	v.put(c.titled, c.decked, c.ld)
	v.flag(r.open < 0, r.open >= 0 && i < r.open, i == r.open)
	v.flag(r.ld != nil, r.end >= 0 && i > r.end, r.end >= 0 && i <= r.end, r.seen[c.text] > 1, r.deck != "" && strings.HasPrefix(r.deck, c.text[:min(len(c.text), 60)]))
}

// phrases puts what the opening words of the chunk, its neighbours and its
// heading say.
func (r *reading) phrases(v *vector, i int) {
	c := &r.chunks[i]
	v.bits(uint64(c.says), phraseCount)
	for _, d := range []int{-1, 1} {
		var near phraseSet
		if i+d >= 0 && i+d < len(r.chunks) {
			near = r.chunks[i+d].says
		}
		v.bits(uint64(near), phraseCount)
	}
	if r.over[i] < 0 {
		v.put(0, 0, 0, 0, 0, 0, 0, 0, 1)
		return
	}
	h := &r.chunks[r.over[i]]
	v.flag(h.says&(saysRelated|saysPopular) != 0, h.says&saysComments != 0, h.says&saysNewsletter != 0, h.says&saysAuthor != 0, h.linked*10 > h.shape.bytes*8,
		c.ground.under(h.ground.parent), r.over[i] == r.head)
	v.put(squash(float64(i-r.over[i]), 4), 0)
}

// grounds puts how much of the story the elements around the chunk hold.
func (r *reading) grounds(v *vector, c *chunk) {
	v.flag(c.ground.under(r.center), r.center.under(c.ground.parent))
	total := 1.0
	if r.center != nil {
		total += r.center.prose
	}
	g := c.ground
	for range 4 {
		if g == nil {
			v.put(0, 0, 0, 0, 1)
			continue
		}
		v.put(g.prose/(g.prose+total), squash(float64(g.text), 1000), float64(g.linked)/float64(g.text+1), squash(float64(g.chunks), 5), 0)
		g = g.parent
	}
	// How far up the center and the chunk meet.
	up := 0
	for g = c.ground; g != nil && !r.center.under(g); g = g.parent {
		up++
	}
	v.put(squash(float64(up), 2), squash(float64(c.ground.depth), 10))
}

// around puts what the tags and classes of the elements around the chunk say.
func (v *vector) around(c *chunk) {
	near, mid, far := c.marks|c.ground.near, classSet(0), classSet(0)
	g := c.ground.parent
	for k := 0; g != nil && k < 3; k++ {
		mid |= g.near
		g = g.parent
	}
	if g != nil {
		far = g.all
	}
	v.bits(uint64(near), len(classGroups))
	v.bits(uint64(mid), len(classGroups))
	v.bits(uint64(far), len(classGroups))
	v.bits(uint64(c.ground.tags), tagCount)
	var close tagSet
	g = c.ground
	for k := 0; g != nil && k < 3; k++ {
		close |= tagOf(g.node)
		g = g.parent
	}
	v.bits(uint64(close), tagCount)
}
