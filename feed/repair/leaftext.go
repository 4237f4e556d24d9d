package repair

import (
	"bytes"
	"encoding/base64"
	"html"
	"strings"
)

var (
	sectionStart = []byte("<![CDATA[")
	sectionEnd   = []byte("]]>")
)

// remarks are comments and instructions, which are no text.
var remarks = lazily(`(?s)<!--.*?-->|<\?.*?\?>`)

// value returns the text that a leaf's content stands for, until the next call:
// references are characters, sections what is in them, and any other "<" is one.
func (m *mender) value(content []byte) []byte {
	out := m.scratch[:0]
	for more := true; more; {
		var text, section []byte
		text, content, more = bytes.Cut(content, sectionStart)
		if bytes.IndexByte(text, '<') >= 0 {
			text = remarks().ReplaceAll(text, nil)
		}
		out = m.unescape(out, text)
		section, content, _ = bytes.Cut(content, sectionEnd)
		out = append(out, section...)
	}
	m.scratch = out
	return out
}

// unescape appends a text with its references as the characters they stand for.
func (m *mender) unescape(out, text []byte) []byte {
	for {
		i := bytes.IndexByte(text, '&')
		if i < 0 {
			return append(out, text...)
		}
		out, text = append(out, text[:i]...), text[i:]
		if c, n := plainReference(text); n > 0 {
			out, text = append(out, c), text[n:]
			continue
		}
		n, instead := reference(text, &m.entities, false)
		out, text = append(out, html.UnescapeString(instead)...), text[n:]
	}
}

// beginsWithTag reports whether mark-up inside a leaf is HTML as it stands;
// else its references are one level of escaping.
func beginsWithTag(content []byte) bool {
	head := bytes.TrimSpace(content)
	return len(head) > 1 && head[0] == '<' && isNameStart(head[1])
}

// put makes text stand in place of src[from:to].
func (m *mender) put(from, to int, text string) {
	if text == string(m.src[from:to]) && strings.IndexByte(text, '&') < 0 && strings.IndexByte(text, '<') < 0 && !strings.Contains(text, string(sectionEnd)) {
		return
	}
	m.edit(from, to, escape(text))
}

// openCDATA takes the sections' marks off.
func openCDATA(content []byte) []byte {
	if !bytes.Contains(content, sectionStart) {
		return content
	}
	content = bytes.ReplaceAll(content, sectionStart, nil)
	return bytes.ReplaceAll(content, sectionEnd, nil)
}

// decode64 reads base64 with white space in it.
func decode64(content []byte) ([]byte, bool) {
	raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(string(content)), ""))
	return raw, err == nil
}
