package extract

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

// Bounds on tables, far above what an article holds.
const (
	maxSpan  = 1000
	maxCells = 20000
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
	cells := 0
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Caption:
			w.caption(d, c)
		case atom.Tr:
			w.put(piece{kind: rowPiece})
		case atom.Td, atom.Th:
			if cells++; cells <= maxCells {
				w.cell(d, c)
			}
		}
	}
	w.flush()
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
			w.cur.pieces = append(w.cur.pieces, piece{text: " "})
		}
		w.cur.pieces = append(w.cur.pieces, k.pieces...)
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
