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
	hidden1, epochs1 = 20, 12
	hidden2, epochs2 = 8, 12
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

func layer(pages []*page, hidden, epochs int, rowsOf func(*page) []row, set func(*page, []float32)) *net {
	nets := make([]*net, folds+1)
	var wg sync.WaitGroup
	slots := make(chan bool, 2)
	for f := range folds + 1 {
		wg.Go(func() {
			slots <- true
			defer func() { <-slots }()
			var rows []row
			inputs := 0
			for _, p := range pages {
				for _, r := range rowsOf(p) {
					if n := len(r.index); n > 0 {
						inputs = max(inputs, int(r.index[n-1])+1)
					}
					if p.fold != f && r.weight > 0 {
						rows = append(rows, r)
					}
				}
			}
			nets[f] = fit(rows, inputs, hidden, epochs, uint64(f))
		})
	}
	wg.Wait()
	for _, p := range pages {
		scores := make([]float32, len(p.rows))
		for i, r := range rowsOf(p) {
			scores[i] = float32(nets[p.fold].score(r))
		}
		set(p, scores)
	}
	return nets[folds]
}
