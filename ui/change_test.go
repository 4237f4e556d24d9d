package ui

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"warta/feed"
)

func TestMarks(t *testing.T) {
	tests := []struct {
		name, keys string
		want       func(h []feed.Headline) bool
	}{
		{"star", "s", func(h []feed.Headline) bool { return h[0].Starred }},
		{"unstar", "j s", func(h []feed.Headline) bool { return !h[1].Starred }},
		{"read", "m", func(h []feed.Headline) bool { return h[0].Read }},
		{"later", "t", func(h []feed.Headline) bool { return h[0].Later }},
		{"star in the story", "enter s", func(h []feed.Headline) bool { return h[0].Starred }},
		{"star and unstar in the story", "enter s s", func(h []feed.Headline) bool { return !h[0].Starred }},
		{"unread in the story", "enter m", func(h []feed.Headline) bool { return !h[0].Read }},
		{"all", "A", func(h []feed.Headline) bool { return unreadIn(h) == 0 }},
		{"above", "g a 4j Mk", func(h []feed.Headline) bool { return unreadIn(h[:5]) == 0 && unreadIn(h[5:]) > 0 }},
		{"below", "g a 4j Mj", func(h []feed.Headline) bool { return unreadIn(h[:4]) > 0 && unreadIn(h[4:]) == 0 }},
		{"older", "g a Mo", func(h []feed.Headline) bool { return !h[0].Read && unreadIn(h) > 0 }},
		{"several", "g a V 3j m", func(h []feed.Headline) bool { return unreadIn(h[:4]) == 0 && unreadIn(h) > 0 }},
		{"several upwards", "g a G V 2k s", func(h []feed.Headline) bool {
			return h[len(h)-1].Starred && h[len(h)-2].Starred && h[len(h)-3].Starred
		}},
		{"given up", "g a V j esc s", func(h []feed.Headline) bool { return !h[0].Starred }},
		{"undone", "s u", func(h []feed.Headline) bool { return !h[0].Starred }},
		{"done again", "s u ctrl+r", func(h []feed.Headline) bool { return h[0].Starred }},
		{"all undone", "A u", func(h []feed.Headline) bool { return unreadIn(h) == 8 }},
		{"twice undone", "s j j s m 2u u", func(h []feed.Headline) bool { return !h[0].Starred && !h[3].Starred && !h[3].Read }},
	}
	for _, tt := range tests {
		drive(t, 120, 36, Options{}, func(d *driver) {
			d.keys(tt.keys)
			if !tt.want(d.lib.entries) {
				t.Errorf("%s: after %q: %+v", tt.name, tt.keys, d.lib.entries)
			}
		})
	}
}

func unreadIn(hs []feed.Headline) int {
	n := 0
	for _, h := range hs {
		if !h.Read {
			n++
		}
	}
	return n
}

// state is all that undo must bring back.
func (f *fake) state() string {
	var b strings.Builder
	for _, s := range f.subs {
		fmt.Fprintf(&b, "%s %q %q %+v\n", s.URL, s.Title, s.Folder, s.Settings)
	}
	for _, h := range f.entries {
		fmt.Fprintf(&b, "%d read %v starred %v later %v\n", h.ID, h.Read, h.Starred, h.Later)
	}
	return b.String()
}

// Fifty changes and as many undos lead back to the same store, and as many
// redos to where the changes led.
func TestUndoTakesEverythingBack(t *testing.T) {
	changes := []string{"s", "m", "t", "A", "M k", "M j", "M o", "j", "k", "G", "V j j", "g a", "g u", "enter", "h", "J",
		"S", "H", "h D", "h j j j", "h e x enter", "h F z enter", "l"}
	rng := rand.New(rand.NewPCG(9, 10))
	for range 15 {
		drive(t, 120, 36, Options{}, func(d *driver) {
			before := d.lib.state()
			var pressed []string
			for range 50 {
				k := changes[rng.IntN(len(changes))]
				pressed = append(pressed, k)
				d.keys(k)
			}
			after := d.lib.state()
			d.keys("esc 500u")
			if got := d.lib.state(); got != before {
				t.Fatalf("after %v and undo\n%s", pressed, difference(got, before))
			}
			d.keys("u")
			d.shows("Nothing to undo")
			d.keys("500 ctrl+r")
			if got := d.lib.state(); got != after {
				t.Fatalf("after %v, undo and redo\n%s", pressed, difference(got, after))
			}
			d.keys("ctrl+r")
			d.shows("Nothing to do again")
		})
	}
}

// difference lists the lines that two texts do not share.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	var out []string
	for _, l := range g {
		if !slices.Contains(w, l) {
			out = append(out, " got "+l)
		}
	}
	for _, l := range w {
		if !slices.Contains(g, l) {
			out = append(out, "want "+l)
		}
	}
	return strings.Join(out, "\n")
}

// The cursor among the feeds goes to a feed that was followed, once.
func TestCursorOnTheNewFeed(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("a")
		d.text("https://news.example/all")
		d.keys("enter")
		if r, _ := d.m.feeds.Current(); r.Title != d.m.entries.Title {
			t.Errorf("the cursor is on %q, and the list %q", r.Title, d.m.entries.Title)
		}
		d.keys("g a r")
		if r, _ := d.m.feeds.Current(); r.Title != "All" {
			t.Errorf("after another list the cursor is on %q, want All", r.Title)
		}
	})
}

func TestFollowing(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		n := len(d.lib.subs)
		d.keys("a")
		d.text("https://news.example/none")
		d.keys("enter")
		d.shows("following https://news.example/none: no feed there")
		d.keys("a")
		d.text("https://news.example/page")
		d.keys("enter")
		d.shows("Which feed?")
		d.keys("down enter")
		if len(d.lib.subs) != n+1 || !strings.HasSuffix(d.m.entries.Title, "/page/sport") {
			t.Errorf("%d feeds, and the list is %q", len(d.lib.subs), d.m.entries.Title)
		}
		d.keys("u")
		if len(d.lib.subs) != n {
			t.Errorf("undo left %d feeds, want %d", len(d.lib.subs), n)
		}
		d.keys("a enter a backspace")
		if d.m.ask.open() {
			t.Error("an empty answer did not close the question")
		}
	})
}

// Where a feed will be, the question says: in the folder that the cursor is in.
func TestFollowingIntoAFolder(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("a")
		d.shows("Follow:")
		d.keys("esc h")
		for {
			r, _ := d.m.feeds.Current()
			if r.Sub.Folder == "World" {
				break
			}
			d.keys("j")
		}
		d.keys("a")
		d.shows("Follow in World:")
		d.text("https://news.example/all")
		d.keys("enter")
		if s := d.lib.subs[len(d.lib.subs)-1]; s.Folder != "World" {
			t.Errorf("the feed went into %q", s.Folder)
		}
	})
}

// A key that does nothing where it was pressed says where it acts.
func TestMisplacedKeys(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("F")
		d.shows("F acts among the feeds: put the feed into a folder")
		d.keys("] q")
		d.shows("]q acts in a story: to the next quotation")
		d.keys("h s")
		d.shows("s acts on a story or a headline: star, or take the star away")
	})
}

func TestUnaddressed(t *testing.T) {
	tests := []struct{ name, err, want string }{
		{"an address", "https://a.example/: no feed there (look for it)", "no feed there (look for it)"},
		{"another hop", "https://a.example/ (by way of https://b.example/): no feed", "https://a.example/ (by way of https://b.example/): no feed"},
		{"no address", "no address given: paste one", "no address given: paste one"},
		{"an address alone", "https://a.example/", "https://a.example/"},
	}
	for _, tt := range tests {
		if got := unaddressed(errors.New(tt.err)).Error(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	stopped := fmt.Errorf("https://a.example/: %w", context.Canceled)
	if got := unaddressed(stopped); !errors.Is(got, context.Canceled) {
		t.Errorf("a person's own stop became %q", got)
	}
}

func TestManagingFeeds(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("h D")
		d.shows("No feed is chosen")
		d.keys("G e")
		for range 30 {
			d.keys("backspace")
		}
		d.keys("e")
		d.text("Munich")
		d.keys("enter")
		d.shows("Munich")
		d.keys("F")
		d.text("/Bavaria")
		d.keys("enter")
		d.shows("Bavaria")
		d.keys("D")
		if len(d.lib.subs) != 6 {
			t.Errorf("%d feeds are left, want 6", len(d.lib.subs))
		}
		d.keys("g g !")
		d.shows("Feeds in trouble")
		d.shows("the server is in trouble: 503")
		d.keys("esc 7j x")
		d.lacks("Daerah")
		d.keys("x enter")
		if d.m.entries.Filter.Folder != "Indonesia" {
			t.Errorf("enter on a folder lists %+v", d.m.entries.Filter)
		}
	})
}

func TestRefresh(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("R")
		d.shows("Nothing new")
		for i := range 3 {
			d.lib.fresh = append(d.lib.fresh, feed.Headline{ID: int64(500 + i), Feed: int64(1 + i%2), Title: "Just in", Published: noon})
		}
		d.keys("R")
		d.shows("3 new stories in 2 feeds")
		d.lacks("Just in")
		d.keys("k")
		d.shows("Just in")
		d.keys("r")
		d.shows("Nothing new")
	})
}

// A slowly lib waits for its context to end.
type slow struct{ *fake }

func (s slow) Refresh(ctx context.Context, _ Refresh, report func(Progress)) error {
	report(Progress{Feed: s.subs[1], Done: 1, Total: 4})
	<-ctx.Done()
	return ctx.Err()
}

func TestRefreshKeepsTheKeysAliveAndStops(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.m.lib = slow{d.lib}
		d.keys("R")
		d.shows("Refreshing 1 of 4  Kompas")
		if bar := d.m.View().ProgressBar; bar == nil || bar.Value != 25 {
			t.Errorf("the terminal's progress is %+v, want 25", bar)
		}
		d.keys("j enter R")
		d.shows("A refresh is under way")
		d.keys("h esc")
		d.shows("Refresh stopped")
		d.wait(10 * time.Second)
		d.lacks("Refresh")
		if d.m.refresh.running() || d.m.View().ProgressBar != nil {
			t.Error("the refresh is not over")
		}
		d.keys("R q")
	})
}

// A long refresh brings its stories before it ends, and waits for a page that
// a person is going to.
func TestStoriesComeWhileOthersAreFetched(t *testing.T) {
	now := noon
	drive(t, 120, 36, Options{Now: func() time.Time { return now }}, func(d *driver) {
		d.m.lib = slow{d.lib}
		d.keys("R")
		d.lib.entries = append(d.lib.entries, feed.Headline{ID: 900, Feed: 2, Title: "Just in", Published: noon})
		d.lib.sort()
		now = now.Add(3 * time.Second)
		d.m.now, d.m.asked = now, true
		step := progressed{d.m.refresh.run, []Progress{{Feed: d.lib.subs[1], Done: 2, Total: 4, New: []feed.Ack{{ID: 900}}}}}
		d.m.progressed(step)
		if !d.m.late {
			t.Error("the new story does not wait for the page")
		}
		d.send(pageListed{list: d.m.list, want: after})
		d.keys("k")
		d.shows("Just in")
		d.keys("esc")
	})
}

// A torn library cannot change what is followed.
type torn struct{ *fake }

func (torn) Follow(context.Context, string, string) (feed.Subscription, error) {
	return feed.Subscription{}, errors.New("no network")
}

func TestUndoThatFailsCanBeTriedAgain(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		n := len(d.lib.subs)
		d.keys("h G D")
		d.m.lib = torn{d.lib}
		d.keys("u")
		d.shows("changing the feed: no network")
		d.m.lib = d.lib
		d.keys("u")
		if len(d.lib.subs) != n {
			t.Errorf("%d feeds after the second undo, want %d", len(d.lib.subs), n)
		}
	})
}

// TestAnOlderListingTakesNoChangeBack answers a question for the feeds with
// what they were before a change, and has the next change come at once.
func TestAnOlderListingTakesNoChangeBack(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		older := subscriptionsListed{subs: slices.Clone(d.lib.subs)}
		d.keys("h G")
		d.m.listing.ask()
		d.keys("e")
		d.text(" am Sonntag")
		d.keys("enter")
		m, _ := d.m.Update(older)
		d.m = m.(Model)
		d.keys("F")
		d.text("/Bayern")
		d.keys("enter")
		got := d.lib.subs[len(d.lib.subs)-1]
		if got.Title != "Süddeutsche Nachrichten am Sonntag" || got.Folder != "World/Bayern" {
			t.Errorf("got %q in %q, want both changes", got.Title, got.Folder)
		}
	})
}
