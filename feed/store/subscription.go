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

// firstUnread is how many entries of a newly followed feed are unread.
const firstUnread = 20

// subscriptionColumns are what scanSubscription reads of s and f.
const subscriptionColumns = `f.id, f.url, s.title, f.title, f.site, f.description, f.format, s.folder, s.tags,
 s.settings, s.unread, f.entries, f.checked, f.arrived, f.next, f.reason, f.error, f.since, f.failures, f.gone`

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
	for _, title := range []string{sub.Publisher, sub.URL} {
		if sub.Title == "" {
			sub.Title = title
		}
	}
	if tags == "[]" && settings == "{}" { // as a rule; a thousand feeds make the first screen wait
		return sub, nil
	}
	return sub, errors.Join(json.Unmarshal([]byte(tags), &sub.Tags), json.Unmarshal([]byte(settings), &sub.Settings))
}

// Follow subscribes to the feed at an address, in a folder ("" for none), and
// reports whether the account did not follow it before. A feed that is new to
// the store has no entries until Save brings them; of one that is not, the
// newest twenty are unread. A subscription that was ended comes back as it was.
func (a Account) Follow(ctx context.Context, url, folder string) (feed.Subscription, bool, error) {
	var id int64
	var added bool
	err := a.s.write(ctx, func(t *tx) (err error) {
		if id, err = t.feed(url); err != nil {
			return err
		}
		if added, err = t.revive(a.id, id); err != nil || added {
			return err
		}
		added, err = t.subscribe(a.id, id, cleanFolder(folder))
		return err
	})
	if err != nil {
		return feed.Subscription{}, false, fmt.Errorf("following %s: %w", url, err)
	}
	sub, err := a.Subscription(ctx, id)
	return sub, added, err
}

// feed returns the id of the feed at an address, and makes it if need be.
func (t *tx) feed(url string) (int64, error) {
	if err := t.exec("INSERT INTO feed (url) VALUES (?) ON CONFLICT DO NOTHING", url); err != nil {
		return 0, err
	}
	var id int64
	return id, t.row("SELECT id FROM feed WHERE url = ?", []any{url}, &id)
}

// subscribe adds a subscription, unless there is one.
func (t *tx) subscribe(account, id int64, folder string) (bool, error) {
	r, err := t.result(`INSERT INTO subscription (account, feed, folder, since) VALUES (?, ?, ?, ?)
 ON CONFLICT DO NOTHING`, account, id, folder, t.now)
	if err != nil {
		return false, err
	}
	if n, err := r.RowsAffected(); n == 0 || err != nil {
		return false, err
	}
	if err := t.newest(account, id, 0); err != nil {
		return false, err
	}
	return true, t.touchAccount(account)
}

// newest makes the newest twenty entries of a feed that arrived after a time unread.
func (t *tx) newest(account, id, after int64) error {
	return t.exec(`INSERT INTO unread (entry, account, feed, published)
 SELECT id, ?, feed, published FROM entry WHERE feed = ? AND arrived > ? ORDER BY published DESC, id DESC LIMIT ?
 ON CONFLICT DO NOTHING`, account, id, after, firstUnread)
}

// revive takes an ended subscription up again, with what was unread then and
// the newest of what has come since.
func (t *tx) revive(account, id int64) (bool, error) {
	var at int64
	var unread string
	err := t.row("SELECT at, unread FROM ended WHERE account = ? AND feed = ?", []any{account, id}, &at, &unread)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	for _, q := range []string{
		`INSERT INTO subscription (account, feed, title, folder, tags, settings, since)
 SELECT account, feed, title, folder, tags, settings, since FROM ended WHERE account = ? AND feed = ?`,
		"DELETE FROM ended WHERE account = ? AND feed = ?",
	} {
		if err := t.exec(q, account, id); err != nil {
			return false, err
		}
	}
	if err := t.exec(`INSERT INTO unread (entry, account, feed, published)
 SELECT e.id, ?, e.feed, e.published FROM json_each(?) j JOIN entry e ON e.id = j.value`, account, unread); err != nil {
		return false, err
	}
	if err := t.newest(account, id, at); err != nil {
		return false, err
	}
	return true, t.touchAccount(account)
}

// Unfollow ends a subscription. Starred and read-later entries stay. Following
// the feed again brings the subscription back as it was.
func (a Account) Unfollow(ctx context.Context, id int64) error {
	err := a.s.write(ctx, func(t *tx) error {
		r, err := t.result(`INSERT INTO ended SELECT account, feed, title, folder, tags, settings, since, ?,
 (SELECT json_group_array(entry) FROM unread u WHERE u.account = s.account AND u.feed = s.feed)
 FROM subscription s WHERE account = ? AND feed = ?`, t.now, a.id, id)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); n == 0 || err != nil {
			return errors.Join(ErrNotFound, err)
		}
		for _, q := range []string{
			"DELETE FROM unread WHERE account = ? AND feed = ?",
			"DELETE FROM subscription WHERE account = ? AND feed = ?",
		} {
			if err := t.exec(q, a.id, id); err != nil {
				return err
			}
		}
		return t.touchAccount(a.id)
	})
	if err != nil {
		return fmt.Errorf("feed %d: %w", id, err)
	}
	return nil
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
 SET title = iif(?1 IN (f.title, f.url), '', ?1), folder = ?2, tags = ?3, settings = ?4
 FROM feed f WHERE f.id = s.feed AND s.account = ?5 AND s.feed = ?6`,
			article.Clean(sub.Title), cleanFolder(sub.Folder), tags, settings, a.id, sub.ID)
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

// touchAccount tells the account's other sessions that something changed.
func (t *tx) touchAccount(id int64) error {
	return t.exec("UPDATE account SET version = version + 1 WHERE id = ?", id)
}
