package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/article"
	"warta/feed"
	"warta/ui/entries"
	"warta/ui/reader"
)

// loaded is a screen with a page out of 100,000 entries and an open story.
func loaded(width, height int) Model {
	lib := newFake()
	lib.many(100_000)
	ctx := context.Background()
	m := New(lib, Options{Theme: "dark", Now: func() time.Time { return noon }})
	subs, _ := lib.Subscriptions(ctx)
	rows, _ := lib.Headlines(ctx, feed.Filter{}, feed.Key{}, entries.PageSize)
	a := sample(rows[0])
	g := reader.Typeset(a, m.theme)
	for _, msg := range []tea.Msg{
		tea.WindowSizeMsg{Width: width, Height: height}, subscriptionsListed{subs: subs}, pageListed{rows: rows},
	} {
		m = updated(m, msg)
	}
	m.open(rows[0])
	m = updated(m, articleOpened{id: rows[0].ID, article: a, galley: g})
	return updated(m, pageBroken{rows[0].ID, g, g.Break(m.story.width)})
}

// updated is the model after a message; commands are not run.
func updated(m Model, msg tea.Msg) Model {
	next, _ := m.Update(msg)
	return next.(Model)
}

func BenchmarkFrame(b *testing.B) {
	m := loaded(120, 36)
	for b.Loop() {
		_ = m.View()
	}
}

func BenchmarkKeyToPaintArticle(b *testing.B) {
	m := loaded(120, 36)
	for i := 0; b.Loop(); i++ {
		m = updated(m, named[[]string{"down", "up"}[i/10%2]])
		_ = m.View()
	}
}

func BenchmarkKeyToPaintList(b *testing.B) {
	m := loaded(120, 36)
	m = updated(m, named["left"])
	for i := 0; b.Loop(); i++ {
		m = updated(m, named[[]string{"down", "up"}[i/100%2]])
		_ = m.View()
	}
}

// BenchmarkOpen sets a stored article of 1,000 words and paints it.
func BenchmarkOpen(b *testing.B) {
	m := loaded(120, 36)
	var w article.Builder
	for range 20 {
		w.Start(article.Block{})
		w.Add(strings.Repeat("The people of the hill stations read the new timetable. ", 5), 0, "")
	}
	a := article.Article{Document: w.Document(article.Document{Title: "Timetable"})}
	h, _ := m.entries.Current()
	for b.Loop() {
		m.story.id = 0
		m.open(h)
		g := reader.Typeset(a, m.theme)
		m = updated(m, articleOpened{id: h.ID, article: a, galley: g})
		m = updated(m, pageBroken{h.ID, g, g.Break(m.story.width)})
		_ = m.View()
	}
}
