package tag

import "unicode/utf8"

// spelling adds the word itself, its beginnings and its endings.
func (f *features) spelling() {
	here, s := f.word(f.i), f.shape
	f.add(60, here, s, 0)
	f.add(61, here, 0, 0)
	f.add(72, f.lang, s, 0)
	f.affixes()
}

// words adds the words around, alone and in pairs.
func (f *features) words() {
	i, s := f.i, f.shape
	here, before, after := f.word(i), f.word(i-1), f.word(i+1)
	f.add(62, before, 0, 0)
	f.add(63, after, 0, 0)
	f.add(64, f.word(i-2), 0, 0)
	f.add(65, f.word(i+2), 0, 0)
	f.add(66, before, here, 0)
	f.add(67, here, after, 0)
	f.add(68, before, s, 0)
	f.add(69, after, s, 0)
	f.add(70, f.word(i-2), before, 0)
	f.add(71, after, f.word(i+2), 0)
	f.add(73, f.lang, f.Text.shape(i-1), s)
	f.add(74, f.lang, s, f.Text.shape(i+1))
	f.add(75, f.lang, before, 0)
	f.add(76, f.ending(i-1), s, 0)
	f.add(77, f.ending(i+1), s, 0)
	if !f.small {
		f.runWords()
	}
}

// maxAffix is the longest beginning or ending of a word that is looked at.
const maxAffix = 5

// affixes adds the token's beginnings and endings.
func (f *features) affixes() {
	t := f.toks[f.i]
	if t.Shape == Sign {
		return
	}
	word := f.text[t.Start:t.End]
	capital := uint64(1)
	if f.small {
		capital = 0
	}
	from, to := 0, len(word)
	for n := uint64(1); n <= maxAffix; n++ {
		_, size := utf8.DecodeRuneInString(word[from:])
		from += size
		_, size = utf8.DecodeLastRuneInString(word[:to])
		to -= size
		if from >= len(word) {
			break
		}
		ending := Hash(word[to:])
		f.add(80+n, Hash(word[:from]), capital, 0)
		f.add(90+n, ending, capital, 0)
		if n == 3 {
			f.add(100, ending, f.shape, f.lang)
		}
	}
}

// runWords adds the words in and around the run of capitalised words.
func (f *features) runWords() {
	r, n, p := f.in[f.i], f.length(), f.place()
	f.add(110, f.word(r.from-1), p, 0)
	f.add(111, f.word(r.to), p, 0)
	f.add(112, f.word(r.from), n, p)
	f.add(113, f.word(r.to-1), n, p)
	f.add(114, f.word(r.from-2), p, 0)
	f.add(115, f.word(r.from-1), f.word(r.to), 0)
	f.add(116, f.lang, n, p)
	f.add(117, f.ending(r.to-1), p, 0)
}
