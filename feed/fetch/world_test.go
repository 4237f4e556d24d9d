package fetch_test

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"warta/feed/fetch"
)

// noon is when every test begins.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

const anyFeed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Any</title>` +
	`<item><title>One</title><guid>1</guid></item></channel></rss>`

// An asked is one request as the server saw it.
type asked struct {
	at     time.Time
	method string
	url    string // with its host
	header http.Header
}

// A server logs what it is asked.
type server struct {
	*httptest.Server
	mu  sync.Mutex
	log []asked
}

// serve starts a loopback server.
func serve(t *testing.T, h http.HandlerFunc) *server {
	t.Helper()
	s := &server{}
	s.Server = httptest.NewServer(s.logging(h))
	t.Cleanup(s.Close)
	return s
}

// serveTLS starts a loopback server that speaks HTTP/2 over TLS.
func serveTLS(t *testing.T, h http.HandlerFunc) *server {
	t.Helper()
	s := &server{}
	s.Server = httptest.NewUnstartedServer(s.logging(h))
	s.EnableHTTP2 = true
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // a refused certificate is its own report
	s.StartTLS()
	t.Cleanup(s.Close)
	return s
}

func (s *server) logging(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.log = append(s.log, asked{time.Now(), r.Method, r.Host + r.URL.RequestURI(), r.Header.Clone()})
		s.mu.Unlock()
		h(w, r)
	}
}

func (s *server) asked() []asked {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.log)
}

// urls lists what the server was asked for.
func (s *server) urls() []string {
	var urls []string
	for _, a := range s.asked() {
		urls = append(urls, a.url)
	}
	return urls
}

// A clock stands still until it is moved.
type clock struct {
	mu sync.Mutex
	t  time.Time
}

func newClock() *clock { return &clock{t: noon} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.t
}

func (c *clock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = c.t.Add(d)
}

// newClient returns a client that is closed with the test.
func newClient(t *testing.T, o fetch.Options) *fetch.Client {
	t.Helper()
	c := fetch.New(o)
	t.Cleanup(c.Close)
	return c
}

// get fetches and expects it to go well.
func get(t *testing.T, c *fetch.Client, r fetch.Request) fetch.Response {
	t.Helper()
	resp, err := c.Get(t.Context(), r)
	if err != nil {
		t.Fatalf("Get(%s): %v", r.URL, err)
	}
	return resp
}

// A world is a network of its own: names that lead to addresses, and one
// server that answers at all of them. It works in a synctest bubble.
type world struct {
	server
	names map[string][]string // each look-up of a name takes the next, the last stays

	dials    []string // the addresses connected to
	open     map[string]int
	mostOpen map[string]int
	conns    chan net.Conn
	done     chan struct{}
}

func newWorld(t *testing.T, names map[string][]string, h http.HandlerFunc) *world {
	t.Helper()
	w := &world{names: names, conns: make(chan net.Conn), done: make(chan struct{}), open: map[string]int{}, mostOpen: map[string]int{}}
	hs := &http.Server{Handler: w.logging(h)}
	go func() { _ = hs.Serve(w) }()
	t.Cleanup(func() { hs.Close() })
	return w
}

// options returns a client's options for this world.
func (w *world) options() fetch.Options {
	return fetch.Options{Lookup: w.lookup, Dial: w.dial}
}

func (w *world) lookup(_ context.Context, host string) ([]netip.Addr, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	answers := w.names[host]
	if len(answers) == 0 {
		return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
	if len(answers) > 1 {
		w.names[host] = answers[1:]
	}
	var addrs []netip.Addr
	for _, a := range strings.Fields(answers[0]) {
		addrs = append(addrs, netip.MustParseAddr(a))
	}
	return addrs, nil
}

func (w *world) dial(ctx context.Context, _, address string) (net.Conn, error) {
	w.mu.Lock()
	w.dials = append(w.dials, address)
	w.open[address]++
	w.mostOpen[address] = max(w.mostOpen[address], w.open[address])
	w.mu.Unlock()
	here, there := net.Pipe()
	select {
	case w.conns <- there:
		return &worldConn{Conn: here, closed: func() { w.close(address) }}, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (w *world) close(address string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.open[address]--
}

// dialled lists the addresses connected to.
func (w *world) dialled() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.dials)
}

// Accept, Close and Addr make a world a net.Listener.
func (w *world) Accept() (net.Conn, error) {
	select {
	case c := <-w.conns:
		return c, nil
	case <-w.done:
		return nil, net.ErrClosed
	}
}

func (w *world) Close() error {
	close(w.done)
	return nil
}

func (w *world) Addr() net.Addr { return &net.UnixAddr{Name: "world", Net: "pipe"} }

type worldConn struct {
	net.Conn
	once   sync.Once
	closed func()
}

func (c *worldConn) Close() error {
	c.once.Do(c.closed)
	return c.Conn.Close()
}

func answer(body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		fmt.Fprint(w, body)
	}
}

func zlibbed(body string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	fmt.Fprint(w, body)
	w.Close()
	return b.String()
}

func deflated(body string) string {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.BestSpeed)
	fmt.Fprint(w, body)
	w.Close()
	return b.String()
}
