package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// isIndonesian reports whether the story is in Indonesian or Malay.
func (r *reading) isIndonesian() bool { return r.lang == "id" }

// partAtVerbs cuts Indonesian names in two at a verb, which stands in none:
// "Kementerian Sosial mengajak Himpunan Mahasiswa Islam".
func (r *reading) partAtVerbs(found []mention) []mention {
	if !r.isIndonesian() {
		return found
	}
	var out []mention
	for _, m := range found {
		for i := m.from + 1; i < m.to; i++ {
			if !r.isVerb(i) {
				continue
			}
			out = append(out, mention{m.from, i, m.kind, m.sure})
			if m.from = i + 1; m.from < m.to && !r.toks[m.from].Shape.Capital() {
				m.to = m.from
			}
		}
		if m.from < m.to {
			out = append(out, m)
		}
	}
	return out
}

// The prefix of Indonesian verbs, by the sound that it joins, the shortest
// verb, in bytes, and words that only begin like one.
var (
	verbPrefixes = []string{"meng", "meny", "mem", "men", "mel", "mer"}
	noVerbs      = setOf("menengah merdeka mental mentah menteri merah merpati merek mereka melati melayu memori mentor merica")
)

const minVerb = 6

func (r *reading) isVerb(i int) bool {
	if r.toks[i].Shape != tag.Lower || r.toks[i].End-r.toks[i].Start < minVerb {
		return false
	}
	word := r.word(i)
	for _, p := range verbPrefixes {
		if strings.HasPrefix(word, p) {
			return !noVerbs[word]
		}
	}
	return false
}

// daysInIndonesian follow a name without a comma: "di Istana Negara Senin".
var daysInIndonesian = setOf("Senin Selasa Rabu Kamis Jumat Sabtu Minggu Isnin Khamis Jumaat Ahad")

// endsWithDay reports whether a day stands after the name of a place or an
// organisation. A paper may be called by one: "Koran Minggu".
func (r *reading) endsWithDay(m mention) bool {
	last := m.to - 1
	return r.isIndonesian() && m.to-m.from > 2 && m.kind != article.Person && daysInIndonesian[r.word(last)]
}

// ownKinds are Indonesian words that say what a place is and belong to its
// name: "danau Tondano" is no town.
var ownKinds = setOf("desa kecamatan kelurahan kabupaten dusun kampung jalan sungai danau stasiun museum masjid distrik gedung hotel")

// withOwnKind returns a place's mention with the word before it that says what
// it is.
func (r *reading) withOwnKind(m mention, after int) mention {
	if i := m.from - 1; i >= after && r.isIndonesian() && m.kind == article.Place && !r.toks[m.from].Line && r.toks[m.from].Shape.Capital() && ownKinds[r.word(i)] {
		m.from = i
	}
	return m
}

// degrees are what Indonesian degrees begin with, and longestDegree the bytes of
// the longest.
var degrees = setOf("S M Sp")

const longestDegree = 8

// isDegree reports whether the mention is a degree after somebody's name: "Maria
// Bria, M.Kes".
func (r *reading) isDegree(m mention) bool {
	return r.isIndonesian() && r.is(m.from-1, ",") && degrees[r.word(m.from)] && r.is(m.from+1, ".") &&
		r.glued(m.from) && r.glued(m.from+1) && m.to-m.from > 2 && r.span(m).Len() <= longestDegree
}

// Balinese names begin with a word that says whether a man or a woman bears
// them, or with the order of birth or the caste after it: "I Made Mudarta". Some
// of those are enough to know a name by.
var (
	balinese = setOf("I Ni")
	births   = setOf("Wayan Putu Gede Gde Made Kadek Nengah Nyoman Komang Ketut Luh Gusti Dewa")
	telling  = setOf("Wayan Made Kadek Nengah Nyoman Komang Ketut")
)

// maxBalinese is how many words a Balinese name has at most.
const maxBalinese = 4

// withBalinese returns a person's mention with the word before it that a
// Balinese name begins with.
func (r *reading) withBalinese(m mention, after int) mention {
	if i := m.from - 1; i >= after && m.kind == article.Person && r.beginsBalinese(i) {
		m.from = i
	}
	return m
}

func (r *reading) beginsBalinese(i int) bool {
	return r.isIndonesian() && balinese[r.word(i)] && i+1 < len(r.toks) && !r.toks[i+1].Line && births[r.word(i+1)]
}

// addIndonesians adds the people whom nothing was found of but whose name is
// Balinese, or who speaks.
func (r *reading) addIndonesians(found []mention) []mention {
	if !r.isIndonesian() {
		return found
	}
	return r.between(found, func(i, end int) (mention, bool) {
		if m, ok := r.balineseAt(i, end); ok {
			return m, true
		}
		return mention{i, i + 1, article.Person, minVote}, i+1 < end && r.speaks(i)
	})
}

// balineseAt returns the Balinese name that begins at token i and ends before
// token end.
func (r *reading) balineseAt(i, end int) (m mention, ok bool) {
	at := i
	if r.beginsBalinese(i) {
		at++
	} else if !telling[r.word(i)] {
		return m, false
	}
	to := at + 1
	for to < min(end, at+maxBalinese) && r.isNextName(to) {
		to++
	}
	return mention{i, to, article.Person, minVote}, to > at+1 && at < end
}

// speaks reports whether token i is an unknown word at the start of a sentence
// that a verb of speech follows: "Tumiran mengungkapkan".
func (r *reading) speaks(i int) bool {
	t := &r.toks[i]
	if !t.First || t.Shape != tag.Title || r.toks[i+1].Line || r.text.Class(i) != 0 || r.text.Class(i+1)&tag.Say == 0 || !strings.HasPrefix(r.word(i+1), "me") {
		return false
	}
	word := lowered(r.word(i), r.lang)
	return r.text.Known(i, i+1)&(tag.Common|placeFlags|tag.KnownOrg) == 0 && !isCommon(word, r.lang) && !r.text.WrittenSmall(i) && !strings.HasSuffix(word, "nya")
}

// isNextName reports whether token i may go on with the name before it.
func (r *reading) isNextName(i int) bool {
	return r.toks[i].Shape == tag.Title && !r.toks[i].Line && r.text.Class(i) == 0
}
