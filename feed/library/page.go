package library

import (
	"context"
	"errors"
	"fmt"

	"warta/article"
	"warta/article/extract"
	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/store"
)

// page fetches and reads the page behind an entry, with what more of its story
// there is.
func (l *Library) page(ctx context.Context, s story) (store.Body, error) {
	b := store.Body{Source: feed.OfPage, Version: l.version}
	if err := l.restorePauses(ctx); err != nil {
		return b, err
	}
	d, err := Whole(ctx, s.URL, func(ctx context.Context, address string) (article.Document, extract.Links, error) {
		return l.document(ctx, s, address)
	})
	if err != nil {
		return b, err
	}
	err = l.read(ctx, func() error {
		b.Article = l.Analyse(s.complete(d))
		return nil
	})
	return b, err
}

// document fetches an address and extracts its article. The links are there
// also when the page has none.
func (l *Library) document(ctx context.Context, s story, address string) (d article.Document, links extract.Links, err error) {
	r, err := l.net.Get(ctx, fetch.Request{
		URL: address, Kind: fetch.Page, Feed: s.feed.URL,
		Proxy: s.feed.Settings.Proxy, PublicOnly: s.feed.Settings.PublicOnly,
	})
	if err != nil {
		return d, links, errors.Join(err, l.keepPause(ctx, r))
	}
	err = l.read(ctx, func() (err error) {
		d, links, err = extract.Linked(r.Body, extract.Options{URL: r.Final, ContentType: r.ContentType()})
		return err
	})
	if err != nil {
		err = fmt.Errorf("%s: %w", fetch.Redact(address), err)
	}
	return d, links, err
}
