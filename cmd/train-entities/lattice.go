package main

import (
	"math"

	"warta/article/entity/tag"
)

// scores holds a number for each label.
type scores [tag.Labels]float64

// A lattice holds the probabilities of all label sequences of one example
// under the model: the forward-backward algorithm, scaled token by token.
type lattice struct {
	alone    []scores // exp of how a label scores on a token by itself
	forward  []scores
	backward []scores
	norm     []float64
	steps    [tag.Labels]scores // exp of the steps' scores
}

// run computes the probabilities from each token's scores.
func (t *lattice) run(emitted [][tag.Labels]float32, steps *tag.Steps) {
	n := len(emitted)
	t.alone, t.forward, t.backward = t.alone[:0], t.forward[:0], resize(t.backward, n)
	t.norm = resize(t.norm, n)
	for a := range steps {
		for b, s := range steps[a] {
			t.steps[a][b] = math.Exp(float64(s))
		}
	}
	for i := range emitted {
		t.alone = append(t.alone, exponentials(&emitted[i]))
		t.forward = append(t.forward, t.advance(i))
	}
	t.retreat(n)
}

// exponentials returns the scores' exponentials, the largest being 1.
func exponentials(s *[tag.Labels]float32) (out scores) {
	top := s[0]
	for _, v := range s {
		top = max(top, v)
	}
	for l, v := range s {
		out[l] = math.Exp(float64(v - top))
	}
	return out
}

// advance returns the forward probabilities of token i.
func (t *lattice) advance(i int) (out scores) {
	total := 0.0
	for b := range out {
		into := 0.0
		if i == 0 {
			into = t.steps[0][b]
		} else {
			for a, p := range t.forward[i-1] {
				into += p * t.steps[a][b]
			}
		}
		out[b] = into * t.alone[i][b]
		total += out[b]
	}
	total = max(total, 1e-300)
	for b := range out {
		out[b] /= total
	}
	t.norm[i] = total
	return out
}

// retreat computes the backward probabilities.
func (t *lattice) retreat(n int) {
	for l := range tag.Label(tag.Labels) {
		t.backward[n-1][l] = 0
		if l.Ends() {
			t.backward[n-1][l] = 1
		}
	}
	for i := n - 2; i >= 0; i-- {
		var next scores
		for b := range next {
			next[b] = t.alone[i+1][b] * t.backward[i+1][b] / t.norm[i+1]
		}
		for a := range t.steps {
			v := 0.0
			for b, s := range t.steps[a] {
				v += s * next[b]
			}
			t.backward[i][a] = v
		}
	}
}

// marginal returns the probability of each label of token i.
func (t *lattice) marginal(i int) (out scores) {
	total := 1e-300
	for l := range out {
		out[l] = t.forward[i][l] * t.backward[i][l]
		total += out[l]
	}
	for l := range out {
		out[l] /= total
	}
	return out
}

// addSteps adds the probability of each step into token i to sum.
func (t *lattice) addSteps(i int, sum *[tag.Labels]scores) {
	if i == 0 {
		for b, p := range t.marginal(0) {
			sum[0][b] += p
		}
		return
	}
	var next scores
	total := 1e-300
	for b := range next {
		next[b] = t.alone[i][b] * t.backward[i][b] / t.norm[i]
		total += t.forward[i][b] * t.backward[i][b]
	}
	for a, p := range t.forward[i-1] {
		if p == 0 {
			continue
		}
		for b, s := range t.steps[a] {
			sum[a][b] += p * s * next[b] / total
		}
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	return s[:n]
}
