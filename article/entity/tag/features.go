package tag

import "unicode/utf8"

// A features collects the hashes of one token's features. Those of the token
// itself are the same wherever the text writes the word so; the others say what
// is around it.
type features struct {
	*Text
	out   []uint64
	i     int
	shape uint64
	small bool // the token has no capital: what lists and repetition say of it is left out
}

func (f *features) add(what, a, b, c uint64) { f.out = append(f.out, key(what, a, b, c)) }

func (x *Text) features(out []uint64, i int) features {
	return features{Text: x, out: out, i: i, shape: x.shape(i), small: !x.toks[i].Shape.Capital()}
}

// Features appends the hashes of token i's features to out. The first
// neutral of them say the same in every language; the others name words. The
// first Formal of all describe form and lexical class.
func (x *Text) Features(out []uint64, i int) (all []uint64, neutral int) {
	f := x.features(out, i)
	f.form()
	f.forms()
	f.listed()
	f.listedAround()
	neutral = len(f.out) - len(out)
	f.spelling()
	f.words()
	return f.out, neutral
}

// itself appends the features of token i itself.
func (x *Text) itself(out []uint64, i int) []uint64 {
	f := x.features(out, i)
	f.form()
	f.listed()
	f.spelling()
	return f.out
}

// around appends the features of what is around token i.
func (x *Text) around(out []uint64, i int) []uint64 {
	f := x.features(out, i)
	f.forms()
	f.listedAround()
	f.words()
	return f.out
}

// look returns a hash of all that the features of token i itself depend on.
func (x *Text) look(i int) uint64 {
	return mix(x.toks[i].Word, x.shape(i)|uint64(x.flags[i])<<8)
}

// Formal is how many features describe a token's form and lexical class and
// those of its neighbours.
const Formal = 17

// form adds how the token is written and what the lexicon knows of it.
func (f *features) form() {
	t, s := f.toks[f.i], f.shape
	f.add(1, 0, 0, 0)
	f.add(2, s, 0, 0)
	f.add(9, uint64(min(utf8.RuneCountInString(f.text[t.Start:t.End]), 8)), s, 0)
	f.add(17, f.capitals, s, 0)
	f.add(10, f.classOf(f.i), s, 0)
}

// forms adds how the neighbours are written and what the lexicon knows of them.
func (f *features) forms() {
	i, s := f.i, f.shape
	before, after := f.Text.shape(i-1), f.Text.shape(i+1)
	f.add(3, before, s, 0)
	f.add(4, s, after, 0)
	f.add(5, before, s, after)
	f.add(6, f.Text.shape(i-2), before, s)
	f.add(7, s, after, f.Text.shape(i+2))
	glue := uint64(0)
	if !f.toks[i].Spaced {
		glue = 1
	}
	if i+1 < len(f.toks) && !f.toks[i+1].Spaced {
		glue |= 2
	}
	f.add(8, glue, s, 0)
	here := f.classOf(i)
	before, after = f.classOf(i-1), f.classOf(i+1)
	f.add(11, before, s, 0)
	f.add(12, after, s, 0)
	f.add(13, before, here, s)
	f.add(14, here, after, s)
	f.add(15, f.classOf(i-2), before, s)
	f.add(16, after, f.classOf(i+2), s)
}

// listed adds what the gazetteer knows of the token and how the text uses it
// elsewhere.
func (f *features) listed() {
	here := f.flagsOf(f.i)
	for b := range uint64(flagCount) {
		if here>>b&1 == 1 {
			f.add(20, b, f.shape, 0)
		}
	}
	f.add(22, here, f.shape, 0)
	if !f.small {
		f.repetition()
	}
}

// listedAround adds what the gazetteer knows of the neighbours, and the run of
// capitalised words around.
func (f *features) listedAround() {
	i, s := f.i, f.shape
	here, before, after := f.flagsOf(i), f.flagsOf(i-1), f.flagsOf(i+1)
	if here|before != 0 {
		f.add(23, before, here, 0)
	}
	if here|after != 0 {
		f.add(24, here, after, 0)
	}
	if before != 0 {
		f.add(25, before, s, 0)
	}
	if after != 0 {
		f.add(26, after, s, 0)
	}
	if f.small {
		return
	}
	for b := range uint64(flagCount) {
		if here>>b&1 == 1 {
			f.add(21, b, f.length(), s)
		}
	}
	f.runForm()
}

// length returns how long the token's run is, as far as that matters.
func (f *features) length() uint64 {
	r := f.in[f.i]
	return uint64(min(r.to-r.from, 5))
}

// place returns where in its run the token stands.
func (f *features) place() uint64 {
	switch r := f.in[f.i]; f.i {
	case r.from:
		return 0
	case r.to - 1:
		return 2
	}
	return 1
}

// runForm adds what is known of the run of capitalised words around.
func (f *features) runForm() {
	r, n, p := f.in[f.i], f.length(), f.place()
	first, last := r.from, r.to-1
	f.add(30, n, p, 0)
	f.add(31, f.classOf(first-1), p, n)
	f.add(32, f.classOf(r.to), p, n)
	f.add(33, f.classOf(first), n, p)
	f.add(34, f.classOf(last), n, p)
	f.add(35, f.classOf(first-2), f.classOf(first-1), p)
	f.add(36, f.classOf(first-1), f.classOf(r.to), p)
	upper := uint64(0)
	for k := r.from; k < r.to && k < r.from+8; k++ {
		switch f.toks[k].Shape {
		case Upper:
			upper |= 1
		case Title:
			upper |= 2
		}
	}
	f.add(37, upper, n, p)
	f.add(38, f.flagsOf(first), p, n)
	f.add(39, f.flagsOf(last), p, n)
	inBrackets := uint64(0)
	if f.word(first-1) == bracket {
		inBrackets = 1
	}
	f.add(40, inBrackets, upper, p)
	f.add(42, f.capitals, n, p)
	f.add(41, f.Text.shape(first-1), f.Text.shape(r.to), p)
}

// repetition adds how the text uses the word elsewhere.
func (f *features) repetition() {
	r := f.repeats.at(f.toks[f.i].Word)
	few := func(n uint16) uint64 { return uint64(min(n, 3)) }
	place := uint64(r.place)
	n := uint64(min(r.first.to-r.first.from, 4))
	f.add(50, few(r.lower), few(r.middle), f.shape)
	f.add(51, few(r.capital), f.shape, 0)
	f.add(52, n, place, f.shape)
	f.add(53, f.classOf(r.first.from-1), place, 0)
	f.add(54, f.classOf(r.first.to), place, 0)
	f.add(55, f.flagsOf(r.first.from), place, n)
	f.add(56, f.word(r.first.from-1), place, 0)
	f.add(57, f.word(r.first.to), place, 0)
}
