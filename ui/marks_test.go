package ui

import (
	"testing"
	"time"

	"warta/feed"
	"warta/ui/keys"
)

// What arrives behind the screen's back stays unread, until the list has it.
func TestAllReadMeansWhatIsListed(t *testing.T) {
	now := noon
	late := feed.Headline{ID: 900, Feed: 2, Title: "Just in", Published: noon, Arrived: noon.Add(time.Minute)}
	tests := []struct {
		name, keys string
		fetched    bool // by this reader, and not behind its back
		want       bool // the late story is read
	}{
		{"in the list", "A", false, false},
		{"among the feeds", "h gg A", false, false},
		{"in the list that took it in", "R A", true, true},
		{"among the feeds that took it in", "R h gg A", true, true},
		{"in the list opened again", "g u A", false, true},
	}
	for _, tt := range tests {
		now = noon
		drive(t, 120, 36, Options{Now: func() time.Time { return now }}, func(d *driver) {
			now = noon.Add(2 * time.Minute)
			if tt.fetched {
				d.lib.fresh = []feed.Headline{late}
			} else {
				d.lib.entries = append(d.lib.entries, late)
				d.lib.sort()
			}
			d.keys(tt.keys)
			for _, h := range d.lib.entries {
				if h.ID == late.ID && h.Read != tt.want {
					t.Errorf("%s: the late story's read is %v, want %v", tt.name, h.Read, tt.want)
				}
			}
		})
	}
}

func TestAllReadSaysHowManyAndHowBack(t *testing.T) {
	table := keys.Default()
	for i := range table {
		if table[i].Action == keys.Undo {
			table[i].Keys = []string{"z"}
		}
	}
	drive(t, 120, 36, Options{Keys: table}, func(d *driver) {
		d.keys("A")
		d.shows("8 stories marked read (z takes it back)")
		d.keys("A")
		d.shows("No story marked read")
		d.keys("z")
		d.shows("Undone: 8 stories marked unread")
		d.keys("h G A")
		d.shows("One story marked read (z takes it back)")
	})
}

// Among the feeds, the row under the cursor is meant and not the list beside it.
func TestAllReadAmongTheFeeds(t *testing.T) {
	tests := []struct {
		name, keys string
		want       func(feed.Headline) bool
	}{
		{"a feed", "h G A", func(h feed.Headline) bool { return h.Feed == 7 }},
		{"a folder", "h 7j A", func(h feed.Headline) bool { return h.Feed >= 2 && h.Feed <= 4 }},
		{"a smart list", "h gg 2j A", func(h feed.Headline) bool { return h.Starred }},
	}
	for _, tt := range tests {
		drive(t, 120, 36, Options{}, func(d *driver) {
			before := map[int64]bool{}
			for _, h := range d.lib.entries {
				before[h.ID] = h.Read
			}
			d.keys(tt.keys)
			for _, h := range d.lib.entries {
				if want := before[h.ID] || tt.want(h); h.Read != want {
					t.Errorf("%s: read of %q is %v, want %v", tt.name, h.Title, h.Read, want)
				}
			}
		})
	}
}

// Older is by the age that the rows show, however lately a story came.
func TestOlderRead(t *testing.T) {
	now := noon
	at := func(published, arrived time.Duration) feed.Headline {
		return feed.Headline{ID: 900, Feed: 2, Title: "Old news", Published: noon.Add(published), Arrived: noon.Add(arrived)}
	}
	const day = 24 * time.Hour
	tests := []struct {
		name, keys string
		story      feed.Headline
		behind     bool // it comes behind the screen's back
		want       bool
	}{
		{"published long ago, come today", "M o", at(-30*day, -time.Hour), false, true},
		{"published today, come long ago", "M o", at(-time.Hour, -30*day), false, false},
		{"more days", "3 M o", at(-2*day, -2*day), false, false},
		{"more days and older", "3 M o", at(-4*day, 0), false, true},
		{"come while the clock ran ahead", "M o", at(-4*day, 300*day), false, true},
		{"come behind the screen's back", "M o", at(-4*day, time.Minute), true, false},
	}
	for _, tt := range tests {
		now = noon
		lib := newFake()
		lib.many(450) // more than a page, each a minute older
		for i := range lib.entries {
			lib.entries[i].Published = lib.entries[i].Published.Add(-2 * day)
		}
		if !tt.behind {
			lib.entries = append(lib.entries, tt.story)
			lib.sort()
		}
		driveOn(t, lib, 120, 36, Options{Now: func() time.Time { return now }}, func(d *driver) {
			if tt.behind {
				now = noon.Add(2 * time.Minute)
				d.lib.entries = append(d.lib.entries, tt.story)
				d.lib.sort()
			}
			d.keys(tt.keys)
			for _, h := range d.lib.entries {
				if h.ID == tt.story.ID && h.Read != tt.want {
					t.Errorf("%s: read is %v, want %v", tt.name, h.Read, tt.want)
				}
			}
			if tt.keys == "M o" {
				if n := unreadIn(d.lib.entries); n > 1 {
					t.Errorf("%s: %d older ones are unread still", tt.name, n)
				}
			}
		})
	}
}

// Above and below mean the list, and not only those of its rows that are held.
func TestSideReadReachesTheEndsOfTheList(t *testing.T) {
	late := feed.Headline{ID: 9_000, Feed: 2, Title: "Just in", Published: noon.Add(time.Minute), Arrived: noon.Add(time.Minute)}
	tests := []struct {
		name, way, keys string
		want            int // how many are read
	}{
		{"above", "G", "Mk", 4_000},
		{"below", "", "Mj", 4_000},
		{"above in the middle", "2000j", "Mk", 2_001},
		{"below in the middle", "2000j", "Mj", 2_000},
		{"and back", "2000j", "Mj u", 0},
	}
	for _, tt := range tests {
		now := noon
		lib := newFake()
		lib.many(4_000)
		driveOn(t, lib, 80, 24, Options{Now: func() time.Time { return now }}, func(d *driver) {
			d.keys(tt.way)
			now = noon.Add(2 * time.Minute)
			lib.entries = append(lib.entries, late)
			lib.sort()
			d.keys(tt.keys)
			read := 0
			for _, h := range lib.entries {
				if h.ID == late.ID && h.Read {
					t.Errorf("%s: what came behind the screen's back is read", tt.name)
				}
				if h.Read {
					read++
				}
			}
			if read != tt.want {
				t.Errorf("%s: %d are read, want %d", tt.name, read, tt.want)
			}
		})
	}
}

// A selection goes as far as its ends, wherever the rows held are.
func TestSelectionReachesOverTheRowsHeld(t *testing.T) {
	tests := []struct {
		keys string
		want int
	}{
		{"V 2500j s", 2_501},
		{"2500j V 2400k s", 2_401},
		{"V G s", 4_000},
		{"V G k s u", 0},
		{"gg V 2500j 2490k s", 11},
	}
	for _, tt := range tests {
		lib := newFake()
		lib.many(4_000)
		driveOn(t, lib, 80, 24, Options{}, func(d *driver) {
			d.keys(tt.keys)
			starred := 0
			for _, h := range lib.entries {
				if h.Starred {
					starred++
				}
			}
			if starred != tt.want {
				t.Errorf("%s: %d are starred, want %d", tt.keys, starred, tt.want)
			}
		})
	}
}
