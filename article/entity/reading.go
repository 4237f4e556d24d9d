package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// A reading is a document's text as tokens, and what is known of them.
type reading struct {
	doc  *article.Document
	toks []tag.Token
	text *tag.Text
	lang string
	stem []uint64 // of each token: what its name goes by

	capitals mention         // the place in capitals of the dateline, if there is one
	spelled  map[string]bool // abbreviations that the story spells out as common words
}

func read(d *article.Document, m *tag.Model) *reading {
	toks := tokens(d)
	lang := tag.Language(d.Text, toks, d.Lang)
	r := &reading{doc: d, toks: toks, text: m.Text(d.Text, toks, lang), lang: lang, stem: stems(d.Text, toks, lang)}
	r.spelled = r.spelledOut()
	return r
}

// tokens cuts the document's text into tokens. Code names nobody.
func tokens(d *article.Document) []tag.Token {
	toks := make([]tag.Token, 0, len(d.Text)/5)
	if len(d.Blocks) == 0 {
		return tag.Tokenize(toks, d.Text, 0, len(d.Text), false)
	}
	for _, b := range d.Blocks {
		if b.Kind != article.Code {
			toks = tag.Tokenize(toks, d.Text, b.Start, b.End, b.Wrapped)
		}
	}
	return toks
}

// A mention is one place where the text names something: tokens from to to.
type mention struct {
	from, to int
	kind     article.EntityKind
	sure     float32 // how sure the kind is
}

func (r *reading) span(m mention) article.Span {
	return article.Span{Start: r.toks[m.from].Start, End: r.toks[m.to-1].End}
}

// name returns the mention's text on one line, as bare has it.
func (r *reading) name(m mention) string {
	name := strings.Join(strings.Fields(r.span(r.bare(m)).In(r.doc.Text)), " ")
	if m.to > 0 && m.from == r.capitals.from && m.to == r.capitals.to || r.isLoud(m) {
		return capitalised(name, r.lang)
	}
	if r.lang == "ar" && takesArticle(r.doc.Text, r.toks[m.from].Start) {
		return theArticle[:letter] + name
	}
	return name
}

// word returns the text of token i.
func (r *reading) word(i int) string { return r.doc.Text[r.toks[i].Start:r.toks[i].End] }

// is reports whether token i exists and is spelled so.
func (r *reading) is(i int, word string) bool {
	return i >= 0 && i < len(r.toks) && r.word(i) == word
}

// glued reports whether tokens i and i+1 stand together without a blank.
func (r *reading) glued(i int) bool {
	return i >= 0 && i+1 < len(r.toks) && r.toks[i].End == r.toks[i+1].Start
}

// between returns the mentions with those that at finds at tokens between them;
// end is where the next mention begins.
func (r *reading) between(found []mention, at func(i, end int) (mention, bool)) []mention {
	var out []mention
	next := 0
	for i := 0; i < len(r.toks); {
		end := len(r.toks)
		if next < len(found) {
			end = found[next].from
		}
		if i >= end {
			out = append(out, found[next])
			i = max(i, found[next].to)
			next++
			continue
		}
		m, ok := at(i, end)
		if !ok {
			i++
			continue
		}
		out = append(out, m)
		i = m.to
	}
	return append(out, found[next:]...)
}

const placeFlags = tag.Country | tag.City | tag.KnownPlace

// setOf returns the words of a list.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
