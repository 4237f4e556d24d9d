package repair

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// A leafKind says what an element without child elements holds.
type leafKind uint8

const (
	notLeaf   leafKind = iota
	plainLeaf          // text, or HTML that RSS does not tell from text
	atomText           // an Atom text construct, whose type says what it is
)

var rssLeaves = set(`title link description guid pubdate author category comments source lastbuilddate language
	webmaster copyright generator docs ttl url width height hour day name rating encoded
	creator date subject summary subtitle keywords duration explicit rights publisher identifier
	fullitem abstract body managingeditor`)

var atomLeaves = set(`id updated published modified issued created icon logo name email uri url generator info
	creator date subject description abstract keywords identifier`)

var atomTexts = set("title subtitle tagline summary content rights copyright")

func set(names string) map[string]bool {
	s := map[string]bool{}
	for _, n := range strings.Fields(names) {
		s[n] = true
	}
	return s
}

// leafKind says whether the element is one whose content ends at its own end
// tag, whatever stands in between.
func (m *mender) leafKind(t tag, local string) leafKind {
	pre := prefix(t.name)
	switch {
	case m.atom && atomTexts[local] && (pre == "" || pre == prefix(m.stack0())):
		return atomText
	case m.atom && (atomLeaves[local] || pre != "" && atomTexts[local]):
		return plainLeaf
	case !m.atom && pre == "" && (local == "tagline" || local == "subtitle"), !m.atom && rssLeaves[local]:
		return plainLeaf
	case !m.atom && (pre == "atom" || pre == "a10") && atomTexts[local]:
		return plainLeaf
	}
	return notLeaf
}

// stack0 returns the root element's name.
func (m *mender) stack0() []byte {
	if len(m.stack) == 0 {
		return nil
	}
	return m.stack[0].name
}

// leaf mends the content of an element that has none of its own inside.
func (m *mender) leaf(t tag, local string, kind leafKind) {
	end, close, markup, ok := m.leafEnd(t, local)
	if !ok {
		m.cut(t.start)
		return
	}
	f, base := literal, m.baseOf(t)
	if kind == atomText {
		f = m.form(&t, m.src[t.end:end], markup)
	}
	m.rename(&t, local)
	m.mendTag(&t, local)
	switch {
	case kind == atomText:
		m.atomText(t.end, end, f, base)
	case markup:
		m.inline(t.end, end)
	default:
		m.leafText(t.end, end)
	}
	want := "</" + string(t.name) + ">"
	if string(m.src[end:close]) != want {
		m.edit(end, close, want)
	}
	if local == "guid" || local == "id" {
		m.entry.known = true
	}
	m.pos = close
}

// leafEnd returns where the content of the leaf ends and where what follows
// its end tag begins, and whether there is mark-up of its own in it. Without an
// end tag of its own the content ends where the entry or the next field begins.
// It reports false at the end of the document.
func (m *mender) leafEnd(t tag, local string) (end, close int, markup, ok bool) {
	field := -1 // where another field begins
	for i := t.end; ; {
		n := bytes.IndexByte(m.src[i:], '<')
		if n < 0 {
			break
		}
		i += n
		rest := m.src[i:]
		switch {
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			i = m.sectionEnd(i, t.name)
		case bytes.HasPrefix(rest, []byte("<!--")):
			markup = true
			i++
		case len(rest) > 1 && rest[1] == '/':
			name := tagName(rest[2:])
			if bytes.EqualFold(name, t.name) || localName(name) == local {
				if shut := bytes.IndexByte(rest, '>'); shut >= 0 {
					return i, i + shut + 1, markup, true
				}
				return 0, 0, false, false
			}
			if isFrame(localName(name)) {
				return m.atField(t, field, i, markup)
			}
			markup = true
			i++
		default:
			name := tagName(rest[1:])
			if isFrame(localName(name)) || field >= 0 && m.unclosed <= 0 {
				return m.atField(t, field, i, markup)
			}
			if field < 0 && len(name) > 0 && m.isField(localName(name)) {
				field = i
			}
			markup = markup || len(name) > 0
			i++
		}
	}
	return 0, 0, false, false
}

// maxUnclosed is how far the search for end tags that never come may go in one
// document.
const maxUnclosed = 4 << 20

// atField ends a leaf without end tag where the next field begins, or at the
// frame before which the search for its end tag gave up.
func (m *mender) atField(t tag, field, frame int, markup bool) (end, close int, mark, ok bool) {
	m.unclosed -= frame - t.end
	if field < 0 {
		return frame, frame, markup, true
	}
	return field, field, bytes.IndexByte(m.src[t.end:field], '<') >= 0, true
}

// isFrame reports whether the element frames entries, and so ends any leaf.
func isFrame(local string) bool {
	return isEntry(local) || local == "channel" || local == "rss" || local == "feed" || local == "rdf"
}

func (m *mender) isField(local string) bool {
	if m.atom {
		return atomLeaves[local] || atomTexts[local] || local == "link"
	}
	return rssLeaves[local] || local == "enclosure"
}

func tagName(s []byte) []byte {
	n := 0
	for n < len(s) && isName(s[n]) {
		n++
	}
	return s[:n]
}

// sectionEnd returns the place behind the CDATA section at src[i]. A section
// that swallows the element's end tag and another section's start was never
// closed: it ends before the tag.
func (m *mender) sectionEnd(i int, name []byte) int {
	rest := m.src[i:]
	limit := m.sections.next(m.src, i, "]]>") - i
	open := limit == len(rest)
	tag := bytes.Index(rest[:limit], append([]byte("</"), name...))
	if tag >= 0 && (open || bytes.Contains(rest[tag:limit], []byte("<![CDATA["))) {
		return i + tag
	}
	if open {
		for _, frame := range []string{"</item", "</entry"} {
			if n := bytes.Index(rest, []byte(frame)); n >= 0 {
				return i + n
			}
		}
		return len(m.src)
	}
	return i + limit + len("]]>")
}

// maxSections is how many CDATA sections a text may have. The parser joins them
// one by one.
const maxSections = 20

// leafText mends text with CDATA sections in it.
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
	m.looseMarkup(from, to)
}

// looseMarkup escapes every "<" outside CDATA sections.
func (m *mender) looseMarkup(from, to int) {
	for from < to {
		n := bytes.Index(m.src[from:to], []byte("<![CDATA["))
		if n < 0 {
			n = to - from
		}
		m.looseText(from, from+n)
		if from += n; from < to {
			from = m.cdata(from, to)
		}
	}
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
