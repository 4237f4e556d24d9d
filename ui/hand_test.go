package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"warta/feed"
)

func TestHandingOver(t *testing.T) {
	var got []string
	take := func(_ context.Context, command, what string) error {
		got = append(got, command, what)
		if command == "false" {
			return errors.New("exit status 1")
		}
		return nil
	}
	pipe := func(ctx context.Context, command, text string) (string, error) {
		says := ""
		if command == "wc" {
			says = "2 stories"
		}
		return says, take(ctx, command, text)
	}
	o := Options{OpenWith: take, Pipe: pipe, Player: func(ctx context.Context, url string) error { return take(ctx, "player", url) }}
	tests := []struct{ name, keys, command, what, screen string }{
		{"open with", "O m p v enter", "mpv", "https://site.example/0", "mpv has the address"},
		{"pipe", "| w c enter", "wc", "\n\nRina Hartono had waited", "wc: 2 stories"},
		{"pipe without an answer", "| t e e enter", "tee", "\n\nRina Hartono had waited", "tee has read the story"},
		{"pipe the open story", "enter | w c enter", "wc", "\n\nRina Hartono had waited", "wc: 2 stories"},
		{"fails", "O f a l s e enter", "false", "https", "false: exit status 1"},
		{"the feed's own browser", "g a G o", "lynx", "https://site.example/", "lynx has the address"},
		{"play", "p", "player", "https://site.example/episode", "Playing https://site.example/episode"},
		{"nothing to play", "j p", "", "", "Nothing to play"},
		{"no command", "| enter", "", "", ""},
	}
	for _, tt := range tests {
		got = nil
		lib := newFake()
		lib.entries[0].Enclosure = feed.Enclosure{URL: "https://site.example/episode", Type: "audio/mpeg"}
		lib.subs[len(lib.subs)-1].Settings.Browser = "lynx"
		lib.entries[len(lib.entries)-1].Feed = lib.subs[len(lib.subs)-1].ID
		driveOn(t, lib, 120, 36, o, func(d *driver) {
			d.keys(tt.keys)
			d.shows(tt.screen)
			ran := strings.Join(got, " ")
			if !strings.HasPrefix(ran, tt.command) || !strings.Contains(ran, tt.what) || tt.command == "" && ran != "" {
				t.Errorf("%s: ran %q", tt.name, ran)
			}
		})
	}
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("O")
		d.shows("That cannot be done here")
	})
}

func TestMacros(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("* a enter ]q s h j *")
		d.shows("6 keys are recorded under a")
		d.keys("g a g g 3 @ a")
		if got := d.m.entries.ID(); got != d.lib.entries[3].ID {
			t.Errorf("three times enter, star, back and down lead to %d, want %d", got, d.lib.entries[3].ID)
		}
		if h := d.lib.entries[2]; !h.Read {
			t.Error("the third story was not opened")
		}
		d.keys("@ z")
		d.shows("Nothing is recorded under z")
		d.keys("* b @ a")
		d.shows("Recorded keys cannot press recorded keys")
		d.keys("*")
	})
}

// Keys that come while recorded ones are pressed wait their turn; esc ends them.
func TestKeysWhileRecordedOnesArePressed(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("* a s j * g a g g")
		d.m.asked = true // recorded keys wait for a page
		d.keys("9 @ a t")
		if d.lib.entries[0].Later {
			t.Error("a key did not wait for those before it")
		}
		d.m.asked = false
		d.send(noteExpired{})
		if h := d.lib.entries[9]; !h.Later || d.m.entries.ID() != h.ID {
			t.Errorf("after nine times down t marked another story than %d: %+v", d.m.entries.ID(), h)
		}
		d.keys("g g")
		d.m.asked = true
		d.keys("9 @ a esc")
		d.m.asked = false
		d.send(noteExpired{})
		d.shows("Recorded keys stopped")
		if got := d.m.entries.ID(); got != d.lib.entries[0].ID {
			t.Errorf("esc did not stop the recorded keys: the cursor is on %d", got)
		}
	})
}

func TestOneRecordedKey(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("* b j *")
		d.shows("One key is recorded under b")
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
		d.keys("enter")
		d.wait(20 * time.Second)
		d.shows("o browser")
		d.keys("o")
		d.shows("no browser")
	})
	drive(t, 80, 24, Options{}, func(d *driver) {
		d.keys("o")
		d.shows("No browser here: the link is copied")
		if d.copied != "https://site.example/0" {
			t.Errorf("copied %q", d.copied)
		}
		d.wait(20 * time.Second)
		d.keys("enter")
		d.shows("y copy link")
		d.lacks("o browser")
	})
}
