package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"warta/article/entity"
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
func check(w io.Writer, stories []gold.Story, judge func(taste string) (judged, error), set string) error {
	var all []guess
	named := 0
	for f := range uint32(folds) {
		var learn, ask []gold.Story
		for _, s := range stories {
			h := fnv.New32()
			io.WriteString(h, s.Name)
			if h.Sum32()%folds == f {
				ask = append(ask, s)
			} else {
				learn = append(learn, s)
			}
		}
		learned, err := learnTaste(learn, judge)
		if err != nil {
			return err
		}
		taste := string(learned)
		j, err := judge(taste)
		if err != nil {
			return err
		}
		m := fit(append(ownExamples(learn, taste), j.examples...))
		for _, s := range ask {
			if !strings.HasPrefix(s.Name, set) {
				continue
			}
			for _, q := range s.Quotes {
				if q.Speaker != "" {
					named++
				}
			}
			all = append(all, guesses(s, taste, &m)...)
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
	return nil
}

// guesses returns the guesses at the speakers of a story.
func guesses(s gold.Story, taste string, m *model) []guess {
	d := s.Document()
	names := entity.Find(d)
	var all []guess
	for _, q := range quote.Choices(d, names, taste) {
		if i := s.Match(q.Span); i >= 0 && q.Taken >= 0 {
			all = append(all, guess{q.Likely, gold.Same(s.Quotes[i].Speaker, q.Among[q.Taken].Speaker)})
		}
	}
	for _, a := range quote.Answers(d, names, taste) {
		if i := s.Match(a.Span); i >= 0 {
			all = append(all, guess{m.likely(a.Clues), gold.Same(s.Quotes[i].Speaker, a.Speaker)})
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
