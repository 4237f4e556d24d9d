package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"warta/article"
)

// The errors of changing accounts.
var (
	// ErrOwner means that the owner's account cannot be removed.
	ErrOwner = errors.New("the owner's account stays")
	// ErrTaken means that the name or key is another account's.
	ErrTaken = errors.New("another account has this name or key")
)

// A Person is somebody with an account of the store.
type Person struct {
	ID    int64
	Name  string
	Since time.Time
	Keys  []string // public keys in authorized_keys form, without comments
}

const selectPerson = `SELECT a.id, a.name, a.since,
 (SELECT json_group_array(k.key ORDER BY k.key) FROM account_key k WHERE k.account = a.id) FROM account a `

// Accounts lists the people, the owner first.
func (s *Store) Accounts(ctx context.Context) ([]Person, error) {
	return s.people(ctx, selectPerson+"ORDER BY a.id")
}

// AccountByKey returns the person whom a public key belongs to, or ErrNotFound.
func (s *Store) AccountByKey(ctx context.Context, key string) (Person, error) {
	list, err := s.people(ctx, selectPerson+"JOIN account_key o ON o.account = a.id WHERE o.key = ?", key)
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("public key: %w", ErrNotFound)
	}
	if err != nil {
		return Person{}, err
	}
	return list[0], nil
}

func (s *Store) people(ctx context.Context, q string, args ...any) ([]Person, error) {
	var list []Person
	err := s.query(ctx, q, args, func(rows *sql.Rows) error {
		var p Person
		var since int64
		var keys string
		if err := rows.Scan(&p.ID, &p.Name, &since, &keys); err != nil {
			return err
		}
		p.Since = moment(since)
		err := json.Unmarshal([]byte(keys), &p.Keys)
		list = append(list, p)
		return err
	})
	return list, err
}

// AddAccount makes an account with the keys that it is given, and returns its
// number. Names and keys belong to one person each.
func (s *Store) AddAccount(ctx context.Context, name string, keys ...string) (int64, error) {
	return s.addAccount(ctx, name, true, keys)
}

// AddNewcomer makes an account for a key that nobody gave one: Given is false
// of it.
func (s *Store) AddNewcomer(ctx context.Context, name, key string) (int64, error) {
	return s.addAccount(ctx, name, false, []string{key})
}

func (s *Store) addAccount(ctx context.Context, name string, given bool, keys []string) (int64, error) {
	var id int64
	err := s.write(ctx, func(t *tx) error {
		r, err := t.result("INSERT INTO account (id, name, since) VALUES (("+unusedAccount+"), ?, ?)", article.Clean(name), t.now)
		if err != nil {
			return taken(err)
		}
		if id, err = r.LastInsertId(); err != nil {
			return err
		}
		for _, key := range keys {
			if err := t.exec("INSERT INTO account_key (key, account, given) VALUES (?, ?, ?)", key, id, given); err != nil {
				return taken(err)
			}
		}
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("account %s: %w", article.Clean(name), err)
	}
	return id, nil
}

// Given reports whether a public key is one that somebody gave an account.
func (s *Store) Given(ctx context.Context, key string) (bool, error) {
	var given bool
	err := s.row(ctx, "SELECT EXISTS (SELECT 1 FROM account_key WHERE key = ? AND given)", []any{key}, &given)
	return given, err
}

// AddKey gives a person a further public key, or one that the person came with.
func (s *Store) AddKey(ctx context.Context, id int64, key string) error {
	err := s.account(ctx, id, "UPDATE account_key SET given = 1 WHERE account = ?1 AND key = ?2", key)
	if !errors.Is(err, ErrNotFound) {
		return err
	}
	return s.account(ctx, id, "INSERT INTO account_key (account, key) SELECT id, ?2 FROM account WHERE id = ?1", key)
}

// RemoveKey takes a public key from a person. The account's version rises, so
// that a server looks whether the key may still be in.
func (s *Store) RemoveKey(ctx context.Context, id int64, key string) error {
	if err := s.account(ctx, id, "DELETE FROM account_key WHERE account = ?1 AND key = ?2", key); err != nil {
		return err
	}
	return s.account(ctx, id, "UPDATE account SET version = version + 1 WHERE id = ?1")
}

// RenameAccount gives a person another name.
func (s *Store) RenameAccount(ctx context.Context, id int64, name string) error {
	return s.account(ctx, id, "UPDATE account SET name = ?2 WHERE id = ?1", article.Clean(name))
}

// RemoveAccount removes a person with everything that is this person's own.
// The owner stays.
func (s *Store) RemoveAccount(ctx context.Context, id int64) error {
	if id == Owner {
		return ErrOwner
	}
	return s.account(ctx, id, "DELETE FROM account WHERE id = ?1")
}

// account runs a statement that changes the account ?1.
func (s *Store) account(ctx context.Context, id int64, q string, args ...any) error {
	err := s.write(ctx, func(t *tx) error {
		r, err := t.result(q, append([]any{id}, args...)...)
		if err != nil {
			return taken(err)
		}
		n, err := r.RowsAffected()
		if n == 0 && err == nil {
			err = ErrNotFound
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("account %d: %w", id, err)
	}
	return nil
}

// Version returns a number that rises when something changes that the account
// can see: a mark, a subscription, a new entry. A session that asks now and
// then learns what another one has done.
func (a Account) Version(ctx context.Context) (int64, error) {
	var n int64
	if err := a.s.row(ctx, "SELECT version FROM account WHERE id = ?", []any{a.id}, &n); err != nil {
		return 0, fmt.Errorf("account %d: %w", a.id, err)
	}
	return n, nil
}

// Versions returns the Version of every account.
func (s *Store) Versions(ctx context.Context) (map[int64]int64, error) {
	all := map[int64]int64{}
	err := s.query(ctx, "SELECT id, version FROM account", nil, func(rows *sql.Rows) error {
		var id, version int64
		err := rows.Scan(&id, &version)
		all[id] = version
		return err
	})
	return all, err
}

// Preference returns what the account has set for a name, "" when nothing.
func (a Account) Preference(ctx context.Context, name string) (string, error) {
	var value string
	err := a.s.row(ctx, "SELECT value FROM preference WHERE account = ? AND name = ?", []any{a.id, name}, &value)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return value, err
}

// SetPreference remembers a setting of the account's own, such as its theme.
func (a Account) SetPreference(ctx context.Context, name, value string) error {
	return a.s.write(ctx, func(t *tx) error {
		return t.exec(`INSERT INTO preference (account, name, value) VALUES (?, ?, ?)
 ON CONFLICT DO UPDATE SET value = excluded.value`, a.id, name, value)
	})
}
