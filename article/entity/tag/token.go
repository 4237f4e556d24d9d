package tag

import (
	"unicode"
	"unicode/utf8"
)

// A Token is a word, a number, one character of a script that is written
// without blanks, a particle at the end of a Korean word, or a sign.
type Token struct {
	Start, End int    // bytes
	Word       uint64 // hash of the word in lower case, each digit as 0
	Shape      Shape
	Spaced     bool // white space stands before it
	Line       bool // it begins a line
	First      bool // it is the first word of a sentence
}

// Tokenize cuts text[start:end] into tokens and appends them to toks. A line
// feed ends a sentence unless wrapped says that it only wraps a line.
func Tokenize(toks []Token, text string, start, end int, wrapped bool) []Token {
	first := len(toks)
	spaced, line := true, true
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if r == '\n' && !wrapped {
			line = true
		}
		if isBlank(r) {
			spaced = true
			i += n
			continue
		}
		t := Token{Start: i, End: i + n, Spaced: spaced, Line: line}
		if isWordRune(r) && !isCJK(r) {
			t.End += wordTail(text[i+n : end])
		}
		i = t.End
		if at := t.Start + particleAt(text[t.Start:t.End]); at < t.End {
			toks = append(toks, t)
			stem := &toks[len(toks)-1]
			stem.End = at
			stem.Word, stem.Shape = look(text[stem.Start:stem.End])
			t.Start, t.Spaced, t.Line = at, false, false
		}
		t.Word, t.Shape = look(text[t.Start:t.End])
		toks = append(toks, t)
		spaced, line = false, false
	}
	markSentences(toks[first:], text)
	return toks
}

// wordTail returns the length of the rest of a word at the start of s.
func wordTail(s string) int {
	i := 0
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if !isASCIIWord(c) {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) || isCJK(r) {
			break
		}
		i += n
	}
	return i
}

func isASCIIWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIIWord(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u00ad' || r == '\ufeff'
}

func isCJK(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー'
}

// markSentences sets First on the first word of each sentence.
func markSentences(toks []Token, text string) {
	start := true
	for i := range toks {
		t := &toks[i]
		if t.Line {
			start = true
		}
		if t.Shape != Sign {
			t.First = start
			start = false
			continue
		}
		switch text[t.Start:t.End] {
		case ".":
			// An initial's full stop ("J. Smith") ends no sentence.
			if i == 0 || t.Spaced || toks[i-1].Shape != Letter {
				start = true
			}
		case "!", "?", "…", "。", "！", "？":
			start = true
		}
	}
}
