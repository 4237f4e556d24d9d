package extract

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"warta/article"
)

// A ground is what is known of one element and everything under it: how much
// of a story it seems to hold.
type ground struct {
	parent *ground
	node   *html.Node
	text   int     // bytes of text
	linked int     // bytes of it in links
	prose  float64 // the weight of the paragraphs under it
	chunks int
	depth  int
	near   classSet // of the element itself
	all    classSet // of the element and those around it
	tags   tagSet   // of the element and those around it
}

// A shape is what a chunk's text looks like, whatever its language.
type shape struct {
	bytes, runes, words int
	letters, upper      int
	digits              int
	commas, stops       int  // marks inside and at the end of sentences
	quotes, odd         int  // odd: | » › • and their like, of menus and paths
	closed              bool // it ends like a sentence
	colon               bool // it ends in a colon or an ellipsis
	lower               bool // it begins with a small letter
	cut                 bool // it ends in three dots, as a teaser does
}

// shapeOf reads a chunk's text once.
func shapeOf(s string) shape {
	h := shape{bytes: len(s), words: article.Words(s)}
	first, cjk, thai := true, 0, 0
	for _, r := range s {
		h.runes++
		if r >= 0x0e00 && r < 0x1800 && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			thai++
		}
		switch {
		case unicode.IsLetter(r):
			h.letters++
			if r >= 0x3040 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
				cjk++
			}
			if unicode.IsUpper(r) {
				h.upper++
			} else if first && unicode.IsLower(r) {
				h.lower = true
			}
			first = false
		case unicode.IsDigit(r):
			h.digits++
			first = false
		case strings.ContainsRune(",;，、；،؛", r):
			h.commas++
		case strings.ContainsRune(".!?。！？…؟।", r):
			h.stops++
		case strings.ContainsRune("\"“”„«»「」『』‘’‹›", r):
			h.quotes++
		case strings.ContainsRune("|•→·►▶©/[]<>@#+=★", r):
			h.odd++
		}
	}
	h.words -= cjk/2 + thai*4/5 // a word of Chinese or Japanese is about two characters, one of Thai five
	h.ending(strings.TrimRightFunc(s, closes))
	return h
}

// closes reports what may stand behind the mark that ends a sentence: the
// second half of a pair, or a sign such as an emoji.
func closes(r rune) bool {
	return strings.ContainsRune("\"”“»’'」』)）] \ufe0f\u200d", r) || unicode.Is(unicode.So, r)
}

func (h *shape) ending(s string) {
	h.cut = strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…")
	switch r, _ := utf8.DecodeLastRuneInString(s); {
	case h.cut:
	case strings.ContainsRune(".!?。！？؟।", r):
		h.closed = true
	case strings.ContainsRune(":：…", r):
		h.colon = true
	}
}

// prose is how much a chunk weighs as a paragraph of a story: long text with
// the marks of sentences, less for links.
func (c *chunk) prose() float64 {
	if c.block.Kind == article.Figure || c.block.Kind == article.Rule || c.shape.words < 8 {
		return 0
	}
	free := 1 - float64(c.linked)/float64(c.shape.bytes+1)
	if free < 0.4 {
		return 0
	}
	return free * free * (math.Min(float64(c.shape.bytes)/100, 8) + math.Min(float64(c.shape.commas+c.shape.stops), 8)/2)
}

// survey lays the grounds of all chunks.
func survey(chunks []chunk) map[*html.Node]*ground {
	grounds := map[*html.Node]*ground{}
	for i := range chunks {
		c := &chunks[i]
		c.shape = shapeOf(c.text)
		c.weight = c.prose()
		if c.shape.words <= 40 {
			c.says = saysOf(c.text)
		}
		c.ground = groundOf(grounds, c.node)
		for g := c.ground; g != nil; g = g.parent {
			g.text += c.shape.bytes
			g.linked += c.linked
			g.prose += c.weight
			g.chunks++
		}
	}
	return grounds
}

func groundOf(grounds map[*html.Node]*ground, n *html.Node) *ground {
	if n == nil || n.Type != html.ElementNode {
		return nil
	}
	if g, ok := grounds[n]; ok {
		return g
	}
	g := &ground{node: n, parent: groundOf(grounds, n.Parent), near: classesOf(n), tags: tagOf(n)}
	g.all = g.near
	if g.parent != nil {
		g.depth = g.parent.depth + 1
		g.all |= g.parent.all
		g.tags |= g.parent.tags
	}
	grounds[n] = g
	return g
}

// heart returns the ground that holds the story best: from the one with all
// prose, downwards as long as one child keeps most of it.
func heart(grounds map[*html.Node]*ground, chunks []chunk) *ground {
	best := map[*ground]*ground{} // the child with the most prose
	var top *ground
	for _, g := range grounds {
		if g.parent == nil {
			if top == nil || g.prose > top.prose {
				top = g
			}
			continue
		}
		b := best[g.parent]
		if b == nil || g.prose > b.prose || g.prose == b.prose && g.chunks > b.chunks {
			best[g.parent] = g
		}
	}
	for top != nil {
		b := best[top]
		if b == nil || b.prose < 0.6*top.prose || b.prose == 0 {
			return top
		}
		top = b
	}
	return nil
}
