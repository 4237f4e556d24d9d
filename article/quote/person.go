package quote

import (
	"slices"
	"strings"
	"unicode"

	"warta/article"
)

// notName are the words that begin no name.
const notName = isPronoun | isDet | isPrep | isStop | isVerb | isSource | isAfter | isThat | isAux | isNaming

// longestRun is more tokens than a name has, with all the offices before it.
const longestRun = 64

// nameRun returns the capitalised name that begins at token i, behind the
// titles and roles that stand before it.
func (s *story) nameRun(i int, seen map[string]bool) (first, last int, ok bool) {
	t := &s.tokens[i]
	if t.shape != capital || s.opensApart(i) || t.class.is(notName) && !s.insideName(i) || s.lx.lang == "en" && isParty(t.low) {
		return 0, 0, false
	}
	for last = i + 1; last < min(i+longestRun, len(s.tokens)) && s.joinsName(last); last++ {
	}
	for last > i+1 && s.tokens[last-1].class.is(isParticle) && s.tokens[last-1].shape == lower {
		last--
	}
	for first = i; first < last && s.tokens[first].class.is(isTitle|isRole); first++ {
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
	if s.lx.lang == "de" && len(s.entities) > 0 && s.isNoun(first, last) || last < len(s.tokens) && s.tokens[last].shape == number && s.tokens[last].blank {
		return 0, 0, false // "Rp 700"
	}
	if s.lx.lang == "en" && s.isOffice(first, last) {
		return 0, 0, false
	}
	if s.lx.postposes() && last-first > 2 && first == i && len(s.entities) > 0 && s.startsSentence(i) && s.tokens[i+1].shape == lower && len(s.names.byWord[t.low]) == 0 {
		return 0, 0, false // "Veio do Porto"
	}
	if last-first > 1 {
		return first, last, s.lx.lang != "de" || !s.germanPhrase(first, last)
	}
	return first, last, s.loneName(first, i, seen)
}

// isParty tells the party and state of an American lawmaker: "D-Calif."
func isParty(low string) bool {
	return len(low) > 3 && low[1] == '-' && strings.IndexByte("dri", low[0]) >= 0
}

// endsKnown reports whether an English word for somebody, beside a verb and
// without an article, is the last word of a known person's name.
func (s *story) endsKnown(i int) bool {
	if s.lx.lang != "en" || i > 0 && s.tokens[i-1].class.is(isDet) || !s.nextToVerb(i) {
		return false
	}
	low := s.tokens[i].low
	return slices.ContainsFunc(s.names.byWord[low], func(id int) bool {
		n := &s.names.all[id]
		return n.known && n.kind == article.Person && strings.HasSuffix(fold(n.full), " "+low)
	})
}

func (s *story) nextToVerb(i int) bool {
	return i > 0 && s.tokens[i-1].class.is(isVerb) || i+1 < len(s.tokens) && s.tokens[i+1].class.is(isVerb)
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
	return s.tokens[i].class.is(isTitle) && slices.ContainsFunc(s.names.byWord[low], func(id int) bool {
		n := &s.names.all[id]
		return n.known && n.kind == article.Person && strings.HasPrefix(fold(n.full), low+" ")
	})
}

// officeEnd returns where the name begins behind the office that a run of
// capitals opens with: "Energy Minister Jo Ek".
func (s *story) officeEnd(first, last int) int {
	for k := first + 1; k < last-2; k++ {
		if s.tokens[k].class.is(isTitle|isRole) && last-k <= 4 {
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
			(runes(b) == 1 || b.class.is(isTitle) && b.Len() <= 5 && s.lx.lang != "tr" || isAbbreviation(b.low))
	case t.shape == capital:
		return !t.class.is(isPronoun | isSource)
	case t.shape == lower && t.class.is(isParticle) && t.class.is(isDet) && !s.tokens[i-1].class.is(isParticle):
		return false // "von der Leyen", but not "innerhalb der Partei"
	case t.shape == lower && t.class.is(isParticle) && i+1 < len(s.tokens):
		next := &s.tokens[i+1]
		if s.lx.lang == "de" && next.class.is(isDet) && i > 1 && s.tokens[i-2].shape == capital && !s.tokens[i-2].class.is(isTitle|isRole) {
			return false // an origin: "Jo Ek von der Universität"
		}
		return next.shape == capital || next.class.is(isParticle) && i+2 < len(s.tokens) && s.tokens[i+2].shape == capital
	}
	return false
}

// insideName reports whether a word that is no name by itself begins one:
// "Von der Leyen", "El Salvador".
func (s *story) insideName(i int) bool {
	if s.lx.lang == "de" && s.tokens[i].class.is(isDet) {
		return false // "Der Gewinn"
	}
	return s.tokens[i].class.is(isParticle) && i+1 < len(s.tokens) && !s.tokens[i+1].class.is(notName&^isDet) &&
		(s.tokens[i+1].shape == capital || s.tokens[i+1].class.is(isParticle))
}

// nameComes reports whether a comma at i opens an apposition that is a name.
func (s *story) nameComes(i int) bool {
	if s.low(i) != "," {
		return false
	}
	j := i + 1
	for j < len(s.tokens) && s.tokens[j].shape == capital && !(j == i+1 && s.tokens[j].class.is(isRole)) {
		j++
	}
	return j > i+1 && j < len(s.tokens) && s.owner[j] < 0 && (s.tokens[j].shape == sign || s.tokens[j].class.is(isVerb))
}

// endsOffice reports whether the capital at i ends an office, with the name
// still to come: "Ketua Polis Daerah, Norhayati Ismail,".
func (s *story) endsOffice(i int) bool {
	b := &s.tokens[i-1]
	return b.shape == capital && b.class.is(isRole|isTitle) && s.nameComes(i+1)
}

// loneName reports whether one capitalised word is a name. At the beginning
// of a sentence any word has a capital, and in German every noun.
func (s *story) loneName(i, phrase int, seen map[string]bool) bool {
	t := &s.tokens[i]
	if runes(t) < 2 && len(s.names.byWord[t.low]) > 0 && s.low(i+1) == "." {
		return true // "W." of a "Jo W."
	}
	if runes(t) < 2 || seen[t.low] || strings.ContainsAny(t.low, "0123456789") || s.lx.natives[t.low] || i > 0 && s.endsOffice(i) {
		return false
	}
	if s.lx.lang == "de" && !isAcronym(s.text(i, i+1)) {
		return !s.isDetermined(phrase) && !s.contracted(phrase) && (s.besideCue(i) || len(s.entities) == 0 && s.startsSentence(phrase) && i+1 < len(s.tokens) && s.tokens[i+1].shape == lower)
	}
	if i > 0 && s.tokens[i-1].shape == number && s.lx.lang == "en" {
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
		if s.tokens[j].class.is(isDet) {
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
	if s.lx.lang == "tr" && s.startsSentence(i) && i+1 < len(s.tokens) && s.tokens[i+1].shape == lower && !s.tokens[i+1].class.is(isVerb|isAux) && s.low(i + 1)[0] != '\'' {
		return len(s.names.byWord[s.tokens[i].low]) > 0 // "Bardağı doldururken söylüyor"
	}
	for _, j := range [...]int{i - 1, i + 1, i + 2} {
		if j < 0 || j >= len(s.tokens) || s.lx.lang == "de" && s.tokens[j].shape == capital && !strings.HasSuffix(s.tokens[i].low, "s") {
			continue // "nach Darstellung Eks"
		}
		if s.tokens[j].class.is(isVerb | isSource) {
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
	return first > 0 && last-first == 2 && s.tokens[first-1].class.is(isDet) && s.adjective(first)
}

// isNoun reports whether a German run of capitals that is no entity is common
// nouns: something determines it, or no word of speech stands beside it.
func (s *story) isNoun(first, last int) bool {
	if first > 0 {
		b := &s.tokens[first-1]
		adjective := b.shape == lower && b.blank && !b.class.is(isCue|isPrep|isAux|isRole) && (strings.HasSuffix(b.low, "en") || strings.HasSuffix(b.low, "er") || strings.HasSuffix(b.low, "e"))
		inRun := b.shape == capital && !b.class.is(isRole|isTitle|isStop|isDet|isPrep|isCue) && s.owner[first-1] < 0
		if b.shape == number || adjective || inRun || s.isDetermined(first) {
			return true
		}
	}
	for i := first; i < last; i++ {
		if t := &s.tokens[i]; t.class.is(isStop|isPrep) && !(t.class.is(isParticle) && last-first > 2) {
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
		if t.shape == capital && s.owner[i] < 0 && (s.tokens[i+1].class.is(isVerb) || s.tokens[i-1].class.is(isVerb)) &&
			s.tokens[i-1].shape != capital && s.tokens[i+1].shape != capital && !t.class.is(notName|isRole) {
			alone[t.low] = true
		}
	}
	return alone
}
