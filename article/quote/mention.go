package quote

import (
	"slices"
	"strings"
	"unicode"

	"warta/article"
)

// A mentionKind is how a text points to somebody.
type mentionKind uint8

const (
	byName    mentionKind = iota // Angela Merkel
	byRole                       // the minister
	byPronoun                    // she
	byNothing                    // a verb without a subject
)

// A mention is a place in the narration where somebody is named, described or
// pointed to.
type mention struct {
	first, last int // tokens[first:last], the whole phrase
	head        int // the token of the name or the role
	end         int // where the name or the role ends
	kind        mentionKind
	name        int  // for byName, a place in story.names.all
	after       bool // a preposition stands before it: hardly the subject
	linked      bool // it belongs to the phrase before: "the lawyer of …"
}

// findMentions lists who is mentioned outside of the stretches, in order.
func (s *story) findMentions() {
	seen := s.seenWords()
	s.alone = s.aloneWords()
	entity := s.entityTokens()
	for i := 0; i < len(s.tokens); i++ {
		if s.owner[i] >= 0 || !s.tokens[i].word() {
			continue
		}
		m, ok := s.mentionAt(i, seen, entity)
		if !ok {
			continue
		}
		m.after, m.linked = s.before(m.first)
		if m.kind == byName && s.possesses(m) {
			m.after, m.linked = true, true
		}
		s.mentions = append(s.mentions, m)
		i = max(i, m.last-1)
	}
	s.joinPhrases()
	s.mergeNames()
}

// possesses reports whether a name only tells whose somebody is: "Ek's
// lawyer".
func (s *story) possesses(m mention) bool {
	switch low := s.low(m.last); {
	case low == "'s":
		return true
	case s.lx.lang == "de" && m.last < len(s.tokens):
		return strings.HasSuffix(s.low(m.last-1), "s") && s.tokens[m.last].class.is(isRole)
	}
	return false
}

// mentionAt returns the mention that begins at token i.
func (s *story) mentionAt(i int, seen map[string]bool, entity []int32) (mention, bool) {
	t := &s.tokens[i]
	m := mention{first: i, head: i}
	if e := entity[i]; e >= 0 {
		m.last = i + 1
		for m.last < len(s.tokens) && entity[m.last] == e && s.owner[m.last] < 0 {
			m.last++
		}
		m.end = m.last
		m.name = s.names.add(s.entityName(int(e), m), s.entities[e].Kind)
		s.names.all[m.name].known = true
		s.place(m)
		return m, s.entities[e].Kind != article.Misc
	}
	if s.lx.lang == "ko" {
		return s.koreanMention(i)
	}
	if t.class.is(isPronoun) {
		m.last, m.end, m.kind = i+1, i+1, byPronoun
		return m, true
	}
	if s.low(i-1) == "(" && s.low(i+1) == ")" {
		return m, false // the party or age of the one named before
	}
	if first, last, ok := s.nameRun(i, seen); ok {
		m.first, m.head, m.last, m.end = i, first, last, last
		kind := article.Person
		if last-first == 1 && isAcronym(s.text(first, last)) {
			kind = article.Org
		}
		m.name = s.names.add(s.nameText(first, last), kind)
		s.place(m)
		return m, true
	}
	if t.class.is(isRole) && (!t.class.is(isSay) || s.lx.lang == "de" && t.shape == capital) {
		m.last, m.end, m.kind = i+1, i+1, byRole
		return m, true
	}
	return m, false
}

// entityName returns an entity's name, or the words of the text where the
// mention ends inside one: "Kim Ryong" in "Kim Ryong-su".
func (s *story) entityName(e int, m mention) string {
	name, text := s.entities[e].Name, s.nameText(m.first, m.last)
	if rest, ok := strings.CutPrefix(text, name); ok && strings.HasPrefix(rest, "-") {
		return text
	}
	return name
}

// place notes where a full name stands.
func (s *story) place(m mention) {
	n := &s.names.all[m.name]
	n.at = append(n.at, m.head)
	if m.first > 0 && s.tokens[m.first-1].class.is(isIn) && m.head == m.first {
		n.ins++
	}
	for i := max(0, m.head-2); i < m.head; i++ {
		n.he = n.he || isMister(s.tokens[i].low)
		n.she = n.she || isMissus(s.tokens[i].low)
	}
}

func isMister(low string) bool {
	switch low {
	case "mr", "herr", "herrn", "pak", "bapak", "señor", "senhor", "signor", "meneer", "господин", "pan", "sir", "monsieur":
		return true
	}
	return false
}

func isMissus(low string) bool {
	switch low {
	case "mrs", "ms", "miss", "mme", "madame", "frau", "bu", "ibu", "señora", "sra", "senhora", "signora", "mevrouw", "госпожа", "pani", "fru":
		return true
	}
	return false
}

// entityTokens says which entity each token is a mention of, or -1.
func (s *story) entityTokens() []int32 {
	at := make([]int32, len(s.tokens))
	for i := range at {
		at[i] = -1
	}
	for e := range s.entities {
		for _, m := range s.entities[e].Mentions {
			i, _ := slices.BinarySearchFunc(s.tokens, m.Start, func(t token, start int) int { return t.End - 1 - start })
			for ; i < len(s.tokens) && s.tokens[i].Start < m.End; i++ {
				at[i] = int32(e)
			}
		}
	}
	return at
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

const notName = isPronoun | isDet | isPrep | isStop | isVerb | isSource | isAfter | isThat | isAux | isNaming

// nameRun returns the capitalised name that begins at token i, behind the
// titles and roles that stand before it.
func (s *story) nameRun(i int, seen map[string]bool) (first, last int, ok bool) {
	t := &s.tokens[i]
	if t.shape != capital || t.class.is(notName) && !s.insideName(i) {
		return 0, 0, false
	}
	for last = i + 1; last < len(s.tokens) && s.joinsName(last); last++ {
	}
	for last > i+1 && s.tokens[last-1].class.is(isParticle) && s.tokens[last-1].shape == lower {
		last--
	}
	for first = i; first < last && s.tokens[first].class.is(isTitle|isRole); first++ {
		if first+1 < last && s.tokens[first+1].low == "." {
			first++
		}
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
		first = s.knownStart(first, last)
	}
	if last-first > 1 {
		return first, last, s.lx.lang != "de" || !s.germanPhrase(first, last)
	}
	return first, last, s.loneName(first, i, seen)
}

// knownStart returns where the person's name begins in a long run of
// capitals: at the word that stands beside a verb of speech elsewhere.
func (s *story) knownStart(first, last int) int {
	for i := first + 1; i < last-1 && last-i <= 4; i++ {
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
		return !t.blank && i+1 < len(s.tokens) && s.tokens[i+1].shape == capital && s.tokens[i+1].blank &&
			(runes(b) == 1 || b.class.is(isTitle) && b.Len() <= 5 || isAbbreviation(b.low))
	case t.shape == capital:
		return !t.class.is(isPronoun | isSource)
	case t.shape == lower && t.class.is(isParticle) && t.class.is(isDet) && !s.tokens[i-1].class.is(isParticle):
		return false // "von der Leyen", but not "innerhalb der Partei"
	case t.shape == lower && t.class.is(isParticle) && i+1 < len(s.tokens):
		next := &s.tokens[i+1]
		return next.shape == capital || next.class.is(isParticle) && i+2 < len(s.tokens) && s.tokens[i+2].shape == capital
	}
	return false
}

// insideName reports whether a word that is no name by itself begins one:
// "Von der Leyen", "El Salvador".
func (s *story) insideName(i int) bool {
	return s.tokens[i].class.is(isParticle) && i+1 < len(s.tokens) && !s.tokens[i+1].class.is(notName&^isDet) &&
		(s.tokens[i+1].shape == capital || s.tokens[i+1].class.is(isParticle))
}

// germanPhrase reports whether a run of German capitals is common nouns.
func (s *story) germanPhrase(first, last int) bool {
	return first > 0 && last-first == 2 && s.tokens[first-1].class.is(isDet) && s.adjective(first)
}

func (s *story) adjective(i int) bool {
	low := s.tokens[i].low
	return strings.HasSuffix(low, "sche") || strings.HasSuffix(low, "schen") || strings.HasSuffix(low, "scher")
}

// loneName reports whether one capitalised word is a name. At the beginning
// of a sentence any word has a capital, and in German every noun.
func (s *story) loneName(i, phrase int, seen map[string]bool) bool {
	t := &s.tokens[i]
	if runes(t) < 2 || seen[t.low] || i > 0 && s.endsOffice(i) {
		return false
	}
	if s.lx.lang == "de" && !isAcronym(s.text(i, i+1)) {
		return !s.isDetermined(phrase) && (s.besideCue(i) || s.startsSentence(phrase) && i+1 < len(s.tokens) && s.tokens[i+1].shape == lower)
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

// endsOffice reports whether the capital at i ends an office, with the name
// still to come: "Ketua Polis Daerah, Norhayati Ismail,".
func (s *story) endsOffice(i int) bool {
	b := &s.tokens[i-1]
	return b.shape == capital && b.class.is(isRole|isTitle) && s.nameComes(i+1)
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

func (s *story) besideCue(i int) bool {
	for _, j := range [...]int{i - 1, i + 1, i + 2} {
		if j >= 0 && j < len(s.tokens) && s.tokens[j].class.is(isVerb|isSource) {
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

// before tells what stands before a phrase: a preposition that makes it no
// subject, or a link to the phrase before.
func (s *story) before(i int) (after, linked bool) {
	for j := i - 1; j >= max(0, i-4); j-- {
		t := &s.tokens[j]
		if s.owner[j] >= 0 || t.shape == sign {
			return false, false
		}
		if s.lx.lang == "de" && (t.low == "der" || t.low == "des") && j > 0 && s.tokens[j-1].shape == capital && s.owner[j-1] < 0 && !s.startsSentence(j) {
			return false, true // a genitive: "die Rolle der Partei"
		}
		if t.class.is(isPrep|isLink) && !t.class.is(isDet) {
			return t.class.is(isPrep), t.class.is(isLink)
		}
		if !t.class.is(isDet) && t.shape != lower || t.class.is(isVerb|isPronoun|isThat) {
			return false, false
		}
	}
	return false, false
}

// nameText returns a name as it is shown: without the stop that ends a
// sentence or white space that wraps it.
func (s *story) nameText(first, last int) string {
	return oneLine(s.text(first, last))
}

func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
