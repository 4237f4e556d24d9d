// Package feeds is the pane of what is followed: lists over all feeds (unread,
// today, starred, ...), then folders and the feeds in them.
package feeds

import (
	"slices"
	"strings"
	"time"

	"warta/feed"
	"warta/ui/keys"
	"warta/ui/list"
)

// A Kind says what a row is.
type Kind uint8

// The kinds of row.
const (
	Smart Kind = iota // a list over all feeds
	Folder
	Feed
	gap // between the smart lists and the feeds
)

// A Row is one line of the pane: something whose headlines can be listed.
type Row struct {
	Kind   Kind
	Title  string
	Filter feed.Filter
	Unread int // or, for starred and kept entries, how many there are
	Depth  int
	Sub    feed.Subscription // of a Feed
	Folded bool              // of a Folder
}

// key names a row from one listing to the next.
func (r Row) key() string {
	if r.Kind == Feed {
		return "feed " + r.Sub.URL
	}
	return string('0'+rune(r.Kind)) + r.Title + r.Filter.Folder
}

// A Pane is the list of feeds. The zero Pane lists the smart lists alone.
type Pane struct {
	Ruler list.Ruler // may be set at any time

	subs   []feed.Subscription
	smart  []Row
	folded map[string]bool
	rows   []Row
	win    list.Window
	width  int
	height int
}

// Smart lists, in their order. Since is the start of the person's day.
func smart(since time.Time) []Row {
	return []Row{
		{Title: "Unread", Filter: feed.Filter{Unread: true}},
		{Title: "Today", Filter: feed.Filter{Since: since}},
		{Title: "Starred", Filter: feed.Filter{Starred: true}},
		{Title: "Later", Filter: feed.Filter{Later: true}},
		{Title: "All", Filter: feed.Filter{}},
	}
}

// Set lists the subscriptions, which come in folder and title order. The
// cursor stays on its row.
func (p *Pane) Set(subs []feed.Subscription, now time.Time) {
	y, m, d := now.Date()
	before := p.smart
	p.subs, p.smart = subs, smart(time.Date(y, m, d, 0, 0, 0, 0, now.Location()))
	for i := range p.smart {
		if i < len(before) {
			p.smart[i].Unread = before[i].Unread
		}
	}
	p.smart[0].Unread = 0
	for _, s := range subs {
		p.smart[0].Unread += s.Unread
	}
	p.build()
}

// Count sets how many entries a smart list has.
func (p *Pane) Count(title string, n int) {
	for _, rows := range [][]Row{p.smart, p.rows} {
		for i := range rows {
			if rows[i].Kind == Smart && rows[i].Title == title {
				rows[i].Unread = n
			}
		}
	}
}

// build lays out the rows and puts the cursor back on its own.
func (p *Pane) build() {
	at := ""
	if r, ok := p.Current(); ok {
		at = r.key()
	}
	p.rows = slices.Clone(p.smart)
	if len(p.subs) > 0 {
		p.rows = append(p.rows, Row{Kind: gap})
	}
	folder := ""
	for _, s := range p.subs {
		if s.Folder != folder {
			p.enter(folder, s.Folder)
			folder = s.Folder
		}
		if p.hidden(s.Folder) {
			continue
		}
		p.rows = append(p.rows, Row{Kind: Feed, Title: s.Name(), Filter: feed.Filter{Feed: s.ID}, Unread: s.Unread, Depth: depth(s.Folder), Sub: s})
	}
	if i := slices.IndexFunc(p.rows, func(r Row) bool { return r.key() == at }); i >= 0 {
		p.win.Cursor = i
	}
	p.land(1)
}

// enter adds a row for each folder on the way from one to another.
func (p *Pane) enter(from, to string) {
	parts := strings.Split(to, "/")
	for i := range parts {
		path := strings.Join(parts[:i+1], "/")
		if path == "" || from == path || strings.HasPrefix(from, path+"/") || i > 0 && p.hidden(strings.Join(parts[:i], "/")) {
			continue
		}
		r := Row{Kind: Folder, Title: parts[i], Filter: feed.Filter{Folder: path}, Depth: i, Folded: p.folded[path]}
		for _, s := range p.subs {
			if s.Folder == path || strings.HasPrefix(s.Folder, path+"/") {
				r.Unread += s.Unread
			}
		}
		p.rows = append(p.rows, r)
	}
}

// hidden reports whether a folder or one around it is folded.
func (p *Pane) hidden(folder string) bool {
	for f := range p.folded {
		if p.folded[f] && (folder == f || strings.HasPrefix(folder, f+"/")) {
			return true
		}
	}
	return false
}

func depth(folder string) int {
	if folder == "" {
		return 0
	}
	return strings.Count(folder, "/") + 1
}

// Fold folds the folder under the cursor, or unfolds it.
func (p *Pane) Fold() {
	r, ok := p.Current()
	if !ok || r.Kind != Folder {
		return
	}
	folded := map[string]bool{r.Filter.Folder: !r.Folded}
	for f, is := range p.folded {
		if f != r.Filter.Folder {
			folded[f] = is
		}
	}
	p.folded = folded
	p.build()
}

// Current returns the row under the cursor.
func (p *Pane) Current() (Row, bool) {
	if p.win.Cursor >= len(p.rows) {
		return Row{}, false
	}
	return p.rows[p.win.Cursor], true
}

// Act moves the cursor as an action says, and reports whether it is one of moving.
func (p *Pane) Act(a keys.Action, count int) bool {
	before := p.win.Cursor
	if !p.win.Act(a, count, len(p.rows)) {
		return false
	}
	dir := 1
	if p.win.Cursor < before {
		dir = -1
	}
	p.land(dir)
	return true
}

// land moves the cursor off a gap.
func (p *Pane) land(dir int) {
	p.win.Clamp(len(p.rows))
	if p.win.Cursor < len(p.rows) && p.rows[p.win.Cursor].Kind == gap {
		p.win.Move(dir, len(p.rows))
	}
}

// Go puts the cursor on the row with this filter, if there is one.
func (p *Pane) Go(f feed.Filter) bool {
	i := slices.IndexFunc(p.rows, func(r Row) bool { return r.Kind != gap && r.Filter == f })
	if i >= 0 {
		p.win.Go(i, len(p.rows))
	}
	return i >= 0
}

// Smart returns the smart list of a title.
func (p *Pane) Smart(title string) (Row, bool) {
	i := slices.IndexFunc(p.smart, func(r Row) bool { return r.Title == title })
	if i < 0 {
		return Row{}, false
	}
	return p.smart[i], true
}

// Update takes a subscription's own title, folder, tags and settings as they
// were changed, until it is listed anew.
func (p *Pane) Update(s feed.Subscription) {
	p.subs, p.rows = slices.Clone(p.subs), slices.Clone(p.rows)
	for i := range p.subs {
		if old := &p.subs[i]; old.ID == s.ID {
			old.Title, old.Folder, old.Tags, old.Settings = s.Title, s.Folder, s.Tags, s.Settings
			s = *old
		}
	}
	for i := range p.rows {
		if r := &p.rows[i]; r.Kind == Feed && r.Sub.ID == s.ID {
			r.Title, r.Sub = s.Name(), s
		}
	}
}

// Subs returns the subscriptions.
func (p *Pane) Subs() []feed.Subscription { return p.subs }

// Sub returns the subscription of a feed.
func (p *Pane) Sub(id int64) (feed.Subscription, bool) {
	i := slices.IndexFunc(p.subs, func(s feed.Subscription) bool { return s.ID == id })
	if i < 0 {
		return feed.Subscription{}, false
	}
	return p.subs[i], true
}
