package repair

import (
	"strings"
)

// Entities made of entities grow tenfold at each step in attacks, and never in
// feeds: what one may become, and all of them in a document, is bounded.
const (
	maxEntities  = 100
	maxExpansion = 4 << 10
	maxExpanded  = 1 << 20
)

// entities are the ones that a document declares for itself.
type entities struct {
	texts    map[string]string // in XML
	expanded int
}

var entityDeclaration = lazily(`<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>`)

// readEntities reads a document type. Entities of files and addresses are
// none: nothing is read for a document.
func readEntities(doctype []byte) entities {
	es := entities{texts: map[string]string{}}
	for _, d := range entityDeclaration().FindAllSubmatch(doctype, maxEntities) {
		value := append(d[2], d[3]...)
		if mended := mendReferences(value, &es, false); mended != nil {
			value = mended
		}
		if len(value) <= maxExpansion {
			es.texts[string(d[1])] = strings.ReplaceAll(string(value), "<", "&lt;")
		}
	}
	es.expanded = 0
	return es
}

// expand returns an entity's text while the document has not used too much.
func (es *entities) expand(name string) (string, bool) {
	text, ok := es.texts[name]
	if !ok || es.expanded+len(text) > maxExpanded {
		return "", false
	}
	es.expanded += len(text)
	return text, true
}
