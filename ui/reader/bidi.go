package reader

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"

	"warta/ui/theme"
)

// Terminals do not agree about text that runs from right to left. Some put the
// letters of a row into their order and join them, and take the row for a
// paragraph that runs left to right: VTE's and Konsole, Terminal, mlterm. kitty
// turns each run over. The others show letters as they come, and with tmux
// between nothing says which it is. So the letters of a run are sent in the
// order of the text, as every pager does: where Arabic can be read at all, its
// terminal turns it. What no terminal can know is done here. Rows begin at the
// right; the runs of a row stand from right to left, with what parts them,
// stops and brackets, where UAX #9 has it in a paragraph that runs so; and a
// fence at each end of a row keeps the letters of one pane out of the next.

// A way is where a character leads the eye.
type way uint8

const (
	neither way = iota
	rightward
	leftward
	number // as what stands before it
)

// wayOf returns the way of what a text begins with.
func wayOf(text string) way {
	if text == "" || text[0] < '0' {
		return neither
	}
	p, _ := bidi.LookupString(text)
	switch p.Class() {
	case bidi.L:
		return rightward
	case bidi.R, bidi.AL, bidi.AN:
		return leftward
	case bidi.EN:
		return number
	}
	return neither
}

// leads reports whether a text as a whole runs from right to left: whether its
// first letter does (UAX #9, P2).
func leads(text string) bool {
	for i := range text {
		switch wayOf(text[i:]) {
		case rightward:
			return false
		case leftward:
			return true
		}
	}
	return false
}

// turn returns the glyphs of a row that runs from right to left in the order
// in which they are sent.
func turn(row []glyph) []glyph { return turnIn(row, 0) }

// turnIn is turn where so many cells are free for fences, which keep digits in
// their place where no blank does.
func turnIn(row []glyph, free int) []glyph {
	ways := waysOf(row)
	out := make([]glyph, 0, len(row))
	for end := len(row); end > 0; {
		begin := end - 1
		switch ways[begin] {
		case neither:
			g := row[begin]
			if other, ok := mirrored[g.text]; ok {
				g.text = other
			}
			out, end = append(out, g), begin
			continue
		case number:
			for begin > 0 && (ways[begin-1] == number || begin > 1 && ways[begin-2] == number && strings.Contains(".,:/+-", row[begin-1].text)) {
				begin--
			}
			out, free = fenceIn(out, free)
		default:
			if len(row[begin].text) > 1 && wayOf(row[begin].text) == number {
				out, free = fenceIn(out, free)
			}
			for i := begin - 1; i >= 0 && (ways[i] == neither || ways[i] == ways[begin]); i-- {
				if ways[i] != neither {
					begin = i
				}
			}
		}
		out, end = append(out, row[begin:end]...), begin
	}
	return out
}

// waysOf returns the glyphs' ways. A number is as the letter before it, or as
// one right behind it; it stays a number where the row begins with it.
func waysOf(row []glyph) []way {
	ways, last := make([]way, len(row)), number
	digits, arabic := make([]bool, len(row)), false
	for i := range row {
		switch ways[i] = wayOf(row[i].text); ways[i] {
		case number:
			ways[i], digits[i] = last, !arabic
			if len(row[i].text) > 1 { // see oneGlyph
				ways[i] = rightward
			}
		case rightward:
			for k := i - 1; last != rightward && k >= 0 && wayOf(row[k].text) == number; k-- {
				ways[k] = rightward
			}
			last, arabic = rightward, false
		case leftward:
			last, arabic = leftward, classOf(row[i].text) == bidi.AL
		}
	}
	attach(row, ways, digits)
	return ways
}

// oneGlyph makes one glyph of a part that does not run from right to left, such as
// a date between names that do, so that its digits stay with it.
func oneGlyph(part []glyph) []glyph {
	if len(part) == 0 || leads(joined(part)) {
		return part
	}
	g := part[0]
	g.text, g.ends = joined(part), part[len(part)-1].ends
	for _, other := range part[1:] {
		g.width[0], g.width[1] = g.width[0]+other.width[0], g.width[1]+other.width[1]
	}
	return []glyph{g}
}

func joined(gs []glyph) string {
	var b strings.Builder
	for _, g := range gs {
		b.WriteString(g.text)
	}
	return b.String()
}

// attach has what a number is written with, as in 3% and $5, go with its digits
// (UAX #9, W5); not with those that Arabic letters stand before (W2).
func attach(row []glyph, ways []way, digits []bool) {
	with := func(i, k int) {
		if k >= 0 && k < len(row) && digits[k] && !digits[i] && classOf(row[i].text) == bidi.ET {
			ways[i], digits[i] = ways[k], true
		}
	}
	for i := range row {
		with(i, i-1)
	}
	for i := range slices.Backward(row) {
		with(i, i+1)
	}
}

func classOf(text string) bidi.Class {
	p, _ := bidi.LookupString(text)
	return p.Class()
}

// fence is a blank that counts as a letter from left to right, so that no
// terminal moves what is on its one side to the other.
const fence = "\u2800"

// fenceOff makes the last blank of a row a fence: digits are drawn to the left of
// letters that run leftward before them.
func fenceOff(row []glyph) {
	for i, g := range slices.Backward(row) {
		if wayOf(g.text) != neither {
			return
		}
		if isBlank(g) {
			row[i].text = fence
			return
		}
	}
}

// fenceIn is fenceOff, with a cell of its own for the fence where letters stand
// right before the digits or what belongs to them, as in 17-אב.
func fenceIn(row []glyph, free int) ([]glyph, int) {
	letter := len(row)
	for letter > 0 && wayOf(row[letter-1].text) == neither && !isBlank(row[letter-1]) && classOf(row[letter-1].text) != bidi.ET {
		letter--
	}
	if free == 0 || !endsLeftward(row[:letter]) {
		fenceOff(row)
		return row, free
	}
	return slices.Insert(row, letter, glyph{text: fence, at: decoration, width: [2]uint16{1, 1}}), free - 1
}

// endsLeftward reports whether the last letters of a row that have a way, or the
// digits behind them, run leftward.
func endsLeftward(row []glyph) bool {
	if len(row) == 0 || isBlank(row[len(row)-1]) {
		return false // the fence can be there
	}
	for _, g := range slices.Backward(row) {
		if w := wayOf(g.text); w == leftward || w == rightward {
			return w == leftward
		}
	}
	return false
}

// mirrored are the signs that open to the left where they opened to the right.
var mirrored = map[string]string{
	"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<",
	"«": "»", "»": "«", "‹": "›", "›": "‹", "≤": "≥", "≥": "≤",
}

// edge is the cell that a row which runs from right to left ends at: its
// margins are those of other rows in a mirror.
func (p *Page) edge() int { return max(0, p.width-p.left-p.measure) }

// leftward paints a row that runs from right to left.
func (br *brush) leftward(r *row, o *overlay) {
	p := br.page
	if len(r.after) > 0 {
		br.fence(p.edge())
		br.glyphs(r.after)
	}
	body := p.shown(r, o)
	br.fence(p.start(r, width(body, p.method)))
	br.body(body, r, o)
	br.glyphs(r.lead)
	end := p.edge() + p.measure + 1
	br.fence(end)
	if mark := p.mark(r, o); mark != "" {
		br.put(map[string]string{quoteMark: "▕", currentMark: "▐"}[mark], 1, p.galley.theme.Speaker(p.galley.voices[r.voice-1]), 0)
	}
	if len(r.side) > 0 {
		br.fence(end + 2)
		br.glyphs(r.side)
	}
}

// fence fills the row up to a cell, with a fence in the last one before it.
func (br *brush) fence(to int) {
	if br.blank(to - 1); br.cells < to {
		br.put(fence, 1, theme.Style{}, 0)
	}
}
