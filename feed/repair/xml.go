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
	Lang string // xml:lang of the root or channel
	Cut  bool   // it ended too early
	Lost bool   // and an entry with it, of which too little had come

	lifted   []string // see Whole
	fields   []Field  // of all straight entries
	straight []straightEntry
}

const (
	maxDepth      = 48   // elements inside elements; deeper ones are left out
	maxChildren   = 1000 // of an element that frames no entries; the parser joins texts between them
	maxAttributes = 200  // of one element
	maxNamespaces = 50   // that the root element declares, and
	maxInner      = 4    // that any other does
)

// XML returns the feed in the text with what is broken in it repaired, cut
// after maxEntries entries. The text is in UTF-8 without control characters,
// as Text returns it. What stands before the root element and after it goes.
//
// A cut entry, the last of a document that ends too early, is kept when its
// guid arrived whole: another fetch completes it then.
func XML(text []byte, maxEntries int) (Document, error) {
	return mend(text, maxEntries, true)
}

// mend is XML, and leaves straight entries to the parser unless they are to be
// gathered.
func mend(text []byte, maxEntries int, gather bool) (Document, error) {
	root, declared, ok := findRoot(text)
	if !ok {
		return Document{}, ErrNoRoot
	}
	m := mender{
		src: text, done: root.start, pos: root.start, entities: declared,
		maxEntries: maxEntries, unclosed: maxUnclosed, gather: gather, straight: straightEntry{off: true},
	}
	m.atom = root.local() == "feed" || root.local() == "entry"
	around := wrappers[root.local()]
	if around.open != "" {
		m.out = append(m.out, around.open...)
	}
	for m.pos < len(m.src) && !m.ended {
		m.step()
	}
	m.finish()
	return Document{
		Text: append(m.result(), around.close...), Atom: m.atom, Lang: m.lang,
		Cut: m.wasCut, Lost: m.lost, lifted: m.lifted, fields: m.fields, straight: m.straights,
	}, nil
}

// wrappers are what the parser demands around a root that is only a part: CDF
// is a channel alone, and an entry is a document of Atom too.
var wrappers = map[string]struct{ open, close string }{
	"channel": {"<rss>", "</rss>"},
	"entry":   {`<feed xmlns="` + atomNamespace + `">`, "</feed>"},
}

// A mender walks over a document once. As long as it finds nothing to mend,
// out stays empty and the result is a part of src.
type mender struct {
	src        []byte
	out        []byte
	done       int // src before it is in out or left out
	pos        int
	stack      []element
	entities   entities
	atom       bool
	lang       string
	entries    int
	maxEntries int
	ended      bool
	wasCut     bool
	lost       bool // an entry was cut and left out
	channel    bool // RSS's channel has begun
	entry      bookmark
	skip       skip
	unclosed   int    // how far to search still for end tags that may not come
	scratch    []byte // of value
	lifted     []string
	gather     bool
	straight   straightEntry // the entry under way
	straights  []straightEntry
	fields     []Field
	gathered   int               // elements and attributes
	spaces     map[string]string // the usual prefixes of those that are declared
	names      []string
	sections   finder // of "]]>"
	comments   finder // of "-->"
}

// An element is one that is open.
type element struct {
	name  []byte // as its start tag has it
	local string // in lower case, without prefix
	base  string // its xml:base, resolved

	entry    bool
	children int
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
	if m.skip.open > 0 {
		m.pos += i
		m.pass()
		return
	}
	m.between(m.pos, m.pos+i)
	m.pos += i
	rest := m.src[m.pos:]
	switch {
	case bytes.HasPrefix(rest, []byte("</")):
		m.endTag()
	case bytes.HasPrefix(rest, []byte("<!--")):
		m.comment()
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		m.looseSection()
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

// between mends the text between two tags. Where fields stand, white space says
// nothing, and is a token to the parser.
func (m *mender) between(from, to int) {
	if from == to {
		return
	}
	if n := len(m.stack); n > 0 && isFrame(m.stack[n-1].local) && len(bytes.TrimSpace(m.src[from:to])) == 0 {
		m.edit(from, to, "")
		return
	}
	m.text(from, to)
}

// comment leaves out a comment, in which XML forbids what people write there.
func (m *mender) comment() {
	to := m.commentEnd()
	m.edit(m.pos, to, "")
	m.pos = to
}

// commentEnd returns the place behind the comment at pos. Without an end of its
// own only its mark is one.
func (m *mender) commentEnd() int {
	to := m.pos + len("<!--")
	if end := m.comments.next(m.src, to, "-->"); end < len(m.src) {
		return end + len("-->")
	}
	return to
}

// looseSection writes a section in an unknown element as the text it is, since
// the parser joins an element's texts one by one.
func (m *mender) looseSection() {
	end := m.sections.next(m.src, m.pos, "]]>")
	to := min(end+len("]]>"), len(m.src))
	m.edit(m.pos, to, escape(string(m.src[m.pos+len("<![CDATA["):end])))
	m.pos = to
}

// cut ends a document that stops at src[at] with elements open.
func (m *mender) cut(at int) {
	m.wasCut = true
	if m.skip.open > 0 {
		m.endSkip(at)
	}
	if b := m.entry; len(m.stack) > b.depth && b.at > 0 && !b.known {
		m.out, m.done = m.out[:b.out], b.done
		at = b.at
		m.stack = m.stack[:b.depth]
		m.lost = true
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
