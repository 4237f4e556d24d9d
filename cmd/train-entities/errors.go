package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// context is how many bytes are shown on each side of a name.
const context = 40

// printErrors prints the names of a record that were missed and those that were
// found wrongly, a line each: what is the matter, the kind, and the name in
// brackets where it stands. A name whose kind alone is wrong says which it should
// be or was taken for; one that shares some words with another is "part".
func printErrors(w io.Writer, r *record, found []gold) {
	var wanted []gold
	for _, g := range r.Entities {
		if _, ok := kinds[g.Type]; ok {
			wanted = append(wanted, g)
		}
	}
	printUnlike(w, "missed", r.Text, wanted, found)
	printUnlike(w, "extra", r.Text, found, wanted)
}

// printUnlike prints those of the names that are not among the others.
func printUnlike(w io.Writer, what, text string, names, others []gold) {
	names = slices.SortedFunc(slices.Values(names), func(a, b gold) int { return cmp.Compare(a.Start, b.Start) })
	for _, g := range slices.Compact(names) {
		if slices.Contains(others, g) {
			continue
		}
		how := "alone"
		if i := slices.IndexFunc(others, func(o gold) bool { return o.Start < g.End && g.Start < o.End }); i >= 0 {
			how = "part"
			if o := others[i]; o.Start == g.Start && o.End == g.End {
				how = o.Type
			}
		}
		before, after := text[max(0, g.Start-context):g.Start], text[g.End:min(len(text), g.End+context)]
		line := fmt.Sprintf("%s\t%s\t%s\t%s[%s]%s", what, how, g.Type, before, text[g.Start:g.End], after)
		fmt.Fprintln(w, strings.ToValidUTF8(strings.ReplaceAll(line, "\n", " ¶ "), ""))
	}
}
