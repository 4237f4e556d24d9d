package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// part returns the two names that were taken for one: an office's house and the
// one who holds it, two names that the lists know, or a person and what comes
// after "of".
func (r *reading) part(m mention) (left, right mention, ok bool) {
	for _, cut := range []func(mention) (left, right mention, ok bool){r.holder, r.employer, r.neighbours, r.origin} {
		if left, right, ok = cut(m); ok {
			return left, right, true
		}
	}
	return m, m, false
}

// shortestHolder is how many tokens a house and its holder's full name have.
const shortestHolder = 3

// holder parts an institution or a place from the full name of the one who
// holds an office there: "presidente del Consiglio Giorgia Meloni".
func (r *reading) holder(m mention) (house, person mention, ok bool) {
	if m.to-m.from < shortestHolder || !r.hasRoleBefore(m.from) {
		return m, m, false
	}
	next := m.from + 1
	given, first := r.text.Known(next, next+1), r.text.Known(m.from, next)
	if given&tag.FirstName == 0 || given&tag.Country != 0 || r.text.Class(next)&tag.Role != 0 || r.toks[next].Shape != tag.Title || r.toks[next+1].Shape == tag.Sign {
		return m, m, false
	}
	house, person = mention{m.from, next, article.Org, m.sure}, mention{next, m.to, article.Person, m.sure}
	_, declined := r.text.Nominative(m.from, tag.KnownOrg)
	switch {
	case r.text.Class(m.from)&tag.OrgHead != 0, declined && caseEndings[r.lang] != nil:
		return house, person, true
	case first&(tag.FirstName|tag.LastName) != 0:
	case first&(tag.Famous|tag.KnownOrg) == tag.Famous|tag.KnownOrg:
		return house, person, true
	case first&(tag.Country|tag.City) != 0 && first&tag.OfPeople == 0:
		house.kind = article.Place
		return house, person, true
	}
	return m, m, false
}

// employer parts whom a person works for from the person's name, which
// Indonesian writes with no word between them: "pelatih Barito Raya Imam
// Subekti". A name that begins with a given name is all the person's.
func (r *reading) employer(m mention) (house, person mention, ok bool) {
	given := m.to - 2
	if r.lang != "id" || m.kind != article.Person || m.to-m.from <= shortestHolder || !r.hasRoleBefore(m.from) {
		return m, m, false
	}
	if r.text.Known(m.from, m.from+1)&tag.FirstName != 0 || r.text.Known(given, given+1)&tag.FirstName == 0 || r.toks[given].Shape != tag.Title {
		return m, m, false
	}
	return mention{m.from, given, article.Org, minVote}, mention{given, m.to, article.Person, m.sure}, true
}

// hasRoleBefore reports whether an office stands before token i, with at most
// a small word between them: "presidente del".
func (r *reading) hasRoleBefore(i int) bool {
	if r.toks[i].Line || i == 0 {
		return false
	}
	if r.text.Class(i-1)&tag.Role != 0 {
		return true
	}
	return i > 1 && r.toks[i-1].Shape == tag.Lower && !r.toks[i-1].Line && r.text.Class(i-1)&(tag.Function|tag.In|tag.Link) != 0 && r.text.Class(i-2)&tag.Role != 0
}

// neighbours parts two organisations that stand side by side and that the lists
// know each by its whole name: "Eintracht Frankfurt Werder Bremen". PT is a
// party in Brazil, and in Indonesia what a firm's name begins with.
func (r *reading) neighbours(m mention) (left, right mention, ok bool) {
	const known = tag.Famous | tag.KnownOrg
	if m.kind != article.Org || m.to-m.from < shortestHolder || r.text.Known(m.from, m.to) != 0 || r.text.Class(m.from)&tag.OrgTail != 0 {
		return m, m, false
	}
	for i := m.from + 1; i < m.to; i++ {
		if (i-m.from > 1 || m.to-i > 1) && !r.isForm(m.from, i) && r.text.Known(m.from, i)&known == known && r.text.Known(i, m.to)&known == known {
			return mention{m.from, i, m.kind, m.sure}, mention{i, m.to, m.kind, m.sure}, true
		}
	}
	return m, m, false
}

// isForm reports whether tokens from to to may be the abbreviation of what an
// organisation is, which its name begins with: "PS Barito Putera" is a club.
func (r *reading) isForm(from, to int) bool {
	const longest = 3
	return to-from == 1 && r.toks[from].Shape == tag.Upper && r.toks[from].End-r.toks[from].Start <= longest
}

// origin parts a full name in English from the place or the party that comes
// after "of": "Freeman Mbowe of Chadema". A single name keeps it: "Joan of Arc".
func (r *reading) origin(m mention) (person, home mention, ok bool) {
	if m.kind != article.Person || r.lang != "en" {
		return m, m, false
	}
	for i := m.from + 2; i < m.to-1; i++ {
		if r.word(i) != "of" {
			continue
		}
		person, home = mention{m.from, i, m.kind, m.sure}, mention{i + 1, m.to, article.Org, minVote}
		if r.text.Known(home.from, home.to)&placeFlags != 0 {
			home.kind = article.Place
		}
		return person, home, true
	}
	return m, m, false
}

// tail returns how many tokens at the mention's end are the common noun of a
// compound whose first part alone is a name: "PVV-leider", "SPD-Chef".
func (r *reading) tail(m mention) int {
	last := m.to - 1
	if last-2 < m.from || !compounds[r.lang] || !r.isHyphen(last-1) || !r.glued(last-1) || !r.glued(last-2) {
		return 0
	}
	if r.toks[last].Shape == tag.Lower && r.toks[last-2].Shape.Capital() && r.text.Class(last-2)&^tag.OrgHead == 0 ||
		r.toks[last].Shape == tag.Title && r.text.Class(last)&tag.Role != 0 && r.text.Known(last, m.to)&(tag.FirstName|tag.LastName) == 0 {
		return 2
	}
	return 0
}

// addCompounds adds organisations of which nothing was found but that a compound
// names: "Arbeiderspartij-voorman".
func (r *reading) addCompounds(found []mention) []mention {
	if !compounds[r.lang] {
		return found
	}
	return r.between(found, func(i, end int) (mention, bool) {
		return mention{i, i + 1, article.Org, minVote}, i+2 < min(end, len(r.toks)) && r.beginsCompound(i)
	})
}

// beginsCompound reports whether token i is an organisation to which a common noun
// is joined.
func (r *reading) beginsCompound(i int) bool {
	if !r.isHyphen(i+1) || !r.glued(i) || !r.glued(i+1) || !r.toks[i].Shape.Capital() || r.toks[i+2].Shape != tag.Lower {
		return false
	}
	return r.text.Class(i)&tag.OrgHead != 0 && !r.toks[i].First && !r.glued(i-1)
}

// compounds are the languages that join a name and a common noun by a hyphen.
var compounds = map[string]bool{"de": true, "nl": true, "sv": true, "da": true, "no": true}

// isLoud reports whether a name is in capitals, as datelines and tables
// have them: the lists know it as a place's, and it is no abbreviation.
func (r *reading) isLoud(m mention) bool {
	if known := r.text.Known(m.from, m.to); m.from == m.to || known&placeFlags == 0 || known&(tag.Famous|tag.KnownOrg) == tag.Famous|tag.KnownOrg {
		return false
	}
	for i := m.from; i < m.to; i++ {
		if r.toks[i].Shape != tag.Upper || !strings.ContainsAny(r.word(i), vowels) {
			return false
		}
	}
	return r.toks[m.to-1].End-r.toks[m.from].Start > 4
}

// vowels tell a name in capitals from an abbreviation, more often than not.
const vowels = "AEIOUYÄÖÜÁÉÍÓÚÀÈАЕИОУЫЭЮЯ"
