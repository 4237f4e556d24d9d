package serve

import (
	"errors"
	"net/netip"
	"sync"
)

// Why a door stays shut.
var (
	errFull         = errors.New("the house is full: try again later")
	errTooManyOfKey = errors.New("you have too many sessions open: close one first")
	errTooManyFrom  = errors.New("too many sessions come from your address: try again later")
)

// A door lets in so many, of each key and from each address too.
type door struct {
	all, perKey, perAddress int

	mu        sync.Mutex
	in        int
	keys      map[string]int
	addresses map[netip.Prefix]int
}

func newDoor(all, perKey, perAddress int) *door {
	return &door{
		all: all, perKey: perKey, perAddress: perAddress,
		keys: map[string]int{}, addresses: map[netip.Prefix]int{},
	}
}

// enter lets one in, unless it says why not. Whoever is in calls leave once.
func (d *door) enter(key string, from netip.Prefix) (leave func(), err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch {
	case d.in >= d.all:
		return nil, errFull
	case d.keys[key] >= d.perKey:
		return nil, errTooManyOfKey
	case d.addresses[from] >= d.perAddress:
		return nil, errTooManyFrom
	}
	d.in++
	d.keys[key]++
	d.addresses[from]++
	return func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		d.in--
		less(d.keys, key)
		less(d.addresses, from)
	}, nil
}

// less counts one down and forgets what is at nothing.
func less[K comparable](m map[K]int, k K) {
	if m[k]--; m[k] <= 0 {
		delete(m, k)
	}
}
