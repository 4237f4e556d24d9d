package extract

import (
	"strings"

	"warta/article"
)

// clean drops, from what the model kept, what is known by its words: the
// headline said again, dates, counts and calls to read something else. A block
// is dropped whole or not at all, and something always stays.
func (r *reading) clean(keep []bool) {
	r.bound(keep)
	clutter, kept := r.repeated(keep), 0
	contents := r.contents(keep)
	for i, k := range keep {
		if !k {
			continue
		}
		if clutter[i] = clutter[i] || contents[i] || r.isClutter(i) || r.isEcho(i, keep) || r.announces(i, keep); !clutter[i] {
			kept += r.chunks[i].shape.words
		}
	}
	if kept == 0 {
		return
	}
	for i, c := range clutter {
		keep[i] = keep[i] && !c
	}
	r.tail(keep)
}

// bound finds the first and last prose of the story among what is kept: a
// caption may stand before the first and be left out, or a standfirst, behind
// which the lines about authors and dates come. It finds the first heading
// before the prose, too.
func (r *reading) bound(keep []bool) {
	r.from, r.to = r.first, r.last
	prose := func(i int) bool {
		c := &r.chunks[i]
		return keep[i] && c.weight >= 1.5 && c.shape.digits*4 < c.shape.letters
	}
	for r.from >= 0 && r.from < r.to && (!prose(r.from) || r.isDeck(r.from)) {
		r.from++
	}
	for r.to > max(r.from, 0) && !prose(r.to) {
		r.to--
	}
	r.parted = -1
	for i := r.head + 1; i < r.from && r.parted < 0; i++ {
		c := &r.chunks[i]
		if keep[i] && c.block.Kind == article.Heading && c.shape.words <= 8 && !c.shape.closed && !r.repeatsTitle(i) {
			r.parted = i
		}
	}
}

// isAbove reports whether a chunk stands before the story: its first prose, or
// the first of its headings.
func (r *reading) isAbove(i int) bool { return i < r.from && (r.parted < 0 || i < r.parted) }

// announces reports whether a chunk introduces, by a colon, links that are left
// out: "You may also like:".
func (r *reading) announces(i int, keep []bool) bool {
	c := &r.chunks[i]
	return c.shape.colon && c.shape.words <= 8 && i+1 < len(keep) && !keep[i+1] && r.chunks[i+1].isLink()
}

// isDeck reports whether a chunk just below the headline is what the page says
// of itself, or is marked up as a standfirst.
func (r *reading) isDeck(i int) bool {
	c := &r.chunks[i]
	return r.head >= 0 && i > r.head && i-r.head < 4 && (c.decked > 0.85 || (c.ground.near|c.marks)&leadClass != 0)
}

// isEcho reports whether a chunk before the story is a standfirst said twice,
// or a teaser that is the beginning of a paragraph.
func (r *reading) isEcho(i int, keep []bool) bool {
	c := &r.chunks[i]
	if i > r.from || c.shape.words < 6 || c.shape.words > 60 || c.block.Kind != article.Paragraph {
		return false
	}
	text := c.text
	if label, rest, ok := strings.Cut(text, "："); ok && len(label) <= 18 { // 核心提示：
		text = rest
	}
	opening := letters(strings.TrimRight(text, ".…"))
	for k := i + 1; k < len(keep) && k <= r.from+2; k++ {
		if keep[k] && strings.HasPrefix(letters(r.chunks[k].text), opening) {
			return true
		}
	}
	return false
}
