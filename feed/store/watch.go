package store

import (
	"context"
	"errors"
	"time"

	"warta/feed"
)

// A Watch is what is remembered from one look at a feed to the next. Whoever
// looks changes its copy and hands it back to Save or Touch.
type Watch struct {
	Feed     int64
	URL      string
	Title    string // the publisher's
	Site     string // the publisher's site
	Settings feed.Settings
	Hints    feed.Hints

	ETag         string // sent back as it came
	LastModified string // sent back as it came
	Hash         string // of the last body that could be read

	Checked time.Time // the last look; zero before the first
	New     time.Time // when an entry last arrived
	Next    time.Time // when to look again
	Fresh   time.Time // the server's max-age holds until then
	Reason  string    // why Next is then

	Error    string    // the last look's error, one line, or ""
	Since    time.Time // when the run of failures began
	Failures int       // looks that failed in a row
	Gone     bool      // 410: not looked at any more

	MovedTo    string    // where permanent redirects lead
	Moves      int       // how many in a row led there
	MovedSince time.Time // when the first of them was seen
}

// A Listing is a feed that was fetched and read.
type Listing struct {
	Watch Watch // as it stands after the look
	Feed  feed.Feed
}

// Watches returns the feeds that somebody follows and that are due at the
// time, the longest due first; with a zero time, all of them. A feed whose
// last look lies in the future is due too: the clock was wrong then.
func (s *Store) Watches(ctx context.Context, due time.Time) ([]Watch, error) {
	return nil, errors.ErrUnsupported
}

// Watch returns one feed's watch.
func (s *Store) Watch(ctx context.Context, id int64) (Watch, error) {
	return Watch{}, errors.ErrUnsupported
}

// WatchURL returns the watch of the feed at an address, or ErrNotFound.
func (s *Store) WatchURL(ctx context.Context, url string) (Watch, error) {
	return Watch{}, errors.ErrUnsupported
}

// NextDue returns when the first feed that somebody follows is due, or the
// zero time when there is none.
func (s *Store) NextDue(ctx context.Context) (time.Time, error) {
	return time.Time{}, errors.ErrUnsupported
}

// Touch stores how looking at feeds went when nothing was listed: a 304, an
// unchanged body, an error.
func (s *Store) Touch(ctx context.Context, ws ...Watch) error { return errors.ErrUnsupported }

// Move gives a feed a new address. When that address is already followed, the
// two become one: every subscription, entry, star and unread row goes over
// and nothing is lost. It returns the id that the feed has now.
func (s *Store) Move(ctx context.Context, id int64, url string) (int64, error) {
	return 0, errors.ErrUnsupported
}

// Rhythm returns when a feed's newest entries were published, newest first:
// what an adaptive interval is made from.
func (s *Store) Rhythm(ctx context.Context, id int64, n int) ([]time.Time, error) {
	return nil, errors.ErrUnsupported
}
