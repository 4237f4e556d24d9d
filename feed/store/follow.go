package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"warta/feed"
)

// firstUnread is how many entries of a newly followed feed are unread.
const firstUnread = 20

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
		return feed.Subscription{}, false, fmt.Errorf("following %s: %w", feed.Redact(url), err)
	}
	sub, err := a.Subscription(ctx, id)
	return sub, added, err
}

// feed returns the id of the feed at an address, and makes it if need be.
func (t *tx) feed(url string) (int64, error) {
	if err := t.exec("INSERT INTO feed (id, url) VALUES (("+unusedFeed+"), ?) ON CONFLICT DO NOTHING", url); err != nil {
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
 SELECT e.id, ?1, e.feed, e.published FROM json_each(?3) j CROSS JOIN entry e ON e.id = j.value AND e.feed = ?2
 WHERE TRUE ON CONFLICT DO NOTHING`, account, id, unread); err != nil {
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

// touchAccount tells the account's other sessions that something changed.
func (t *tx) touchAccount(id int64) error {
	return t.exec("UPDATE account SET version = version + 1 WHERE id = ?", id)
}
