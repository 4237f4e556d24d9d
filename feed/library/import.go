package library

import (
	"context"
	"reflect"

	"warta/feed"
)

// Import follows feeds from a list, with what the list sets for each. They are
// due at once and not asked yet. It returns how many are new.
func (l *Library) Import(ctx context.Context, list []feed.Subscription) (added int, err error) {
	for _, s := range list {
		sub, isNew, err := l.Account.Follow(ctx, s.URL, s.Folder)
		if err != nil {
			return added, err
		}
		if !isNew {
			continue
		}
		added++
		if s.Title == "" && len(s.Tags) == 0 && reflect.ValueOf(s.Settings).IsZero() {
			continue
		}
		sub.Tags, sub.Settings = s.Tags, s.Settings
		if s.Title != "" {
			sub.Title = s.Title
		}
		if err := l.Change(ctx, sub); err != nil {
			return added, err
		}
	}
	return added, nil
}
