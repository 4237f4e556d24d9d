package repair

import (
	"bytes"
	"regexp"
)

// maxPrologue is how far a document may go on before its root element begins.
const maxPrologue = 256 << 10

// findRoot returns the tag of the feed's root element and the entities that
// the document declares before it. Whatever else stands there is passed over:
// warnings of a server, comments, even the start of a page around the feed.
func findRoot(src []byte) (root tag, entities map[string]string, ok bool) {
	page := false
	for i := 0; i < min(len(src), maxPrologue); {
		n := bytes.IndexByte(src[i:], '<')
		if n < 0 {
			break
		}
		i += n
		switch rest := src[i:]; {
		case bytes.HasPrefix(rest, []byte("<!--")):
			end := bytes.Index(rest, []byte("-->"))
			if end < 0 {
				return tag{}, nil, false
			}
			i += end + len("-->")
		case hasPrefixFold(rest, "<!doctype"):
			n := doctypeLength(rest)
			entities = declared(rest[:n])
			i += n
		default:
			t, tagged := readTag(src, i)
			if tagged && isRoot(src, t, page) {
				return t, entities, true
			}
			page = page || tagged
			i++
		}
	}
	return tag{}, nil, false
}

// isRoot reports whether the tag begins a feed. Inside a page, where a picture
// may carry RDF of its own, only a channel makes one.
func isRoot(src []byte, t tag, page bool) bool {
	switch t.local() {
	case "rss":
		return true
	case "rdf", "channel":
		rest := bytes.ToLower(src[t.start:min(len(src), t.start+maxPrologue)])
		return bytes.Contains(rest, []byte("channel")) || bytes.Contains(rest, []byte("item"))
	case "feed":
		return !page
	}
	return false
}

func hasPrefixFold(s []byte, prefix string) bool {
	return len(s) >= len(prefix) && bytes.EqualFold(s[:len(prefix)], []byte(prefix))
}

// doctypeLength returns the length of the declaration that s begins with, its
// internal subset included.
func doctypeLength(s []byte) int {
	shut := bytes.IndexByte(s, '>')
	open := bytes.IndexByte(s, '[')
	if open >= 0 && open < shut {
		if end := bytes.Index(s[open:], []byte("]")); end >= 0 {
			if n := bytes.IndexByte(s[open+end:], '>'); n >= 0 {
				return open + end + n + 1
			}
		}
	}
	if shut < 0 {
		return len(s)
	}
	return shut + 1
}

var entityDeclaration = regexp.MustCompile(`<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>`)

// maxExpansion is how long an entity's text may become. Entities made of
// entities grow tenfold at each step in attacks, and never in feeds.
const maxExpansion = 4096

// declared returns the document's own entities. Entities of files and
// addresses are none: nothing is read for a document.
func declared(doctype []byte) map[string]string {
	entities := map[string]string{}
	for _, d := range entityDeclaration.FindAllSubmatch(doctype, 100) {
		value := mendReferences(append(d[2], d[3]...), entities, true)
		if value == nil {
			value = append(d[2], d[3]...)
		}
		if len(value) <= maxExpansion {
			entities[string(d[1])] = string(value)
		}
	}
	return entities
}
