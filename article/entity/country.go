package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// addCountries adds the countries that were not found: a country's name is one
// wherever it stands, unless it is a person's or a word too.
func (r *reading) addCountries(found []mention) []mention {
	var out []mention
	next := 0
	for i := 0; i < len(r.toks); i++ {
		if next < len(found) && i >= found[next].from {
			out = append(out, found[next])
			i = max(i, found[next].to-1)
			next++
			continue
		}
		end := len(r.toks)
		if next < len(found) {
			end = found[next].from
		}
		if n := r.country(i, end); n > 0 {
			out = append(out, mention{i, i + n, article.Place, minVote})
			i += n - 1
		}
	}
	return append(out, found[next:]...)
}

// country returns how many tokens the country's name at token i has, or 0.
func (r *reading) country(i, end int) int {
	if r.toks[i].Shape != tag.Title || r.glued(i-1) && r.is(i-1, "-") {
		return 0
	}
	best := 0
	for n := 1; n <= 4 && i+n <= end && (n == 1 || !r.toks[i+n-1].Line); n++ {
		known := r.text.Known(i, i+n)
		if n == 1 && known == 0 {
			known = r.text.KnownWord(r.stem[i])
		}
		if known&tag.Country != 0 && known&(tag.FirstName|tag.LastName|tag.Common) == 0 && r.toks[i+n-1].Shape == tag.Title {
			best = n
		}
	}
	if best == 1 && (r.text.Class(i) != 0 || r.toks[i].End-r.toks[i].Start < 4 || r.goesOn(i)) {
		return 0
	}
	return best
}

// goesOn reports whether a capitalised word follows token i in its line, so
// that the country's name may be a part of a larger one.
func (r *reading) goesOn(i int) bool {
	return i+1 < len(r.toks) && !r.toks[i+1].Line && r.toks[i+1].Shape.Capital() || i > 0 && !r.toks[i].Line && r.toks[i-1].Shape.Capital()
}
