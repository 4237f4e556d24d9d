package quote

import (
	"strings"

	"warta/article/quote/lex"
)

// isPassiveVerb reports whether the verb at i is a passive: "was told", "est
// accusé". Outside of English only verbs that say something of somebody are.
func (s *story) isPassiveVerb(one *sentence, i int) bool {
	switch c := s.tokens[i].class; {
	case s.lx.Lang == "en":
		return s.isEnglishPassive(i)
	case s.lx.Lang == "de":
		return s.isGermanPassive(one, i)
	case !c.Is(lex.Weak) || c.Is(lex.Say):
		return false
	case s.lx.Lang == "sv":
		return strings.HasSuffix(s.low(i), "as") || strings.HasSuffix(s.low(i), "vs")
	case s.lx.Lang == "nl":
		return lex.HasPrefix(s.low(i), "ge", "be", "om") && s.passive(one, i)
	case s.lx.Has(lex.Postposes):
		return s.isRomancePassive(i)
	}
	return s.lx.EndsPassive(s.low(i))
}

// isGermanPassive reports whether the word at i is a participle that a form of
// "werden" in its clause makes a passive: "wurde als … bezeichnet".
func (s *story) isGermanPassive(one *sentence, i int) bool {
	low := s.low(i)
	if !strings.HasSuffix(low, "t") && !strings.HasSuffix(low, "en") || strings.HasSuffix(low, "te") {
		return false
	}
	for j := i + 1; j < min(one.last, i+3) && s.owner[j] < 0; j++ {
		switch s.low(j) {
		case "wird", "wurde", "werden", "wurden", "worden", "werde", "würde":
			return true
		}
	}
	for j := i - 1; j >= max(one.first, i-outlook) && s.low(j) != ","; j-- {
		switch s.low(j) {
		case "wird", "wurde", "werden", "wurden", "werde":
			return s.owner[j] < 0 && !lex.IsGermanInfinitive(low)
		case "hat", "habe", "haben", "hatte", "hatten":
			return false
		}
	}
	return false
}

func (s *story) isEnglishPassive(i int) bool {
	if strings.HasSuffix(s.low(i), "ing") {
		return false
	}
	for j := i - 1; j >= max(0, i-4) && s.owner[j] < 0; j-- {
		switch t := &s.tokens[j]; {
		case s.lx.In(lex.Be, t.low):
			return true
		case !t.class.Is(lex.Aux) && !strings.HasSuffix(t.low, "ly"):
			return false
		}
	}
	return false
}

// isRomancePassive reports whether a form of "to be" stands before the word at
// i, a participle, and no "self": "a été qualifié", not "s'est félicité".
func (s *story) isRomancePassive(i int) bool {
	for j := i - 1; j >= max(0, i-4) && s.owner[j] < 0; j-- {
		switch t := &s.tokens[j]; {
		case s.lx.In(lex.Be, t.low):
			return j == 0 || !isSelfWord(s.low(j-1))
		case !t.class.Is(lex.Aux) && !isManner(t.low) || t.class.Is(lex.Pronoun):
			return false
		}
	}
	return false
}

// fromMain gives a participle behind a comma the subject of its sentence, not
// the nearest: "Ek met the minister, calling it …".
func (s *story) fromMain(one *sentence, c *cue) bool {
	i := c.at
	for i > one.first && s.owner[i-1] < 0 && s.tokens[i-1].class.Is(lex.Aux) && !s.tokens[i-1].class.Is(lex.Pronoun) {
		i--
	}
	if !s.isParticiple(i, c.at) || i == one.first || s.owner[i-1] >= 0 || s.low(i-1) != "," {
		return false
	}
	for k := s.mentionFrom(one.first - 1); k < len(s.mentions) && s.mentions[k].first < i; k++ {
		m := s.mentions[k]
		if m.after || m.linked || s.weight(m) < 0.5 {
			continue
		}
		c.subject, c.sure = m, 0.85
		return true
	}
	return false
}

// isParticiple reports whether the words from i to the verb at say that what
// they tell goes with the main clause.
func (s *story) isParticiple(i, at int) bool {
	switch s.lx.Lang {
	case "en":
		return strings.HasSuffix(s.low(at), "ing")
	case "id":
		return i < at && (s.low(i) == "sambil" || s.low(i) == "seraya" || s.low(i) == "sembari")
	}
	return false
}

// fromRelative gives the verb of a relative clause whom the clause tells of:
// "Jo Ek, who told the council …".
func (s *story) fromRelative(one *sentence, c *cue) bool {
	i := c.at - 1
	for i > one.first && s.owner[i] < 0 && s.tokens[i].class.Is(lex.Aux) && !s.tokens[i].class.Is(lex.Pronoun) {
		i--
	}
	if i <= one.first || s.owner[i] >= 0 || !s.tokens[i].class.Is(lex.Relative) {
		return false
	}
	k := s.mentionFrom(i) - 1
	if k < 0 || s.mentions[k].first < one.first {
		return false
	}
	m := s.mentions[k]
	if m.last != i && (m.last != i-1 || s.low(i-1) != ",") || m.kind == byPronoun || s.weight(mention{kind: m.kind, name: m.name, end: m.end, first: m.first}) < 0.5 {
		return false
	}
	m.after, m.linked = false, false
	c.subject, c.sure = m, 0.85
	return true
}

// opensClause reports whether the word that makes a mention look oblique opens
// a clause whose verb is at: "after a review found …", "with Ek calling
// it …".
func (s *story) opensClause(m mention, at int) bool {
	if m.first == 0 || s.lx.Has(lex.Postposes) && s.owner[m.first-1] < 0 && isSubjunction(s.low(m.first-1)) {
		return m.first > 0
	}
	if s.lx.Lang != "en" {
		return false
	}
	switch s.low(m.first - 1) {
	case "after", "before", "as", "because", "since", "until", "when", "while":
		return true
	case "with":
		return strings.HasSuffix(s.low(at), "ing")
	}
	return false
}

// inSubordinate reports whether a mention opens a clause whose verb comes last, at:
// "weil die Regierung es noch als … bezeichnet".
func (s *story) inSubordinate(m mention, at int) bool {
	return m.first > 0 && s.owner[m.first-1] < 0 && s.tokens[m.first-1].class.Is(lex.Subordinate) && (!s.hasComma(m.last, at) || s.betweenCommas(m.last, at))
}

// betweenCommas reports whether two commas, and no more, part tokens i to j, as those
// around a relative clause do that begins at i.
func (s *story) betweenCommas(i, j int) bool {
	commas := 0
	for k := i; k < j; k++ {
		if s.owner[k] < 0 && s.low(k) == "," {
			commas++
		}
	}
	return commas == 2 && s.low(i) == "," && s.owner[i] < 0
}

// mainFrom returns where the main clause of a sentence begins that opens with
// another: "Asked about it, Ek …".
func (s *story) mainFrom(one sentence) int {
	if s.lx.Has(lex.Postposes) {
		return s.romanceMain(one)
	}
	if !s.lx.In(lex.Opener, s.low(one.first)) {
		return one.first
	}
	for i := one.first + 1; i < min(one.last, one.first+longestClause) && s.owner[i] < 0; i++ {
		if s.low(i) != "," {
			continue
		}
		if k := s.mentionFrom(i); k < len(s.mentions) && s.mentions[k].first < one.last && s.mentions[k].first <= i+2 {
			return i + 1
		}
	}
	return one.first
}

// opensMain reports whether the comma behind a name ends the clause or the part that
// opens the sentence, and what stands behind it, at i, is the subject of the next: "Asked
// about Jo Ek, the minister said …". An office of theirs would have a comma behind it.
func (s *story) opensMain(m mention, i int) bool {
	end := min(len(s.tokens), i+longestPhrase)
	tells := false
	for i < end && s.tokens[i].word() && s.owner[i] < 0 && !s.tokens[i].class.Is(lex.Verb|lex.Aux) {
		tells = tells || s.tokens[i].class.Is(lex.Relative)
		i++
	}
	if i == end || !s.tokens[i].class.Is(lex.Verb|lex.Aux) {
		return false
	}
	return m.after && !tells || s.inFirstClause(m.first)
}

// inFirstClause reports whether a word is in a clause that opens its sentence and
// is not the main one.
func (s *story) inFirstClause(i int) bool {
	first := i
	for first > 0 && i-first < longestClause && !s.startsSentence(first) && s.low(first-1) != "," {
		first--
	}
	return s.startsSentence(first) && s.lx.In(lex.Opener, s.low(first))
}

// relativeBefore returns the comma where the relative clause opens that the
// comma before token at closes, or at.
func (s *story) relativeBefore(one *sentence, at int) int {
	last := at - 1
	for last > one.first && s.owner[last] < 0 && s.tokens[last].class.Is(lex.Aux) && s.low(last) != "," {
		last--
	}
	if s.low(last) != "," || s.owner[last] >= 0 {
		return at
	}
	for i := last - 1; i > max(one.first, last-longestClause); i-- {
		if s.owner[i] < 0 && s.low(i) == "," && s.lx.Has(lex.Postposes) && isSubjunction(s.low(i+1)) {
			break // "mientras que la portavoz, Ana Ek, dijo"
		}
		if s.owner[i] < 0 && s.low(i) == "," && (s.tokens[i+1].class.Is(lex.Relative) && s.endsVerb(last) || s.lx.Has(lex.Postposes) && s.endsSubject(one, i)) {
			return i
		}
	}
	return at
}

// endsVerb reports whether a verb may end the clause before token i, as it must
// end a relative one in German: not ", die Sprecherin des Rats, Jo Ek,".
func (s *story) endsVerb(i int) bool {
	return !s.lx.Has(lex.CapitalNouns) || s.owner[i-1] >= 0 || s.tokens[i-1].shape == lower
}

// longestClause is how many tokens a relative clause may have.
const longestClause = 40

// before tells what stands before a phrase: a preposition that makes it no
// subject, or a link to the phrase before.
func (s *story) before(i int) (after, linked bool) {
	if s.lx.Has(lex.ArticleCases) && s.isGenitiveAt(i) {
		return false, true
	}
	far := i - 4
	if s.lx.Has(lex.Postposes) && i < len(s.tokens) && s.tokens[i].class.Is(lex.Det) {
		far = i - 1 // "porque hace un mes | el Gobierno"
	}
	for j := i - 1; j >= max(0, far); j-- {
		t := &s.tokens[j]
		if (t.low == "'" || t.low == "’") && !t.blank {
			continue // "of the workers’ union"
		}
		if t.low == "(" && j == i-1 {
			return true, false // a party or a place: "Jo Ek (Free Voters)"
		}
		if s.owner[j] >= 0 || t.shape == sign || s.tokens[j+1].line {
			return false, false
		}
		if s.lx.Has(lex.ArticleCases) && (t.low == "der" || t.low == "des") && j > 0 && s.tokens[j-1].shape == capital && s.owner[j-1] < 0 && !s.startsSentence(j) {
			return false, true // a genitive: "die Rolle der Partei"
		}
		if t.class.Is(lex.Prep|lex.Link) && !t.class.Is(lex.Det) {
			if s.verbBetween(j, i) || s.lx.Has(lex.Declines) && isDeclinedRelative(s.low(j+1)) {
				return false, false
			}
			return t.class.Is(lex.Prep), t.class.Is(lex.Link)
		}
		if t.low == "des" && s.lx.Lang == "fr" && j > 0 && s.tokens[j-1].shape == lower && !s.tokens[j-1].class.Is(lex.Verb|lex.Prep|lex.That|lex.Stop|lex.Aux) {
			return false, true // "la ministre des Affaires", but not "disent des témoins"
		}
		if t.class.Is(lex.Pronoun) && j > 1 && s.tokens[j-1].class.Is(lex.Prep) && s.low(j-2) == "," {
			return true, false // ", unter ihnen auch zwei Pfarrer,"
		}
		if !t.class.Is(lex.Det) && t.shape != lower || t.class.Is(lex.Verb|lex.Pronoun|lex.That) {
			return false, false
		}
	}
	return false, false
}

// isGenitiveAt reports whether a German article at i makes what it opens belong to
// the noun before it: "der Vorwurf | der Opposition".
func (s *story) isGenitiveAt(i int) bool {
	if low := s.low(i); i == 0 || low != "der" && low != "des" || s.owner[i-1] >= 0 || s.startsSentence(i) {
		return false
	}
	b := &s.tokens[i-1]
	return b.shape == capital && !b.class.Is(lex.Verb|lex.Det|lex.Prep|lex.Stop|lex.Pronoun|lex.That)
}

// isDeclinedRelative reports whether a word is a relative pronoun, which a preposition
// before it is of: "w którym oskarżony pisał".
func isDeclinedRelative(low string) bool {
	return strings.HasPrefix(low, "któr") || strings.HasPrefix(low, "котор")
}

// verbBetween reports whether a verb must stand between the preposition at j
// and the phrase at i: where it comes second, behind what opens the sentence,
// "På lördagen åkte Ek", or where its ending says so, "W sali siedział Kos".
func (s *story) verbBetween(j, i int) bool {
	if s.lx.Has(lex.Declines) {
		for k := j + 2; k < i; k++ {
			if s.tokens[k].shape == lower && s.lx.PastVerb(s.tokens[k].low) {
				return true
			}
		}
		return false
	}
	if !s.lx.Has(lex.VerbSecond) || !s.startsSentence(j) {
		return false
	}
	words := 0
	for k := j + 1; k < i; k++ {
		if t := &s.tokens[k]; !t.class.Is(lex.Det|lex.Role|lex.Title) && t.shape == lower {
			words++
		}
	}
	return words >= 2
}
