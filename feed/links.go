package feed

import (
	"bytes"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// feedTypes are the media types that a page's link to a feed states.
var feedTypes = map[string]bool{
	"application/rss+xml": true, "application/atom+xml": true, "application/feed+json": true,
	"application/rdf+xml": true, "application/rss": true, "application/atom": true,
	"application/x-rss+xml": true, "text/rss+xml": true, "text/atom+xml": true,
}

// looseTypes also name other things than feeds: the link's title or address
// must speak of one.
var looseTypes = map[string]bool{"application/json": true, "application/xml": true, "text/xml": true}

// Links lists the feeds that a page offers by link rel=alternate, in its order,
// feeds of comments last. The base is the page's address. All are http or
// https: a page must not lead to a command, as "exec:" would.
func Links(page []byte, base string) []Link {
	from := newBase(base)
	var links, comments []Link
	seen := map[string]bool{}
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return append(links, comments...)
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		t := z.Token()
		switch t.DataAtom {
		case atom.Base:
			from = rebase(from, attribute(t, "href"))
		case atom.Link, atom.A:
			l, ok := feedLink(t)
			l.URL = from.resolve(l.URL)
			if !ok || !isWeb(l.URL) || seen[l.URL] {
				continue
			}
			seen[l.URL] = true
			if isComments(l) {
				comments = append(comments, l)
			} else {
				links = append(links, l)
			}
		}
	}
}

func isWeb(address string) bool {
	scheme, _, _ := strings.Cut(address, "://")
	return strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")
}

// rebase lets a page's base element move the base.
func rebase(from base, href string) base {
	if moved := newBase(from.resolve(href)); href != "" && len(moved) > 0 {
		return moved
	}
	return from
}

// feedLink reads a link or a element that says it leads to a feed.
func feedLink(t html.Token) (Link, bool) {
	l := Link{URL: strings.TrimSpace(attribute(t, "href")), Title: first(attribute(t, "title"))}
	l.Type, _, _ = strings.Cut(strings.ToLower(attribute(t, "type")), ";")
	l.Type = strings.TrimSpace(l.Type)
	alternate := false
	for _, rel := range strings.Fields(strings.ToLower(attribute(t, "rel"))) {
		switch rel {
		case "alternate", "feed":
			alternate = true
		case "stylesheet":
			return l, false
		}
	}
	if l.URL == "" || !alternate {
		return l, false
	}
	return l, feedTypes[l.Type] || looseTypes[l.Type] && speaksOfFeed(l) ||
		l.Type == "" && strings.Contains(strings.ToLower(attribute(t, "rel")), "feed")
}

func speaksOfFeed(l Link) bool {
	s := strings.ToLower(l.Title + " " + l.URL)
	for _, word := range []string{"feed", "rss", "atom"} {
		if strings.Contains(s, word) && !strings.Contains(s, "oembed") {
			return true
		}
	}
	return false
}

func isComments(l Link) bool {
	u, err := url.Parse(l.URL)
	return err == nil && strings.Contains(strings.ToLower(u.Path), "/comments/") ||
		strings.Contains(strings.ToLower(l.Title), "comments feed")
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
