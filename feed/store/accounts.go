package store

import (
	"context"
	"errors"
	"time"
)

// A Person is somebody with an account of the store.
type Person struct {
	ID    int64
	Name  string
	Since time.Time
	Keys  []string // public keys in authorized_keys form, without comments
}

// Accounts lists the people, the owner first.
func (s *Store) Accounts(ctx context.Context) ([]Person, error) { return nil, errors.ErrUnsupported }

// AddAccount makes an account and returns its number.
func (s *Store) AddAccount(ctx context.Context, name string, keys ...string) (int64, error) {
	return 0, errors.ErrUnsupported
}

// AccountByKey returns the person whom a public key belongs to, or ErrNotFound.
func (s *Store) AccountByKey(ctx context.Context, key string) (Person, error) {
	return Person{}, errors.ErrUnsupported
}

// AddKey gives a person a further public key.
func (s *Store) AddKey(ctx context.Context, id int64, key string) error {
	return errors.ErrUnsupported
}

// RenameAccount gives a person another name.
func (s *Store) RenameAccount(ctx context.Context, id int64, name string) error {
	return errors.ErrUnsupported
}

// RemoveAccount removes a person with everything that is this person's own.
// The owner stays.
func (s *Store) RemoveAccount(ctx context.Context, id int64) error { return errors.ErrUnsupported }
