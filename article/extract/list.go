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
	if b.Ordered {
		b.Number = itemNumber(n)
	}
	return b
}

// itemNumber counts an item's place in its list as a browser would, from
// start and value. Reversed lists count as they stand.
func itemNumber(n *html.Node) int {
	number := 0
	for s := n; s != nil; s = s.PrevSibling {
		if s.DataAtom != atom.Li {
			continue
		}
		if v, err := strconv.Atoi(attr(s, "value")); err == nil {
			return clampNumber(v + number)
		}
		number++
	}
	start := 1
	if v, err := strconv.Atoi(attr(n.Parent, "start")); err == nil {
		start = v
	}
	return clampNumber(start + number - 1)
}

// clampNumber keeps a stranger's number within what a margin can hold.
func clampNumber(n int) int { return max(0, min(n, 99999)) }
