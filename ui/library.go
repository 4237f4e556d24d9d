package ui

import (
	"context"
	"time"

	"warta/article"
	"warta/feed"
)

// A Library is what the screen asks of the world. Its methods may block and are
// called from commands only, never from Update. They are safe for several
// goroutines at once and end soon after ctx does.
type Library interface {
	// Subscriptions lists the feeds in folder and title order.
	Subscriptions(ctx context.Context) ([]feed.Subscription, error)
	// Headlines lists at most limit entries after the key, or before it when
	// limit is negative (still in list order).
	Headlines(ctx context.Context, f feed.Filter, after feed.Key, limit int) ([]feed.Headline, error)
	// Counts returns how many entries the filter matches and how many of those are unread.
	Counts(ctx context.Context, f feed.Filter) (total, unread int, err error)
	// Open returns an entry's article and the place (a byte of Text) where
	// reading stopped. A body that is not stored is fetched.
	Open(ctx context.Context, id int64, s Source) (article.Article, int, error)
	// Place remembers where reading stopped.
	Place(ctx context.Context, id int64, at int) error
	// Mark changes entries and returns the ids that it changed: what Undo must change back.
	Mark(ctx context.Context, m feed.Mark, ids ...int64) ([]int64, error)
	// MarkAll marks what the filter matches and had arrived by the time given.
	MarkAll(ctx context.Context, m feed.Mark, f feed.Filter, arrived time.Time) ([]int64, error)
	// Follow subscribes to a feed's or page's address. Several feeds on a
	// page come back as a *library.Choice error's candidates.
	Follow(ctx context.Context, address, folder string) (feed.Subscription, error)
	// Unfollow ends a subscription; starred and read-later entries stay.
	Unfollow(ctx context.Context, id int64) error
	// Change sets a subscription's own title, folder, tags and settings.
	Change(ctx context.Context, s feed.Subscription) error
	// Refresh looks at the feeds that are due and calls report for each as it
	// ends, from one goroutine.
	Refresh(ctx context.Context, r Refresh, report func(Progress)) error
	// NextDue returns when the next feed is due.
	NextDue(ctx context.Context) (time.Time, error)
}

// A Reviser is a Library that keeps what a story said before its publisher
// changed it. Earlier returns what it said when the person last saw it; the
// text of that article is empty when it still says so.
type Reviser interface {
	Earlier(ctx context.Context, id int64) (article.Article, error)
}

// A Watcher is a Library that others may change too. Version returns a number
// that rises whenever something changes that the person can see.
type Watcher interface {
	Version(ctx context.Context) (int64, error)
}

// Source says which text of an entry to open.
type Source = feed.Source

// Refresh and Progress are feed's; see there.
type (
	Refresh  = feed.Refresh
	Progress = feed.Progress
)
