package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"warta/article"
	"warta/article/extract"
	"warta/feed"
	"warta/ui"
)

// A testHouse has a guest for each key that comes.
type testHouse struct {
	mu       sync.Mutex
	shut     bool // nobody is known
	accounts map[string]*testGuest
	versions map[int64]int64
	looked   chan struct{} // filled when the server looks for what changed
}

func newTestHouse() *testHouse {
	return &testHouse{accounts: map[string]*testGuest{}, versions: map[int64]int64{}, looked: make(chan struct{}, 1)}
}

func (h *testHouse) Knows(context.Context, string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return !h.shut
}

func (h *testHouse) Enter(_ context.Context, key, user string) (Guest, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if user == "nobody" {
		return nil, errors.New("this newsroom takes no further accounts")
	}
	g := h.accounts[key]
	if g == nil {
		g = &testGuest{house: h, id: int64(len(h.accounts) + 1), user: user, kept: make(chan struct{}, 1)}
		h.accounts[key] = g
		h.versions[g.id] = 1
	}
	return g, nil
}

func (h *testHouse) Versions(context.Context) (map[int64]int64, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	select {
	case h.looked <- struct{}{}:
	default:
	}
	all := map[int64]int64{}
	for id, v := range h.versions {
		all[id] = v
	}
	return all, nil
}

// A testGuest has three stories. As "crash" it finds a bug in them.
type testGuest struct {
	house *testHouse
	id    int64
	user  string

	mu    sync.Mutex
	place int // the last that was kept
	kept  chan struct{}
	read  bool // the first story
}

func (g *testGuest) Account() int64                    { return g.id }
func (g *testGuest) Library() Library                  { return testLibrary{g} }
func (g *testGuest) Settings(context.Context) Settings { return Settings{MeasureLink: true} }

func (g *testGuest) Run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	switch args[0] {
	case "echo":
		fmt.Fprintln(out, strings.Join(args[1:], "|"))
		_, _ = io.Copy(out, in)
		return 0
	case "wait":
		<-ctx.Done()
		return 0
	case "crash":
		panic("a bug in a verb")
	}
	fmt.Fprintln(errs, "no such verb")
	return 2
}

type testLibrary struct{ *testGuest }

func (l testLibrary) Subscriptions(context.Context) ([]feed.Subscription, error) {
	return []feed.Subscription{{ID: 1, Title: "Harbour News", URL: "https://example.org/feed", Unread: 3, Total: 3}}, nil
}

func (l testLibrary) Headlines(_ context.Context, _ feed.Filter, after feed.Key, _ int) ([]feed.Headline, error) {
	if l.user == "crash" {
		panic("a bug in a list")
	}
	if after != (feed.Key{}) {
		return nil, nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	var list []feed.Headline
	for i := range 3 {
		list = append(list, feed.Headline{
			ID: int64(i + 1), Feed: 1, FeedTitle: "Harbour News", Title: fmt.Sprintf("Ship %d of %s", i, l.user),
			Published: time.Date(2026, 3, 1, 8-i, 0, 0, 0, time.UTC), Read: l.read && i == 0, Starred: l.read && i == 0,
		})
	}
	return list, nil
}

func (l testLibrary) Counts(context.Context, feed.Filter) (int, int, error) { return 3, 3, nil }

func (l testLibrary) Open(context.Context, int64, ui.Source) (article.Article, int, error) {
	var text strings.Builder
	for i := range 60 {
		fmt.Fprintf(&text, "Paragraph %d of the story tells of ships, and of the harbour that they came to.\n\n", i)
	}
	return article.Article{Document: extract.Text([]byte(text.String()), article.Document{Title: "Ships"})}, 0, nil
}

func (l testLibrary) Place(_ context.Context, _ int64, at int) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.place = at
	select {
	case l.kept <- struct{}{}:
	default:
	}
	return nil
}

func (l testLibrary) Mark(_ context.Context, m feed.Mark, ids ...int64) ([]int64, error) {
	l.mu.Lock()
	l.read = m == feed.Star || l.read
	l.mu.Unlock()
	l.house.mu.Lock()
	defer l.house.mu.Unlock()
	l.house.versions[l.id]++
	return ids, nil
}

func (l testLibrary) MarkAll(context.Context, feed.Mark, feed.Filter, time.Time) ([]int64, error) {
	return nil, nil
}

func (l testLibrary) Follow(context.Context, string, string) (feed.Subscription, error) {
	return feed.Subscription{}, errors.New("not in this test")
}

func (l testLibrary) Unfollow(context.Context, int64) error                        { return nil }
func (l testLibrary) Change(context.Context, feed.Subscription) error              { return nil }
func (l testLibrary) NextDue(context.Context) (time.Time, error)                   { return time.Time{}, nil }
func (l testLibrary) Refresh(context.Context, ui.Refresh, func(ui.Progress)) error { return nil }

func (l testLibrary) Earlier(context.Context, int64) (article.Article, error) {
	return article.Article{}, nil
}

func (l testLibrary) Version(context.Context) (int64, error) {
	l.house.mu.Lock()
	defer l.house.mu.Unlock()
	return l.house.versions[l.id], nil
}
