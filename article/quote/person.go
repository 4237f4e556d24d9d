package quote

import (
	"slices"
	"strings"
	"unicode"

	"warta/article"
	"warta/article/quote/lex"
)

// notName are the words that begin no name.
const notName = lex.Pronoun | lex.Det | lex.Prep | lex.Stop | lex.Verb | lex.Source | lex.After | lex.That | lex.Aux | lex.Naming

// longestRun is more tokens than a name has, with all the offices before it.
const longestRun = 64

// nameRun returns the capitalised name that begins at token i, behind the
// titles and roles that stand before it.
func (s *story) nameRun(i int, seen map[string]bool) (first, last int, ok bool) {
	t := &s.tokens[i]
	if t.shape != capital || s.opensApart(i) || t.class.Is(notName) && !s.insideName(i) || s.lx.IsParty(t.low) {
		return 0, 0, false
	}
	for last = i + 1; last < min(i+longestRun, len(s.tokens)) && s.joinsName(last); last++ {
	}
	for last > i+1 && s.tokens[last-1].class.Is(lex.Particle) && s.tokens[last-1].shape == lower {
		last--
	}
	for first = i; first < last && s.tokens[first].class.Is(lex.Title|lex.Role); first++ {
		if first+1 < last && s.tokens[first+1].low == "." {
			first++
		}
	}
	if first == last && (s.opensKnown(i) || s.endsKnown(i)) {
		first = i // "Sri" of a Sri Lestari, not a Mr; "Baker" of a Jo Baker
	}
	if first >= last || first > i && s.tokens[first].shape != capital {
		return 0, 0, false
	}
	if first > i && last-first == 1 && isDemonstrative(s.low(last)) {
		return 0, 0, false // "Presiden Rusia itu"
	}
	if first > i && s.nameComes(last) {
		return 0, 0, false // "Pelatih Garuda Muda, Rahmat Hakim,"
	}
	if last-first > 2 {
		first = s.knownStart(s.officeEnd(first, last), last)
	}
	if s.lx.Has(lex.CapitalNouns) && len(s.entities) > 0 && s.isNoun(first, last) || last < len(s.tokens) && s.tokens[last].shape == number && s.tokens[last].blank {
		return 0, 0, false // "Rp 700"
	}
	if s.lx.Lang == "en" && s.isOffice(first, last) {
		return 0, 0, false
	}
	if s.lx.Has(lex.Postposes) && last-first > 2 && first == i && len(s.entities) > 0 && s.startsSentence(i) && s.tokens[i+1].shape == lower && len(s.names.byWord[t.low]) == 0 {
		return 0, 0, false // "Veio do Porto"
	}
	if last-first > 1 {
		return first, last, !s.lx.Has(lex.CapitalNouns) || !s.germanPhrase(first, last)
	}
	return first, last, s.loneName(first, i, seen)
}

// endsKnown reports whether an English word for somebody, beside a verb and
// without an article, is the last word of a known person's name.
func (s *story) endsKnown(i int) bool {
	if s.lx.Lang != "en" || i > 0 && s.tokens[i-1].class.Is(lex.Det) || !s.nextToVerb(i) {
		return false
	}
	low := s.tokens[i].low
	return slices.ContainsFunc(s.names.byWord[low], func(id int) bool {
		n := &s.names.all[id]
		return n.known && n.kind == article.Person && strings.HasSuffix(lex.Fold(n.full), " "+low)
	})
}

func (s *story) nextToVerb(i int) bool {
	return i > 0 && s.tokens[i-1].class.Is(lex.Verb) || i+1 < len(s.tokens) && s.tokens[i+1].class.Is(lex.Verb)
}

// isOffice reports whether a run of English capitals is an office: "Senior
// Minister", "Police Public Relations Officer". Jo Baker has a name.
func (s *story) isOffice(first, last int) bool {
	if last-first < 2 {
		return false
	}
	switch s.tokens[last-1].low {
	case "minister", "secretary", "officer", "commander", "director", "chairman", "chairwoman", "president", "commissioner", "inspector",
		"superintendent", "spokesman", "spokeswoman", "spokesperson", "manager", "attorney", "ambassador", "secretariat", "ministry", "department", "executive", "governor":
		return true
	}
	return false
}

// opensKnown reports whether a title is the first word of a known person's
// name, which may be called by it alone.
func (s *story) opensKnown(i int) bool {
	low := s.tokens[i].low
	return s.tokens[i].class.Is(lex.Title) && slices.ContainsFunc(s.names.byWord[low], func(id int) bool {
		n := &s.names.all[id]
		return n.known && n.kind == article.Person && strings.HasPrefix(lex.Fold(n.full), low+" ")
	})
}

// officeEnd returns where the name begins behind the office that a run of
// capitals opens with: "Energy Minister Jo Ek".
func (s *story) officeEnd(first, last int) int {
	for k := first + 1; k < last-2; k++ {
		if s.tokens[k].class.Is(lex.Title|lex.Role) && last-k <= 4 {
			first = k + 1
		}
	}
	return first
}

// knownStart returns where the person's name begins in a long run of
// capitals: at the word that stands beside a verb of speech elsewhere.
func (s *story) knownStart(first, last int) int {
	for i := first + 1; last-first > 2 && i < last-1 && last-i <= 4; i++ {
		if s.alone[s.tokens[i].low] {
			return i
		}
	}
	return first
}

// joinsName reports whether token i goes on with the name before it.
func (s *story) joinsName(i int) bool {
	t := &s.tokens[i]
	if s.owner[i] >= 0 || t.line {
		return false
	}
	switch {
	case t.low == ".": // J. K. Rowling, Mr. Smith
		b := &s.tokens[i-1]
		return !t.blank && i+1 < len(s.tokens) && s.tokens[i+1].shape == capital && s.tokens[i+1].blank && !s.tokens[i+1].line &&
			(runes(b) == 1 || b.class.Is(lex.Title) && b.Len() <= 5 && s.lx.Lang != "tr" || isAbbreviation(b.low))
	case t.shape == capital:
		return !t.class.Is(lex.Pronoun | lex.Source)
	case t.shape == lower && t.class.Is(lex.Particle) && t.class.Is(lex.Det) && !s.tokens[i-1].class.Is(lex.Particle):
		return false // "von der Leyen", but not "innerhalb der Partei"
	case t.shape == lower && t.class.Is(lex.Particle) && i+1 < len(s.tokens):
		next := &s.tokens[i+1]
		if s.lx.Has(lex.CapitalNouns) && next.class.Is(lex.Det) && i > 1 && s.tokens[i-2].shape == capital && !s.tokens[i-2].class.Is(lex.Title|lex.Role) {
			return false // an origin: "Jo Ek von der Universität"
		}
		return next.shape == capital || next.class.Is(lex.Particle) && i+2 < len(s.tokens) && s.tokens[i+2].shape == capital
	}
	return false
}

// insideName reports whether a word that is no name by itself begins one:
// "Von der Leyen", "El Salvador".
func (s *story) insideName(i int) bool {
	if s.lx.Has(lex.CapitalNouns) && s.tokens[i].class.Is(lex.Det) {
		return false // "Der Gewinn"
	}
	return s.tokens[i].class.Is(lex.Particle) && i+1 < len(s.tokens) && !s.tokens[i+1].class.Is(notName&^lex.Det) &&
		(s.tokens[i+1].shape == capital || s.tokens[i+1].class.Is(lex.Particle))
}

// nameComes reports whether a comma at i opens an apposition that is a name.
func (s *story) nameComes(i int) bool {
	if s.low(i) != "," {
		return false
	}
	j := i + 1
	for j < len(s.tokens) && s.tokens[j].shape == capital && !(j == i+1 && s.tokens[j].class.Is(lex.Role)) {
		j++
	}
	return j > i+1 && j < len(s.tokens) && s.owner[j] < 0 && (s.tokens[j].shape == sign || s.tokens[j].class.Is(lex.Verb))
}

// endsOffice reports whether the capital at i ends an office, with the name
// still to come: "Ketua Polis Daerah, Norhayati Ismail,".
func (s *story) endsOffice(i int) bool {
	b := &s.tokens[i-1]
	return b.shape == capital && b.class.Is(lex.Role|lex.Title) && s.nameComes(i+1)
}

// loneName reports whether one capitalised word is a name. At the beginning
// of a sentence any word has a capital, and in German every noun.
func (s *story) loneName(i, phrase int, seen map[string]bool) bool {
	t := &s.tokens[i]
	if runes(t) < 2 && len(s.names.byWord[t.low]) > 0 && s.low(i+1) == "." {
		return true // "W." of a "Jo W."
	}
	if runes(t) < 2 || seen[t.low] || strings.ContainsAny(t.low, "0123456789") || s.lx.In(lex.Native, t.low) || i > 0 && s.endsOffice(i) {
		return false
	}
	if s.lx.Has(lex.CapitalNouns) && !isAcronym(s.text(i, i+1)) {
		return !s.isDetermined(phrase) && !s.contracted(phrase) && (s.besideCue(i) || len(s.entities) == 0 && s.startsSentence(phrase) && i+1 < len(s.tokens) && s.tokens[i+1].shape == lower)
	}
	if i > 0 && s.tokens[i-1].shape == number && s.lx.Lang == "en" {
		return false // "1 Across"
	}
	return phrase < i || !s.startsSentence(i) || s.besideCue(i) || len(s.names.byWord[t.low]) > 0
}

// isAcronym reports whether a word is all capitals: SPD, NATO.
func isAcronym(word string) bool {
	n := 0
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 6
}

func (s *story) isDetermined(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		if s.tokens[j].class.Is(lex.Det) {
			return true
		}
		if s.tokens[j].shape != lower {
			return false
		}
	}
	return false
}

// contracted reports whether a German preposition with its article stands before
// the word at i, which no name follows: "zur Seite".
func (s *story) contracted(i int) bool {
	switch s.low(i - 1) {
	case "am", "ans", "aufs", "beim", "fürs", "im", "ins", "vom", "zum", "zur", "übers":
		return true
	}
	return false
}

func (s *story) besideCue(i int) bool {
	if s.lx.Lang == "tr" && s.startsSentence(i) && i+1 < len(s.tokens) && s.tokens[i+1].shape == lower && !s.tokens[i+1].class.Is(lex.Verb|lex.Aux) && s.low(i + 1)[0] != '\'' {
		return len(s.names.byWord[s.tokens[i].low]) > 0 // "Bardağı doldururken söylüyor"
	}
	for _, j := range [...]int{i - 1, i + 1, i + 2} {
		if j < 0 || j >= len(s.tokens) || s.lx.Has(lex.CapitalNouns) && s.tokens[j].shape == capital && !strings.HasSuffix(s.tokens[i].low, "s") {
			continue // "nach Darstellung Eks"
		}
		if s.tokens[j].class.Is(lex.Verb | lex.Source) {
			return true
		}
	}
	return len(s.names.byWord[s.tokens[i].low]) > 0
}

func (s *story) startsSentence(i int) bool {
	if i == 0 || s.tokens[i].line {
		return true
	}
	b := &s.tokens[i-1]
	return b.terminal() || s.owner[i-1] >= 0 && s.owner[i] < 0 && b.shape == sign
}

// germanPhrase reports whether a run of German capitals is common nouns.
func (s *story) germanPhrase(first, last int) bool {
	if isAbstract(s.tokens[first].low) {
		return true // "Nominierung Eks", "Aufforderung zu Gewalt"
	}
	return first > 0 && last-first == 2 && s.tokens[first-1].class.Is(lex.Det) && s.adjective(first)
}

// isNoun reports whether a German run of capitals that is no entity is common
// nouns: something determines it, or no word of speech stands beside it.
func (s *story) isNoun(first, last int) bool {
	if first > 0 {
		b := &s.tokens[first-1]
		adjective := b.shape == lower && b.blank && !b.class.Is(lex.Cue|lex.Prep|lex.Aux|lex.Role) && (strings.HasSuffix(b.low, "en") || strings.HasSuffix(b.low, "er") || strings.HasSuffix(b.low, "e"))
		inRun := b.shape == capital && !b.class.Is(lex.Role|lex.Title|lex.Stop|lex.Det|lex.Prep|lex.Cue) && s.owner[first-1] < 0
		if b.shape == number || adjective || inRun || s.isDetermined(first) {
			return true
		}
	}
	for i := first; i < last; i++ {
		if t := &s.tokens[i]; t.class.Is(lex.Stop|lex.Prep) && !(t.class.Is(lex.Particle) && last-first > 2) {
			return true // "Ende Januar", "Hilfe zu Hause"
		}
	}
	return s.startsSentence(first) && last-first == 1 && !isAcronym(s.text(first, last)) && len(s.names.byWord[s.tokens[first].low]) == 0
}

// isAbstract tells a German noun that is nobody's name by its ending.
func isAbstract(low string) bool {
	for _, end := range [...]string{"ung", "heit", "keit", "schaft", "tion"} {
		if len(low) > len(end)+3 && strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

func (s *story) adjective(i int) bool {
	low := s.tokens[i].low
	return strings.HasSuffix(low, "sche") || strings.HasSuffix(low, "schen") || strings.HasSuffix(low, "scher")
}

// seenWords returns the words that the narration writes with a small letter
// inside a sentence: with a capital they begin one, and are no names.
func (s *story) seenWords() map[string]bool {
	seen := map[string]bool{}
	for i := range s.tokens {
		if s.tokens[i].shape == lower {
			seen[s.tokens[i].low] = true
		}
	}
	return seen
}

// aloneWords returns the capitalised words that stand alone before a verb of
// speech: somebody's short name.
func (s *story) aloneWords() map[string]bool {
	alone := map[string]bool{}
	for i := 1; i+1 < len(s.tokens); i++ {
		t := &s.tokens[i]
		if t.shape == capital && s.owner[i] < 0 && (s.tokens[i+1].class.Is(lex.Verb) || s.tokens[i-1].class.Is(lex.Verb)) &&
			s.tokens[i-1].shape != capital && s.tokens[i+1].shape != capital && !t.class.Is(notName|lex.Role) {
			alone[t.low] = true
		}
	}
	return alone
}
