package quote

import (
	"strings"

	"warta/article/quote/lex"
)

// farthestSubject is how many tokens behind its verb a subject may stand.
const farthestSubject = 32

// postposed returns the subject behind a verb of speech that follows a
// quotation: the first phrase that no preposition governs.
func (s *story) postposed(one *sentence, at int) (mention, bool) {
	aside, object, words := false, false, 0
	for i := at + 1; i < min(one.last, at+farthestSubject) && s.owner[i] < 0; {
		t := &s.tokens[i]
		switch {
		case t.low == ",":
			if !aside && !s.opensAdverb(i+1) {
				return mention{}, false
			}
			aside = !aside
			i++
		case t.shape == sign, isSubjunction(t.low):
			return mention{}, false
		case s.isTime(i):
			i = s.timeEnd(i)
		case s.governs(i):
			object = object || s.isInfinitive(i+1)
			i = s.phraseBehind(i + 1)
		case t.class.Is(lex.That):
			return mention{}, false
		case s.isGerund(i):
			object = true
			i++
		default:
			m, ok := s.subjectAt(one, i)
			if ok && !object && !aside {
				return m, true
			}
			if !ok {
				if words++; words > 4 || t.shape == capital {
					return mention{}, false
				}
				i++
				continue
			}
			object = false
			i = max(m.last, i+1)
		}
	}
	return mention{}, false
}

// finite reports whether the word at i looks like a verb of a main clause and
// not like a participle, an adverb or a noun in -ión.
func (s *story) finite(i int) bool {
	low := s.tokens[i].low
	if len(low) < 4 || isManner(low) {
		return false
	}
	helped := s.tokens[i-1].class.Is(lex.Aux)
	for _, end := range [...]string{"ado", "ada", "ido", "ida", "ato", "ata", "ito", "ita", "uto", "uta", "é", "ée", "dos", "das", "ndo"} {
		if strings.HasSuffix(low, end) {
			return helped
		}
	}
	for _, end := range [...]string{"ó", "ou", "eu", "iu", "a", "e", "ava", "aba", "ía", "ia", "ait", "it", "an", "en", "am", "em", "ent", "ono", "ano"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// opensAdverb reports whether what a comma opens at i only says how something
// is said: ", sous couvert d'anonymat,".
func (s *story) opensAdverb(i int) bool {
	return i < len(s.tokens) && s.owner[i] < 0 && (s.governs(i) || s.isGerund(i) || s.isTime(i) || s.tokens[i].shape == lower && isManner(s.tokens[i].low))
}

// isSubjunction reports words that open a clause with a subject of its own.
func isSubjunction(low string) bool {
	switch low {
	case "que", "qu'", "che", "ché", "mientras", "cuando", "porque", "aunque", "si", "como", "enquanto", "quando", "embora", "se", "mentre", "perché", "benché", "come",
		"lorsque", "lorsqu'", "quand", "tandis", "comme", "puisque", "alors":
		return true
	}
	return false
}

func isManner(low string) bool {
	return strings.HasSuffix(low, "mente") || strings.HasSuffix(low, "ment") && len(low) > 6
}

// governs reports whether the word at i makes what follows no subject.
func (s *story) governs(i int) bool {
	t := &s.tokens[i]
	return t.class.Is(lex.Prep) || t.class.Is(lex.Link) && !t.class.Is(lex.Det) || t.class.Is(lex.Det) && isPartitive(t.low)
}

func isPartitive(low string) bool { return low == "au" || low == "aux" }

// isInfinitive reports whether the word at i is a verb that may have an object.
func (s *story) isInfinitive(i int) bool {
	if i >= len(s.tokens) || s.tokens[i].shape != lower {
		return false
	}
	for _, end := range [...]string{"er", "ir", "re", "ar", "rlo", "rla", "rsi", "rse", "r-se"} {
		if strings.HasSuffix(s.tokens[i].low, end) {
			return !s.tokens[i].class.Is(lex.Role)
		}
	}
	return false
}

func (s *story) isGerund(i int) bool {
	t := &s.tokens[i]
	if t.shape != lower || t.class.Is(lex.Role|lex.Prep) {
		return false
	}
	return strings.HasSuffix(t.low, "ndo") || s.lx.Lang == "fr" && t.low == "en" && i+1 < len(s.tokens) && strings.HasSuffix(s.tokens[i+1].low, "ant")
}

// phraseBehind returns where the phrase ends that a preposition before i
// governs: before the next article, sign or verb of speech.
func (s *story) phraseBehind(i int) int {
	governed := true
	for ; i < len(s.tokens) && s.owner[i] < 0; i++ {
		t := &s.tokens[i]
		switch {
		case t.shape == sign:
			return i
		case s.governs(i):
			governed = true
		case t.class.Is(lex.Det|lex.Pronoun) && !governed, t.class.Is(lex.That):
			return i
		case !t.class.Is(lex.Det):
			if t.shape == capital && !governed && s.tokens[i-1].shape != capital {
				return i // a name behind a noun: "in aula Jo Ek"
			}
			governed = false
		}
	}
	return i
}

// subjectAt returns the mention that begins at i, or the noun with its article
// there, and the name behind its comma.
func (s *story) subjectAt(one *sentence, i int) (mention, bool) {
	k := s.mentionFrom(i - 1)
	if k < len(s.mentions) && s.mentions[k].first == i {
		m := s.mentions[k]
		m.after, m.linked = false, false
		return m, true
	}
	if !s.tokens[i].class.Is(lex.Det) {
		return mention{}, false
	}
	last := i + 1
	for last < min(one.last, i+longestPhrase) && s.owner[last] < 0 && s.tokens[last].shape == lower && !s.tokens[last].class.Is(lex.That|lex.Pronoun|lex.Stop|lex.Verb) {
		if t := &s.tokens[last]; t.class.Is(lex.Prep) && !t.class.Is(lex.Link) || t.class.Is(lex.Det) && !s.tokens[last-1].class.Is(lex.Link) {
			break
		}
		last++
	}
	for last > i && s.tokens[last-1].class.Is(lex.Det|lex.Link) {
		last--
	}
	if last <= i+1 {
		return mention{}, false
	}
	if s.low(last) == "," && k < len(s.mentions) && s.mentions[k].first == last+1 && s.mentions[k].kind == byName && s.person(s.mentions[k]) {
		m := s.mentions[k]
		m.first = i
		return m, true
	}
	return mention{first: i, head: i + 1, last: last, end: last, kind: byRole}, true
}

// isTime reports whether the words at i tell when something is said: "hier",
// "este jueves".
func (s *story) isTime(i int) bool { return s.timeEnd(i) > i }

func (s *story) timeEnd(i int) int {
	j := i
	for j < min(len(s.tokens), i+3) && s.owner[j] < 0 && s.tokens[j].class.Is(lex.Det|lex.Prep) {
		j++
	}
	n := j
	for n < len(s.tokens) && s.owner[n] < 0 && (isTimeWord(s.tokens[n].low) || n > j && s.tokens[n].shape == number) {
		n++
	}
	if n == j {
		return i
	}
	return n
}

// isTimeWord reports days and times of day in the languages that postpose.
func isTimeWord(low string) bool {
	switch low {
	case "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "demain", "soir", "matin", "midi", "après-midi", "semaine",
		"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "ayer", "hoy", "anoche", "mañana", "tarde", "noche", "semana",
		"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "segunda", "terça", "quarta", "quinta", "sexta", "ontem", "hoje", "manhã", "noite",
		"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "ieri", "oggi", "stamattina", "stasera", "mattina", "sera", "pomeriggio", "settimana":
		return true
	}
	return false
}
