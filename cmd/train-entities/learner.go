package main

import (
	"math"

	"warta/article/entity/tag"
)

// How the learner learns. Half of the features are left out at random each
// time an example is seen, so that none is relied upon alone; and of some
// examples all those that name words, so that the others learn to do without:
// they must, in a language that no set is in.
const (
	rate          = 0.15
	keepFeature   = 0.5
	wordlessEvery = 5
)

// A weights is one feature's weight for each label and the sum of the squares
// of its gradients (AdaGrad).
type weights struct {
	w       [tag.Labels]float32
	squares [tag.Labels]float32
}

// A learner trains a linear-chain conditional random field by stochastic
// gradient descent.
type learner struct {
	rows    []weights
	steps   tag.Steps
	squares [tag.Labels][tag.Labels]float32
	random  random
	order   []int
	lattice lattice
	emitted [][tag.Labels]float32
	kept    [][]uint32
}

func newLearner(features, examples int, seed random) *learner {
	l := &learner{rows: make([]weights, features), random: seed}
	for i := range examples {
		l.order = append(l.order, i)
	}
	for a := range l.steps {
		for b := range l.steps[a] {
			if !tag.Label(a).Follows(tag.Label(b)) {
				l.steps[a][b] = tag.Never
			}
		}
	}
	return l
}

// epoch learns from all examples once, in random order, and pauses at even
// distances.
func (l *learner) epoch(examples []example, pause func()) {
	for i := len(l.order) - 1; i > 0; i-- {
		j := int(l.random.next() % uint32(i+1))
		l.order[i], l.order[j] = l.order[j], l.order[i]
	}
	n := len(l.order)
	for part := range snapshots {
		for _, i := range l.order[n*part/snapshots : n*(part+1)/snapshots] {
			l.learn(&examples[i])
		}
		pause()
	}
}

// learn takes one step down the example's gradient.
func (l *learner) learn(e *example) {
	l.drop(e)
	l.emitted = resize(l.emitted, len(l.kept))
	for i, features := range l.kept {
		l.emitted[i] = l.emit(features)
	}
	l.lattice.run(l.emitted, &l.steps)
	var steps [tag.Labels]scores
	before := tag.Label(0)
	for i, y := range e.labels {
		p := l.lattice.marginal(i)
		p[y]--
		l.adjust(l.kept[i], &p)
		l.lattice.addSteps(i, &steps)
		steps[before][y]--
		before = y
	}
	l.adjustSteps(&steps)
}

// drop leaves out features at random.
func (l *learner) drop(e *example) {
	wordless := l.random.next()%wordlessEvery == 0
	l.kept = resize(l.kept, len(e.features))
	for i, features := range e.features {
		if wordless {
			features = features[:e.neutral[i]]
		}
		kept := l.kept[i][:0]
		for _, f := range features {
			if l.random.chance(keepFeature) {
				kept = append(kept, f)
			}
		}
		l.kept[i] = kept
	}
}

// emit adds up the weights of a token's features.
func (l *learner) emit(features []uint32) (out [tag.Labels]float32) {
	for _, f := range features {
		w := &l.rows[f].w
		for k := range out {
			out[k] += w[k]
		}
	}
	return out
}

// negligible is the gradient below which a weight is left alone.
const negligible = 1e-3

// adjust moves the weights of a token's features against the gradient.
func (l *learner) adjust(features []uint32, gradient *scores) {
	var labels [tag.Labels]int
	n := 0
	for k, g := range gradient {
		if g > negligible || g < -negligible {
			labels[n] = k
			n++
		}
	}
	if n == 0 {
		return
	}
	for _, f := range features {
		r := &l.rows[f]
		for _, k := range labels[:n] {
			g := float32(gradient[k])
			r.squares[k] += g * g
			r.w[k] -= pace(r.squares[k]) * g
		}
	}
}

func (l *learner) adjustSteps(gradient *[tag.Labels]scores) {
	for a := range gradient {
		for b, g := range gradient[a] {
			if g == 0 || !tag.Label(a).Follows(tag.Label(b)) {
				continue
			}
			s := &l.squares[a][b]
			*s += float32(g * g)
			l.steps[a][b] -= pace(*s) * float32(g)
		}
	}
}

// pace is the learning rate after gradients whose squares add up so. The 1
// keeps the first steps of rare features small.
func pace(squares float32) float32 {
	return rate / float32(math.Sqrt(float64(squares)+1))
}

// A random is a xorshift generator, the same on every machine.
type random uint64

func (r *random) next() uint32 {
	x := *r
	x ^= x << 13
	x ^= x >> 7
	x ^= x << 17
	*r = x
	return uint32(x >> 32)
}

func (r *random) chance(p float64) bool { return float64(r.next()) < p*(1<<32) }
