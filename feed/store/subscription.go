package store

import (
	"context"
	"errors"

	"warta/feed"
)

// Subscriptions lists what the account follows, by folder and title.
func (a Account) Subscriptions(ctx context.Context) ([]feed.Subscription, error) {
	return nil, errors.ErrUnsupported
}

// Subscription returns one of them, or ErrNotFound.
func (a Account) Subscription(ctx context.Context, id int64) (feed.Subscription, error) {
	return feed.Subscription{}, errors.ErrUnsupported
}

// Follow subscribes to the feed at an address, in a folder ("" for none), and
// reports whether the account did not follow it before. A feed that is new to
// the store has no entries until Save brings them; of one that is not, the
// newest twenty are unread. A subscription that was ended comes back as it was.
func (a Account) Follow(ctx context.Context, url, folder string) (feed.Subscription, bool, error) {
	return feed.Subscription{}, false, errors.ErrUnsupported
}

// Unfollow ends a subscription. Starred and read-later entries stay.
func (a Account) Unfollow(ctx context.Context, id int64) error { return errors.ErrUnsupported }

// Change sets a subscription's own title, folder, tags and settings. A title
// that equals the publisher's is none of its own.
func (a Account) Change(ctx context.Context, s feed.Subscription) error {
	return errors.ErrUnsupported
}
