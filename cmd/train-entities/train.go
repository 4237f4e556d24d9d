package main

import (
	"math"
	"slices"

	"warta/article/entity/tag"
)

// A plan says how long to train and what to keep.
type plan struct {
	epochs  int
	rows    int // how many features are kept
	retrain int // epochs with those alone
}

// train learns from the examples and returns the features' average weights
// over the last epochs.
func train(examples []example, features int, p plan, progress func(format string, a ...any)) (*learner, []bool) {
	l := newLearner(features)
	for n := range p.epochs {
		l.epoch(examples)
		progress("epoch %d of %d", n+1, p.epochs+p.retrain)
	}
	keep := l.strongest(p.rows)
	restrict(examples, keep)
	var mean average
	for n := range p.retrain {
		l.epoch(examples)
		progress("epoch %d of %d", p.epochs+n+1, p.epochs+p.retrain)
		if n > 0 {
			mean.add(l, keep)
		}
	}
	mean.apply(l)
	return l, keep
}

// strongest returns which n features have the largest weights, and forgets
// the others'.
func (l *learner) strongest(n int) []bool {
	strength := make([]float32, len(l.rows))
	for i := range l.rows {
		strength[i] = l.rows[i].largest()
	}
	order := slices.Sorted(slices.Values(strength))
	floor := float32(0)
	if n < len(order) {
		floor = order[len(order)-n-1]
	}
	keep := make([]bool, len(l.rows))
	for i := range keep {
		keep[i] = strength[i] > floor
		if !keep[i] {
			l.rows[i] = weights{}
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

// An average adds up a learner's weights as they stand after several epochs:
// their mean errs less than any of them.
type average struct {
	rows  [][tag.Labels]float32
	steps tag.Steps
	n     float32
}

func (m *average) add(l *learner, keep []bool) {
	if m.rows == nil {
		m.rows = make([][tag.Labels]float32, len(l.rows))
	}
	for i := range l.rows {
		if keep[i] {
			for k, w := range l.rows[i].w {
				m.rows[i][k] += w
			}
		}
	}
	for a := range l.steps {
		for b, s := range l.steps[a] {
			m.steps[a][b] += s
		}
	}
	m.n++
}

// apply gives the learner the mean weights.
func (m *average) apply(l *learner) {
	if m.n == 0 {
		return
	}
	for i := range m.rows {
		for k, w := range m.rows[i] {
			l.rows[i].w[k] = w / m.n
		}
	}
	for a := range m.steps {
		for b, s := range m.steps[a] {
			l.steps[a][b] = s / m.n
		}
	}
}
