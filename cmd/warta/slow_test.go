package main

import (
	"io"
	"net"
	"testing"
	"time"
)

// A slowLine is a proxy before a server: what goes through it takes a while,
// and only so much goes through it in a second.
type slowLine struct {
	net.Listener
	to    string
	delay time.Duration // one way
	rate  int           // bytes a second, each way
}

// newSlowLine returns a line of a modem over a satellite: 300 ms there and
// back, and 32 kbit/s.
func newSlowLine(t *testing.T, to string) *slowLine {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	s := &slowLine{l, to, 150 * time.Millisecond, 32_000 / 8}
	go s.serve()
	return s
}

func (s *slowLine) serve() {
	for {
		near, err := s.Accept()
		if err != nil {
			return
		}
		far, err := net.Dial("tcp", s.to)
		if err != nil {
			near.Close()
			return
		}
		go s.carry(near, far)
		go s.carry(far, near)
	}
}

// A packet is on its way until it arrives.
type packet struct {
	data    []byte
	arrives time.Time
}

// carry carries what one side sends to the other.
func (s *slowLine) carry(to, from net.Conn) {
	defer to.Close()
	way := make(chan packet, 1024) // what fits on the line
	go func() {
		defer close(way)
		free := time.Now() // when the line has taken what came before
		for {
			buf := make([]byte, 512)
			n, err := from.Read(buf)
			if err != nil {
				return
			}
			if now := time.Now(); free.Before(now) {
				free = now
			}
			free = free.Add(time.Duration(n) * time.Second / time.Duration(s.rate))
			way <- packet{buf[:n], free.Add(s.delay)}
			time.Sleep(time.Until(free)) // a sender is held up, as on a real line
		}
	}()
	for p := range way {
		time.Sleep(time.Until(p.arrives))
		if _, err := to.Write(p.data); err != nil {
			_, _ = io.Copy(io.Discard, from)
			return
		}
	}
}

// TestSlowLine reads over a slow line: a step in the list is there within a
// second, and a page within two.
func TestSlowLine(t *testing.T) {
	if *load == 0 {
		t.Skip("it takes as long as a slow line does: go test -v -run TestSlowLine ./cmd/warta -load 1")
	}
	h := newCrowd(t, 1)
	h.address = newSlowLine(t, h.address).Addr().String()
	for _, tt := range []struct {
		name, before, see string
		key               byte
		most              time.Duration
	}{
		{"a step in the list", "", "Headline 3", 'j', time.Second},
		{"a page of a story", "\r", "Rotterdam", ' ', 2 * time.Second},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := h.sit(0, 80, 24, tt.before, tt.see)
			if err != nil {
				t.Fatal(err)
			}
			defer r.kill()
			r.settle(time.Second)
			var worst time.Duration
			for range 4 {
				worst = max(worst, r.painted(tt.key))
			}
			t.Logf("%v at worst", worst.Round(time.Millisecond))
			if worst > tt.most {
				t.Errorf("%s takes %v, want %v", tt.name, worst, tt.most)
			}
		})
	}
}

// painted presses a key and returns how long it took until all of its paint
// had come.
func (r *seated) painted(key byte) time.Duration {
	began := time.Now()
	r.press(key)
	last := time.Now()
	for {
		select {
		case <-r.came:
			last = time.Now()
		case <-time.After(time.Second):
			return last.Sub(began)
		}
	}
}
