package library

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"warta/feed"
	"warta/feed/fetch"
)

// Refused says of each feed of a list that was not followed why not; the
// others are followed.
type Refused []error

// Error has a line for each.
func (r Refused) Error() string {
	lines := make([]string, len(r))
	for i, err := range r {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the reasons.
func (r Refused) Unwrap() []error { return r }

// add notes that an address is refused. It is shown as far as a line goes.
func (r *Refused) add(address string, why error) {
	*r = append(*r, fmt.Errorf("%.300s: %w", fetch.Redact(address), why))
}

// orNil returns the refusals as an error, which is nil when there are none.
func (r Refused) orNil() error {
	if len(r) == 0 {
		return nil
	}
	return r
}

// Import follows feeds from a list, with what the list sets for each. They are
// due at once and not asked yet. It returns how many are new; the error is a
// Refused when only some could not be followed.
func (l *Library) Import(ctx context.Context, list []feed.Subscription) (added int, err error) {
	var refused Refused
	for _, s := range list {
		isNew, err := l.take(ctx, s)
		switch {
		case errors.Is(err, errOthers):
			refused.add(s.URL, err)
		case err != nil:
			return added, err
		case isNew:
			added++
		}
	}
	return added, refused.orNil()
}

// take follows one feed of a list, and reports whether it is new.
func (l *Library) take(ctx context.Context, s feed.Subscription) (isNew bool, err error) {
	sub, isNew, err := l.Account.Follow(ctx, s.URL, s.Folder)
	if err != nil || !isNew || s.Title == "" && len(s.Tags) == 0 && reflect.ValueOf(s.Settings).IsZero() {
		return isNew, err
	}
	sub.Tags, sub.Settings = s.Tags, s.Settings
	if s.Title != "" {
		sub.Title = s.Title
	}
	err = l.Change(ctx, sub)
	if errors.Is(err, errOthers) { // without its key it is another feed than the list means
		err = errors.Join(err, l.Account.Unfollow(ctx, sub.ID))
	}
	return true, err
}
