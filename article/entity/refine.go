package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// refine returns the mentions without what belongs to the sentence and not to
// the name, pairs as two names, and no days, months or bare titles.
func (r *reading) refine(found []mention) []mention {
	found = r.partAtVerbs(found)
	out := refined{placed: r.placed(found)}
	for i, m := range found {
		out.orgAfter, out.next = len(r.toks), len(r.toks)
		if i+1 < len(found) {
			out.next = found[i+1].from
		}
		if i+1 < len(found) && found[i+1].kind == article.Org {
			out.orgAfter = found[i+1].from
		}
		m = r.withBearing(r.withoutBody(r.trim(r.beforeSentence(m))))
		if m = r.withinSense(r.withinWords(m)); m.from == m.to || r.isJunk(m) || r.isPlainNoun(m) || r.isPlainAbbreviation(m) || r.isEsteemed(m) || r.isDegree(m) || r.onlyBegins(m) {
			continue
		}
		if r.isVessel(m) {
			m = r.withPrefix(m)
			m.kind = article.Misc
		}
		if r.isKins(m) {
			m.kind, m.sure = article.Person, maxVote
		}
		m = r.withCountry(m, out.next)
		if r.isState(m) {
			m.kind, m.sure = article.Place, maxVote
		}
		out.add(m)
	}
	return out.mentions
}

// A refined collects mentions as they should be.
type refined struct {
	placed
	mentions []mention
	next     int // where the next mention begins
	orgAfter int // where an organisation comes next, if one does
}

func (r *refined) add(m mention) {
	after := 0
	n := len(r.mentions)
	if n > 0 {
		after = r.mentions[n-1].to
	}
	if m.from < after {
		return // the name before has taken it in
	}
	if left, right, ok := r.pair(m); ok {
		r.mentions = append(r.mentions, left, right)
		return
	}
	if left, right, ok := r.couple(m); ok {
		r.mentions = append(r.mentions, left, right)
		return
	}
	if left, right, ok := r.part(m); ok {
		r.mentions = append(r.mentions, left)
		m, after, n = right, left.to, n+1
	}
	if country, person, ok := r.countryOf(m); ok {
		r.mentions = append(r.mentions, country)
		m, after, n = person, country.to, n+1
	}
	m = r.withParticles(r.withBreton(r.withSyllable(r.withArticle(r.withOwnKind(r.withBalinese(r.withGivenName(m, after), after), after), after))), r.orgAfter)
	if n > 0 && r.isParticle(r.mentions[n-1], m) {
		r.mentions[n-1].to = m.to
		return
	}
	r.mentions = append(r.mentions, m)
}

// isAdjective reports whether the mention is the Dutch adjective of a place:
// "Brugse", "Oost-Vlaamse".
func (r *reading) isAdjective(m mention) bool {
	last := m.to - 1
	return r.lang == "nl" && m.kind == article.Place && strings.HasSuffix(r.word(last), "se") && r.toks[last].End-r.toks[last].Start > 4 &&
		(last == m.from || r.isHyphen(last-1) && r.glued(last-1))
}

// isSeat reports whether the mention is a party and a state, as American news
// has them after a name: "D-Calif."
func (r *reading) isSeat(m mention) bool {
	return r.lang == "en" && m.kind != article.Org && r.isCouple(m) && (r.is(m.from, "D") || r.is(m.from, "R") || r.is(m.from, "I"))
}

// isJunk reports whether the mention names nothing: a day or month, a bare
// title, a number, words without a capital, a noun in a script that has none,
// a single letter, or a word that only begins a sentence.
func (r *reading) isJunk(m mention) bool {
	plain := true
	for i := m.from; i < m.to; i++ {
		if r.isNamelike(i) && r.text.Class(i)&tag.Time == 0 {
			plain = false
		}
	}
	if plain || r.isSeat(m) {
		return true
	}
	if r.toks[m.from].Shape == tag.Uncased && r.text.Known(m.from, m.to)&^(tag.OfPeople|tag.OfOrgs|tag.OfPlaces|tag.Prefix) == tag.Common {
		return true
	}
	if m.to-m.from > 1 && !r.isAdjective(m) {
		return false
	}
	if r.isPrefix(m.from) && m.to < len(r.toks) && r.toks[m.to].Shape.Capital() && !r.toks[m.to].Line {
		return true // the ship's name comes after it
	}
	t, c := &r.toks[m.from], r.text.Class(m.from)
	known := r.text.Known(m.from, m.to)
	// "Schweden" is the country as often as its people.
	if c&tag.Demonym != 0 && (m.kind != article.Place || known&tag.Country == 0) || t.Shape == tag.Letter {
		return true
	}
	if known&(placeFlags|tag.FirstName|tag.LastName|tag.KnownOrg) != 0 {
		return false
	}
	// Antara is an agency, and "between" in Indonesian.
	spoken := m.kind == article.Org && !t.First && !r.text.NounsCapital()
	return r.isAdjective(m) || c&(tag.Function|tag.In) != 0 && !spoken || c&tag.Role != 0 && m.kind == article.Person
}

// states are what American news calls some states, with a full stop.
var states = setOf("Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky Mass Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo")

func (r *reading) isState(m mention) bool {
	return r.lang == "en" && states[r.word(m.from)] && (m.to-m.from == 1 && r.is(m.to, ".") || m.to-m.from == 2 && r.is(m.from+1, ".")) && r.is(m.from-1, ",")
}
