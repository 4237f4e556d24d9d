package main

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"warta/feed/fetch"
	"warta/feed/library"
	"warta/feed/store"
)

// mannersSample is a store with something to tell of every kind.
func mannersSample() library.Manners {
	now := time.Date(2026, 3, 1, 8, 0, 0, 0, time.Local)
	refused := func(host string, until time.Duration, slow time.Duration) store.Pause {
		return store.Pause{Host: host, Since: now.Add(-3 * time.Hour), Until: now.Add(until), Reason: "server asked for 4 hours", Slow: slow}
	}
	failing := library.Deferred{URL: "https://" + strings.Repeat("long.", 30) + "example/feed", Until: now.Add(20 * time.Hour), Times: 3, Why: "no such host"}
	return library.Manners{
		Feeds: 40, Unasked: 1, Kept: 30, Tags: 20, Dates: 25, Fresh: 2, FreshTo: now.Add(5 * time.Hour), Stretch: 1,
		Next: now.Add(time.Minute), NextFeed: "https://a.example/feed",
		Moving:  []library.Deferred{{URL: "https://old.example/feed", Until: now.Add(time.Hour), Times: 2, Why: "to https://new.example/feed"}},
		Failing: []library.Deferred{failing, failing, failing, failing},
		Gone:    []library.Deferred{{URL: "https://gone.example/feed"}},
		Hosts:   []store.Pause{refused("busy.example:443", time.Hour, 0), refused("slow.example:443", -time.Hour, 4*time.Hour)},
		Now:     now,
	}
}

func TestContractFitsEightyColumns(t *testing.T) {
	m := mannersSample()
	for _, row := range fetch.Rows {
		r := ruleRecord{ID: row.ID, State: row.State, Situation: row.Situation, Rule: row.Rule}
		r.fill(m)
		for line := range strings.Lines(r.String()) {
			if w := ansi.StringWidth(strings.TrimSuffix(line, "\n")); w > contractWidth {
				t.Errorf("%s is %d columns wide: %q", r.ID, w, line)
			}
		}
	}
}

func TestContractTellsWhatIsRemembered(t *testing.T) {
	m := mannersSample()
	for id, want := range map[string]string{
		"P1":  "1 of 40 feeds not asked yet",
		"P2":  "30 of 40 feeds hold a validator",
		"P3":  "20 held",
		"P5":  "",
		"P10": "9 feeds hold none",
		"P12": "the next look is at 08:01: https://a.example/feed",
		"P14": "2 feeds inside one, the longest until 13:00",
		"P17": "busy.example:443 paused until 09:00 (server asked for 4 hours)",
		"P18": "slow.example:443 over since 07:00 (server asked for 4 hours; since then once in 4 hours)",
		"P20": "busy.example:443 paused until 09:00 (server asked for 4 hours)",
		"P26": "1 feeds are answered by one: https://old.example/feed (2 in a row, next look at 09:00)",
	} {
		r := ruleRecord{ID: id}
		if r.fill(m); r.Here != want {
			t.Errorf("%s\n got %q\nwant %q", id, r.Here, want)
		}
	}
	r := ruleRecord{ID: "P28"}
	r.fill(m)
	if !strings.HasPrefix(r.Here, "1 gone, 4 backed off: https://gone.example/feed (not asked any more); ") ||
		!strings.HasSuffix(r.Here, "; 2 more (--json has all)") || len(r.Feeds) != 5 {
		t.Errorf("P28\n got %q, %d feeds\nwant one that is gone first, and 2 more", r.Here, len(r.Feeds))
	}
}
