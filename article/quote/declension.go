package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article"
)

// obliqueEnds are how nouns, adjectives and surnames end in the cases of an
// object, and hardly ever in that of a subject.
var obliqueEnds = map[string][]string{
	"pl": {"ego", "emu", "owi", "iem", "ą", "ę", "ami", "ach", "iej", "kiem"},
	"ru": {"ого", "его", "ому", "ему", "ами", "ями", "ову", "еву", "ину", "овым", "евым", "иным", "овой", "евой", "иной", "ской", "ским", "цким", "цкой", "ию", "ью", "ах", "ях"},
}

// surelyOblique are those that no surname has as a subject.
var surelyOblique = []string{"owi", "skiego", "ckiego", "skiej", "ckiej", "ową", "ską", "cką", "овой", "евой", "ского", "скому", "овым", "евым"}

// nounOblique are the ends that common nouns have besides; a name may have
// them as it stands in the dictionary.
var nounOblique = map[string][]string{
	"pl": {"om", "em", "ów", "owi", "ym", "im", "ych", "ich"},
	"ru": {"ом", "ем", "ой", "ам", "ям", "ов", "ев", "ым", "им", "ых", "их", "у", "ю"},
}

// declines reports whether the language tells a subject by its ending.
func (lx *lexicon) declines() bool { return lx.lang == "pl" || lx.lang == "ru" }

// declined reports whether a mention stands in the case of an object, by its
// own ending or because the story gives the name another one.
func (s *story) declined(m mention) bool {
	if !s.lx.declines() || m.end <= m.head {
		return false
	}
	last := s.low(m.end - 1)
	if m.kind == byRole && s.tokens[m.head].class.is(isRole|isBody) {
		return s.tokens[m.head].class.is(isOblique)
	}
	if m.kind == byRole {
		return endsAs(s.low(m.head), obliqueEnds[s.lx.lang]) || !s.tokens[m.head].class.is(isRole) && endsAs(s.low(m.head), nounOblique[s.lx.lang])
	}
	if m.kind != byName {
		return false
	}
	for i := m.first; i < m.head; i++ {
		if t := &s.tokens[i]; t.class.is(isRole) && s.owner[i] < 0 {
			if t.class.is(isOblique) {
				return true // "с министром Ги Оле"
			}
			break
		}
	}
	full := strings.Fields(fold(s.names.all[m.name].full))
	if endsAs(last, obliqueEnds[s.lx.lang]) && (len(full) > 1 || !slices.Contains(full, last) || !s.person(m) || endsAs(last, surelyOblique)) && !s.isNominative(full, last) {
		return true
	}
	if n := &s.names.all[m.name]; n.surname != "" && sameStem(n.surname, last) {
		return true
	} else if n.surname == last {
		return false
	}
	for i := m.head; i < m.end; i++ {
		if low := s.low(i); s.tokens[i].word() && !slices.Contains(full, low) && slices.ContainsFunc(full, func(w string) bool { return sameStem(w, low) }) {
			return true
		}
	}
	return false
}

// neverSubject reports whether the story has a name only as an object: then it
// hardly is a person's, or not in the form to name somebody by.
func (s *story) neverSubject(m mention) bool {
	if m.kind != byName || !s.lx.declines() || len(s.names.all[m.name].at) > 1 {
		return false
	}
	full := strings.Fields(fold(s.names.all[m.name].full))
	return len(full) > 0 && endsAs(full[len(full)-1], obliqueEnds[s.lx.lang]) && s.declined(m)
}

// isNominative reports whether a Russian woman's name explains the ending of
// her surname: "Толстой" of a Лев, not of an Анна.
func (s *story) isNominative(full []string, last string) bool {
	return s.lx.lang == "ru" && len(full) > 1 && full[len(full)-1] == last && strings.HasSuffix(last, "ой") && !endsAs(full[0], []string{"ы", "е", "ой", "ей"}) && !strings.HasSuffix(last, "овой") && !strings.HasSuffix(last, "евой")
}

// sameStem reports whether two words differ in their ending alone.
func sameStem(a, b string) bool {
	stem := commonRunes(a, b)
	return stem >= 3 && a != b && utf8.RuneCountInString(a)-stem <= 3 && utf8.RuneCountInString(b)-stem <= 3
}

// commonRunes counts the letters that two words begin with alike.
func commonRunes(a, b string) int {
	n := 0
	for i, r := range a {
		if !strings.HasPrefix(b[min(i, len(b)):], string(r)) {
			break
		}
		n++
	}
	return n
}

// patronymic reports whether a word is a Russian father's name.
func patronymic(low string) bool {
	return endsAs(low, []string{"ович", "евич", "овна", "евна", "ична", "ыч"})
}

// inflectedNames says which name of a person only is another one in another
// case: "Madsa Holma" is Mads Holm.
func (s *story) inflectedNames() map[int]int {
	if !s.lx.declines() {
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
	x, y := strings.Fields(fold(n.full)), strings.Fields(fold(o.full))
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
		if x[i] != y[i] && !sameStem(x[i], y[i]) {
			return 0, 0, false
		}
	}
	last := len(x) - 1
	switch {
	case endsAs(x[last], obliqueEnds[s.lx.lang]) && !endsAs(y[last], obliqueEnds[s.lx.lang]):
		return a, b, true
	case endsAs(y[last], obliqueEnds[s.lx.lang]) && !endsAs(x[last], obliqueEnds[s.lx.lang]):
		return b, a, true
	case utf8.RuneCountInString(n.full) > utf8.RuneCountInString(o.full):
		return a, b, true
	}
	return b, a, true
}

// learnByVerb remembers whether the verb of speech beside a name is of a woman
// or of a man.
func (s *story) learnByVerb(m mention) {
	if !s.lx.declines() || !s.person(m) || s.declined(m) {
		return
	}
	for _, i := range [...]int{m.first - 1, m.last} {
		if i < 0 || i >= len(s.tokens) || !s.tokens[i].class.is(isVerb) || s.owner[i] >= 0 {
			continue
		}
		n := &s.names.all[m.name]
		she, he := s.lx.verbGender(s.tokens[i].low)
		n.she = n.she || she && !he && !n.he
		n.he = n.he || he && !she && !n.she
	}
}

// nameBySubject finds the form of each person's surname that a subject has: the
// shortest that does not end as an object does. Somebody whose full name stands
// only in another case is called by that.
func (s *story) nameBySubject() {
	if !s.lx.declines() {
		return
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.kind != byName || !s.person(*m) {
			continue
		}
		n, last := &s.names.all[m.name], s.low(m.end-1)
		if n.surname == "" {
			words := strings.Fields(fold(n.full))
			n.surname = words[len(words)-1]
		}
		if sameStem(n.surname, last) && s.nearerSubject(last, n.surname) {
			n.surname = last
			if words := strings.Fields(fold(n.full)); words[len(words)-1] != last {
				n.full = s.nameText(m.head, m.end)
				n.given = givenOf(n.full)
			}
		}
	}
}

// nearerSubject reports whether form a of a surname is rather that of a subject
// than b.
func (s *story) nearerSubject(a, b string) bool {
	ends := obliqueEnds[s.lx.lang]
	if x, y := endsAs(a, ends), endsAs(b, ends); x != y {
		return y
	}
	return utf8.RuneCountInString(a) < utf8.RuneCountInString(b)
}
