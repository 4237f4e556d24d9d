package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// fromInside reads who speaks where narration stands inside the marks, as in
// French and Russian: "« C’est petit, dit-elle, mais doux. »".
func (s *story) fromInside(q *stretch, n int) bool {
	if s.lx.Has(lex.VerbSecond) && q.custom == byMarks {
		return false // there marks are closed before
	}
	for i := q.from + 1; i < min(q.to, q.from+outlook); i++ {
		t := &s.tokens[i]
		if !t.class.Is(lex.Say) && !s.invertsName(q, i) || !s.opensAside(q, i) {
			continue
		}
		m, ok := s.asideSubject(q, i+1)
		if !ok {
			continue
		}
		q.reported, q.own, q.cue = 0.9, true, t.Span
		q.clues.note(byAside, true)
		s.name(q, m, n, 0.85)
		return q.speaker != ""
	}
	return false
}

// invertsName reports whether a title or a name of the story follows the word
// at i, as only its subject would: "s’étrangle M. Ek".
func (s *story) invertsName(q *stretch, i int) bool {
	if s.lx.Lang != "fr" || s.tokens[i].shape != lower || i+2 >= q.to {
		return false
	}
	next := &s.tokens[i+1]
	return next.shape == capital && (next.class.Is(lex.Title) || len(s.names.byWord[next.low]) > 0)
}

// opensAside reports whether only helping words stand between the verb at i
// and the comma or dash before it.
func (s *story) opensAside(q *stretch, i int) bool {
	for j := i - 1; j >= max(q.from, i-4); j-- {
		t := &s.tokens[j]
		if t.dash() || strings.Contains(",?!…", t.low) {
			return true
		}
		if !t.class.Is(lex.Aux | lex.Pronoun) {
			return false
		}
	}
	return false
}

// asideSubject returns the pronoun, name or role at i, if a sign ends the
// aside behind it.
func (s *story) asideSubject(q *stretch, i int) (mention, bool) {
	for i < q.to && s.tokens[i].class.Is(lex.Aux) && !s.tokens[i].class.Is(lex.Pronoun|lex.Det) {
		i++
	}
	m := mention{first: i, kind: byPronoun}
	if i < q.to && s.tokens[i].class.Is(lex.Pronoun) {
		m.last = i + 1
	} else {
		m.last = s.asideName(q, &m)
	}
	m.end = m.last
	return m, m.last > i && (m.last >= q.to || s.tokens[m.last].shape == sign)
}

// asideName reads a name with its office before it, or the office alone, at
// m.first, and returns where it ends.
func (s *story) asideName(q *stretch, m *mention) int {
	i := m.first
	for i < q.to && (s.tokens[i].class.Is(lex.Det|lex.Title|lex.Role) || i > m.first && s.tokens[i].low == "." && s.tokens[i-1].class.Is(lex.Title)) {
		i++
	}
	last := i
	for last < q.to && s.tokens[last].shape == capital {
		last++
	}
	if last > i {
		m.kind, m.head = byName, i
		m.name = s.names.longest(s.names.add(s.nameText(i, last), article.Person), i)
		return last
	}
	if i > m.first && s.tokens[i-1].class.Is(lex.Role) {
		m.kind, m.head = byRole, i-1
		return i
	}
	return m.first
}
