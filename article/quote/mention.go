package quote

import (
	"slices"
	"strings"

	"warta/article"
	"warta/article/quote/lex"
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
	name        int    // for byName, a place in story.names.all
	after       bool   // a preposition stands before it: hardly the subject
	linked      bool   // it belongs to the phrase before: "the lawyer of …"
	text        string // what a description says, where no blanks part the words
	relative    int    // the pronoun of the relative clause that tells something of it, or 0
	whose       int    // one more than the name of whom a description is of: "Ek's lawyer"
	topic       bool   // a particle says that the sentence is about it
}

// findMentions lists who is mentioned outside of the stretches, in order.
func (s *story) findMentions() {
	if s.lx.Has(lex.Unspaced) {
		s.hanMentions()
		return
	}
	seen := s.seenWords()
	s.alone = s.aloneWords()
	entity := s.entityTokens()
	s.placed = s.placeTokens(entity)
	for i := 0; i < len(s.tokens); i++ {
		if s.owner[i] >= 0 || !s.tokens[i].word() {
			continue
		}
		m, ok := s.mentionAt(i, seen, entity)
		if !ok {
			continue
		}
		if m.kind == byName {
			s.romanceName(&m)
		}
		if s.lx.Lang != "ko" { // whose particles say it
			m.after, m.linked = s.before(m.first)
		}
		if s.lx.Lang == "tr" && m.kind == byName && s.isHonour(m.last) {
			m.last++
		}
		if m.kind == byName && s.possesses(m) {
			if m.head > m.first && s.lx.Has(lex.ArticleCases) && s.tokens[m.head-1].class.Is(lex.Role) {
				m = m.upTo(m.head, byRole) // "die Gegner | Anna Kerns"
			} else {
				m.after, m.linked = true, true
			}
		}
		s.mentions = append(s.mentions, m)
		i = max(i, m.last-1)
	}
	s.nameBySubject()
	s.joinPhrases()
	s.noteRelatives()
	s.turkishCases()
	s.mergeNames()
	s.nameBySubject()
	s.noteGenders()
}

// possesses reports whether a name only tells whose somebody is: "Ek's
// lawyer".
func (s *story) possesses(m mention) bool {
	switch low := s.low(m.last); {
	case low == "'s":
		return true
	case s.lx.Has(lex.ArticleCases) && m.last < len(s.tokens):
		name, ok := strings.CutSuffix(s.low(m.last-1), "s")
		return ok && (s.tokens[m.last].class.Is(lex.Role) || len(s.names.byWord[name]) > 0 || !strings.HasSuffix(lex.Fold(s.names.all[m.name].full), "s"))
	case (s.lx.Lang == "sv" || s.lx.Lang == "nl") && m.last < len(s.tokens): // "Eks tränare"
		last, next := s.low(m.last-1), &s.tokens[m.last]
		return strings.HasSuffix(last, "s") && next.shape == lower && !next.class.Is(lex.Verb|lex.Aux|lex.Prep|lex.That|lex.Link) && !s.lx.In(lex.Conjunction, next.low) &&
			(next.class.Is(lex.Role) || !strings.HasSuffix(lex.Fold(s.names.all[m.name].full), last) || len(s.names.byWord[last[:len(last)-1]]) > 0)
	}
	return false
}

// mentionAt returns the mention that begins at token i.
func (s *story) mentionAt(i int, seen map[string]bool, entity []int32) (mention, bool) {
	if s.lx.Lang == "ko" {
		return s.koreanMention(i)
	}
	m := mention{first: i, head: i}
	t := &s.tokens[i]
	switch {
	case t.class.Is(lex.People) && s.isPeople(i):
		return m.upTo(i+1, byRole), true
	case entity[i] >= 0 && s.opensFalsely(i, entity):
		return m.upTo(i+1, byRole), t.class.Is(lex.Role)
	case s.isNative(i):
		t.class |= lex.Role | lex.Epithet
		return m.upTo(i+1, byRole), true
	}
	if s.lx.Lang == "ar" {
		if m, ok := s.arabicMention(i); ok {
			return m, true
		}
		if i > 0 && entity[i] >= 0 && entity[i] == entity[i-1] {
			entity[i] = -1 // the rest of a name that ended before
		}
	}
	if entity[i] >= 0 && !s.noName(i, entity) {
		return s.entityMention(m, entity)
	}
	return s.wordMention(m, seen, entity)
}

// upTo returns the mention as one that ends before a token.
func (m mention) upTo(last int, kind mentionKind) mention {
	m.last, m.end, m.kind = last, last, kind
	return m
}

// wordMention returns what the words at m.first mention where no entity says
// so: a pronoun, a description, or a name that nobody knew.
func (s *story) wordMention(m mention, seen map[string]bool, entity []int32) (mention, bool) {
	i := m.first
	t := &s.tokens[i]
	if last := max(s.oneOf(i), s.counselEnd(i)); last > i {
		return m.upTo(last, byRole), true
	}
	if last := s.latterEnd(i); last > i {
		return m.upTo(last, byPronoun), true
	}
	if t.class.Is(lex.Pronoun) {
		return m.upTo(i+1, byPronoun), !s.isDative(i) && !s.opensState(i)
	}
	if s.low(i-1) == "(" && s.low(i+1) == ")" || s.acronymCompound(i) {
		return m, false // the party or age of the one named before, "VM-loppet"
	}
	if m, ok := s.initialMention(m); ok {
		return m, true
	}
	if s.isArticle(i, entity) {
		return m, false
	}
	if first, last, ok := s.nameRun(i, seen); ok && !s.isOfBody(i, first, last, entity) {
		return s.runMention(m, first, last, entity)
	}
	if t.class.Is(lex.Role) && !s.isAdjective(i) && !s.saysHow(i) && (!t.class.Is(lex.Say) || s.lx.Has(lex.CapitalNouns) && t.shape == capital) && !s.isPredicate(i) {
		return m.upTo(i+1, byRole), true
	}
	return m, false
}

// runMention returns the mention of a run of words that look like a name.
func (s *story) runMention(m mention, first, last int, entity []int32) (mention, bool) {
	i := m.first
	if m.head = s.personIn(i+1, last, entity); m.head > i {
		return s.entityMention(m, entity)
	}
	if s.headsBody(i, first, last, entity) {
		m.head = i
		return m.upTo(first, byRole), true
	}
	m.head, m.last, m.end = first, last, last
	kind := article.Person
	if last-first == 1 && isAcronym(s.text(first, last)) || s.isArticled(i) && (first == i || s.tokens[i].class.Is(lex.Body)) {
		kind = article.Org
	}
	m.name = s.names.add(s.nameOf(s.nameText(first, last), kind), kind)
	s.place(m)
	return m, true
}

// entityMention returns the mention of the entity at m.head, whose name is the
// one the story's entities give it.
func (s *story) entityMention(m mention, entity []int32) (mention, bool) {
	e := entity[m.head]
	for m.last = m.head + 1; m.last < len(s.tokens) && entity[m.last] == e && s.owner[m.last] < 0 && !(s.lx.Lang == "ar" && s.partsArabic(m.last)); m.last++ {
	}
	name := s.entityName(int(e))
	if s.lx.Lang == "ar" && m.last < len(s.tokens) && entity[m.last] == e {
		name = s.nameText(m.head, m.last) // "النيابة بعقد الترميم"
	}
	if s.lx.Lang == "ar" && s.isNoArabicName(m, s.entities[e].Kind) {
		return s.roleAlone(m) // "خرج عبد الرحيم"
	}
	if s.lx.Lang == "ar" && s.entities[e].Kind == article.Person {
		if last := s.trimArabic(m.head, m.last); last < m.last {
			m.last = last
			name = s.nameText(m.head, m.last)
		}
	}
	if s.lx.Has(lex.BodyFollows) && s.entities[e].Kind == article.Person && s.tokens[m.head].class.Is(lex.Role) && s.nameComes(m.last) {
		return m.upTo(m.last, byRole), true // "Timbalan Pendakwa Raya, Rina Sari,"
	}
	m.end = m.last
	if cut := s.nameText(m.head, m.last); strings.HasPrefix(name, cut+" ") && (strings.HasSuffix(cut, ".") || s.tokens[min(m.last, len(s.tokens)-1)].class.Is(lex.Verb)) {
		name = cut
	}
	if m.head > 0 && s.opensFalsely(m.head-1, entity) {
		name = s.nameText(m.head, m.last)
	}
	name = s.nameOf(name, s.entities[e].Kind)
	m.name = s.names.add(name, s.entities[e].Kind)
	n := &s.names.all[m.name]
	n.full, n.known = name, true
	s.place(m)
	return m, s.entities[e].Kind != article.Misc
}

// noName reports whether the entity at i is but an office before a name, as in
// "sagt Betriebsleiterin Jo Ek", or a word that is never one.
func (s *story) noName(i int, entity []int32) bool {
	t, e := &s.tokens[i], entity[i]
	if i+1 < len(s.tokens) && entity[i+1] == e || lex.Fold(s.entities[e].Name) != strings.TrimRight(t.low, "'") {
		return false
	}
	if s.lx.Lang == "tr" && t.class.Is(lex.Role|lex.Stop) || s.lx.Lang == "id" && t.class.Is(lex.Role) && s.entities[e].Kind == article.Person && !s.namesAnother(t.low, e) {
		return true // "Bakan", "Buna", "Mendag"
	}
	if t.class.Is(lex.Det|lex.Prep|lex.Pronoun) || s.lx.IsParty(t.low) {
		return true
	}
	return t.class.Is(lex.Stop) && (s.startsSentence(i) || s.lx.Lang == "id") && s.entities[e].Kind == article.Person ||
		t.class.Is(lex.Role) && i+1 < len(s.tokens) && s.tokens[i+1].shape == capital && s.owner[i+1] < 0
}

// namesAnother reports whether a word is of the name of an entity other than e.
func (s *story) namesAnother(low string, e int32) bool {
	for i := range s.entities {
		if int32(i) != e && slices.Contains(strings.Fields(lex.Fold(s.entities[i].Name)), low) {
			return true
		}
	}
	return false
}

// personIn returns where a person's mention begins in tokens[first:last], the
// last of several, or -1.
func (s *story) personIn(first, last int, entity []int32) int {
	for i := last - 1; i >= first; i-- {
		if e := entity[i]; e >= 0 && s.entities[e].Kind == article.Person && entity[i-1] != e {
			return i
		}
	}
	return -1
}

// entityName returns an entity's name, or the words of the text where the
// name ends inside one: "Kim Ryong" in "Kim Ryong-su".
func (s *story) entityName(e int) string {
	name, text := s.entities[e].Name, s.doc.Text
	switch s.lx.Lang {
	case "de":
		name = cutOrigin(name)
	case "id":
		name = cutPair(name)
	}
	for _, m := range s.entities[e].Mentions {
		if m.Start < 0 || m.End > len(text) || m.Start > m.End || text[m.Start:m.End] != name {
			continue
		}
		if end := wordEnd(text, m.End, min(len(text), m.End+longestName)); strings.HasPrefix(text[m.End:end], "-") {
			return text[m.Start:end]
		}
		break
	}
	return name
}

// cutOrigin cuts off where somebody comes from: "Jo Ek von der Universität
// Graz". "Jo von der Aue" has that in the name.
func cutOrigin(name string) string {
	for _, from := range [...]string{" von der ", " von den ", " vom "} {
		who, where, ok := strings.Cut(name, from)
		if ok && strings.Contains(who, " ") && strings.Contains(where, " ") {
			return who
		}
	}
	return name
}

// longestName bounds what may follow inside the word that a name ends in.
const longestName = 40

// place notes where a full name stands.
func (s *story) place(m mention) {
	n := &s.names.all[m.name]
	n.at = append(n.at, m.head)
	if m.first > 0 && s.tokens[m.first-1].class.Is(lex.In) && m.head == m.first {
		n.ins++
	}
	if i := m.head - 1; i >= 0 && s.tokens[i].shape == capital && s.owner[i] < 0 && len(n.before) < most {
		n.before = append(n.before, s.tokens[i].low)
	}
	for i := max(0, m.head-2); i < m.head; i++ {
		n.he = n.he || s.lx.In(lex.Mister, s.tokens[i].low)
		n.she = n.she || s.lx.In(lex.Missus, s.tokens[i].low)
	}
}

// longestArabic is how many words an Arabic name may have: without capitals a
// clause is easily taken for one.
const longestArabic = 6

// mentionEnd returns where an entity's mention ends that begins at token i: at
// the text's offset end, or before a verb of speech, which is part of no name.
func (s *story) mentionEnd(i, end int) int {
	last := i
	for ; last < len(s.tokens) && s.tokens[last].Start < end; last++ {
		t := &s.tokens[last]
		if last > i+1 && s.tokens[last-1].low == "." && runes(&s.tokens[last-2]) == 1 && t.class.Is(lex.Stop|lex.Det|lex.Pronoun|lex.Body) && !t.class.Is(lex.Particle|lex.Title) {
			break // "Jan W. Hij zweeg"
		}
		plain := t.shape == lower && last > i || t.shape == caseless && s.lx.Lang == "ar"
		if plain && t.class.Is(lex.Verb) && !t.class.Is(lex.Role|lex.Title|lex.Particle) {
			break
		}
		if plain && s.lx.In(lex.Helper, t.low) {
			break // "Gazette du Sud a pu consulter"
		}
	}
	if s.lx.Lang == "ar" && last-i > longestArabic {
		return i
	}
	return last
}

// isPartOfWord reports whether an entity's mention is but a part of the compound
// at token i: "FIFA" of "FIFA-Chef".
func (s *story) isPartOfWord(i int, m article.Span) bool {
	if !s.lx.Has(lex.VerbSecond) || i >= len(s.tokens) {
		return false
	}
	t := &s.tokens[i]
	return t.Start <= m.Start && m.End < t.End && s.doc.Text[m.End] == '-' && t.class.Is(lex.Role|lex.Document)
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
			if s.isPartOfWord(i, m) {
				continue
			}
			for last := s.mentionEnd(i, m.End); i < last; i++ {
				at[i] = int32(e)
			}
		}
	}
	return at
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
