package library

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"time"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/library/welcome"
	"warta/feed/store"
)

// A Guest is the library of one account of a server. It shares the network and
// the readings of articles with all others, and reaches nothing that is not
// the account's own: not the feeds that others alone follow, no program, no
// secret, and no address that the server's client may not ask. What is due is
// the server's to fetch, once for everybody.
type Guest struct {
	*Library
	quota store.Quota
}

// The errors of what a guest may not do.
var (
	errNotShared = errors.New("this feed cannot be followed here")
	errNoWeb     = errors.New("only http and https addresses can be followed here")
	errNotYours  = errors.New("only the title, folder, tags, reading and keeping of a feed can be set here")
)

// Guest returns an account's library, bounded by a quota.
func (l *Library) Guest(account int64, q store.Quota) *Guest {
	own := *l
	own.Account = l.store.Account(account)
	g := &Guest{&own, q}
	own.share = g.share
	return g
}

// Welcome gives a new account the built-in feed.
func (g *Guest) Welcome(ctx context.Context) error {
	if err := g.Library.Welcome(ctx); err != nil {
		return err
	}
	_, _, err := g.Account.Follow(ctx, welcome.URL, "") // the first account had it alone
	return err
}

// share refuses a feed that others follow with credentials of their own, or
// did, or at an address that a guest may not ask: what is stored of it is theirs.
func (g *Guest) share(ctx context.Context, w store.Watch) error {
	if w.URL == welcome.URL {
		return nil
	}
	holders, err := g.store.Holders(ctx, w.Feed)
	if err != nil {
		return err
	}
	if isHeld(holders) || !isWeb(w.URL) {
		return errNotShared
	}
	return g.net.Reachable(ctx, fetch.Request{URL: w.URL})
}

// Follow follows a feed within the quota.
func (g *Guest) Follow(ctx context.Context, address, folder string) (feed.Subscription, error) {
	if isCommand(address) {
		return feed.Subscription{}, errNoWeb
	}
	if err := errors.Join(store.Fits(feed.Subscription{URL: address, Folder: folder}), g.room(ctx, 1)); err != nil {
		return feed.Subscription{}, err
	}
	sub, err := g.Library.Follow(ctx, address, folder)
	if err == nil {
		// It may bring years of entries. It is followed, though they cannot be
		// trimmed: the server tries again.
		_, _ = g.Trim(ctx, g.quota)
	}
	return sub, err
}

// Import follows the feeds of a list within the quota, without those that a
// guest may not follow. It takes what is harmless of their settings.
func (g *Guest) Import(ctx context.Context, list []feed.Subscription) (added int, err error) {
	subs, err := g.Subscriptions(ctx)
	if err != nil {
		return 0, err
	}
	followed := make(map[string]bool, len(subs))
	for _, s := range subs {
		followed[s.URL] = true
	}
	var refused Refused
	var fresh []feed.Subscription
	for _, s := range list {
		if followed[s.URL] {
			continue
		}
		if err := g.mayTake(ctx, s); ctx.Err() != nil {
			return 0, ctx.Err()
		} else if err != nil {
			refused.add(s.URL, err)
			continue
		}
		followed[s.URL] = true
		s.Settings = harmless(feed.Settings{}, s.Settings)
		fresh = append(fresh, s)
	}
	if len(fresh) > 0 {
		if err := g.room(ctx, len(fresh)); err != nil {
			return 0, err
		}
	}
	added, err = g.Library.Import(ctx, fresh)
	if err != nil {
		return added, err
	}
	_, _ = g.Trim(ctx, g.quota) // as after Follow
	return added, refused.orNil()
}

// mayTake refuses a list's feed that a guest may not follow.
func (g *Guest) mayTake(ctx context.Context, s feed.Subscription) error {
	if !isWeb(s.URL) {
		return errNoWeb
	}
	if err := store.Fits(s); err != nil {
		return err
	}
	w, err := g.store.WatchURL(ctx, s.URL)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return g.share(ctx, w)
}

// Change sets what a guest may set about a subscription.
func (g *Guest) Change(ctx context.Context, sub feed.Subscription) error {
	now, err := g.Subscription(ctx, sub.ID)
	if err != nil {
		return err
	}
	if !reflect.DeepEqual(sub.Settings, harmless(now.Settings, sub.Settings)) {
		return errNotYours
	}
	own := feed.Subscription{Title: sub.Title, Folder: sub.Folder, Tags: sub.Tags, Settings: sub.Settings}
	if own.Title == now.Title {
		own.Title = "" // it may be the publisher's
	}
	if err := store.Fits(own); err != nil {
		return err
	}
	return g.Library.Change(ctx, sub)
}

// harmless returns settings as they are, with those of another that concern
// the guest alone.
func harmless(s, from feed.Settings) feed.Settings {
	s.FullText, s.Sort, s.HideRead, s.KeepCount, s.KeepAge = from.FullText, from.Sort, from.HideRead, from.KeepCount, from.KeepAge
	return s
}

// Refresh looks at feeds of the guest's own that somebody asks for. Nothing
// else is done: the server sees to what is due.
func (g *Guest) Refresh(ctx context.Context, r feed.Refresh, report func(feed.Progress)) error {
	subs, err := g.Subscriptions(ctx)
	if err != nil || !r.ByHand && len(r.Feeds) == 0 {
		return err
	}
	own := make([]int64, 0, len(subs))
	for _, s := range subs {
		if len(r.Feeds) == 0 || slices.Contains(r.Feeds, s.ID) {
			own = append(own, s.ID)
		}
	}
	if len(own) == 0 {
		return nil
	}
	return g.Library.Refresh(ctx, feed.Refresh{Feeds: own, ByHand: true, FeedsOnly: r.FeedsOnly}, report)
}

// NextDue returns the zero time: nothing falls due to a guest.
func (g *Guest) NextDue(context.Context) (time.Time, error) { return time.Time{}, nil }

// isCommand reports whether following an address would run a program.
func isCommand(address string) bool {
	address = strings.TrimSpace(address)
	return strings.HasPrefix(address, "exec:") || strings.HasPrefix(address, "filter:")
}

// room reports, as an error, that so many further feeds are beyond the quota.
// Of entries there are too many only when the guest keeps so many.
func (g *Guest) room(ctx context.Context, more int) error {
	if _, err := g.Trim(ctx, g.quota); err != nil {
		return err
	}
	used, err := g.Usage(ctx)
	if err != nil {
		return err
	}
	return g.quota.Allows(used, more)
}
