package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"warta/article"
	"warta/feed"
)

// subscriptionColumns are what scanSubscription reads of s and f.
const subscriptionColumns = `f.id, f.url, s.title, f.title, f.site, f.description, f.format, s.folder, s.tags,
 s.settings, s.unread, f.entries - s.hidden, f.checked, f.arrived, f.next, f.reason, f.error, f.since, f.failures, f.gone`

// Subscriptions lists what the account follows, by folder and title.
func (a Account) Subscriptions(ctx context.Context) ([]feed.Subscription, error) {
	var list []feed.Subscription
	err := a.s.query(ctx, `SELECT `+subscriptionColumns+` FROM subscription s JOIN feed f ON f.id = s.feed
 WHERE s.account = ?`, []any{a.id}, func(rows *sql.Rows) error {
		sub, err := scanSubscription(rows.Scan)
		list = append(list, sub)
		return err
	})
	keys := make(map[int64]string, len(list))
	for _, sub := range list {
		keys[sub.ID] = fold(sub.Folder) + "\x00" + fold(sub.Title)
	}
	slices.SortFunc(list, func(x, y feed.Subscription) int {
		if c := strings.Compare(keys[x.ID], keys[y.ID]); c != 0 {
			return c
		}
		return int(x.ID - y.ID)
	})
	return list, err
}

// Subscription returns one of them, or ErrNotFound.
func (a Account) Subscription(ctx context.Context, id int64) (feed.Subscription, error) {
	var sub feed.Subscription
	err := a.s.query(ctx, `SELECT `+subscriptionColumns+` FROM subscription s JOIN feed f ON f.id = s.feed
 WHERE s.account = ? AND s.feed = ?`, []any{a.id, id}, func(rows *sql.Rows) (err error) {
		sub, err = scanSubscription(rows.Scan)
		return err
	})
	if err == nil && sub.ID == 0 {
		err = fmt.Errorf("feed %d: %w", id, ErrNotFound)
	}
	return sub, err
}

func scanSubscription(scan func(...any) error) (feed.Subscription, error) {
	var sub feed.Subscription
	var tags, settings string
	var checked, arrived, next, since int64
	st := &sub.Status
	if err := scan(&sub.ID, &sub.URL, &sub.Title, &sub.Publisher, &sub.SiteURL, &sub.Description, &sub.Format,
		&sub.Folder, &tags, &settings, &sub.Unread, &sub.Total, &checked, &arrived, &next, &st.Reason, &st.Error,
		&since, &st.Failures, &st.Gone); err != nil {
		return sub, err
	}
	st.LastCheck, st.LastNew, st.NextCheck, st.Since = moment(checked), moment(arrived), moment(next), moment(since)
	for _, title := range []string{sub.Publisher, feed.Redact(sub.URL)} {
		if sub.Title == "" {
			sub.Title = title
		}
	}
	if tags == "[]" && settings == "{}" { // as a rule; a thousand feeds make the first screen wait
		return sub, nil
	}
	return sub, errors.Join(json.Unmarshal([]byte(tags), &sub.Tags), json.Unmarshal([]byte(settings), &sub.Settings))
}

// Change sets a subscription's own title, folder, tags and settings. A title
// that is the publisher's or the address is none of its own.
func (a Account) Change(ctx context.Context, sub feed.Subscription) error {
	tags, settings, err := encodeOwn(sub)
	if err != nil {
		return err
	}
	return a.s.write(ctx, func(t *tx) error {
		r, err := t.result(`UPDATE subscription AS s
 SET title = iif(?1 IN (f.title, f.url, ?7), '', ?1), folder = ?2, tags = ?3, settings = ?4
 FROM feed f WHERE f.id = s.feed AND s.account = ?5 AND s.feed = ?6`,
			article.Clean(sub.Title), cleanFolder(sub.Folder), tags, settings, a.id, sub.ID, feed.Redact(sub.URL))
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); n == 0 || err != nil {
			return errors.Join(fmt.Errorf("feed %d: %w", sub.ID, ErrNotFound), err)
		}
		return t.touchAccount(a.id)
	})
}

func encodeOwn(sub feed.Subscription) (tags, settings string, err error) {
	list := []string{}
	for _, tag := range sub.Tags {
		if tag = article.Clean(tag); tag != "" {
			list = append(list, tag)
		}
	}
	b, err := json.Marshal(list)
	if err != nil {
		return "", "", err
	}
	c, err := json.Marshal(sub.Settings)
	return string(b), string(c), err
}

// cleanFolder returns a folder's path without empty steps.
func cleanFolder(s string) string {
	steps := strings.Split(s, "/")
	for i := range steps {
		steps[i] = article.Clean(steps[i])
	}
	return strings.Join(slices.DeleteFunc(steps, func(step string) bool { return step == "" }), "/")
}
