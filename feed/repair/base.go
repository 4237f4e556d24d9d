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
	return within(around, own)
}

// longestBase is how long a base may become, in bytes: one inside the other
// would else grow with their depth.
const longestBase = 2000

// within returns the base that an element states inside of another, or the
// other where it would be too long.
func within(around, own string) string {
	if to := resolve(around, own); len(to) <= longestBase {
		return to
	}
	return around
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

// resolveLinks makes the addresses in a piece of HTML absolute, as seen from
// the base around it or the one that an element inside states.
func resolveLinks(content []byte, base string) []byte {
	if base == "" && !bytes.Contains(content, []byte("xml:base")) {
		return content
	}
	var out bytes.Buffer
	bases := bases{{base: base}}
	for z := html.NewTokenizer(bytes.NewReader(content)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.Bytes()
		}
		raw := bytes.Clone(z.Raw())
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if resolveAttributes(&t, bases.enter(t)) {
				raw = []byte(t.String())
			}
		case html.EndTagToken:
			bases.leave()
		}
		out.Write(raw)
	}
}

// bases are the base that holds and those around it, with how many elements
// are open in each.
type bases []struct {
	base string
	open int
}

// enter returns the base that holds for an element's own addresses, and for
// what is inside it.
func (b *bases) enter(t html.Token) string {
	top := &(*b)[len(*b)-1]
	base := top.base
	for _, a := range t.Attr {
		if a.Key == "xml:base" {
			base = within(base, a.Val)
		}
	}
	switch {
	case t.Type == html.SelfClosingTagToken || void[t.Data]:
	case base != top.base:
		*b = append(*b, struct {
			base string
			open int
		}{base, 1})
	default:
		top.open++
	}
	return base
}

func (b *bases) leave() {
	top := &(*b)[len(*b)-1]
	if top.open--; top.open <= 0 && len(*b) > 1 {
		*b = (*b)[:len(*b)-1]
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
