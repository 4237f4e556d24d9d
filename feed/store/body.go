package store

import (
	"context"
	"errors"
	"time"

	"warta/article"
	"warta/feed"
)

// A Body is an entry's text, read: extracted and analysed.
type Body struct {
	Source  feed.Source // OfPage or OfFeed
	Version int         // of the code that extracted and analysed it
	Page    []byte      // the page it came from, kept to be read again; may be nil
	Article article.Article
}

// A Need is an entry that waits for its body.
type Need struct {
	Entry     int64
	Feed      int64
	URL       string
	Title     string
	Published time.Time
	Page      bool // the page may be fetched
	Tries     int  // how often that has failed
}

// A Revision is what an entry said before its publisher changed it.
type Revision struct {
	Until   time.Time // when the change was seen
	Title   string
	Summary string // HTML
	Content string // HTML
}

// SaveBody stores a body, and the quotes and entities that lists and searches
// find it by. An earlier body of the same source is replaced.
func (s *Store) SaveBody(ctx context.Context, entry int64, b Body) error {
	return errors.ErrUnsupported
}

// Body returns an entry's body; Best is the one with more of the story. It
// returns ErrNotFound when none is stored.
func (s *Store) Body(ctx context.Context, entry int64, source feed.Source) (Body, error) {
	return Body{}, errors.ErrUnsupported
}

// Content returns an entry as its publisher states it, bodies included.
func (s *Store) Content(ctx context.Context, entry int64) (feed.Entry, error) {
	return feed.Entry{}, errors.ErrUnsupported
}

// Claim returns at most n entries that wait for a body, newest first, and
// keeps other processes off them for ten minutes. Entries of the feeds named,
// or of all. End each with Done or Defer.
func (s *Store) Claim(ctx context.Context, n int, feeds ...int64) ([]Need, error) {
	return nil, errors.ErrUnsupported
}

// Waiting returns how many entries Claim would find.
func (s *Store) Waiting(ctx context.Context, feeds ...int64) (int, error) {
	return 0, errors.ErrUnsupported
}

// Done takes entries off the list of those that wait for a body.
func (s *Store) Done(ctx context.Context, entries ...int64) error { return errors.ErrUnsupported }

// Defer puts an entry whose page could not be had off until then.
func (s *Store) Defer(ctx context.Context, entry int64, until time.Time) error {
	return errors.ErrUnsupported
}

// Revisions returns what an entry said before, newest first.
func (s *Store) Revisions(ctx context.Context, entry int64) ([]Revision, error) {
	return nil, errors.ErrUnsupported
}
