package main

import (
	"math"
	"math/rand/v2"
	"sync"
)

// A net is what extract's net is, while it learns.
type net struct {
	inputs, hidden int
	w              []float64 // in, then out
	m, v           []float64 // Adam's moments
	step           float64
	a              []float64 // the hidden units' values
	grad           []float64
}

// settings of the learning.
const (
	rate  = 0.002
	decay = 1e-3
	batch = 64
	drop  = 0.1 // the share of features that are hidden at each look
)

func newNet(inputs, hidden int, rnd *rand.Rand) *net {
	n := &net{inputs: inputs, hidden: hidden}
	size := hidden*(inputs+1) + 1 + hidden + inputs
	n.w, n.m, n.v, n.grad = make([]float64, size), make([]float64, size), make([]float64, size), make([]float64, size)
	n.a = make([]float64, hidden)
	for i := range hidden * (inputs + 1) {
		n.w[i] = rnd.NormFloat64() * 0.1
	}
	for h := range hidden {
		n.w[n.out()+1+h] = rnd.NormFloat64() * 0.3
	}
	return n
}

// out is where the output's weights begin.
func (n *net) out() int { return n.hidden * (n.inputs + 1) }

func (n *net) score(r row) float64 {
	o := n.out()
	sum := n.w[o]
	direct := n.w[o+1+n.hidden:]
	for k, i := range r.index {
		sum += direct[i] * float64(r.value[k])
	}
	for h := range n.hidden {
		in := n.w[h*(n.inputs+1):]
		a := in[0]
		for k, i := range r.index {
			a += in[1+i] * float64(r.value[k])
		}
		n.a[h] = max(0, a)
		sum += n.a[h] * n.w[o+1+h]
	}
	return 1 / (1 + math.Exp(-sum))
}

// add adds a row's gradient of the log loss.
func (n *net) add(r row) {
	d := (n.score(r) - float64(r.label)) * float64(r.weight)
	o := n.out()
	n.grad[o] += d
	direct := n.grad[o+1+n.hidden:]
	for k, i := range r.index {
		direct[i] += d * float64(r.value[k])
	}
	for h := range n.hidden {
		if n.a[h] == 0 {
			continue
		}
		n.grad[o+1+h] += d * n.a[h]
		g := d * n.w[o+1+h]
		in := n.grad[h*(n.inputs+1):]
		in[0] += g
		for k, i := range r.index {
			in[1+i] += g * float64(r.value[k])
		}
	}
}

// update takes one step of Adam with decoupled decay.
func (n *net) update(rate float64) {
	n.step++
	c1, c2 := 1-math.Pow(0.9, n.step), 1-math.Pow(0.999, n.step)
	for i, g := range n.grad {
		n.m[i] = 0.9*n.m[i] + 0.1*g
		n.v[i] = 0.999*n.v[i] + 0.001*g*g
		n.w[i] -= rate * (n.m[i]/c1/(math.Sqrt(n.v[i]/c2)+1e-8) + decay*n.w[i])
		n.grad[i] = 0
	}
}

// fit learns from the rows. The seed alone decides order and start.
func fit(rows []row, inputs, hidden, epochs int, seed uint64) *net {
	rnd := rand.New(rand.NewPCG(seed, 7))
	n := newNet(inputs, hidden, rnd)
	order := rnd.Perm(len(rows))
	total := epochs * (len(rows)/batch + 1)
	done := 0
	for range epochs {
		rnd.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for i, k := range order {
			n.add(hide(rows[k], rnd))
			if i%batch == batch-1 {
				done++
				n.update(rate * (1 - float64(done)/float64(total)))
			}
		}
	}
	return n
}

// hide leaves out some of a row's features, so that no weight relies on one
// site's habits, and makes up for them in the others.
func hide(r row, rnd *rand.Rand) row {
	out := row{label: r.label, weight: r.weight}
	for k, i := range r.index {
		if rnd.Float64() >= drop {
			out.index = append(out.index, i)
			out.value = append(out.value, r.value[k]/(1-drop))
		}
	}
	return out
}

// layers' sizes and how long they learn.
const (
	hidden1, epochs1 = 12, 10
	hidden2, epochs2 = 6, 10
)

// learn trains both layers: for each fold without it, to score it, and at last
// on everything.
func learn(pages []*page) (first, second *net) {
	first = layer(pages, hidden1, epochs1, func(p *page) []row { return p.rows }, func(p *page, s []float32) { p.scores = s })
	for _, p := range pages {
		for i, v := range p.blocks.Again(p.scores) {
			r := sparse(v)
			r.label, r.weight = p.rows[i].label, p.rows[i].weight
			p.rows[i] = r
		}
	}
	second = layer(pages, hidden2, epochs2, func(p *page) []row { return p.rows }, func(p *page, s []float32) { p.chosen = s })
	return first, second
}

// members is how many nets learn side by side and are averaged: each sees the
// rows in another order, and their mean errs less than any.
const members = 3

// layer trains a layer's nets, sets each page's scores by those that did not
// see its fold, and returns the net of all folds.
func layer(pages []*page, hidden, epochs int, rowsOf func(*page) []row, set func(*page, []float32)) *net {
	var nets [folds + 1][members]*net
	var wg sync.WaitGroup
	slots := make(chan bool, 2)
	for f := range nets {
		rows, inputs := without(f, pages, rowsOf)
		for m := range members {
			wg.Go(func() {
				slots <- true
				defer func() { <-slots }()
				nets[f][m] = fit(rows, inputs, hidden, epochs, uint64(f*members+m))
			})
		}
	}
	wg.Wait()
	for _, p := range pages {
		n := mean(nets[p.fold][:])
		scores := make([]float32, len(p.rows))
		for i, r := range rowsOf(p) {
			scores[i] = float32(n.score(r))
		}
		set(p, scores)
	}
	return mean(nets[folds][:])
}

// without returns the rows of all pages but a fold's, and how many features
// they have.
func without(fold int, pages []*page, rowsOf func(*page) []row) (rows []row, inputs int) {
	for _, p := range pages {
		for _, r := range rowsOf(p) {
			if n := len(r.index); n > 0 {
				inputs = max(inputs, int(r.index[n-1])+1)
			}
			if p.fold != fold && r.weight > 0 {
				rows = append(rows, r)
			}
		}
	}
	return rows, inputs
}

// mean returns one net whose sum before the last step is the mean of theirs:
// their hidden units side by side.
func mean(nets []*net) *net {
	k := float64(len(nets))
	m := &net{inputs: nets[0].inputs, hidden: len(nets) * nets[0].hidden}
	m.a = make([]float64, m.hidden)
	out := make([]float64, 1+m.hidden+m.inputs)
	for i, n := range nets {
		o := n.out()
		m.w = append(m.w, n.w[:o]...)
		out[0] += n.w[o] / k
		for h := range n.hidden {
			out[1+i*n.hidden+h] = n.w[o+1+h] / k
		}
		for j := range n.inputs {
			out[1+m.hidden+j] += n.w[o+1+n.hidden+j] / k
		}
	}
	m.w = append(m.w, out...)
	return m
}
