package ui

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"warta/ui/keys"
)

var sizes = [][2]int{{80, 24}, {120, 36}, {40, 12}}

// views are what the golden screens show, by the keys that lead there.
var views = []struct{ name, keys string }{
	{"list", ""},
	{"feeds", "h G"},
	{"article", "j enter"},
	{"quote", "j enter ]q ]q ]q"},
	{"sidebar", "j enter l j"},
	{"zen", "j enter z"},
	{"find", "j enter / s u r a enter"},
	{"filter", "g a / k e enter"},
	{"help", "?"},
	{"palette", ": q u o"},
	{"add", "a"},
	{"trouble", "h G k !"},
	{"select", "V j j"},
	{"quotes", "j enter Q j"},
	{"links", "j enter f"},
	{"starred", "gs"},
}

// atHome is a browser, which a guest of a server has not.
func atHome(context.Context, string) error { return nil }

func TestScreens(t *testing.T) {
	for _, size := range sizes {
		for _, v := range views {
			t.Run(fmt.Sprintf("%dx%d/%s", size[0], size[1], v.name), func(t *testing.T) {
				drive(t, size[0], size[1], Options{Opener: atHome}, func(d *driver) {
					d.keys(v.keys)
					golden.RequireEqual(t, d.screen(false))
				})
			})
		}
	}
}

func TestThemes(t *testing.T) {
	themes := map[string]Options{"dark": {}, "light": {Theme: "light"}, "no colour": {NoColor: true}}
	for name, o := range themes {
		o.Opener = atHome
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				drive(t, size[0], size[1], o, func(d *driver) {
					d.keys("j enter ]q")
					golden.RequireEqual(t, d.screen(true))
				})
			})
		}
	}
}

// fills fails unless the view is exactly the window's size, by either way that
// terminals measure.
func (d *driver) fills(keys string) {
	d.Helper()
	w, h := d.m.width, d.m.height
	lines := strings.Split(d.m.View().Content, "\n")
	if len(lines) != h {
		d.Fatalf("%dx%d after %q: %d lines", w, h, keys, len(lines))
	}
	for y, line := range lines {
		if got := ansi.StringWidth(line); got != w {
			d.Fatalf("%dx%d after %q: line %d is %d wide: %q", w, h, keys, y, got, line)
		}
	}
}

func TestAnySize(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	all := [][2]int{{1, 1}, {2, 2}, {1, 50}, {300, 1}, {300, 100}, {79, 24}, {119, 30}, {159, 40}, {160, 3}}
	for range 25 {
		all = append(all, [2]int{1 + rng.IntN(300), 1 + rng.IntN(100)})
	}
	for _, v := range views {
		drive(t, 80, 24, Options{}, func(d *driver) {
			d.keys(v.keys)
			for _, s := range all {
				d.send(tea.WindowSizeMsg{Width: s[0], Height: s[1]})
				d.fills(v.keys)
			}
		})
	}
}

// What lies under a menu is cut between cells, through wide characters too.
func TestCutsFillTheirWidth(t *testing.T) {
	row := "\x1b[1m夜行\x1b[m a 列車 राजधानी \x1b]8;;https://a.example\a決定\x1b]8;;\a  "
	for _, by := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		width := by.StringWidth(row)
		for x := range width + 1 {
			if got := by.StringWidth(head(row, x, by)); got != x {
				t.Errorf("by method %d the head to %d is %d wide", by, x, got)
			}
			if got := by.StringWidth(tail(row, x, width, by)); got != width-x {
				t.Errorf("by method %d the tail from %d of %d is %d wide", by, x, width, got)
			}
		}
	}
}

func TestHugeWindowIsClamped(t *testing.T) {
	drive(t, 65535, 65535, Options{}, func(d *driver) {
		if d.m.width != maxSide || d.m.height != maxSide {
			t.Errorf("got %dx%d", d.m.width, d.m.height)
		}
	})
}

// everyKey returns the keystrokes of all actions but quitting.
func everyKey() []string {
	all := []string{"3", "x", "backspace", "enter", "esc", "esc"}
	for _, b := range keys.Default() {
		for _, k := range b.Keys {
			if b.Action != keys.Quit {
				all = append(all, strings.Fields(k)...)
			}
		}
	}
	return all
}

// Whatever is pressed, nothing panics and the view fits.
func TestRandomKeys(t *testing.T) {
	all := everyKey()
	rng := rand.New(rand.NewPCG(5, 6))
	for range 12 {
		drive(t, 100, 30, Options{}, func(d *driver) {
			var pressed []string
			for range 120 {
				k := all[rng.IntN(len(all))]
				pressed = append(pressed, k)
				d.keys(k)
				if rng.IntN(20) == 0 {
					d.send(tea.WindowSizeMsg{Width: 1 + rng.IntN(200), Height: 1 + rng.IntN(60)})
				}
				d.fills(strings.Join(pressed, " "))
			}
		})
	}
}
