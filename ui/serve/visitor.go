package serve

import (
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// A visitor is a connection, from its first byte to its last.
type visitor struct {
	net.Conn
	from  netip.Prefix // whom it counts for
	since time.Time
	spoke atomic.Bool // a byte came

	mu       sync.Mutex
	closed   bool
	onGone   []func()
	opened   int         // channels
	sessions int         // under way
	unused   *time.Timer // closes the connection when it has none for long

	measure sync.Once
	far     bool // it takes long to answer
}

// newVisitor makes a visitor of a connection. All addresses of an IPv6 /64 are
// one customer's.
func newVisitor(c net.Conn) *visitor {
	v := &visitor{Conn: c, since: time.Now()}
	if at, err := netip.ParseAddrPort(c.RemoteAddr().String()); err == nil {
		a := at.Addr().Unmap().WithZone("")
		v.from, _ = a.Prefix(min(a.BitLen(), 64))
	}
	return v
}

// Read reads what the client sends.
func (v *visitor) Read(p []byte) (int, error) {
	n, err := v.Conn.Read(p)
	if n > 0 && !v.spoke.Load() {
		v.spoke.Store(true)
	}
	return n, err
}

// whenGone has f called once when the connection is closed, at once if it is.
func (v *visitor) whenGone(f func()) {
	v.mu.Lock()
	closed := v.closed
	if !closed {
		v.onGone = append(v.onGone, f)
	}
	v.mu.Unlock()
	if closed {
		f()
	}
}

// Close closes the connection and tells those who count it.
func (v *visitor) Close() error {
	v.mu.Lock()
	todo := v.onGone
	v.closed, v.onGone = true, nil
	v.mu.Unlock()
	for _, f := range todo {
		f()
	}
	return v.Conn.Close()
}

// lingering is how long a connection may stay without a session, as OpenSSH's
// ControlPersist leaves it.
const lingering = 5 * time.Minute

// loggedIn begins the wait for the first session.
func (v *visitor) loggedIn() {
	v.mu.Lock()
	v.unused = time.AfterFunc(lingering, func() { v.Close() })
	v.mu.Unlock()
	v.whenGone(func() { v.unused.Stop() })
}

// open counts the channels that are open, and reports whether there may be so
// many.
func (v *visitor) open(by int) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	if by > 0 && v.opened >= channels {
		return false
	}
	v.opened += by
	return true
}

// busy counts the sessions under way. A channel that asks for nothing is none,
// and does not keep the connection.
func (v *visitor) busy(by int) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.unused.Stop()
	if v.sessions += by; v.sessions == 0 && !v.closed {
		v.unused.Reset(lingering)
	}
}

// slowLink is the time to a client and back from which its link is slow.
const slowLink = 250 * time.Millisecond

// isFar reports whether the client takes long to answer. Every client answers
// a request it does not know; one that never does is asked once all the same,
// and holds one goroutine however many sessions it opens.
func (v *visitor) isFar(conn gossh.Conn) bool {
	v.measure.Do(func() {
		answered := make(chan struct{})
		go func() {
			_, _, _ = conn.SendRequest("keepalive@openssh.com", true, nil)
			close(answered)
		}()
		select {
		case <-answered:
		case <-time.After(slowLink):
			v.far = true
		}
	})
	return v.far
}
