package main

import (
	"slices"
	"strings"

	"warta/article/entity/tag"
)

// Lines shorter than minWords tokens, or with fewer than one word in
// minSmall without a capital, are titles and lists, no sentences.
const (
	minWords  = 8
	minSmall  = 2.5
	perRecord = 12 // lines
)

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
	names := namesOf(m, line, toks, r.Lang)
	for _, g := range r.Entities {
		if g.Start >= start && g.End <= start+len(line) && !slices.Contains(names, gold{g.Start - start, g.End - start, g.Type}) {
			return nil, false
		}
	}
	return names, true
}

func isSentence(toks []tag.Token) bool {
	small := 0
	for _, t := range toks {
		if t.Shape == tag.Lower {
			small++
		}
	}
	return len(toks) >= minWords && float64(small)*minSmall >= float64(len(toks))
}

// append adds a line and the names in it.
func (r *record) append(line string, names []gold) {
	if r.Text != "" {
		r.Text += "\n"
	}
	for _, n := range names {
		r.Entities = append(r.Entities, gold{n.Start + len(r.Text), n.End + len(r.Text), n.Type})
	}
	r.Text += line
}
