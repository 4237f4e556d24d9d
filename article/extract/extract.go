// Package extract turns a web page, a feed's own HTML or a plain text into an
// article.Document: the body, the whole body and nothing but the body, with
// its structure and what the page says of itself. It reads bytes and returns
// values; it fetches nothing, and no input makes it panic.
package extract

import (
	"errors"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"warta/article"
)

// Version is raised when the same page would give another Document, so that
// stored bodies are read again.
const Version = 7

// ErrNoArticle is the error of a page that holds no text to read.
var ErrNoArticle = errors.New("no article on this page")

// Options say what is known of a page besides its bytes.
type Options struct {
	URL         string // where it came from: the base of its links
	ContentType string // the HTTP header's, for its charset
}

// Page extracts the article of a page. The document's metadata is filled even
// when the error is ErrNoArticle, but for ErrNotText.
func Page(page []byte, o Options) (article.Document, error) {
	d, _, err := Linked(page, o)
	return d, err
}

// Linked is Page for whoever may fetch the story's other forms and parts, and
// returns where they are. The links are there also when the article is not.
func Linked(page []byte, o Options) (article.Document, Links, error) {
	if isBinary(page) && !strings.Contains(strings.ToLower(o.ContentType), "utf-16") {
		return article.Document{}, Links{}, ErrNotText
	}
	p := parse(decode(page, o.ContentType), o.URL)
	meta := p.meta()
	links := p.alternates()
	chunks := p.body(&meta)
	d := build(chunks, meta)
	if d.Text == "" {
		return d, links, ErrNoArticle
	}
	return finish(d), links, nil
}

// Fragment reads a feed's own HTML: all of it is the article, but for a last
// line that says where it appeared first. What meta says stays; what it leaves
// empty is filled where the text itself tells.
func Fragment(fragment, base string, meta article.Document) article.Document {
	p := parse(within(fragment, maxPage), base)
	if meta.URL == "" {
		meta.URL = base
	}
	return finish(build(trim(withoutOrigin(p.chunks(p.root))), meta))
}

// A page is a parsed page and its address.
type page struct {
	root *html.Node
	base *url.URL // what its links are relative to; never nil
	url  string
	said *facts // what it states of itself
}

func parse(s, address string) *page {
	p := &page{root: tree(s), url: address}
	if address == "" {
		p.url = ownAddress(p.root)
		address = p.url
	}
	p.base, _ = url.Parse(strings.TrimSpace(address))
	if p.base == nil {
		p.base = &url.URL{}
	}
	if b := find(p.root, isTag("base")); b != nil {
		if ref, err := p.base.Parse(strings.TrimSpace(attr(b, "href"))); err == nil {
			p.base = ref
		}
	}
	return p
}

// ownAddress returns the address that a page gives for itself, or "".
func ownAddress(root *html.Node) string {
	n := find(root, func(n *html.Node) bool {
		return n.Data == "link" && attr(n, "rel") == "canonical" || n.Data == "meta" && attr(n, "property") == "og:url"
	})
	if n == nil {
		return ""
	}
	return article.CleanURL(or(attr(n, "href"), attr(n, "content")))
}
