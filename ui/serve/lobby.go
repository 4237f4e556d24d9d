package serve

import (
	"context"
	"net/netip"
	"slices"
	"sync"
	"time"
)

// crowd is how many strangers of one address are a flood: people come one by
// one, and say at once who they are.
const crowd = 32

// A lobby holds the connections that have not logged in yet. Nobody waits in it
// for longer than the grace. When it is full, the address with the most of them
// loses its oldest: a flood drowns itself, and whoever logs in at once gets
// through.
type lobby struct {
	seats int
	grace time.Duration

	mu      sync.Mutex
	waiting []*visitor // the oldest first
	from    map[netip.Prefix]int
}

func newLobby(seats int, grace time.Duration) *lobby {
	return &lobby{seats: seats, grace: grace, from: map[netip.Prefix]int{}}
}

// enter seats a visitor and returns the one who had to go, or nil.
func (l *lobby) enter(v *visitor) (gone *visitor) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.waiting) >= l.seats {
		gone = l.fullest()
		l.drop(gone)
	}
	l.waiting = append(l.waiting, v)
	l.from[v.from]++
	return gone
}

// leave takes out a visitor who is gone.
func (l *lobby) leave(v *visitor) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.drop(v)
}

// admit takes out a visitor who has logged in. Whoever of a crowd has not said
// a word for half the time that this took is no client, and goes.
func (l *lobby) admit(v *visitor, now time.Time) {
	l.leave(v)
	before := now.Add(-now.Sub(v.since) / 2)
	l.dismiss(func(w *visitor) bool {
		return l.from[w.from] > crowd && !w.spoke.Load() && w.since.Before(before)
	})
}

func (l *lobby) drop(v *visitor) {
	if i := slices.Index(l.waiting, v); i >= 0 {
		l.waiting = slices.Delete(l.waiting, i, i+1)
		less(l.from, v.from)
	}
}

// fullest is the oldest visitor from the address that has the most.
func (l *lobby) fullest() *visitor {
	most := l.waiting[0]
	for _, v := range l.waiting {
		if l.from[v.from] > l.from[most.from] {
			most = v
		}
	}
	return most
}

// run sends away who has waited for too long, until ctx ends.
func (l *lobby) run(ctx context.Context) {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for {
		select {
		case now := <-t.C:
			l.dismiss(func(v *visitor) bool { return now.Sub(v.since) >= l.grace })
		case <-ctx.Done():
			return
		}
	}
}

// dismiss closes the connections that are to go.
func (l *lobby) dismiss(who func(*visitor) bool) {
	l.mu.Lock()
	var out, stay []*visitor
	for _, v := range l.waiting {
		if who(v) {
			out = append(out, v)
		} else {
			stay = append(stay, v)
		}
	}
	l.waiting = stay
	for _, v := range out {
		less(l.from, v.from)
	}
	l.mu.Unlock()
	for _, v := range out {
		v.Close()
	}
}
