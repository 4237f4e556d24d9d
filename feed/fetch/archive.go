package fetch

import (
	"bytes"
	"net/http"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isUnkept reports whether a page asks that no copy of it be kept, in a header
// or in itself.
func isUnkept(h http.Header, page []byte) bool {
	for _, value := range h.Values("X-Robots-Tag") {
		if saysNoArchive(value) {
			return true
		}
	}
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.DataAtom == atom.Body {
				return false
			}
			if t.DataAtom == atom.Meta && metaForbids(t) {
				return true
			}
		}
	}
}

func metaForbids(t html.Token) bool {
	name, content := "", ""
	for _, a := range t.Attr {
		switch a.Key {
		case "name":
			name = strings.ToLower(a.Val)
		case "content":
			content = a.Val
		}
	}
	return (name == "robots" || name == robotsName) && saysNoArchive(content)
}

// valued are the directives that have a value behind a colon. Any other word
// before one names the program that the rest is for.
var valued = []string{"unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"}

// saysNoArchive reports whether the directives ask us to keep no copy.
func saysNoArchive(directives string) bool {
	ours := true
	for part := range strings.SplitSeq(strings.ToLower(directives), ",") {
		name, rest, colon := strings.Cut(part, ":")
		if name = strings.TrimSpace(name); colon && !slices.Contains(valued, name) {
			ours, part = name == "robots" || name == "*" || name == robotsName, rest
		}
		for word := range strings.FieldsSeq(part) {
			if ours && (word == "noarchive" || word == "none") {
				return true
			}
		}
	}
	return false
}
