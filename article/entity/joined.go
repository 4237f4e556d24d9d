package entity

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"warta/article/entity/tag"
)

// The Arabic article, "for" with an article after it, the bytes of an Arabic
// letter, and how many bytes stand at least after a word of one letter that is
// written together with the next.
const (
	theArticle = "ال"
	both       = "لل"
	letter     = 2
	minJoined  = 3 * letter
)

// A joined knows which Arabic words are two.
type joined struct {
	whole  map[string]bool // words that only look as if another were joined to them
	parted map[string]bool // words that others are joined to
}

var theJoined = sync.OnceValue(func() joined {
	lists := map[string]map[string]bool{"whole": {}, "parted": {}}
	for line := range strings.Lines(uncommented("joined")) {
		f := strings.Fields(line)
		for _, w := range f[1:] {
			lists[f[0]][w] = true
		}
	}
	return joined{lists["whole"], lists["parted"]}
})

// partJoined cuts the words in two that Arabic writes together, after the tagger
// has read them as they stand, and returns the mentions without what is joined
// to their start.
func (r *reading) partJoined(found []mention, m *tag.Model) []mention {
	if r.lang != "ar" {
		return found
	}
	var toks []tag.Token
	first, last := make([]int, len(r.toks)), make([]int, len(r.toks)) // of the parts of each token
	for i, t := range r.toks {
		first[i] = len(toks)
		toks = r.appendParts(toks, t)
		last[i] = len(toks) - 1
	}
	if len(toks) == len(r.toks) {
		return found
	}
	out := make([]mention, len(found))
	for i, m := range found {
		out[i] = mention{last[m.from], last[m.to-1] + 1, m.kind, m.sure}
	}
	r.toks = toks
	r.text = m.Text(r.doc.Text, toks, r.lang)
	r.stem = stems(r.doc.Text, toks, r.lang)
	return out
}

// appendParts appends the parts of an Arabic token.
func (r *reading) appendParts(toks []tag.Token, t tag.Token) []tag.Token {
	for joins(r.doc.Text[t.Start:t.End]) && !takesArticle(r.doc.Text, t.Start) {
		before := t
		before.End = t.Start + letter
		before.Word = tag.Hash(r.doc.Text[before.Start:before.End])
		toks = append(toks, before)
		t.Start, t.Spaced, t.Line, t.First = before.End, false, false, false
		t.Word = tag.Hash(r.doc.Text[t.Start:t.End])
		if takesArticle(r.doc.Text, t.Start) {
			t.Word = tag.Hash(theArticle[:letter] + r.doc.Text[t.Start:t.End])
		}
	}
	return append(toks, t)
}

// takesArticle reports whether the word at start has an Arabic article whose
// first letter is not written after "for", which stands before it.
func takesArticle(text string, start int) bool {
	before := start - letter
	if before < 0 || !strings.HasPrefix(text[before:], both) {
		return false
	}
	c, n := utf8.DecodeLastRuneInString(text[:before])
	if c == 'و' || c == 'ف' {
		c, _ = utf8.DecodeLastRuneInString(text[:before-n])
	}
	return !unicode.IsLetter(c)
}

// The beginnings of a word after "and" that no root has after that letter.
var afterAnd = strings.Fields("أ إ آ م خ ن ذ غ ت ب ش " + both)

// joins reports whether the first letter of an Arabic word is another word:
// "and", "in", "for" are written together with what they stand before. Where
// that is not certain the word stays whole.
func joins(word string) bool {
	if len(word) < letter+minJoined {
		return false
	}
	first, rest := word[:letter], word[letter:]
	and := first == "و"
	if !and && first != "ب" && first != "ل" && first != "ف" && first != "ك" {
		return false
	}
	j := theJoined()
	if j.whole[word] || strings.ContainsAny(word, "یکپچگژەێۆ") { // Persian and its kin
		return false
	}
	switch {
	case j.parted[rest], tag.LexiconOf("ar").Class(tag.Hash(rest)) != 0:
		return true
	case first == "ل":
		return strings.HasPrefix(rest, "ل") && len(rest) >= letter+minJoined
	case strings.HasPrefix(rest, theArticle):
		return len(rest) >= len(theArticle)+minJoined && (and || first == "ب")
	}
	return and && slices.ContainsFunc(afterAnd, func(l string) bool { return strings.HasPrefix(rest, l) })
}
