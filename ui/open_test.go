package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"warta/article"
	"warta/feed"
	"warta/ui/keys"
)

// A hanging library opens a page after a minute, and the feed's text at once.
type hanging struct {
	*fake
	err   error
	place int
}

func (h hanging) Open(ctx context.Context, id int64, s Source) (article.Article, int, error) {
	if s == feed.OfFeed {
		var b article.Builder
		b.Add("What the feed says of it.", 0, "")
		return article.Article{Document: b.Document(article.Document{Title: "Of the feed"})}, h.place, nil
	}
	time.Sleep(time.Minute)
	a, _, err := h.fake.Open(ctx, id, s)
	return a, h.place, errors.Join(err, h.err)
}

func TestAPageThatHangs(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.m.lib = hanging{d.lib, nil, 600}
		d.keys("enter")
		d.shows("Opening “Presiden")
		d.keys("s m") // mean the story that is being opened; opening marks it read first
		if h := d.lib.entries[0]; !h.Starred || h.Read {
			t.Errorf("starred %v, read %v while it opens, want the star", h.Starred, h.Read)
		}
		d.wait(2 * patience)
		if d.lib.entries[0].Read {
			t.Error("m did not mark the opened story unread")
		}
		d.shows("What the feed says of it.")
		d.shows("Until its page comes")
		d.wait(5 * time.Second)
		if len(d.lib.places) > 0 {
			t.Errorf("the feed's text left the places %v", d.lib.places)
		}
		d.wait(time.Minute)
		d.lacks("What the feed says of it.")
		d.lacks("Until its page comes")
		if got := d.m.story.pane.Place(); got != 600 {
			t.Errorf("the page begins at %d, want where reading stopped, 600", got)
		}
	})
}

func TestAPageThatNeverComes(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.m.lib = hanging{d.lib, errors.New("no answer"), 0}
		d.keys("enter")
		d.wait(2 * patience)
		d.wait(time.Minute)
		d.shows("no answer")
		d.shows("What the feed says of it.")
		d.lacks("Until its page comes")
	})
}

// Keys after another story was asked for mean that one, and not the one shown.
func TestKeysMeanTheStoryThatOpens(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("enter ]q")
		d.m.lib = hanging{d.lib, nil, 0}
		d.keys("J y s")
		if d.lib.entries[0].Starred || d.copied != d.lib.entries[1].URL {
			t.Errorf("copied %q, and the story before starred: %v", d.copied, d.lib.entries[0].Starred)
		}
		d.wait(2 * patience)
		if d.m.story.id != d.lib.entries[1].ID {
			t.Errorf("story %d is shown, want %d", d.m.story.id, d.lib.entries[1].ID)
		}
	})
}

// The empty pane says that enter opens a story, and so it does there.
func TestEnterOpensFromAnEmptyPane(t *testing.T) {
	for _, way := range []string{"z", "l"} {
		drive(t, 80, 24, Options{}, func(d *driver) {
			d.keys(way)
			d.shows("opens a story")
			d.keys("enter")
			if d.m.story.id == 0 {
				t.Errorf("%s enter opens nothing", way)
			}
		})
	}
}

// A slow library opens a story after a while, as a busy disk does; of some the
// feed has no text.
type slowly struct {
	*fake
	by   time.Duration
	bare bool
}

func (l slowly) Open(ctx context.Context, id int64, s Source) (article.Article, int, error) {
	if s == feed.OfFeed && l.bare {
		return article.Article{}, 0, nil
	}
	time.Sleep(l.by)
	return l.fake.Open(ctx, id, s)
}

// Keys typed while a story opens are about it, and none waits for the network.
func TestKeysTypedWhileAStoryOpens(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.m.lib = slowly{d.lib, 30 * time.Millisecond, false}
		d.keys("enter ]q ]q y")
		d.wait(40 * time.Millisecond)
		d.keys("y")
		if !strings.Contains(d.copied, "— Rina Hartono") {
			t.Errorf("copied %q, want the quotation that ]q led to", d.copied)
		}
		d.keys("J ctrl+f")
		d.wait(40 * time.Millisecond)
		if got := d.m.story.pane.Place(); d.m.story.id != 2 || got == 0 {
			t.Errorf("J ctrl+f leads to byte %d of story %d", got, d.m.story.id)
		}
	})
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.m.lib = slowly{d.lib, 30 * time.Millisecond, false}
		d.keys("enter l")
		d.wait(40 * time.Millisecond)
		if d.m.focus != keys.Sidebar {
			t.Error("enter l does not lead to the sidebar")
		}
	})
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("enter")
		d.m.lib = slowly{d.lib, time.Minute, true}
		d.keys("J ctrl+f")
		if d.m.story.pane.Place() != 0 {
			t.Error("the key did not wait at all")
		}
		d.wait(2 * patience)
		if len(d.m.ahead.next) > 0 || d.m.story.pane.Place() == 0 {
			t.Error("the key still waits for the network")
		}
	})
}

// A stuck library answers nothing that it is asked of a story for a minute.
type stuck struct{ *fake }

func (s stuck) Open(ctx context.Context, id int64, _ Source) (article.Article, int, error) {
	time.Sleep(time.Minute)
	return s.fake.Open(ctx, id, feed.Best)
}

func TestLeavingAStoryThatDoesNotOpen(t *testing.T) {
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.m.lib = stuck{d.lib}
		d.keys("enter pgdown q")
		if d.quit {
			t.Error("a key did not wait for the story that opens")
		}
		d.wait(2 * overdue)
		if !d.quit {
			t.Error("a story that does not open keeps who wants to leave")
		}
		d.wait(time.Minute)
	})
}
