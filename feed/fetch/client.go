// Package fetch asks servers for feeds and pages, politely: conditionally, one
// connection a host, spaced, within limits of size and time, and never before
// a server said it may be asked again. It also says when to look next (Next)
// and finds the feeds of a page (Discover).
//
// It keeps nothing on disk: what must survive a restart (Validators, Plan,
// HostPause) is a value that the caller stores and hands back. It sends no
// cookies, referrer or cache-busting of its own, and it never uses HEAD.
package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"time"

	"golang.org/x/net/http/httpproxy"
)

// DefaultUserAgent is what servers see unless Options says otherwise.
const DefaultUserAgent = "warta/0.1 (+https://warta.example/reader)"

// Limits bound one fetch. Zero values mean the default.
type Limits struct {
	Size      int64         // bytes over the wire; default 25 MB
	Decoded   int64         // bytes once decompressed; default 25 MB
	Redirects int           // default 10
	FirstByte time.Duration // until the answer's headers are complete; default 20 s
	Total     time.Duration // the whole fetch, without the wait in the host's queue; default 45 s
}

// Options configure a Client. The zero value works.
type Options struct {
	UserAgent  string
	Limits     Limits
	PublicOnly bool           // for serving others: no address but public ones of other machines, no proxy, no commands
	AllowNets  []netip.Prefix // exempt from PublicOnly and from what is asked of pages
	Robots     bool           // heed robots.txt and noarchive for pages, at a request a host and day
	Workers    int            // requests at once over all hosts; default 256
	Hosts      []HostRule     // bounds of single hosts, before DefaultHosts
	Now        func() time.Time

	// Secret resolves where a password is kept; default ReadSecret.
	Secret func(ctx context.Context, ref string) (string, error)
	// Lookup and Dial stand in for the system's resolver and dialer. Dial gets
	// an address and port that the address check has passed.
	Lookup func(ctx context.Context, host string) ([]netip.Addr, error)
	Dial   func(ctx context.Context, network, address string) (net.Conn, error)
	// Interfaces lists this machine's own addresses; default net.InterfaceAddrs.
	Interfaces func() ([]net.Addr, error)
}

// A Client fetches. It is safe for several goroutines, which wait for each
// other host by host: start as many as there are feeds.
type Client struct {
	o         Options
	transport *http.Transport
	headers   [3]http.Header // of each kind of request
	queue     *queue
	robots    robots
	dialer    *dialer
	envProxy  func(*url.URL) (*url.URL, error)
}

// New returns a client. Close it when done with it.
func New(o Options) *Client {
	o = o.withDefaults()
	c := &Client{
		o: o, headers: o.headers(), queue: newQueue(o), dialer: newDialer(o), robots: robots{hosts: map[string]*manners{}},
		envProxy: httpproxy.FromEnvironment().ProxyFunc(),
	}
	c.transport = c.newTransport()
	return c
}

// Close drops idle connections.
func (c *Client) Close() { c.transport.CloseIdleConnections() }

func (o Options) withDefaults() Options {
	set(&o.UserAgent, DefaultUserAgent)
	set(&o.Limits.Size, 25<<20)
	set(&o.Limits.Decoded, 25<<20)
	set(&o.Limits.Redirects, 10)
	set(&o.Limits.FirstByte, 20*time.Second)
	set(&o.Limits.Total, 45*time.Second)
	set(&o.Workers, 256)
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Secret == nil {
		o.Secret = ReadSecret
	}
	return o
}

// set gives v its default.
func set[T comparable](v *T, def T) {
	var zero T
	if *v == zero {
		*v = def
	}
}
