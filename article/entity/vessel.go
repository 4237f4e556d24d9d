package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// vessels are words before the name of a ship, in several languages.
var vessels = setOf(`kapal perahu feri km kmp kri mv ms ss hms uss brp ship vessel tanker trawler ferry frigate yacht schooner schiff frachter fähre segelschiff
	barco buque velero navio navire paquebot voilier nave peschereccio traghetto schip veerboot судно судна корабль корабля паром паромы теплоход теплохода`)

// prefixes stand before the names of ships as parts of them.
var prefixes = setOf("mv ms ss mt hms uss ins brp km kmp kri rms")

// isPrefix reports whether token i is a ship's prefix, in capitals.
func (r *reading) isPrefix(i int) bool {
	return i >= 0 && r.toks[i].Shape == tag.Upper && prefixes[strings.ToLower(r.word(i))]
}

// withPrefix returns the mention of a ship with the prefix before it.
func (r *reading) withPrefix(m mention) mention {
	if r.isPrefix(m.from-1) && !r.toks[m.from].Line {
		m.from--
	}
	return m
}

// isVessel reports whether the mention is the name of a ship, which taggers
// take for a person or a place: a word for ships stands before it, with at
// most an attribute between them.
func (r *reading) isVessel(m mention) bool {
	if m.to-m.from > 1 && r.isPrefix(m.from) && (m.kind != article.Person || surePrefixes[strings.ToLower(r.word(m.from))]) {
		return true // "MS Hidayat" is a person where the tagger says so
	}
	if m.kind == article.Org || r.text.Known(m.from, m.to)&(placeFlags|tag.FirstName) != 0 {
		return false
	}
	for i := m.from - 1; i >= max(0, m.from-2) && !r.toks[i+1].Line; i-- {
		if vessels[strings.ToLower(r.word(i))] {
			return true
		}
		if r.toks[i].Shape != tag.Lower || r.text.Class(i) != 0 {
			return false
		}
	}
	return false
}

// surePrefixes stand before the names of ships and of nothing else.
var surePrefixes = setOf("mv hms uss kri kmp brp rms")

// addVessels adds the ships with a prefix that the tagger does not find.
func (r *reading) addVessels(found []mention) []mention {
	return r.between(found, func(i, end int) (mention, bool) {
		if !r.isPrefix(i) || !surePrefixes[strings.ToLower(r.word(i))] {
			return mention{}, false
		}
		to := i + 1
		for to < end && to-i <= maxVessel && !r.toks[to].Line && r.toks[to].Spaced && r.toks[to].Shape == tag.Title && r.text.Class(to)&(tag.Time|tag.Function) == 0 {
			to++
		}
		return mention{i, to, article.Misc, minVote}, to > i+1
	})
}

// maxVessel is how many words a ship's name has after its prefix.
const maxVessel = 3
