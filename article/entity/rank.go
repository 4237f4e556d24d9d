package entity

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"warta/article"
)

// rank turns things into entities, most salient first.
func (r *reading) rank(things []*thing) []article.Entity {
	nations := r.demonyms()
	total := 0
	for _, t := range things {
		total += len(t.mentions) + nations.of(t)
	}
	title := " " + plain(r.doc.Title+" "+r.doc.Standfirst) + " "
	entities := make([]article.Entity, 0, len(things))
	for _, t := range things {
		e := article.Entity{Kind: t.kind, Name: t.forms[0], Aliases: t.forms[1:]}
		for _, m := range t.mentions {
			e.Mentions = append(e.Mentions, r.span(m))
		}
		inTitle := slices.ContainsFunc(t.forms, func(f string) bool { return strings.Contains(title, " "+plain(f)+" ") })
		e.Salience = salience(e, float64(len(t.mentions)+nations.of(t))/float64(total), len(r.doc.Text), inTitle)
		entities = append(entities, e)
	}
	slices.SortStableFunc(entities, func(a, b article.Entity) int {
		return cmp.Or(cmp.Compare(b.Salience, a.Salience), cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start))
	})
	return entities
}

// plain returns text in lower case, its words parted by single blanks and
// without the signs around them.
func plain(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool {
		return c == ' ' || c == ',' || c == '.' || c == ':' || c == ';' || c == '?' || c == '!' || c == '"' || c == '\'' ||
			c == '(' || c == ')' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '’' || c == '‘' || c == '-'
	})
	return strings.Join(words, " ")
}

// What each sign of salience weighs; they add up to 1.
const (
	ofShare  = 0.35 // of all mentions, by its square root: twice as many are not twice as much
	ofLead   = 0.2
	ofSpread = 0.15
	ofTitle  = 0.3
)

// salience weighs how much of the story is about e: its share of all mentions
// (a nation's adjectives count for it), how early it comes, how far it is spread, and whether the title
// names it.
func salience(e article.Entity, share float64, length int, inTitle bool) float32 {
	first, last := e.Mentions[0], e.Mentions[len(e.Mentions)-1]
	early := 1 - float64(first.Start)/float64(length)
	spread := float64(last.End-first.Start) / float64(length)
	s := ofShare*math.Sqrt(share) + ofLead*early + ofSpread*spread
	if inTitle {
		s += ofTitle
	}
	return float32(s)
}
