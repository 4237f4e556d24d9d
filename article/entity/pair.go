package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// A placed is a reading and the places, by key, and the people, by each word of
// their names, that the story names.
type placed struct {
	*reading
	places, people map[uint64]bool
}

func (r *reading) placed(found []mention) placed {
	p := placed{r, map[uint64]bool{}, map[uint64]bool{}}
	for _, m := range found {
		switch {
		case m.kind == article.Place:
			p.places[key(r.words(m))] = true
		case m.kind == article.Person && !r.isCouple(m):
			for _, w := range r.words(m) {
				p.people[w] = true
			}
		}
	}
	return p
}

// isCouple reports whether the mention is two words joined by a hyphen.
func (r *reading) isCouple(m mention) bool {
	return m.to-m.from == 3 && r.isHyphen(m.from+1) && r.glued(m.from) && r.glued(m.from+1)
}

// couple returns the two people of "Prabowo-Gibran", both of whom the story
// names elsewhere too.
func (r placed) couple(m mention) (left, right mention, ok bool) {
	if m.kind != article.Person || !r.isCouple(m) || !r.people[r.stem[m.from]] || !r.people[r.stem[m.to-1]] || r.text.Known(m.from, m.to) != 0 {
		return m, m, false
	}
	return mention{m.from, m.from + 1, m.kind, m.sure}, mention{m.to - 1, m.to, m.kind, m.sure}, true
}

// isPlace reports whether the tokens name a place that the lists know or the
// story names elsewhere.
func (r placed) isPlace(from, to int) bool {
	known := r.text.Known(from, to) & (tag.Country | tag.City | tag.Famous)
	return known != 0 && known != tag.Famous|tag.KnownOrg || r.places[key(r.words(mention{from: from, to: to}))]
}

// pair returns the two halves of a pair of places ("Moskow-Pyongyang"), without
// a word before them that is no part of it ("Poros Moskow-Pyongyang").
func (r placed) pair(m mention) (left, right mention, ok bool) {
	if r.text.Known(m.from, m.to) != 0 {
		return left, right, false
	}
	for i := m.from + 1; i < m.to-1 && i-m.from < maxParts; i++ {
		if !r.isHyphen(i) || !r.toks[i+1].Shape.Capital() || !r.isPlace(i+1, m.to) {
			continue
		}
		for from := m.from; from < i; from++ {
			if r.isPlace(from, i) && r.parts(m, from, i) {
				return mention{from, i, article.Place, m.sure}, mention{i + 1, m.to, article.Place, m.sure}, true
			}
		}
	}
	return left, right, false
}

// addHalves adds the second half of a pair of places where only the first was
// found.
func (r *reading) addHalves(found []mention) []mention {
	p := r.placed(found)
	var out []mention
	for i, m := range found {
		out = append(out, m)
		other := mention{m.to + 1, m.to + 2, m.kind, m.sure}
		if other.to <= len(r.toks) && (i+1 == len(found) || other.to <= found[i+1].from) && p.isOtherHalf(m, other) {
			out = append(out, other)
		}
	}
	return out
}

// isOtherHalf reports whether other, which comes after a hyphen after m, makes
// a pair of places with it.
func (r placed) isOtherHalf(m, other mention) bool {
	return m.kind == article.Place && r.isHyphen(m.to) && r.glued(m.to-1) && r.glued(m.to) &&
		r.toks[other.from].Shape == tag.Title && r.isPlace(other.from, other.to) && r.text.Known(m.from, other.to) == 0
}

// parts reports whether the name of a place from token from to to, which a
// hyphen follows, may be taken out of the mention: not if it is somebody's
// ("Cruz-Diez") or the end of an organisation's ("Foro de Cooperación
// Asia-Pacífico"), nor if the whole is a firm's ("Georgia-Pacific").
func (r *reading) parts(m mention, from, to int) bool {
	switch {
	case m.kind == article.Person:
		return r.text.Known(from, to)&(tag.FirstName|tag.LastName) == 0
	case m.kind == article.Org && from > m.from:
		return from == m.from+1 && r.toks[m.from].Shape == tag.Title && r.text.Class(m.from)&tag.OrgHead == 0
	case m.kind == article.Org:
		return r.isNotable(from, to) && r.isNotable(to+1, m.to)
	}
	return true
}

// isNotable reports whether the tokens name a place that news speaks of as of
// somebody who acts: a country, or a place in the list made with care.
func (r *reading) isNotable(from, to int) bool {
	known := r.text.Known(from, to)
	return known&tag.Country != 0 || known&tag.Famous != 0 && known&placeFlags != 0
}

func (r *reading) isHyphen(i int) bool { return r.is(i, "-") || r.is(i, "–") }
