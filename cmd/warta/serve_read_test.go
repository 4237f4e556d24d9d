package main

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"testing"

	"warta/article"
	"warta/feed"
)

// TestTakeApart holds that the places for pages are the house's, not each
// guest's: a crowd of guests with large pages must not take all memory.
func TestTakeApart(t *testing.T) {
	h := newTestHouse(t)
	for range readAtOnce {
		h.places <- struct{}{}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, name := range []string{"rina", "budi"} {
		g := &guest{house: h}
		r := g.takeApart(ctx, source{name: name}, func() reading {
			t.Errorf("%s's page was read where there is no place", name)
			return reading{}
		})
		if r.file != name || r.err == nil {
			t.Errorf("got %+v, want that the guest no longer waits", r)
		}
	}
	<-h.places
	read := false
	(&guest{house: h}).takeApart(t.Context(), source{}, func() reading { read = true; return reading{} })
	if !read || len(h.places) != readAtOnce-1 {
		t.Errorf("read is %v, with %d places taken", read, len(h.places))
	}
	large := source{name: "large", body: make([]byte, maxPage+1)}
	if r := h.takeApart(t.Context(), large, func() reading { return reading{} }); r.err == nil {
		t.Error("a page of any size is read")
	}
}

// TestGuestSendsPage holds what a guest may send to be read.
func TestGuestSendsPage(t *testing.T) {
	h := newTestHouse(t)
	g, err := h.Enter(t.Context(), testKey(t), "rina")
	if err != nil {
		t.Fatal(err)
	}
	page := "<p>" + strings.Repeat("The minister spoke in Jakarta. ", 20) + "</p>"
	for name, tt := range map[string]struct {
		page string
		want int
	}{
		"a page":         {page, 0},
		"the largest":    {page + strings.Repeat(" ", maxPageSent-len(page)), 0},
		"more than that": {page + strings.Repeat(" ", maxPageSent), 1},
	} {
		for _, verb := range []string{"read", "quotes", "entities"} {
			var out, errs bytes.Buffer
			got := g.Run(t.Context(), []string{verb, "-"}, strings.NewReader(tt.page), &out, &errs)
			if got != tt.want || (errs.Len() > 0) != (tt.want != 0) {
				t.Errorf("%s of %s: %d, want %d\n%s", verb, name, got, tt.want, &errs)
			}
		}
	}
}

// A brokenLibrary meets a bug in each entry that is opened.
type brokenLibrary struct{ newsroom }

func (brokenLibrary) Open(context.Context, int64, feed.Source) (article.Article, int, error) {
	panic("a bug")
}

// TestOpenCarefully holds that a bug in a stored entry does not end the server
// either: the work is done beside the session, where nothing else would stop it.
func TestOpenCarefully(t *testing.T) {
	var errs bytes.Buffer
	a := &app{err: &errs, guest: &guest{house: &house{log: slog.New(slog.DiscardHandler)}, reading: make(chan struct{}, pagesAtOnce)}}
	err := a.analysedIn(t.Context(), brokenLibrary{}, []string{"1", "2", "3"}, func(reading) error { return nil })
	if err == nil || strings.Count(errs.String(), "a bug in warta") != 3 {
		t.Errorf("got %v\n%s", err, &errs)
	}
}
