package repair

import (
	"bytes"
	"strings"
)

// A form is how a text construct is brought to the one form in which the
// parser gives HTML for it, whatever its type.
type form uint8

const (
	literal form = iota // text: its "<" escaped once more
	escaped             // HTML, escaped as it should be
	inline              // XHTML: HTML in a CDATA section
	encoded             // base64
)

// form reads the attributes of a text construct. Where the parser would not
// follow them, it makes them say HTML.
func (m *mender) form(t *tag, markup bool) form {
	kind, mode := strings.ToLower(strings.TrimSpace(t.attr("type"))), strings.ToLower(t.attr("mode"))
	isHTML := kind == "html" || kind == "text/html"
	f := literal
	switch {
	case mode == "base64" || mode == "" && isBinary(kind):
		f = encoded
	case markup && mode != "escaped" && !isHTML:
		f = inline
	case isHTML || kind == "xhtml" || strings.HasSuffix(kind, "xml") || mode == "escaped":
		f = escaped // what Atom 0.3 usually says for HTML
	}
	if f != literal || mode != "" || kind != "" && kind != "text" {
		t.retype()
	}
	return f
}

// atomText returns a text construct's content as HTML, whatever it comes as,
// with its links resolved.
func (m *mender) atomText(content []byte, f form, base string) []byte {
	switch f {
	case literal:
		return bytes.ReplaceAll(m.value(content), []byte("<"), []byte("&lt;"))
	case inline:
		return xhtml(resolveLinks(openCDATA(content), base)) // a base may be that of the div that goes
	case encoded:
		if raw, ok := decode64(content); ok {
			content = Text(raw, "")
			break
		}
		fallthrough
	default:
		content = m.value(content)
	}
	return resolveLinks(content, base)
}

// isBinary reports whether content of this type is base64 (RFC 4287, 4.1.3.3).
func isBinary(kind string) bool {
	major, minor, ok := strings.Cut(kind, "/")
	return ok && major != "text" && !strings.HasSuffix(minor, "xml")
}

// retype makes the tag one of HTML. Of its names the parser parses what is
// called "html" and "xhtml" a second time, but not "text/html".
func (t *tag) retype() {
	kept := []attribute{{[]byte("type"), []byte("text/html")}}
	for _, a := range t.attrs {
		if n := string(a.name); !strings.EqualFold(n, "type") && !strings.EqualFold(n, "mode") {
			kept = append(kept, a)
		}
	}
	t.attrs, t.sound = kept, false
}

var (
	emptyElement = lazily(`<(?:[\w-]+:)?([\w-]+)([^<>]*?)\s*/>`)
	prefixedTag  = lazily(`<(/?)[\w-]+:([\w-]+)`)
	wrapping     = lazily(`(?is)^\s*<div(?:\s[^<>]*)?>(.*)</div\s*>\s*$`)
	innerDiv     = lazily(`(?i)</?div\b`)
	void         = set("area base br col embed hr img input link meta param source track wbr")
)

// isXHTML reports whether an element is one of XHTML by the prefix, or says so.
func (m *mender) isXHTML(t tag) bool {
	if p := prefix(t.name); p != "" {
		usual, declared := m.spaces[p]
		return usual == "xhtml" || !declared && (p == "xhtml" || isXHTMLName(t.attr("xmlns:"+p)))
	}
	return isXHTMLName(t.attr("xmlns"))
}

func isXHTMLName(uri string) bool { return bareURI(uri) == "www.w3.org/1999/xhtml" }

// xhtml returns XHTML as HTML: no prefixes, no empty elements that HTML would
// leave open, not the one div that RFC 4287 demands around it.
func xhtml(content []byte) []byte {
	s := prefixedTag().ReplaceAllString(string(content), "<$1$2")
	s = emptyElement().ReplaceAllStringFunc(s, func(e string) string {
		p := emptyElement().FindStringSubmatch(e)
		if void[strings.ToLower(p[1])] {
			return "<" + p[1] + p[2] + ">"
		}
		return "<" + p[1] + p[2] + "></" + p[1] + ">"
	})
	if p := wrapping().FindStringSubmatch(s); p != nil && balanced(p[1]) {
		s = p[1]
	}
	return []byte(strings.TrimSpace(s))
}

// balanced reports whether no div in s closes one before it.
func balanced(s string) bool {
	depth := 0
	for _, d := range innerDiv().FindAllString(s, -1) {
		if d[1] == '/' {
			depth--
		} else {
			depth++
		}
		if depth < 0 {
			return false
		}
	}
	return true
}
