package main

import (
	"fmt"
	"io"
	"path/filepath"

	"warta/article"
	"warta/article/entity"
	"warta/article/entity/tag"
)

// A tally counts names found and names to be found.
type tally struct{ right, found, wanted int }

func (t tally) f1() float64 {
	return 200 * float64(t.right) / float64(max(1, t.found+t.wanted))
}

func (t tally) precision() float64 { return 100 * float64(t.right) / float64(max(1, t.found)) }
func (t tally) recall() float64    { return 100 * float64(t.right) / float64(max(1, t.wanted)) }

// measure prints how well the model does on each file, counting names whose
// place and kind are both right: the F1 of the tagger alone, and F1, precision
// and recall of the entities that come of it; if told to, the errors before that.
func measure(w io.Writer, m *tag.Model, files []string, errors bool) error {
	for _, file := range files {
		records, err := readRecords(file)
		if err != nil {
			return err
		}
		var tagged, all tally
		for i := range records {
			r := &records[i]
			tagged.add(r, namesOf(m, r.Text, r.tokenize(), r.Lang))
			found := entitiesOf(m, r)
			all.add(r, found)
			if errors {
				printErrors(w, r, found)
			}
		}
		fmt.Fprintf(w, "%-32s tagger %5.2f  F1 %5.2f  P %5.2f  R %5.2f  of %d\n", filepath.Base(file),
			tagged.f1(), all.f1(), all.precision(), all.recall(), all.wanted)
	}
	return nil
}

// add counts the names found in a record.
func (t *tally) add(r *record, names []gold) {
	wanted := map[gold]bool{}
	for _, g := range r.Entities {
		if _, ok := kinds[g.Type]; ok {
			wanted[g] = true
		}
	}
	t.wanted += len(wanted)
	t.found += len(names)
	for _, g := range names {
		if wanted[g] {
			t.right++
		}
	}
}

// entitiesOf returns the names that the reader would mark in the record's text.
func entitiesOf(m *tag.Model, r *record) []gold {
	var names []gold
	for _, e := range entity.FindBy(m, &article.Document{Text: r.Text}) {
		if e.Kind == article.Misc {
			continue
		}
		for _, s := range e.Mentions {
			names = append(names, gold{s.Start, s.End, e.Kind.String()})
		}
	}
	return names
}

// namesOf returns the names that the model finds in a text.
func namesOf(m *tag.Model, text string, toks []tag.Token, lang string) []gold {
	return golds(m.Find(m.Text(text, toks, lang)), toks)
}

// golds returns names as annotators mark them.
func golds(found []tag.Name, toks []tag.Token) []gold {
	types := [...]string{"person", "place", "org"}
	var names []gold
	for _, n := range found {
		names = append(names, gold{toks[n.From].Start, toks[n.To-1].End, types[n.Kind]})
	}
	return names
}
