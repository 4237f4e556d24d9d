package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// opensAnother reports whether a comma parts a name from the office and the name of
// another, whose mention is i or behind it: "according to the Telnos agency, President Jo Ek …".
func (s *story) opensAnother(m, next mention, i int) bool {
	if m.kind != byName || next.kind != byRole || s.lx.Has(lex.BareCompounds) || s.lx.Lang == "ar" || !s.commaBetween(m, next) {
		return false
	}
	end := s.phraseEnd(next.last)
	for ; i < len(s.mentions) && s.mentions[i].first <= end; i++ {
		if who := s.mentions[i]; who.kind == byName && s.person(who) {
			return who.first >= next.last && !who.linked && !s.declined(who) && !s.possesses(who)
		}
	}
	return false
}

// longestTail is how many words may tell of an office before the name of who holds it.
const longestTail = 8

// widely reports whether a name between commas is of who holds an office that more is
// told of: "the minister with responsibility for floods, Jo Ek, …".
func (s *story) widely(m, next mention) bool {
	if m.kind != byRole || next.kind != byName || !s.person(next) || m.after || m.linked || next.first != next.head || next.first < m.last+3 || next.first > m.last+longestTail+1 ||
		s.low(next.first-1) != "," || !s.endsClauseAt(next.last) || s.isIndefinite(m) && !s.tokens[m.head].class.Is(lex.Epithet) {
		return false
	}
	if t := &s.tokens[m.last]; !t.class.Is(lex.Prep | lex.Link) {
		return false
	}
	for i := m.last; i < next.first-1; i++ {
		if t := &s.tokens[i]; s.owner[i] >= 0 || t.shape == sign || t.line || t.class.Is(lex.Verb|lex.That|lex.Pronoun|lex.Aux) && !t.class.Is(lex.Det|lex.Prep) {
			return false
		}
	}
	return true
}

// isInTail reports whether a mention may stand in what more is told of an office: "el
// portavoz del PP en la comisión, Jo Ek, …".
func (s *story) isInTail(m mention) bool {
	after, linked := s.before(s.phraseStart(m.first, 0))
	return m.kind < byPronoun && (after || linked)
}

// namesFirm reports whether a name between commas says which body a description means:
// "the developer, Acme Homes, …".
func (s *story) namesFirm(m, next mention) bool {
	return m.kind == byRole && next.kind == byName && s.names.all[next.name].kind == article.Org && s.commaBetween(m, next) && s.low(next.last) == "," && !m.after && !m.linked && !s.isIndefinite(m)
}

// endsClauseAt reports whether a comma, a stop or a bracket stands at token i.
func (s *story) endsClauseAt(i int) bool {
	return i >= len(s.tokens) || s.owner[i] < 0 && (s.tokens[i].terminal() || s.tokens[i].low == "," || s.tokens[i].low == "(")
}

// nameBetween reports whether one short stretch, the name of a body, fills the
// tokens from i to j.
func (s *story) nameBetween(i, j int) bool {
	if i >= j || j-i > longestPhrase || s.owner[i] < 0 || s.owner[i] != s.owner[j-1] {
		return false
	}
	q := &s.stretches[s.owner[i]]
	return q.first == i && q.last == j && s.tokens[q.from].shape == capital && !s.tokens[q.to-1].terminal()
}

func (s *story) commaBetween(m, next mention) bool {
	if m.kind == byRole && isDemonstrative(s.low(m.last)) {
		m.last++ // "jurucakap kumpulan itu, Rahimah Pawi,"
	}
	if m.last >= len(s.tokens) || s.tokens[m.last].low != "," || s.owner[m.last] >= 0 {
		return false
	}
	i := m.last + 1
	for i < next.first && (s.tokens[i].class.Is(lex.Title) || s.tokens[i].low == "." && s.tokens[i-1].class.Is(lex.Title)) {
		i++
	}
	if i+1 == next.first && s.tokens[i].class.Is(lex.Relative) && s.closesBehind(next.last) {
		return false // "ein Zeuge, der Jo Ek gesehen hatte,"
	}
	return i == next.first || m.kind == byRole && next.kind == byName && s.presents(i, next.first)
}

// presents reports whether the words between a comma and a name only say more
// of who was described: ", the Norwegian Jo Ek,".
func (s *story) presents(i, first int) bool {
	if i >= first || first-i > 3 || !s.tokens[i].class.Is(lex.Det|lex.Role) && !strings.HasPrefix(s.tokens[i].low, "ال") {
		return false
	}
	for j := i + 1; j < first; j++ {
		if t := &s.tokens[j]; s.owner[j] >= 0 || !t.word() || t.class.Is(lex.Verb|lex.Prep|lex.That|lex.Pronoun|lex.Stop) {
			return false
		}
	}
	return true
}

// bracketBetween reports whether a few words in brackets stand between two
// mentions, and nothing else.
func (s *story) bracketBetween(m, next mention) bool {
	if s.low(m.last) != "(" || s.low(next.first-1) != ")" || next.first-m.last > 6 {
		return false
	}
	for i := m.last + 1; i < next.first-1; i++ {
		if s.owner[i] >= 0 || s.tokens[i].shape == sign {
			return false
		}
	}
	return true
}

// placeBetween reports whether a preposition, a name and a comma stand between
// a description and the name of whom it describes: "her colleague from Utrecht,
// Jo Ek,".
func (s *story) placeBetween(m, next mention) bool {
	last := next.first - 1
	if m.kind != byRole || next.kind != byName || !s.person(next) || m.last >= last || last-m.last > 5 || s.low(last) != "," || !s.tokens[m.last].class.Is(lex.Prep|lex.Link) || s.owner[m.last] >= 0 {
		return false
	}
	for i := m.last + 1; i < last; i++ {
		if t := &s.tokens[i]; s.owner[i] >= 0 || t.shape != capital && !t.class.Is(lex.Det|lex.Particle) {
			return false
		}
	}
	return next.last >= len(s.tokens) || s.tokens[next.last].shape == sign || s.tokens[next.last].class.Is(lex.Verb)
}
