package theme

import (
	"fmt"
	"image/color"
	"strconv"
)

// A Colour is 24 bits of red, green and blue, or one of the terminal's sixteen.
// The zero Colour is the terminal's own.
type Colour uint32

// set parts black from the terminal's own colour, and sixteen what is the
// number of a basic colour, with its usual value in xterm, from what is not.
const set, sixteen Colour = 1 << 24, 1 << 25

func rgb(c uint32) Colour { return Colour(c) | set }

func basic(n int) Colour {
	usual := [16]uint32{
		0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
		0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
	}
	return rgb(usual[n]) | sixteen | Colour(n)<<26
}

// String returns the colour as #rrggbb, or "" for the terminal's own.
func (c Colour) String() string {
	if c == 0 {
		return ""
	}
	return fmt.Sprintf("#%06x", uint32(c&(set-1)))
}

// RGBA makes a Colour a color.Color; the terminal's own counts as transparent.
func (c Colour) RGBA() (r, g, b, a uint32) {
	if c == 0 {
		return 0, 0, 0, 0
	}
	r8, g8, b8 := c.parts()
	return color.RGBA{r8, g8, b8, 0xff}.RGBA()
}

func (c Colour) parts() (r, g, b uint8) { return uint8(c >> 16), uint8(c >> 8), uint8(c) }

// A Style is how a stretch of text looks. The zero Style is the terminal's
// own; styles are compared with ==.
type Style struct {
	Fg, Bg    Colour
	Bold      bool
	Faint     bool
	Italic    bool
	Underline bool
	Reverse   bool
	Strike    bool
}

// Over lays s on base: what s sets wins, what it leaves open stays.
func (s Style) Over(base Style) Style {
	if s.Fg == 0 {
		s.Fg = base.Fg
	}
	if s.Bg == 0 {
		s.Bg = base.Bg
	}
	s.Bold = s.Bold || base.Bold
	s.Faint = s.Faint || base.Faint
	s.Italic = s.Italic || base.Italic
	s.Underline = s.Underline || base.Underline
	s.Reverse = s.Reverse || base.Reverse
	s.Strike = s.Strike || base.Strike
	return s
}

// Render sets text in the style and returns to the terminal's own after it.
// Text must be a single line without escape sequences.
func (s Style) Render(text string) string {
	if s == (Style{}) || text == "" {
		return text
	}
	b := make([]byte, 0, len(text)+48)
	return string(append(append(s.AppendOpen(b), text...), Reset...))
}

// Reset ends every style.
const Reset = "\x1b[m"

// AppendOpen appends the sequence (SGR) that begins the style: nothing for the
// zero Style.
func (s Style) AppendOpen(b []byte) []byte {
	if s == (Style{}) {
		return b
	}
	b = append(b, "\x1b["...)
	for _, a := range [...]struct {
		on   bool
		code string
	}{{s.Bold, "1;"}, {s.Faint, "2;"}, {s.Italic, "3;"}, {s.Underline, "4;"}, {s.Reverse, "7;"}, {s.Strike, "9;"}} {
		if a.on {
			b = append(b, a.code...)
		}
	}
	b = appendColour(b, "38;", s.Fg)
	b = appendColour(b, "48;", s.Bg)
	b[len(b)-1] = 'm'
	return b
}

func appendColour(b []byte, prefix string, c Colour) []byte {
	if c == 0 {
		return b
	}
	if c&sixteen != 0 {
		n, base := int(c>>26), 30
		if n > 7 {
			n, base = n-8, 90
		}
		if prefix == "48;" {
			base += 10
		}
		return append(strconv.AppendInt(b, int64(base+n), 10), ';')
	}
	b = append(b, prefix...)
	if n, ok := c.index(); ok {
		b = append(b, "5;"...)
		return append(strconv.AppendUint(b, uint64(n), 10), ';')
	}
	b = append(b, "2;"...)
	red, green, blue := c.parts()
	for _, v := range [...]uint8{red, green, blue} {
		b = append(strconv.AppendUint(b, uint64(v), 10), ';')
	}
	return b
}

// index returns the number that the colour has among the usual 256: half the
// bytes, which a slow link feels with every key.
func (c Colour) index() (n uint8, ok bool) {
	r, g, b := c.parts()
	if r == g && g == b && r >= 8 && r <= 238 && (r-8)%10 == 0 {
		return 232 + (r-8)/10, true
	}
	for _, v := range [...]uint8{r, g, b} {
		level := v / 40 // 0, 95, 135, 175, 215, 255
		if level > 0 {
			level--
		}
		if v != 0 && v != 55+40*level {
			return 0, false
		}
		n = 6*n + level
	}
	return n + 16, true
}
