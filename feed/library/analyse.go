package library

import (
	"context"
	"sync"

	"warta/article"
	"warta/feed/store"
)

// The analyses under way. A story that opens slowly is asked for a second time,
// as what its feed carried, and may be that: it is read and analysed once.
type analyses struct {
	mu  sync.Mutex
	own map[ownText]*analysis
}

// An ownText is what a feed carried of an entry, which may change: as it came,
// or as text.
type ownText struct {
	entry      int64
	html, text string
}

type analysis struct {
	done    chan struct{}
	article article.Article
	err     error
}

func newAnalyses() *analyses { return &analyses{own: map[ownText]*analysis{}} }

// begin returns the analysis of a text, and whether it is the caller's to do.
func (as *analyses) begin(what ownText) (a *analysis, mine bool) {
	as.mu.Lock()
	defer as.mu.Unlock()
	a, ok := as.own[what]
	if !ok {
		a = &analysis{done: make(chan struct{})}
		as.own[what] = a
	}
	return a, !ok
}

// end hands an analysis to all who wait for it.
func (as *analyses) end(what ownText, a *analysis) {
	as.mu.Lock()
	delete(as.own, what)
	as.mu.Unlock()
	close(a.done)
}

// analysed returns a body that was read but not analysed with who is named and
// quoted in it.
func (l *Library) analysed(ctx context.Context, entry int64, b store.Body) (store.Body, error) {
	a, err := l.once(ctx, ownText{entry: entry, text: b.Article.Text}, func() article.Article { return l.Analyse(b.Article.Document) })
	if err == nil {
		b.Article = a
	}
	return b, err
}

// once returns what do does, or did for somebody else who asked for the same
// meanwhile.
func (l *Library) once(ctx context.Context, what ownText, do func() article.Article) (article.Article, error) {
	for {
		a, mine := l.analyses.begin(what)
		if mine {
			a.err = l.read(ctx, func() error {
				a.article = do()
				return nil
			})
			l.analyses.end(what, a)
		}
		select {
		case <-a.done:
		case <-ctx.Done():
			return article.Article{}, ctx.Err()
		}
		if a.err == nil || mine {
			return a.article, a.err
		}
		// Whoever did it was called away: it is done again.
	}
}
