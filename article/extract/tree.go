package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth is how deep elements may nest; what lies deeper is lifted up to it.
const maxDepth = 256

// tree parses a page. The full HTML algorithm refuses a page that nests deeper
// than 512 elements; such a page is read by a simple one that does not care.
func tree(s string) *html.Node {
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return shallow(s)
	}
	return root
}

// shallow builds a tree from tags alone and never lets it grow deeper than
// maxDepth.
func shallow(s string) *html.Node {
	root := &html.Node{Type: html.DocumentNode}
	open := []*html.Node{root}
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		kind := z.Next()
		top := open[len(open)-1]
		switch kind {
		case html.ErrorToken:
			return root
		case html.TextToken:
			top.AppendChild(&html.Node{Type: html.TextNode, Data: string(z.Text())})
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			n := &html.Node{Type: html.ElementNode, DataAtom: t.DataAtom, Data: t.Data, Attr: t.Attr}
			top.AppendChild(n)
			if kind == html.StartTagToken && !isVoid(t.DataAtom) && len(open) < maxDepth {
				open = append(open, n)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			for i := len(open) - 1; i > 0 && i > len(open)-16; i-- {
				if open[i].Data == string(name) {
					open = open[:i]
					break
				}
			}
		}
	}
}

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// attr returns an attribute's value, or "".
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// hasAttr reports whether the element carries the attribute.
func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// find returns the first element in document order that ok accepts, or nil.
func find(n *html.Node, ok func(*html.Node) bool) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && ok(d) {
			return d
		}
	}
	return nil
}

func isTag(name string) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.Data == name }
}

// has reports whether an element with one of the tags lies under n.
func has(n *html.Node, tags ...atom.Atom) bool {
	return find(n, func(d *html.Node) bool {
		for _, t := range tags {
			if d.DataAtom == t {
				return true
			}
		}
		return false
	}) != nil
}

// textOf returns the text under n, blocks parted by blanks.
func textOf(n *html.Node) string {
	var b strings.Builder
	appendText(&b, n)
	return strings.Join(strings.Fields(b.String()), " ")
}

func appendText(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
		return
	}
	if n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Noscript {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if isBlock(c) || c.DataAtom == atom.Br {
			b.WriteByte(' ')
		}
		appendText(b, c)
	}
	if isBlock(n) {
		b.WriteByte(' ')
	}
}

// classes returns an element's class and id in lower case.
func classes(n *html.Node) string {
	var b strings.Builder
	for i := range n.Attr {
		if k := n.Attr[i].Key; k == "class" || k == "id" {
			b.WriteByte(' ')
			b.WriteString(n.Attr[i].Val)
		}
	}
	return strings.ToLower(b.String())
}
