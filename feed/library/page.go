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

const (
	shell        = 120 // words: a page with fewer may have its story elsewhere
	furtherPages = 5   // of one story
)

// page fetches and reads the page behind an entry. When it is a shell, its AMP
// or print form is asked for; the further pages of a story are joined.
func (l *Library) page(ctx context.Context, s story) (store.Body, error) {
	b := store.Body{Source: feed.OfPage, Version: l.version}
	if err := l.restorePauses(ctx); err != nil {
		return b, err
	}
	d, links, err := l.document(ctx, s, s.URL)
	if ctx.Err() != nil {
		return b, ctx.Err()
	}
	if err != nil || d.Stub || article.Words(d.Text) < shell {
		d, err = l.otherForm(ctx, s, links, d, err)
	}
	if err != nil {
		return b, err
	}
	d = l.joined(ctx, s, links, d)
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

// otherForm looks for the story in a page's AMP or print form, and keeps what
// there was when that holds no more.
func (l *Library) otherForm(ctx context.Context, s story, links extract.Links, d article.Document, failed error) (article.Document, error) {
	for _, address := range []string{links.AMP, links.Print} {
		if !isWeb(address) || address == s.URL {
			continue
		}
		other, _, err := l.document(ctx, s, address)
		if err == nil && article.Words(other.Text) > article.Words(d.Text) {
			other.URL = d.URL
			return other, nil
		}
	}
	return d, failed
}

// joined adds a story's further pages, as far as they can be had.
func (l *Library) joined(ctx context.Context, s story, links extract.Links, first article.Document) article.Document {
	var more []article.Document
	for latest := links; len(more) < furtherPages; {
		address := links.Further(latest, len(more)+2)
		if !isWeb(address) {
			break
		}
		d, there, err := l.document(ctx, s, address)
		if err != nil {
			break
		}
		more, latest = append(more, d), there
	}
	if len(more) == 0 {
		return first
	}
	return extract.Join(first, more...)
}
