package entity

import (
	"strings"

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
	passing := r.inPassing()
	return r.between(found, func(i, end int) (mention, bool) {
		m := mention{i, i + r.famousPlace(i, end), article.Place, minVote}
		return m, m.to > i && !named[key(r.words(m))] && !passing[i]
	})
}

// inPassing returns the tokens at which an Indonesian story names a country
// once and only as what a noun is like, where other languages have an
// adjective: "dua turis Jepang". The first line says what a story is about.
func (r *reading) inPassing() map[int]bool {
	if r.lang != "id" {
		return nil
	}
	times, at := map[uint64]int{}, map[int]uint64{}
	first := true
	for i := range r.toks {
		first = first && (i == 0 || !r.toks[i].Line)
		n := r.famousPlace(i, len(r.toks))
		if n == 0 {
			continue
		}
		name := key(r.words(mention{from: i, to: i + n}))
		times[name]++
		if !first && r.describes(i) {
			at[i] = name
		}
	}
	passing := map[int]bool{}
	for i, name := range at {
		passing[i] = times[name] == 1
	}
	return passing
}

// describes reports whether a noun without a capital stands before token i. A
// word that begins with "me" is a verb, as a rule.
func (r *reading) describes(i int) bool {
	if i == 0 || r.toks[i].Line || r.toks[i-1].Shape != tag.Lower {
		return false
	}
	return r.text.Class(i-1)&(tag.In|tag.Function|tag.Say|tag.PlaceHead|tag.Link) == 0 && !strings.HasPrefix(r.word(i-1), "me")
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
		ends := r.toks[i+n-1].Shape == tag.Title || n > 1 && r.isCountry(i, i+n) // "Émirats arabes unis"
		if isFamousPlace(known) && known&(tag.FirstName|tag.LastName|tag.Common) == 0 && ends {
			best = n
		}
	}
	if best == 0 && i < end && r.isHomonym(i) {
		best = 1
	}
	if _, ok := r.text.Nominative(i, tag.Country); ok && best == 0 && i < end {
		best = 1
	}
	if best == 1 && (r.text.Class(i) != 0 || r.toks[i].End-r.toks[i].Start < 4 || r.goesOn(i)) {
		return 0
	}
	return best
}

// homonyms are countries whose names are words in some language, so that the lists
// leave them out; those under "" are countries in most languages.
var homonyms = map[string]map[string]bool{
	"": setOf("Mali"), "fr": setOf("Inde"), "pt": setOf("Síria Gana"), "ru": setOf("Мали Того"),
}

// isHomonym reports whether token i is such a country: it does not begin a
// sentence.
func (r *reading) isHomonym(i int) bool {
	return !r.toks[i].First && (homonyms[""][r.word(i)] || homonyms[r.lang][r.word(i)])
}

// maxCountry is how many tokens a country's name has at most.
const maxCountry = 4

// withCountry returns a place's mention with the words of a country's name after
// it, which many languages write small: "Arabie saoudite".
func (r *reading) withCountry(m mention, end int) mention {
	if m.kind != article.Place {
		return m
	}
	for to := m.to + 1; to <= min(end, m.from+maxCountry) && !r.toks[to-1].Line && r.toks[to-1].Shape == tag.Lower; to++ {
		if r.isCountry(m.from, to) {
			m.to = to
		}
	}
	return m
}

// isCountry reports whether tokens from to to are a country's name of several
// words. Each part must begin one: a single look at the lists is mistaken too often
// to ask them about words without a capital.
func (r *reading) isCountry(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if r.text.Known(from, i)&tag.Prefix == 0 {
			return false
		}
	}
	return r.text.Known(from, to)&tag.Country != 0
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
