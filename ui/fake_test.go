package ui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"warta/article"
	"warta/feed"
)

// noon is when all tests happen.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// A fake is a Library in memory.
type fake struct {
	mu      sync.Mutex
	subs    []feed.Subscription
	entries []feed.Headline
	places  map[int64]int
	feeds   map[string]int64 // every feed that was ever followed
	fresh   []feed.Headline  // what the next refresh brings
	due     time.Time
	opened  int
	brief   string // what the feeds say of every story, when it is not all of it
}

// newFake returns a library with the kind of news that shows a layout: long
// and short titles, several scripts, folders, a feed in trouble.
func newFake() *fake {
	f := &fake{places: map[int64]int{}, feeds: map[string]int64{}}
	for i, s := range []feed.Subscription{
		{Title: "Welcome to warta", URL: "warta:welcome"},
		{Title: "Kompas", Folder: "Indonesia", URL: "https://kompas.example/rss"},
		{Title: "Tempo", Folder: "Indonesia", URL: "https://tempo.example/rss"},
		{Title: "Antara Jawa Barat", Folder: "Indonesia/Daerah", URL: "https://antara.example/jabar"},
		{Title: "The Evening Standard-Examiner of Record", Folder: "World", URL: "https://evening.example/feed"},
		{Title: "朝日川新聞", Folder: "World", URL: "https://asahigawa.example/rdf", Status: feed.Status{
			Error: "the server is in trouble: 503", Since: noon.Add(-50 * time.Hour), Failures: 7,
			LastCheck: noon.Add(-time.Hour), NextCheck: noon.Add(5 * time.Hour), Reason: "seven looks failed"}},
		{Title: "Süddeutsche Nachrichten", Folder: "World", URL: "https://sued.example/atom"},
	} {
		s.ID = int64(i + 1)
		s.Publisher, s.SiteURL, s.Format = s.Title, "https://site.example/", "rss 2.0"
		f.subs = append(f.subs, s)
		f.feeds[s.URL] = s.ID
	}
	for i, title := range titles {
		f.add(i, title)
	}
	return f
}

var titles = []string{
	"Presiden meresmikan jalur kereta baru Jakarta–Surabaya",
	"Harga beras turun untuk pertama kali dalam enam bulan",
	"Council votes to keep the night trains after a year of argument, and promises quieter rails",
	"夜行列車を存続へ、市議会が一年の議論の末に決定",
	"Rat beschließt: Nachtzüge bleiben, leiser und öfter",
	"El puerto reabre tras la tormenta",
	"Gempa 5,2 magnitudo guncang Garut, tidak ada korban jiwa",
	"Scientists find a 👩‍👩‍👧 family of comets where none should be",
	"Petani Cianjur panen perdana padi tahan kering",
	"The river that came back",
	"“Kami tidak akan menyerah”, kata nelayan Muara Angke",
	"新しい橋が開通",
}

func (f *fake) add(i int, title string) feed.Headline {
	sub := &f.subs[i%len(f.subs)]
	h := feed.Headline{
		ID: int64(len(f.entries) + 1), Feed: sub.ID, FeedTitle: sub.Title, FeedURL: sub.URL, Title: title,
		URL:       fmt.Sprintf("https://site.example/%d", i),
		Excerpt:   "The council met until midnight. What was said there will be argued about for a while yet.",
		Published: noon.Add(-time.Duration(i*i*17+3) * time.Minute), Arrived: noon.Add(-time.Duration(i) * time.Hour),
		Read: i%3 == 2, Starred: i%5 == 1, Later: i == 5, HasBody: true,
	}
	f.entries = append(f.entries, h)
	f.sort()
	return h
}

// many fills the library with so many entries.
func (f *fake) many(n int) {
	f.entries = make([]feed.Headline, n)
	for i := range f.entries {
		sub := f.subs[i%len(f.subs)]
		f.entries[i] = feed.Headline{
			ID: int64(n - i), Feed: sub.ID, FeedTitle: sub.Title, Title: fmt.Sprintf("%s (%d)", titles[i%len(titles)], i),
			Published: noon.Add(-time.Duration(i) * time.Minute), Excerpt: "The council met until midnight.",
		}
	}
}

func (f *fake) sort() { slices.SortFunc(f.entries, newestFirst) }

func newestFirst(a, b feed.Headline) int {
	if c := b.Published.Compare(a.Published); c != 0 {
		return c
	}
	return cmp.Compare(b.ID, a.ID)
}

// matches also leaves out what is not followed and not starred.
func (f *fake) matches(fl feed.Filter, h feed.Headline) bool {
	i := slices.IndexFunc(f.subs, func(s feed.Subscription) bool { return s.ID == h.Feed })
	if i < 0 {
		return h.Starred && fl == feed.Filter{Starred: true}
	}
	folder := f.subs[i].Folder
	switch {
	case fl.Feed != 0 && h.Feed != fl.Feed, fl.Unread && h.Read, fl.Starred && !h.Starred, fl.Later && !h.Later,
		h.Published.Before(fl.Since),
		fl.Folder != "" && folder != fl.Folder && !strings.HasPrefix(folder, fl.Folder+"/"),
		fl.Query != "" && !strings.Contains(strings.ToLower(h.Title), strings.ToLower(fl.Query)),
		fl.Entity != "" && h.ID%2 == 0:
		return false
	}
	return true
}

func (f *fake) Subscriptions(context.Context) ([]feed.Subscription, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	subs := slices.Clone(f.subs)
	for i := range subs {
		subs[i].Unread, subs[i].Total = 0, 0
		for _, h := range f.entries {
			if h.Feed == subs[i].ID {
				subs[i].Total++
				if !h.Read {
					subs[i].Unread++
				}
			}
		}
	}
	return subs, nil
}

func (f *fake) Headlines(_ context.Context, fl feed.Filter, after feed.Key, limit int) ([]feed.Headline, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	order := newestFirst
	if fl.Oldest {
		order = func(a, b feed.Headline) int { return newestFirst(b, a) }
	}
	at := feed.Headline{ID: after.ID, Published: after.Published}
	var rows []feed.Headline
	for i := range f.entries {
		h := f.entries[i]
		if fl.Oldest {
			h = f.entries[len(f.entries)-1-i]
		}
		c := 1
		if after != (feed.Key{}) {
			c = order(h, at)
		}
		if !f.matches(fl, h) || limit > 0 && c <= 0 || limit < 0 && c >= 0 {
			continue
		}
		rows = append(rows, h)
		if limit > 0 && len(rows) == limit {
			break
		}
	}
	if limit < 0 && len(rows) > -limit {
		rows = rows[len(rows)+limit:]
	}
	return rows, nil
}

func (f *fake) Counts(_ context.Context, fl feed.Filter) (total, unread int, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, h := range f.entries {
		if f.matches(fl, h) {
			total++
			if !h.Read {
				unread++
			}
		}
	}
	return total, unread, nil
}

func (f *fake) Open(_ context.Context, id int64, s Source) (article.Article, int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.opened++
	for _, h := range f.entries {
		if h.ID == id && s == feed.OfFeed && f.brief != "" {
			var b article.Builder
			b.Add(f.brief, 0, "")
			return article.Article{Document: b.Document(article.Document{Title: h.Title})}, f.places[id], nil
		}
		if h.ID == id {
			return sample(h), f.places[id], nil
		}
	}
	return article.Article{}, 0, errors.New("no such story")
}

// Earlier returns a story as it was before its first paragraph was rewritten.
func (f *fake) Earlier(_ context.Context, id int64) (article.Article, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var b article.Builder
	b.Add("Rina Hartono had waited for this morning for eleven months.", 0, "")
	return article.Article{Document: b.Document(article.Document{Title: "Before"})}, nil
}

func (f *fake) Place(_ context.Context, id int64, at int) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.places[id] = at
	return nil
}

func (f *fake) Mark(_ context.Context, m feed.Mark, ids ...int64) ([]int64, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.mark(m, func(h feed.Headline) bool { return slices.Contains(ids, h.ID) }), nil
}

func (f *fake) mark(m feed.Mark, which func(feed.Headline) bool) []int64 {
	var ids []int64
	for i := range f.entries {
		h := &f.entries[i]
		if !which(*h) {
			continue
		}
		field := []*bool{&h.Read, &h.Starred, &h.Later}[m/2]
		if want := m%2 == 0; *field != want {
			*field = want
			ids = append(ids, h.ID)
		}
	}
	return ids
}

func (f *fake) MarkAll(_ context.Context, m feed.Mark, fl feed.Filter, arrived time.Time) ([]int64, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.mark(m, func(h feed.Headline) bool { return f.matches(fl, h) && !h.Arrived.After(arrived) }), nil
}

func (f *fake) Follow(_ context.Context, address, folder string) (feed.Subscription, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if strings.HasSuffix(address, "/page") {
		return feed.Subscription{}, &feed.Choice{Page: address, Feeds: []feed.Link{
			{URL: address + "/all", Title: "Everything"}, {URL: address + "/sport", Title: "Sport"}}}
	}
	if strings.HasSuffix(address, "/none") {
		return feed.Subscription{}, errors.New("no feed there")
	}
	if f.feeds[address] == 0 {
		f.feeds[address] = int64(len(f.feeds) + 1)
	}
	s := feed.Subscription{ID: f.feeds[address], URL: address, Title: address, Folder: folder}
	f.subs = append(f.subs, s)
	f.order()
	return s, nil
}

func (f *fake) order() {
	slices.SortStableFunc(f.subs, func(a, b feed.Subscription) int {
		return cmp.Or(cmp.Compare(a.Folder, b.Folder), cmp.Compare(a.ID, b.ID))
	})
}

func (f *fake) Unfollow(_ context.Context, id int64) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.subs = slices.DeleteFunc(f.subs, func(s feed.Subscription) bool { return s.ID == id })
	return nil
}

func (f *fake) Change(_ context.Context, s feed.Subscription) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	for i := range f.subs {
		if old := &f.subs[i]; old.ID == s.ID {
			old.Title, old.Folder, old.Tags, old.Settings = s.Title, s.Folder, s.Tags, s.Settings
		}
	}
	f.order()
	return nil
}

func (f *fake) Refresh(ctx context.Context, _ Refresh, report func(Progress)) error {
	f.mu.Lock()
	subs, fresh := slices.Clone(f.subs), f.fresh
	f.fresh = nil
	f.entries = append(f.entries, fresh...)
	f.sort()
	f.mu.Unlock()
	for i, s := range subs {
		if err := ctx.Err(); err != nil {
			return err
		}
		p := Progress{Feed: s, Done: i + 1, Total: len(subs)}
		for _, h := range fresh {
			if h.Feed == s.ID {
				p.New = append(p.New, feed.Ack{ID: h.ID, GUID: h.GUID})
			}
		}
		report(p)
	}
	return nil
}

func (f *fake) NextDue(context.Context) (time.Time, error) { return f.due, nil }
