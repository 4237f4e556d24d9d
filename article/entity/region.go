package entity

import (
	"strings"

	"warta/article"
)

// joinKinds moves a place that is named with what kind of place it is to the
// same place named without: "Kota Surakarta" to Surakarta. Where a story names
// both a town and a district of one name, nobody can say which is meant.
func joinKinds(things []*thing) {
	plain := map[uint64]*thing{}
	kinds := map[uint64]int{}
	for _, t := range things {
		if t.kind != article.Place || len(t.mentions) == 0 {
			continue
		}
		plain[key(t.words)] = t
		if t.saysKind() {
			kinds[key(t.words[1:])]++
		}
	}
	for _, t := range things {
		if t.kind != article.Place || len(t.mentions) == 0 || !t.saysKind() {
			continue
		}
		name := key(t.words[1:])
		if other := plain[name]; other != nil && kinds[name] == 1 {
			other.absorb(t)
		}
	}
}

// saysKind reports whether a place's name begins with what kind of place it is.
func (t *thing) saysKind() bool {
	first, _, more := strings.Cut(t.forms[0], " ")
	return more && len(t.words) > 1 && regionKinds[strings.ToLower(first)]
}

// regionKinds are Indonesian and Malay words that stand before the name of a
// town or a region.
var regionKinds = setOf("kota kabupaten kecamatan kelurahan provinsi desa dki distrik daerah bandar negeri")

// withBearing returns the mention of a place with the second word of a point
// of the compass: "Asia Timur Laut" is the north-east of Asia.
func (r *reading) withBearing(m mention) mention {
	if m.kind == article.Place && m.to-m.from > 1 && m.to < len(r.toks) && !r.toks[m.to].Line &&
		(r.is(m.to-1, "Timur") && r.is(m.to, "Laut") || r.is(m.to-1, "Barat") && (r.is(m.to, "Laut") || r.is(m.to, "Daya"))) {
		m.to++
	}
	return m
}
