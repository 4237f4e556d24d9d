package fetch

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"net/url"
	"sync"
	"time"
)

const (
	connectTimeout = 15 * time.Second
	// fallback is when the next address is tried beside one that does not
	// answer: RFC 8305 recommends 250 ms.
	fallback = 250 * time.Millisecond
)

// A route says how one request may travel. It goes through the transport in
// the request's context, because the check belongs where the dial is: whatever
// a name was a moment ago, the address connected to is the one checked.
type route struct {
	least Class    // the least public address allowed
	house bool     // for others: this machine's own addresses are not public
	proxy *url.URL // nil: direct
}

type routeKey struct{}

func withRoute(ctx context.Context, r *route) context.Context {
	return context.WithValue(ctx, routeKey{}, r)
}

func routeOf(ctx context.Context) *route {
	r, _ := ctx.Value(routeKey{}).(*route)
	if r == nil {
		r = &route{}
	}
	return r
}

var errConnect = errors.New("no connection")

// A dialer resolves, checks and connects, and remembers what it last connected
// each host to.
type dialer struct {
	lookup func(ctx context.Context, host string) ([]netip.Addr, error)
	dial   func(ctx context.Context, network, address string) (net.Conn, error)
	own    func() ([]net.Addr, error)
	nets   []netip.Prefix

	mu      sync.Mutex
	last    map[string]*lead  // by name and port
	dialing map[string]*dials // by name and port, while there are any
}

// memory is how long it is remembered after its last use where a host led. An
// idle connection is closed long before, and the pages behind a feed's new
// entries are fetched by then: they are held to where the feed itself was.
const memory = day

// A lead is where a host was last connected to.
type lead struct {
	addr   netip.Addr
	forget *time.Timer
}

// Dials are those to one address. Each under way holds them for reading.
type dials struct {
	sync.RWMutex
	users int // under the dialer's mu
}

func newDialer(o Options) *dialer {
	d := &dialer{
		lookup: o.Lookup, dial: o.Dial, own: o.Interfaces, nets: o.AllowNets,
		last: map[string]*lead{}, dialing: map[string]*dials{},
	}
	if d.lookup == nil {
		d.lookup = func(ctx context.Context, host string) ([]netip.Addr, error) {
			return net.DefaultResolver.LookupNetIP(ctx, "ip", host)
		}
	}
	if d.dial == nil {
		// No probes: every request has its end, and an idle connection is closed
		// before the first would be due. Each dial is some calls shorter.
		d.dial = (&net.Dialer{KeepAlive: -1}).DialContext
	}
	if d.own == nil {
		d.own = net.InterfaceAddrs
	}
	return d
}

// dialContext is the transport's.
func (d *dialer) dialContext(ctx context.Context, network, address string) (net.Conn, error) {
	m := d.begin(address)
	defer d.end(address, m)
	m.RLock()
	defer m.RUnlock()
	ctx, cancel := context.WithTimeoutCause(ctx, connectTimeout, errConnect)
	defer cancel()
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	conn, err := d.connect(ctx, network, host, port)
	if err != nil && context.Cause(ctx) == errConnect {
		err = errConnect
	}
	return conn, err
}

// connect resolves a host, checks where it leads and connects to that.
func (d *dialer) connect(ctx context.Context, network, host, port string) (net.Conn, error) {
	addrs, err := d.resolve(ctx, host)
	if err != nil {
		return nil, err
	}
	r := routeOf(ctx)
	if r.proxy != nil { // this is the proxy's own address, which its owner chose
		conn, _, err := d.race(ctx, network, addrs, port)
		return conn, err
	}
	if addrs, err = d.allowed(addrs, r); err != nil {
		return nil, err
	}
	conn, addr, err := d.race(ctx, network, addrs, port)
	if err == nil {
		d.remember(net.JoinHostPort(host, port), addr)
	}
	return conn, err
}

// begin returns the dials to an address, to be ended.
func (d *dialer) begin(address string) *dials {
	d.mu.Lock()
	defer d.mu.Unlock()
	m := d.dialing[address]
	if m == nil {
		m = &dials{}
		d.dialing[address] = m
	}
	m.users++
	return m
}

func (d *dialer) end(address string, m *dials) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if m.users--; m.users == 0 {
		delete(d.dialing, address)
	}
}

// settle waits until no dial to the address is under way. The transport lets a
// dial run on when its request is cancelled and gives the connection to the
// next request: that one must know where it leads.
func (d *dialer) settle(address string) {
	d.mu.Lock()
	m := d.dialing[address]
	if m != nil {
		m.users++
	}
	d.mu.Unlock()
	if m == nil {
		return
	}
	defer d.end(address, m)
	m.Lock()
	defer m.Unlock()
}

// remember keeps in mind what a host was connected to.
func (d *dialer) remember(address string, a netip.Addr) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if before := d.last[address]; before != nil {
		before.forget.Stop()
	}
	l := &lead{addr: a}
	l.forget = time.AfterFunc(memory, func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		if d.last[address] == l {
			delete(d.last, address)
		}
	})
	d.last[address] = l
}

// connected returns what the host was last connected to.
func (d *dialer) connected(address string) (netip.Addr, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	l := d.last[address]
	if l == nil {
		return netip.Addr{}, false
	}
	l.forget.Reset(memory)
	return l.addr, true
}

// resolve looks a host up; an address stands for itself.
func (d *dialer) resolve(ctx context.Context, host string) ([]netip.Addr, error) {
	if a, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{a}, nil
	}
	addrs, err := d.lookup(ctx, host)
	if err == nil && len(addrs) == 0 {
		err = &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
	return addrs, err
}

// A dialled connection, or why there is none.
type dialled struct {
	conn net.Conn
	addr netip.Addr
	err  error
}

// race connects to the first address that answers, starting one after the
// other, so that a broken IPv6 costs a moment and not the fetch.
func (d *dialer) race(ctx context.Context, network string, addrs []netip.Addr, port string) (net.Conn, netip.Addr, error) {
	if len(addrs) == 1 {
		conn, err := d.dial(ctx, network, net.JoinHostPort(addrs[0].String(), port))
		return conn, addrs[0], err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	results := make(chan dialled)
	var errs []error
	started := 0
	start := func() {
		go d.try(ctx, network, addrs[started], port, results)
		started++
	}
	for start(); len(errs) < started; {
		var wait <-chan time.Time
		if started < len(addrs) {
			wait = time.After(fallback)
		}
		select {
		case r := <-results:
			if r.err == nil {
				return r.conn, r.addr, nil
			}
			errs = append(errs, r.err)
			if started < len(addrs) {
				start()
			}
		case <-wait:
			start()
		case <-ctx.Done():
			return nil, netip.Addr{}, ctx.Err()
		}
	}
	return nil, netip.Addr{}, errors.Join(errs...)
}

// try connects to one address for a race, which may be over by then.
func (d *dialer) try(ctx context.Context, network string, a netip.Addr, port string, results chan<- dialled) {
	conn, err := d.dial(ctx, network, net.JoinHostPort(a.String(), port))
	select {
	case results <- dialled{conn, a, err}:
	case <-ctx.Done():
		if conn != nil {
			conn.Close()
		}
	}
}
