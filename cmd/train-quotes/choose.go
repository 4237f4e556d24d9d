package main

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"

	"warta/article/quote"
	"warta/article/quote/gold"
)

// A choice is the candidates for one quotation's speaker, and which are right.
type choice struct {
	situation string
	among     [][]string // the traits of each
	right     []bool
	counts    float64 // how much it says, beside others
	open      bool    // who is not wrong may be right, or nobody
}

// ownChoices returns what there is to choose from in the stories, when
// weights choose.
func ownChoices(stories []reading, weights string) []choice {
	var all []choice
	for _, r := range stories {
		for _, q := range quote.Choices(r.doc, r.names, weights) {
			i := r.story.Match(q.Span)
			if i < 0 {
				continue
			}
			c := choice{situation: q.Situation, counts: r.counts}
			for _, one := range q.Among {
				if isRuledOut(one.Traits) {
					continue
				}
				c.among = append(c.among, one.Traits)
				c.right = append(c.right, gold.Same(r.story.Quotes[i].Speaker, one.Speaker))
			}
			all = append(all, c)
		}
	}
	return all
}

// isRuledOut reports whether a candidate is never chosen, whatever else it has: of
// those nothing is learnt, as the engine does not weigh them.
func isRuledOut(traits []string) bool { return slices.Contains(traits, "he-other") }

const (
	choiceSteps = 90
	choiceRate  = 0.05
	// sharedDecay holds back what a trait weighs everywhere, apartDecay what
	// it weighs more or less in one situation; in choices.
	sharedDecay = 1.5
	apartDecay  = 12
)

// preferences are what each trait weighs in each situation.
type preferences struct {
	names  []string // of the parameters: "trait" is shared, "situation trait" is apart
	values []float64
}

func (p *preferences) place(name string) int {
	k, ok := slices.BinarySearch(p.names, name)
	if !ok {
		return -1
	}
	return k
}

// prefer learns preferences by gradient ascent on the likelihood of the right
// candidates, nobody where none is right. Each parameter steps as far as the
// likelihood bends there.
func prefer(choices []choice) preferences {
	p := nameParameters(choices)
	rows := make([][][]int, len(choices))
	for i := range choices {
		rows[i] = p.rows(&choices[i])
	}
	decay := make([]float64, len(p.names))
	for k, name := range p.names {
		decay[k] = sharedDecay
		if strings.Contains(name, " ") {
			decay[k] = apartDecay
		}
	}
	bend := p.bends(rows, choices)
	slope := make([]float64, len(p.names))
	speed := make([]float64, len(p.names)) // momentum
	for range choiceSteps {
		for k, v := range p.values {
			slope[k] = -decay[k] * v
		}
		for i := range rows {
			p.climb(rows[i], &choices[i], slope)
		}
		for k := range p.values {
			speed[k] = 0.9*speed[k] + choiceRate*slope[k]/(bend[k]/2+decay[k]+1)
			p.values[k] += speed[k]
		}
	}
	return p
}

// nameParameters returns preferences that prefer nobody, for what the choices
// have.
func nameParameters(choices []choice) preferences {
	p := preferences{}
	for _, c := range choices {
		for _, traits := range append(c.among, []string{"nobody"}) {
			for _, t := range traits {
				p.names = append(p.names, t, c.situation+" "+t)
			}
		}
	}
	slices.Sort(p.names)
	p.names = slices.Compact(p.names)
	p.values = make([]float64, len(p.names))
	return p
}

// bends returns how fast the slope of each parameter changes at first.
func (p *preferences) bends(rows [][][]int, choices []choice) []float64 {
	bend := make([]float64, len(p.names))
	for i, of := range rows {
		one := 1 / float64(len(of))
		for _, row := range of {
			for _, k := range row {
				bend[k] += choices[i].counts * one * (1 - one)
			}
		}
	}
	return bend
}

// rows returns the parameters of each candidate, and of nobody.
func (p *preferences) rows(c *choice) [][]int {
	var all [][]int
	for _, traits := range append(slices.Clone(c.among), []string{"nobody"}) {
		var row []int
		for _, t := range traits {
			for _, name := range []string{t, c.situation + " " + t} {
				if k := p.place(name); k >= 0 {
					row = append(row, k)
				}
			}
		}
		all = append(all, row)
	}
	return all
}

// odds returns how likely each row is.
func (p *preferences) odds(rows [][]int) []float64 {
	odds := make([]float64, len(rows))
	var all float64
	for i, row := range rows {
		var sum float64
		for _, k := range row {
			sum += p.values[k]
		}
		odds[i] = math.Exp(sum)
		all += odds[i]
	}
	for i := range odds {
		odds[i] /= all
	}
	return odds
}

// climb adds to the slope what one choice says.
func (p *preferences) climb(rows [][]int, c *choice, slope []float64) {
	right, open := c.right, c.open
	odds := p.odds(rows)
	var good float64
	for i, ok := range right {
		if ok {
			good += odds[i]
		}
	}
	nobody := len(rows) - 1
	none := open || !slices.Contains(right, true)
	if none {
		good += odds[nobody]
	}
	for i, row := range rows {
		miss := -odds[i]
		if i < nobody && right[i] || i == nobody && none {
			miss += odds[i] / good
		}
		miss *= c.counts
		for _, k := range row {
			slope[k] += miss
		}
	}
}

// text returns the preferences as package quote reads them.
func (p *preferences) text() []byte {
	var b bytes.Buffer
	b.WriteString("# What each trait of a candidate adds to its log odds, in each situation.\n# Written by go run ./cmd/train-quotes.\n")
	for k, name := range p.names {
		situation, trait, apart := bytes.Cut([]byte(name), []byte(" "))
		if !apart {
			continue
		}
		v := p.values[k]
		if j := p.place(string(trait)); j >= 0 {
			v += p.values[j]
		}
		fmt.Fprintf(&b, "%s %s %.3f\n", situation, trait, v)
	}
	return b.Bytes()
}
