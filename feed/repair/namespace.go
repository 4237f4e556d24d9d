package repair

import (
	"html"
	"strings"
)

// namespaces are the ones that the parser knows, by their address in lower
// case without scheme and ending: publishers get all three wrong.
var namespaces = func() map[string]string {
	known := map[string]string{}
	for _, uri := range strings.Fields(`http://www.w3.org/2005/Atom http://purl.org/atom/ns#
		http://www.w3.org/1999/02/22-rdf-syntax-ns# http://purl.org/rss/1.0/ http://my.netscape.com/rdf/simple/0.9/
		http://channel.netscape.com/rdf/simple/0.9/ http://purl.org/rss/1.0/modules/content/ http://purl.org/dc/elements/1.1/
		http://purl.org/dc/terms/ http://search.yahoo.com/mrss/ http://www.itunes.com/DTDs/PodCast-1.0.dtd
		http://purl.org/rss/1.0/modules/syndication/ http://purl.org/rss/1.0/modules/slash/ http://www.w3.org/1999/xhtml`) {
		known[bareURI(uri)] = uri
	}
	for _, uri := range strings.Fields(`backend.userland.com/rss backend.userland.com/rss2 blogs.law.harvard.edu/tech/rss
		cyber.law.harvard.edu/rss purl.org/rss/1.0/modules/rss091 purl.org/net/rss1.1`) {
		known[uri] = rss10 // RSS has no namespace, and some give it one
	}
	return known
}()

func bareURI(uri string) string {
	uri = strings.ToLower(strings.TrimSpace(uri))
	uri = strings.TrimPrefix(strings.TrimPrefix(uri, "http://"), "https://")
	return strings.TrimRight(uri, "/#")
}

const (
	atomNamespace = "http://www.w3.org/2005/Atom"
	rss10         = "http://purl.org/rss/1.0/"
)

// mendTag writes the tag anew when it is broken or names a namespace in a way
// that hides its elements from the parser.
func (m *mender) mendTag(t *tag, local string) {
	sound, declared := t.sound, 0
	kept := t.attrs[:0:len(t.attrs)]
	for _, a := range t.attrs {
		name := string(a.name)
		if right := attributeCase[strings.ToLower(name)]; right != "" && right != name {
			sound, name, a.name = false, right, []byte(right)
		}
		if local == "enclosure" && name == "url" {
			if base := m.baseOf(*t); base != "" {
				sound, a.value = false, []byte(html.EscapeString(resolve(base, html.UnescapeString(string(a.value)))))
			}
		}
		if name == "xml:base" {
			if dir := directory(string(a.value)); dir != string(a.value) {
				sound, a.value = false, []byte(dir)
			}
		}
		if name != "xmlns" && !strings.HasPrefix(name, "xmlns:") {
			kept = append(kept, a)
			continue
		}
		declared++
		uri, keep := m.namespace(t, local, name, string(a.value))
		if !keep || declared > maxNamespaces || declared > maxInner && len(m.stack) > 0 {
			sound = false
			continue
		}
		if uri != string(a.value) {
			sound, a.value = false, []byte(uri)
		}
		kept = append(kept, a)
	}
	if m.atom && len(m.stack) == 0 && !declares(kept, prefix(t.name)) {
		sound, kept = false, append(kept, attribute{[]byte("xmlns:" + prefix(t.name)), []byte(atomNamespace)})
	}
	t.attrs = kept
	if !sound {
		m.edit(t.start, t.end, t.write(&m.entities))
	}
}

// attributeCase are the attributes that the parser knows, in the case that it
// knows them in.
var attributeCase = map[string]string{
	"href": "href", "rel": "rel", "type": "type", "url": "url", "length": "length", "src": "src", "term": "term", "label": "label",
	"version": "version", "xmlns": "xmlns", "ispermalink": "isPermaLink", "rdf:about": "rdf:about", "lastmod": "lastmod",
}

// declares reports whether a prefix is declared; the empty one need not be.
func declares(attrs []attribute, prefix string) bool {
	for _, a := range attrs {
		if string(a.name) == "xmlns:"+prefix {
			return true
		}
	}
	return prefix == ""
}

// directory cuts a base after its last slash. Relative addresses start there
// (RFC 3986, 5.2.3), but the parser takes any base for a directory.
func directory(base string) string {
	if end := strings.IndexAny(base, "?#"); end >= 0 {
		base = base[:end]
	}
	scheme := strings.Index(base, "://")
	slash := strings.LastIndexByte(base, '/')
	switch {
	case scheme >= 0 && slash <= scheme+2:
		return base + "/"
	case slash < 0:
		return "./"
	}
	return base[:slash+1]
}

// namespace returns the address that a declaration must have, and whether the
// element may have the declaration at all.
func (m *mender) namespace(t *tag, local, name, value string) (uri string, keep bool) {
	uri = value
	if known, ok := namespaces[bareURI(value)]; ok {
		uri = known
	}
	own := name == "xmlns" && prefix(t.name) == "" || name == "xmlns:"+prefix(t.name)
	switch {
	case m.atom && local == "feed" && own && uri != atomNamespace && uri != namespaces["purl.org/atom/ns"]:
		return atomNamespace, true
	case m.atom && local == "entry" && own:
		return uri, uri == atomNamespace || uri == namespaces["purl.org/atom/ns"]
	case !m.atom && name == "xmlns" && (local == "rss" || local == "channel" || isEntry(local)):
		// RSS has no namespace; a default one would make all of it foreign.
		return uri, false
	case !m.atom && name == "xmlns" && prefix(t.name) == "" && rssLeaves[local]:
		_, known := namespaces[bareURI(uri)]
		return uri, known
	case !m.atom && name == "xmlns" && local == "rdf":
		if !strings.Contains(uri, "/rss/") && !strings.Contains(uri, "/rdf/simple/") {
			return rss10, true
		}
	}
	return uri, true
}
