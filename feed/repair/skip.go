package repair

import "bytes"

// A skip is a stretch of elements that are left out.
type skip struct {
	from int
	open int // elements open in it; 0 when nothing is left out
}

// tooMany counts a new element and reports whether it is one too many for the
// element it stands in, or too deep.
func (m *mender) tooMany() bool {
	if len(m.stack) == 0 {
		return false
	}
	top := &m.stack[len(m.stack)-1]
	top.children++
	return len(m.stack) >= maxDepth || top.children > maxChildren && !isFrame(top.local)
}

func (m *mender) beginSkip(t tag) {
	m.pos = t.end
	if t.empty {
		m.edit(t.start, t.end, "")
		return
	}
	m.skip = skip{from: t.start, open: 1}
}

func (m *mender) endSkip(at int) {
	m.edit(m.skip.from, at, "")
	m.skip = skip{}
}

// pass goes over one piece of mark-up that is left out. What frames entries
// ends the stretch, so that a missing end tag costs one entry at most.
func (m *mender) pass() {
	rest := m.src[m.pos:]
	switch {
	case bytes.HasPrefix(rest, []byte("<!--")):
		m.pos = m.commentEnd()
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		m.pos = min(m.sections.next(m.src, m.pos, "]]>")+len("]]>"), len(m.src))
	case bytes.HasPrefix(rest, []byte("</")):
		name := tagName(rest[2:])
		if isFrame(localName(name)) {
			m.endSkip(m.pos)
			return
		}
		m.pos += len("</") + len(name)
		if m.skip.open--; m.skip.open == 0 {
			if shut := bytes.IndexByte(m.src[m.pos:], '>'); shut >= 0 {
				m.pos += shut + 1
			}
			m.endSkip(m.pos)
		}
	default:
		t, ok := readTag(m.src, m.pos)
		switch {
		case !ok:
			m.pos++
		case m.isEntry(t, t.local()):
			m.endSkip(m.pos)
		default:
			m.pos = t.end
			if !t.empty {
				m.skip.open++
			}
		}
	}
}

// A finder finds a text in a document again and again, and remembers where it
// was, so that a text that never comes is not sought a thousand times.
type finder struct {
	from, at int // it is nowhere in [from, at); both 0 at first
}

// next returns where the text is at or after from, or the document's length.
func (f *finder) next(src []byte, from int, text string) int {
	switch {
	case f.from <= from && from <= f.at && f.at > 0:
		return f.at
	case from < f.from:
		near := src[from:min(len(src), f.from+len(text))]
		if n := bytes.Index(near, []byte(text)); n >= 0 {
			f.at = from + n
		}
	default:
		f.at = len(src)
		if n := bytes.Index(src[from:], []byte(text)); n >= 0 {
			f.at = from + n
		}
	}
	f.from = from
	return f.at
}
