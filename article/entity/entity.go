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
const Version = 2

// Find returns the document's entities, most salient first.
func Find(d *article.Document) []article.Entity {
	toks := tokens(d)
	return rank(d, toks, merge(d.Text, toks, mentions(d, toks)))
}

// mentions returns what the tagger finds.
func mentions(d *article.Document, toks []tag.Token) []mention {
	var found []mention
	kinds := [tag.Kinds]article.EntityKind{tag.Person: article.Person, tag.Place: article.Place, tag.Org: article.Org}
	for _, n := range model().Find(d.Text, toks, tag.Language(toks, d.Lang)) {
		found = append(found, mention{n.From, n.To, kinds[n.Kind], n.Sure})
	}
	return found
}
