package serve

import (
	"sync"
	"time"
)

// A meter bounds how often something may happen for each name: so many times
// at once, and one more after each pause.
type meter struct {
	burst float64
	pause time.Duration
	now   func() time.Time

	mu     sync.Mutex
	levels map[string]level
}

// A level is how much of its burst a name had left at a time.
type level struct {
	left float64
	at   time.Time
}

// mostNames is how many names a meter remembers before it forgets those that
// have all their burst again.
const mostNames = 10_000

func newMeter(burst int, pause time.Duration) *meter {
	return &meter{burst: float64(burst), pause: pause, now: time.Now, levels: map[string]level{}}
}

// take uses one up and reports whether there was one left.
func (m *meter) take(name string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	l := m.level(name)
	ok := l.left >= 1
	if ok {
		l.left--
	}
	if len(m.levels) >= mostNames {
		m.forget()
	}
	m.levels[name] = l
	return ok
}

// level is a name's level now.
func (m *meter) level(name string) level {
	now := m.now()
	l, ok := m.levels[name]
	if !ok {
		return level{m.burst, now}
	}
	l.left = min(m.burst, l.left+float64(now.Sub(l.at))/float64(m.pause))
	l.at = now
	return l
}

func (m *meter) forget() {
	for name := range m.levels {
		if m.level(name).left >= m.burst {
			delete(m.levels, name)
		}
	}
	if len(m.levels) >= mostNames { // a flood of names: those who were refused may try again
		clear(m.levels)
	}
}
