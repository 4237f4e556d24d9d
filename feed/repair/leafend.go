package repair

import "bytes"

// leafEnd returns where the content of the leaf ends and where what follows
// its end tag begins, and whether there is mark-up of its own in it. Without an
// end tag of its own the content ends where the entry or the next field begins.
// It reports false at the end of the document.
func (m *mender) leafEnd(t tag, local string) (end, close int, markup, ok bool) {
	field := -1 // where another field begins
	inside := 0 // elements of the same name: a div has others
	for i := t.end; ; i++ {
		n := bytes.IndexByte(m.src[i:], '<')
		if n < 0 {
			return 0, 0, false, false
		}
		i += n
		rest := m.src[i:]
		if bytes.HasPrefix(rest, []byte("<![CDATA[")) {
			i = m.afterSection(i, t.name) - 1
			continue
		}
		name := tagName(bytes.TrimPrefix(rest[1:], []byte("/")))
		inner := localName(name)
		endTag := len(rest) > 1 && rest[1] == '/'
		switch {
		case endTag && inner == local && inside > 0:
			inside--
		case endTag && inner == local:
			shut := bytes.IndexAny(rest[1:], "<>") + 1
			if shut > 0 && rest[shut] == '>' {
				shut++
			}
			return i, i + shut, markup, shut > 0
		case isFrame(inner), field >= 0 && m.unclosed <= 0:
			return m.atField(t, field, i, markup)
		case inner == "div" && local == "div" && !endTag:
			inside++
		case field < 0 && !endTag && m.isField(inner) && local != "div":
			field = i
		}
		markup = markup || endTag || len(name) > 0 || bytes.HasPrefix(rest, []byte("<!--"))
	}
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

// afterSection returns the place behind the CDATA section at src[i]. A section
// that swallows the element's end tag and another section's start was never
// closed: it ends before the tag.
func (m *mender) afterSection(i int, name []byte) int {
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
