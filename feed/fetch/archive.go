package fetch

import (
	"bytes"
	"net/http"
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

func saysNoArchive(directives string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(directives), func(r rune) bool { return r == ',' || r == ' ' }) {
		if word == "noarchive" || word == "none" {
			return true
		}
	}
	return false
}
