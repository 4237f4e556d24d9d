package quote

import (
	"slices"
	"strings"
)

// romanceMain returns where the main clause begins of a sentence that opens
// with another, or with a participle or a gerund: "Interrogé sur ce point, Ek …",
// "Recordando a Ek, dejó un recado".
func (s *story) romanceMain(one sentence) int {
	if !s.lx.subordinates(s.low(one.first)) && !strings.HasSuffix(s.low(one.first), "ndo") && !s.isGerund(one.first) && !(s.low(one.first) == "en" && s.lx.lang == "fr" && strings.HasSuffix(s.low(one.first+1), "ant")) {
		return one.first
	}
	for i := one.first + 1; i < min(one.last, one.first+longestClause) && s.owner[i] < 0; i++ {
		if s.low(i) != "," {
			continue
		}
		if k := s.mentionFrom(i); k < len(s.mentions) && s.mentions[k].first < one.last && s.mentions[k].first <= i+2 && !s.mentions[k].after {
			return i + 1
		}
		j := i + 1
		for j < one.last && s.owner[j] < 0 && s.tokens[j].class.is(isAux) {
			j++
		}
		if s.lx.dropsSubject() > 0.5 && j < one.last && s.owner[j] < 0 && s.tokens[j].shape == lower && (s.tokens[j].class.is(isVerb) || s.finite(j) && !s.tokens[j].class.is(isPrep|isLink|isRole|isDet|isThat)) {
			return i + 1
		}
	}
	return one.first
}

// asideEnd returns where the participle or gerund ends that a sentence opens
// with, whose objects do not speak: "Recordando a Ek, dejó un recado".
func (s *story) asideEnd(one sentence) int {
	if s.lx.postposes() && (strings.HasSuffix(s.low(one.first), "ndo") || s.isPastParticiple(one.first)) {
		return s.mainFrom(one)
	}
	return one.first
}

// isPastParticiple reports whether the word at i, which opens a sentence, is a
// participle.
func (s *story) isPastParticiple(i int) bool {
	return s.lx.subordinates(s.low(i)) && endsAs(s.low(i), []string{"é", "ée", "és", "ées", "ado", "ada", "ados", "ato", "ata", "ido", "ida", "ito", "ita"})
}

// nounOf returns the part of tokens[first:last], unknown words before a verb or
// a colon, that may be a subject: without a verb at its end, "su cuñada
// asentía:", and with an article, "se oyó una voz:". There may be none.
func (s *story) nounOf(first, last int) (int, int) {
	if s.low(last) == ":" {
		for last-first > 2 && s.tokens[last-1].shape == lower && s.finite(last-1) && !s.tokens[last-1].class.is(isRole) {
			last--
		}
	}
	if s.tokens[first].class.is(isDet) || s.hasRole(mention{first: first, last: last}) {
		return first, last
	}
	for i := max(first+1, last-3); s.low(last) == ":" && i < last-1; i++ {
		if s.lx.indefinite(s.low(i)) && (strings.HasSuffix(s.low(i-1), "-se") || isSelfWord(s.low(i-2))) {
			return i, last
		}
	}
	return first, first
}

func isSelfWord(low string) bool { return low == "se" || low == "s'" || low == "si" }

// fromQuarter gives a verb that says nothing of who speaks the place or the body
// that its sentence opens with: "À la CGT, on redoute …", "Dal ministero
// rispondono che …".
func (s *story) fromQuarter(one *sentence, c *cue) bool {
	if !s.lx.postposes() {
		return s.fromHouse(one, c)
	}
	if !s.isNobodys(one, c.at) {
		return false
	}
	i := one.first
	for i < min(c.at, one.first+2) && isConjunction(s.low(i)) {
		i++
	}
	if !opensQuarter(s.low(i)) {
		return false
	}
	k := s.mentionFrom(i - 1)
	if k >= len(s.mentions) || s.mentions[k].first > i+5 || s.mentions[k].last > c.at {
		return false
	}
	m := s.mentions[k]
	for k++; k < len(s.mentions) && s.mentions[k].first < c.at; k++ {
		if o := s.mentions[k]; !o.after && !o.linked && !(s.lx.lang == "fr" && s.low(o.first) == "on") {
			return false // a subject of its own
		}
	}
	if m.kind == byRole && !s.isBodyRole(m) || m.kind == byPronoun || m.kind == byName && s.person(m) && s.low(i) != "chez" {
		return false
	}
	m.after, m.linked = false, false
	c.subject, c.sure = m, 0.85
	return true
}

// fromVoice gives a verb whose subject speaks by the mouth of another that other:
// "le jury a salué, par la voix de sa présidente, Odile Ek, …".
func (s *story) fromVoice(one *sentence, c *cue) bool {
	if !s.lx.postposes() {
		return false
	}
	for i := max(one.first+1, c.at-longestPhrase-2); i < min(one.last-1, c.at+longestPhrase+2); i++ {
		if s.owner[i] >= 0 || !slices.Contains([]string{"voix", "bouche", "voz", "boca", "voce", "bocca"}, s.low(i)) || !s.tokens[i+1].class.is(isLink) {
			continue
		}
		if b := &s.tokens[i-1]; !b.class.is(isPrep|isDet) && !isContracted(b.low) {
			continue
		}
		k := s.mentionFrom(i)
		if k < len(s.mentions) && s.mentions[k].first <= i+3 && s.mentions[k].kind != byPronoun {
			m := s.mentions[k]
			m.after, m.linked = false, false
			c.subject, c.sure = m, 0.9
			return true
		}
	}
	return false
}

// opensQuarter reports words that open where something is heard from.
func opensQuarter(low string) bool {
	return slices.Contains([]string{"à", "au", "aux", "chez", "du", "côté", "dans", "desde", "en", "del", "dal", "dalla", "dall'", "dallo", "dai", "dagli", "dalle", "da", "do", "das", "dos", "na", "no", "nas", "nos", "nel", "nella", "nell'"}, low)
}

// isNobodys reports whether the verb at i has nobody for its subject: "on
// assure", "se afirma", "aseguran".
func (s *story) isNobodys(one *sentence, i int) bool {
	for j := i - 1; j >= max(one.first, i-4) && s.owner[j] < 0; j-- {
		switch low := s.low(j); {
		case low == "on" && s.lx.lang == "fr", low == "se" && s.lx.lang == "es", low == "si" && s.lx.lang == "it":
			return true
		case !s.tokens[j].class.is(isAux):
			return s.lx.lang != "fr" && s.isManyVerb(i)
		}
	}
	return s.lx.lang == "pt" && strings.HasSuffix(s.low(i), "-se") || s.lx.lang != "fr" && s.isManyVerb(i)
}

// manySay reports whether the verb of speech of a stretch is of several people.
func (s *story) manySay(q *stretch) bool {
	return s.lx.postposes() && q.points.kind == byNothing && s.isManyVerb(q.points.first)
}

// manyVerbs are how verbs of several people end.
var manyVerbs = map[string][]string{
	"es": {"aron", "ieron", "jeron", "aban", "ían", "an", "en"},
	"it": {"ano", "ono", "ero"},
	"pt": {"aram", "eram", "iram", "avam", "iam", "am", "em"},
}

// isManyVerb reports whether the verb at i is of several people by its ending or
// by that of the helping verb before it.
func (s *story) isManyVerb(i int) bool {
	low, helper := s.low(i), s.low(i-1)
	switch helper {
	case "han", "habían", "hanno", "avevano", "avrebbero", "têm", "tinham", "sono":
		return true
	}
	return len(low) > 4 && endsAs(low, manyVerbs[s.lx.lang])
}

// feminizes reports whether the language has a word of its own for each office
// that a woman holds.
func (lx *lexicon) feminizes() bool { return lx.lang == "es" || lx.lang == "pt" }

// whole returns all of the phrase that a description only ends, with the word
// that heads it: "un big della coalizione".
func (s *story) whole(one *sentence, m mention) (mention, bool) {
	if !s.lx.postposes() || !m.linked || m.kind != byRole {
		return m, false
	}
	j := m.first - 1
	if j > one.first && !s.tokens[j].class.is(isLink) {
		return m, false
	}
	head := j - 1
	if head <= one.first || s.owner[head] >= 0 || s.tokens[head].shape != lower || s.tokens[head].class.is(isPrep|isVerb|isThat|isStop|isDet|isLink|isPronoun) {
		return m, false
	}
	first := head - 1
	if !s.tokens[first].class.is(isDet) || s.owner[first] >= 0 || s.tokens[first].class.is(isPrep) {
		return m, false
	}
	if first > one.first && s.low(first-1) != "," && !isConjunction(s.low(first-1)) {
		return m, false
	}
	m.first, m.head, m.linked, m.after = first, head, false, false
	return m, true
}

// isMore reports words that make a comparative.
func isMore(low string) bool {
	return low == "più" || low == "plus" || low == "más" || low == "mais" || low == "moins"
}

// endsSubject reports whether a name or a description that no preposition
// governs ends before the comma at i: "Ek, à la tête d'un cabinet, évoque".
func (s *story) endsSubject(one *sentence, i int) bool {
	k := s.mentionFrom(i) - 1
	if k < 0 {
		return false
	}
	m := s.mentions[k]
	return m.first >= one.first && m.last == i && m.kind != byPronoun && !m.after && !m.linked && s.weight(m) >= 0.5
}

// wantsToKnow reports whether the infinitive at i makes a verb of speech with
// the word before it: "ha querido saber", "laisse entendre".
func (s *story) wantsToKnow(one *sentence, i int) bool {
	if !s.lx.postposes() || i == one.first {
		return false
	}
	switch s.low(i) {
	case "saber", "savoir", "sapere", "entender", "entendre", "intendere", "entrever", "claro", "chiaro", "patente", "constancia", "tomber", "caer", "cair", "escapar":
	default:
		return false
	}
	for _, start := range [...]string{"quer", "quis", "quier", "voul", "veu", "vuol", "volut", "volev", "fai", "hac", "hiz", "hech", "fez", "faz", "feit", "laiss", "dej", "deix", "fatt", "lasci", "fann", "fann"} {
		if strings.HasPrefix(s.low(i-1), start) {
			return true
		}
	}
	return false
}
