package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article/entity/tag"
)

// One line in so many is learned from in capitals too, and one With Each Word
// Like This, as headlines and tables have them.
const headlineEvery = 6

// headlines returns lines of a set as headlines write them.
func headlines(s set) set {
	out := set{name: s.name}
	n := 0
	for i := range s.records {
		r := &s.records[i]
		start := 0
		for line := range strings.SplitSeq(r.Text, "\n") {
			switch n % headlineEvery {
			case 0:
				out.add(r, line, start, strings.ToUpper)
			case headlineEvery / 2:
				out.add(r, line, start, titled)
			}
			n++
			start += len(line) + 1
		}
	}
	return out
}

// add adds a line of r that begins at start, rewritten, as a record: a text of
// one line, since what is written so is alone in being so.
func (s *set) add(r *record, line string, start int, rewrite func(string) string) {
	toks := tag.Tokenize(nil, line, 0, len(line), false)
	if !isSentence(toks) {
		return
	}
	next := record{Lang: r.Lang}
	at := 0
	for _, g := range r.Entities {
		if g.Start < start+at || g.End > start+len(line) {
			continue
		}
		next.Text += rewrite(line[at : g.Start-start])
		name := rewrite(line[g.Start-start : g.End-start])
		next.Entities = append(next.Entities, gold{len(next.Text), len(next.Text) + len(name), g.Type})
		next.Text += name
		at = g.End - start
	}
	next.Text += rewrite(line[at:])
	s.records = append(s.records, next)
}

// Lines with fewer than minWords tokens, or with fewer than one word in
// minSmall without a capital, are titles and lists already.
const (
	minWords = 8
	minSmall = 2.5
)

func isSentence(toks []tag.Token) bool {
	small := 0
	for _, t := range toks {
		if t.Shape == tag.Lower {
			small++
		}
	}
	return len(toks) >= minWords && float64(small)*minSmall >= float64(len(toks))
}

// titled returns the text with a capital at the start of each longer word.
func titled(text string) string {
	var b strings.Builder
	word := 0 // where the word begins
	flush := func(end int) {
		w := text[word:end]
		c, n := utf8.DecodeRuneInString(w)
		if utf8.RuneCountInString(w) > 3 {
			w = string(unicode.ToUpper(c)) + w[n:]
		}
		b.WriteString(w)
	}
	for i, c := range text {
		if !unicode.IsLetter(c) {
			flush(i)
			b.WriteRune(c)
			word = i + utf8.RuneLen(c)
		}
	}
	flush(len(text))
	return b.String()
}
