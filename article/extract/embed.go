package extract

import (
	"strings"

	"golang.org/x/net/html"

	"warta/article"
)

// isPost reports whether a block quote is a post embedded from a social
// network, as its own script would set it.
func isPost(n *html.Node) bool {
	c := attr(n, "class")
	for _, s := range []string{"twitter-tweet", "twitter-video", "instagram-media", "bluesky-embed", "mastodon-embed", "tiktok-embed", "text-post-media", "reddit-embed", "fb-xfbml-parse-ignore"} {
		if strings.Contains(c, s) {
			return true
		}
	}
	return false
}

// post sets an embedded post as a quotation with its author, whom the line
// below the words names behind a dash.
func (w *walker) post(n *html.Node, c context) {
	w.flush()
	inner := walker{base: w.base, notes: w.notes}
	b := article.Block{Kind: article.BlockQuote, Quoted: c.block.Quoted + 1, Dir: c.block.Dir}
	inner.children(n, context{node: n, block: b})
	inner.flush()
	author := ""
	words := inner.chunks[:0]
	for _, k := range inner.chunks {
		if name, ok := signature(k.text); ok {
			author = name
			continue
		}
		words = append(words, k)
	}
	for i := range words {
		if b := &words[i].block; b.Kind == article.BlockQuote {
			b.Author = author
		}
	}
	w.chunks = append(w.chunks, words...)
}

// signature returns the name in "— Name (@handle) May 5, 2020".
func signature(s string) (string, bool) {
	for _, dash := range []string{"— ", "– ", "&mdash; ", "A post shared by "} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			if i := strings.Index(rest, ")"); i >= 0 && strings.Contains(rest[:i], "(@") {
				return rest[:i+1], true
			}
			return rest, len(rest) < 120
		}
	}
	return "", false
}
