package tag

import (
	"unicode"
	"unicode/utf8"
)

// A Shape says how a token is written.
type Shape uint8

// The shapes.
const (
	Sign    Shape = iota
	Lower         // word
	Title         // Word
	Upper         // WORD
	Letter        // W
	Digits        // 123
	Mixed         // WoRd, iWord
	Uncased       // a script without case
)

// Capital reports whether the token is written with a capital.
func (s Shape) Capital() bool { return s == Title || s == Upper || s == Letter || s == Mixed }

// look returns a token's hash and shape.
func look(s string) (uint64, Shape) {
	var c casing
	h := uint64(seed)
	for i := 0; i < len(s); {
		b := s[i]
		if b < utf8.RuneSelf {
			h = (h ^ uint64(c.ascii(b))) * prime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		var buf [utf8.UTFMax]byte
		for _, b := range utf8.AppendRune(buf[:0], c.rune(r)) {
			h = (h ^ uint64(b)) * prime
		}
		i += n
	}
	return h, c.shape()
}

// Hash returns the hash that a token spelled word gets.
func Hash(word string) uint64 {
	h, _ := look(word)
	return h
}

// A casing counts what a token is made of.
type casing struct {
	upper, lower, digits, uncased, n int
	capital                          bool // the first character is
	sign                             bool
}

// ascii counts b and returns it in lower case, or 0 for a digit.
func (c *casing) ascii(b byte) byte {
	c.n++
	switch {
	case b >= 'a' && b <= 'z':
		c.lower++
	case b >= 'A' && b <= 'Z':
		c.upper++
		c.capital = c.capital || c.n == 1
		return b + 'a' - 'A'
	case b >= '0' && b <= '9':
		c.digits++
		return '0'
	default:
		c.sign = true
	}
	return b
}

// rune counts r and returns the rune that stands for it in the hash.
func (c *casing) rune(r rune) rune {
	c.n++
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		c.upper++
		c.capital = c.capital || c.n == 1
		return unicode.ToLower(r)
	case unicode.IsLower(r):
		c.lower++
	case unicode.IsDigit(r):
		c.digits++
		return '0'
	case unicode.IsLetter(r) || unicode.IsMark(r):
		c.uncased++
	default:
		c.sign = true
		return plainSign(r)
	}
	return r
}

func (c *casing) shape() Shape {
	switch {
	case c.sign || c.n == 0:
		return Sign
	case c.uncased > 0 && c.upper+c.lower == 0:
		return Uncased
	case c.digits > 0 && c.upper+c.lower == 0:
		return Digits
	case c.upper == 1 && c.n == 1:
		return Letter
	case c.upper > 1 && c.lower == 0:
		return Upper
	case c.upper == 1 && c.capital:
		return Title
	case c.upper == 0:
		return Lower
	}
	return Mixed
}

// plainSign returns the typewriter's sign for a typographic quotation mark.
func plainSign(r rune) rune {
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	}
	return r
}
