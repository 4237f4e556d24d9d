package tag

// Text looks up a tokenised text in the model's lists.
func (m *Model) Text(text string, toks []Token, lang string) *Text {
	return NewText(text, toks, lang, m.gazetteer)
}

// Find returns the names in a text, in order.
func (m *Model) Find(x *Text) []Name { return m.find(x, &decoder{}) }

// FindWidely finds as Find does, but looks at more words without a capital, and
// takes longer. A model in the making is not yet to be relied on where a name
// does not begin.
func (m *Model) FindWidely(x *Text) []Name { return m.find(x, &decoder{wide: true}) }

func (m *Model) find(x *Text, d *decoder) []Name {
	var names []Name
	x.Segments(func(from, to int) {
		d.decode(m, x, from, to)
		names = d.names(names, from)
	})
	return names
}

// A decoder finds the best labels of a segment (Viterbi); its slices are used
// again.
type decoder struct {
	wide   bool
	alone  [][Labels]float32 // how each label scores on each token by itself
	best   [][Labels]float32 // the best score of a path that ends so
	from   [][Labels]Label   // the label before on that path
	labels []Label
	hashes []uint64
	known  [512]known // of the words met last, by their look

	at      [maxRows / 2]uint32 // where the hashes' buckets start, then their places
	nothing byte
}

// decode finds the best allowed path over tokens from to to.
func (d *decoder) decode(m *Model, x *Text, from, to int) {
	n := to - from
	d.alone, d.best, d.from, d.labels = grow(d.alone, n), grow(d.best, n), grow(d.from, n), grow(d.labels, n)
	start := [Labels]float32{}
	for l := range Labels - 1 {
		start[l+1] = Never
	}
	before := &start
	for i := range n {
		dull := x.dull(from + i)
		if dull && !d.goesOn(before) {
			d.skip(i, before, &m.steps)
		} else {
			d.alone[i] = d.score(m, x, from+i)
			d.advance(i, before, &m.steps)
		}
		if dull && !d.wide {
			d.beginsNone(i)
		}
		before = &d.best[i]
	}
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

// A known is the sum of the features of a word itself.
type known struct {
	look uint64
	sum  sum
}

// score adds up the weights of a token's features.
func (d *decoder) score(m *Model, x *Text, i int) [Labels]float32 {
	look := x.look(i)
	k := &d.known[look%uint64(len(d.known))]
	if k.look != look {
		d.hashes = x.itself(d.hashes[:0], i)
		*k = known{look: look, sum: d.sum(m, sum{})}
	}
	d.hashes = x.around(d.hashes[:0], i)
	s := d.sum(m, k.sum)
	return s.scores(m.scale)
}

// sum returns s and the rows of the features that the model knows. They are
// found first and added then, so that the processor waits for many at a time.
func (d *decoder) sum(m *Model, s sum) sum {
	hashes := d.hashes[:min(len(d.hashes), len(d.at))]
	d.nothing |= m.table.fetch(d.at[:], hashes)
	n := 0
	for i, h := range hashes {
		if k := m.table.find(h, d.at[i]); k >= 0 {
			d.at[n] = uint32(k)
			n++
		}
	}
	for _, k := range d.at[:n] {
		s.add(&m.rows[k])
	}
	return s
}

// The labels of a token outside of names or at a name's start, and those of one
// outside or at a name's end: any of the first may come after any of the second.
var starting, ending = func() (starting, ending []Label) {
	for l := range Label(Labels) {
		if Label(0).Follows(l) {
			starting = append(starting, l)
		}
		if l.Ends() {
			ending = append(ending, l)
		}
	}
	return starting, ending
}()

// advance finds the best path to each label of token i.
func (d *decoder) advance(i int, before *[Labels]float32, steps *Steps) {
	alone, best, from := &d.alone[i], &d.best[i], &d.from[i]
	for _, l := range starting {
		top, at := float32(10*Never), Label(0)
		for _, k := range ending {
			if s := before[k] + steps[k][l]; s > top {
				top, at = s, k
			}
		}
		best[l], from[l] = top+alone[l], at
	}
	for k := range Kind(Kinds) {
		opens, in := label(k, begin), label(k, inside)
		for _, l := range [2]Label{in, label(k, last)} {
			best[l], from[l] = before[opens]+steps[opens][l]+alone[l], opens
			if s := before[in] + steps[in][l] + alone[l]; s > best[l] {
				best[l], from[l] = s, in
			}
		}
	}
}

// beginsNone forbids that a name begins at token i.
func (d *decoder) beginsNone(i int) {
	for k := range Kind(Kinds) {
		d.best[i][label(k, begin)], d.best[i][label(k, unit)] = Never, Never
	}
}

// skip passes token i by as no part of a name.
func (d *decoder) skip(i int, before *[Labels]float32, steps *Steps) {
	for l := range Labels {
		d.best[i][l] = Never
	}
	top, at := float32(10*Never), Label(0)
	for _, k := range ending {
		if s := before[k] + steps[k][0]; s > top {
			top, at = s, k
		}
	}
	d.best[i][0], d.from[i][0] = top, at
}

// How much worse than others the paths on which a name goes on must be for it
// to end before a dull token.
const unlikely, widely = 5, 8

// goesOn reports whether a name may go on after a token, given the scores of
// the best paths to its labels.
func (d *decoder) goesOn(best *[Labels]float32) bool {
	open, closed := float32(10*Never), float32(10*Never)
	for l, s := range best {
		if Label(l).open() {
			open = max(open, s)
		} else {
			closed = max(closed, s)
		}
	}
	if d.wide {
		return open > closed-widely
	}
	return open > closed-unlikely
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
