package repair

import (
	"bytes"
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
	fullitem abstract body managingeditor tagline`)

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
	case m.atom && atomTexts[local] && (pre == "" || pre == m.rootPrefix()):
		return atomText
	case m.atom && (atomLeaves[local] || pre != "" && atomTexts[local]):
		return plainLeaf
	case !m.atom && (rssLeaves[local] || (pre == "atom" || pre == "a10") && atomTexts[local]):
		return plainLeaf
	case !m.atom && local == "div" && len(m.stack) > 0 && m.stack[len(m.stack)-1].entry && m.isXHTML(t): // the story itself
		return plainLeaf
	case !m.atom && pre != "" && local == "content" && isTextual(t.attr("type")): // Atom's, not Media RSS's
		return plainLeaf
	}
	return notLeaf
}

// isTextual reports whether a type is one of Atom's for texts.
func isTextual(kind string) bool {
	kind = strings.TrimPrefix(strings.ToLower(kind), "text/")
	return kind == "text" || kind == "html" || kind == "xhtml" || kind == "plain"
}

// rootPrefix returns the prefix of the root element, which its vocabulary has.
func (m *mender) rootPrefix() string {
	if len(m.stack) == 0 {
		return ""
	}
	return prefix(m.stack[0].name)
}

// leafValue returns what the content of a leaf stands for.
func (m *mender) leafValue(t *tag, local string, kind leafKind, content []byte, markup bool) []byte {
	if kind == atomText {
		return m.atomText(content, m.form(t, markup), m.baseOf(*t))
	}
	if !m.atom && markup && m.isStory(*t, local) {
		return xhtml(resolveLinks(openCDATA(content), m.baseOf(*t)))
	}
	if !markup || !beginsWithTag(content) {
		content = m.value(content)
	} else if name := nameElement().FindSubmatch(content); local == "author" && name != nil {
		content = m.value(name[1])
	} else {
		content = openCDATA(content)
	}
	if liftable[local] {
		content = resolveLinks(content, m.baseOf(*t))
	}
	return content
}

// isStory reports whether an element of RSS is an item's story in XHTML.
func (m *mender) isStory(t tag, local string) bool {
	return (local == "div" || local == "body") && m.isXHTML(t)
}

// nameElement is a person's name, in an author that is written as in Atom.
var nameElement = lazily(`(?is)<(?:[\w-]+:)?name[^<>]*>(.*?)</`)

// leaf mends the content of an element that has none of its own inside.
func (m *mender) leaf(t tag, local string, kind leafKind) {
	end, close, markup, ok := m.leafEnd(t, local)
	if !ok {
		m.cut(t.start)
		return
	}
	content := m.src[t.end:end]
	value := m.leafValue(&t, local, kind, content, markup)
	aside := m.lifts(t, local, kind)
	m.rename(&t, local, content)
	m.mendTag(&t, local)
	text := string(bytes.TrimSpace(value))
	m.field(t, text)
	if aside && len(text) >= minLift {
		m.edit(t.end, end, m.lift(text))
	} else {
		m.put(t.end, end, text)
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
