package library

import (
	"context"

	"warta/article"
	"warta/article/extract"
)

const (
	shell        = 120 // words: a page with fewer may have its story elsewhere
	furtherPages = 5   // of one story
)

// A Look fetches an address and takes the article out of what it finds. It
// returns the links also when there is no article.
type Look func(ctx context.Context, address string) (article.Document, extract.Links, error)

// Whole reads the story at an address. When its page is a shell, the AMP or
// print form is looked at; the further pages of a story are joined.
func Whole(ctx context.Context, address string, look Look) (article.Document, error) {
	d, links, err := look(ctx, address)
	if ctx.Err() != nil {
		return d, ctx.Err()
	}
	if err != nil || d.Stub || article.Words(d.Text) < shell {
		d, err = look.otherForm(ctx, address, links, d, err)
	}
	if err != nil {
		return d, err
	}
	return look.joined(ctx, links, d), nil
}

// otherForm looks for the story in a page's AMP or print form, and keeps what
// there was when that holds no more.
func (look Look) otherForm(ctx context.Context, own string, links extract.Links, d article.Document, failed error) (article.Document, error) {
	for _, address := range []string{links.AMP, links.Print} {
		if !isWeb(address) || address == own {
			continue
		}
		other, _, err := look(ctx, address)
		if err == nil && article.Words(other.Text) > article.Words(d.Text) {
			other.URL = d.URL
			return other, nil
		}
	}
	return d, failed
}

// joined adds a story's further pages, as far as they can be had: a page that
// leads back to one of them ends the story.
func (look Look) joined(ctx context.Context, links extract.Links, first article.Document) article.Document {
	var more []article.Document
	read := map[string]bool{links.Own: true}
	for latest := links; len(more) < furtherPages; {
		address := links.Further(latest, len(more)+2)
		if !isWeb(address) {
			break
		}
		d, there, err := look(ctx, address)
		if err != nil || read[there.Own] {
			break
		}
		read[there.Own] = true
		more, latest = append(more, d), there
	}
	if len(more) == 0 {
		return first
	}
	return extract.Join(first, more...)
}
