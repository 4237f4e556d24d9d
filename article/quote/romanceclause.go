package quote

import (
	"slices"
	"strings"

	"warta/article/quote/lex"
)

// romanceMain returns where the main clause begins of a sentence that opens
// with another, or with a participle or a gerund: "Interrogé sur ce point, Ek …",
// "Recordando a Ek, dejó un recado".
func (s *story) romanceMain(one sentence) int {
	if !s.lx.In(lex.Opener, s.low(one.first)) && !strings.HasSuffix(s.low(one.first), "ndo") && !s.isGerund(one.first) && !(s.low(one.first) == "en" && s.lx.Lang == "fr" && strings.HasSuffix(s.low(one.first+1), "ant")) {
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
		for j < one.last && s.owner[j] < 0 && s.tokens[j].class.Is(lex.Aux) {
			j++
		}
		if s.lx.MeansDropped() > 0.5 && j < one.last && s.owner[j] < 0 && s.tokens[j].shape == lower && (s.tokens[j].class.Is(lex.Verb) || s.finite(j) && !s.tokens[j].class.Is(lex.Prep|lex.Link|lex.Role|lex.Det|lex.That)) {
			return i + 1
		}
	}
	return one.first
}

// asideEnd returns where the participle or gerund ends that a sentence opens
// with, whose objects do not speak: "Recordando a Ek, dejó un recado".
func (s *story) asideEnd(one sentence) int {
	if s.lx.Has(lex.Postposes) && (strings.HasSuffix(s.low(one.first), "ndo") || s.isPastParticiple(one.first)) {
		return s.mainFrom(one)
	}
	return one.first
}

// isPastParticiple reports whether the word at i, which opens a sentence, is a
// participle.
func (s *story) isPastParticiple(i int) bool {
	return s.lx.In(lex.Opener, s.low(i)) && lex.EndsAs(s.low(i), []string{"é", "ée", "és", "ées", "ado", "ada", "ados", "ato", "ata", "ido", "ida", "ito", "ita"})
}

// nounOf returns the part of tokens[first:last], unknown words before a verb or
// a colon, that may be a subject: without a verb at its end, "su cuñada
// asentía:", and with an article, "se oyó una voz:". There may be none.
func (s *story) nounOf(first, last int) (int, int) {
	if s.low(last) == ":" {
		for last-first > 2 && s.tokens[last-1].shape == lower && s.finite(last-1) && !s.tokens[last-1].class.Is(lex.Role) {
			last--
		}
	}
	if s.tokens[first].class.Is(lex.Det) || s.hasRole(mention{first: first, last: last}) {
		return first, last
	}
	for i := max(first+1, last-3); s.low(last) == ":" && i < last-1; i++ {
		if s.lx.Indefinite(s.low(i)) && (strings.HasSuffix(s.low(i-1), "-se") || isSelfWord(s.low(i-2))) {
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
	if !s.lx.Has(lex.Postposes) {
		return s.fromHouse(one, c)
	}
	if !s.isNobodys(one, c.at) {
		return false
	}
	i := one.first
	for i < min(c.at, one.first+2) && s.lx.In(lex.Conjunction, s.low(i)) {
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
		if o := s.mentions[k]; !o.after && !o.linked && !(s.lx.In(lex.Impersonal, s.low(o.first))) {
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
	if !s.lx.Has(lex.Postposes) {
		return false
	}
	for i := max(one.first+1, c.at-longestPhrase-2); i < min(one.last-1, c.at+longestPhrase+2); i++ {
		if s.owner[i] >= 0 || !slices.Contains([]string{"voix", "bouche", "voz", "boca", "voce", "bocca"}, s.low(i)) || !s.tokens[i+1].class.Is(lex.Link) {
			continue
		}
		if b := &s.tokens[i-1]; !b.class.Is(lex.Prep|lex.Det) && !isContracted(b.low) {
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
		case s.lx.In(lex.Impersonal, low):
			return true
		case !s.tokens[j].class.Is(lex.Aux):
			return s.isManyVerb(i)
		}
	}
	return s.lx.Lang == "pt" && strings.HasSuffix(s.low(i), "-se") || s.isManyVerb(i)
}

// manySay reports whether the verb of speech of a stretch is of several people.
func (s *story) manySay(q *stretch) bool {
	return s.lx.Has(lex.Postposes) && q.points.kind == byNothing && s.isManyVerb(q.points.first)
}

// isManyVerb reports whether the verb at i is of several people by its ending or
// by that of the helping verb before it.
func (s *story) isManyVerb(i int) bool {
	low, helper := s.low(i), s.low(i-1)
	switch helper {
	case "han", "habían", "hanno", "avevano", "avrebbero", "têm", "tinham", "sono":
		return true
	}
	return len(low) > 4 && s.lx.OfSeveral(low)
}

// whole returns all of the phrase that a description only ends, with the word
// that heads it: "un big della coalizione".
func (s *story) whole(one *sentence, m mention) (mention, bool) {
	if !s.lx.Has(lex.Postposes) || !m.linked || m.kind != byRole {
		return m, false
	}
	j := m.first - 1
	if j > one.first && !s.tokens[j].class.Is(lex.Link) {
		return m, false
	}
	head := j - 1
	if head <= one.first || s.owner[head] >= 0 || s.tokens[head].shape != lower || s.tokens[head].class.Is(lex.Prep|lex.Verb|lex.That|lex.Stop|lex.Det|lex.Link|lex.Pronoun) {
		return m, false
	}
	first := head - 1
	if !s.tokens[first].class.Is(lex.Det) || s.owner[first] >= 0 || s.tokens[first].class.Is(lex.Prep) {
		return m, false
	}
	if first > one.first && s.low(first-1) != "," && !s.lx.In(lex.Conjunction, s.low(first-1)) {
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
	if !s.lx.Has(lex.Postposes) || i == one.first {
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
