package library

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/store"
)

// Follow subscribes to the feed at an address, or to the one that the page
// there links, and stores its listing. The feed is asked once: what finding it
// fetched is what is stored. A page with several feeds is a *feed.Choice.
func (l *Library) Follow(ctx context.Context, address, folder string) (feed.Subscription, error) {
	address = strings.TrimSpace(address)
	if address == "" {
		return feed.Subscription{}, errors.New("no address given (paste a feed's or a page's)")
	}
	leave, _, err := l.turns.take(ctx, address)
	if err != nil {
		return feed.Subscription{}, err
	}
	defer leave()
	if w, err := l.store.WatchURL(ctx, address); err == nil {
		return l.join(ctx, w, folder)
	} else if !errors.Is(err, store.ErrNotFound) {
		return feed.Subscription{}, err
	}
	found, err := l.discover(ctx, address)
	if err != nil {
		return feed.Subscription{}, err
	}
	if w, err := l.store.WatchURL(ctx, found.URL); err == nil {
		return l.join(ctx, w, folder) // followed by another address
	}
	sub, err := l.subscribe(ctx, found.URL, folder)
	if err != nil {
		return sub, err
	}
	if err := l.listFirst(ctx, sub, found); err != nil {
		return sub, errors.Join(fmt.Errorf("storing %s: %w", fetch.Redact(found.URL), err), l.Account.Unfollow(ctx, sub.ID))
	}
	return l.Account.Subscription(ctx, sub.ID)
}

// discover finds the feed at an address, unless its host asked to be left alone.
func (l *Library) discover(ctx context.Context, address string) (fetch.Found, error) {
	if err := l.restorePauses(ctx); err != nil {
		return fetch.Found{}, err
	}
	found, err := l.net.Discover(ctx, fetch.Request{URL: address})
	if err != nil {
		err = errors.Join(err, l.keepPauses(ctx))
	}
	return found, err
}

// join subscribes to a feed that somebody follows, or did, already.
func (l *Library) join(ctx context.Context, w store.Watch, folder string) (feed.Subscription, error) {
	if l.share != nil {
		if err := l.share(ctx, w); err != nil {
			return feed.Subscription{}, err
		}
	}
	return l.subscribe(ctx, w.URL, folder)
}

// listFirst stores the listing that finding a feed has brought.
func (l *Library) listFirst(ctx context.Context, sub feed.Subscription, found fetch.Found) error {
	w, err := l.store.Watch(ctx, sub.ID)
	if err != nil {
		return err
	}
	w.Hash = "" // whatever an interrupted look left: this body is to be read
	_, p, err := l.learn(ctx, w, found.Response, nil)
	return errors.Join(err, p.Err)
}

// subscribe follows an address in a folder, or moves there what is followed.
func (l *Library) subscribe(ctx context.Context, address, folder string) (feed.Subscription, error) {
	if l.share != nil { // a guest's: what a page links may be of any length
		if err := store.Fits(feed.Subscription{URL: address}); err != nil {
			return feed.Subscription{}, err
		}
	}
	sub, _, err := l.Account.Follow(ctx, address, folder)
	if err != nil || folder == "" || sub.Folder == folder {
		return sub, err
	}
	sub.Folder = folder
	return sub, l.Account.Change(ctx, sub)
}
