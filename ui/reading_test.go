package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"warta/article"
	"warta/feed"
	"warta/ui/keys"
	"warta/ui/reader"
	"warta/ui/theme"
)

func TestOpeningMarksRead(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("enter")
		if h := d.lib.entries[0]; !h.Read {
			t.Error("the opened story is not read")
		}
		d.shows("Rina Hartono had waited")
		d.shows("Speakers")
	})
	drive(t, 120, 36, Options{KeepUnread: true}, func(d *driver) {
		d.keys("enter")
		if h := d.lib.entries[0]; h.Read {
			t.Error("the opened story is read although it should not be")
		}
	})
}

// A late answer is dropped: the story that was asked for last is shown.
func TestLateAnswers(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("enter")
		first := d.m.story.id
		d.keys("h J")
		if d.m.story.id == first {
			t.Fatal("the next story did not open")
		}
		shown := d.m.story.id
		d.send(articleOpened{id: first})
		d.send(pageListed{list: d.m.list - 1})
		d.send(unreadFound{list: d.m.list - 1, found: true})
		d.send(neighboursListed{list: d.m.list - 1})
		if d.m.story.id != shown || d.m.entries.Len() == 0 {
			t.Error("a late answer changed the screen")
		}
	})
}

func TestSpaceReadsOn(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("space") // opens the first
		var opened []int64
		for range 40 {
			if !slices.Contains(opened, d.m.story.id) {
				opened = append(opened, d.m.story.id)
			}
			d.keys("space")
		}
		for _, h := range d.lib.entries[:3] {
			if !slices.Contains(opened, h.ID) && h.ID%3 != 0 {
				t.Errorf("space passed %q", h.Title)
			}
		}
		if len(opened) < 4 {
			t.Errorf("40 times space opened %d stories", len(opened))
		}
	})
}

func TestNextUnreadGoesRound(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("g a G ]u")
		if d.m.story.id == 0 {
			t.Error("no unread story was found from the end")
		}
		d.lib.MarkAll(context.Background(), feed.Read, feed.Filter{}, noon)
		d.keys("g a ]u")
		d.shows("Nothing unread in All")
	})
}

func TestWalkingTheStory(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("enter ]q ]q")
		i, ok := d.m.story.pane.Quote()
		if !ok || i != 1 {
			t.Errorf("after two ]q the quote is %d, %v, want 1", i, ok)
		}
		d.keys("y")
		want := "“We were told it could not be done,” … “Now it leaves every day at nine.” — Rina Hartono, Welcome to warta, https://site.example/0"
		if d.copied != want {
			t.Errorf("copied\n got %q\nwant %q", d.copied, want)
		}
		d.keys("[q [q [q")
		d.shows("No quotation before this")
		d.keys("l")
		d.shows("People")
		d.keys("G enter")
		if d.m.focus != keys.Sidebar {
			t.Error("enter left the sidebar")
		}
		d.keys("]e [e esc ]e")
		if d.m.focus != keys.Article {
			t.Error("esc did not lead back to the story")
		}
		d.keys("l E")
		if d.m.entries.Filter.Entity == "" {
			t.Error("E lists no other stories")
		}
	})
}

func TestFindInTheStory(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("enter /")
		d.text("the hill")
		d.keys("enter")
		d.shows("“the hill” 1 of 24")
		d.keys("n n N")
		d.shows("“the hill” 2 of 24")
		d.keys("esc")
		d.lacks("of 24")
		d.keys("/ zzz")
		d.shows("/ zzz")
		d.keys("enter")
		d.shows("“zzz” is not in the story")
		d.keys("/ a esc n")
		d.shows("Nothing found to go to")
	})
}

func TestPlaceIsKept(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("enter ctrl+d ctrl+d")
		id, at := d.m.story.id, d.m.story.pane.Place()
		if at == 0 {
			t.Fatal("the story did not scroll")
		}
		d.wait(2 * time.Second)
		if d.lib.places[id] != at {
			t.Errorf("after a rest the place kept is %d, want %d", d.lib.places[id], at)
		}
		d.keys("h j enter h k enter")
		if got := d.m.story.pane.Place(); got != at {
			t.Errorf("opened again at %d, want %d", got, at)
		}
		for _, w := range []int{200, 44, 120, 80} {
			d.send(tea.WindowSizeMsg{Width: w, Height: 24})
			if got := d.m.story.pane.Place(); got != at {
				t.Errorf("at width %d the place is %d, want %d", w, got, at)
			}
		}
		d.keys("j q")
		if !d.quit || d.lib.places[id] != d.m.story.pane.Place() {
			t.Error("quitting did not keep the place")
		}
	})
}

func TestSending(t *testing.T) {
	var opened []string
	o := Options{Opener: func(_ context.Context, url string) error {
		opened = append(opened, url)
		if len(opened) > 1 {
			return errors.New("no browser")
		}
		return nil
	}}
	drive(t, 80, 24, o, func(d *driver) {
		d.keys("o")
		if !slices.Equal(opened, []string{"https://site.example/0"}) {
			t.Errorf("opened %q", opened)
		}
		d.keys("y")
		if d.copied != "https://site.example/0" {
			t.Errorf("copied %q", d.copied)
		}
		d.keys("c")
		d.shows("no such link")
		d.keys("enter o")
		d.shows("no browser")
	})
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("o")
		d.shows("No browser here: the link is copied")
		if d.copied != "https://site.example/0" {
			t.Errorf("copied %q", d.copied)
		}
	})
}

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

func TestOpeningFails(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.lib.entries = d.lib.entries[1:]
		d.keys("enter")
		d.shows("opening the story: no such story")
		d.wait(20 * time.Second)
		d.lacks("no such story")
		d.keys("j enter")
		d.shows("Rina Hartono had waited")
		d.keys("v")
		d.shows("The feed's own text")
	})
}

func TestHelpDoesWhatIsChosen(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("? s t a r enter")
		if h, _ := d.m.entries.Current(); h.Starred == d.lib.entries[0].Starred && strings.Contains(d.m.status.note, "error") {
			t.Error("help did not star")
		}
		d.keys(": g o - a l l enter")
		if d.m.entries.Title != "All" {
			t.Errorf("the palette led to %q, want All", d.m.entries.Title)
		}
		d.keys("? down up pgdown pgup x backspace esc")
		if d.m.ask.open() {
			t.Error("esc did not close the help")
		}
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

func TestCountsInAStory(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("enter 3]q")
		if at, _ := d.m.story.pane.Quote(); at != 2 {
			t.Errorf("3]q leads to quotation %d, want the third", at+1)
		}
		d.keys("2[q")
		if at, _ := d.m.story.pane.Quote(); at != 0 {
			t.Errorf("2[q leads back to quotation %d, want the first", at+1)
		}
		d.keys("99]q")
		if at, _ := d.m.story.pane.Quote(); at != 4 {
			t.Errorf("99]q leads to quotation %d, want the last", at+1)
		}
		d.keys("/ t h e space t i m e t a b l e enter")
		d.shows("1 of 24")
		d.keys("5n 2N")
		d.shows("4 of 24")
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
