package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

// inline walks an element that stands in a line of text.
func (w *walker) inline(n *html.Node, c context) {
	if w.open && isTip(n) {
		return
	}
	c.marks |= classesOf(n)
	switch n.DataAtom {
	case atom.Br:
		w.lineBreak(n, c)
	case atom.Img:
		w.image(n, c)
	case atom.Picture:
		if img := find(n, isTag("img")); img != nil {
			w.image(img, c)
		}
	case atom.A:
		w.anchor(n, c)
	case atom.Ruby:
		w.ruby(n, c)
	case atom.Q:
		w.text("“", c)
		w.children(n, c)
		w.text("”", c)
	case atom.Wbr:
	default:
		if n.Data == "amp-img" {
			w.image(n, c)
			return
		}
		if n.DataAtom == atom.Span && isFramed(n) {
			w.figure(n, c)
			return
		}
		c.style |= styleOf(n)
		w.children(n, c)
	}
}

// longestTip is how much text, in bytes, what shows beside a word may have.
const longestTip = 600

// isTip reports whether an element is what a page shows beside a word that is
// pointed at: its class is the one of the element around it, and a part of that.
func isTip(n *html.Node) bool {
	outer, _, _ := strings.Cut(strings.ToLower(attr(n.Parent, "class")), " ")
	inner, _, _ := strings.Cut(strings.ToLower(attr(n, "class")), " ")
	part, ok := strings.CutPrefix(inner, outer)
	if !ok || outer == "" {
		return false
	}
	switch strings.TrimLeft(part, "-_") {
	case "block", "text", "content", "box", "body", "card":
	default:
		return false
	}
	for _, w := range [...]string{"tooltip", "rollover", "popover", "popup", "hovercard"} {
		if strings.Contains(outer, w) {
			return len(textOf(n)) <= longestTip
		}
	}
	return false
}

// isFramed reports whether a span holds a picture and, apart from it, its
// caption.
func isFramed(n *html.Node) bool {
	img, caption := false, 0
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch {
		case k.DataAtom == atom.Img || k.DataAtom == atom.Picture:
			img = true
		case k.DataAtom == atom.Em || k.DataAtom == atom.Span || k.DataAtom == atom.I || k.DataAtom == atom.Small || k.DataAtom == atom.Strong:
			caption += len(textOf(k))
		case k.Type == html.ElementNode || strings.TrimSpace(k.Data) != "":
			return false
		}
	}
	return img && caption > 0 && caption < 400
}

// styleOf returns what an inline element does to its text.
func styleOf(n *html.Node) article.Style {
	switch n.DataAtom {
	case atom.Em, atom.I, atom.Cite, atom.Dfn, atom.Var:
		return article.Em
	case atom.Strong, atom.B:
		return article.Strong
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		return article.Mono
	case atom.Del, atom.S, atom.Strike:
		return article.Strike
	case atom.Sub:
		return article.Sub
	case atom.Sup:
		return article.Sup
	case atom.U, atom.Ins:
		return article.Underline
	case atom.Mark:
		return article.Highlight
	}
	return 0
}

// lineBreak breaks the line; two breaks in a row begin a new block, which is
// how old pages part their paragraphs.
func (w *walker) lineBreak(n *html.Node, c context) {
	if !w.open {
		return
	}
	if next := nextVisible(n); next != nil && next.DataAtom == atom.Br || w.endsInBreak() {
		w.flush()
		return
	}
	w.put(piece{kind: breakPiece})
}

// endsInBreak reports whether nothing visible follows the chunk's last break.
func (w *walker) endsInBreak() bool {
	for i := len(w.cur.pieces) - 1; i >= 0; i-- {
		p := w.cur.pieces[i]
		if p.kind == breakPiece {
			return true
		}
		if strings.TrimSpace(p.text) != "" {
			return false
		}
	}
	return false
}

// nextVisible returns the sibling after n, blank text and comments skipped.
func nextVisible(n *html.Node) *html.Node {
	for s := n.NextSibling; s != nil; s = s.NextSibling {
		if s.Type == html.ElementNode || s.Type == html.TextNode && strings.TrimSpace(s.Data) != "" {
			return s
		}
	}
	return nil
}

// anchor walks a link. One that leads to a footnote becomes a reference.
func (w *walker) anchor(n *html.Node, c context) {
	href := strings.TrimSpace(attr(n, "href"))
	if i := strings.LastIndexByte(href, '#'); i >= 0 {
		if mark, ok := w.notes[href[i+1:]]; ok {
			c.link = "#" + mark
			c.style |= article.Sup
			w.text(mark, c)
			return
		}
	}
	if isBackLink(n, href) {
		return
	}
	if hasAttr(n, "href") {
		c.link, c.anchored = w.link(href), true
	}
	w.children(n, c)
}

// ruby sets a reading behind its base: 漢字(かんじ).
func (w *walker) ruby(n *html.Node, c context) {
	for k := n.FirstChild; k != nil && !w.full(); k = k.NextSibling {
		switch {
		case k.Type == html.TextNode:
			w.text(k.Data, c)
		case k.DataAtom == atom.Rt || k.DataAtom == atom.Rtc:
			if t := textOf(k); t != "" {
				w.text("("+t+")", c)
			}
		case k.Type == html.ElementNode && k.DataAtom != atom.Rp:
			w.children(k, c)
		}
	}
}

// foreign reads what MathML and SVG say in plain text.
func (w *walker) foreign(n *html.Node, c context) {
	if n.DataAtom != atom.Math {
		return
	}
	s := attr(n, "alttext")
	if s == "" {
		if a := find(n, isTag("annotation")); a != nil {
			s = textOf(a)
		} else {
			s = textOf(n)
		}
	}
	c.style |= article.Mono
	w.text(s, c)
}
