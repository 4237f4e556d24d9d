package reader

import (
	"strings"

	"warta/article"
)

// A find is a search in the article.
type find struct {
	query string
	spans []article.Span // the matches, in order
	at    int            // the match that the reader stands on and 1 more; 0 for none
	begin int            // the place where the search began
	top   int            // and the row at the top
}

// Find searches headline, standfirst and text for a regular expression, anew
// with each letter that is typed: it moves to the first match at or after the
// place where the search began, and back there when nothing matches. A blank in
// the query stands for any white space, and a query that is no regular
// expression for itself.
func (p *Pane) Find(query string) {
	if p.find.query == "" {
		p.find.begin, p.find.top = p.at, p.top
	}
	p.find.query = query
	p.search()
	if p.page == nil {
		return
	}
	if i := from(p.find.spans, p.find.begin); i < len(p.find.spans) && p.find.begin > 0 {
		p.stand(i)
	} else if len(p.find.spans) > 0 {
		p.stand(0)
	} else {
		p.at = p.find.begin
		p.keep()
		if p.page.startOf(p.find.top) == p.at { // a row of the headline has no place of its own
			p.top = min(p.find.top, p.bottom())
		}
	}
}

// EndFind forgets the search and stays where it led.
func (p *Pane) EndFind() { p.find = find{} }

// Query returns what is searched for, the number of the match that the reader
// stands on, counted from 1, and how many there are.
func (p *Pane) Query() (query string, at, of int) {
	return p.find.query, p.find.at, len(p.find.spans)
}

// NextMatch moves to the next match; after the last comes the first.
func (p *Pane) NextMatch() bool { return p.stepMatch(1) }

// PreviousMatch moves to the match before; before the first comes the last.
func (p *Pane) PreviousMatch() bool { return p.stepMatch(-1) }

func (p *Pane) stepMatch(by int) bool {
	n := len(p.find.spans)
	if n == 0 || p.page == nil {
		return false
	}
	i, _ := p.step(p.find.spans, p.find.at-1, by)
	p.stand((i + n) % n)
	return true
}

// stand moves to a match.
func (p *Pane) stand(i int) {
	p.find.at = i + 1
	p.reveal(p.find.spans[i].Start)
}

// search finds the matches in the page's text.
func (p *Pane) search() {
	p.find.spans, p.find.at = nil, 0
	if p.page == nil || strings.TrimSpace(p.find.query) == "" {
		return
	}
	g, re := p.page.galley, pattern(p.find.query)
	for _, part := range []struct {
		text  string
		begin int
	}{{g.head, headAt(g.head)}, {g.article.Text, 0}} {
		for _, m := range re.FindAllStringIndex(part.text, -1) {
			if m[0] < m[1] {
				p.find.spans = append(p.find.spans, article.Span{Start: part.begin + m[0], End: part.begin + m[1]})
			}
		}
	}
}
