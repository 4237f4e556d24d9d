package ui

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/keys"
)

func TestFirstListFallsBackToAll(t *testing.T) {
	lib := newFake()
	lib.MarkAll(context.Background(), feed.Read, feed.Filter{}, noon)
	driveOn(t, lib, 80, 24, Options{}, func(d *driver) {
		if d.m.entries.Title != "All" {
			t.Errorf("with nothing unread the first list is %q, want All", d.m.entries.Title)
		}
	})
}

func TestLongLists(t *testing.T) {
	lib := newFake()
	lib.many(3000)
	driveOn(t, lib, 80, 24, Options{}, func(d *driver) {
		for range 60 {
			d.keys("ctrl+f")
		}
		h, _ := d.m.entries.Current()
		if h.ID >= 3000-500 {
			t.Errorf("60 pages down lead to entry %d only", h.ID)
		}
		d.keys("G")
		if h, _ := d.m.entries.Current(); h.ID != 1 {
			t.Errorf("G leads to %d, want the last, 1", h.ID)
		}
		for range 70 {
			d.keys("ctrl+b")
		}
		d.keys("gg")
		if h, _ := d.m.entries.Current(); h.ID != 3000 {
			t.Errorf("gg leads to %d, want the first, 3000", h.ID)
		}
		d.keys("12j")
		if h, _ := d.m.entries.Current(); h.ID != 2988 {
			t.Errorf("12j leads to %d, want 2988", h.ID)
		}
	})
}

// Where an order is not remembered, the screen says what the rows may not show.
func TestOrderIsTold(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		for _, tt := range []struct{ keys, want string }{
			{"S", "Oldest first"}, {"S", "Newest first"}, {"H", "What is read is shown too"}, {"H", "What is read is hidden"},
		} {
			d.keys(tt.keys)
			d.shows(tt.want)
		}
	})
}

// A count goes as far as it says, past the rows held too.
func TestCountsLeap(t *testing.T) {
	tests := []struct {
		keys string
		want int64
	}{
		{"1500j", 1501},
		{"1500j 1400k", 101},
		{"2999j", 3000},
		{"5000j", 3000},
		{"G 5000k", 1},
		{"2500G", 2500},
		{"2500G 3gg", 3},
		{"G 2000gg", 2000},
		{"90ctrl+f", 1 + 90*2*5},
		{"1200J", 1201},
		{"1200J 1100K", 101},
	}
	for _, tt := range tests {
		lib := newFake()
		lib.many(3000)
		driveOn(t, lib, 80, 24, Options{}, func(d *driver) {
			d.keys(strings.ReplaceAll(tt.keys, "90ctrl+f", "9 0 ctrl+f"))
			if got := 3001 - d.m.entries.ID(); got != tt.want {
				t.Errorf("%s leads to row %d, want %d", tt.keys, got, tt.want)
			}
		})
	}
}

// The cursor stays on its entry, on its line, whatever arrives.
func TestCursorStays(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 10 {
		lib := newFake()
		lib.many(450)
		driveOn(t, lib, 80, 24, Options{}, func(d *driver) {
			for range 12 {
				d.keys(fmt.Sprintf("%dj", 1+rng.IntN(60)))
				before, line := d.m.entries.ID(), d.m.entries.Line()
				for i := range rng.IntN(40) {
					at := noon.Add(-time.Duration(rng.IntN(600*60)) * time.Second)
					lib.fresh = append(lib.fresh, feed.Headline{ID: int64(10_000 + len(lib.entries) + i), Feed: 1 + rng.Int64N(7), Title: "New", Published: at})
				}
				d.keys("R")
				if got := d.m.entries.ID(); got != before {
					t.Fatalf("the cursor went from entry %d to %d", before, got)
				}
				if got := d.m.entries.Line(); got != line {
					t.Fatalf("the cursor went from line %d to %d", line, got)
				}
				d.keys("m")
				d.send(tea.WindowSizeMsg{Width: 40 + rng.IntN(160), Height: 6 + rng.IntN(50)})
				if got := d.m.entries.ID(); got != before {
					t.Fatalf("after a mark and a resize the cursor is on %d, want %d", got, before)
				}
				d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
			}
		})
	}
}

func TestFilterSortHide(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("g a /")
		d.text("kereta")
		d.wait(time.Second)
		if d.m.entries.Len() != 1 {
			t.Errorf("the filter leaves %d rows while it is typed, want 1", d.m.entries.Len())
		}
		d.keys("enter esc")
		if d.m.entries.Len() != len(d.lib.entries) {
			t.Errorf("without the filter there are %d rows", d.m.entries.Len())
		}
		d.keys("/ k esc S")
		if h, _ := d.m.entries.Current(); h.ID != d.lib.entries[len(d.lib.entries)-1].ID {
			t.Error("S does not put the oldest first")
		}
		d.keys("H")
		if h, _ := d.m.entries.Current(); h.Read {
			t.Error("H does not hide what is read")
		}
		d.keys("h G enter S")
		if got := d.lib.subs[len(d.lib.subs)-1].Settings.Sort; got != "oldest" {
			t.Errorf("the feed's order is kept as %q, want oldest", got)
		}
	})
}

func TestBookmarks(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("g a 3j ` a")
		id := d.m.entries.ID()
		d.keys("g s ' a")
		if d.m.entries.ID() != id || d.m.entries.Title != "All" {
			t.Errorf("the mark leads to %d in %s", d.m.entries.ID(), d.m.entries.Title)
		}
		d.keys("' z")
		d.shows("No mark is named z")
	})
}

// Esc goes back from the stories of a name, however deep.
func TestBackFromNamed(t *testing.T) {
	tests := []struct{ name, keys string }{
		{"at once", "E esc"},
		{"after another name", "E i j E esc"},
		{"after a story", "E j enter esc esc"},
		{"after a filter", "E / k enter esc esc"},
	}
	for _, tt := range tests {
		drive(t, 80, 24, Options{}, func(d *driver) {
			d.keys("g a 2j enter")
			row, filter := d.m.entries.ID(), d.m.entries.Filter
			d.keys(tt.keys)
			if d.m.entries.Title != "All" || d.m.entries.Filter != filter || d.m.entries.ID() != row {
				t.Errorf("%s: the list is %q on %d, want All on %d", tt.name, d.m.entries.Title, d.m.entries.ID(), row)
			}
			if d.m.story.id != row || d.m.focus != keys.Article {
				t.Errorf("%s: story %d is open and the focus on %v, want %d and the story", tt.name, d.m.story.id, d.m.focus, row)
			}
		})
	}
}

func TestMouse(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		l := d.m.layout
		click := func(x, y int) { d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
		wheel := func(x, y int, b tea.MouseButton) { d.send(tea.MouseWheelMsg{X: x, Y: y, Button: b}) }
		unread := func() int { _, n, _ := d.lib.Counts(context.Background(), feed.Filter{}); return n }
		before := unread()
		wheel(l.entries.x+3, l.entries.y+5, tea.MouseWheelDown)
		wheel(l.feeds.x+3, l.feeds.y+5, tea.MouseWheelDown)
		wheel(l.article.x+3, l.article.y+5, tea.MouseWheelUp)
		if d.m.entries.ID() == d.lib.entries[0].ID || unread() != before {
			t.Error("the wheel does not move the list, or marks read")
		}
		click(l.entries.x+5, l.entries.y+2)
		if d.m.story.id != d.lib.entries[0].ID {
			t.Errorf("a click on the first headline opened %d", d.m.story.id)
		}
		l = d.m.layout
		wheel(l.sidebar.x+3, l.sidebar.y+5, tea.MouseWheelUp)
		click(l.sidebar.x+5, l.sidebar.y+2)
		if it, _ := d.m.story.side.Selected(); it.Name != "Darmawan Sutejo" || d.m.focus != keys.Sidebar {
			t.Errorf("a click in the sidebar chose %q", it.Name)
		}
		click(l.feeds.x+5, l.feeds.y+4)
		if d.m.entries.Title != "Starred" {
			t.Errorf("a click among the feeds lists %q, want Starred", d.m.entries.Title)
		}
		click(d.m.split(), 5)
		d.send(tea.MouseMotionMsg{X: d.m.split() + 9, Y: 5, Button: tea.MouseLeft})
		d.send(tea.MouseReleaseMsg{})
		if got := d.m.layout.article.x - l.article.x; got != 9 || d.m.dragging {
			t.Errorf("dragging moved the split by %d, want 9", got)
		}
		d.keys("?")
		wheel(60, 10, tea.MouseWheelDown)
		click(60, 10)
		d.keys("esc")
	})
}
