package repair

import (
	"bytes"
	"errors"
)

// ErrNoRoot is the error for a document that is no feed in any format.
var ErrNoRoot = errors.New("no feed's root element")

// A Document is a feed in well-formed XML, from its root element on.
type Document struct {
	Text []byte
	Atom bool   // it is Atom, not a kind of RSS
	Lang string // the root's xml:lang
}

const (
	maxDepth      = 48  // elements inside elements; deeper ones are left out
	maxAttributes = 200 // of one element
)

// XML returns the feed in the text with what is broken in it repaired, cut
// after maxEntries entries. The text is in UTF-8 without control characters,
// as Text returns it. What stands before the root element and after it goes.
//
// A cut entry, the last of a document that ends too early, is kept when its
// guid arrived whole: another fetch completes it then.
func XML(text []byte, maxEntries int) (Document, error) {
	root, entities, ok := findRoot(text)
	if !ok {
		return Document{}, ErrNoRoot
	}
	m := mender{src: text, done: root.start, pos: root.start, entities: entities, maxEntries: maxEntries}
	m.atom = root.local() == "feed"
	if root.local() == "channel" {
		m.out = append(m.out, "<rss>"...)
	}
	for m.pos < len(m.src) && !m.ended {
		m.step()
	}
	m.finish()
	if root.local() == "channel" {
		m.out = append(m.out, "</rss>"...)
	}
	return Document{Text: m.result(), Atom: m.atom, Lang: root.attr("xml:lang")}, nil
}

// A mender walks over a document once. As long as it finds nothing to mend,
// out stays empty and the result is a part of src.
type mender struct {
	src        []byte
	out        []byte
	done       int // src before it is in out or left out
	pos        int
	start      int // where the result begins in src while out is empty
	stack      []element
	entities   map[string]string
	atom       bool
	entries    int
	maxEntries int
	ended      bool
	deep       int // where what nests too deep begins; 0 when nothing does
	entry      bookmark
}

// An element is one that is open.
type element struct {
	name  []byte // as its start tag has it
	local string // in lower case, without prefix
	entry bool
}

// A bookmark is the state when an entry began, to return to when it is cut.
type bookmark struct {
	name          []byte
	at, out, done int
	depth         int
	known         bool // its guid is whole
}

// edit puts a text in the place of src[from:to].
func (m *mender) edit(from, to int, instead string) {
	if m.deep > 0 {
		return
	}
	m.out = append(append(m.out, m.src[m.done:from]...), instead...)
	m.done = to
}

// step mends the text up to the next mark-up, and that.
func (m *mender) step() {
	i := bytes.IndexByte(m.src[m.pos:], '<')
	if i < 0 {
		m.cut(m.pos)
		return
	}
	m.text(m.pos, m.pos+i)
	m.pos += i
	rest := m.src[m.pos:]
	switch {
	case bytes.HasPrefix(rest, []byte("</")):
		m.endTag()
	case bytes.HasPrefix(rest, []byte("<!--")):
		m.comment()
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		m.pos = m.cdata(m.pos, len(m.src))
	case len(rest) > 1 && (rest[1] == '!' || rest[1] == '?'):
		to := len(m.src)
		if end := bytes.IndexByte(rest, '>'); end >= 0 {
			to = m.pos + end + 1
		}
		m.edit(m.pos, to, "")
		m.pos = to
	default:
		m.startTag()
	}
}

// comment leaves out a comment, in which XML forbids what people write there.
func (m *mender) comment() {
	to := m.pos + len("<!--")
	if end := bytes.Index(m.src[to:], []byte("-->")); end >= 0 {
		to += end + len("-->")
	}
	m.edit(m.pos, to, "")
	m.pos = to
}

// cdata closes a section that nothing closes before limit, and returns the
// place behind it.
func (m *mender) cdata(from, limit int) int {
	if end := bytes.Index(m.src[from:limit], []byte("]]>")); end >= 0 {
		return from + end + len("]]>")
	}
	m.edit(limit, limit, "]]>")
	return limit
}

// startTag mends the tag and opens its element.
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
	if leaf := m.leafKind(t, local); leaf != notLeaf && !t.empty && len(m.stack) > 0 && m.deep == 0 {
		m.leaf(t, local, leaf)
		return
	}
	if m.atom && m.personOrLink(&t, local) {
		return
	}
	m.mendTag(&t, local)
	m.pos = t.end
	if about := t.attr("rdf:about"); about != "" && entry && !m.atom && m.deep == 0 {
		// What RDF says an item is about is its identity; a guid may follow.
		m.edit(t.end, t.end, "<guid>"+escape(about)+"</guid>")
		m.entry.known = true
	}
	if t.empty {
		m.ended = m.ended || len(m.stack) == 0
		return
	}
	m.stack = append(m.stack, element{t.name, local, entry})
	if len(m.stack) == maxDepth && m.deep == 0 {
		m.deep = t.start
	}
}

func isEntry(local string) bool { return local == "item" || local == "entry" }

// isEntry reports whether the tag begins an entry: it stands where entries do,
// or has the name of the ones before. Other vocabularies have items too.
func (m *mender) isEntry(t tag, local string) bool {
	if !isEntry(local) || m.atom != (local == "entry") {
		return false
	}
	if m.entry.name != nil || len(m.stack) == 0 {
		return bytes.EqualFold(t.name, m.entry.name)
	}
	top := m.stack[len(m.stack)-1]
	return prefix(t.name) == "" || prefix(t.name) == prefix(m.stack0()) || isFrame(top.local)
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
	m.pop(to)
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

// pop takes the innermost element off, which ends before to.
func (m *mender) pop(to int) {
	if len(m.stack) == maxDepth {
		from := m.deep
		m.deep = 0
		m.edit(from, to, "")
	}
	m.stack = m.stack[:len(m.stack)-1]
	if len(m.stack) == 0 {
		m.ended = true
	}
}

// close ends the elements from depth on, before src[at].
func (m *mender) close(depth, at int) {
	for len(m.stack) > depth {
		e := m.stack[len(m.stack)-1]
		if m.deep == 0 {
			m.edit(at, at, "</"+string(e.name)+">")
		}
		m.pop(at)
	}
}

func (m *mender) closeAll(at int) {
	m.close(0, at)
	m.pos, m.ended = at, true
}

// cut ends a document that stops at src[at] with elements open.
func (m *mender) cut(at int) {
	if b := m.entry; len(m.stack) > b.depth && b.at > 0 && !b.known {
		m.out, m.done, m.deep = m.out[:b.out], b.done, 0
		at = b.at
		m.stack = m.stack[:b.depth]
	}
	m.closeAll(at)
}

// finish ends the document where the walk did.
func (m *mender) finish() {
	if len(m.stack) > 0 {
		m.cut(len(m.src))
	}
	if m.out != nil {
		m.out = append(m.out, m.src[m.done:m.pos]...)
	}
}

func (m *mender) result() []byte {
	if m.out == nil {
		return m.src[m.done:m.pos]
	}
	return m.out
}
