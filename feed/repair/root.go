package repair

import "bytes"

// maxPrologue is how far a document may go on before its root element begins.
const maxPrologue = 256 << 10

// maxHead is how soon behind the root its channel or first item comes.
const maxHead = 16 << 10

// findRoot returns the tag of the feed's root element and the entities that
// the document declares before it. Whatever else stands there is passed over:
// warnings of a server, comments, even the start of a page around the feed.
func findRoot(src []byte) (root tag, declared entities, ok bool) {
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
				return tag{}, entities{}, false
			}
			i += end + len("-->")
		case hasPrefixFold(rest, "<!doctype"):
			n := doctypeLength(rest)
			declared = readEntities(rest[:n])
			i += n
		default:
			t, tagged := readTag(src, i)
			if tagged && isRoot(src, t, page) {
				return t, declared, true
			}
			page = page || tagged
			i++
		}
	}
	return tag{}, entities{}, false
}

// isRoot reports whether the tag begins a feed. Inside a page, where scripts
// speak of feeds and drawings carry RDF, only a channel makes one.
func isRoot(src []byte, t tag, page bool) bool {
	switch t.local() {
	case "rss":
		return !page || hasFrame(src[t.end:])
	case "rdf":
		return hasFrame(src[t.end:]) || !page && namespaces[bareURI(t.attr("xmlns"))] != ""
	case "channel":
		return hasFrame(src[t.end:])
	case "feed":
		return !page
	case "entry":
		return !page && (namespaces[bareURI(t.attr("xmlns"))] == atomNamespace || prefix(t.name) == "atom")
	}
	return false
}

// hasFrame reports whether what frames entries follows soon.
func hasFrame(rest []byte) bool {
	head := bytes.ToLower(rest[:min(len(rest), maxHead)])
	for _, frame := range []string{"<channel", ":channel", "<item", ":item"} {
		if bytes.Contains(head, []byte(frame)) {
			return true
		}
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
