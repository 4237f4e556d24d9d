package entity

import (
	"cmp"
	"slices"
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// rank turns things into entities, most salient first.
func rank(d *article.Document, toks []tag.Token, things []*thing) []article.Entity {
	total := 0
	for _, t := range things {
		total += len(t.mentions)
	}
	title := fold(d.Title + " " + d.Standfirst)
	entities := make([]article.Entity, 0, len(things))
	for _, t := range things {
		e := article.Entity{Kind: t.kind, Name: t.name, Aliases: t.aliases}
		for _, m := range t.mentions {
			e.Mentions = append(e.Mentions, m.span(toks))
		}
		slices.SortFunc(e.Mentions, func(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) })
		e.Salience = salience(e, total, len(d.Text), strings.Contains(title, fold(t.name)))
		entities = append(entities, e)
	}
	slices.SortStableFunc(entities, func(a, b article.Entity) int {
		return cmp.Or(cmp.Compare(b.Salience, a.Salience), cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start))
	})
	return entities
}

// salience weighs how much of the story is about e: its share of all mentions,
// how early it comes, how far it is spread, and whether the title names it.
func salience(e article.Entity, total, length int, inTitle bool) float32 {
	first, last := e.Mentions[0], e.Mentions[len(e.Mentions)-1]
	share := float32(len(e.Mentions)) / float32(total)
	early := 1 - float32(first.Start)/float32(length)
	spread := float32(last.End-first.Start) / float32(length)
	s := 0.4*share + 0.2*early + 0.2*spread
	if inTitle {
		s += 0.2
	}
	return s
}
