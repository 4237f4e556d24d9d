package store

import (
	"slices"
	"testing"
	"time"

	"warta/feed"
)

func TestIdentity(t *testing.T) {
	day := func(n int) time.Time { return start.AddDate(0, 0, -n) }
	for name, tt := range map[string]struct {
		first, later []feed.Entry
		want         []string // guids that are new in later
	}{
		"the same again": {
			first: []feed.Entry{{GUID: "1", URL: "https://e.org/1", Title: "One"}},
			later: []feed.Entry{{GUID: "1", URL: "https://e.org/1", Title: "One"}},
		},
		"title corrected": {
			first: []feed.Entry{{GUID: "1", URL: "https://e.org/1", Title: "Oen"}},
			later: []feed.Entry{{GUID: "1", URL: "https://e.org/1", Title: "One"}},
		},
		"guid renewed": {
			first: []feed.Entry{{GUID: "a1", URL: "https://e.org/1", Title: "One", Published: day(1)}},
			later: []feed.Entry{{GUID: "b1", URL: "https://e.org/1", Title: "One", Published: day(0)}},
		},
		"guid renewed beside a new entry": {
			first: []feed.Entry{{GUID: "a1", URL: "https://e.org/1", Title: "One"}},
			later: []feed.Entry{{GUID: "b2", URL: "https://e.org/2", Title: "Two"}, {GUID: "b1", URL: "https://e.org/1", Title: "One"}},
			want:  []string{"b2"},
		},
		"another story of the same title": {
			first: []feed.Entry{{GUID: "1", URL: "https://e.org/1", Title: "Weather"}},
			later: []feed.Entry{{GUID: "2", URL: "https://e.org/2", Title: "Weather"}},
			want:  []string{"2"},
		},
		"another story at the same link": {
			first: []feed.Entry{{GUID: "1", URL: "https://e.org/live", Title: "Morning"}},
			later: []feed.Entry{{GUID: "2", URL: "https://e.org/live", Title: "Evening"}},
			want:  []string{"2"},
		},
		"two that share link and title stand together": {
			first: []feed.Entry{{GUID: "1", URL: "https://e.org/w", Title: "Weather"}},
			later: []feed.Entry{{GUID: "2", URL: "https://e.org/w", Title: "Weather"}, {GUID: "1", URL: "https://e.org/w", Title: "Weather"}},
			want:  []string{"2"},
		},
		"no title": {
			first: []feed.Entry{{GUID: "1", URL: "https://e.org/"}},
			later: []feed.Entry{{GUID: "2", URL: "https://e.org/"}},
			want:  []string{"2"},
		},
		"one guid for all": {
			first: []feed.Entry{{GUID: "x", URL: "https://e.org/1", Title: "One"}, {GUID: "x", URL: "https://e.org/2", Title: "Two"}},
			later: []feed.Entry{{GUID: "x", URL: "https://e.org/3", Title: "Three"}, {GUID: "x", URL: "https://e.org/1", Title: "One"}},
			want:  []string{"x https://e.org/3"},
		},
		"one entry twice": {
			later: []feed.Entry{{GUID: "1", URL: "https://e.org/1", Title: "One"}, {GUID: "1", URL: "https://e.org/1", Title: "One"}},
			want:  []string{"1"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			w, _ := follow(t, s, "https://e.org/feed", tt.first)
			for round, want := range [][]string{tt.want, nil} {
				var got []string
				for _, ack := range save(t, s, w, tt.later) {
					got = append(got, ack.GUID)
				}
				if !slices.Equal(got, want) {
					t.Errorf("listing %d\n got %v\nwant %v", round+2, got, want)
				}
			}
		})
	}
}

func TestSameGUIDsInTwoFeeds(t *testing.T) {
	s := newStore(t)
	follow(t, s, "https://one.example/", entries("a", 5))
	_, acks := follow(t, s, "https://two.example/", entries("a", 5))
	if got := headlines(t, s.Account(Owner), feed.Filter{}); len(got) != 10 || len(acks) != 5 {
		t.Errorf("got %d entries, %d acks\nwant 10, 5", len(got), len(acks))
	}
}

func TestDates(t *testing.T) {
	s := newStore(t)
	w, _ := follow(t, s, "https://e.org/feed", []feed.Entry{
		{GUID: "first", Title: "No date, first"},
		{GUID: "second", Title: "No date, second"},
		{GUID: "future", Title: "Next year", Published: start.AddDate(1, 0, 0)},
		{GUID: "zone", Title: "In a zone to come", Published: start.Add(5 * time.Hour)},
		{GUID: "old", Title: "Old", Published: start.AddDate(-30, 0, 0)},
	})
	guids := func() (list []string) {
		for _, h := range headlines(t, s.Account(Owner), feed.Filter{}) {
			list = append(list, h.GUID)
		}
		return list
	}
	if got, want := guids(), []string{"zone", "first", "second", "future", "old"}; !slices.Equal(got, want) {
		t.Errorf("order\n got %v\nwant %v", got, want)
	}
	save(t, s, w, []feed.Entry{{GUID: "old", Title: "Old", Published: start.Add(6 * time.Hour)}})
	if got, want := guids()[0], "old"; got != want {
		t.Errorf("first after a date was corrected\n got %s\nwant %s", got, want)
	}
	for _, f := range []feed.Filter{{Unread: true}, {}} {
		if got := pages(t, s.Account(Owner), f, 2); len(got) != 5 {
			t.Errorf("pages of %+v\n got %v\nwant five", f, got)
		}
	}
}
