package serve

import (
	"fmt"
	"io"
	"net"
	"net/netip"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

func TestNewWindow(t *testing.T) {
	for _, tt := range []struct {
		cols, rows uint32
		want       window
	}{
		{80, 24, window{80, 24}},
		{0, 0, window{80, 24}},
		{0, 50, window{80, 24}},
		{1, 1, window{1, 1}},
		{65535, 65535, window{500, 200}},
		{1<<32 - 1, 1, window{500, 1}},
	} {
		if got := newWindow(tt.cols, tt.rows); got != tt.want {
			t.Errorf("newWindow(%d, %d) = %v, want %v", tt.cols, tt.rows, got, tt.want)
		}
	}
}

func TestCleanTerm(t *testing.T) {
	for in, want := range map[string]string{
		"xterm": "xterm", "screen-256color": "screen-256color", "": "xterm-256color",
		"xterm\x1b[31m": "xterm-256color", "../../etc/passwd": "xterm-256color", strings.Repeat("A", 5000): "xterm-256color",
	} {
		if got := cleanTerm(in); got != want {
			t.Errorf("cleanTerm(%.40q) = %q, want %q", in, got, want)
		}
	}
}

func TestEnvironment(t *testing.T) {
	e := environment{}
	for _, v := range [][2]string{
		{"LD_PRELOAD", "/tmp/x.so"}, {"PATH", "/"}, {"TERM", "vt52"}, {"COLORTERM", "truecolor"},
		{"LANG", "id_ID.UTF-8"}, {"LANG", "x\x1b"}, {"NO_COLOR", ""}, {"HOME", "/root"},
	} {
		e.set(v[0], v[1])
	}
	if got, want := fmt.Sprint(e), "map[COLORTERM:truecolor LANG:id_ID.UTF-8]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestDoor(t *testing.T) {
	here, there := netip.MustParsePrefix("192.0.2.1/32"), netip.MustParsePrefix("192.0.2.2/32")
	d := newDoor(4, 2, 3)
	leave, _ := d.enter("a", here)
	for _, tt := range []struct {
		key  string
		from netip.Prefix
		want error
	}{
		{"a", here, nil}, {"a", there, errTooManyOfKey}, {"b", here, nil}, {"c", here, errTooManyFrom},
		{"c", there, nil}, {"d", there, errFull},
	} {
		if _, err := d.enter(tt.key, tt.from); err != tt.want {
			t.Errorf("%s from %v: %v, want %v", tt.key, tt.from, err, tt.want)
		}
	}
	leave()
	if _, err := d.enter("a", there); err != nil {
		t.Errorf("after one left: %v", err)
	}
}

func TestMeter(t *testing.T) {
	now := time.Unix(0, 0)
	m := newMeter(2, time.Second)
	m.now = func() time.Time { return now }
	for i, want := range []bool{true, true, false} {
		if got := m.take("a"); got != want {
			t.Errorf("take %d = %v, want %v", i, got, want)
		}
	}
	if !m.take("b") {
		t.Error("b has nothing left")
	}
	now = now.Add(time.Second)
	if !m.take("a") || m.take("a") {
		t.Error("a second brings one back, and no more")
	}
	for i := range 2 * mostNames {
		m.take(fmt.Sprint(i))
	}
	if len(m.levels) > mostNames {
		t.Errorf("%d names are remembered", len(m.levels))
	}
}

// A stranger is a connection that says nothing.
func stranger(from string) *visitor {
	a, b := net.Pipe()
	go func() { _, _ = io.Copy(io.Discard, b) }()
	return &visitor{Conn: a, from: netip.MustParsePrefix(from), since: time.Now()}
}

func TestLobby(t *testing.T) {
	l := newLobby(3, time.Minute)
	one, two, three := stranger("192.0.2.1/32"), stranger("192.0.2.2/32"), stranger("192.0.2.2/32")
	for _, v := range []*visitor{one, two, three} {
		if gone := l.enter(v); gone != nil {
			t.Errorf("%v had to go before the lobby was full", gone.from)
		}
	}
	if gone := l.enter(stranger("192.0.2.3/32")); gone != two {
		t.Errorf("the oldest of the address with the most should go, not %v", gone)
	}
	l.leave(one)
	if gone := l.enter(stranger("192.0.2.4/32")); gone != nil {
		t.Errorf("%v had to go though one had left", gone.from)
	}
}

// TestCrowd holds that the silent ones of a crowd go when another has logged
// in meanwhile, and nobody else.
func TestCrowd(t *testing.T) {
	l := newLobby(3*crowd, time.Minute)
	alone, speaks := stranger("192.0.2.1/32"), stranger("192.0.2.2/32")
	speaks.spoke.Store(true)
	enter := func(v *visitor, at int) {
		v.since = time.Unix(int64(at), 0)
		l.enter(v)
	}
	enter(alone, 0)
	enter(speaks, 0)
	for range crowd {
		enter(stranger("192.0.2.2/32"), 1)
	}
	client, late := stranger("192.0.2.2/32"), stranger("192.0.2.2/32")
	enter(client, 2)
	enter(late, 8)
	l.admit(client, time.Unix(10, 0))
	if want := []*visitor{alone, speaks, late}; !slices.Equal(l.waiting, want) {
		t.Errorf("%d stay, want the one alone, the one who speaks and the one who came late", len(l.waiting))
	}
}

// TestGrace holds that who does not log in is sent away.
func TestGrace(t *testing.T) {
	s := serveHouse(t, Limits{LoginGrace: time.Millisecond})
	c, err := net.Dial("tcp", s.address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.SetReadDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, c); err != nil && !strings.Contains(err.Error(), "reset") {
		t.Errorf("the connection is still open: %v", err)
	}
}

func TestSessionsPerKey(t *testing.T) {
	s := serveHouse(t, Limits{PerKey: 2})
	key := newSigner(t)
	for range 2 {
		sit(t, s.login(t, "rina", key)).see(t, "Ship 0")
	}
	d := sit(t, s.login(t, "rina", key))
	if said, err := d.end(t); err == nil || !strings.Contains(said, "too many sessions") {
		t.Errorf("a third session ends with %v, saying %q", err, said)
	}
	sit(t, s.login(t, "budi", newSigner(t))).see(t, "Ship 0 of budi")
}

func TestConnectionsPerKey(t *testing.T) {
	s := serveHouse(t, Limits{PerKey: 1})
	key := newSigner(t)
	for range 2 { // a second may run a verb beside the reader
		s.login(t, "rina", key)
	}
	if c, err := s.dial("rina", key); err == nil {
		c.Close()
		t.Error("a third connection got in")
	}
}

func TestChannels(t *testing.T) {
	s := serveHouse(t, Limits{})
	c := s.login(t, "rina", newSigner(t))
	for i := range channels + 1 {
		session, err := c.NewSession()
		if (err == nil) != (i < channels) {
			t.Errorf("channel %d: %v", i, err)
		}
		if err == nil {
			defer session.Close()
		}
	}
}

// TestUnasked holds that a channel which asks for nothing is closed, and alone,
// and that it does not keep its connection.
func TestUnasked(t *testing.T) {
	s := serveHouse(t, Limits{asking: 50 * time.Millisecond})
	c := s.login(t, "rina", newSigner(t))
	_, requests, err := c.OpenChannel("session", nil)
	if err != nil {
		t.Fatal(err)
	}
	select {
	case _, open := <-requests:
		if open {
			t.Error("the server asks for something")
		}
	case <-time.After(patience):
		t.Fatal("the channel is still open")
	}
	if _, errs, status := run(t, c, "echo", ""); status != 0 {
		t.Errorf("a verb on the same connection ends with %d, saying %q", status, errs)
	}
	v := stranger("192.0.2.1/32")
	v.loggedIn()
	if v.open(1); !v.unused.Stop() {
		t.Error("a channel keeps its connection")
	}
	if v.busy(1); v.unused.Stop() {
		t.Error("a session does not keep its connection")
	}
}

// A cutChannel and a cutConn tell when they are closed.
type (
	cutChannel struct {
		gossh.Channel
		closed func()
	}
	cutConn struct {
		gossh.Conn
		closed func()
	}
)

func (c cutChannel) Close() error { c.closed(); return nil }
func (c cutConn) Close() error    { c.closed(); return nil }

// TestCut holds that a session which is cut off takes the other ones of its
// connection along only when the client does not let go of the channel.
func TestCut(t *testing.T) {
	for _, answers := range []bool{true, false} {
		over, cut := make(chan struct{}), false
		ch := cutChannel{closed: func() {
			if answers {
				close(over)
			}
		}}
		conn := &gossh.ServerConn{Conn: cutConn{closed: func() { cut = true }}}
		c := &session{ch: ch, conn: conn, over: over, cancel: func() {}}
		if c.cut(); cut == answers {
			t.Errorf("a client that closes its side: %v; its connection is cut: %v", answers, cut)
		}
	}
}

// TestTooOften holds that sessions are metered like commands.
func TestTooOften(t *testing.T) {
	s := serveHouse(t, Limits{})
	c := s.login(t, "rina", newSigner(t))
	for range 10 * visitsAtOnce { // some are given back on a slow machine
		session, err := c.NewSession()
		if err != nil {
			continue // the last one is being closed
		}
		var said strings.Builder
		session.Stderr = &said
		if err := session.Shell(); err != nil {
			t.Fatal(err)
		}
		if session.Wait() != nil && strings.Contains(said.String(), "too often") {
			return
		}
	}
	t.Error("sessions follow each other without end")
}

// TestFailures holds that refused logins shut nobody else of their address out,
// and do not fill the log.
func TestFailures(t *testing.T) {
	s := serveHouse(t, Limits{})
	s.shut = true
	for range failuresAtOnce + 10 {
		if c, err := s.dial("rina", newSigner(t)); err == nil {
			c.Close()
			t.Fatal("a stranger got in")
		}
	}
	s.shut = false
	s.login(t, "rina", newSigner(t))
	// One more is let through after each pause, on a slow machine.
	if n := strings.Count(s.logged(), "login refused"); n < failuresAtOnce || n > failuresAtOnce+5 {
		t.Errorf("%d lines of the log tell of %d failures, want %d", n, failuresAtOnce+10, failuresAtOnce)
	}
}

func TestLines(t *testing.T) {
	var b strings.Builder
	n, err := lines{&b}.Write([]byte("a\nb\r\nc\n"))
	if got, want := b.String(), "a\r\nb\r\nc\r\n"; got != want || n != 7 || err != nil {
		t.Errorf("got %q, %d, %v, want %q", got, n, err, want)
	}
}

// TestPace holds that a client which sends without end is slowed, and is cut
// off without waiting for the rest.
func TestPace(t *testing.T) {
	i := newInput(strings.NewReader(strings.Repeat("j", 2*burst)), time.Hour, func(string) {})
	buf := make([]byte, burst)
	if n, err := io.ReadFull(i, buf); n != burst || err != nil {
		t.Fatalf("read %d, %v", n, err)
	}
	i.stop()
	began := time.Now()
	if _, err := i.Read(buf); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 2*time.Second || i.left >= 0 {
		t.Errorf("a stopped input took %v, with %v left", took, i.left)
	}
}

// A distant client answers when it is let.
type distant struct {
	gossh.Conn
	answer chan struct{}
	asked  *atomic.Int32
}

func (d distant) SendRequest(string, bool, []byte) (bool, []byte, error) {
	d.asked.Add(1)
	<-d.answer
	return false, nil, nil
}

func TestIsFar(t *testing.T) {
	near, far := make(chan struct{}), make(chan struct{})
	close(near)
	defer close(far)
	for name, tt := range map[string]struct {
		answer chan struct{}
		want   bool
	}{"answers at once": {near, false}, "does not answer": {far, true}} {
		v, conn := new(visitor), distant{answer: tt.answer, asked: new(atomic.Int32)}
		for range 3 { // sessions
			if got := v.isFar(conn); got != tt.want {
				t.Errorf("a client that %s is far: %v, want %v", name, got, tt.want)
			}
		}
		if n := conn.asked.Load(); n != 1 {
			t.Errorf("a client that %s was asked %d times, want 1", name, n)
		}
	}
}

func TestLocale(t *testing.T) {
	for in, want := range map[string]string{"": "", "C": "", "C.UTF-8": "", "POSIX": "", "id_ID.UTF-8": "id_ID.UTF-8"} {
		if got := locale(in); got != want {
			t.Errorf("locale(%q) = %q, want %q", in, got, want)
		}
	}
}
