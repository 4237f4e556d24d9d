package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// declined reports whether a mention stands in the case of an object, by its
// own ending or because the story gives the name another one.
func (s *story) declined(m mention) bool {
	if !s.lx.Has(lex.Declines) || m.end <= m.head {
		return false
	}
	last := s.low(m.end - 1)
	if m.kind == byRole && s.tokens[m.head].class.Is(lex.Role|lex.Body) {
		return s.tokens[m.head].class.Is(lex.Oblique)
	}
	if m.kind == byRole {
		return s.lx.EndsOblique(s.low(m.head)) || !s.tokens[m.head].class.Is(lex.Role) && s.lx.EndsObliqueNoun(s.low(m.head))
	}
	if m.kind != byName {
		return false
	}
	for i := m.first; i < m.head; i++ {
		if t := &s.tokens[i]; t.class.Is(lex.Role) && s.owner[i] < 0 {
			if t.class.Is(lex.Oblique) {
				return true // "с министром Ги Оле"
			}
			break
		}
	}
	full := strings.Fields(lex.Fold(s.names.all[m.name].full))
	if s.lx.EndsOblique(last) && (len(full) > 1 || !slices.Contains(full, last) || !s.person(m) || s.lx.SurelyOblique(last)) && !s.isNominative(full, last) {
		return true
	}
	if n := &s.names.all[m.name]; n.surname != "" && lex.SameStem(n.surname, last) {
		return true
	} else if n.surname == last {
		return false
	}
	for i := m.head; i < m.end; i++ {
		if low := s.low(i); s.tokens[i].word() && !slices.Contains(full, low) && slices.ContainsFunc(full, func(w string) bool { return lex.SameStem(w, low) }) {
			return true
		}
	}
	return false
}

// neverSubject reports whether the story has a name only as an object: then it
// hardly is a person's, or not in the form to name somebody by.
func (s *story) neverSubject(m mention) bool {
	if m.kind != byName || !s.lx.Has(lex.Declines) || len(s.names.all[m.name].at) > 1 {
		return false
	}
	full := strings.Fields(lex.Fold(s.names.all[m.name].full))
	return len(full) > 0 && s.lx.EndsOblique(full[len(full)-1]) && s.declined(m)
}

// isNominative reports whether a Russian woman's name explains the ending of
// her surname: "Толстой" of a Лев, not of an Анна.
func (s *story) isNominative(full []string, last string) bool {
	return s.lx.Lang == "ru" && len(full) > 1 && full[len(full)-1] == last && strings.HasSuffix(last, "ой") && !lex.EndsAs(full[0], []string{"ы", "е", "ой", "ей"}) && !strings.HasSuffix(last, "овой") && !strings.HasSuffix(last, "евой")
}

// inflectedNames says which name of a person only is another one in another
// case: "Madsa Holma" is Mads Holm.
func (s *story) inflectedNames() map[int]int {
	if !s.lx.Has(lex.Declines) {
		return nil
	}
	same := map[int]int{}
	for a := range min(len(s.names.all), mostCandidates*most) {
		for b := range a {
			if from, to, ok := s.oneInflected(a, b); ok {
				same[from] = to
			}
		}
	}
	return same
}

// oneInflected reports whether two names are one person's, and which of them
// is in the case of an object.
func (s *story) oneInflected(a, b int) (from, to int, ok bool) {
	n, o := &s.names.all[a], &s.names.all[b]
	x, y := strings.Fields(lex.Fold(n.full)), strings.Fields(lex.Fold(o.full))
	if n.kind == article.Person && o.kind == article.Person && s.surnameAlone(n, o) {
		return a, b, true
	}
	if n.kind == article.Person && o.kind == article.Person && s.surnameAlone(o, n) {
		return b, a, true
	}
	if n.kind != article.Person || o.kind != article.Person || len(x) != len(y) || len(x) < 2 {
		return 0, 0, false
	}
	for i := range x {
		if x[i] != y[i] && !lex.SameStem(x[i], y[i]) {
			return 0, 0, false
		}
	}
	last := len(x) - 1
	switch {
	case s.lx.EndsOblique(x[last]) && !s.lx.EndsOblique(y[last]):
		return a, b, true
	case s.lx.EndsOblique(y[last]) && !s.lx.EndsOblique(x[last]):
		return b, a, true
	case utf8.RuneCountInString(n.full) > utf8.RuneCountInString(o.full):
		return a, b, true
	}
	return b, a, true
}

// learnByVerb remembers whether the verb of speech beside a name is of a woman
// or of a man.
func (s *story) learnByVerb(m mention) {
	if !s.lx.Has(lex.Declines) || !s.person(m) || s.declined(m) {
		return
	}
	for _, i := range [...]int{m.first - 1, m.last} {
		if i < 0 || i >= len(s.tokens) || !s.tokens[i].class.Is(lex.Verb) || s.owner[i] >= 0 {
			continue
		}
		n := &s.names.all[m.name]
		she, he := s.lx.VerbGender(s.tokens[i].low)
		n.she = n.she || she && !he && !n.he
		n.he = n.he || he && !she && !n.she
	}
}

// nameBySubject finds the form of each person's surname that a subject has: the
// shortest that does not end as an object does. Somebody whose full name stands
// only in another case is called by that.
func (s *story) nameBySubject() {
	if !s.lx.Has(lex.Declines) {
		return
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.kind != byName || !s.person(*m) {
			continue
		}
		n, last := &s.names.all[m.name], s.low(m.end-1)
		if n.surname == "" {
			words := strings.Fields(lex.Fold(n.full))
			n.surname = words[len(words)-1]
		}
		if lex.SameStem(n.surname, last) && s.nearerSubject(last, n.surname) {
			n.surname = last
			if words := strings.Fields(lex.Fold(n.full)); words[len(words)-1] != last {
				n.full = s.nameText(m.head, m.end)
				n.given = lex.GivenOf(n.full)
			}
		}
	}
}

// nearerSubject reports whether form a of a surname is rather that of a subject
// than b.
func (s *story) nearerSubject(a, b string) bool {
	if x, y := s.lx.EndsOblique(a), s.lx.EndsOblique(b); x != y {
		return y
	}
	return utf8.RuneCountInString(a) < utf8.RuneCountInString(b)
}
