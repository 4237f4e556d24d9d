package repair

import (
	"bytes"
	"html"
	"strings"
)

// A tag is a start tag.
type tag struct {
	start, end int // src[start:end], angle brackets included
	name       []byte
	attrs      []attribute
	empty      bool // it ends in "/>"
	sound      bool // a strict parser takes it as it is
	quoted     bool // it has a value in quotes
}

// An attribute's value is as it stands between its quotes.
type attribute struct {
	name, value []byte
}

// local returns the element's name in lower case and without prefix.
func (t tag) local() string { return localName(t.name) }

// attr returns the value of an attribute, whatever its case, or "".
func (t tag) attr(name string) string {
	for _, a := range t.attrs {
		if strings.EqualFold(string(a.name), name) {
			return html.UnescapeString(string(a.value))
		}
	}
	return ""
}

// prefix returns the part of the name before its colon.
func prefix(name []byte) string {
	if i := bytes.IndexByte(name, ':'); i > 0 {
		return string(name[:i])
	}
	return ""
}

// localName returns the part behind the colon in lower case.
func localName(name []byte) string {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	if s, ok := vocabulary[string(name)]; ok {
		return s
	}
	return strings.ToLower(string(name))
}

// vocabulary holds the frequent names, so that reading one allocates nothing.
var vocabulary = func() map[string]string {
	names := map[string]string{}
	for _, s := range strings.Fields(`rss RDF channel item title link description guid pubDate author category comments enclosure source
		lastBuildDate language managingEditor webMaster copyright generator docs ttl image url width height cloud encoded creator date
		feed entry id updated published summary content name uri email subtitle rights logo icon contributor thumbnail group player
		subject duration explicit episode keywords owner commentRss comments updatePeriod updateFrequency post-id origLink statistics total`) {
		names[s] = strings.ToLower(s)
	}
	return names
}()

// The names of feeds are ASCII; an element of another name is none.
func isNameStart(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_'
}

func isName(c byte) bool {
	return isNameStart(c) || '0' <= c && c <= '9' || c == '-' || c == '.' || c == ':'
}

// isQualified reports whether the name is one, with at most one prefix.
func isQualified(name []byte) bool {
	if len(name) == 0 || !isNameStart(name[0]) {
		return false
	}
	colons := 0
	for _, c := range name {
		if !isName(c) {
			return false
		}
		if c == ':' {
			colons++
		}
	}
	return colons <= 1
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// readTag reads the start tag at src[at]. It reports false for a "<" that
// begins none: a comparison, or a tag that another one interrupts.
func readTag(src []byte, at int) (tag, bool) {
	i := at + 1
	for i < len(src) && isName(src[i]) {
		i++
	}
	if i == len(src) || !isQualified(src[at+1:i]) || bytes.IndexByte([]byte(" \t\r\n/>"), src[i]) < 0 {
		return tag{}, false
	}
	t := tag{start: at, name: src[at+1 : i], sound: true}
	for i < len(src) {
		switch c := src[i]; {
		case isSpace(c):
			i++
		case c == '>':
			t.end = i + 1
			return t, true
		case c == '/':
			t.empty = i+1 < len(src) && src[i+1] == '>'
			t.sound = t.sound && t.empty
			i++
		case c == '<':
			// Another tag interrupts this one. With an attribute it was one.
			t.end, t.empty, t.sound = i, src[i-1] == '/', false
			return t, t.quoted
		default:
			i = t.readAttribute(src, i)
		}
	}
	return tag{}, false
}

// readAttribute reads the attribute at src[i] and returns the place behind it.
func (t *tag) readAttribute(src []byte, i int) int {
	from := i
	for i < len(src) && !isSpace(src[i]) && bytes.IndexByte([]byte("=<>/"), src[i]) < 0 {
		i++
	}
	name := src[from:i]
	behind := i
	for i < len(src) && isSpace(src[i]) {
		i++
	}
	if i == len(src) || src[i] != '=' {
		t.keep(name, name, false)
		return max(behind, from+1)
	}
	for i++; i < len(src) && isSpace(src[i]); {
		i++
	}
	if i == len(src) {
		return i
	}
	value, end, quoted := readValue(src, i)
	t.keep(name, value, quoted)
	return end
}

// keep adds an attribute, the first of its name, if XML allows the name.
func (t *tag) keep(name, value []byte, quoted bool) {
	t.quoted = t.quoted || quoted
	if inner, ok := bytes.CutPrefix(value, sectionStart); ok {
		value, t.sound = bytes.TrimSuffix(inner, sectionEnd), false
	}
	t.sound = t.sound && quoted && bytes.IndexByte(value, '&') < 0 && bytes.IndexByte(value, '<') < 0
	valid := isQualified(name) && len(t.attrs) < maxAttributes
	for _, a := range t.attrs {
		valid = valid && !bytes.Equal(a.name, name)
	}
	if !valid {
		t.sound = false
		return
	}
	if len(value) > 0 && (isSpace(value[0]) || isSpace(value[len(value)-1])) {
		value, t.sound = bytes.TrimSpace(value), false
	}
	t.attrs = append(t.attrs, attribute{name, value})
}

// readValue reads a value in quotes or without. A quote that nothing closes
// inside the tag ends with the tag.
func readValue(src []byte, i int) (value []byte, end int, quoted bool) {
	if q := src[i]; q == '"' || q == '\'' {
		n := bytes.IndexByte(src[i+1:], q)
		if n >= 0 {
			value = src[i+1 : i+1+n]
			if shut := bytes.IndexByte(value, '>'); shut < 0 || bytes.IndexByte(value[shut:], '<') < 0 {
				return value, i + n + 2, true
			}
		}
		i++
		if n = bytes.IndexByte(src[i:], '>'); n < 0 {
			n = len(src) - i
		}
		return bytes.TrimRight(src[i:i+n], "/ "), i + n, false
	}
	from := i
	for i < len(src) && !isSpace(src[i]) && src[i] != '>' {
		i++
	}
	if i < len(src) && src[i] == '>' && src[i-1] == '/' && i-1 > from {
		i--
	}
	return src[from:i], i, false
}

// write returns the tag in strict XML.
func (t tag) write(entities *entities) string {
	var b strings.Builder
	b.WriteByte('<')
	b.Write(t.name)
	for _, a := range t.attrs {
		b.WriteByte(' ')
		b.Write(a.name)
		b.WriteString(`="`)
		value := mendReferences(a.value, entities, true)
		if value == nil {
			value = a.value
		}
		for _, c := range value {
			switch c {
			case '<':
				b.WriteString("&lt;")
			case '"':
				b.WriteString("&quot;")
			default:
				b.WriteByte(c)
			}
		}
		b.WriteByte('"')
	}
	if t.empty {
		b.WriteByte('/')
	}
	b.WriteByte('>')
	return b.String()
}
