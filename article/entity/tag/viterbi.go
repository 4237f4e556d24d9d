package tag

// Text looks up a tokenised text in the model's lists.
func (m *Model) Text(text string, toks []Token, lang string) *Text {
	return NewText(text, toks, lang, m.gazetteer)
}

// Find returns the names in a text, in order.
func (m *Model) Find(x *Text) []Name {
	var names []Name
	var d decoder
	x.Segments(func(from, to int) {
		d.score(m, x, from, to)
		d.decode(&m.steps)
		names = d.names(names, from)
	})
	return names
}

// A decoder finds the best labels of a segment; its slices are used again.
type decoder struct {
	alone  [][Labels]float32 // how each label scores on each token by itself
	best   [][Labels]float32 // the best score of a path that ends so
	from   [][Labels]Label   // the label before on that path
	labels []Label
	hashes []uint64
}

// score adds up the weights of the features of tokens from to to.
func (d *decoder) score(m *Model, x *Text, from, to int) {
	d.alone = d.alone[:0]
	for i := from; i < to; i++ {
		d.hashes, _ = x.Features(d.hashes[:0], i)
		var s sum
		for _, h := range d.hashes[:min(len(d.hashes), maxRows)] {
			if k := m.table.Find(h); k >= 0 {
				s.add(&m.rows[k])
			}
		}
		d.alone = append(d.alone, s.scores(m.scale))
	}
}

// decode finds the best allowed path (Viterbi).
func (d *decoder) decode(steps *Steps) {
	n := len(d.alone)
	d.best, d.from = grow(d.best, n), grow(d.from, n)
	for i := range n {
		for l := range Labels {
			if i == 0 {
				d.best[0][l] = steps[0][l] + d.alone[0][l]
				continue
			}
			top, from := float32(10*Never), Label(0)
			for k := range Labels {
				if s := d.best[i-1][k] + steps[k][l]; s > top {
					top, from = s, Label(k)
				}
			}
			d.best[i][l], d.from[i][l] = top+d.alone[i][l], from
		}
	}
	d.labels = grow(d.labels, n)
	end := Label(0)
	for l := range Label(Labels) {
		if l.Ends() && d.best[n-1][l] > d.best[n-1][end] {
			end = l
		}
	}
	for i := n - 1; i >= 0; i-- {
		d.labels[i] = end
		end = d.from[i][end]
	}
}

// names appends the names that the labels spell; the segment starts at token base.
func (d *decoder) names(names []Name, base int) []Name {
	start := 0
	for i, l := range d.labels {
		if l == 0 {
			continue
		}
		switch l.part() {
		case begin:
			start = i
		case unit, last:
			if l.part() == unit {
				start = i
			}
			names = append(names, Name{base + start, base + i + 1, l.Kind(), d.sure(start, i+1, l.Kind())})
		}
	}
	return names
}

// sure returns how much better the tokens score as a name of kind k than as
// one of any other kind, a token.
func (d *decoder) sure(from, to int, k Kind) float32 {
	var score [Kinds]float32
	for i := from; i < to; i++ {
		for other := range Kinds {
			score[other] += d.alone[i][d.labels[i]-label(k, begin)+label(Kind(other), begin)]
		}
	}
	next := float32(Never)
	for other := range Kinds {
		if Kind(other) != k {
			next = max(next, score[other])
		}
	}
	return (score[k] - next) / float32(to-from)
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	return s[:n]
}
