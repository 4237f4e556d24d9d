package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// threshold is the one that extract takes.
const threshold = 0.5

// report prints the scores of what the model chose on sites unknown to it.
func report(w io.Writer, pages []*page) {
	for _, c := range corpora {
		for _, threshold := range []float32{0.3, 0.4, 0.5, 0.6} {
			fmt.Fprintf(w, "%-12s at %.1f: %s\n", c, threshold, score(pages, c, threshold))
		}
	}
}

// score returns the shingle F1 of a corpus as its publishers count it: per
// page, true and false positives and false negatives are brought to sum 1.
func score(pages []*page, corpus string, threshold float32) string {
	var precision, recall float64
	var np, nr int
	hits, misses, wrong := 0, 0, 0
	for _, p := range pages {
		if p.corpus != corpus {
			continue
		}
		text := p.text(threshold)
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

// text joins the blocks whose score reaches the threshold.
func (p *page) text(threshold float32) string {
	var b strings.Builder
	for i, t := range p.texts {
		if p.chosen[i] >= threshold {
			b.WriteString(t)
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
		line := map[string]string{"id": p.truth.ID, "corpus": p.corpus, "text": p.text(threshold)}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return os.WriteFile(file, []byte(b.String()), 0o644)
}
