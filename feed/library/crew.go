package library

import "runtime"

// A crew does what keeps a core busy behind a person who reads. It has fewer
// hands than there are cores, and their threads are of lower priority than the
// program's others: Go knows no priorities, and a key would wait its turn among
// all that a refresh has to parse, to analyse and to store. The nil crew is
// nobody: whoever asks does the work.
type crew chan func()

// newCrew hires so many hands, for as long as the channel is open. They keep
// their threads, which end with them: a program may lower a thread's priority,
// but seldom raise it again.
func newCrew(hands int) crew {
	c := make(crew)
	for range hands {
		go func() {
			runtime.LockOSThread()
			lower()
			for work := range c {
				work()
			}
		}()
	}
	return c
}

// do returns once f is done. Where a crew does it, a panic of f is an error.
func (c crew) do(f func() error) (err error) {
	if c == nil {
		return f()
	}
	done := make(chan struct{})
	c <- func() {
		defer close(done)
		err = guarded(f)
	}
	<-done
	return err
}

// Yield has refreshes give way to the person who reads meanwhile: they take
// longer. It is to be called before the library is used.
func (l *Library) Yield() { l.yields = true }

// behind returns the library that a refresh works with, and what to call when
// it has ended.
func (l *Library) behind() (own *Library, dismiss func()) {
	if !l.yields {
		return l, func() {}
	}
	copied := *l
	copied.crew = newCrew(max(1, cap(l.reading)-1))
	return &copied, func() { close(copied.crew) }
}
