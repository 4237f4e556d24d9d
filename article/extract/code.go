package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

// code sets preformatted text, line by line.
func (w *walker) code(n *html.Node, c context) {
	w.flush()
	b := article.Block{Kind: article.Code, Quoted: c.block.Quoted, Language: codeLanguage(n)}
	k := chunk{block: b, node: n}
	appendCode(&k, n)
	k.seal()
	if k.text != "" {
		w.chunks = append(w.chunks, k)
	}
}

func appendCode(k *chunk, n *html.Node) {
	for c := n.FirstChild; c != nil && len(k.pieces) < maxPieces/4; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			k.pieces = append(k.pieces, piece{text: c.Data})
		case c.DataAtom == atom.Br:
			k.pieces = append(k.pieces, piece{text: "\n"})
		case c.Type != html.ElementNode || isMute(c) || isLineNumber(c):
		default:
			appendCode(k, c)
			if isBlock(c) && !endsLine(k.pieces) {
				k.pieces = append(k.pieces, piece{text: "\n"})
			}
		}
	}
}

func endsLine(ps []piece) bool {
	return len(ps) > 0 && strings.HasSuffix(ps[len(ps)-1].text, "\n")
}

// isLineNumber reports whether an element numbers the lines of code beside it.
func isLineNumber(n *html.Node) bool {
	c := classes(n)
	for _, s := range []string{"linenos", "lineno", "line-number", "gutter", "hljs-ln-numbers", "rouge-gutter"} {
		if strings.Contains(c, s) {
			return true
		}
	}
	return false
}

// codeLanguage returns the language that the element, its child or a parent
// names in one of the usual ways.
func codeLanguage(n *html.Node) string {
	candidates := []*html.Node{n, find(n, isTag("code")), n.Parent}
	if n.Parent != nil {
		candidates = append(candidates, n.Parent.Parent)
	}
	for _, e := range candidates {
		if e == nil {
			continue
		}
		for _, key := range []string{"data-lang", "data-language", "lang"} {
			if v := attr(e, key); v != "" && e.DataAtom != atom.Html && (key != "lang" || e.DataAtom == atom.Pre || e.DataAtom == atom.Code) {
				return strings.ToLower(v)
			}
		}
		if l := classLanguage(attr(e, "class")); l != "" {
			return l
		}
	}
	return ""
}

func classLanguage(class string) string {
	words := strings.Fields(strings.ToLower(class))
	for i, s := range words {
		if s == "brush:" && i+1 < len(words) {
			return strings.Trim(words[i+1], ";,")
		}
		for _, prefix := range []string{"language-", "lang-", "highlight-source-", "brush:"} {
			if l, ok := strings.CutPrefix(s, prefix); ok && l != "" && l != "plaintext" && l != "none" {
				return strings.Trim(l, ";,")
			}
		}
	}
	return ""
}
