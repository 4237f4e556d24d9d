package library

import (
	"context"
	"errors"
	"testing"

	"warta/article"
	"warta/feed/store"
)

// What is being analysed already is waited for, and done by whoever waits if
// the other was called away.
func TestAnalysedOnce(t *testing.T) {
	l := newNewsroom(t).Library
	own := store.Body{Article: article.Article{Document: article.Document{Text: "“Stay,” said Maria Jansen.", Blocks: []article.Block{{}}}}}
	what := ownText{entry: 7, text: own.Article.Text}
	a, mine := l.analyses.begin(what)
	if !mine {
		t.Fatal("the first is not the one to do it")
	}
	a.article.Title = "done by another"
	close(a.done)
	got, err := l.analysed(t.Context(), 7, own)
	if err != nil || got.Article.Title != "done by another" {
		t.Errorf("beside another it is analysed as %q, %v", got.Article.Title, err)
	}
	delete(l.analyses.own, what)

	a, _ = l.analyses.begin(what)
	a.err = context.Canceled
	waits := make(chan error)
	go func() {
		_, err := l.analysed(t.Context(), 7, own)
		waits <- err
	}()
	l.analyses.end(what, a)
	if err := <-waits; err != nil {
		t.Errorf("where another was called away: %v", err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	l.analyses.begin(what)
	if _, err := l.analysed(gone, 7, own); !errors.Is(err, context.Canceled) {
		t.Errorf("called away while it waits: %v", err)
	}
}
