package ui

import (
	"context"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/keys"
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
