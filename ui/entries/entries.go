// Package entries is the pane of headlines: a window of rows out of a list that
// may be very long. It holds some pages of rows around the cursor, says which
// page it wants next, and never fetches one itself.
package entries

import (
	"slices"

	"warta/feed"
	"warta/ui/keys"
	"warta/ui/list"
)

const (
	// PageSize is how many rows a page has: several screens, read in under a
	// millisecond.
	PageSize = 200
	// most is how many rows are kept; those far from the cursor go.
	most = 5 * PageSize
	// ahead is how near the cursor comes to the last row before more are wanted.
	ahead = PageSize / 2
)

// A Pane is the list of headlines. The zero Pane is empty.
type Pane struct {
	Title  string
	Filter feed.Filter
	// One says that all rows are of one feed, so that none need name it.
	One bool
	// Ruler may be set at any time.
	Ruler list.Ruler

	rows         []feed.Headline
	above, below bool // the list goes on there
	total        int
	unread       int
	chosen       map[int64]bool // the rows of a selection
	anchor       feed.Headline  // where the selection began; none without an id
	win          list.Window
	width        int
	height       int
}

// Show empties the pane for another list.
func (p *Pane) Show(title string, f feed.Filter, one bool) {
	*p = Pane{Title: title, Filter: f, One: one, width: p.width, height: p.height}
	p.Resize(p.width, p.height)
}

// Fill sets the rows to a page of the list; above and below say whether the
// list goes on there.
func (p *Pane) Fill(rows []feed.Headline, above, below bool) {
	p.rows, p.above, p.below = rows, above, below
	p.win.Fill(len(p.rows))
	p.extendSelection()
}

// Extend adds the page after the last row, or before the first; nothing moves
// on the screen. A page shorter than asked for is the list's last.
func (p *Pane) Extend(page []feed.Headline, before bool) {
	if before {
		p.above = len(page) >= PageSize
		p.rows = append(slices.Clone(page), p.rows...)
		p.win.Shift(len(page))
		if len(p.rows) > most {
			p.rows, p.below = p.rows[:most], true
		}
		p.win.Clamp(len(p.rows))
		return
	}
	p.below = len(page) >= PageSize
	p.rows = append(p.rows, page...)
	if over := len(p.rows) - most; over > 0 {
		p.rows, p.above = slices.Clone(p.rows[over:]), true
		p.win.Shift(-over)
	}
	p.win.Clamp(len(p.rows))
}

// order compares as the list is ordered.
func (p *Pane) order(a, b feed.Headline) int { return Order(p.Filter, a, b) }

// Order compares two headlines as a filter's list is ordered.
func Order(f feed.Filter, a, b feed.Headline) int {
	c := b.Published.Compare(a.Published)
	if c == 0 {
		c = int(max(-1, min(1, b.ID-a.ID)))
	}
	if f.Oldest {
		return -c
	}
	return c
}

// A Want is a page that the pane lacks.
type Want struct {
	After  feed.Key
	Before bool // the page ends before the key
}

// Wants returns the page to fetch next, if the cursor is near an end of the
// rows and the list goes on there.
func (p *Pane) Wants() (Want, bool) {
	n := len(p.rows)
	switch {
	case n == 0:
		return Want{}, false
	case p.below && p.win.Cursor >= n-ahead:
		return Want{After: p.rows[n-1].Key()}, true
	case p.above && p.win.Cursor < ahead:
		return Want{After: p.rows[0].Key(), Before: true}, true
	}
	return Want{}, false
}

// Count sets how many entries the list has and how many are unread.
func (p *Pane) Count(total, unread int) { p.total, p.unread = total, unread }

// Len returns how many rows the pane holds.
func (p *Pane) Len() int { return len(p.rows) }

// Ends reports whether the list goes on above and below the rows held.
func (p *Pane) Ends() (above, below bool) { return p.above, p.below }

// Current returns the headline under the cursor.
func (p *Pane) Current() (feed.Headline, bool) {
	if len(p.rows) == 0 {
		return feed.Headline{}, false
	}
	return p.rows[p.win.Cursor], true
}

// ID returns the entry under the cursor, 0 when there is none.
func (p *Pane) ID() int64 {
	h, _ := p.Current()
	return h.ID
}

func (p *Pane) index(id int64) int {
	return slices.IndexFunc(p.rows, func(h feed.Headline) bool { return h.ID == id })
}

// Go puts the cursor on an entry and reports whether it is among the rows.
func (p *Pane) Go(id int64) bool {
	i := p.index(id)
	if i >= 0 {
		p.win.Go(i, len(p.rows))
		p.extendSelection()
	}
	return i >= 0
}

// Past reports whether an action leads past the rows held to where the list
// goes on, and how far from which of its ends, or from its start. Steps back
// are negative.
func (p *Pane) Past(a keys.Action, count int) (from feed.Key, by int, ok bool) {
	n := len(p.rows)
	if n == 0 || count == 0 && (a == keys.Top || a == keys.Bottom) {
		return feed.Key{}, 0, false
	}
	if a == keys.Top || a == keys.Bottom {
		return feed.Key{}, count, p.above || count > n && p.below
	}
	at := p.win.Cursor + p.win.Steps(a, count)
	switch {
	case at >= n && p.below:
		return p.rows[n-1].Key(), at - n + 1, true
	case at < 0 && p.above:
		return p.rows[0].Key(), at, true
	}
	return feed.Key{}, 0, false
}

// Find returns an entry's headline, if it is among the rows.
func (p *Pane) Find(id int64) (feed.Headline, bool) {
	if i := p.index(id); i >= 0 {
		return p.rows[i], true
	}
	return feed.Headline{}, false
}

// Act moves the cursor as an action says, and reports whether it is one of moving.
func (p *Pane) Act(a keys.Action, count int) bool {
	moved := p.win.Act(a, count, len(p.rows))
	if moved {
		p.extendSelection()
	}
	return moved
}

// Seek returns the next unread row after the cursor, or before it.
func (p *Pane) Seek(back bool) (feed.Headline, bool) {
	step := 1
	if back {
		step = -1
	}
	for i := p.win.Cursor + step; i >= 0 && i < len(p.rows); i += step {
		if !p.rows[i].Read {
			return p.rows[i], true
		}
	}
	return feed.Headline{}, false
}

// Step returns the row so many after the cursor, or before it.
func (p *Pane) Step(by int) (feed.Headline, bool) {
	if i := p.win.Cursor + by; i >= 0 && i < len(p.rows) {
		return p.rows[i], true
	}
	return feed.Headline{}, false
}

// Apply brings the rows up to date with a mark.
func (p *Pane) Apply(m feed.Mark, ids []int64) {
	changed := make(map[int64]bool, len(ids))
	for _, id := range ids {
		changed[id] = true
	}
	for i := range p.rows {
		if h := &p.rows[i]; changed[h.ID] {
			Set(h, m)
		}
	}
}

// Set brings a headline up to date with a mark.
func Set(h *feed.Headline, m feed.Mark) {
	switch m {
	case feed.Read, feed.Unread:
		h.Read = m == feed.Read
		h.Changed = h.Changed && !h.Read
	case feed.Star, feed.Unstar:
		h.Starred = m == feed.Star
	case feed.Later, feed.NotLater:
		h.Later = m == feed.Later
	}
}
