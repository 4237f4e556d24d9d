package library

import (
	"context"
	"errors"

	"warta/article"
	"warta/article/extract"
	"warta/feed/store"
)

// Earlier returns what an entry's feed said when the person last saw it, before
// its publisher changed it. The article is empty when it still says so.
func (l *Library) Earlier(ctx context.Context, id int64) (article.Article, error) {
	before, err := l.Account.Before(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return article.Article{}, nil
	}
	if err != nil {
		return article.Article{}, err
	}
	html := before.Content
	if html == "" {
		html = before.Summary
	}
	var a article.Article
	err = l.read(ctx, func() error {
		a.Document = extract.Fragment(html, "", article.Document{Title: article.Clean(before.Title)})
		return nil
	})
	return a, err
}
