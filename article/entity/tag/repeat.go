package tag

// A repeat is how one word is used over the whole text.
type repeat struct {
	lower, middle, capital uint16 // written small; with a capital inside a sentence; with one anywhere
	first                  run    // the first run of several words that the word stands in, else the first
	place                  uint8  // where in that run: 1 first, 2 in the middle, 3 last, 0 alone
}

// A repeats is the repeat of each word of a text.
type repeats struct {
	slots []uint32 // open addressing: 1 + place in stats
	words []uint64
	stats []repeat
}

func newRepeats(toks []Token, in []run) *repeats {
	size := 64
	for size < 2*len(toks) {
		size *= 2
	}
	r := &repeats{slots: make([]uint32, size)}
	for i := range toks {
		t := &toks[i]
		switch {
		case t.Shape == Lower:
			r.at(t.Word).lower++
		case t.Shape.Capital():
			r.at(t.Word).count(t, i, in[i])
		}
	}
	return r
}

// at returns the repeat of a word, new if there is none.
func (r *repeats) at(word uint64) *repeat {
	mask := uint64(len(r.slots) - 1)
	for i := spread(word) >> 20 & mask; ; i = (i + 1) & mask {
		n := r.slots[i]
		if n == 0 {
			r.words = append(r.words, word)
			r.stats = append(r.stats, repeat{})
			r.slots[i] = uint32(len(r.stats))
			return &r.stats[len(r.stats)-1]
		}
		if r.words[n-1] == word {
			return &r.stats[n-1]
		}
	}
}

func (p *repeat) count(t *Token, i int, in run) {
	p.capital++
	if !t.First {
		p.middle++
	}
	switch n := in.to - in.from; {
	case n > 1 && p.place == 0:
		p.first = in
		switch i {
		case in.from:
			p.place = 1
		case in.to - 1:
			p.place = 3
		default:
			p.place = 2
		}
	case p.capital == 1:
		p.first = in
	}
}
