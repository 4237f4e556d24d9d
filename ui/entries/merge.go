package entries

import (
	"slices"

	"warta/feed"
)

// Merge takes in the pages around the cursor as they are now; first and last
// say whether they begin and end the list. New rows are put in, known ones
// brought up to date, and none leave: a story that was read in a list of
// unread ones stays until the list is opened again. The cursor stays on its
// entry and its line.
func (p *Pane) Merge(page []feed.Headline, first, last bool) {
	at, line := p.ID(), p.Line()
	p.outdate(page, first, last)
	known := make(map[int64]int, len(p.rows))
	for i, h := range p.rows {
		known[h.ID] = i
	}
	merged := slices.Clone(p.rows)
	for _, h := range page {
		if i, ok := known[h.ID]; ok {
			merged[i] = h
		} else {
			merged = append(merged, h)
		}
	}
	slices.SortStableFunc(merged, p.order)
	p.rows = merged
	p.trim(at)
	if i := p.index(at); i >= 0 {
		p.win.Cursor, p.win.Top = i, i-line
	}
	p.win.Clamp(len(p.rows))
}

// outdate marks rows that the list has no more: in one of unread stories they
// were read elsewhere.
func (p *Pane) outdate(page []feed.Headline, first, last bool) {
	listed := make(map[int64]bool, len(page))
	for _, h := range page {
		listed[h.ID] = true
	}
	p.rows = slices.Clone(p.rows)
	for i := range p.rows {
		h := &p.rows[i]
		before := !first && (len(page) == 0 || p.order(*h, page[0]) < 0)
		after := !last && (len(page) == 0 || p.order(*h, page[len(page)-1]) > 0)
		if listed[h.ID] || before || after {
			continue
		}
		h.Read = h.Read || p.Filter.Unread
		h.Starred = h.Starred && !p.Filter.Starred
		h.Later = h.Later && !p.Filter.Later
	}
}

// trim keeps the rows nearest to an entry.
func (p *Pane) trim(id int64) {
	if len(p.rows) <= most {
		return
	}
	from := max(0, min(p.index(id)-most/2, len(p.rows)-most))
	p.above = p.above || from > 0
	p.below = p.below || from+most < len(p.rows)
	p.rows = slices.Clone(p.rows[from : from+most])
}
