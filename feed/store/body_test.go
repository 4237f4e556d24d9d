package store

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"warta/article"
	"warta/feed"
)

// story is an analysed article of one paragraph.
func story(text string, names ...string) article.Article {
	var b article.Builder
	b.Add(text, 0, "")
	a := article.Article{Document: b.Document(article.Document{Title: "Story", Lang: "en"})}
	for _, name := range names {
		a.Entities = append(a.Entities, article.Entity{Kind: article.Person, Name: name, Mentions: []article.Span{{Start: 0, End: 1}}})
	}
	return a
}

func TestBodies(t *testing.T) {
	s := newStore(t)
	_, acks := follow(t, s, "https://example.org/feed", entries("a", 3))
	ctx, id := t.Context(), acks[0].ID
	if _, err := s.Body(ctx, id, feed.Best); !errors.Is(err, ErrNotFound) {
		t.Errorf("no body\n got %v\nwant %v", err, ErrNotFound)
	}
	own := Body{Source: feed.OfFeed, Version: 3, Article: story("A short text.", "Ayu Lestari")}
	page := Body{Source: feed.OfPage, Version: 4, Article: story(strings.Repeat("A long text with much in it. ", 50), "Budi Santoso"), Page: []byte("<html>")}
	for _, b := range []Body{page, own} {
		if err := s.SaveBody(ctx, id, b); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		source, want feed.Source
	}{{feed.Best, feed.OfPage}, {feed.OfPage, feed.OfPage}, {feed.OfFeed, feed.OfFeed}} {
		got, err := s.Body(ctx, id, tt.source)
		if err != nil || got.Source != tt.want {
			t.Errorf("source %d\n got %d, %v\nwant %d", tt.source, got.Source, err, tt.want)
		}
	}
	got, err := s.Body(ctx, id, feed.OfPage)
	if err != nil || got.Article.Text != page.Article.Text || string(got.Page) != "<html>" || got.Version != 4 {
		t.Errorf("page\n got %+v, %v\nwant %+v", got, err, page)
	}
	a := s.Account(Owner)
	for name, want := range map[string]int{"budi SANTOSO": 1, "Ayu Lestari": 0, "nobody": 0} {
		if list, err := a.Named(ctx, name, 10); err != nil || len(list) != want {
			t.Errorf("named %s\n got %d, %v\nwant %d", name, len(list), err, want)
		}
	}
	page.Article.Stub = true
	if err := s.SaveBody(ctx, id, page); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Body(ctx, id, feed.Best); err != nil || got.Source != feed.OfFeed {
		t.Errorf("best beside a stub\n got %d, %v\nwant %d", got.Source, err, feed.OfFeed)
	}
}

func TestBodyOfRemovedEntry(t *testing.T) {
	s := newStore(t)
	_, acks := follow(t, s, "https://example.org/feed", entries("a", 1))
	if err := s.write(t.Context(), func(t *tx) error { return t.forget([]int64{acks[0].ID}) }); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveBody(t.Context(), acks[0].ID, Body{Source: feed.OfPage}); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v\nwant %v", err, ErrNotFound)
	}
}

func TestSaid(t *testing.T) {
	s := newStore(t)
	ctx := t.Context()
	_, acks := follow(t, s, "https://example.org/feed", entries("a", 3))
	for i, text := range []string{"“No,” she said. “Never.”", "“Yes,” she said."} {
		b := Body{Source: feed.OfFeed, Version: 1, Article: story(text)}
		for at, n := 0, 1; ; n++ {
			open, end := strings.Index(text[at:], "“"), strings.Index(text[at:], "”")
			if open < 0 {
				break
			}
			span := article.Span{Start: at + open, End: at + end + len("”")}
			b.Article.Quotes = append(b.Article.Quotes, article.Quote{Span: span, Utterance: n, Speaker: "Ayu Lestari"})
			at = span.End
		}
		if err := s.SaveBody(ctx, acks[i].ID, b); err != nil {
			t.Fatal(err)
		}
	}
	list, err := s.Account(Owner).Said(ctx, "Ayu Lestari", 10)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range list {
		got = append(got, q.Entry.Title+": "+q.Text)
	}
	if want := []string{"a 3: “No,”", "a 3: “Never.”", "a 2: “Yes,”"}; !slices.Equal(got, want) {
		t.Errorf("said\n got %q\nwant %q", got, want)
	}
	if list, err := s.Account(Owner+1).Said(ctx, "Ayu Lestari", 10); err != nil || len(list) != 0 {
		t.Errorf("said to somebody else\n got %v, %v\nwant nothing", list, err)
	}
}

func TestNeeds(t *testing.T) {
	s := newStore(t)
	now := start
	s.now = func() time.Time { return now }
	w, _ := follow(t, s, "https://example.org/feed", entries("a", 40))
	ctx := t.Context()
	claim := func(n int, feeds ...int64) (guids []string, pages int) {
		t.Helper()
		needs, err := s.Claim(ctx, n, feeds...)
		if err != nil {
			t.Fatal(err)
		}
		for _, need := range needs {
			guids = append(guids, need.Title)
			if need.Page {
				pages++
			}
		}
		return guids, pages
	}
	if n, err := s.Waiting(ctx); err != nil || n != 20 {
		t.Errorf("waiting\n got %d, %v\nwant 20", n, err)
	}
	if got, _ := claim(5, w.Feed+1); len(got) != 0 {
		t.Errorf("of another feed\n got %v\nwant none", got)
	}
	if got, pages := claim(3, w.Feed); !slices.Equal(got, []string{"a 40", "a 39", "a 38"}) || pages != 3 {
		t.Errorf("first claim\n got %v, %d pages\nwant the newest three", got, pages)
	}
	if got, pages := claim(100); len(got) != 17 || pages != 7 {
		t.Errorf("second claim\n got %v, %d pages\nwant the other 17, 7 pages", got, pages)
	}
	now = now.Add(lease)
	needs, err := s.Claim(ctx, 2)
	if err != nil || len(needs) != 2 {
		t.Fatalf("after the lease\n got %v, %v\nwant two", needs, err)
	}
	if err := s.Done(ctx, needs[0].Entry); err != nil {
		t.Fatal(err)
	}
	if err := s.Defer(ctx, needs[1].Entry, now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	now = now.Add(time.Hour)
	needs, err = s.Claim(ctx, 100)
	if err != nil || len(needs) != 19 || needs[0].Tries != 1 {
		t.Errorf("after an hour\n got %d, %v\nwant 19, the first tried once", len(needs), err)
	}
}

func TestRevisions(t *testing.T) {
	s := newStore(t)
	now := start
	s.now = func() time.Time { return now }
	list := entries("a", 2)
	w, acks := follow(t, s, "https://example.org/feed", list)
	ctx, a, id := t.Context(), s.Account(Owner), acks[0].ID
	if _, err := a.Mark(ctx, feed.Read, id); err != nil {
		t.Fatal(err)
	}
	if err := a.SetPlace(ctx, id, 12); err != nil {
		t.Fatal(err)
	}
	for i, tt := range []struct {
		summary string
		kept    int
	}{
		{"<p>Summary of <b>a</b> 2.</p><img src='https://t.example/pixel'>", 0}, // nothing that is read
		{"<p>Summary of a 2, corrected.</p>", 1},
		{"<p>Third.</p>", 2}, {"<p>4.</p>", 3}, {"<p>5.</p>", 4}, {"<p>6.</p>", 5}, {"<p>7.</p>", 5},
	} {
		now = now.Add(time.Hour)
		list[0].Summary = tt.summary
		if acks := save(t, s, w, list); len(acks) != 0 {
			t.Errorf("change %d\n got %v\nwant nothing new", i, acks)
		}
		old, err := s.Revisions(ctx, id)
		if err != nil || len(old) != tt.kept {
			t.Errorf("change %d\n got %d revisions, %v\nwant %d", i, len(old), err, tt.kept)
		}
		h, err := a.Headline(ctx, id)
		if err != nil || h.Changed != (tt.kept > 0) || !h.Read {
			t.Errorf("change %d\n got %+v, %v\nwant changed %v and read", i, h, err, tt.kept > 0)
		}
	}
	old, _ := s.Revisions(ctx, id)
	if got, want := old[0].Summary+old[len(old)-1].Summary, "<p>6.</p>"+"<p>Summary of <b>a</b> 2.</p><img src='https://t.example/pixel'>"; got != want {
		t.Errorf("newest and oldest\n got %q\nwant %q", got, want)
	}
	if r, err := a.Before(ctx, id); err != nil || r.Summary != old[len(old)-1].Summary {
		t.Errorf("when it was last seen\n got %q, %v\nwant %q", r.Summary, err, old[len(old)-1].Summary)
	}
	if err := a.SetPlace(ctx, id, 15); err != nil {
		t.Fatal(err)
	}
	if h, _ := a.Headline(ctx, id); h.Changed {
		t.Error("an entry that was seen since counts as changed")
	}
	if r, err := a.Before(ctx, id); !errors.Is(err, ErrNotFound) {
		t.Errorf("after it was seen\n got %+v, %v\nwant %v", r, err, ErrNotFound)
	}
	if at, err := a.Place(ctx, id); err != nil || at != 15 {
		t.Errorf("place\n got %d, %v\nwant 15", at, err)
	}
}

func TestContentComesBack(t *testing.T) {
	s := newStore(t)
	want := feed.Entry{GUID: "g", URL: "https://example.org/?a=b&c", Comments: "https://example.org/c", Title: "A \x1b[1mtitle",
		Authors: []string{"Ayu", "Budi"}, Published: start, Updated: start.Add(time.Hour), Summary: "<p>short",
		Content: strings.Repeat("<p>long</p>", 100), Categories: []string{"x"}, Image: "https://example.org/i.png",
		Enclosures: []feed.Enclosure{{URL: "https://example.org/e.mp3", Type: "audio/mpeg", Length: 7}}}
	_, acks := follow(t, s, "https://example.org/feed", []feed.Entry{want})
	got, err := s.Content(t.Context(), acks[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if hash(got) != hash(want) || got.GUID != want.GUID {
		t.Errorf("content\n got %+v\nwant %+v", got, want)
	}
	h, err := s.Account(Owner).Headline(t.Context(), acks[0].ID)
	if err != nil || h.Title != "A [1mtitle" || h.Authors != "Ayu, Budi" || h.Enclosure != want.Enclosures[0] || !h.HasBody {
		t.Errorf("headline\n got %+v, %v", h, err)
	}
	if _, err := s.Content(t.Context(), 99); !errors.Is(err, ErrNotFound) {
		t.Errorf("content of nothing\n got %v\nwant %v", err, ErrNotFound)
	}
}
