package quote

import (
	"slices"
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// A name is one person or body that the story names.
type name struct {
	full   string
	kind   article.EntityKind
	at     []int    // the tokens where the full name stands
	ins    int      // how often it stands behind "in"
	known  bool     // it is an entity
	before []string // the words in capitals that stand before it: titles
	she    bool
	he     bool
	given  lex.Class // the pronoun that the first name calls for, or 0

	surname string // as a subject has it, where endings tell
}

// names are the full names of a story, found by any of their words.
type names struct {
	all    []name
	byFull map[string]int
	byWord map[string][]int
}

// most is how many names may share a word before it says nothing.
const most = 8

// add returns the name's place, and makes one for a new name.
func (ns *names) add(full string, kind article.EntityKind) int {
	key := lex.Fold(full)
	if i, ok := ns.byFull[key]; ok {
		return i
	}
	if ns.byFull == nil {
		ns.byFull, ns.byWord = map[string]int{}, map[string][]int{}
	}
	i := len(ns.all)
	ns.all = append(ns.all, name{full: full, kind: kind, given: lex.GivenOf(full)})
	ns.byFull[key] = i
	for w := range strings.FieldsSeq(key) {
		if ids := ns.byWord[w]; len(ids) < most && !slices.Contains(ids, i) {
			ns.byWord[w] = append(ids, i)
		}
	}
	return i
}

// longest returns the fullest name that a form can stand for at a token: of
// two people who share it, the one named last before.
func (ns *names) longest(id, token int) int {
	form := strings.Fields(lex.Fold(ns.all[id].full))
	if len(form) == 0 {
		return id
	}
	if other := ns.fatherly(form); other >= 0 {
		return other
	}
	best, bestAt, words := id, -1, len(form)
	for _, other := range ns.sharing(form) {
		full := strings.Fields(lex.Fold(ns.all[other].full))
		if other != id && len(full) > 1 && len(full) < words && slices.Equal(full, form[words-len(full):]) {
			return other // what stands before it is no part of the name
		}
		if n := len(full); other != id && n > 1 && words == 2 && full[n-1] == form[1] && slices.Contains(ns.all[other].before, form[0]) {
			return other // "Superintendent Ek" of "Superintendent Jo Ek"
		}
		if ns.all[id].known && !ns.all[other].known {
			continue // a known name is shown as it is known
		}
		if other == id || len(full) <= words || !holds(full, form) || ns.all[other].kind == article.Place {
			continue
		}
		at := ns.all[other].lastBefore(token)
		if best == id || at > bestAt {
			best, bestAt = other, at
		}
	}
	return best
}

// fatherly returns the name that a Russian form with a father's name means, of
// those with the same first name, if it is one: "Лев Михайлович" is Лев Аронов.
func (ns *names) fatherly(form []string) int {
	if len(form) > 2 || !lex.Patronymic(form[len(form)-1]) {
		return -1
	}
	found := -1
	for other := range ns.all {
		if other >= mostCandidates*most {
			break
		}
		full := strings.Fields(lex.Fold(ns.all[other].full))
		if len(full) < 2 || ns.all[other].kind != article.Person {
			continue
		}
		last := full[len(full)-1]
		if len(form) == 2 && (full[0] != form[0] || lex.Patronymic(last)) || len(form) == 1 && (!lex.Patronymic(last) || lex.CommonRunes(last, form[0]) < 4) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = other
	}
	return found
}

// sharing returns the names that have the last or the first word of a form.
func (ns *names) sharing(form []string) []int {
	ids := ns.byWord[form[len(form)-1]]
	if len(form) > 1 {
		return ids
	}
	return append(ids[:len(ids):len(ids)], ns.byWord[form[0]]...)
}

// holds reports whether a full name has all the words of a short form, its
// first or its last word among them.
func holds(full, form []string) bool {
	for _, w := range form {
		if !slices.Contains(full, w) {
			return false
		}
	}
	last := len(full) - 1
	return slices.Contains(form, full[0]) || slices.Contains(form, full[last]) || form[0] == full[1] && opensMalay(full[0])
}

// opensMalay reports the words before a Malay or an Indonesian name that nobody
// is called by alone: "Mohd Sufian Leman" is Sufian.
func opensMalay(low string) bool {
	switch low {
	case "mohd", "mohamad", "mohammad", "mohamed", "mohammed", "muhammad", "muhamad", "muhd", "moh", "muh", "md", "abd", "abdul", "ahmad", "achmad",
		"nur", "nor", "noor", "nurul", "siti", "wan", "nik", "tengku", "tuanku", "raja", "syed", "sharifah", "che", "mek", "haji", "hajah", "ni", "i", "ida", "anak", "andi", "teuku", "cut":
		return true
	}
	return false
}

func (n *name) lastBefore(token int) int {
	i, _ := slices.BinarySearch(n.at, token)
	if i == 0 {
		return -1
	}
	return n.at[i-1]
}
