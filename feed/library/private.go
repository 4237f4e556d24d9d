package library

import (
	"context"
	"errors"
	"net/url"
	"reflect"
	"slices"

	"warta/feed"
	"warta/feed/store"
)

// errOthers means that what is fetched with a person's own credentials would
// be others' to read.
var errOthers = errors.New("others follow this feed here and would read what your password, headers or proxy bring (follow it in a store of your own)")

// isPrivate reports whether what settings fetch, or fetched once, may be one
// person's alone: a paid text, or a page of a network that others do not reach.
func isPrivate(s feed.Settings) bool { return s.Private || hasCredentials(s) }

func hasCredentials(s feed.Settings) bool {
	return s.User != "" || s.Secret != "" || s.Proxy != "" || len(s.Headers) > 0
}

// isHeld reports whether any of those who follow a feed, or did, fetched it
// with credentials: what came then is still stored.
func isHeld(by []store.Holder) bool {
	return slices.ContainsFunc(by, func(h store.Holder) bool { return isPrivate(h.Settings) })
}

// Change sets what a person may set about a subscription. A feed that loses
// its credentials stays private: what came with them is still stored.
func (l *Library) Change(ctx context.Context, sub feed.Subscription) error {
	if err := l.mayFetch(ctx, sub.ID, sub.Settings); err != nil {
		return err
	}
	now, err := l.Subscription(ctx, sub.ID)
	if err != nil {
		return err
	}
	if hasCredentials(now.Settings) && !hasCredentials(sub.Settings) {
		sub.Settings.Private = true
	}
	return l.Account.Change(ctx, sub)
}

// mayFetch refuses new credentials for a feed that others follow.
func (l *Library) mayFetch(ctx context.Context, id int64, s feed.Settings) error {
	if !hasCredentials(s) {
		return nil
	}
	holders, err := l.store.Holders(ctx, id)
	shared := false
	for _, h := range holders {
		if h.Account != l.Account.Number() {
			shared = shared || !h.Ended
		} else if reflect.DeepEqual(credentials(h.Settings), credentials(s)) {
			return err
		}
	}
	if shared {
		return errOthers
	}
	return err
}

// credentials are the settings that make a feed private.
func credentials(s feed.Settings) feed.Settings {
	return feed.Settings{User: s.User, Secret: s.Secret, Proxy: s.Proxy, Headers: s.Headers}
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
