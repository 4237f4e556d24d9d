package extract

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

// isData reports whether a table holds data. A table that only lays out the
// page is walked like any other container.
func isData(n *html.Node) bool {
	if role := attr(n, "role"); role == "presentation" || role == "none" {
		return false
	}
	if has(n, atom.Table, atom.Pre, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.Form, atom.Article) {
		return false
	}
	if has(n, atom.Th, atom.Caption) {
		return true
	}
	rows, cells, long := 0, 0, 0
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Tr:
			rows++
		case atom.Td:
			cells++
			if len(textOf(d)) > 300 {
				long++
			}
		}
	}
	return rows >= 2 && cells >= 2*rows && long*4 <= cells
}

// table sets a table of data.
func (w *walker) table(n *html.Node, c context) {
	w.flush()
	w.cur, w.open = chunk{block: article.Block{Kind: article.Table, Dir: c.block.Dir}, node: n}, true
	w.rows(n, c)
	w.flush()
}

// rows sets the rows and cells under n; what lies in a cell is the cell's.
func (w *walker) rows(n *html.Node, c context) {
	for d := n.FirstChild; d != nil && !w.full() && len(w.cur.pieces) < maxCells; d = d.NextSibling {
		switch d.DataAtom {
		case atom.Caption:
			w.caption(d, c)
		case atom.Td, atom.Th:
			w.cell(d, c)
		case atom.Tr:
			w.put(piece{kind: rowPiece})
			w.rows(d, c)
		default:
			w.rows(d, c)
		}
	}
}

// caption sets a table's caption as a paragraph before it.
func (w *walker) caption(n *html.Node, c context) {
	k := chunk{block: article.Block{Dir: c.block.Dir}, node: n, pieces: []piece{{text: textOf(n), style: article.Em}}}
	k.seal()
	if k.text != "" {
		w.chunks = append(w.chunks, k)
	}
}

func (w *walker) cell(n *html.Node, c context) {
	w.put(piece{kind: cellPiece, cols: span(n, "colspan"), rows: span(n, "rowspan"), head: n.DataAtom == atom.Th})
	inner := walker{base: w.base, notes: w.notes}
	inner.children(n, context{node: n, style: c.style})
	inner.flush()
	for i, k := range inner.chunks {
		if i > 0 && k.text != "" {
			w.put(piece{text: " "})
		}
		for _, p := range k.pieces {
			w.put(p)
		}
	}
}

// span reads colspan or rowspan.
func span(n *html.Node, key string) int16 {
	v, err := strconv.Atoi(attr(n, key))
	if err != nil {
		return 1
	}
	return int16(max(1, min(v, maxSpan)))
}
