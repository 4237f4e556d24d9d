package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// A story is a document on its way to quotations. The steps of Find fill it
// from top to bottom.
type story struct {
	doc       *article.Document
	entities  []article.Entity
	lx        *lex.Language
	tokens    []token
	passages  []passage
	stretches []stretch
	singles   bool    // the story's own marks are single
	owner     []int32 // the stretch that each token is in, or -1
	sentences []sentence
	names     names
	mentions  []mention
	cues      [][]cue // of each sentence that was looked at
	cued      []bool
	alone     map[string]bool  // words that name somebody beside a verb of speech
	placed    []bool           // the tokens of places, where they may end an office
	roles     map[string][]int // the names that an office or calling was given to
	others    map[string][]int // the names in whose phrases it is another's: "the bishop's brother"
	holders   map[int]bool     // the names that were given one
	most      int              // the person named most, or -1, once it is counted
	counted   bool
	answers   int                 // one more than the questions that quotations answer, once they are counted
	known     []string            // the people of a Chinese or Japanese story
	addresses map[string][]string // how a Chinese story addresses its people
	counts    map[string]int      // how often some names stand in it
	koreans   map[string]bool     // the words that a Korean story shows to be names
	titled    []titledName        // the same with their offices, in order
	taste     *taste              // what a speaker is chosen by, or nil
}

// A passage is a block that can hold quotations.
type passage struct {
	article.Span
	first, last int // tokens[first:last]
	block       *article.Block
}

// A stretch is text that may be a quotation: what stands between two marks.
// Stretches lie in order and do not overlap.
type stretch struct {
	first, last int // tokens[first:last], marks included
	from, to    int // tokens[from:to], without them
	passage     int
	sentence    int
	custom      custom
	opener      string
	unclosed    bool // it ends with its passage
	resumed     bool // it goes on with an utterance of the passage before
	inner       bool // the narration does not go on with whoever speaks it

	answer
	choice    choice
	speech    bool
	utterance int
}

// A custom is a way to mark somebody's words.
type custom uint8

const (
	byMarks custom = iota
	bySingle
	byDash
	byBlock
)

// A sentence is a stretch of narration with the quotations inside it.
type sentence struct {
	first, last int // tokens[first:last]
	passage     int
	stretches   [2]int // story.stretches[from:to]
}

// read cuts the document into passages and tokens.
func read(d *article.Document, entities []article.Entity) *story {
	s := &story{doc: d, entities: entities, lx: lex.Of(languageOf(d.Text, d.Lang))}
	s.tokens = make([]token, 0, len(d.Text)/4+16)
	blocks := blocksOf(d)
	s.passages = make([]passage, 0, len(blocks))
	for i := range blocks {
		b := &blocks[i]
		switch b.Kind {
		case article.Code, article.Rule, article.Figure, article.Table:
			continue
		}
		p := passage{Span: b.Span, first: len(s.tokens), block: b}
		s.tokens = tokenize(s.tokens, d.Text, b.Start, b.End, s.lx)
		if b.Wrapped {
			unwrap(s.tokens[min(p.first+1, len(s.tokens)):])
		}
		if p.last = len(s.tokens); p.last > p.first {
			s.passages = append(s.passages, p)
		}
	}
	return s
}

// unwrap takes line feeds for the blanks that they are in wrapped text.
func unwrap(ts []token) {
	for i := range ts {
		ts[i].line = false
	}
}

// blocksOf returns the document's blocks, or its paragraphs when it has none.
func blocksOf(d *article.Document) []article.Block {
	if len(d.Blocks) > 0 {
		return d.Blocks
	}
	var blocks []article.Block
	for at := 0; at < len(d.Text); {
		end := len(d.Text)
		if i := strings.Index(d.Text[at:], "\n\n"); i >= 0 {
			end = at + i
		}
		blocks = append(blocks, article.Block{Span: article.Span{Start: at, End: end}})
		at = end + 2
	}
	return blocks
}

// text returns the text of tokens[first:last].
func (s *story) text(first, last int) string {
	if first >= last {
		return ""
	}
	return s.span(first, last).In(s.doc.Text)
}

func (s *story) span(first, last int) article.Span {
	return article.Span{Start: s.tokens[first].Start, End: s.tokens[last-1].End}
}

// low returns a token's folded text, or "" outside of the story.
func (s *story) low(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].low
}

// quotes returns the stretches that are quotations. A speaker who is not
// likely enough stays unnamed.
func (s *story) quotes() []article.Quote {
	var qs []article.Quote
	for i := range s.stretches {
		q := &s.stretches[i]
		if !q.speech {
			continue
		}
		out := article.Quote{Span: s.span(q.first, q.last), Utterance: q.utterance, By: q.by, Cue: q.cue}
		if q.speaker != "" {
			out.Confidence = confidence(s.evidence(q))
		}
		if q.choice.made {
			out.Confidence = q.choice.likely
		}
		if out.Confidence >= shown {
			out.Speaker = q.speaker
		} else if text := s.asDescribed(q); text != "" {
			out.Speaker, out.Confidence = text, shown
		}
		qs = append(qs, out)
	}
	return qs
}

// asDescribed returns the words that describe a stretch's speaker where it is not
// sure whom they mean, "said the minister", and their place leaves no doubt that
// they are its speaker's; or "".
func (s *story) asDescribed(q *stretch) string {
	if q.direct && q.who < 0 && q.pointed && q.points.kind == byRole {
		return q.speaker
	}
	if !q.choice.at.isRole() {
		return ""
	}
	for _, c := range q.choice.among {
		if t := c.traits; t.has(itself) && (t.has(cuedBest) || t.has(ruled)) && !t.has(itselfNoun) {
			return c.name
		}
	}
	return ""
}
