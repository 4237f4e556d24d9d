package theme

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"testing"
)

// linear, luminance and contrast are those of WCAG 2.2.
func linear(v uint8) float64 {
	f := float64(v) / 255
	if f <= 0.04045 {
		return f / 12.92
	}
	return math.Pow((f+0.055)/1.055, 2.4)
}

func luminance(c Colour) float64 {
	r, g, b := c.parts()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b Colour) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// styles returns every style of a theme by its name.
func styles(t Theme) map[string]Style {
	all := map[string]Style{}
	var walk func(name string, v reflect.Value)
	walk = func(name string, v reflect.Value) {
		if s, ok := v.Interface().(Style); ok {
			all[name] = s
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(name+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Array:
			for i := range v.Len() {
				walk(fmt.Sprint(name, i), v.Index(i))
			}
		}
	}
	walk("", reflect.ValueOf(t))
	return all
}

// ornaments are the styles that no text is set in, and the contrast they need:
// lines are ornament, the mark of the chosen row must be seen.
var ornaments = map[string]float64{".Rule": 1.2, ".Faded": 3}

// Every style can be read (WCAG 2.2, 1.4.3) on every usual background, on the
// one behind mentions, and on its own.
func TestContrast(t *testing.T) {
	backgrounds := map[bool]map[string]Colour{
		true:  {"black": rgb(0), "near black": rgb(0x121212), "one dark": rgb(0x282c34), "solarized": rgb(0x002b36)},
		false: {"white": rgb(0xffffff), "near white": rgb(0xfafafa), "solarized": rgb(0xfdf6e3)},
	}
	for dark, bgs := range backgrounds {
		th := New(dark, false)
		for name, s := range styles(th) {
			want, on := 4.5, maps.Clone(bgs)
			if least, ok := ornaments[name]; ok {
				want = least
			} else if s.Fg != 0 {
				on["a mention's"] = th.Mention.Bg
			}
			if s.Bg != 0 && s.Fg != 0 {
				want, on = 7, map[string]Colour{"its own": s.Bg}
			}
			for bg, c := range on {
				if got := contrast(s.Fg, c); s.Fg != 0 && got < want {
					t.Errorf("dark=%v: %s %v on %s: contrast %.2f, want %.1f", dark, name, s.Fg, bg, got, want)
				}
			}
		}
	}
}

// Of sixteen colours only the plainest backgrounds are known.
func TestSixteen(t *testing.T) {
	for dark, bg := range map[bool]Colour{true: rgb(0), false: rgb(0xffffff)} {
		th := Sixteen(dark)
		for name, s := range styles(th) {
			want := 4.5
			if least, ok := ornaments[name]; ok {
				want = least
			}
			if got := contrast(s.Fg, bg); s.Fg != 0 && s.Bg == 0 && got < want {
				t.Errorf("dark=%v: %s %v: contrast %.2f, want %.1f", dark, name, s.Fg, got, want)
			}
			if s.Fg&^sixteen == s.Fg && s.Fg != 0 {
				t.Errorf("dark=%v: %s %v is none of the sixteen", dark, name, s.Fg)
			}
		}
		for i := range th.Speakers {
			if th.Speaker(i) == th.Speaker(i+1) || th.Speaker(i) == th.Quote {
				t.Errorf("dark=%v: speaker %d looks like the next one, or like nobody known", dark, i)
			}
		}
	}
	if got, want := Sixteen(true).Match.Render("a"), "\x1b[30;103ma\x1b[m"; got != want {
		t.Errorf("a match: got %q, want %q", got, want)
	}
}

// lab returns a colour in CIELAB, where distance is how different colours
// look: about 2 can just be seen.
func lab(red, green, blue float64) [3]float64 {
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4124*red + 0.3576*green + 0.1805*blue) / 0.9505)
	y := f(0.2126*red + 0.7152*green + 0.0722*blue)
	z := f((0.0193*red + 0.1192*green + 0.9505*blue) / 1.0888)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// An eye sees of red, green and blue what its matrix lets through (Machado et
// al., 2009).
type eye [3][3]float64

var (
	usual        = eye{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}
	deuteranopic = eye{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}
	protanopic   = eye{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}
)

func (e eye) sees(c Colour) [3]float64 {
	r, g, b := c.parts()
	var seen [3]float64
	for i, m := range e {
		seen[i] = min(1, max(0, m[0]*linear(r)+m[1]*linear(g)+m[2]*linear(b)))
	}
	return lab(seen[0], seen[1], seen[2])
}

// apart is how different two colours look.
func (e eye) apart(a, b Colour) float64 {
	p, q := e.sees(a), e.sees(b)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

func TestSpeakersAreDistinct(t *testing.T) {
	for dark, text := range map[bool]Colour{true: rgb(0xd0d0d0), false: rgb(0x1c1c1c)} {
		th := New(dark, false)
		all := []Colour{text, th.Quote.Fg}
		for i, s := range th.Speakers {
			for _, c := range all {
				if got := usual.apart(s.Fg, c); got < 24 {
					t.Errorf("dark=%v: speaker %d %v is %.0f from %v, want 24", dark, i, s.Fg, got, c)
				}
			}
			all = append(all, s.Fg)
			next := th.Speaker(i + 1).Fg
			for name, e := range map[string]eye{"deuteranopic": deuteranopic, "protanopic": protanopic} {
				if got := e.apart(s.Fg, next); got < 24 {
					t.Errorf("dark=%v: to a %s eye speaker %d is %.0f from the next, want 24", dark, name, i, got)
				}
			}
		}
	}
}

func TestNoColor(t *testing.T) {
	th := New(true, true)
	for name, s := range styles(th) {
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
		for name, s := range styles(New(dark, false)) {
			if _, ok := s.Fg.index(); !ok && s.Fg != 0 {
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
