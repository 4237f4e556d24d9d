package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// report prints the scores of what the model chose on sites unknown to it.
func report(w io.Writer, pages []*page) {
	for _, c := range corpora {
		fmt.Fprintf(w, "%-12s %s\n", c, score(pages, c))
	}
}

// score returns the shingle F1 of a corpus as its publishers count it: per
// page, true and false positives and false negatives are brought to sum 1.
func score(pages []*page, corpus string) string {
	var precision, recall float64
	var np, nr int
	hits, misses, wrong := 0, 0, 0
	for _, p := range pages {
		if p.corpus != corpus {
			continue
		}
		text := p.text()
		for _, s := range p.truth.With {
			if strings.Contains(text, squash(s)) {
				hits++
			} else {
				misses++
			}
		}
		for _, s := range p.truth.Without {
			if strings.Contains(text, squash(s)) {
				wrong++
			}
		}
		if p.truth.Body == "" {
			continue
		}
		tp, fp, fn := compare(shingles(tokens(p.truth.Body)), shingles(tokens(text)))
		if tp+fp > 0 {
			precision += tp / (tp + fp)
			np++
		}
		recall += tp / (tp + fn)
		nr++
	}
	out := ""
	if nr > 0 {
		p, r := precision/float64(np), recall/float64(nr)
		out = fmt.Sprintf("shingle F1 %.4f P %.4f R %.4f  ", 2*p*r/(p+r), p, r)
	}
	if hits > 0 {
		out += fmt.Sprintf("segments F1 %.4f", 2*float64(hits)/float64(2*hits+misses+wrong))
	}
	return out
}

func compare(want, got map[string]int) (tp, fp, fn float64) {
	for s, n := range want {
		m := min(n, got[s])
		tp += float64(m)
		fn += float64(n - m)
	}
	for s, n := range got {
		fp += float64(n - min(n, want[s]))
	}
	return tp, fp, fn
}

// text joins the blocks that extract would choose by the scores.
func (p *page) text() string {
	var b strings.Builder
	for i, keep := range p.blocks.Choose(p.chosen) {
		if keep {
			b.WriteString(p.texts[i])
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// writePredictions writes the texts that the model chose, a page a line.
func writePredictions(file string, pages []*page) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	for _, p := range pages {
		line := map[string]string{"id": p.truth.ID, "corpus": p.corpus, "text": p.text()}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return os.WriteFile(file, []byte(b.String()), 0o644)
}
