package extract

import (
	"strings"

	"warta/article"
)

// A table of contents is a run of at least this many short blocks that the
// headings below say again, or that lead to other places in the page.
const minContents = 3

// contents marks the tables of contents among the kept chunks, with the line
// over them that calls them so: a terminal cannot leap to where they lead.
func (r *reading) contents(keep []bool) []bool {
	below := map[string]int{} // the last heading of each wording
	for i := range r.chunks {
		if c := &r.chunks[i]; c.block.Kind == article.Heading && c.shape.letters > 3 {
			below[letters(c.text)] = i
		}
	}
	out := make([]bool, len(keep))
	for i := 0; i < len(keep); i++ {
		from, hits := i, 0
		for ; i < len(keep) && r.mayBeContents(i); i++ {
			if below[letters(r.chunks[i].text)] > i || r.chunks[i].leapsInPage() {
				hits++
			}
		}
		if hits < minContents || hits*3 < (i-from)*2 {
			continue
		}
		for k := from; k < i; k++ {
			out[k] = true
		}
		if from > 0 && r.callsContents(from-1) {
			out[from-1] = true
		}
	}
	return out
}

// mayBeContents reports whether a chunk is short enough for an entry of a table
// of contents.
func (r *reading) mayBeContents(i int) bool {
	c := &r.chunks[i]
	return c.shape.words <= 25 && (c.block.Kind == article.Item || c.block.Kind == article.Paragraph && c.isLink())
}

// leapsInPage reports whether a chunk as a whole is a link that leaves its page
// where it is.
func (c *chunk) leapsInPage() bool {
	for _, p := range c.pieces {
		if strings.TrimSpace(p.text) != "" && (!p.anchored || p.link != "") {
			return false
		}
	}
	return true
}

// callsContents reports whether a chunk is the line over a table of contents.
func (r *reading) callsContents(i int) bool {
	c := &r.chunks[i]
	if c.shape.words > 6 || c.shape.closed {
		return false
	}
	low := strings.ToLower(c.text)
	for s := range strings.SplitSeq(contentsNames, "|") {
		if strings.HasPrefix(low, s) {
			return true
		}
	}
	return false
}

// contentsNames are how tables of contents are called, in lower case.
const contentsNames = "table of contents|contents|content|in this|on this page|what's in|jump to|quick|overview|toc|inhalt|auf dieser seite|übersicht|überblick|sommaire|table des matières|au sommaire|dans cet article|índice|contenido|tabla de|en este artículo|sumário|conteúdo|neste artigo|indice|sommario|in questo articolo|inhoud|in dit artikel|" +
	"spis treści|содержание|оглавление|в этой статье|içindekiler|bu yazıda|目次|目录|目錄|목차|المحتويات|محتويات|daftar isi|mục lục|περιεχόμενα|विषय सूची"

// repeated marks what a page holds twice, as for screens of two sizes: long
// blocks that say what an earlier one said, and the short ones between them
// that do.
func (r *reading) repeated(keep []bool) []bool {
	said := map[string]bool{}
	out := make([]bool, len(keep))
	again := false // the last long block was a repetition
	for i, k := range keep {
		c := &r.chunks[i]
		if !k || c.shape.letters == 0 || c.block.Kind == article.Code || c.block.Kind == article.Table {
			continue
		}
		known := said[c.text]
		said[c.text] = true
		if c.shape.words >= 25 {
			again = known
		}
		out[i] = known && again
	}
	return out
}
