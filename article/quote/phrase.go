package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// longestPhrase is how many tokens a description of a speaker may have.
const longestPhrase = 10

// joinPhrases lets every role take the words of its phrase in, and joins it
// with the name that it describes: "the prime minister, Jo Ek," is one
// mention, as is "Jo Ek, the prime minister".
func (s *story) joinPhrases() {
	if s.lx.Lang == "ko" {
		return // a particle ends each phrase
	}
	var all []mention
	for i := 0; i < len(s.mentions); i++ {
		m := s.mentions[i]
		limit := 0
		if n := len(all); n > 0 {
			limit = all[n-1].last
		}
		if m.kind == byRole {
			m.first = s.phraseStart(m.first, limit)
			m.after, m.linked = s.before(m.first)
			m.last = s.phraseEnd(m.last)
			if end := s.pointedEnd(i, m); end > m.last {
				for m.last = end; i+1 < len(s.mentions) && s.mentions[i+1].first < end; i++ {
				}
			}
		}
		for i+1 < len(s.mentions) {
			next := s.mentions[i+1]
			if next.kind == byRole && next.first > m.last {
				next.first = s.phraseStart(next.first, m.last)
			}
			if i+2 < len(s.mentions) && m.kind == byRole && next.kind == byRole && s.commaBetween(m, next) {
				if who := s.mentions[i+2]; who.kind == byName && who.first == next.last && s.person(who) && (s.lx.Lang != "tr" || s.low(s.behindCase(who)) == ",") {
					who.first, who.after, who.linked = m.first, m.after, m.linked
					m = who // "the head of the office, the engineer Jo Ek"
					i += 2
					continue
				}
			}
			if i+2 < len(s.mentions) && (next.kind == byName && next.after && s.placeBetween(m, s.mentions[i+2]) || next.kind == byPronoun && s.identified(m, s.mentions[i+2]) || s.isInTail(next) && s.widely(m, s.mentions[i+2])) {
				i, next = i+1, s.mentions[i+2]
			}
			joined, ok := s.join(m, next)
			if !ok || s.opensAnother(m, next, i+2) {
				break
			}
			if joined.kind == byName && joined.whose == 0 && m.kind == byRole {
				joined.whose = m.whose // "Jo Ek's husband, Paul"
			}
			m = joined
			i++
		}
		if n := len(all); n > 0 && m.kind == byName && all[n-1].kind == byRole && m.first > m.head-4 && m.head > m.first && s.person(m) && s.commaBetween(all[n-1], m) && s.low(m.end) == "," {
			m.first, m.after, m.linked = all[n-1].first, all[n-1].after, all[n-1].linked // "Proboszcz, ksiądz Jan Ek,"
			all = all[:n-1]
		}
		s.noteRoles(m)
		all = append(all, m)
	}
	s.mentions = all
}

// join returns two mentions as one if both are of the same speaker.
func (s *story) join(m, next mention) (mention, bool) {
	switch {
	case next.kind >= byPronoun || m.kind >= byPronoun || s.tokens[next.head].line:
		return m, false
	case s.lx.Lang == "tr" && m.kind == byRole && s.caseOf(m) > lex.Owning:
		return m, false // "Bakana gazeteci Ek …"
	case s.lx.Lang == "tr" && m.kind == byRole && next.kind == byName && s.commaBetween(m, next) && s.low(s.behindCase(next)) != ",":
		return m, false // "Savcı, Ek'in … söyledi": a comma behind the subject
	case m.kind != next.kind && s.isPossessed(m, next):
		return s.possessed(m, next), true
	case next.kind == byName && next.first == m.last && s.standsApart(m, next):
		return m, false // "пожаловалась корреспонденту Анна Ек"
	case next.first < m.last:
		return s.swallow(m, next)
	case s.lx.Lang == "id" && m.kind == byName && next.kind == byName && next.first == m.last && next.head == next.first && s.person(m) && s.person(next) && s.names.all[m.name].known:
		m.name = s.names.add(s.nameText(m.head, next.end), article.Person) // cut in two
		m.last, m.end = next.last, next.end
		s.names.all[m.name].known = true
		s.place(m)
		return m, true
	case m.kind == byName && next.kind == byName && s.nicknameBetween(m, next):
		m.name = s.names.add(s.nameText(m.head, next.end), article.Person) // "Jo “the Cat” Ek"
		m.last, m.end = next.last, next.end
		s.names.all[m.name].known = true
		s.place(m)
		return m, true
	case next.kind == byRole && s.lx.Lang == "en" && s.low(m.head+1) == "of" && s.commaBetween(m, next):
		return next, true // "one of them, a boy in a cap,"
	case m.kind == byRole && next.kind == byRole && s.lx.Has(lex.VerbSecond) && next.linked && s.tokens[next.head].class.Is(lex.Body) && s.onlyLinks(m.last, next.head):
		m.last = next.last // "de woordvoerster van de oppositie"
		return m, true
	case m.kind == byRole && next.kind == byRole && next.first == m.last && !s.goesOnAs(m.head, next.head):
		return m, false // "рассказал журналистам министр"
	case m.kind == byRole && next.kind == byRole && next.first == m.last && !(s.lx.Lang == "ar" && s.partsArabic(next.first)):
		m.last, m.end = next.last, next.end
		if s.lx.Lang == "en" {
			m.head = next.head // "the board member"
		}
		return m, true
	case m.kind == byRole && next.kind == byName && next.first == m.last && next.last < len(s.tokens) && isDemonstrative(s.tokens[next.last].low):
		m.last = next.last // "Presiden Rusia itu": the president, not a Mr Rusia
		return m, true
	case m.kind == byRole && next.kind == byName && next.first == m.last && s.nameComes(next.last):
		m.last = next.last // "Pelatih Garuda Muda, Rahmat Hakim,": a club
		return m, true
	case m.kind == byRole && next.kind == byName && next.first == m.last && (s.declined(next) && !s.tokens[m.head].class.Is(lex.Oblique) || s.lx.Has(lex.ArticleCases) && s.possesses(next)):
		m.last = next.last // "адвокат Ека", "der Anwalt Eks": whose he is
		return m, true
	case m.kind == byRole && next.kind == byName && next.first == m.last && s.person(next):
		next.first, next.after, next.linked = m.first, m.after, m.linked
		return next, true
	case m.kind == byName && next.kind == byRole && next.first == m.last && s.lx.Has(lex.AdjectiveFirst) && (m.end == m.first+1 && s.isOrigin(m) || s.lx.Lang == "en" && (!s.person(m) || s.low(m.first-1) == "the")):
		next.first, next.after, next.linked = m.first, m.after, m.linked
		if s.possesses(m) {
			next.after, next.linked = s.before(m.first) // "Acme's prospectus"
		}
		if m.first > 0 && s.tokens[m.first-1].class.Is(lex.Det) && s.owner[m.first-1] < 0 {
			next.first--
		}
		return next, true // "the Danish coach", "an EU official"
	case m.kind == byRole && next.kind == byName && next.first == m.last && !s.person(next) && s.lx.Lang == "id":
		m.last = s.phraseEnd(next.last)
		return m, true // "pelatih Persib asal Spanyol"
	case m.kind == byRole && next.kind == byName && s.person(next) && s.nameBetween(m.last, next.first):
		next.first, next.after, next.linked = m.first, m.after, m.linked
		return next, true // "the head of “North Star” Jo Ek"
	case next.kind == byName && s.person(next) && (m.kind == byRole || !s.person(m) && m.end == m.first+1) && s.bracketBetween(m, next):
		next.first, next.after, next.linked = m.first, m.after, m.linked
		return next, true // "the minister (trade) Jo Ek"
	case s.identified(m, next):
		next.first, next.after, next.linked = m.first, m.after, m.linked
		return next, true
	case s.placeBetween(m, next):
		next.first, next.after, next.linked = m.first, m.after, m.linked
		return next, true
	case s.commaBetween(m, next) && m.kind == byRole && next.kind == byName && s.person(next) && !(m.after && s.low(next.last) != "," && s.inFirstClause(m.first)):
		next.first, next.after, next.linked = m.first, m.after, m.linked
		return next, true
	case s.widely(m, next), s.namesFirm(m, next):
		next.first, next.after, next.linked = m.first, m.after, m.linked
		return next, true
	case s.commaBetween(m, next) && m.kind == byName && next.kind == byRole && !next.after && !m.after && s.names.all[m.name].kind != article.Place && !s.opensMain(m, next.first):
		m.last = s.phraseEnd(next.end)
		return m, true
	}
	return m, false
}

// isOrigin reports whether a word that stands before a role may say where
// somebody is from, and be no name of a person.
func (s *story) isOrigin(m mention) bool {
	n := &s.names.all[m.name]
	return n.kind == article.Place || !n.known && len(n.at) == 1
}

// possessorIn reports whether the name behind a role, where nouns decline, only says
// whose that is: "адвокат Ека", but not "по мнению адвоката Ека".
func (s *story) possessorIn(m, next mention) bool {
	return s.declined(next) && !(next.first == m.head+1 && s.tokens[m.head].class.Is(lex.Oblique))
}

// swallow takes a mention that stands inside a role's phrase: a name at its
// end is the speaker ("the minister of trade Jo Ek"), a linked one is not
// ("the lawyer of Jo Ek").
func (s *story) swallow(m, next mention) (mention, bool) {
	inside := (next.linked || next.after) && s.opensWithin(m.head+1, next.first) && !s.nounBefore(m.head, next.first)
	if m.kind == byRole && next.kind == byName && s.person(next) && !s.nameComes(next.last) && !inside && !s.possessorIn(m, next) && !(s.lx.Has(lex.ArticleCases) && s.possesses(next)) && !isDemonstrative(s.low(next.last)) {
		next.first, next.after, next.linked = m.first, m.after, m.linked
		return next, true
	}
	m.last = max(m.last, next.last)
	if next.kind == byName && s.person(next) && m.whose == 0 && inside && s.isRelative(m) {
		m.whose = next.name + 1 // "el marido de Ana Ruiz"
	}
	return m, true
}

// opensWithin reports whether a preposition or a link stands in tokens[i:j]: one
// before the phrase is of the whole.
func (s *story) opensWithin(i, j int) bool {
	for ; i < j; i++ {
		if t := &s.tokens[i]; t.class.Is(lex.Prep|lex.Link) && !t.class.Is(lex.Det) || t.low == "des" && s.lx.Lang == "fr" {
			return true
		}
	}
	return false
}

// onlyLinks reports whether links and articles alone stand in tokens[i:j].
func (s *story) onlyLinks(i, j int) bool {
	for ; i < j; i++ {
		if s.owner[i] >= 0 || !s.tokens[i].class.Is(lex.Link|lex.Det) {
			return false
		}
	}
	return true
}

func (s *story) person(m mention) bool { return s.names.all[m.name].kind == article.Person }

// phraseStart goes from a role back to the determiner of its phrase, no
// farther than limit.
func (s *story) phraseStart(i, limit int) int {
	limit = max(limit, i-5)
	if s.lx.Lang == "ar" {
		return s.arabicStart(i, limit)
	}
	start := i
	for j := i - 1; j >= limit; j-- {
		t := &s.tokens[j]
		if s.owner[j] >= 0 || s.tokens[j+1].line || t.shape == sign || t.class.Is(lex.Cue|lex.Prep|lex.That|lex.Pronoun) || s.lx.Has(lex.Declines) && isDeclinedRelative(t.low) {
			break
		}
		if t.class.Is(lex.Det) {
			return j
		}
		if t.shape == number && j > 0 && s.tokens[j-1].low == ":" {
			break // "przy stanie 0:3 kibice"
		}
		if s.tokens[i].class.Is(lex.Oblique) && t.shape == lower && !t.class.Is(lex.Role) && !s.lx.IsDeclinedAdjective(t.low) {
			break
		}
		if t.class.Is(lex.Stop|lex.Aux|lex.Link) || t.shape == lower && (s.lx.PassivePrefix(t.low) || s.lx.ActivePrefix(t.low)) && !t.class.Is(lex.Role) {
			break
		}
		if t.shape == capital && s.startsSentence(j) && !t.class.Is(lex.Role) {
			if s.low(start) == "'s" {
				start = j // "Acme's prospectus"
			}
			break
		}
		if s.lx.Has(lex.Postposes) && t.shape == lower {
			continue // what stands before its noun has an article before it
		}
		start = j
	}
	if s.lx.Has(lex.CapitalNouns) {
		return s.bareStart(start, i)
	}
	return start
}

// bareStart returns where a German phrase without an article begins: its adjectives
// end in -e, or as its article would: "zogen | wütende Demonstranten".
func (s *story) bareStart(start, i int) int {
	first := i
	for first > start && s.tokens[first-1].shape == lower && lex.EndsAs(s.tokens[first-1].low, []string{"e", "er", "es"}) && !s.lx.AnyVerb(s.tokens[first-1].low) {
		first--
	}
	if first > start && (s.tokens[first-1].shape == number || s.tokens[first-1].shape == capital) {
		return start
	}
	return first
}

// phraseEnd goes from a role on over the words that tell which one.
func (s *story) phraseEnd(i int) int {
	end := i
	for j := i; j < min(len(s.tokens), i+longestPhrase); j++ {
		t := &s.tokens[j]
		if (t.low == "'" || t.low == "’") && !t.blank && s.owner[j] < 0 && s.lx.Lang == "en" && strings.HasSuffix(s.low(j-1), "s") {
			continue // "for the workers’ union"
		}
		if s.lx.Has(lex.Postposes) && j == end && j+1 < len(s.tokens) && s.tokens[j+1].shape == lower && isMore(t.low) {
			end, j = j+2, j+1 // "un collega più giovane"
			continue
		}
		if last := s.markedEnd(j); last > j {
			end, j = last, last-1
			continue // "руководитель компании «Север»"
		}
		if s.owner[j] >= 0 || t.line || t.shape == sign || t.class.Is(lex.Verb|lex.That|lex.Pronoun) || t.class.Is(lex.Aux) && !t.class.Is(lex.Det) || s.lx.Lang == "tr" && s.endsTurkish(j) || s.lx.Lang == "ar" && s.partsArabic(j) {
			break
		}
		if s.opensOffice(j) {
			continue // "l'assessore alla Sanità, Jo Ek,"
		}
		if s.lx.Has(lex.ArticleCases) && t.class.Is(lex.Det) && !isGenitive(t.low) && !s.tokens[j-1].class.Is(lex.Link) {
			break // "begründete der Minister seine Haltung"
		}
		if s.endsCase(i-1, j) {
			break // "сказал министр журналистам"
		}
		if t.class.Is(lex.Prep|lex.Stop) && !t.class.Is(lex.Link) || s.lx.Lang == "en" && t.class.Is(lex.Det) && !s.afterLink(j) {
			break
		}
		adjective := s.lx.Has(lex.Postposes) && s.nameComes(j+1) && !inflectsVerb(t) // "le chef de la délégation suédoise, Jo Ek,"
		if t.shape == lower && !t.class.Is(lex.Link|lex.Det|lex.Role|lex.GenitiveCase) && !adjective && !s.describes(j) {
			break
		}
		if !t.class.Is(lex.Link | lex.Det) {
			end = j + 1
		}
	}
	return end
}

// isGenitive reports whether a German article can be one that says whose
// somebody is.
func isGenitive(low string) bool { return strings.HasSuffix(low, "r") || strings.HasSuffix(low, "es") }
