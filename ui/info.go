package ui

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/entries"
	"warta/ui/keys"
	"warta/ui/prompt"
)

// feedInfo shows how following a feed goes; when none is chosen, or when feeds
// did not answer the last refresh and this one did, which are in trouble.
func (m *Model) feedInfo() {
	sub, ok := m.feedHere()
	items := m.troubles()
	switch {
	case ok && (!m.silent || len(items) == 0 || troubled(sub)):
		m.offer(sub.Title, m.state(sub), ignore)
		return
	case len(items) == 0:
		items = []prompt.Item{{Name: "All feeds answer."}}
	}
	m.offer("Feeds in trouble", items, goFeed)
}

// troubles lists the feeds in trouble.
func (m *Model) troubles() []prompt.Item {
	var items []prompt.Item
	for _, s := range m.feeds.Subs() {
		if troubled(s) {
			items = append(items, prompt.Item{Head: true, Name: s.Title + " · " + m.since(s)},
				prompt.Item{Name: trouble(s), Value: strconv.FormatInt(s.ID, 10)})
		}
	}
	return items
}

// goFeed goes to a feed's row, by its number.
func goFeed(m *Model, id string) tea.Cmd {
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil {
		return nil
	}
	m.look(keys.Feeds)
	m.feeds.Go(feed.Filter{Feed: n})
	return m.fitPage()
}

func ignore(*Model, string) tea.Cmd { return nil }

func troubled(s feed.Subscription) bool { return s.Status.Error != "" || s.Status.Gone }

// trouble says in one line what is wrong with a feed.
func trouble(s feed.Subscription) string {
	if s.Status.Gone {
		return "gone for good (410); the site has taken it down"
	}
	return strings.TrimPrefix(s.Status.Error, s.URL+": ")
}

// since says since when a feed is in trouble.
func (m *Model) since(s feed.Subscription) string {
	failed := "one look failed"
	if s.Status.Failures != 1 {
		failed = fmt.Sprintf("%d looks failed", s.Status.Failures)
	}
	if s.Status.Since.IsZero() {
		return failed
	}
	return ago(s.Status.Since, m.now) + ", " + failed
}

// state lists what is known of following a feed, and what to do when it fails.
func (m *Model) state(s feed.Subscription) []prompt.Item {
	items := []prompt.Item{
		{Name: "Address", Note: s.URL},
		{Name: "Site", Note: s.SiteURL},
		{Name: "Format", Note: s.Format},
		{Name: "Stories", Note: fmt.Sprintf("%d, %d unread", s.Total, s.Unread)},
		{Name: "Last look", Note: ago(s.Status.LastCheck, m.now)},
		{Name: "Last new", Note: ago(s.Status.LastNew, m.now)},
		{Name: "Next look", Note: until(s.Status.NextCheck, m.now)},
		{Name: "Because", Note: because(s.Status.Reason)},
	}
	if troubled(s) {
		what, advice := advised(trouble(s))
		items = append(items,
			prompt.Item{Name: "Trouble", Note: what},
			prompt.Item{Name: "Advice", Note: advice},
			prompt.Item{Name: "Since", Note: m.since(s)},
			prompt.Item{Name: "To do", Note: m.table.Key(keys.RefreshFeed) + " looks again, " + m.table.Key(keys.Remove) + " stops following"})
	}
	known := items[:0]
	for _, it := range items {
		if it.Note != "" {
			known = append(known, it)
		}
	}
	return known
}

// advised parts an error from what to do about it, which stands in brackets at
// its end and would be cut off in a narrow window.
func advised(trouble string) (what, advice string) {
	at, depth := len(trouble), 0
	for at > 0 && strings.HasSuffix(trouble, ")") {
		at--
		switch trouble[at] {
		case ')':
			depth++
		case '(':
			depth--
		}
		if depth == 0 { // advice may hold brackets of its own
			break
		}
	}
	if depth > 0 || !strings.HasSuffix(trouble[:at], " ") {
		return trouble, ""
	}
	return trouble[:at-1], trouble[at+1 : len(trouble)-1]
}

// because is a reason without how long the wait was when it began: what is left
// of it stands above.
func because(reason string) string {
	why, _, _ := strings.Cut(reason, ", next look in ")
	return why
}

func ago(at, now time.Time) string {
	if at.IsZero() {
		return ""
	}
	age := entries.Age(at, now)
	if now.Sub(at) < 7*24*time.Hour && age != "now" {
		age += " ago"
	}
	return age
}

// longest is the longest wait that means a look is to come: what nobody looks
// at again is kept as due at the end of time.
const longest = 366 * 24 * time.Hour

func until(at, now time.Time) string {
	switch d := at.Sub(now); {
	case at.IsZero():
		return ""
	case d > longest:
		return "never"
	case d <= 0:
		return "now"
	case d < 2*time.Minute:
		return "in a minute"
	case d < time.Hour:
		return fmt.Sprintf("in %d minutes", d/time.Minute)
	case d < 2*time.Hour:
		return "in an hour"
	case d < 48*time.Hour:
		return fmt.Sprintf("in %d hours", d/time.Hour)
	}
	return fmt.Sprintf("in %d days", at.Sub(now)/(24*time.Hour))
}
