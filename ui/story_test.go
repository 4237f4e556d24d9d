package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"warta/ui/keys"
)

func TestZenAndSidebar(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.shows("Feeds")
		d.keys("enter z")
		d.lacks("Feeds")
		d.keys("esc")
		d.shows("Feeds")
		d.shows("People")
		d.keys("i")
		d.lacks("People")
		d.keys("l")
		d.shows("People")
	})
}

func TestChangedStory(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("enter d")
		d.shows("The story says what it said")
		d.lib.entries[1].Read, d.lib.entries[1].Changed = true, true
		d.keys("g a j")
		d.shows("≠")
		d.keys("enter")
		d.shows("Its publisher changed this story: d shows how")
		d.lacks("morning")
		d.lacks("≠")
		d.keys("d")
		d.shows("morning")
		d.keys("d")
		d.lacks("morning")
	})
}

// What a feed said is compared with what the feed says, and not with the page.
func TestChangedFeedOfAPage(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.lib.brief = "Rina Hartono had waited for this evening for eleven months."
		d.lib.entries[1].Read, d.lib.entries[1].Changed = true, true
		d.keys("g a j enter")
		d.shows("Darmawan Sutejo")
		d.keys("d")
		d.shows("morning evening")
		d.lacks("Darmawan Sutejo")
		d.keys("d")
		d.lacks("morning")
		d.shows("Darmawan Sutejo")
	})
}

func TestLinkHints(t *testing.T) {
	var opened []string
	o := Options{Opener: func(_ context.Context, url string) error {
		opened = append(opened, url)
		return nil
	}}
	drive(t, 80, 24, o, func(d *driver) {
		d.keys("enter f x")
		if d.m.story.hinting || len(opened) > 0 {
			t.Error("a letter did not take the numbers away")
		}
		d.keys("f")
		for _, n := range []string{"1", "2", "3"} {
			if l, ok, _ := d.m.story.pane.Hint(n); ok && strings.Contains(l.URL, "council") {
				d.keys(n)
				break
			}
		}
		if !slices.Equal(opened, []string{"https://council.example/minutes"}) {
			t.Errorf("opened %q", opened)
		}
		d.keys("G f")
		d.shows("No link on the screen")
	})
}

func TestListOfQuotations(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("enter Q")
		d.shows("Rina Hartono · 2")
		d.shows("enter open   esc back   ? keys")
		at := d.m.story.pane.Place()
		first, _ := d.m.story.quotes.Selected()
		d.keys("space")
		d.send(tea.MouseWheelMsg{X: d.m.layout.article.x + 8, Y: 4, Button: tea.MouseWheelDown})
		if now, _ := d.m.story.quotes.Selected(); now == first || d.m.story.pane.Place() != at {
			t.Errorf("space and the wheel lead from quotation %d to %d, and from %d to %d in the text", first, now, at, d.m.story.pane.Place())
		}
		d.keys("g g")
		d.keys("j j enter")
		d.lacks("Rina Hartono · 2")
		if i, ok := d.m.story.pane.Quote(); !ok || i != 3 {
			t.Errorf("enter leads to quotation %d, %v, want 3", i, ok)
		}
		d.keys("Q G g g ctrl+d ctrl+u k esc")
		if d.m.story.saying || d.m.focus != keys.Article {
			t.Error("esc did not close the list")
		}
		d.keys("Q l")
		d.shows("People")
	})
}

func TestNames(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("enter ]e ]e [e")
		if d.m.story.chosen {
			t.Error("walking the names chose one")
		}
		d.keys("l j h ]e")
		if !d.m.story.chosen {
			t.Error("the name chosen in the sidebar is forgotten")
		}
		d.keys("esc")
		if d.m.story.chosen || d.m.focus != keys.Article {
			t.Error("esc does not let go of the name first")
		}
		d.keys("> <")
		d.shows("Nothing is to the left")
	})
}

func TestClicksInTheText(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("enter")
		click := func(word string) {
			t.Helper()
			for y, line := range strings.Split(d.screen(false), "\n") {
				if at := strings.Index(line, word); at >= 0 && strings.Contains(line, "│  ") {
					x := len([]rune(line[:at])) + 1
					if x > d.m.layout.article.x && x < d.m.layout.sidebar.x {
						d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
						return
					}
				}
			}
			t.Fatalf("no %q in the story", word)
		}
		click("length")
		if d.copied != "https://council.example/minutes" {
			t.Errorf("a click on the link copied %q", d.copied)
		}
		click("Bandung")
		if it, _ := d.m.story.side.Selected(); it.Name != "Bandung" && it.Name != "The council of Bandung" {
			t.Errorf("a click on a name chose %q", it.Name)
		}
		d.keys("Q")
		d.send(tea.MouseClickMsg{X: d.m.layout.article.x + 8, Y: 1, Button: tea.MouseLeft})
		if _, ok := d.m.story.pane.Quote(); !ok || d.m.story.saying {
			t.Error("a click in the list did not go to the quotation")
		}
	})
}
