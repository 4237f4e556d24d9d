package tag

import "unicode/utf8"

// A Text is a tokenised text and what is known of its words before any
// learning comes in. Features reads it.
type Text struct {
	lists    *Gazetteer
	toks     []Token
	text     string
	language string
	lang     uint64 // its hash
	class    []Class
	flags    []Flags
	in       []run
	repeats  *repeats
	kin      uint64 // tells the language's words from others of the same spelling
	capitals uint64 // how common capitals are inside sentences, in steps
}

// NewText looks up the tokens of text in the lexicon and the gazetteer.
func NewText(text string, toks []Token, lang string, g *Gazetteer) *Text {
	x := &Text{lists: g, toks: toks, text: text, language: lang, lang: Hash(lang), class: make([]Class, len(toks))}
	if lang == "id" {
		x.kin = x.lang
	}
	lex := LexiconOf(lang)
	for i := range toks {
		if s := toks[i].Shape; s != Sign && s != Digits {
			x.class[i] = lex.Class(toks[i].Word)
			if x.class[i] == 0 {
				x.class[i] = lex.compound(text[toks[i].Start:toks[i].End])
			}
		}
	}
	x.flags = g.match(toks)
	x.addDeclined()
	x.in = runs(toks, x.class)
	x.repeats = newRepeats(toks, x.in)
	x.capitals = capitals(toks)
	return x
}

// Class returns what the lexicon says of token i.
func (x *Text) Class(i int) Class { return x.class[i] }

// WrittenSmall reports whether the text writes token i's word without a capital too.
func (x *Text) WrittenSmall(i int) bool { return x.repeats.at(x.toks[i].Word).lower > 0 }

// WithinSentence reports whether the text writes token i's word with a capital
// inside a sentence.
func (x *Text) WithinSentence(i int) bool { return x.repeats.at(x.toks[i].Word).middle > 0 }

// Known returns what the lists say of the name that tokens from to to spell.
func (x *Text) Known(from, to int) Flags { return x.lists.Of(HashPhrase(x.toks[from:to])) }

// Segments returns the stretches of tokens that are labelled together.
func (x *Text) Segments(do func(from, to int)) {
	for _, s := range segments(x.toks) {
		do(s.from, s.to)
	}
}

// capitals returns how common capitals are inside sentences, in steps: one
// means less in German, and in a headline that writes Each Word So, than in
// French. Texts too short to tell have a step of their own.
func capitals(toks []Token) uint64 {
	capital, words := 0, 0
	for i := range toks {
		if t := &toks[i]; !t.First && t.Shape != Sign && t.Shape != Digits {
			words++
			if t.Shape.Capital() {
				capital++
			}
		}
	}
	switch {
	case words < 20:
		return 0
	case capital == 0:
		return 1
	default:
		return 2 + uint64(min(capital*8/words, 3))
	}
}

// NounsCapital reports whether words that are no names begin with a capital
// too, as in German or in headlines.
func (x *Text) NounsCapital() bool { return x.capitals > 3 }

// dull reports whether token i is hardly ever part of a name that did not begin
// before: neither it nor a token beside it has a capital, where the script has
// them, and the lists do not know it.
func (x *Text) dull(i int) bool {
	return x.flags[i]&(wholeName|inPlace|inOrg|inPerson) == 0 && x.small(i) && x.small(i-1) && x.small(i+1)
}

// small reports whether token i has no capital, though it might.
func (x *Text) small(i int) bool {
	if i < 0 || i >= len(x.toks) {
		return true
	}
	s := x.toks[i].Shape
	return s == Lower || s == Sign || s == Digits
}

// Outside the text stand a word, a shape, a class and flags of their own.
const (
	noWord  = 0x5bd1e995
	noShape = 15
	noClass = 1 << 15
)

// word returns a token's word. A small word of a language that is kin to none
// that much is learned from is its own: "di" and "dan" are Italian and Dutch too.
func (x *Text) word(i int) uint64 {
	if i < 0 || i >= len(x.toks) {
		return noWord
	}
	if t := &x.toks[i]; t.Shape == Lower && x.kin != 0 {
		return mix(t.Word, x.kin)
	}
	return x.toks[i].Word
}

// shape returns a token's shape and whether its capital may come from a
// sentence's start.
func (x *Text) shape(i int) uint64 {
	if i < 0 || i >= len(x.toks) {
		return noShape
	}
	t := &x.toks[i]
	if t.First && t.Shape.Capital() {
		return uint64(t.Shape) + 8
	}
	return uint64(t.Shape)
}

func (x *Text) classOf(i int) uint64 {
	if i < 0 || i >= len(x.toks) {
		return noClass
	}
	return uint64(x.class[i])
}

func (x *Text) flagsOf(i int) uint64 {
	if i < 0 || i >= len(x.toks) {
		return 0
	}
	return uint64(x.flags[i])
}

// ending returns the hash of a token's last three characters in lower case.
func (x *Text) ending(i int) uint64 {
	if i < 0 || i >= len(x.toks) {
		return 0
	}
	t := &x.toks[i]
	from := t.End
	for n := 0; n < 3 && from > t.Start; n++ {
		_, size := utf8.DecodeLastRuneInString(x.text[t.Start:from])
		from -= size
	}
	return Hash(x.text[from:t.End])
}
