package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// A thing is what several mentions name.
type thing struct {
	name     string
	aliases  []string
	words    []string // of the name, folded
	kind     article.EntityKind
	votes    [article.Misc + 1]float32
	mentions []mention
}

// merge brings mentions of one name together, and short forms under the full
// name that they shorten.
func merge(text string, toks []tag.Token, found []mention) []*thing {
	byName := map[string]*thing{}
	var all []*thing
	for _, m := range found {
		name := m.span(toks).In(text)
		key := fold(name)
		t := byName[key]
		if t == nil {
			t = &thing{name: name, words: strings.Fields(key)}
			byName[key] = t
			all = append(all, t)
		}
		t.votes[m.kind] += m.sure
		t.mentions = append(t.mentions, m)
	}
	for _, t := range all {
		t.kind = t.elect()
	}
	return joinShort(all)
}

func fold(name string) string { return strings.Join(strings.Fields(strings.ToLower(name)), " ") }

// elect returns the kind with most votes.
func (t *thing) elect() article.EntityKind {
	best := article.Person
	for k := range t.votes {
		if t.votes[k] > t.votes[best] {
			best = article.EntityKind(k)
		}
	}
	return best
}

// joinShort moves the mentions of a one-word name to the person whose full
// name it begins or ends, if there is one such person.
func joinShort(all []*thing) []*thing {
	full := map[string][]*thing{}
	for _, t := range all {
		if n := len(t.words); n > 1 && t.kind == article.Person {
			full[t.words[0]] = append(full[t.words[0]], t)
			full[t.words[n-1]] = append(full[t.words[n-1]], t)
		}
	}
	kept := all[:0]
	for _, t := range all {
		if len(t.words) == 1 && len(full[t.words[0]]) == 1 && t.kind != article.Place {
			to := full[t.words[0]][0]
			to.mentions = append(to.mentions, t.mentions...)
			to.aliases = append(to.aliases, t.name)
			continue
		}
		kept = append(kept, t)
	}
	return kept
}
