package fetch

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/http/httpguts"
)

// newTrip reads a request: its address, headers, secrets and route.
func (c *Client) newTrip(ctx context.Context, r Request) (*trip, error) {
	t := &trip{c: c, r: r, left: c.o.Limits.Total}
	u, err := parseAddress(r.URL)
	if err != nil {
		return nil, &Error{Cause: BadAddress, URL: Redact(r.URL), Err: err}
	}
	t.at = u
	if err := t.addHeaders(ctx); err != nil {
		return nil, &Error{Cause: Secret, URL: Redact(r.URL), Err: err}
	}
	t.address = u.String()
	if t.route, err = c.newRoute(ctx, r, u); err != nil {
		return nil, t.explain(ctx, err)
	}
	return t, nil
}

// parseAddress reads an address that can be fetched.
func parseAddress(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return nil, fmt.Errorf("not an address")
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("warta fetches http and https, not %q", u.Scheme)
	}
	if u.Hostname() == "" {
		return nil, fmt.Errorf("the address names no host")
	}
	if port := u.Port(); port != "" {
		if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
			return nil, fmt.Errorf("there is no port %s", port)
		}
	}
	normalize(u)
	if !httpguts.ValidHostHeader(u.Host) {
		return nil, fmt.Errorf("the address names no host that there could be")
	}
	return u, nil
}

// normalize spells the host as it is sent and drops the fragment, which is not.
func normalize(u *url.URL) {
	host := asciiHost(u)
	if port := u.Port(); port != "" {
		host = net.JoinHostPort(host, port)
	} else if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	u.Host, u.Fragment, u.RawFragment = host, "", ""
}

// check refuses a host whose open connection leads where the request may not
// go: only a new connection is checked by the dialer. Through a proxy there is
// no dial of ours, so what can be known of the host beforehand must do.
func (t *trip) check(ctx context.Context) error {
	host := hostPort(t.at)
	if t.route.proxy == nil {
		t.c.dialer.settle(host)
		if a, ok := t.c.dialer.connected(host); ok {
			_, err := t.c.dialer.allowed([]netip.Addr{a}, t.route)
			return err
		}
		return nil
	}
	addrs, err := t.c.dialer.resolve(ctx, t.at.Hostname())
	if isLoopbackName(t.at.Hostname()) {
		addrs, err = []netip.Addr{netip.IPv6Loopback()}, nil
	}
	if err != nil {
		return nil // the proxy may know the name though this machine does not
	}
	_, err = t.c.dialer.allowed(addrs, t.route)
	return err
}
