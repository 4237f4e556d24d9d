package library

import (
	"context"
	"errors"
	"net/url"
	"slices"

	"warta/feed"
	"warta/feed/store"
)

// isPrivate reports whether what settings fetch may be one person's alone: a
// paid text, or a page of a network that others do not reach.
func isPrivate(s feed.Settings) bool {
	return s.User != "" || s.Secret != "" || s.Proxy != "" || len(s.Headers) > 0
}

// isHeld reports whether any of those who follow a feed, or did, fetched it
// with credentials: what came then is still stored.
func isHeld(by []store.Holder) bool {
	return slices.ContainsFunc(by, func(h store.Holder) bool { return isPrivate(h.Settings) })
}

// mayMerge reports whether a feed may become one with the feed at the address
// that it has moved to. A redirect is anybody's to make: it must not bring one
// account what was fetched with another's credentials.
func (l *Library) mayMerge(ctx context.Context, w store.Watch) (bool, error) {
	other, err := l.store.WatchURL(ctx, w.MovedTo)
	if errors.Is(err, store.ErrNotFound) || err == nil && other.Feed == w.Feed {
		return true, nil
	}
	here, err1 := l.store.Holders(ctx, w.Feed)
	there, err2 := l.store.Holders(ctx, other.Feed)
	if err := errors.Join(err, err1, err2); err != nil {
		return false, err
	}
	all := slices.Concat(here, there)
	if !isHeld(all) && !hasPassword(w.URL) && !hasPassword(other.URL) {
		return true, nil
	}
	return !slices.ContainsFunc(all, func(h store.Holder) bool { return h.Account != all[0].Account }), nil
}

// hasPassword reports whether an address carries credentials of its own.
func hasPassword(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.User != nil
}
