// Package entity finds who and what a story names: people, places and
// organisations, and the treaties, laws and events whose names say what they
// are. Mentions of one thing are brought together under its fullest name.
//
// It reads text alone: it looks nothing up and does not link a name to anything
// outside the story.
package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// Version changes when Find finds something else in the same document, so that
// what was stored by an older warta can be told apart.
const Version = 16

// Find returns the document's entities, most salient first.
func Find(d *article.Document) []article.Entity {
	var none Corrections
	return none.Find(d)
}

// Find returns the document's entities as the table corrects them, most
// salient first.
func (c *Corrections) Find(d *article.Document) []article.Entity { return c.find(d, model()) }

// FindBy finds as Find does, but by the tagger m, so that one can be measured
// before it is built in.
func FindBy(m *tag.Model, d *article.Document) []article.Entity {
	var none Corrections
	return none.find(d, m)
}

func (c *Corrections) find(d *article.Document, m *tag.Model) []article.Entity {
	r := read(d, m)
	found := r.refine(r.partJoined(tagged(m, r.text), m))
	found = r.addIndonesians(r.addHonoured(r.addDatelines(found)))
	found = r.addWorks(r.addCompounds(found))
	found = r.addAcronyms(found)
	found = r.addVessels(r.addInitials(r.addFamousPlaces(found)))
	found = r.addHalves(r.joinHalves(r.addRepeated(found)))
	found = r.outsideCode(c.correct(r, found))
	return r.rank(c.rename(r.merge(found)))
}

// tagged returns what the tagger finds.
func tagged(m *tag.Model, x *tag.Text) []mention {
	kinds := [tag.Kinds]article.EntityKind{tag.Person: article.Person, tag.Place: article.Place, tag.Org: article.Org}
	var found []mention
	for _, n := range m.Find(x) {
		found = append(found, mention{n.From, n.To, kinds[n.Kind], n.Sure})
	}
	return found
}
