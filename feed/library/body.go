package library

import (
	"context"
	"errors"
	"strings"

	"warta/article"
	"warta/article/extract"
	"warta/feed"
	"warta/feed/store"
)

// wholeStory is the number of words from which a feed's own text counts as the
// story itself and its page need not be fetched.
const wholeStory = 250

// errNoText means that neither the feed nor the page has a text.
var errNoText = errors.New("this entry has no text (open its page in the browser)")

// Open returns an entry's article and the place where reading it stopped. The
// body comes from the store; one that is not there is read from the feed's own
// text, and from the page when that is only a summary.
func (l *Library) Open(ctx context.Context, id int64, s feed.Source) (article.Article, int, error) {
	place, err := l.Account.Place(ctx, id)
	if err != nil {
		return article.Article{}, 0, err
	}
	b, err := l.store.Body(ctx, id, s)
	switch {
	case err == nil && b.Version == l.version:
		return b.Article, place, nil
	case err == nil && b.Source == feed.OfPage:
		b, err = l.reread(ctx, id, b)
		return b.Article, place, err
	case err != nil && !errors.Is(err, store.ErrNotFound):
		return article.Article{}, 0, err
	}
	b, err = l.body(ctx, id, s)
	return b.Article, place, err
}

// reread analyses a stored page's text again with today's rules.
func (l *Library) reread(ctx context.Context, id int64, b store.Body) (store.Body, error) {
	b.Version = l.version
	err := l.read(ctx, func() error {
		b.Article = l.Analyse(b.Article.Document)
		return nil
	})
	if err != nil {
		return b, err
	}
	return b, l.save(ctx, id, b)
}

func (l *Library) save(ctx context.Context, entry int64, b store.Body) error {
	return l.crew.do(func() error { return l.store.SaveBody(ctx, entry, b) })
}

// body reads an entry's text from its source, and stores it.
func (l *Library) body(ctx context.Context, id int64, source feed.Source) (store.Body, error) {
	h, err := l.Account.Headline(ctx, id)
	if err != nil {
		return store.Body{}, err
	}
	s, err := l.story(ctx, id, h.Feed)
	if err != nil {
		return store.Body{}, err
	}
	own, err := l.own(ctx, id, s)
	if err != nil {
		return own, err
	}
	if s.whole(own) && source != feed.OfPage || !l.hasPage(s) {
		return l.keepOwn(ctx, id, own)
	}
	if source == feed.OfFeed { // not stored: the best would settle for it, and never see the page
		if isEmpty(own) {
			return own, errNoText
		}
		return l.analysed(ctx, id, own)
	}
	page, err := l.page(ctx, s)
	switch {
	case err == nil && source != feed.OfPage && extract.Fuller(own.Article.Document, page.Article.Document):
		return l.keepOwn(ctx, id, own)
	case err == nil:
		return l.keep(ctx, id, page)
	case isEmpty(own) || source == feed.OfPage:
		return own, err
	}
	return l.analysed(ctx, id, own) // not stored: the page may be had another time
}

// keepOwn is keep for what the feed itself carried, which is analysed first.
func (l *Library) keepOwn(ctx context.Context, id int64, own store.Body) (store.Body, error) {
	own, err := l.analysed(ctx, id, own)
	if err != nil {
		return own, err
	}
	return l.keep(ctx, id, own)
}

// keep stores a body that says something.
func (l *Library) keep(ctx context.Context, id int64, b store.Body) (store.Body, error) {
	if isEmpty(b) {
		return b, errNoText
	}
	return b, l.save(ctx, id, b)
}

func isEmpty(b store.Body) bool { return len(b.Article.Blocks) == 0 }

// A story is an entry with the feed it came by.
type story struct {
	feed.Entry
	feed store.Watch
}

func (l *Library) story(ctx context.Context, entry, from int64) (s story, err error) {
	if s.Entry, err = l.store.Content(ctx, entry); err != nil {
		return s, err
	}
	s.feed, err = l.store.Watch(ctx, from)
	return s, err
}

// own reads what the feed itself carried, without analysing it: the page may
// say more.
func (l *Library) own(ctx context.Context, id int64, s story) (store.Body, error) {
	b := store.Body{Source: feed.OfFeed, Version: l.version}
	html := s.Content
	if html == "" {
		html = s.Summary
	}
	var err error
	b.Article, err = l.once(ctx, ownText{entry: id, html: html}, func() article.Article {
		return article.Article{Document: extract.Fragment(html, s.URL, s.complete(article.Document{}))}
	})
	return b, err
}

// complete fills what a page leaves open from what the feed says. The feed's
// title is the one that the reader chose the entry by.
func (s story) complete(d article.Document) article.Document {
	fill := func(to *string, from string) {
		if *to == "" {
			*to = from
		}
	}
	if title := article.Clean(s.Title); title != "" {
		d.Title = title
	}
	fill(&d.URL, article.CleanURL(s.URL))
	fill(&d.Byline, article.Clean(strings.Join(s.Authors, ", ")))
	fill(&d.Site, article.Clean(s.feed.Title))
	fill(&d.Image, article.CleanURL(s.Image))
	if d.Published.IsZero() {
		d.Published = s.Published
	}
	return d
}

// whole reports whether the feed carried the story and not a summary of it: it
// has a content of its own, long enough, that does not break off.
func (s story) whole(own store.Body) bool {
	if s.Content == "" || article.Words(own.Article.Text) < wholeStory {
		return false
	}
	end := strings.TrimRight(own.Article.Text, " ])")
	return !strings.HasSuffix(end, "…") && !strings.HasSuffix(end, "...")
}

// hasPage reports whether the entry links a page that may be fetched. The
// built-in feed's pages are made up, like everything in it.
func (l *Library) hasPage(s story) bool {
	want := s.feed.Settings.FullText
	return l.net != nil && (want == nil || *want) && isWeb(s.URL) && isWeb(s.feed.URL)
}

func isWeb(address string) bool {
	return strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://")
}
