// Package prompt asks a person for something: one line of input, or a choice
// from a menu that typing narrows. What is asked and what becomes of the
// answer is the caller's.
package prompt

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/rivo/uniseg"

	"warta/ui/list"
	"warta/ui/theme"
)

// A Line is one line of input. The zero Line is empty.
type Line struct {
	Label string
	Ghost string // says, until something is typed, what is asked for
	Ruler list.Ruler
	left  string // before the cursor
	right string
}

// NewLine returns a line that holds text already.
func NewLine(label, text string) Line { return Line{Label: label, left: clean(text)} }

// Text returns what was typed.
func (l Line) Text() string { return l.left + l.right }

// SetText replaces what was typed.
func (l *Line) SetText(s string) { l.left, l.right = clean(s), "" }

// clean drops what cannot stand on a line.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, s)
}

// Paste puts text in at the cursor.
func (l *Line) Paste(s string) { l.left += clean(strings.TrimSpace(s)) }

// Key edits the line as the usual keys do, and reports whether it knew the key.
func (l *Line) Key(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "left", "ctrl+b":
		g := lastGrapheme(l.left)
		l.left, l.right = l.left[:len(l.left)-len(g)], g+l.right
	case "right", "ctrl+f":
		g := firstGrapheme(l.right)
		l.left, l.right = l.left+g, l.right[len(g):]
	case "home", "ctrl+a":
		l.left, l.right = "", l.Text()
	case "end", "ctrl+e":
		l.left, l.right = l.Text(), ""
	case "backspace", "ctrl+h":
		l.left = l.left[:len(l.left)-len(lastGrapheme(l.left))]
	case "delete", "ctrl+d":
		l.right = l.right[len(firstGrapheme(l.right)):]
	case "ctrl+w", "alt+backspace":
		word := strings.TrimRight(l.left, " /.")
		l.left = word[:strings.LastIndexAny(word, " /.")+1]
	case "ctrl+u":
		l.left = ""
	case "ctrl+k":
		l.right = ""
	default:
		if k.Text == "" {
			return false
		}
		l.left += clean(k.Text)
	}
	return true
}

func firstGrapheme(s string) string {
	g, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return g
}

func lastGrapheme(s string) string {
	last := ""
	for rest, state := s, -1; rest != ""; {
		last, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
	}
	return last
}

// View draws the line in the width given and returns the cursor's column. A
// line that is too long shows the part around its cursor.
func (l Line) View(t theme.Theme, width int) (string, int) {
	label, used := l.Ruler.Cut(l.Label+" ", width/2)
	room := max(0, width-used)
	left := l.left
	for left != "" && l.Ruler.Width(left) > room-2 {
		left = left[len(firstGrapheme(left)):]
	}
	text := l.Ruler.Fit(left+l.right, room)
	if l.Text() == "" && l.Ghost != "" {
		text = t.Dim.Render(l.Ruler.Fit(l.Ghost, room))
	}
	return t.Prompt.Render(label) + text, min(used+l.Ruler.Width(left), max(0, width-1))
}
