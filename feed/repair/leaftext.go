package repair

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// maxSections is how many CDATA sections a text may have. The parser joins them
// one by one.
const maxSections = 20

// leafText mends text with CDATA sections in it; outside them every "<" is one.
func (m *mender) leafText(from, to int) {
	if bytes.Count(m.src[from:to], []byte("<![CDATA[")) > maxSections {
		m.edit(from, to, escape(string(openCDATA(m.src[from:to]))))
		return
	}
	for from < to {
		n := bytes.Index(m.src[from:to], []byte("<![CDATA["))
		if n < 0 {
			m.looseText(from, to)
			return
		}
		m.looseText(from, from+n)
		from = m.cdata(from+n, to)
	}
}

// looseText mends text that may hold a "<" that begins no tag.
func (m *mender) looseText(from, to int) {
	if bytes.IndexByte(m.src[from:to], '<') < 0 {
		m.text(from, to)
		return
	}
	mended := mendReferences(m.src[from:to], &m.entities, false)
	if mended == nil {
		mended = m.src[from:to]
	}
	m.edit(from, to, strings.ReplaceAll(string(mended), "<", "&lt;"))
}

// inline turns mark-up inside a leaf into escaped HTML. What begins with a tag
// is HTML as it stands; else its references are one level of escaping.
func (m *mender) inline(from, to int) {
	content := m.src[from:to]
	if head := bytes.TrimSpace(content); len(head) > 1 && head[0] == '<' && isNameStart(head[1]) {
		m.section(from, to, openCDATA(content))
		return
	}
	m.leafText(from, to)
}

// section puts the content into one CDATA section.
func (m *mender) section(from, to int, content []byte) {
	safe := bytes.ReplaceAll(content, []byte("]]>"), []byte("]]]]><![CDATA[>"))
	m.edit(from, to, "<![CDATA["+string(safe)+"]]>")
}

// openCDATA takes the sections' marks off.
func openCDATA(content []byte) []byte {
	if !bytes.Contains(content, []byte("<![CDATA[")) {
		return content
	}
	content = bytes.ReplaceAll(content, []byte("<![CDATA["), nil)
	return bytes.ReplaceAll(content, []byte("]]>"), nil)
}

// decode64 reads base64 with white space in it.
func decode64(content []byte) ([]byte, bool) {
	raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(string(content)), ""))
	return raw, err == nil
}
