package extract

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

// A walker goes through a page once and cuts it into chunks.
type walker struct {
	base   *url.URL
	notes  map[string]string // the id of a footnote -> its mark
	chunks []chunk
	cur    chunk
	open   bool
	after  []chunk // figures met inside a paragraph, set when it ends
	pieces int     // how many have been made
	bytes  int     // how much text is in them
}

// full reports whether the page has said more than anybody reads.
func (w *walker) full() bool {
	return len(w.chunks) >= maxChunks || w.pieces >= maxPieces || w.bytes >= maxText
}

// put adds a piece to the open chunk.
func (w *walker) put(p piece) {
	p.text = within(p.text, maxText-w.bytes)
	w.cur.pieces = append(w.cur.pieces, p)
	w.pieces++
	w.bytes += len(p.text)
}

// A context is what an element hands down to its children.
type context struct {
	block    article.Block // what text found here would be set as
	style    article.Style
	link     string
	anchored bool       // in an <a>, whether or not it leads anywhere
	list     *list      // the list it stands in
	item     *item      // the list item it stands in
	node     *html.Node // the block element it stands in
	marks    classSet   // what the inline elements around it say
}

// An item is the list item being walked.
type item struct{ begun bool }

// chunks walks the tree under root.
func (p *page) chunks(root *html.Node) []chunk {
	w := walker{base: p.base, notes: notes(root)}
	w.children(root, context{node: root})
	w.flush()
	return captioned(w.chunks)
}

func (w *walker) children(n *html.Node, c context) {
	row := isRow(n)
	for k := n.FirstChild; k != nil && !w.full(); k = k.NextSibling {
		switch k.Type {
		case html.TextNode:
			w.text(k.Data, c)
		case html.ElementNode:
			if row && k != n.FirstChild {
				w.text(" ", c)
			}
			w.element(k, c)
		}
	}
}

// isRow reports whether an element holds spans, links, times and blocks alone,
// which style sheets set apart: a line of a name, a date and a section, or a
// card's label, headline and first words.
func isRow(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Li, atom.A:
	default:
		return false
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch {
		case k.Type == html.TextNode && strings.TrimSpace(k.Data) != "":
			return false
		case k.Type == html.ElementNode && !isBlock(k) && k.DataAtom != atom.Span && k.DataAtom != atom.A && k.DataAtom != atom.Time && k.DataAtom != atom.B && k.DataAtom != atom.Strong && !isMute(k) && k.DataAtom != atom.Img && k.DataAtom != atom.Picture:
			return false
		}
	}
	return true
}

// text adds text to the open chunk; blank text opens none.
func (w *walker) text(s string, c context) {
	if !w.open && strings.TrimSpace(s) == "" || s == "" {
		return
	}
	w.begin(c)
	w.put(piece{text: s, style: c.style, link: c.link, anchored: c.anchored})
}

// begin opens a chunk, as what the context says, unless one is open.
func (w *walker) begin(c context) {
	if w.open {
		return
	}
	b := c.block
	if b.Kind == article.Item && c.item != nil {
		b.Continued = c.item.begun
		c.item.begun = true
	}
	w.cur, w.open = chunk{block: b, node: c.node, marks: c.marks}, true
}

// flush ends the open chunk.
func (w *walker) flush() {
	if w.open {
		w.open = false
		if w.cur.block.Kind == article.Heading {
			w.cur.pieces = unsigned(w.cur.pieces)
		}
		w.cur.seal()
		switch {
		case w.cur.isRule():
			w.chunks = append(w.chunks, chunk{block: article.Block{Kind: article.Rule}, node: w.cur.node})
		case w.cur.text != "":
			w.chunks = append(w.chunks, w.cur)
		}
	}
	w.chunks = append(w.chunks, w.after...)
	w.after = w.after[:0]
}

// isRule reports whether a chunk is a line drawn with a sign: "* * *", "=====".
func (c *chunk) isRule() bool {
	if c.block.Kind != article.Paragraph && c.block.Kind != article.Heading {
		return false
	}
	line := strings.ReplaceAll(c.text, " ", "")
	sign, size := utf8.DecodeRuneInString(line)
	return strings.ContainsRune("*=_-—–~•·+#", sign) && len(line) >= 3*size && strings.Trim(line, string(sign)) == ""
}

// unsigned returns a heading's pieces without the sign at either end by which
// its reader gets a link to it.
func unsigned(pieces []piece) []piece {
	isSign := func(p piece) bool {
		s := strings.TrimSpace(p.text)
		return p.anchored && p.link == "" && s != "" && strings.Trim(s, "#¶§🔗∞⚓\ufe0f") == ""
	}
	isBlank := func(p piece) bool { return p.kind == textPiece && strings.TrimSpace(p.text) == "" }
	for n := len(pieces); n > 1 && (isSign(pieces[n-1]) || isBlank(pieces[n-1])); n = len(pieces) {
		pieces = pieces[:n-1]
	}
	for len(pieces) > 1 && (isSign(pieces[0]) || isBlank(pieces[0])) {
		pieces = pieces[1:]
	}
	return pieces
}

// add appends a finished chunk: one that no text is added to.
func (w *walker) add(c chunk) {
	w.flush()
	c.seal()
	w.chunks = append(w.chunks, c)
}

// element walks one element.
func (w *walker) element(n *html.Node, c context) {
	if isMute(n) {
		return
	}
	if n.Namespace != "" {
		w.foreign(n, c)
		return
	}
	if w.whole(n, c) {
		return
	}
	if !isBlock(n) {
		w.inline(n, c)
		return
	}
	w.flush()
	c.node, c.marks = n, 0
	w.children(n, w.inside(n, c))
	w.flush()
}

// whole handles the elements that are set as one thing and reports whether n
// was one.
func (w *walker) whole(n *html.Node, c context) bool {
	switch n.DataAtom {
	case atom.Pre, atom.Listing, atom.Xmp:
		w.code(n, c)
	case atom.Table:
		if !isData(n) {
			return false
		}
		w.table(n, c)
	case atom.Figure:
		if has(n, atom.Table, atom.Pre, atom.Blockquote, atom.Ul, atom.Ol) || !has(n, atom.Img, atom.Video, atom.Iframe) && !hasAmpImage(n) {
			return false
		}
		w.figure(n, c)
	case atom.Figcaption: // of a picture that only a script would show
		if has(n.Parent, atom.Table, atom.Pre, atom.Blockquote, atom.Ul, atom.Ol) {
			return false
		}
		w.add(chunk{block: article.Block{Kind: article.Figure, Caption: textOf(n)}, node: n})
	case atom.Hr:
		w.add(chunk{block: article.Block{Kind: article.Rule}, node: n})
	case atom.Blockquote:
		if !isPost(n) {
			return false
		}
		w.post(n, c)
	default:
		if mark, ok := w.notes[attr(n, "id")]; ok && isBlock(n) {
			w.note(n, mark, c)
			return true
		}
		return false
	}
	return true
}

// inside returns the context of a block element's children.
func (w *walker) inside(n *html.Node, c context) context {
	if d := attr(n, "dir"); d != "" {
		c.block.Dir = article.LeftToRight
		if strings.EqualFold(d, "rtl") {
			c.block.Dir = article.RightToLeft
		}
	}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if c.block.Kind == article.Item {
			c.style |= article.Strong
			break
		}
		c.block.Kind, c.block.Level = article.Heading, int(n.Data[1]-'0')
	case atom.Blockquote:
		c.block.Quoted++
		c.block.Kind, c.item = article.BlockQuote, nil
	case atom.Ul, atom.Menu, atom.Dir, atom.Ol:
		c.block, c.list, c.item = listBlock(n, c.block), newList(n), nil
	case atom.Li, atom.Dd:
		c.block, c.item = itemBlock(n, c.block), &item{}
		if c.block.Ordered && c.list != nil {
			c.block.Number = c.list.number(n)
		}
	case atom.Dt:
		c.style |= article.Strong
	}
	return c
}

// isBlock reports whether an element begins and ends a block of text. An
// unknown element, or one such as <font>, does when a block stands in it,
// which the walk finds by itself.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div,
		atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Frameset, atom.H1, atom.H2, atom.H3, atom.H4,
		atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li, atom.Listing, atom.Main, atom.Menu, atom.Nav,
		atom.Noscript, atom.Ol, atom.Optgroup, atom.Option, atom.P, atom.Plaintext, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody,
		atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Xmp, atom.Caption, atom.Search:
		return true
	}
	return false
}

// isMute reports whether an element never shows text: scripts, controls and
// their like. What a page hides itself is walked, for a script may show it.
func isMute(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Head, atom.Title, atom.Link, atom.Meta, atom.Iframe, atom.Object, atom.Embed, atom.Applet, atom.Canvas,
		atom.Audio, atom.Video, atom.Select, atom.Button, atom.Input, atom.Textarea, atom.Datalist, atom.Progress, atom.Meter, atom.Map,
		atom.Noframes, atom.Noscript, atom.Rp, atom.Frame, atom.Param, atom.Source, atom.Track, atom.Base:
		return true
	}
	return false
}
