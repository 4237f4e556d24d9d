package repair

import (
	"bytes"
	"html"
	"regexp"
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
func (m *mender) form(t *tag, content []byte, markup bool) form {
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
	if f != literal {
		t.retype()
	}
	return f
}

// atomText mends a text construct's content: HTML, whatever it comes as,
// becomes a CDATA section with its links resolved.
func (m *mender) atomText(from, to int, f form, base string) {
	content := m.src[from:to]
	switch f {
	case literal:
		m.literal(from, to)
		return
	case inline:
		content = xhtml(content)
	case encoded:
		if raw, ok := decode64(content); ok {
			content = Text(raw, "")
			break
		}
		fallthrough
	default:
		content = m.decode(content)
	}
	m.section(from, to, resolveLinks(content, base))
}

// decode takes one level of escaping off, except in CDATA sections.
func (m *mender) decode(content []byte) []byte {
	if bytes.IndexByte(content, '&') < 0 && bytes.IndexByte(content, '<') < 0 {
		return content
	}
	content = openCDATA(escapeSections(content))
	if mended := mendReferences(content, &m.entities, false); mended != nil {
		content = mended
	}
	return []byte(html.UnescapeString(string(content)))
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

// literal keeps "<" in plain text what it is when the result is read as HTML.
func (m *mender) literal(from, to int) {
	content := m.src[from:to]
	if bytes.IndexByte(content, '&') < 0 && bytes.IndexByte(content, '<') < 0 {
		m.text(from, to)
		return
	}
	mended := mendReferences(openCDATA(escapeSections(content)), &m.entities, false)
	if mended == nil {
		mended = openCDATA(escapeSections(content))
	}
	s := lessThan.ReplaceAllString(string(mended), "&amp;lt;")
	m.edit(from, to, strings.ReplaceAll(s, "<", "&amp;lt;"))
}

var lessThan = regexp.MustCompile(`&(?:lt|#0*60|#[xX]0*3[cC]);`)

// escapeSections escapes "&" inside CDATA sections, where it is one.
func escapeSections(content []byte) []byte {
	var out []byte
	for {
		from := bytes.Index(content, []byte("<![CDATA["))
		if from < 0 {
			return append(out, content...)
		}
		to := bytes.Index(content[from:], []byte("]]>"))
		if to < 0 {
			to = len(content) - from
		}
		out = append(out, content[:from]...)
		out = append(out, bytes.ReplaceAll(content[from:from+to], []byte("&"), []byte("&amp;"))...)
		content = content[from+to:]
	}
}

var (
	emptyElement = regexp.MustCompile(`<(?:[\w-]+:)?([\w-]+)([^<>]*?)\s*/>`)
	prefixedTag  = regexp.MustCompile(`<(/?)[\w-]+:([\w-]+)`)
	wrapping     = regexp.MustCompile(`(?is)^\s*<div(?:\s[^<>]*)?>(.*)</div\s*>\s*$`)
	innerDiv     = regexp.MustCompile(`(?i)</?div\b`)
	void         = set("area base br col embed hr img input link meta param source track wbr")
)

// xhtml returns XHTML as HTML: no prefixes, no empty elements that HTML would
// leave open, not the one div that RFC 4287 demands around it.
func xhtml(content []byte) []byte {
	s := prefixedTag.ReplaceAllString(string(openCDATA(content)), "<$1$2")
	s = emptyElement.ReplaceAllStringFunc(s, func(e string) string {
		p := emptyElement.FindStringSubmatch(e)
		if void[strings.ToLower(p[1])] {
			return "<" + p[1] + p[2] + ">"
		}
		return "<" + p[1] + p[2] + "></" + p[1] + ">"
	})
	if p := wrapping.FindStringSubmatch(s); p != nil && balanced(p[1]) {
		s = p[1]
	}
	return []byte(strings.TrimSpace(s))
}

// balanced reports whether no div in s closes one before it.
func balanced(s string) bool {
	depth := 0
	for _, d := range innerDiv.FindAllString(s, -1) {
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
