package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"warta/article/quote"
	"warta/article/quote/gold"
)

// folds is into how many parts the stories are parted to check what is learnt:
// each is answered by what the others teach.
const folds = 5

// A guess is a speaker for one quotation, how likely it is, and whether it is
// right.
type guess struct {
	likely float64
	right  bool
}

// check prints how many speakers of stories that nothing was learnt from would
// be named, and how many of those rightly, by how likely they must be.
func check(w io.Writer, stories []gold.Story, rulings []ruling, set string) {
	var all []guess
	named := 0
	read := readings(stories)
	for f := range uint32(folds) {
		var learn, ask []reading
		for _, r := range read {
			switch {
			case foldOf(r.story) != f:
				learn = append(learn, r)
			case r.counts == 1 && strings.HasPrefix(r.story.Name, set):
				ask = append(ask, r)
			}
		}
		taste := string(learnTaste(learn, rulings))
		m := fit(append(ownExamples(learn, taste), judge(rulings, taste).examples...))
		for _, r := range ask {
			for _, q := range r.story.Quotes {
				if q.Speaker != "" {
					named++
				}
			}
			all = append(all, guesses(r, taste, &m)...)
		}
	}
	for _, least := range []float64{0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9} {
		shown, right := 0, 0
		for _, g := range all {
			if g.likely >= least {
				shown++
				if g.right {
					right++
				}
			}
		}
		fmt.Fprintf(w, "%.2f: %d of %d quotations named, %.1f in 100 rightly; %.1f in 100 speakers\n",
			least, shown, named, 100*float64(right)/float64(max(1, shown)), 100*float64(right)/float64(max(1, named)))
	}
}

// foldOf returns the part that a story is in.
func foldOf(s gold.Story) uint32 {
	h := fnv.New32()
	io.WriteString(h, s.Name)
	return h.Sum32() % folds
}

// guesses returns the guesses at the speakers of a story.
func guesses(r reading, taste string, m *model) []guess {
	var all []guess
	for _, q := range quote.Choices(r.doc, r.names, taste) {
		if i := r.story.Match(q.Span); i >= 0 && q.Taken >= 0 {
			all = append(all, guess{q.Likely, gold.Same(r.story.Quotes[i].Speaker, q.Among[q.Taken].Speaker)})
		}
	}
	for _, a := range quote.Answers(r.doc, r.names, taste) {
		if i := r.story.Match(a.Span); i >= 0 {
			all = append(all, guess{m.likely(a.Clues), gold.Same(r.story.Quotes[i].Speaker, a.Speaker)})
		}
	}
	return all
}

// likely returns how likely an answer with these clues is right.
func (m *model) likely(clues []string) float64 {
	var row []int
	for _, c := range clues {
		if k, ok := slices.BinarySearch(m.names, c); ok {
			row = append(row, k)
		}
	}
	return m.odds(row)
}
