package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

// notes finds a page's footnotes: short links in the text, numbers or signs,
// that lead to a block further down which looks like a note.
func notes(root *html.Node) map[string]string {
	targets := map[string]bool{}
	for n := range root.Descendants() {
		if id := attr(n, "id"); id != "" && n.Type == html.ElementNode && isBlock(n) && isNoteID(n, id) {
			targets[id] = true
		}
	}
	if len(targets) == 0 {
		return nil
	}
	marks := map[string]string{}
	for n := range root.Descendants() {
		if n.DataAtom != atom.A {
			continue
		}
		_, id, ok := strings.Cut(attr(n, "href"), "#")
		if !ok || !targets[id] || marks[id] != "" {
			continue
		}
		if mark := strings.Trim(textOf(n), "[]() ↩↑^"); mark != "" && len(mark) <= 8 {
			marks[id] = mark
		}
	}
	return marks
}

// isNoteID reports whether an id is one that writing tools give to footnotes.
func isNoteID(n *html.Node, id string) bool {
	if role := attr(n, "role"); role == "doc-footnote" || role == "doc-endnote" {
		return true
	}
	id = strings.ToLower(id)
	for _, prefix := range []string{"fn", "footnote", "cite_note", "endnote", "note-", "_ftn", "ftn", "sdfootnote", "easy-footnote-bottom"} {
		if strings.HasPrefix(id, prefix) && !strings.HasPrefix(id, "fnref") && !strings.HasPrefix(id, "footnote-ref") && !strings.HasPrefix(id, "footnote_ref") && !strings.HasPrefix(id, "_ftnref") {
			return true
		}
	}
	return false
}

// isBackLink reports whether a link leads from a note back to the text.
func isBackLink(n *html.Node, href string) bool {
	if attr(n, "role") == "doc-backlink" || strings.Contains(attr(n, "class"), "backref") || strings.Contains(attr(n, "class"), "footnote-back") {
		return true
	}
	switch t := strings.Trim(textOf(n), "[]() \ufe0e"); t {
	case "↩", "↑", "^", "⤴", "↵":
		return strings.HasPrefix(href, "#")
	}
	return false
}

// note sets a footnote.
func (w *walker) note(n *html.Node, mark string, c context) {
	w.flush()
	from := len(w.chunks)
	inner := walker{base: w.base, notes: w.notes}
	inner.children(n, context{node: n, block: article.Block{Kind: article.Note, Mark: mark, Dir: c.block.Dir}})
	inner.flush()
	w.chunks = append(w.chunks, inner.chunks...)
	for i := from; i < len(w.chunks); i++ {
		if b := &w.chunks[i].block; b.Kind == article.Paragraph || b.Kind == article.Item {
			b.Kind, b.Mark = article.Note, mark
		}
	}
}
