package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// withGivenName returns a person's mention with a given name before it.
func (r *reading) withGivenName(m mention, after int) mention {
	i := m.from - 1
	if r.isTanSri(i-1) || r.is(i, "Agung") && r.hasRoleBefore(i) {
		return m // a "Jaksa Agung" is an attorney general
	}
	if m.kind == article.Person && i >= after && r.toks[i].Shape == tag.Title && r.toks[m.from].Spaced && !r.toks[m.from].Line &&
		r.text.Class(i) == 0 && r.text.Known(i, m.from)&(tag.FirstName|tag.OfPeople) != 0 && r.text.Known(i, m.from)&(tag.Common|placeFlags) == 0 {
		m.from = i
	}
	return m
}

// isTanSri reports whether a Malay title of two words stands at token i, either
// of which may be a given name too.
func (r *reading) isTanSri(i int) bool { return r.is(i, "Tan") && r.is(i+1, "Sri") }

// articles are the Arabic article's forms, which belong to a name even when
// they are written small: "al-Sudani".
var articles = setOf("al el ad an ar as ash at az")

// withArticle returns the mention with an Arabic article before it.
func (r *reading) withArticle(m mention, after int) mention {
	if m.from-2 >= after && r.is(m.from-1, "-") && r.glued(m.from-1) && r.glued(m.from-2) && articles[strings.ToLower(r.word(m.from-2))] {
		m.from -= 2
	}
	return m
}

// withBreton returns the mention with the end of a Breton name, which has an
// apostrophe in one letter: "Le Floc'h".
func (r *reading) withBreton(m mention) mention {
	if (r.is(m.to, "’") || r.is(m.to, "'")) && r.glued(m.to-1) && r.glued(m.to) && r.is(m.to+1, "h") && strings.HasSuffix(r.word(m.to-1), "c") {
		m.to += 2
	}
	return m
}

// particles stand inside names of people in whatever language; alsoArticles do
// other work in a sentence too, so that they alone make no name.
var (
	particles    = setOf("von van der den ter ten zu bin binti ibn bint фон ван де аль ибн")
	alsoArticles = setOf("der den ter ten zu де")
)

// withParticles returns a person's mention with the particles after it and the
// family name that they begin, but not the organisation at token end or after
// it: "John Sifton von Human Rights Watch".
func (r *reading) withParticles(m mention, end int) mention {
	i := m.to
	for i < len(r.toks) && i-m.to < 2 && particles[r.word(i)] && !r.toks[i].Line {
		i++
	}
	if m.kind == article.Person && i > m.to && i < end && !alsoArticles[r.word(m.to)] && r.lacksFamily(m) && r.mayBeFamily(i) {
		m.to = i + 1
	}
	return m
}

// lacksFamily reports whether the mention is a given name or several. One with
// a family name belongs to somebody from somewhere: "Eva Hartig von der
// Feuerwehr".
func (r *reading) lacksFamily(m mention) bool {
	last := r.text.Known(m.to-1, m.to)
	return m.to-m.from == 1 || last&tag.FirstName != 0 && last&tag.LastName == 0
}

// mayBeFamily reports whether token i may be a family name, and is no
// institution and no well-known place.
func (r *reading) mayBeFamily(i int) bool {
	return i < len(r.toks) && !r.toks[i].Line && r.toks[i].Shape == tag.Title &&
		r.text.Class(i)&(tag.OrgHead|tag.PlaceHead|tag.WorkHead|tag.Role) == 0 && r.text.Known(i, i+1)&(tag.Country|tag.City|tag.Common|tag.KnownOrg) == 0
}

// countryOf parts a person's mention from the country whose office the person
// holds: "Presiden Turki Recep Tayyip Erdogan".
func (r *reading) countryOf(m mention) (country, person mention, ok bool) {
	const shortest = 3
	if m.kind != article.Person || m.to-m.from < shortest || r.toks[m.from+1].Shape != tag.Title {
		return m, m, false
	}
	if known := r.text.Known(m.from, m.from+1); known&tag.Country == 0 || known&(tag.FirstName|tag.LastName) != 0 {
		return m, m, false
	}
	return mention{m.from, m.from + 1, article.Place, m.sure}, mention{m.from + 1, m.to, m.kind, m.sure}, true
}

// isParticle reports whether only particles stand between a person's given name
// and m: "Ursula von der Leyen".
func (r *reading) isParticle(before, m mention) bool {
	if before.kind != article.Person || before.to == m.from || m.from-before.to > 3 || m.kind == article.Org {
		return false
	}
	for i := before.to; i < m.from; i++ {
		if !particles[r.word(i)] {
			return false
		}
	}
	return !r.toks[m.from].Line
}

// joinHalves makes one of two people's mentions where one name goes on in the
// other.
func (r *reading) joinHalves(found []mention) []mention {
	var out []mention
	for _, m := range found {
		if n := len(out); n > 0 && r.goesOnIn(out[n-1], m) {
			out[n-1].to = m.to
			continue
		}
		out = append(out, m)
	}
	return out
}

// goesOnIn reports whether a person's name goes on in m, which comes right after
// it: two people are not named in one breath.
func (r *reading) goesOnIn(before, m mention) bool {
	return before.kind == article.Person && m.kind == article.Person && before.to == m.from && before.to-before.from == 1 &&
		r.toks[m.from].Spaced && !r.toks[m.from].Line && r.toks[before.from].Shape == tag.Title && r.toks[m.from].Shape == tag.Title
}
