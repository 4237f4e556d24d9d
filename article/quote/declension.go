package quote

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// obliqueEnds are how nouns, adjectives and surnames end in the cases of an
// object, and hardly ever in that of a subject.
var obliqueEnds = map[string][]string{
	"pl": {"ego", "emu", "owi", "iem", "ą", "ę", "ami", "ach", "iej", "kiem"},
	"ru": {"ого", "его", "ому", "ему", "ами", "ями", "ову", "еву", "ину", "овым", "евым", "иным", "овой", "евой", "иной", "ской", "ским", "цким", "цкой", "ию", "ью", "ах", "ях"},
}

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
	if m.kind == byRole {
		return endsAs(s.low(m.head), obliqueEnds[s.lx.lang]) || !s.tokens[m.head].class.is(isRole) && endsAs(s.low(m.head), nounOblique[s.lx.lang])
	}
	if m.kind != byName {
		return false
	}
	full := strings.Fields(fold(s.names.all[m.name].full))
	if endsAs(last, obliqueEnds[s.lx.lang]) && (len(full) > 1 || !slices.Contains(full, last) || !s.person(m)) && !s.isNominative(full, last) {
		return true
	}
	for i := m.head; i < m.end; i++ {
		if low := s.low(i); s.tokens[i].word() && !slices.Contains(full, low) && slices.ContainsFunc(full, func(w string) bool { return sameStem(w, low) }) {
			return true
		}
	}
	return false
}

// isNominative reports whether a Russian woman's name explains the ending of
// her surname: "Толстой" of a Лев, not of an Анна.
func (s *story) isNominative(full []string, last string) bool {
	return s.lx.lang == "ru" && len(full) > 1 && full[len(full)-1] == last && strings.HasSuffix(last, "ой") && !endsAs(full[0], []string{"ы", "е", "ой", "ей"}) && !strings.HasSuffix(last, "овой") && !strings.HasSuffix(last, "евой")
}

// sameStem reports whether two words differ in their ending alone.
func sameStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	stem := utf8.RuneCountInString(a[:n])
	return stem >= 3 && a != b && utf8.RuneCountInString(a[n:]) <= 3 && utf8.RuneCountInString(b[n:]) <= 3
}

// patronymic reports whether a word is a Russian father's name.
func patronymic(low string) bool {
	return endsAs(low, []string{"ович", "евич", "овна", "евна", "ична", "ыч"})
}
