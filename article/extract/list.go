package extract

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

// listBlock returns what the items of a list inside b are set as. Level is the
// list's depth until an item takes it.
func listBlock(n *html.Node, b article.Block) article.Block {
	b.Kind = article.Item
	b.Level++
	b.Ordered = n.DataAtom == atom.Ol
	b.Number = 0
	return b
}

// itemBlock returns what one list item is set as.
func itemBlock(n *html.Node, b article.Block) article.Block {
	b.Kind = article.Item
	b.Level = max(1, b.Level)
	if n.DataAtom == atom.Dd {
		b.Ordered = false
	}
	return b
}

// A list counts its items as a browser would, from start and value. Reversed
// lists count as they stand.
type list struct{ next int }

func newList(n *html.Node) *list {
	if v, err := strconv.Atoi(attr(n, "start")); err == nil {
		return &list{clampNumber(v)}
	}
	return &list{1}
}

// number returns the number of the next item.
func (l *list) number(n *html.Node) int {
	if v, err := strconv.Atoi(attr(n, "value")); err == nil {
		l.next = clampNumber(v)
	}
	l.next++
	return clampNumber(l.next - 1)
}

// clampNumber keeps a stranger's number within what a margin can hold.
func clampNumber(n int) int { return max(0, min(n, 99999)) }
