package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// addFamousPlaces adds the countries and capitals that the tagger finds nowhere
// in the story: such a name is one wherever it stands, unless it is a person's
// or a word too.
func (r *reading) addFamousPlaces(found []mention) []mention {
	named := map[uint64]bool{}
	for _, m := range found {
		named[key(r.words(m))] = true
	}
	return r.between(found, func(i, end int) (mention, bool) {
		m := mention{i, i + r.famousPlace(i, end), article.Place, minVote}
		return m, m.to > i && !named[key(r.words(m))]
	})
}

// famousPlace returns how many tokens the country's or capital's name at token
// i has, or 0.
func (r *reading) famousPlace(i, end int) int {
	if r.toks[i].Shape != tag.Title || r.glued(i-1) && r.is(i-1, "-") {
		return 0
	}
	best := 0
	for n := 1; n <= 4 && i+n <= end && (n == 1 || !r.toks[i+n-1].Line); n++ {
		known := r.text.Known(i, i+n)
		if isFamousPlace(known) && known&(tag.FirstName|tag.LastName|tag.Common) == 0 && r.toks[i+n-1].Shape == tag.Title {
			best = n
		}
	}
	if _, ok := r.text.Nominative(i, tag.Country); ok && best == 0 && i < end {
		best = 1
	}
	if best == 1 && (r.text.Class(i) != 0 || r.toks[i].End-r.toks[i].Start < 4 || r.goesOn(i)) {
		return 0
	}
	return best
}

// isFamousPlace reports whether the lists know a country, or a place in the list
// made with care, which has the capitals that news speaks of.
func isFamousPlace(known tag.Flags) bool {
	return known&tag.Country != 0 || known&(tag.Famous|tag.KnownPlace|tag.KnownOrg) == tag.Famous|tag.KnownPlace
}

// goesOn reports whether token i may be no such place: a capitalised word beside
// it makes it a part of a larger name, and at the start of a sentence it may be
// an adjective ("Hrvatska" is Croatia and Croatian).
func (r *reading) goesOn(i int) bool {
	return i+1 < len(r.toks) && !r.toks[i+1].Line && r.toks[i+1].Shape.Capital() || i > 0 && !r.toks[i].Line && r.toks[i-1].Shape.Capital() ||
		r.toks[i].First && caseEndings[r.lang] != nil
}
