package entity

import (
	"strings"

	"warta/article"
)

// What an enumeration says of the kind of each name in it, and how many names
// make one: "in Madrid, Barcelona, Málaga and Valencia".
const (
	listVote = 1
	minList  = 3
)

// conjunctions join the last name of an enumeration.
var conjunctions = setOf("and und et y e en dan og och i и та ve serta sowie")

// addListVotes adds what the enumerations among the mentions say of the kind
// of the names in them: that of most.
func (r *reading) addListVotes(found []mention, things map[uint64]*thing) {
	for from := 0; from < len(found); {
		to := from + 1
		for to < len(found) && r.lists(found[to-1], found[to]) {
			to++
		}
		if kind, ok := majority(found[from:to]); ok {
			for _, m := range found[from:to] {
				if t := things[key(r.words(m))]; t != nil {
					t.votes[kind] += listVote
				}
			}
		}
		from = to
	}
}

// lists reports whether only a comma or a conjunction parts two mentions.
func (r *reading) lists(before, after mention) bool {
	switch after.from - before.to {
	case 1:
		return r.is(before.to, ",") || r.is(before.to, "、") || conjunctions[strings.ToLower(r.word(before.to))]
	case 2:
		return r.is(before.to, ",") && conjunctions[strings.ToLower(r.word(before.to+1))]
	}
	return false
}

// majority returns the kind of more than half of the mentions of an
// enumeration.
func majority(found []mention) (kind article.EntityKind, ok bool) {
	if len(found) < minList {
		return kind, false
	}
	var n [article.Misc + 1]int
	for _, m := range found {
		n[m.kind]++
		if n[m.kind]*2 > len(found) {
			kind, ok = m.kind, true
		}
	}
	return kind, ok
}
