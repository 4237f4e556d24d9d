package main

import (
	"fmt"
	"io"
	"path/filepath"

	"warta/article/entity/tag"
)

// A tally counts names found and names to be found.
type tally struct{ right, found, wanted int }

func (t tally) f1() float64 {
	return 200 * float64(t.right) / float64(max(1, t.found+t.wanted))
}

// measure prints how well the model does on each file: the F1 of names whose
// place and kind are both right, precision and recall.
func measure(w io.Writer, m *tag.Model, files []string) error {
	for _, file := range files {
		records, err := readRecords(file)
		if err != nil {
			return err
		}
		var all tally
		for i := range records {
			all.add(m, &records[i])
		}
		fmt.Fprintf(w, "%-32s F1 %5.2f  P %5.2f  R %5.2f  of %d\n", filepath.Base(file), all.f1(),
			100*float64(all.right)/float64(max(1, all.found)), 100*float64(all.right)/float64(max(1, all.wanted)), all.wanted)
	}
	return nil
}

func (t *tally) add(m *tag.Model, r *record) {
	wanted := map[gold]bool{}
	for _, g := range r.Entities {
		if _, ok := kinds[g.Type]; ok {
			wanted[g] = true
		}
	}
	t.wanted += len(wanted)
	for _, g := range namesOf(m, r.Text, r.tokenize(), r.Lang) {
		t.found++
		if wanted[g] {
			t.right++
		}
	}
}

// namesOf returns the names that the model finds in a text.
func namesOf(m *tag.Model, text string, toks []tag.Token, lang string) []gold {
	types := [...]string{"person", "place", "org"}
	var names []gold
	for _, n := range m.Find(m.Text(text, toks, lang)) {
		names = append(names, gold{toks[n.From].Start, toks[n.To-1].End, types[n.Kind]})
	}
	return names
}
