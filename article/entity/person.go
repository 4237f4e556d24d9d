package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// withGivenName returns a person's mention with a given name before it.
func (r *reading) withGivenName(m mention, after int) mention {
	i := m.from - 1
	if m.kind == article.Person && i >= after && r.toks[i].Shape == tag.Title && r.toks[m.from].Spaced && !r.toks[m.from].Line &&
		r.text.Class(i) == 0 && r.text.Known(i, m.from)&(tag.FirstName|tag.OfPeople) != 0 && r.text.Known(i, m.from)&(tag.Common|placeFlags) == 0 {
		m.from = i
	}
	return m
}

// articles are the Arabic article's forms, which belong to a name even when
// they are written small: "al-Sudani".
var articles = map[string]bool{
	"al": true, "el": true, "ad": true, "an": true, "ar": true, "as": true, "ash": true, "at": true, "az": true,
}

// withArticle returns the mention with an Arabic article before it.
func (r *reading) withArticle(m mention, after int) mention {
	if m.from-2 >= after && r.is(m.from-1, "-") && r.glued(m.from-1) && r.glued(m.from-2) && articles[strings.ToLower(r.word(m.from-2))] {
		m.from -= 2
	}
	return m
}

// particles stand inside names of people in whatever language.
var particles = map[string]bool{
	"von": true, "van": true, "der": true, "den": true, "ter": true, "ten": true, "zu": true, "фон": true, "ван": true, "аль": true, "ибн": true, "де": true, "bin": true, "binti": true, "ibn": true, "bint": true,
}

// withParticles returns a person's mention with the particles after it and the
// family name that they begin, unless that is an institution or a place.
func (r *reading) withParticles(m mention) mention {
	i := m.to
	for i < len(r.toks) && i-m.to < 2 && particles[r.word(i)] && !r.toks[i].Line {
		i++
	}
	if m.kind != article.Person || i == m.to || articleToo[r.word(m.to)] || i == len(r.toks) || r.toks[i].Line || r.toks[i].Shape != tag.Title ||
		r.text.Class(i)&(tag.OrgHead|tag.PlaceHead|tag.WorkHead|tag.Role) != 0 || r.text.Known(i, i+1)&(tag.Country|tag.City|tag.Common) != 0 {
		return m
	}
	m.to = i + 1
	return m
}

// countryOf parts a person's mention from the country whose office the person
// holds: "Presiden Turki Recep Tayyip Erdogan".
func (r *reading) countryOf(m mention) (country, person mention, ok bool) {
	const shortest = 3
	known := r.text.Known(m.from, m.from+1)
	if m.kind != article.Person || m.to-m.from < shortest || known&tag.Country == 0 || known&(tag.FirstName|tag.LastName) != 0 || r.toks[m.from+1].Shape != tag.Title {
		return m, m, false
	}
	return mention{m.from, m.from + 1, article.Place, m.sure}, mention{m.from + 1, m.to, m.kind, m.sure}, true
}

// articleToo are the particles that do other work in a sentence as well, so
// that they alone make no name.
var articleToo = setOf("der den ter ten zu de де")

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
