// Package gold reads stories in which every quotation is marked with its
// speaker: ⟦Jo Ek|“We stay.”⟧. Tests measure with them, and the confidence of
// package quote is trained on them. It is no part of the reader.
package gold

import (
	"path/filepath"
	"strings"
	"unicode"

	"warta/article"
)

// A Quote is a quotation as the story's author marked it. Speaker is empty
// where the story does not say.
type Quote struct {
	article.Span
	Speaker string
}

// A Story is a text with its quotations.
type Story struct {
	Name   string
	Lang   string
	Text   string
	Quotes []Quote
}

// Read returns the stories of a file, parted by lines that begin with "===".
// The file's name ends with the language: "wire-id.held.txt" is Indonesian.
func Read(file string, raw []byte) []Story {
	name, _, _ := strings.Cut(filepath.Base(file), ".")
	lang := name[strings.LastIndexByte(name, '-')+1:]
	var stories []Story
	for _, one := range strings.Split(string(raw), "=== ")[1:] {
		title, body, _ := strings.Cut(one, "\n")
		s := Story{Name: name + ": " + title, Lang: lang}
		s.Text, s.Quotes = unmark(plainBlanks.Replace(strings.TrimSpace(body)))
		stories = append(stories, s)
	}
	return stories
}

// plainBlanks makes blanks of those that do not break, as documents do.
var plainBlanks = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// unmark cuts a marked text into plain text and quotations.
func unmark(marked string) (text string, qs []Quote) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(marked, "⟦")
		b.WriteString(before)
		if !ok {
			return b.String(), qs
		}
		speaker, rest, _ := strings.Cut(rest, "|")
		said, after, _ := strings.Cut(rest, "⟧")
		start := b.Len()
		b.WriteString(said)
		qs = append(qs, Quote{article.Span{Start: start, End: b.Len()}, speaker})
		marked = after
	}
}

// Document builds the story's document, whose paragraphs blank lines part.
func (s Story) Document() *article.Document { return Plain(s.Text, s.Lang) }

// Plain builds the document of a text whose paragraphs blank lines part.
func Plain(text, lang string) *article.Document {
	var b article.Builder
	for p := range strings.SplitSeq(text, "\n\n") {
		b.Start(article.Block{})
		for i, line := range strings.Split(p, "\n") {
			if i > 0 {
				b.Break()
			}
			b.Add(line, 0, "")
		}
	}
	d := b.Document(article.Document{Lang: lang})
	return &d
}

// Match returns the story's quotation that shares half of its bytes with a
// span, or -1.
func (s Story) Match(span article.Span) int {
	for i, g := range s.Quotes {
		both := min(g.End, span.End) - max(g.Start, span.Start)
		all := max(g.End, span.End) - min(g.Start, span.Start)
		if both*2 >= all {
			return i
		}
	}
	return -1
}

// Same reports whether two names are of one speaker: all words of the shorter
// are in the longer, articles aside.
func Same(want, got string) bool {
	a, b := nameWords(want), nameWords(got)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	for _, w := range a {
		found := false
		for _, v := range b {
			found = found || v == w
		}
		if !found {
			return false
		}
	}
	return true
}

func nameWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '’' && r != '\''
	})
	kept := words[:0]
	for _, w := range words {
		for _, article := range [...]string{"l’", "d’", "l'", "d'"} {
			w = strings.TrimPrefix(w, article)
		}
		switch w {
		case "der", "die", "das", "ein", "eine", "the", "a", "le", "la", "les", "l", "el", "il", "o", "een", "de", "den":
		default:
			kept = append(kept, w)
		}
	}
	return kept
}
