package main

import (
	"slices"
	"strings"

	"warta/article/entity/tag"
)

// perRecord is how many confirmed lines make a record.
const perRecord = 12

// sketch is the plan of the model that confirms: good enough to doubt with.
var sketch = plan{learners: 1, epochs: 2, rows: 300_000, retrain: 1}

// confirmed returns those sentences of a set that was annotated by machine in
// which the model finds every name that is marked, with the names that the
// model finds. They bring words of languages that no other set is in.
func confirmed(m *tag.Model, s set) set {
	out := set{name: s.name}
	var next record
	lines := 0
	for _, r := range s.records {
		next.Lang = r.Lang
		start := 0
		for line := range strings.SplitSeq(r.Text, "\n") {
			names, ok := confirm(m, &r, line, start)
			start += len(line) + 1
			if !ok {
				continue
			}
			next.append(line, names)
			if lines++; lines%perRecord == 0 {
				out.records = append(out.records, next)
				next = record{}
			}
		}
	}
	if next.Text != "" {
		out.records = append(out.records, next)
	}
	return out
}

// confirm returns the names that the model finds in a line of r that begins at
// start, and whether all that are marked there are among them.
func confirm(m *tag.Model, r *record, line string, start int) ([]gold, bool) {
	toks := tag.Tokenize(nil, line, 0, len(line), false)
	if !isSentence(toks) {
		return nil, false
	}
	names := golds(m.FindWidely(m.Text(line, toks, r.Lang)), toks)
	for _, g := range r.Entities {
		if g.Start >= start && g.End <= start+len(line) && !slices.Contains(names, gold{g.Start - start, g.End - start, g.Type}) {
			return nil, false
		}
	}
	return names, true
}
