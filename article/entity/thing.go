package entity

import (
	"cmp"
	"slices"
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// A thing is what several mentions name. Its first form is its name.
type thing struct {
	words    []uint64 // of the name, signs left out
	forms    []string // as the story writes them
	kind     article.EntityKind
	votes    [article.Misc + 1]float32
	mentions []mention
	known    tag.Flags
	located  bool // a preposition of place stands before a mention
}

// key is the hash of a name's words.
func key(words []uint64) uint64 {
	h := uint64(len(words))
	for _, w := range words {
		h = (h ^ w) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return h
}

// words returns the words of the mention's name.
func (r *reading) words(m mention) []uint64 {
	m = r.bare(m)
	words := make([]uint64, 0, m.to-m.from)
	for i := m.from; i < m.to; i++ {
		if r.toks[i].Shape != tag.Sign {
			words = append(words, r.stem[i])
		}
	}
	return words
}

// group brings the mentions of each name together. A name has one kind: the
// one that its mentions vote for.
func (r *reading) group(found []mention) []*thing {
	byName := map[uint64]*thing{}
	countries := map[string]bool{}
	var things []*thing
	for _, m := range found {
		words := r.words(m)
		if len(words) == 0 {
			continue
		}
		k := key(words)
		t := byName[k]
		if t == nil {
			t = &thing{words: words, known: r.text.Known(m.from, m.to)}
			byName[k] = t
			things = append(things, t)
		}
		t.votes[m.kind] += m.vote()
		t.mentions = append(t.mentions, m)
		t.located = t.located || r.isLocated(m)
		form := r.name(m)
		t.addForm(form)
		if r.text.Known(m.from, m.to)&tag.Country != 0 {
			countries[form] = true
		}
		r.addVotes(t, m)
	}
	r.addListVotes(found, byName)
	for _, t := range things {
		t.elect()
		if caseEndings[r.lang] != nil || genitive[r.lang] {
			r.chooseForm(t, countries)
		}
	}
	r.nameBearers(things)
	return things
}

// nameBearers makes people of what begins with a given name and ends with what
// the story calls a person: Helen Marsh is no marsh where Marsh speaks.
func (r *reading) nameBearers(things []*thing) {
	people := map[uint64]bool{}
	for _, t := range things {
		if t.kind == article.Person && len(t.words) == 1 {
			people[t.words[0]] = true
		}
	}
	for _, t := range things {
		if n := len(t.words); t.kind == article.Person || n < 2 || n > 3 || t.known != 0 || !people[t.words[n-1]] {
			continue
		}
		if m := t.mentions[0]; r.text.Known(m.from, m.from+1)&tag.FirstName != 0 && r.toks[m.from].Shape == tag.Title {
			t.kind = article.Person
		}
	}
}

// isLocated reports whether a preposition of place stands before the mention.
func (r *reading) isLocated(m mention) bool {
	return m.from > 0 && !r.toks[m.from].Line && r.text.Class(m.from-1)&tag.In != 0
}

// maxForms is how many spellings of a name are kept: digits all count as one,
// and a text can have a million.
const maxForms = 50

// addForm notes a spelling. One in capitals throughout, as in headlines and
// datelines, gives way to one that is not.
func (t *thing) addForm(form string) {
	if len(t.forms) == maxForms || slices.Contains(t.forms, form) {
		return
	}
	t.forms = append(t.forms, form)
	if n := len(t.forms); n == 2 && len(t.words) > 0 && t.forms[0] == strings.ToUpper(t.forms[0]) && strings.EqualFold(t.forms[0], form) {
		t.forms[0], t.forms[1] = t.forms[1], t.forms[0]
	}
}

// elect sets the kind with most votes.
func (t *thing) elect() {
	for k := range t.votes {
		if t.votes[k] > t.votes[t.kind] {
			t.kind = article.EntityKind(k)
		}
	}
}

// absorb takes over what names the same as t.
func (t *thing) absorb(other *thing) {
	t.take(other.mentions, other)
	other.mentions = nil
}

// take takes over some mentions of other.
func (t *thing) take(mentions []mention, other *thing) {
	t.mentions = append(t.mentions, mentions...)
	for _, f := range other.forms {
		t.addForm(f)
	}
}

// merge brings mentions together under the fullest name of what they name.
func (r *reading) merge(found []mention) []*thing {
	things := r.group(found)
	r.joinAcronyms(things, found)
	joinShort(things)
	joinKinds(things)
	if r.lang == "ko" {
		joinFamilies(things)
	}
	r.dropOpeners(things)
	return tidy(things)
}

// dropOpeners drops words that only begin sentences and that the story writes
// small as well, unless the lists know them as names.
func (r *reading) dropOpeners(things []*thing) {
	const name = placeFlags | tag.FirstName | tag.KnownOrg | tag.Famous
	for _, t := range things {
		if len(t.words) != 1 || t.known&name != 0 || r.text.NounsCapital() {
			continue
		}
		named := slices.ContainsFunc(t.mentions, func(m mention) bool {
			return m.to-m.from > 1 || !r.toks[m.from].First || r.toks[m.from].Shape != tag.Title || !r.text.WrittenSmall(m.from) || m.sure >= certain
		})
		if !named {
			t.mentions = nil
		}
	}
}

// tidy drops things that were absorbed and puts mentions in order.
func tidy(things []*thing) []*thing {
	things = slices.DeleteFunc(things, func(t *thing) bool { return len(t.mentions) == 0 })
	for _, t := range things {
		slices.SortFunc(t.mentions, func(a, b mention) int { return cmp.Compare(a.from, b.from) })
	}
	return things
}
