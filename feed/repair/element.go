package repair

import "bytes"

// startTag mends what begins at pos: a tag with its element, or a bare "<".
func (m *mender) startTag() {
	t, ok := readTag(m.src, m.pos)
	if !ok {
		m.edit(m.pos, m.pos+1, "&lt;")
		m.pos++
		return
	}
	local := t.local()
	entry := m.isEntry(t, local)
	if entry && !m.beginEntry(t) {
		return
	}
	m.closeUnclosed(&t, local)
	m.leaveStray(t, local)
	if !m.oneChannel(t, local) {
		return
	}
	if m.tooMany() {
		m.straight.off = true
		m.beginSkip(t)
		return
	}
	if leaf := m.leafKind(t, local); leaf != notLeaf && !t.empty && len(m.stack) > 0 {
		m.leaf(t, local, leaf)
		return
	}
	if m.atom && m.personOrLink(&t, local) {
		m.straight.off = true
		return
	}
	m.openElement(t, local, entry)
}

// oneChannel gives RSS the one channel that its fields belong in: it begins one
// for fields that stand without, and returns false for a second one's tag,
// which goes. The parser would take the second channel for the whole feed.
func (m *mender) oneChannel(t tag, local string) bool {
	if len(m.stack) != 1 || m.stack[0].local != "rss" {
		return true
	}
	again := m.channel
	switch {
	case local == "channel":
		m.channel = true
		if again {
			m.edit(t.start, t.end, "")
			m.pos = t.end
			return false
		}
	case m.isField(local) && !again:
		m.channel = true
		m.edit(t.start, t.start, "<channel>")
		m.stack = append(m.stack, element{name: []byte("channel"), local: "channel"})
	}
	return true
}

// openElement mends the tag of an element that may have others inside.
func (m *mender) openElement(t tag, local string, entry bool) {
	if entry {
		m.nameEntry(&t, local)
	}
	if m.lang == "" && (len(m.stack) == 0 || local == "channel") {
		m.lang = t.attr("xml:lang")
	}
	base := m.baseOf(t)
	m.mendTag(&t, local)
	m.pos = t.end
	switch {
	case entry:
		m.beginStraight(t, base)
	case isFrame(local):
		m.declare(t)
	case t.empty:
		m.field(t, "")
	default:
		m.open(t, local)
	}
	m.spellOut(t, entry || local == "channel")
	if t.empty {
		m.ended = m.ended || len(m.stack) == 0
		return
	}
	m.stack = append(m.stack, element{name: t.name, local: local, base: base, entry: entry})
}

func isEntry(local string) bool { return local == "item" || local == "entry" }

// isEntry reports whether the tag begins an entry: it stands where entries do,
// or has the name of the ones before. Other vocabularies have items too.
func (m *mender) isEntry(t tag, local string) bool {
	if !isEntry(local) || len(m.stack) == 0 {
		return false
	}
	if m.entry.name != nil {
		return bytes.EqualFold(t.name, m.entry.name)
	}
	if top := m.stack[len(m.stack)-1]; isFrame(top.local) {
		return true
	}
	return m.atom == (local == "entry") && (prefix(t.name) == "" || prefix(t.name) == m.rootPrefix())
}

// nameEntry gives an entry the name that its format has for it.
func (m *mender) nameEntry(t *tag, local string) {
	name := "item"
	if m.atom {
		name = "entry"
	}
	if local != name {
		t.name, t.sound = []byte(name), false
	}
}

// beginEntry closes what is open inside the frame of entries, an unclosed
// entry or link, and reports whether there may be another entry.
func (m *mender) beginEntry(t tag) bool {
	for i := len(m.stack) - 1; i >= 0; i-- {
		if e := m.stack[i]; isFrame(e.local) && !e.entry {
			m.close(i+1, t.start)
			break
		}
	}
	if m.entries == m.maxEntries {
		m.closeAll(t.start)
		return false
	}
	m.entries++
	m.entry = bookmark{name: t.name, at: t.start, out: len(m.out), done: m.done, depth: len(m.stack)}
	return true
}

// endTag closes the element it names. One that names no open element goes; one
// that leaves elements open closes them too.
func (m *mender) endTag() {
	from := m.pos
	end := bytes.IndexAny(m.src[from+2:], "<>")
	if end < 0 {
		m.cut(from)
		return
	}
	name, to := m.src[from+2:from+2+end], from+2+end
	if m.src[to] == '>' {
		to++
	}
	m.pos = to
	at := m.find(bytes.TrimSpace(name))
	if at < 0 && m.misspelt(name) {
		at = len(m.stack) - 1
	}
	if at < 0 {
		m.edit(from, to, "")
		return
	}
	top := len(m.stack) - 1
	if at < top {
		m.close(at+1, from)
	}
	if e := m.stack[at]; !bytes.Equal(name, e.name) || m.src[to-1] != '>' {
		m.edit(from, to, "</"+string(e.name)+">")
	}
	if m.stack[at].entry {
		m.standIn(to)
	}
	m.pop()
}

// find returns which open element the end tag means.
func (m *mender) find(name []byte) int {
	for i := len(m.stack) - 1; i >= 0; i-- {
		if bytes.Equal(name, m.stack[i].name) {
			return i
		}
	}
	local := localName(name)
	for i := len(m.stack) - 1; i >= 0; i-- {
		if local == m.stack[i].local {
			return i
		}
	}
	return -1
}

// misspelt reports whether the end tag of a field that is not open can only
// mean the innermost element, as in "<tile>News</title>".
func (m *mender) misspelt(name []byte) bool {
	if len(m.stack) == 0 {
		return false
	}
	top := m.stack[len(m.stack)-1].local
	_, known := vocabulary[top]
	return m.isField(localName(name)) && !known && !isFrame(top) && !m.isField(top)
}

// pop takes the innermost element off.
func (m *mender) pop() {
	top := len(m.stack) - 1
	m.straight.off = m.straight.off || m.stack[top].entry
	m.stack = m.stack[:top]
	if len(m.stack) == 0 {
		m.ended = true
	}
}

// close ends the elements from depth on, before src[at].
func (m *mender) close(depth, at int) {
	for len(m.stack) > depth {
		e := m.stack[len(m.stack)-1]
		m.edit(at, at, "</"+string(e.name)+">")
		m.pop()
	}
}

func (m *mender) closeAll(at int) {
	m.close(0, at)
	m.pos, m.ended = at, true
}
