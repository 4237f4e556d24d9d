package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"warta/article"
	"warta/ui/reader"
	"warta/ui/theme"
)

func TestBackground(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("enter")
		d.send(tea.BackgroundColorMsg{Color: d.m.theme.Match.Fg}) // nearly black
		if !d.m.theme.Dark {
			t.Error("a dark background chose the light theme")
		}
		place := d.m.story.pane.Place()
		d.send(tea.BackgroundColorMsg{Color: white{}})
		if d.m.theme.Dark || d.m.story.pane.Place() != place {
			t.Error("a light background did not choose the light theme and keep the place")
		}
	})
}

func TestFewColours(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("enter")
		for _, tt := range []struct {
			profile colorprofile.Profile
			want    theme.Theme
		}{
			{colorprofile.TrueColor, theme.New(true, false)}, {colorprofile.ANSI256, theme.New(true, false)},
			{colorprofile.ANSI, theme.Sixteen(true)}, {colorprofile.ASCII, theme.New(true, true)},
		} {
			if d.send(tea.ColorProfileMsg{Profile: tt.profile}); d.m.theme != tt.want {
				t.Errorf("%v: the wrong theme", tt.profile)
			}
		}
	})
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
		if d.send(tea.BackgroundColorMsg{Color: white{}}); d.m.theme != theme.Sixteen(false) {
			t.Error("a light background brought more colours")
		}
	})
}

// Code gets its colours behind the first screen; those of a story that was
// left meanwhile are dropped.
func TestCodeIsColoured(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("enter")
		var b article.Builder
		b.Start(article.Block{Kind: article.Code, Language: "go"})
		b.Add("func f() {}", 0, "")
		g := reader.Typeset(article.Article{Document: b.Document(article.Document{})}, d.m.theme)
		d.send(galleySet{id: d.m.story.id, galley: g})
		coloured := d.m.story.galley
		if coloured == g || coloured.Plain() {
			t.Error("the code has no colours")
		}
		if d.send(codeColoured{g, g}); d.m.story.galley != coloured {
			t.Error("late colours were taken")
		}
	})
}

type white struct{}

func (white) RGBA() (r, g, b, a uint32) { return 0xffff, 0xffff, 0xffff, 0xffff }

func TestTerminalMeasuresByGrapheme(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("enter")
		d.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
		if d.m.measure != ansi.GraphemeWidth {
			t.Error("the lines are not broken by grapheme")
		}
		d.shows("Rina Hartono had waited")
	})
}
