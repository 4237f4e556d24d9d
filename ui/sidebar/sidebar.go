// Package sidebar is the pane that lists who is in the story: people,
// organisations and places by how much of the story is theirs, then who spoke
// and how often. It knows no keys and does no I/O.
package sidebar

import (
	"cmp"
	"slices"

	"warta/article"
	"warta/ui/list"
	"warta/ui/theme"
)

// A Pane lists an article's names. Theme, Focused and Ruler may be set at
// any time; the zero Pane is empty.
type Pane struct {
	Theme   theme.Theme
	Focused bool
	Ruler   list.Ruler

	lines  []line
	chosen int // index in lines; meaningless when no line is a name
	top    int
	w, h   int
}

// An Item is a name in the list.
type Item struct {
	Name   string
	Kind   article.EntityKind
	Entity int            // index in the article's Entities; -1 for a speaker
	Spans  []article.Span // where the text names the entity, or quotes the speaker
}

// A line is a row of the list: a name, a group's heading, or blank.
type line struct {
	heading string
	item    *Item
	voice   int // a speaker's number, which decides the hue; -1 for an entity
}

// groups are the kinds of entity in the order of the list.
var groups = [...]struct {
	kind article.EntityKind
	name string
}{
	{article.Person, "People"},
	{article.Org, "Organisations"},
	{article.Place, "Places"},
	{article.Misc, "Also named"},
}

// Set lists the article's names and stands on the first. A name that was
// chosen and is there again stays chosen.
func (p *Pane) Set(a article.Article) {
	before, was := p.Selected()
	p.lines, p.top, p.chosen = nil, 0, 0
	for _, g := range groups {
		var lines []line
		for i, e := range a.Entities {
			if e.Kind == g.kind {
				lines = append(lines, line{item: &Item{e.Name, e.Kind, i, e.Mentions}, voice: -1})
			}
		}
		slices.SortStableFunc(lines, func(x, y line) int {
			return cmp.Compare(a.Entities[y.item.Entity].Salience, a.Entities[x.item.Entity].Salience)
		})
		p.group(g.name, lines)
	}
	p.group("Speakers", speakers(a))
	p.step(0, 1)
	for i, l := range p.lines {
		if was && l.item != nil && l.item.Name == before.Name && (l.item.Entity < 0) == (before.Entity < 0) {
			p.chosen = i
		}
	}
	p.follow()
}

// speakers lists who spoke, the most quoted first.
func speakers(a article.Article) []line {
	var lines []line
	for i, name := range a.Speakers() {
		item := &Item{Name: name, Entity: -1}
		for _, q := range a.Quotes {
			if q.Speaker == name {
				item.Spans = append(item.Spans, q.Span)
			}
		}
		lines = append(lines, line{item: item, voice: i})
	}
	slices.SortStableFunc(lines, func(x, y line) int { return cmp.Compare(len(y.item.Spans), len(x.item.Spans)) })
	return lines
}

func (p *Pane) group(name string, lines []line) {
	if len(lines) == 0 {
		return
	}
	if len(p.lines) > 0 {
		p.lines = append(p.lines, line{})
	}
	p.lines = append(append(p.lines, line{heading: name}), lines...)
}

// Selected returns the name that the cursor stands on, and whether there is one.
func (p *Pane) Selected() (Item, bool) {
	if p.chosen >= len(p.lines) || p.lines[p.chosen].item == nil {
		return Item{}, false
	}
	return *p.lines[p.chosen].item, true
}

// Up moves to the name before, and reports whether there is one.
func (p *Pane) Up() bool { return p.step(p.chosen-1, -1) }

// Down moves to the next name, and reports whether there is one.
func (p *Pane) Down() bool { return p.step(p.chosen+1, 1) }

// Top moves to the first name.
func (p *Pane) Top() bool { return p.step(0, 1) }

// Bottom moves to the last name.
func (p *Pane) Bottom() bool { return p.step(len(p.lines)-1, -1) }

// Click moves to the name on a row of the pane, and reports whether there is one.
func (p *Pane) Click(row int) bool {
	i := p.top + row
	if row < 0 || i >= len(p.lines) || p.lines[i].item == nil {
		return false
	}
	p.chosen = i
	return true
}

// Choose moves to the entity with the index, and reports whether it is listed.
func (p *Pane) Choose(entity int) bool {
	for i, l := range p.lines {
		if l.item != nil && l.item.Entity == entity && entity >= 0 {
			p.chosen = i
			p.follow()
			return true
		}
	}
	return false
}

// step moves to the first name from line i on, in steps of by.
func (p *Pane) step(i, by int) bool {
	for ; i >= 0 && i < len(p.lines); i += by {
		if p.lines[i].item != nil {
			p.chosen = i
			p.follow()
			return true
		}
	}
	return false
}

// Resize sets the pane's size.
func (p *Pane) Resize(w, h int) {
	p.w, p.h = max(w, 0), max(h, 0)
	p.follow()
}

// Scroll moves the list without the cursor, as a mouse wheel does.
func (p *Pane) Scroll(lines int) { p.top = max(0, min(p.top+lines, len(p.lines)-p.h)) }

// follow keeps the cursor on the screen, with its heading when it is the
// group's first.
func (p *Pane) follow() {
	first := p.chosen
	if first > 0 && first < len(p.lines) && p.lines[first-1].heading != "" {
		first--
	}
	p.top = min(p.top, first)
	p.top = max(p.top, p.chosen-p.h+1)
	p.top = max(0, min(p.top, len(p.lines)-p.h))
}
