package repair

import (
	"bytes"
	"html"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Most entries are straight: elements that have text or attributes and nothing
// inside. The mender has read all there is in them when it comes to their end,
// and the parser, whose time goes by the element, gets an entry in their place
// that has a mark for its title. What is not straight goes to the parser.

// A Field is an element of a straight entry.
type Field struct {
	In    string // "author" or "contributor", for a part of one
	Space string // the usual prefix of its vocabulary; "" is the feed's own
	Name  string // as it is written, without prefix
	Value string
	Attrs map[string]string // by their names without prefix
}

// Fields returns the fields of the straight entry that has this title in the
// document, and false for a title like any other.
func (d Document) Fields(title string) ([]Field, bool) {
	if n, ok := strings.CutPrefix(title, liftMark); ok {
		if i, err := strconv.Atoi(n); err == nil && i < len(d.straight) {
			return d.fields[d.straight[i].from:d.straight[i].to], true
		}
	}
	return nil, false
}

// A straightEntry is where an entry's fields are among all.
type straightEntry struct {
	off      bool // it is not straight
	from, to int
}

// beginStraight begins an entry. Its own attributes are either spelt out or
// change the meaning of what is inside.
func (m *mender) beginStraight(t tag, base string) {
	m.straight = straightEntry{off: base != "" || !m.gather, from: len(m.fields)}
	for _, a := range t.attrs {
		name := string(a.name)
		m.straight.off = m.straight.off || m.atom || name == "xmlns" || strings.HasPrefix(name, "xmlns:")
	}
}

// maxGathered is how many elements and attributes are gathered of one document:
// the parser forgets what it does not know.
const maxGathered = 1 << 18

// field notes an element that has nothing inside. One deeper than an entry's
// own and its persons' makes the entry one for the parser.
func (m *mender) field(t tag, value string) {
	m.gathered += 1 + len(t.attrs)
	depth := len(m.stack) - m.entry.depth
	m.straight.off = m.straight.off || m.gathered > maxGathered || depth > 2
	if m.straight.off || depth < 1 {
		return
	}
	f := Field{Space: m.space(prefix(t.name)), Name: m.intern(unprefixed(t.name)), Value: value, Attrs: m.attributes(t)}
	if depth == 2 {
		f.In = m.stack[len(m.stack)-1].local
	}
	if m.atom && f.Name == "id" {
		f.Value = asURL(f.Value)
	}
	m.fields = append(m.fields, f)
}

// attributes returns those of a field. With a namespace or a base among them the
// entry is one for the parser.
func (m *mender) attributes(t tag) map[string]string {
	var values map[string]string
	for _, a := range t.attrs {
		name := string(a.name)
		if strings.HasPrefix(name, "xml") {
			m.straight.off = m.straight.off || name != "xml:lang" && name != "xml:space"
			continue
		}
		if values == nil {
			values = make(map[string]string, len(t.attrs))
		}
		key, text := m.intern(unprefixed(a.name)), m.attributeValue(a.value)
		if key == "href" || key == "src" {
			text = asURL(text)
		}
		values[key] = text
	}
	return values
}

// open notes an element that has others inside, before them: in a straight entry
// a person of Atom's, and nothing else.
func (m *mender) open(t tag, local string) {
	person := m.atom && (local == "author" || local == "contributor") && m.space(prefix(t.name)) == ""
	if !person || len(m.stack)-m.entry.depth != 1 || len(t.attrs) > 0 {
		m.straight.off = true
	}
	m.field(t, "")
}

// standIn puts an entry with a mark in the place of the straight one that ends
// before src[to].
func (m *mender) standIn(to int) {
	if m.straight.off {
		return
	}
	name, title := string(m.stack[len(m.stack)-1].name), "title"
	if p := m.rootPrefix(); m.atom && p != "" {
		title = p + ":title"
	}
	before, behind := "<"+name+"><"+title+">", "</"+title+"></"+name+">"
	b := m.entry
	m.out = append(append(m.out[:b.out], m.src[b.done:b.at]...), before...)
	m.out = append(strconv.AppendInt(append(m.out, liftMark...), int64(len(m.straights)), 10), behind...)
	m.done = to
	m.straight.to = len(m.fields)
	m.straights = append(m.straights, m.straight)
}

// space returns the usual prefix of the vocabulary that a prefix stands for.
func (m *mender) space(prefix string) string {
	if prefix == "" || prefix == m.rootPrefix() {
		return ""
	}
	usual, ok := m.spaces[prefix]
	switch {
	case !ok:
		return prefix
	case m.atom && (usual == "atom" || usual == "atom03"):
		return ""
	}
	return usual
}

// usualPrefixes are those under which the parser keeps the vocabularies that
// are read; RSS's own has none.
var usualPrefixes = map[string]string{
	rss10: "", atomNamespace: "atom", "http://purl.org/atom/ns#": "atom03",
	"http://purl.org/rss/1.0/modules/content/": "content", "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
	"http://search.yahoo.com/mrss/": "media", "http://www.itunes.com/DTDs/PodCast-1.0.dtd": "itunes",
	"http://purl.org/rss/1.0/modules/syndication/": "sy", "http://www.w3.org/1999/xhtml": "xhtml",
}

// declare notes the prefixes that an element around the entries declares.
func (m *mender) declare(t tag) {
	for _, a := range t.attrs {
		p, ok := strings.CutPrefix(string(a.name), "xmlns:")
		if usual, known := usualPrefixes[string(a.value)]; ok && known {
			if m.spaces == nil {
				m.spaces = map[string]string{}
			}
			m.spaces[p] = usual
		}
	}
}

// attributeValue returns what an attribute's value stands for.
func (m *mender) attributeValue(value []byte) string {
	if bytes.IndexByte(value, '&') < 0 {
		return string(value)
	}
	if mended := mendReferences(value, &m.entities, true); mended != nil {
		value = mended
	}
	return html.UnescapeString(string(value))
}

// asURL writes an address as the parser writes it. The same entry may be straight
// today and not tomorrow, and must keep its identity.
func asURL(address string) string {
	if u, err := url.Parse(strings.TrimLeft(address, " ")); err == nil {
		return u.String()
	}
	return address
}

// intern returns a name as a string, the same for all that are equal.
func (m *mender) intern(name []byte) string {
	if i := slices.IndexFunc(m.names, func(s string) bool { return s == string(name) }); i >= 0 {
		return m.names[i]
	}
	s := string(name)
	if len(m.names) < maxNames {
		m.names = append(m.names, s)
	}
	return s
}

// maxNames is how many names are looked through: an entry has a dozen.
const maxNames = 24

func unprefixed(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }
