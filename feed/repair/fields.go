package repair

import "bytes"

// renamed are the elements that the parser would pass over, and the names
// under which it keeps them. An undeclared prefix stands for itself there.
var renamed = map[bool]map[string]string{
	true:  {"created": "dcterms:created"},
	false: {"tagline": "atom:subtitle", "subtitle": "atom:subtitle"},
}

// endsInZone reports whether a date ends in letters.
func endsInZone(date []byte) bool {
	return len(date) > 0 && isNameStart(date[len(date)-1])
}

// spelt are attributes of a channel or an item that say what RSS says in
// elements: RDF's identity, and what CDF has of fields.
var spelt = []struct{ attribute, element string }{
	{"rdf:about", "guid"}, {"href", "link"}, {"lastmod", "pubDate"},
}

// spellOut writes such attributes as elements. Elements of the same name that
// the publisher has written come later, and the parser takes the last.
func (m *mender) spellOut(t tag, framed bool) {
	if !framed || m.atom || t.empty || len(t.attrs) == 0 {
		return
	}
	for _, s := range spelt {
		if value := t.attr(s.attribute); value != "" {
			m.edit(t.end, t.end, "<"+s.element+">"+escape(value)+"</"+s.element+">")
			m.fields = append(m.fields, Field{Name: s.element, Value: value})
			m.entry.known = m.entry.known || s.element == "guid"
		}
	}
}

// rename gives the tag the name under which the parser does best with it.
func (m *mender) rename(t *tag, local string, content []byte) {
	if !m.atom && m.isStory(*t, local) {
		t.name, t.attrs, t.sound = []byte("body"), nil, false
		return
	}
	if prefix(t.name) != m.rootPrefix() {
		return
	}
	name := renamed[m.atom][local]
	if local == "pubdate" && m.stack[len(m.stack)-1].entry && endsInZone(content) {
		// The parser tries a hundred layouts before those that end in a
		// zone's name, in half of its time. Of an element that it does not
		// know it keeps the text.
		name = "published"
	}
	if !m.atom && local == "abstract" && !m.stack[len(m.stack)-1].entry { // of CDF's channel
		name = "atom:subtitle"
	}
	if m.atom && len(m.stack) == 1 && (local == "published" || local == "issued") {
		name = "dcterms:created"
	}
	if name != "" {
		t.name, t.sound = []byte(name), false
	}
}

// personOrLink mends elements of Atom that are written as in RSS: an author who
// is only a name, a link whose address is its text, and a category likewise. It
// reports whether it has dealt with the element.
func (m *mender) personOrLink(t *tag, local string) bool {
	person := local == "author" || local == "contributor"
	link := local == "link" && t.attr("href") == ""
	topic := local == "category" && t.attr("term") == "" && t.attr("label") == ""
	if !person && !link && !topic || t.empty || len(m.stack) == 0 || prefix(t.name) != m.rootPrefix() {
		return false
	}
	text, _, _ := bytes.Cut(m.src[t.end:], []byte("<"))
	end := t.end + len(text)
	if text = bytes.TrimSpace(text); len(text) == 0 || !bytes.HasPrefix(m.src[end:], append([]byte("</"), t.name...)) {
		return false
	}
	mended := mendReferences(text, &m.entities, false)
	if mended == nil {
		mended = text
	}
	if person {
		m.mendTag(t, local)
		m.edit(t.end, end, "<name>"+string(mended)+"</name>")
		m.stack = append(m.stack, element{name: t.name, local: local})
		m.pos = end
		return true
	}
	holds := "href"
	if topic {
		holds = "term"
	}
	t.attrs, t.sound = append(t.attrs, attribute{[]byte(holds), text}), false
	m.mendTag(t, local)
	m.edit(t.end, end, "")
	m.stack = append(m.stack, element{name: t.name, local: local})
	m.pos = end
	return true
}

// bare are the elements that only their attributes fill.
var bare = set("link category enclosure thumbnail image")

// closeUnclosed makes a tag empty that says all in its attributes and that no
// end tag follows: it would swallow what comes after it.
func (m *mender) closeUnclosed(t *tag, local string) {
	if t.empty || !bare[local] || t.attr("href") == "" && t.attr("term") == "" && t.attr("url") == "" {
		return
	}
	rest := bytes.TrimLeft(m.src[t.end:], " \t\r\n")
	if bytes.HasPrefix(rest, []byte("<")) && !bytes.HasPrefix(rest, []byte("</")) && !bytes.HasPrefix(rest, []byte("<!")) {
		t.empty, t.sound = true, false
	}
}

// stray are elements of HTML that get between the fields of an entry.
var stray = set("a b br center div em font hr i img p span strong")

// leaveStray closes an element of HTML that a field of the entry follows.
func (m *mender) leaveStray(t tag, local string) {
	for n := len(m.stack); n > 1 && m.isField(local) && stray[string(m.stack[n-1].name)]; n-- {
		m.close(n-1, t.start)
	}
}
