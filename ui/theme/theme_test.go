package theme

import (
	"fmt"
	"math"
	"testing"
)

// luminance and contrast are those of WCAG 2.2.
func luminance(c Colour) float64 {
	lin := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	r, g, b := c.parts()
	return 0.2126*lin(r) + 0.7152*lin(g) + 0.0722*lin(b)
}

func contrast(a, b Colour) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// readable lists the styles that text is set in.
func readable(t Theme) map[string]Style {
	m := map[string]Style{
		"Dim": t.Dim, "Accent": t.Accent, "Read": t.Read, "Quote": t.Quote, "Link": t.Link, "Code": t.Code,
		"Error": t.Error, "Warning": t.Warning, "Bar": t.Bar, "Key": t.Key, "Block": t.Block, "Star": t.Star,
		"Heading": t.Heading, "Caption": t.Caption, "Added": t.Added, "Removed": t.Removed,
		"Keyword": t.Syntax.Keyword, "Literal": t.Syntax.Literal, "Number": t.Syntax.Number, "Comment": t.Syntax.Comment,
	}
	for i, s := range t.Speakers {
		m[fmt.Sprint("Speaker ", i)] = s
	}
	return m
}

func TestContrast(t *testing.T) {
	backgrounds := map[bool]map[string]Colour{
		true:  {"black": rgb(0), "near black": rgb(0x121212), "one dark": rgb(0x282c34), "solarized": rgb(0x002b36)},
		false: {"white": rgb(0xffffff), "near white": rgb(0xfafafa), "solarized": rgb(0xfdf6e3)},
	}
	for dark, bgs := range backgrounds {
		th := New(dark, false)
		for name, s := range readable(th) {
			for bg, c := range bgs {
				if got := contrast(s.Fg, c); got < 4.5 {
					t.Errorf("dark=%v: %s %v on %s: contrast %.2f, want 4.5", dark, name, s.Fg, bg, got)
				}
			}
			if got := contrast(s.Fg, th.Mention.Bg); got < 3.5 {
				t.Errorf("dark=%v: %s %v under a mention: contrast %.2f, want 3.5", dark, name, s.Fg, got)
			}
		}
		for name, s := range map[string]Style{"Match": th.Match, "Found": th.Found, "Hint": th.Hint} {
			if got := contrast(s.Fg, s.Bg); got < 7 {
				t.Errorf("dark=%v: %s: contrast %.2f, want 7", dark, name, got)
			}
		}
	}
}

func TestNoColor(t *testing.T) {
	th := New(true, true)
	for name, s := range readable(th) {
		if s.Fg != 0 || s.Bg != 0 {
			t.Errorf("%s has a colour: %+v", name, s)
		}
	}
	if th.Quote == th.Text || th.Match == th.Text || th.Mention == th.Text {
		t.Error("quotes, matches and mentions do not stand out without colours")
	}
}

func TestRender(t *testing.T) {
	tests := []struct {
		name string
		s    Style
		text string
		want string
	}{
		{"zero", Style{}, "a", "a"},
		{"empty", Style{Bold: true}, "", ""},
		{"bold", Style{Bold: true}, "a", "\x1b[1ma\x1b[m"},
		{"black", Style{Fg: rgb(0)}, "a", "\x1b[38;5;16ma\x1b[m"},
		{"white", Style{Fg: rgb(0xffffff)}, "a", "\x1b[38;5;231ma\x1b[m"},
		{"in the cube", Style{Fg: rgb(0x87afd7)}, "a", "\x1b[38;5;110ma\x1b[m"},
		{"grey", Style{Bg: rgb(0x9e9e9e)}, "a", "\x1b[48;5;247ma\x1b[m"},
		{"darkest grey", Style{Fg: rgb(0x080808)}, "a", "\x1b[38;5;232ma\x1b[m"},
		{"all", Style{Fg: rgb(0x010203), Bg: rgb(0xfffefd), Italic: true, Strike: true}, "a",
			"\x1b[3;9;38;2;1;2;3;48;2;255;254;253ma\x1b[m"},
	}
	for _, tt := range tests {
		if got := tt.s.Render(tt.text); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Every colour of the palettes is one of the 256.
func TestPalettesAreShort(t *testing.T) {
	for _, dark := range []bool{true, false} {
		for name, s := range readable(New(dark, false)) {
			if _, ok := s.Fg.index(); !ok {
				t.Errorf("dark=%v: %s %v is none of the 256", dark, name, s.Fg)
			}
		}
	}
}

func TestOver(t *testing.T) {
	base := Style{Fg: rgb(1), Bg: rgb(2), Italic: true}
	got := Style{Bg: rgb(3), Bold: true}.Over(base)
	if want := (Style{Fg: rgb(1), Bg: rgb(3), Bold: true, Italic: true}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestSpeaker(t *testing.T) {
	th := New(true, false)
	if th.Speaker(-1) != th.Quote || th.Speaker(9) != th.Speakers[1] {
		t.Error("an unknown speaker is not a Quote, or the ninth does not begin again")
	}
}

func TestColour(t *testing.T) {
	if got := rgb(0x0a0b0c).String(); got != "#0a0b0c" {
		t.Errorf("got %s", got)
	}
	if got := Colour(0).String(); got != "" {
		t.Errorf("the terminal's own: got %s", got)
	}
	if r, g, b, a := rgb(0xff0080).RGBA(); r != 0xffff || g != 0 || b != 0x8080 || a != 0xffff {
		t.Error(r, g, b, a)
	}
	if _, _, _, a := Colour(0).RGBA(); a != 0 {
		t.Error("the terminal's own is not transparent")
	}
}
