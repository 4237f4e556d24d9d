package main

import "warta/article/entity/tag"

// An example is a segment of a text: for each token the numbers of its
// features, those that name no words first, and its label.
type example struct {
	features [][]uint32
	neutral  []uint16
	labels   []tag.Label
}

// minCount is how often a feature must be met to be learned from.
const minCount = 2

// A counter counts hashes roughly, in one byte each.
type counter []uint8

const counterBits = 26

func (c counter) add(hash uint64) {
	if i := hash >> (64 - counterBits); c[i] < 255 {
		c[i]++
	}
}

func (c counter) rare(hash uint64) bool { return c[hash>>(64-counterBits)] < minCount }

// readExamples returns the examples of the sets and the index of their
// features.
func readExamples(sets []set, g *tag.Gazetteer) ([]example, *index) {
	counts := make(counter, 1<<counterBits)
	eachSegment(sets, g, func(x *source, _ []tag.Label, from, to int) {
		var hashes []uint64
		for i := from; i < to; i++ {
			hashes, _ = x.Features(hashes[:0], i)
			for _, h := range hashes {
				counts.add(h)
			}
		}
	})
	var examples []example
	known := newIndex()
	eachSegment(sets, g, func(x *source, labels []tag.Label, from, to int) {
		examples = append(examples, newExample(x, labels, from, to, counts, known))
	})
	return examples, known
}

// eachSegment calls do for each segment of the sets' texts.
func eachSegment(sets []set, g *tag.Gazetteer, do func(x *source, labels []tag.Label, from, to int)) {
	for s := range sets {
		peculiar := sets[s].peculiarity()
		for i := range sets[s].records {
			r := &sets[s].records[i]
			toks := r.tokenize()
			labels := r.labels(toks)
			x := &source{tag.NewText(r.Text, toks, r.Lang, g), peculiar}
			x.Segments(func(from, to int) { do(x, labels, from, to) })
		}
	}
}

// A source is a text of a set and what is peculiar to the set.
type source struct {
	*tag.Text
	peculiar uint64
}

// Features returns the features of token i. Those of a peculiar set have
// copies of their own, which take up what holds there alone; they are not met
// again outside training.
func (s *source) Features(out []uint64, i int) (all []uint64, neutral int) {
	all, neutral = s.Text.Features(out, i)
	if s.peculiar == 0 {
		return all, neutral
	}
	for _, h := range all[:tag.Formal] {
		all = append(all, h*s.peculiar)
	}
	return all, neutral
}

func newExample(x *source, labels []tag.Label, from, to int, counts counter, known *index) example {
	e := example{labels: repair(labels[from:to])}
	var hashes []uint64
	for i := from; i < to; i++ {
		var neutral int
		hashes, neutral = x.Features(hashes[:0], i)
		numbers := make([]uint32, 0, len(hashes))
		kept := 0
		for n, h := range hashes {
			if n == neutral {
				kept = len(numbers)
			}
			if !counts.rare(h) {
				numbers = append(numbers, known.number(h))
			}
		}
		e.features = append(e.features, numbers)
		e.neutral = append(e.neutral, uint16(kept))
	}
	return e
}

// repair returns the labels of a stretch that may cut names in two, with each
// part a whole name.
func repair(labels []tag.Label) []tag.Label {
	fixed := make([]tag.Label, len(labels))
	for i := 0; i < len(labels); {
		if labels[i] == 0 {
			i++
			continue
		}
		j := i + 1
		for j < len(labels) && labels[j-1].Follows(labels[j]) && !labels[j-1].Ends() {
			j++
		}
		tag.SetName(fixed[i:j], labels[i].Kind())
		i = j
	}
	return fixed
}
