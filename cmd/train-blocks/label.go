package main

import (
	"strings"
	"unicode"
)

// tokens returns the words of a text as the scores count them.
func tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && r != '_'
	})
}

// shingles counts a text's runs of four words.
func shingles(t []string) map[string]int {
	m := map[string]int{}
	for i := range max(1, len(t)-3) {
		m[strings.Join(t[i:min(i+4, len(t))], " ")]++
	}
	if len(t) == 0 {
		clear(m)
	}
	return m
}

// label tells for each block how much of it is in the article.
func (p *page) label() {
	p.rows = make([]row, len(p.texts))
	for i := range p.texts {
		p.rows[i] = sparse(p.blocks.Features(i))
	}
	if p.truth.Body != "" {
		p.labelByBody()
	} else {
		p.labelBySegments()
	}
}

// labelByBody finds each block's words in the body. What a block weighs is its
// share of the page, since pages count alike; a page's clutter weighs no more
// than twice its article.
func (p *page) labelByBody() {
	body := tokens(p.truth.Body)
	runs := shingles(body)
	lines := map[string]bool{}
	for l := range strings.Lines(p.truth.Body) {
		lines[strings.Join(tokens(l), " ")] = true
	}
	clutter := float32(0)
	for i, text := range p.texts {
		t := tokens(text)
		r := &p.rows[i]
		if len(t) == 0 {
			continue
		}
		r.label = covered(t, runs)
		if len(t) < 4 {
			r.label = 0
			if lines[strings.Join(t, " ")] {
				r.label = 1
			}
		}
		r.weight = float32(min(1, float64(len(t)+2)/float64(len(body)+50)))
		clutter += r.weight * (1 - r.label)
	}
	for i := range p.rows {
		r := &p.rows[i]
		if clutter > 2 {
			r.weight *= 1 - (1-2/clutter)*(1-r.label)
		}
		if p.corpus == "scrapinghub" {
			r.weight *= 2 // the news that warta reads, and the smallest corpus
		}
	}
}

// covered returns the share of words that lie in a run of the body's.
func covered(t []string, runs map[string]int) float32 {
	in := make([]bool, len(t))
	for i := 0; i+4 <= len(t); i++ {
		if runs[strings.Join(t[i:i+4], " ")] > 0 {
			in[i], in[i+1], in[i+2], in[i+3] = true, true, true, true
		}
	}
	n := 0
	for _, b := range in {
		if b {
			n++
		}
	}
	return float32(n) / float32(len(t))
}

// labelBySegments labels only the blocks that hold a segment that must or must
// not be in the article.
func (p *page) labelBySegments() {
	for i, text := range p.texts {
		r := &p.rows[i]
		for _, s := range p.truth.Without {
			if strings.Contains(text, squash(s)) {
				r.weight = 0.06
			}
		}
		for _, s := range p.truth.With {
			if strings.Contains(text, squash(s)) {
				r.label, r.weight = 1, 0.12
			}
		}
	}
}

func squash(s string) string { return strings.Join(strings.Fields(s), " ") }
