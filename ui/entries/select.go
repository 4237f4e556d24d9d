package entries

import "warta/feed"

// Select begins a selection at the cursor, which moving then stretches, or
// ends it.
func (p *Pane) Select() {
	h, ok := p.Current()
	if p.Selecting() || !ok {
		p.Deselect()
		return
	}
	p.anchor = h
	p.extendSelection()
}

// Deselect ends the selection.
func (p *Pane) Deselect() { p.anchor, p.chosen = feed.Headline{}, nil }

// Selecting reports whether a selection is under way.
func (p *Pane) Selecting() bool { return p.anchor.ID != 0 }

// extendSelection selects the rows held between where the selection began and
// the cursor.
func (p *Pane) extendSelection() {
	to, ok := p.Current()
	if !p.Selecting() || !ok {
		return
	}
	from := p.anchor
	if p.order(from, to) > 0 {
		from, to = to, from
	}
	p.chosen = make(map[int64]bool)
	for _, h := range p.rows {
		if p.order(from, h) <= 0 && p.order(h, to) <= 0 {
			p.chosen[h.ID] = true
		}
	}
}

// Chosen returns the selected headlines, or the one under the cursor.
func (p *Pane) Chosen() []feed.Headline {
	if !p.Selecting() {
		if h, ok := p.Current(); ok {
			return []feed.Headline{h}
		}
		return nil
	}
	var hs []feed.Headline
	for _, h := range p.rows {
		if p.chosen[h.ID] {
			hs = append(hs, h)
		}
	}
	return hs
}

// Beyond returns the first and the last entry of a selection that began outside
// of the rows held, so that Chosen does not have all of it.
func (p *Pane) Beyond() (from, to feed.Headline, ok bool) {
	to, ok = p.Current()
	if from = p.anchor; p.order(from, to) > 0 {
		from, to = to, from
	}
	return from, to, ok && p.Selecting() && p.index(p.anchor.ID) < 0
}

// Side returns the unread entries from the cursor up, or down, among the rows
// held, and the key of the last of those rows where the list goes on past it.
func (p *Pane) Side(up bool) (ids []int64, end feed.Key, on bool) {
	for i, h := range p.rows {
		if !h.Read && (i == p.win.Cursor || up == (i < p.win.Cursor)) {
			ids = append(ids, h.ID)
		}
	}
	switch n := len(p.rows); {
	case n == 0:
	case up:
		end, on = p.rows[0].Key(), p.above
	default:
		end, on = p.rows[n-1].Key(), p.below
	}
	return ids, end, on
}
