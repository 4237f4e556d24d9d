package store

import (
	"context"
	"errors"
	"time"
)

// A Pause says that a host is not to be asked for a while.
type Pause struct {
	Host   string // name and port
	Since  time.Time
	Until  time.Time
	Reason string
	Slow   time.Duration // at least so long between two looks, for good; 0 for none
}

// Pauses returns the pauses that hold now, and hosts that are slow for good.
func (s *Store) Pauses(ctx context.Context) ([]Pause, error) { return nil, errors.ErrUnsupported }

// SetPause stores a host's pause. A pause never shortens one that holds.
func (s *Store) SetPause(ctx context.Context, p Pause) error { return errors.ErrUnsupported }
