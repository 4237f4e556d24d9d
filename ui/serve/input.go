package serve

import (
	"io"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// Keys beyond this are read later: a paste passes at once, and a client that
// sends without end does not take the machine from the others.
const (
	burst     = 32 << 10 // bytes
	perSecond = 2 << 10  // a held key brings 100, a wheel that is spun 1,500
)

// An input is what a guest types. It ends the session when nothing comes for
// long, or nothing more can come.
type input struct {
	r    io.Reader
	idle time.Duration
	rest *time.Timer
	end  func(why string)

	once sync.Once
	done chan struct{}
	left float64 // of the burst
	at   time.Time
}

func newInput(r io.Reader, idle time.Duration, end func(why string)) *input {
	i := &input{r: r, idle: idle, end: end, done: make(chan struct{}), left: burst, at: time.Now()}
	i.rest = time.AfterFunc(idle, func() { end("nobody pressed a key for " + idle.String()) })
	return i
}

// leastRead is what a read counts for at least: each costs some work, however
// little it brings.
const leastRead = 8

// Read reads what was typed.
func (i *input) Read(p []byte) (int, error) {
	n, err := i.r.Read(p)
	if err != nil {
		i.end("")
		return n, err
	}
	i.rest.Reset(i.idle)
	i.pace(max(n, leastRead))
	return n, nil
}

// lull is the time after which a beginning of a key is a key of its own.
const lull = 50 * time.Millisecond

// follow hands on what is typed as events until nothing more can come.
func (i *input) follow(hear func(uv.Event), rescue func()) {
	typed := make(chan []byte)
	go func() {
		defer close(typed)
		defer rescue()
		for {
			buf := make([]byte, 1024)
			n, err := i.Read(buf)
			if err != nil {
				return
			}
			select {
			case typed <- buf[:n]:
			case <-i.done:
				return
			}
		}
	}()
	var k keyboard
	for {
		var quiet <-chan time.Time
		if k.held != nil || k.passing {
			quiet = time.After(lull)
		}
		var events []uv.Event
		select {
		case b, ok := <-typed:
			if !ok {
				return
			}
			events = k.events(b, false)
		case <-quiet:
			events = k.events(nil, true)
		case <-i.done:
			return
		}
		for _, e := range events {
			hear(e)
		}
	}
}

// pace waits until what was read is within the rate.
func (i *input) pace(n int) {
	now := time.Now()
	i.left = min(burst, i.left+now.Sub(i.at).Seconds()*perSecond) - float64(n)
	i.at = now
	if i.left >= 0 {
		return
	}
	select {
	case <-time.After(time.Duration(-i.left / perSecond * float64(time.Second))):
	case <-i.done:
	}
}

// stop ends the wait for keys.
func (i *input) stop() {
	i.rest.Stop()
	i.once.Do(func() { close(i.done) })
}
