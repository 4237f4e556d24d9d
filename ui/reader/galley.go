package reader

import (
	"math"
	"slices"
	"strings"

	"warta/article"
	"warta/ui/theme"
)

// A Galley is an article set in type: every visible character has its face,
// but lines are not broken yet. It does not change once it is made, and may be
// read by several goroutines.
type Galley struct {
	article article.Article
	theme   theme.Theme
	head    string // headline and standfirst, on a line each; its bytes count from headAt
	faces   []face
	links   []Link
	slips   []slip         // the head, then one for each block
	quotes  []article.Span // in order
	voices  []int          // of each of quotes, the index in names; -1 when the speaker is not known
	names   []string       // the speakers, in order of their first quote
	// signatures are the names, each in its speaker's hue.
	signatures [][]glyph
	dim, hint  uint16         // faces of what is laid over text
	added      []article.Span // words that the publisher put in; see Compare
	plain      bool           // there is code to colour; see Colour
}

// Article returns the article that is set.
func (g *Galley) Article() article.Article { return g.article }

// A Link is an address that a stretch of the text leads to.
type Link struct {
	article.Span
	URL string // "#" and a note's mark when it leads to a note
}

// A slip is a block, or a part of the head, set on endless lines.
type slip struct {
	span     article.Span
	kind     article.BlockKind
	rank     int       // a heading's: 1, or 2 for one below others
	lead     []glyph   // stands before its first line
	next     []glyph   // stands before each further line
	lines    [][]glyph // parted where the text has a line break
	fixed    bool      // lines are not broken, but scrolled sideways: code
	language string    // what code is written in
	series   bool      // lines stand on one row while there is room
	table    *table    // instead of lines
	space    int       // blank rows before it
	after    []glyph   // a quiet line under it: who wrote an embedded post
	author   int       // the speaker whom that line names; -1 for none
	head     bool      // above the text, and no part of it
	turned   bool      // it runs from right to left
	barred   bool      // a bar stands before it: a block quotation
}

// Typeset sets the article in the theme's type. It takes some milliseconds for
// a long article, so commands call it and Update does not.
func Typeset(a article.Article, t theme.Theme) *Galley { return TypesetIn(a, t, "") }

// TypesetIn is Typeset for a reader of the language, in which the date is
// written: a BCP 47 tag or a POSIX locale.
func TypesetIn(a article.Article, t theme.Theme, language string) *Galley {
	s := setter{g: &Galley{article: a, theme: t}, numbers: map[face]uint16{}, language: language}
	s.face(face{}) // number 0, what decoration without a face is set in
	s.g.dim, s.g.hint = s.plain(t.Dim), s.plain(t.Hint)
	s.voices()
	s.head()
	for i := range a.Blocks {
		s.block(i)
	}
	s.foot()
	s.spacing()
	return s.g
}

// A setter makes a Galley.
type setter struct {
	g        *Galley
	numbers  map[face]uint16
	language string   // the reader's
	list     itemList // the last one
	highest  int      // the level of its main headings
}

// face returns the number of a face in the galley's list.
func (s *setter) face(f face) uint16 {
	n, ok := s.numbers[f]
	if !ok && len(s.g.faces) <= math.MaxUint16 { // a page of more links is set plainly
		n = uint16(len(s.g.faces))
		s.g.faces = append(s.g.faces, f)
		s.numbers[f] = n
	}
	return n
}

func (s *setter) plain(st theme.Style) uint16 { return s.face(face{style: st}) }

// voices finds whose words each quote is, and sets the speakers' names, each in
// the hue of its number: neighbours in the text get neighbouring hues.
func (s *setter) voices() {
	g := s.g
	g.names = g.article.Speakers()
	for i, name := range g.names {
		g.signatures = append(g.signatures, label(name, s.plain(g.theme.Speaker(i))))
	}
	quotes := slices.Clone(g.article.Quotes)
	slices.SortStableFunc(quotes, func(a, b article.Quote) int { return a.Start - b.Start })
	for _, q := range quotes {
		if q.Start >= 0 && q.Start < q.End && q.End <= len(g.article.Text) {
			g.quotes = append(g.quotes, q.Span)
			g.voices = append(g.voices, slices.Index(g.names, q.Speaker))
		}
	}
}

// block sets one block.
func (s *setter) block(i int) {
	b := &s.g.article.Blocks[i]
	sl := slip{span: b.Span, kind: b.Kind, rank: s.rank(b), turned: b.Dir == article.RightToLeft && b.Kind != article.Code}
	switch b.Kind {
	case article.Rule:
		sl.lines = [][]glyph{{ornament(strings.Repeat("─", 12), s.plain(s.g.theme.Rule))}}
	case article.Figure:
		s.figure(&sl, b)
	case article.Table:
		sl.table = s.table(b)
	case article.Code:
		sl.fixed, sl.language = true, b.Language
		sl.lines = s.text(b, b.Span, article.Mono)
		s.g.plain = s.g.plain || b.Language != ""
	default:
		sl.lines = s.text(b, b.Span, 0)
	}
	s.margin(&sl, i)
	s.g.slips = append(s.g.slips, sl)
}

// rank returns a heading's rank among those of the article, whatever level its
// page begins at.
func (s *setter) rank(b *article.Block) int {
	if b.Kind != article.Heading {
		return 0
	}
	if s.highest == 0 {
		s.highest = 6
		for _, other := range s.g.article.Blocks {
			if other.Kind == article.Heading {
				s.highest = max(1, min(s.highest, other.Level))
			}
		}
	}
	if b.Level > s.highest {
		return 2
	}
	return 1
}

// text sets what lies in a span of a block; extra is a style that all of it has.
func (s *setter) text(b *article.Block, span article.Span, extra article.Style) [][]glyph {
	text, at := span.In(s.g.article.Text), span.Start
	if b.Wrapped && b.Kind != article.Code {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	var lines [][]glyph
	for line := range strings.SplitSeq(text, "\n") {
		gs := cut(line, at)
		markEnds(gs)
		lines = append(lines, gs)
		at += len(line) + 1
	}
	runs := b.Runs
	for len(runs) > 0 && runs[0].End <= span.Start { // a table's cells share its runs
		runs = runs[1:]
	}
	s.dress(lines, b, runs, extra)
	return lines
}

// dress gives each glyph the face of the run that it begins in.
func (s *setter) dress(lines [][]glyph, b *article.Block, runs []article.Run, extra article.Style) {
	i, link := -1, 0
	var f uint16
	base := mould{kind: b.Kind, rank: s.rank(b), quoted: b.Quoted > 0, style: extra}
	plain := s.plain(base.set(s.g.theme))
	for _, line := range lines {
		for k := range line {
			g := &line[k]
			for i+1 < len(runs) && int(g.at) >= runs[i+1].Start {
				i++
				link = s.link(runs[i], link)
				m := base
				m.style, m.link = m.style|runs[i].Style, link > 0
				f = s.face(face{m.set(s.g.theme), link, runs[i].Style&article.Mono != 0})
			}
			g.face = f
			if i < 0 {
				continue
			}
			g.raise(runs[i].Style)
			if isBlank(*g) && sheds(runs, i, int(g.at)+1) {
				g.face = plain
			}
		}
	}
}

// sheds reports whether a link or a line through, under or behind the ith run
// ends at byte at: the blank before it is in the run, but should not look so.
func sheds(runs []article.Run, i, at int) bool {
	const seen = article.Strike | article.Underline | article.Highlight
	r, next := runs[i], article.Run{}
	if i+1 < len(runs) {
		next = runs[i+1]
	}
	return at == r.End && (r.Link != next.Link || r.Style&seen&^next.Style != 0)
}

// link returns the number of a run's link: that of the run before when it
// leads on, so that a link of several styles stays one.
func (s *setter) link(r article.Run, before int) int {
	if r.Link == "" || strings.ContainsFunc(r.Link, func(c rune) bool { return c <= ' ' || forbidden(c) }) {
		return 0
	}
	if before > 0 {
		if l := &s.g.links[before-1]; l.URL == r.Link && l.End == r.Start {
			l.End = r.End
			return before
		}
	}
	s.g.links = append(s.g.links, Link{r.Span, r.Link})
	return len(s.g.links)
}
