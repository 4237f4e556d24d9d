package serve

import (
	"slices"
	"sync"
)

// A lobby holds the connections that have not logged in yet. When it is full,
// the address with the most of them loses its oldest: a flood drowns itself,
// and whoever logs in at once gets through.
type lobby struct {
	seats int

	mu      sync.Mutex
	waiting []*visitor // the oldest first
}

func newLobby(seats int) *lobby { return &lobby{seats: seats} }

// enter seats a visitor and returns the one who had to go, or nil.
func (l *lobby) enter(v *visitor) (gone *visitor) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.waiting) >= l.seats {
		gone = l.fullest()
		l.drop(gone)
	}
	l.waiting = append(l.waiting, v)
	return gone
}

// leave takes a visitor out who has logged in or is gone.
func (l *lobby) leave(v *visitor) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.drop(v)
}

func (l *lobby) drop(v *visitor) {
	if i := slices.Index(l.waiting, v); i >= 0 {
		l.waiting = slices.Delete(l.waiting, i, i+1)
	}
}

// fullest is the oldest visitor from the address that has the most.
func (l *lobby) fullest() *visitor {
	counts := map[any]int{}
	most := l.waiting[0]
	for _, v := range l.waiting {
		if counts[v.from]++; counts[v.from] > counts[most.from] {
			most = v
		}
	}
	for _, v := range l.waiting {
		if v.from == most.from {
			return v
		}
	}
	return most
}
