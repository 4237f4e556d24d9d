package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

const boxClass classSet = 1<<12 | 1<<13 | 1<<18 | 1<<20 | 1<<32 // ads, sign-ups, notices, authors, walls

// isBoxed reports whether a chunk stands in a small element that asks for an
// address, or that offers something to press and is called an advertisement, a
// newsletter's or its author's, or opens like a call to sign up. A sentence
// just below the headline is a standfirst, whatever else than a form it shares
// an element with.
func (r *reading) isBoxed(i int) bool {
	c := &r.chunks[i]
	deck := r.head >= 0 && i > r.head && i-r.head < 4 && c.shape.words >= 15 && c.says&saysNewsletter == 0
	g := c.ground
	for k := 0; g != nil && k < 4 && g.text < 600; k++ {
		named := !deck && (g.near&boxClass != 0 || g != c.ground && g.text < 300 && c.says&saysNewsletter != 0)
		if named && has(g.node, atom.A, atom.Form, atom.Button, atom.Input) || find(g.node, asksMail) != nil {
			return !r.holds(g, r.first) && !r.holds(g, r.head)
		}
		g = g.parent
	}
	return false
}

// isSignUp reports whether a chunk stands in a small element under a heading
// that calls to sign up, or is that heading.
func (r *reading) isSignUp(i int) bool {
	over := i
	if r.chunks[i].block.Kind != article.Heading {
		over = r.over[i]
	}
	if over < 0 || r.chunks[over].block.Kind != article.Heading || r.chunks[over].says&saysNewsletter == 0 || r.chunks[over].shape.words > 8 {
		return false
	}
	g := r.chunks[over].ground
	for k := 0; g != nil && k < 4 && g.text < 600; k++ {
		if g.chunks > 1 {
			return r.holds(g, i) && !r.holds(g, r.first) && !r.holds(g, r.head)
		}
		g = g.parent
	}
	return false
}

// holds reports whether the element holds a chunk.
func (r *reading) holds(g *ground, i int) bool { return i >= 0 && r.chunks[i].ground.under(g) }

// asksMail reports whether an element is a field for a mail address.
func asksMail(n *html.Node) bool {
	return n.DataAtom == atom.Input && (attr(n, "type") == "email" || strings.Contains(strings.ToLower(attr(n, "name")+attr(n, "placeholder")), "mail"))
}

// isListed reports whether a chunk is a link, or the item that one stands in,
// in a list of such under a heading that calls them related or popular.
func (r *reading) isListed(i int) bool {
	over := r.over[i]
	if over < 0 || r.chunks[over].says&(saysRelated|saysPopular) == 0 || r.chunks[over].shape.words > 6 {
		return false
	}
	for k := over + 1; k <= i; k++ {
		c := &r.chunks[k]
		if !c.isLink() && (c.block.Kind != article.Item || c.linked == 0 || c.shape.words > 40) {
			return false
		}
	}
	return true
}

// isInRelated reports whether a chunk stands in a small element that begins by
// calling what it holds related or popular, and links to it.
func (r *reading) isInRelated(i int) bool {
	g := r.chunks[i].ground
	for k := 0; g != nil && k < 4 && g.text < 700; k++ {
		if g.chunks > 1 && g.linked*4 > g.text && !r.holds(g, r.first) && !r.holds(g, r.head) {
			first := i
			for first > 0 && r.chunks[first-1].ground.under(g) {
				first--
			}
			label := &r.chunks[first]
			if label.says&(saysRelated|saysPopular) != 0 && (label.shape.words <= 6 || label.linked*2 > label.shape.bytes) && !label.shape.closed {
				return true
			}
		}
		g = g.parent
	}
	return false
}
