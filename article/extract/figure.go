package extract

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

// figure sets a picture with its caption. A figure with several pictures
// becomes several, the caption under the last.
func (w *walker) figure(n *html.Node, c context) {
	caption := ""
	if f := find(n, func(d *html.Node) bool { return d.DataAtom == atom.Figcaption || isCaption(d) }); f != nil {
		caption = textOf(f)
	} else if n.DataAtom == atom.Span {
		caption = textOf(n)
	}
	w.flush()
	from := len(w.chunks)
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && (d.DataAtom == atom.Img || d.Data == "amp-img") {
			if b, ok := w.picture(d); ok && !w.shown(from, b.Image) {
				w.chunks = append(w.chunks, chunk{block: b, node: n})
			}
		}
	}
	switch {
	case len(w.chunks) > from:
		w.chunks[len(w.chunks)-1].block.Caption = caption
	case caption != "":
		w.chunks = append(w.chunks, chunk{block: article.Block{Kind: article.Figure, Caption: caption}, node: n})
	}
}

// captioned gives pictures the captions that stand outside of a figure element,
// on either side of the picture.
func captioned(chunks []chunk) []chunk {
	out := chunks[:0]
	for i := range chunks {
		c := &chunks[i]
		n := len(out)
		switch {
		case n > 0 && out[n-1].block.Kind == article.Figure && c.captions(&out[n-1]):
			addCaption(&out[n-1].block, c.text)
			continue
		case c.block.Kind == article.Figure:
			for n > 0 && out[n-1].captions(c) {
				n--
			}
			if n >= 2 && n < len(out) && isFileName(&out[n-2]) && out[n-1].block.Kind == article.Paragraph && len(out[n-1].text) < 300 {
				n-- // the file's name, what it shows, whose it is
			}
			for _, above := range out[n:] {
				addCaption(&c.block, above.text)
			}
		}
		out = append(out[:n], *c)
	}
	for i := range out {
		if c := &out[i]; c.isLoneCaption() {
			*c = chunk{block: article.Block{Kind: article.Figure, Caption: c.text}, node: c.node}
		}
	}
	return out
}

// isLoneCaption reports whether a chunk is the caption of a picture that only a
// script would show: it is called that, and its element a picture's.
func (c *chunk) isLoneCaption() bool {
	if c.block.Kind != article.Paragraph || len(c.text) > 600 || c.node.Parent == nil {
		return false
	}
	switch attr(c.node, "class") {
	case "wp-caption-text":
		return true
	case "caption":
		return classesOf(c.node.Parent)&galleryClass != 0
	}
	return false
}

// captions reports whether a chunk beside a picture is its caption: it is called
// one, ends by saying whose the picture is, or is no sentence and alone with the
// picture in an element.
func (c *chunk) captions(picture *chunk) bool {
	if c.isCaption() {
		return true
	}
	if c.block.Kind != article.Paragraph || len(c.text) > 400 || c.linked*2 > len(c.text) || len(c.text) < 8 {
		return false
	}
	if credited(c.text) || isBracketed(c.text) && strings.ContainsAny(c.text, "/@|") && article.Words(c.text) <= 8 {
		return true
	}
	last := strings.TrimRight(c.text, "\"”“»’'」』)） ")
	return !strings.ContainsRune(".!?。！？…:：।", lastRune(last)) && article.Words(c.text) >= 4 && len(c.text) < 200 && c.aloneWith(picture.node)
}

// aloneWith reports whether an element within a few steps holds the picture, the
// chunk's text and no other.
func (c *chunk) aloneWith(picture *html.Node) bool {
	n := c.node
	for k := 0; k < 3 && n != nil && n.Type == html.ElementNode; k++ {
		for d := picture; d != nil; d = d.Parent {
			if d == n {
				return len(textOf(n)) <= len(c.text)+4
			}
		}
		n = n.Parent
	}
	return false
}

// creditWords stand before whose a picture is, in lower case; the signs that
// stand behind a photographer's name in East Asia follow apart.
var creditWords = []string{"foto:", "foto ", "fotos:", "fotoğraf:", "photo:", "photo by", "photo credit", "photograph:", "photographs:", "picture:", "image:", "image credit", "fot.", "фото:", "фото ", "bild:", "bilder:", "foto/", "gambar:", "crédit photo", "crédits", "crédito", "crédito:", "credit:", "ảnh:", "φωτ", "صورة:", "تصوير", "사진=", "사진:", "写真：", "写真:", "提供", "图片来源", "©", "/getty", "getty images", "(getty", "(reuters)", "(afp)", "(ap)", "shutterstock", "/afp", "/reuters", "/dpa", "istock"}

// credited reports whether a text ends by saying whose a picture is.
func credited(s string) bool {
	tail := strings.ToLower(s[max(0, len(s)-70):])
	for _, w := range creditWords {
		i := strings.LastIndex(tail, w)
		if i < 0 || strings.Contains(strings.TrimRight(tail[i:], " )."), ". ") {
			continue
		}
		before := strings.TrimRight(tail[:i], " ")
		if before == "" || strings.ContainsAny(w, "/(") || strings.ContainsRune(".(|–—-/。）),!?”\"", lastRune(before)) {
			return true
		}
	}
	last := lastRune(strings.TrimRight(s, " ）)"))
	return last == '摄' || last == '攝' || strings.HasSuffix(strings.TrimRight(s, "）)"), "撮影")
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func addCaption(b *article.Block, text string) {
	if !strings.Contains(b.Caption, text) {
		b.Caption = strings.TrimSpace(b.Caption + " " + text)
	}
}

const captionClass classSet = 1 << 26

// isCaption reports whether a chunk stands in an element that is called a
// caption or a credit.
func (c *chunk) isCaption() bool {
	if c.block.Kind != article.Paragraph || len(c.text) > 600 {
		return false
	}
	set := c.marks | classesOf(c.node)
	if c.node.Parent != nil {
		set |= classesOf(c.node.Parent)
	}
	return set&captionClass != 0
}

func isCaption(n *html.Node) bool {
	return strings.Contains(attr(n, "class"), "caption")
}

func hasAmpImage(n *html.Node) bool { return find(n, isTag("amp-img")) != nil }

// shown reports whether a picture is already among the chunks from on.
func (w *walker) shown(from int, image string) bool {
	for _, c := range w.chunks[from:] {
		if c.block.Image == image {
			return true
		}
	}
	return false
}

// image sets a picture that stands alone or in a line of text: small ones with
// an alternative text, such as emoji, are read as that text.
func (w *walker) image(n *html.Node, c context) {
	if alt := attr(n, "alt"); isGlyph(n) {
		if alt != "" && len(alt) <= 16 {
			w.text(alt, c)
		}
		return
	}
	b, ok := w.picture(n)
	if !ok {
		return
	}
	k := chunk{block: b, node: n}
	if w.open {
		w.text(" ", c) // it parts what stands before it from what stands behind
		w.after = append(w.after, k)
		return
	}
	w.chunks = append(w.chunks, k)
}

// picture returns the Figure that an image element shows, and whether it is
// worth showing.
func (w *walker) picture(n *html.Node) (article.Block, bool) {
	src := w.source(n)
	if src == "" || tiny(attr(n, "width")) || tiny(attr(n, "height")) {
		return article.Block{}, false
	}
	return article.Block{Kind: article.Figure, Image: src, Alt: strings.TrimSpace(attr(n, "alt"))}, true
}

// source returns a picture's address; pages that load late keep it apart.
func (w *walker) source(n *html.Node) string {
	for _, key := range []string{"data-src", "data-original", "data-lazy-src", "data-orig-file", "src"} {
		if v := strings.TrimSpace(attr(n, key)); v != "" && !strings.HasPrefix(v, "data:") {
			if u := w.link(v); u != "" {
				return u
			}
		}
	}
	for _, key := range []string{"srcset", "data-srcset"} {
		if f := strings.Fields(attr(n, key)); len(f) > 0 {
			return w.link(strings.TrimRight(f[0], ","))
		}
	}
	for i := range n.Attr { // of some script that loads pictures late
		if a := &n.Attr[i]; strings.HasSuffix(a.Key, "-src") && strings.Contains(a.Val, "/") && !strings.HasPrefix(a.Val, "data:") {
			return w.link(a.Val)
		}
	}
	return ""
}

// tiny reports whether a length in pixels is that of an icon or a counter.
func tiny(length string) bool {
	px, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(length), "px"))
	return err == nil && px < 60
}

// isGlyph reports whether an image stands for a character.
func isGlyph(n *html.Node) bool {
	c := classes(n)
	return strings.Contains(c, "emoji") || strings.Contains(c, "smiley") || strings.Contains(c, "latex")
}
