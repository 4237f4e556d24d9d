package main

import (
	"math"
	"slices"
	"sync"
)

// A plan says how long to train and what to keep.
type plan struct {
	learners int
	epochs   int
	rows     int // how many features are kept
	retrain  int // epochs with those alone
}

// A team is learners that each go through the examples in an order of their
// own, side by side. The mean of their weights errs less than any of them.
type team []*learner

func newTeam(n, features, examples int) team {
	t := make(team, n)
	for i := range t {
		t[i] = newLearner(features, examples, random(88172645463325252+i))
	}
	return t
}

// snapshots is how many times an epoch the weights are looked at for their
// mean.
const snapshots = 8

// train learns from the examples and returns the mean of the team's weights
// over the last epochs, and which features were kept.
func train(examples []example, features int, p plan, log logger) (*learner, []bool) {
	t := newTeam(p.learners, features, len(examples))
	for n := range p.epochs {
		t.epoch(examples, func(int) {})
		log.printf("epoch %d of %d", n+1, p.epochs+p.retrain)
	}
	keep := t.strongest(p.rows)
	restrict(examples, keep)
	means := make([]average, len(t))
	for n := range p.retrain {
		t.epoch(examples, func(i int) {
			if n >= p.retrain/2 {
				means[i].add(t[i], keep)
			}
		})
		log.printf("epoch %d of %d", p.epochs+n+1, p.epochs+p.retrain)
	}
	for i := range means[1:] {
		means[0].merge(&means[i+1])
	}
	means[0].apply(t[0], keep)
	return t[0], keep
}

// epoch lets all learners see all examples once, and calls pause with each
// one's number on the way.
func (t team) epoch(examples []example, pause func(learner int)) {
	var wg sync.WaitGroup
	for i, l := range t {
		wg.Go(func() { l.epoch(examples, func() { pause(i) }) })
	}
	wg.Wait()
}

// strongest returns which n features have the largest weights, all learners'
// together, and makes the learners forget the others'.
func (t team) strongest(n int) []bool {
	strength := make([]float32, len(t[0].rows))
	for i := range strength {
		for _, l := range t {
			strength[i] += l.rows[i].largest()
		}
	}
	order := slices.Sorted(slices.Values(strength))
	floor := float32(0)
	if n < len(order) {
		floor = order[len(order)-n-1]
	}
	keep := make([]bool, len(strength))
	for i := range keep {
		keep[i] = strength[i] > floor
		for _, l := range t {
			if !keep[i] {
				l.rows[i] = weights{}
			}
		}
	}
	return keep
}

func (w *weights) largest() float32 {
	top := float32(0)
	for _, v := range w.w {
		top = max(top, float32(math.Abs(float64(v))))
	}
	return top
}

// restrict leaves only the kept features in the examples.
func restrict(examples []example, keep []bool) {
	for i := range examples {
		e := &examples[i]
		for t, features := range e.features {
			kept, neutral := features[:0], 0
			for n, f := range features {
				if n == int(e.neutral[t]) {
					neutral = len(kept)
				}
				if keep[f] {
					kept = append(kept, f)
				}
			}
			if int(e.neutral[t]) == len(features) {
				neutral = len(kept)
			}
			e.features[t], e.neutral[t] = kept, uint16(neutral)
		}
	}
}
