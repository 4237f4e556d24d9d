package entries

import "warta/feed"

// Select begins a selection at the cursor, which moving then stretches, or
// ends it.
func (p *Pane) Select() {
	if p.anchor != 0 {
		p.Deselect()
		return
	}
	p.anchor = p.ID()
	p.extendSelection()
}

// Deselect ends the selection.
func (p *Pane) Deselect() { p.anchor, p.chosen = 0, nil }

// Selecting reports whether a selection is under way.
func (p *Pane) Selecting() bool { return p.anchor != 0 }

func (p *Pane) extendSelection() {
	from := p.index(p.anchor)
	if p.anchor == 0 || from < 0 {
		return
	}
	to := p.win.Cursor
	p.chosen = make(map[int64]bool)
	for _, h := range p.rows[min(from, to) : max(from, to)+1] {
		p.chosen[h.ID] = true
	}
}

// Chosen returns the selected headlines, or the one under the cursor.
func (p *Pane) Chosen() []feed.Headline {
	if p.anchor == 0 {
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

// Side returns the unread entries from the cursor up, or down, among the rows held.
func (p *Pane) Side(up bool) []int64 {
	var ids []int64
	for i, h := range p.rows {
		if !h.Read && (i == p.win.Cursor || up == (i < p.win.Cursor)) {
			ids = append(ids, h.ID)
		}
	}
	return ids
}
