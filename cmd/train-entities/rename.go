package main

import (
	"path/filepath"
	"slices"
	"strings"
)

// renamedEvery says that of so many texts one is learned from again, with
// other names.
const renamedEvery = 2

// renamed are the languages whose names stand as they are in any sentence.
var renamed = strings.Fields("de en es fr id it nl pt")

// A cast holds names to put in the place of others: those of the texts, by
// language and kind, and those of the lists, by kind.
type cast struct {
	random        random
	texts         map[string][]string
	lists         map[string][]string
	given, family []string
	natives       map[string]*native // by language
}

// newCast returns the names of the lists under dir and of the texts.
func newCast(dir string, texts []set) (*cast, error) {
	c := &cast{random: 88172645463325252, texts: map[string][]string{}, lists: map[string][]string{}, natives: readNatives(nativeList)}
	for line := range strings.Lines(ownList) {
		if kind, name, _ := strings.Cut(strings.TrimSpace(line), "\t"); kind == "org" {
			c.lists["org"] = append(c.lists["org"], name)
		}
	}
	for _, file := range []string{"city.tsv.gz", "names.tsv.gz"} {
		err := eachLine(filepath.Join(dir, "gazetteers", file), func(line []byte) error {
			switch kind, name, _ := strings.Cut(string(line), "\t"); kind {
			case "city":
				c.lists["place"] = append(c.lists["place"], name)
			case "first":
				c.given = append(c.given, name)
			case "last":
				c.family = append(c.family, name)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	for _, s := range texts {
		for i := range s.records {
			r := &s.records[i]
			for _, g := range r.Entities {
				if k := r.Lang + g.Type; g.Type != "misc" {
					c.texts[k] = append(c.texts[k], r.Text[g.Start:g.End])
				}
			}
		}
	}
	return c, nil
}

// emphasised are the sets that are learned from twice: in the language that
// warta began with, others outweigh them tenfold.
var emphasised = []string{"idner.", "nergrit."}

// vary returns the sets as they stand, as headlines and with other names.
func (c *cast) vary(sets []set) []set {
	all := slices.Clone(sets)
	for _, s := range sets {
		all = append(all, headlines(s), c.rename(s))
		if slices.ContainsFunc(emphasised, func(name string) bool { return strings.HasPrefix(s.name, name) }) {
			all = append(all, s)
		}
	}
	return all
}

// rename returns some of the set's texts with other names in them.
func (c *cast) rename(s set) set {
	out := set{name: s.name}
	if s.peculiarity() != 0 {
		return out
	}
	for i := range s.records {
		switch r := &s.records[i]; {
		case c.natives[r.Lang] != nil && i%nativeEvery(&s) == 0:
			for range nativeCopies {
				out.records = append(out.records, c.playNative(r))
			}
		case i%renamedEvery == 0 && slices.Contains(renamed, r.Lang):
			out.records = append(out.records, c.play(r, &s))
		}
	}
	return out
}

// play returns a text of a set with other names, the same one for the same
// name.
func (c *cast) play(r *record, s *set) record {
	names := map[string]string{}
	next := r.rewrite(same, func(kind, old string) string {
		name, ok := names[old]
		if !ok {
			name = c.name(r.Lang, kind, old)
			names[old] = name
			if kind == "person" {
				names[lastWord(old)] = lastWord(name)
			}
		}
		return name
	})
	if strings.HasPrefix(s.name, partedSet) {
		return next.rewrite(contract, func(_, name string) string { return contract(name) })
	}
	return next
}

func same(text string) string { return text }

// rewrite returns the record with its text and the names in it rewritten.
func (r *record) rewrite(text func(string) string, name func(kind, old string) string) record {
	next := record{Lang: r.Lang}
	at := 0
	for _, g := range r.Entities {
		if g.Start < at {
			continue
		}
		next.Text += text(r.Text[at:g.Start])
		name := name(g.Type, r.Text[g.Start:g.End])
		next.Entities = append(next.Entities, gold{len(next.Text), len(next.Text) + len(name), g.Type})
		next.Text += name
		at = g.End
	}
	next.Text += text(r.Text[at:])
	return next
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// name returns a name of a kind: one that texts of the language have, or one of
// the lists, which says less of what names are like there. What is written in
// capitals stays so.
func (c *cast) name(lang, kind, old string) string {
	if kind == "misc" {
		return old
	}
	pool := c.texts[lang+kind]
	if c.random.chance(0.5) || len(pool) == 0 {
		pool = c.lists[kind]
	}
	switch {
	case kind == "person" && !strings.Contains(old, " "):
		return c.pick(c.family, old)
	case kind == "person" && len(pool) == 0:
		return c.pick(c.given, old) + " " + c.pick(c.family, old)
	}
	name := c.pick(pool, old)
	if old == strings.ToUpper(old) && len(old) > 4 {
		return strings.ToUpper(name)
	}
	return name
}

func (c *cast) pick(names []string, old string) string {
	if len(names) == 0 {
		return old
	}
	return names[int(c.random.next())%len(names)]
}
