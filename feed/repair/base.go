package repair

import (
	"bytes"
	"net/url"

	"golang.org/x/net/html"
)

// baseOf returns the xml:base that holds inside the element: its own, resolved
// against the one around it.
func (m *mender) baseOf(t tag) string {
	around := ""
	if n := len(m.stack); n > 0 {
		around = m.stack[n-1].base
	}
	own := ""
	for _, a := range t.attrs {
		if string(a.name) == "xml:base" {
			own = html.UnescapeString(string(a.value))
		}
	}
	if own == "" {
		return around
	}
	return resolve(around, own)
}

// resolve returns the address as seen from the base, or as it is.
func resolve(base, address string) string {
	from, err := url.Parse(base)
	if err != nil {
		return address
	}
	to, err := from.Parse(address)
	if err != nil {
		return address
	}
	return to.String()
}

// addresses are the attributes of HTML that hold one.
var addresses = set("action background cite data href longdesc poster src")

// resolveLinks makes the addresses in a piece of HTML absolute.
func resolveLinks(content []byte, base string) []byte {
	if base == "" {
		return content
	}
	var out bytes.Buffer
	for z := html.NewTokenizer(bytes.NewReader(content)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.Bytes()
		}
		raw := bytes.Clone(z.Raw())
		if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
			t := z.Token()
			if resolveAttributes(&t, base) {
				raw = []byte(t.String())
			}
		}
		out.Write(raw)
	}
}

// resolveAttributes reports whether it changed any.
func resolveAttributes(t *html.Token, base string) bool {
	changed := false
	for i, a := range t.Attr {
		if addresses[a.Key] && a.Val != "" {
			if to := resolve(base, a.Val); to != a.Val {
				t.Attr[i].Val, changed = to, true
			}
		}
	}
	return changed
}
