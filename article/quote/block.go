package quote

import (
	"strings"

	"warta/article"
)

// quoteBlocks makes each block quote one stretch, unless marks inside say
// better what is quoted. A last line that begins with a dash names the author.
func (s *story) quoteBlocks() {
	var all []stretch
	k := 0
	for n := range s.passages {
		from := k
		for k < len(s.stretches) && s.stretches[k].passage == n {
			k++
		}
		marked := s.stretches[from:k]
		q, ok := s.blockStretch(n, marked)
		if !ok {
			all = append(all, marked...)
			continue
		}
		if before := len(all) - 1; before >= 0 && all[before].custom == byBlock && all[before].passage == n-1 {
			q.resumed = s.passages[n-1].block.Author == s.passages[n].block.Author && all[before].last == s.passages[n-1].last
		}
		all = append(all, q)
	}
	s.stretches = all
}

// blockStretch returns a block quote's text as a stretch.
func (s *story) blockStretch(n int, marked []stretch) (stretch, bool) {
	p := &s.passages[n]
	if p.block.Kind != article.BlockQuote {
		return stretch{}, false
	}
	last := s.authorLine(p)
	inside := 0
	for _, q := range marked {
		inside += q.last - q.first
	}
	if last-p.first < 3 || inside*2 > last-p.first {
		return stretch{}, false
	}
	return stretch{first: p.first, from: p.first, to: last, last: last, passage: n, custom: byBlock}, true
}

// authorLine returns where the last line of a passage begins that is a dash
// and a few words, or the passage's end.
func (s *story) authorLine(p *passage) int {
	for i := p.last - 1; i > p.first && p.last-i <= longestPhrase; i-- {
		t := &s.tokens[i]
		if t.dash() && (t.line || t.blank && strings.Contains(allMarks+terminals, s.tokens[i-1].low)) {
			return i
		}
	}
	return p.last
}

// fromBlock reads who wrote a block quote, as the page says.
func (s *story) fromBlock(q *stretch) bool {
	author := s.passages[q.passage].block.Author
	if author == "" {
		return false
	}
	q.speaker, q.confidence, q.reported, q.own = author, 0.97, 1, true
	q.clues.note(byPage, true)
	return true
}

// fromPulled gives block quotes that only repeat a quotation of the story the
// speaker of that one.
func (s *story) fromPulled() {
	s.fromHeadline()
	for i := range s.stretches {
		q := &s.stretches[i]
		if q.custom != byBlock || q.speaker != "" {
			continue
		}
		pulled := strings.Trim(s.text(q.from, q.to), ".,!?… ")
		for j := range min(len(s.stretches), outlook) {
			o := &s.stretches[j]
			if j != i && o.speaker != "" && strings.Contains(s.text(o.from, o.to), pulled) {
				q.speaker, q.who, q.by, q.confidence, q.clues = o.speaker, o.who, o.by, o.confidence, o.clues
				break
			}
		}
	}
}

// headlines is how many passages at the beginning may hold a headline or what
// stands under it.
const headlines = 3

// fromHeadline gives what a headline quotes the speaker that the story below
// gives the same words.
func (s *story) fromHeadline() {
	for i := range min(len(s.stretches), mostCues) {
		q := &s.stretches[i]
		if q.passage >= headlines || q.to-q.from < 2 || q.custom == byBlock {
			continue
		}
		pulled := strings.Trim(s.text(q.from, q.to), ".,!?… \u00a0")
		for j := i + 1; j < min(len(s.stretches), outlook); j++ {
			o := &s.stretches[j]
			if o.passage == q.passage || !o.speech || o.speaker == "" || !strings.Contains(s.text(o.from, o.to), pulled) {
				continue
			}
			reported, called := q.reported, q.called
			q.answer, q.choice, q.speech = o.answer, o.choice, true
			q.reported, q.called, q.choice.taken = reported, called, -1
			break
		}
	}
}
