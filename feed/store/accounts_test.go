package store

import (
	"errors"
	"testing"
)

// TestKeys holds that a key which came by itself is told from one that was
// given, and that one key can be taken away.
func TestKeys(t *testing.T) {
	s, ctx := newStore(t), t.Context()
	const came, further = "ssh-ed25519 AAAA", "ssh-ed25519 BBBB"
	id, err := s.AddNewcomer(ctx, "ayu", came)
	if err != nil {
		t.Fatal(err)
	}
	given := func(key string, want bool) {
		t.Helper()
		if got, err := s.Given(ctx, key); got != want || err != nil {
			t.Errorf("%s is given: %v, %v, want %v", key, got, err, want)
		}
	}
	given(came, false)
	for _, key := range []string{came, further, further} { // a repeat is no error
		if err := s.AddKey(ctx, id, key); err != nil {
			t.Fatal(err)
		}
		given(key, true)
	}
	if err := s.AddKey(ctx, Owner, came); !errors.Is(err, ErrTaken) {
		t.Errorf("another's key: %v, want %v", err, ErrTaken)
	}
	before, _ := s.Account(id).Version(ctx)
	if err := s.RemoveKey(ctx, id, came); err != nil {
		t.Fatal(err)
	}
	given(came, false)
	p, err := s.AccountByKey(ctx, further)
	after, _ := s.Account(id).Version(ctx)
	if err != nil || len(p.Keys) != 1 || after <= before {
		t.Errorf("after one was taken: %+v, %v, version %d after %d", p, err, after, before)
	}
	if err := s.RemoveKey(ctx, id, came); !errors.Is(err, ErrNotFound) {
		t.Errorf("taken again: %v, want %v", err, ErrNotFound)
	}
}
