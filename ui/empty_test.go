package ui

import (
	"testing"

	"warta/feed"
)

func TestEmptyListsSayWhy(t *testing.T) {
	tests := []struct{ name, keys, says, tip string }{
		{"filter", "/ z z z enter", "Nothing matches “zzz”", "esc  ends the filter"},
		{"starred", "gs", "Nothing is starred", "s  stars a story"},
		{"later", "gl", "Nothing is kept for later", "t  keeps a story"},
		{"all", "ga", "No stories here", "a  follows a feed"},
		{"a feed in trouble", "h G k enter", "the server is in trouble: 503", "r  looks again"},
		{"a feed with what is read hidden", "h G enter H", "Nothing unread here", "H  shows what is read"},
		{"a name", "", "No story names Rina Hartono", "ga  lists everything"},
	}
	for _, tt := range tests {
		lib := newFake()
		lib.entries = nil
		driveOn(t, lib, 120, 36, Options{}, func(d *driver) {
			d.keys(tt.keys)
			if tt.keys == "" {
				d.run(d.m.showList("Rina Hartono", feed.Filter{Entity: "Rina Hartono"}, false))
				d.send(nil)
			}
			d.shows(tt.says)
			d.shows(tt.tip)
		})
	}
}

func TestNewcomersAreToldHowToFollow(t *testing.T) {
	lib := newFake()
	lib.subs = lib.subs[:1]
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		driveOn(t, lib, size[0], size[1], Options{}, func(d *driver) {
			d.shows("a  follows a feed")
			d.shows("a add")
			d.keys("?")
			d.shows("type to search   enter chooses   esc closes")
		})
	}
	driveOn(t, lib, 40, 12, Options{}, func(d *driver) { d.keys("?"); d.shows("esc closes") })
}

func TestFromTroubleToTheFeed(t *testing.T) {
	drive(t, 120, 36, Options{}, func(d *driver) {
		d.keys("h g g !")
		d.shows("朝日川新聞 · 2d ago, 7 looks failed")
		d.keys("enter")
		if r, _ := d.m.feeds.Current(); r.Title != "朝日川新聞" {
			t.Errorf("enter leads to %q", r.Title)
		}
	})
}
