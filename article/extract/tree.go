package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tree parses a page. The full HTML algorithm refuses a page that nests deeper
// than 512 elements; such a page, and one with too many, is read by a simple
// one that does not care.
func tree(s string) *html.Node {
	s = lean(s)
	if strings.Count(s, "<") > maxTags {
		return shallow(s)
	}
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return shallow(s)
	}
	return root
}

// shallow builds a tree from tags alone and never lets it grow deeper than
// maxDepth or larger than maxNodes.
func shallow(s string) *html.Node {
	root := &html.Node{Type: html.DocumentNode}
	body := &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"}
	root.AppendChild(body)
	open := []*html.Node{root, body}
	z := html.NewTokenizer(strings.NewReader(s))
	for nodes := 0; nodes < maxNodes; {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return root
		case html.TextToken:
			open[len(open)-1].AppendChild(&html.Node{Type: html.TextNode, Data: string(z.Text())})
			nodes++
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			open = implied(open, t.DataAtom)
			top := open[len(open)-1]
			if last := top.LastChild; len(open) == maxDepth && last != nil && last.Data == t.Data && last.FirstChild == nil {
				continue // of a row of empty elements one is enough
			}
			n := &html.Node{Type: html.ElementNode, DataAtom: t.DataAtom, Data: t.Data, Attr: t.Attr}
			top.AppendChild(n)
			nodes++
			if kind == html.StartTagToken && !isVoid(t.DataAtom) && len(open) < maxDepth {
				open = append(open, n)
			}
		case html.EndTagToken:
			open = closed(open, z)
		}
	}
	return root
}

// implied returns the open elements after those that the start of another ends
// by itself: a paragraph, an item, a cell or a row.
func implied(open []*html.Node, next atom.Atom) []*html.Node {
	for len(open) > 2 {
		top := open[len(open)-1].DataAtom
		ends := top == next
		switch top {
		case atom.P, atom.Option, atom.Tr:
		case atom.Li, atom.Dt, atom.Dd:
			ends = next == atom.Li || next == atom.Dt || next == atom.Dd
		case atom.Td, atom.Th:
			ends = next == atom.Td || next == atom.Th || next == atom.Tr
		default:
			return open
		}
		if !ends {
			return open
		}
		open = open[:len(open)-1]
	}
	return open
}

// closed returns the open elements after an end tag, which closes the nearest
// of its name if that is near.
func closed(open []*html.Node, z *html.Tokenizer) []*html.Node {
	name, _ := z.TagName()
	for i := len(open) - 1; i > 1 && i > len(open)-16; i-- {
		if open[i].Data == string(name) {
			return open[:i]
		}
	}
	return open
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
