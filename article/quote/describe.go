package quote

import (
	"warta/article/quote/lex"
)

// pointed reports whether a demonstrative says that somebody known is meant.
func (s *story) pointed(m mention) bool {
	if m.last == m.first {
		return false
	}
	if s.lx.Lang == "id" && !s.isIndefinite(m) {
		return s.low(m.first) == "sang" && !s.isKin(m) || s.demonstrated(m)
	}
	return isDemonstrative(s.low(m.last)) || isDemonstrative(s.low(m.last-1))
}

// demonstrated reports whether a demonstrative ends the phrase that an
// Indonesian description opens: "perwira dengan dua bunga di pundak itu".
func (s *story) demonstrated(m mention) bool {
	for i := m.last - 1; i < min(len(s.tokens), m.last+longestPhrase); i++ {
		t := &s.tokens[i]
		if s.owner[i] >= 0 || t.shape == sign || t.class.Is(lex.Verb) && i >= m.last {
			return false
		}
		if isDemonstrative(t.low) {
			return true
		}
	}
	return false
}

// pointedEnd returns where the demonstrative stands that ends the phrase of an
// Indonesian description, over a title or a relative clause: "pelantun “Jeda” itu",
// "pria yang menolak disebut namanya itu"; or 0.
func (s *story) pointedEnd(i int, m mention) int {
	if s.lx.Lang != "id" || s.isIndefinite(m) || i+1 < len(s.mentions) && s.mentions[i+1].kind == byName && s.mentions[i+1].first == m.last && s.names.all[s.mentions[i+1].name].known {
		return 0
	}
	relative := false
	for j := m.last; j < min(len(s.tokens), m.last+longestPhrase); j++ {
		if o := s.owner[j]; o >= 0 {
			if q := &s.stretches[o]; q.to-q.from > 5 || q.first != j || s.tokens[q.to-1].terminal() || s.low(q.to-1) == "," {
				return 0
			}
			j = s.stretches[o].last - 1
			continue
		}
		t := &s.tokens[j]
		relative = relative || t.low == "yang" && m.first > 0 && s.lx.VerbFirst(s.low(m.first-1))
		switch {
		case isDemonstrative(t.low):
			return j
		case t.shape == sign, (t.class.Is(lex.Verb) || t.low == "yang") && !relative, t.class.Is(lex.Pronoun | lex.That):
			return 0
		}
	}
	return 0
}

// definite reports whether a description points to somebody known: it is
// short, and no "a" stands before it.
func (s *story) definite(m mention) bool {
	if m.whose > 0 {
		return false
	}
	words := 0
	epithet := s.isEpithet(m)
	if s.lx.Lang == "id" && s.pointed(m) {
		return true
	}
	for i := m.first; i < m.last; i++ {
		if epithet && words > 0 && s.tokens[i].class.Is(lex.Link) && i > m.head {
			break // what "the singer of …" goes on with names nobody new
		}
		if t := &s.tokens[i]; !t.class.Is(lex.Det) {
			if epithet && i < m.head && t.shape != capital {
				continue // "the young singer", "die 1931 geborene Malerin"
			}
			words++
		} else if s.lx.Indefinite(t.low) {
			return false
		}
	}
	return words == 1 || words == 2 && epithet || words <= 3 && s.pointed(m)
}

// isKin reports whether an Indonesian description is of somebody's kin, who is
// another than the one spoken of: "sang ibu", the mother.
func (s *story) isKin(m mention) bool {
	if s.lx.Lang != "id" || s.low(m.first) != "sang" {
		return false
	}
	switch s.low(m.first + 1) {
	case "ibu", "ayah", "bapak", "istri", "isteri", "suami", "anak", "putra", "putri", "kakek", "nenek", "kakak", "adik", "paman", "bibi", "cucu", "mertua", "menantu":
		return !isDemonstrative(s.low(m.first + 2))
	}
	return false
}

// isEpithet reports whether a description says no more than who is meant:
// "the singer", "the 61-year-old".
func (s *story) isEpithet(m mention) bool {
	if s.isKin(m) {
		return false
	}
	for i := m.first; i < m.last; i++ {
		if s.tokens[i].class.Is(lex.Epithet) || s.lx.Has(lex.Postposes) && isFormer(s.tokens[i].low) {
			return true
		}
	}
	return false
}

// isWriting reports whether a description is of something written: "the letter".
func (s *story) isWriting(m mention) bool { return s.tokens[m.head].class.Is(lex.Document) }

func isDemonstrative(low string) bool { return low == "itu" || low == "tersebut" || low == "ini" }

// describe returns a role's phrase without its determiner, as a speaker's
// name.
func (s *story) describe(m mention) string {
	if m.text != "" {
		return m.text
	}
	first := m.first
	for first < m.head && s.tokens[first].class.Is(lex.Det) {
		first++
	}
	if s.lx.Has(lex.Declines) {
		return s.asSubject(m, first)
	}
	text := oneLine(s.text(first, m.last))
	switch s.lx.Lang {
	case "ko":
		text = cutParticle(text)
	case "tr":
		text = s.nominative(text)
	}
	return text
}

// describes reports whether a word in lower case can go on with a phrase. In
// languages that keep capitals for names any can; in German only an adjective
// before its noun.
func (s *story) describes(j int) bool {
	switch s.lx.Lang {
	case "id":
		return !s.lx.ActivePrefix(s.tokens[j].low)
	case "en", "ru", "pl", "fr", "es", "it", "pt": // "minister zdrowia Jan Ek", "la chimiste suédoise Jo Ek"
		for k := j + 1; k < min(len(s.tokens), j+4+s.caseReach()); k++ {
			if s.tokens[k].shape == capital {
				return s.owner[k] < 0 && !s.tokens[k].class.Is(lex.Stop)
			}
			if s.tokens[k].shape != lower || s.tokens[k].class.Is(lex.Prep|lex.Verb|lex.Pronoun|lex.That|lex.Stop) {
				break
			}
		}
		return !s.lx.Has(lex.Declines) && s.afterLink(j)
	case "de":
		for k := j + 1; k < min(len(s.tokens), j+3); k++ {
			if s.tokens[k].shape == capital {
				return s.owner[k] < 0
			}
			if s.tokens[k].shape != lower || s.tokens[k].class.Is(lex.Det|lex.Prep|lex.Verb) {
				return false
			}
		}
		return false
	}
	return s.afterLink(j)
}

// caseReach is how many more words may part an office from its name where
// endings hold them together: "председатель союза молочных хозяйств Анна Ек".
func (s *story) caseReach() int {
	if s.lx.Has(lex.Declines) {
		return 3
	}
	return 0
}

func (s *story) afterLink(j int) bool {
	return j > 0 && s.tokens[j-1].class.Is(lex.Link|lex.Det)
}
