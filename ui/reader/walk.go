package reader

import (
	"slices"

	"warta/article"
)

// NextQuote moves to the next quotation, and reports whether there is one.
func (p *Pane) NextQuote() bool { return p.stepQuote(1) }

// PreviousQuote moves to the quotation before, and reports whether there is one.
func (p *Pane) PreviousQuote() bool { return p.stepQuote(-1) }

func (p *Pane) stepQuote(by int) bool {
	if p.page == nil {
		return false
	}
	spans := p.page.galley.quotes
	i, ok := p.step(spans, p.quote-1, by)
	if ok {
		p.quote = i + 1
		p.reveal(spans[i].Start)
	}
	return ok
}

// step returns the index of the span that comes after the ith, or before it;
// when the ith is not on the screen, of the first after what is at the top, or
// of the last before it.
func (p *Pane) step(spans []article.Span, i, by int) (int, bool) {
	if i < 0 || i >= len(spans) || !p.shows(spans[i].Start) {
		i = from(spans, p.page.visibleFrom(p.top))
		if by > 0 {
			i--
		}
	}
	i += by
	return i, i >= 0 && i < len(spans)
}

// shows reports whether the byte of Text is on the screen.
func (p *Pane) shows(at int) bool {
	r := p.page.rowAt(at)
	return r >= p.top && r < p.top+p.h
}

// startOf returns the first byte of Text on a row or after it.
func (p *Page) startOf(r int) int {
	if r < 0 || r >= len(p.rows) {
		return len(p.galley.article.Text)
	}
	return p.rows[r].at
}

// visibleFrom is startOf, but for a row of the head the byte of it.
func (p *Page) visibleFrom(r int) int {
	if r < len(p.rows) && p.rows[r].head() {
		return int(p.rows[r].body[0].at)
	}
	return p.startOf(r)
}

// Quote returns the index in the article's Quotes of the one that the reader
// stands on, and whether there is one.
func (p *Pane) Quote() (int, bool) {
	if p.page == nil || p.quote == 0 {
		return 0, false
	}
	span := p.page.galley.quotes[p.quote-1]
	for i, q := range p.page.galley.article.Quotes {
		if q.Span == span {
			return i, true
		}
	}
	return 0, false
}

// GoQuote moves to the quotation with the index in the article's Quotes, and
// reports whether there is one.
func (p *Pane) GoQuote(quote int) bool {
	if p.page == nil || quote < 0 || quote >= len(p.page.galley.article.Quotes) {
		return false
	}
	i := slices.Index(p.page.galley.quotes, p.page.galley.article.Quotes[quote].Span)
	if i < 0 {
		return false
	}
	p.quote = i + 1
	p.reveal(p.page.galley.quotes[i].Start)
	return true
}

// Light lights up spans of the text, in order, until it is called again.
func (p *Pane) Light(spans []article.Span) { p.lit, p.mention = spans, 0 }

// NextMention lights up the entity with the index and moves to its next
// mention; after the last comes the first.
func (p *Pane) NextMention(entity int) bool { return p.stepMention(entity, 1) }

// PreviousMention lights up the entity with the index and moves to its mention
// before; before the first comes the last.
func (p *Pane) PreviousMention(entity int) bool { return p.stepMention(entity, -1) }

func (p *Pane) stepMention(entity, by int) bool {
	if p.page == nil || entity < 0 || entity >= len(p.page.galley.article.Entities) {
		return false
	}
	return p.Step(p.page.galley.article.Entities[entity].Mentions, by)
}

// Step lights up the spans and moves to the next of them, or the one before
// when by is -1, round and round.
func (p *Pane) Step(spans []article.Span, by int) bool {
	n := len(spans)
	if p.page == nil || n == 0 {
		return false
	}
	if !slices.Equal(spans, p.lit) {
		p.Light(spans)
	}
	i, _ := p.step(spans, p.mention-1, by)
	i = (i + n) % n
	p.mention = i + 1
	p.reveal(spans[i].Start)
	return true
}

// NextName moves to the next mention of anybody or anything, and lights up
// all mentions of it.
func (p *Pane) NextName() bool { return p.stepName(1) }

// PreviousName moves to the mention before.
func (p *Pane) PreviousName() bool { return p.stepName(-1) }

func (p *Pane) stepName(by int) bool {
	if p.page == nil {
		return false
	}
	var all []article.Span
	of := map[article.Span]int{}
	for i, e := range p.page.galley.article.Entities {
		for _, m := range e.Mentions {
			all = append(all, m)
			of[m] = i
		}
	}
	slices.SortFunc(all, func(a, b article.Span) int { return a.Start - b.Start })
	at := -1
	if p.mention > 0 {
		at = slices.Index(all, p.lit[p.mention-1])
	}
	i, ok := p.step(all, at, by)
	if !ok {
		return false
	}
	p.Light(p.page.galley.article.Entities[of[all[i]]].Mentions)
	p.mention = slices.Index(p.lit, all[i]) + 1
	p.reveal(all[i].Start)
	return true
}
