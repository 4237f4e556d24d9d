package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// A shape is what kind of characters a token is made of.
type shape uint8

const (
	sign     shape = iota // punctuation
	lower                 // a word in lower case
	capital               // a word that begins with a capital
	caseless              // a word of a script without case
	number
)

// A token is a word, a number or one sign of punctuation.
type token struct {
	article.Span
	low   string // lower case, with a straight apostrophe
	shape shape
	blank bool // white space or the passage's start stands before it
	line  bool // a line feed or the passage's start stands before it
	class lex.Class
}

func (t *token) word() bool { return t.shape != sign && t.shape != number }

// tokenize cuts text[from:to] and appends the tokens to ts.
func tokenize(ts []token, text string, from, to int, lx *lex.Language) []token {
	blank, line := true, true
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if unicode.IsSpace(r) {
			blank, line = true, line || r == '\n'
			i += n
			continue
		}
		j := i + n
		if next, _ := utf8.DecodeRuneInString(text[j:to]); r == '@' && isWord(next) {
			j = wordEnd(text, j, to)
			ts = append(ts, newToken(text, i, j, blank, line, lx))
			blank, line, i = false, false, j
			continue
		}
		if isWord(r) {
			j = wordEnd(text, j, to)
			for i < j {
				part := i + lx.Split(text[i:j])
				ts = append(ts, newToken(text, i, part, blank, line, lx))
				blank, line, i = false, false, part
			}
			continue
		}
		if isPrimed(r) && strings.HasPrefix(text[j:to], text[i:j]) {
			j += n // two make one mark
		}
		ts = append(ts, newToken(text, i, j, blank, line, lx))
		if r == '-' && blank && standsFree(text, j, to) {
			ts[len(ts)-1].low = "–" // a hyphen for a dash: "- Nie - odparł Kos."
		}
		blank, line = false, false
		i = j
	}
	return ts
}

// standsFree reports whether white space and more text stand at i.
func standsFree(text string, i, to int) bool {
	r, n := utf8.DecodeRuneInString(text[i:to])
	return unicode.IsSpace(r) && i+n < to
}

// isPrimed reports the signs of which typists without better ones make a double
// mark of two: ",,We blijven“, zei Ek".
func isPrimed(r rune) bool { return strings.ContainsRune(",'`‘’‚", r) }

func newToken(text string, i, j int, blank, line bool, lx *lex.Language) token {
	t := token{Span: article.Span{Start: i, End: j}, blank: blank, line: line}
	raw := text[i:j]
	first := raw
	if j-i > 1 {
		first = strings.TrimLeft(raw, "-'’@") // the rest of a word that was split
	}
	r, _ := utf8.DecodeRuneInString(first)
	if !isWord(r) {
		t.low = foldMark(raw)
		return t
	}
	t.low = lex.Fold(raw)
	switch {
	case unicode.IsDigit(r):
		t.shape = numberShape(raw)
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		t.shape = capital
	case unicode.IsLower(r):
		t.shape = lower
	default:
		t.shape = caseless
	}
	t.class = lx.Class(t.low)
	if t.class == 0 && (t.shape == capital || !lx.Has(lex.CapitalNouns)) {
		t.class = lx.Compounded(t.low)
	}
	return t
}

// foldMark returns a mark in its Latin form. A stray byte is part of many marks
// and none of them.
func foldMark(s string) string {
	if !utf8.ValidString(s) {
		return "\ufffd"
	}
	switch s {
	case "،":
		return ","
	case "؛":
		return ";"
	case "؟":
		return "?"
	case ",,", "‚‚":
		return "„"
	case "''", "’’":
		return "”"
	case "``", "‘‘":
		return "“"
	}
	return strings.ReplaceAll(s, "’", "'")
}

// numberShape tells a number from a word that begins with one: "58-Jährige".
func numberShape(raw string) shape {
	i := strings.LastIndexByte(raw, '-')
	switch r, _ := utf8.DecodeRuneInString(raw[i+1:]); {
	case i > 0 && unicode.IsUpper(r):
		return capital
	case i > 0 && unicode.IsLower(r):
		return lower
	}
	return number
}

// wordEnd returns where the word that goes on at i ends. A hyphen or an
// apostrophe between two letters belongs to it.
func wordEnd(text string, i, to int) int {
	for i < to {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if isWord(r) {
			i += n
			continue
		}
		if r != '-' && r != '\'' && r != '’' {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[i+n : to])
		if i+n >= to || !isWord(next) {
			break
		}
		i += n
	}
	return i
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\u200c' || r == '\u200d'
}
