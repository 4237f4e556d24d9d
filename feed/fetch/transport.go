package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"time"
)

// newTransport returns the one transport. Its pool is keyed by host, so that
// feeds and pages of a host share its one connection.
func (c *Client) newTransport() *http.Transport {
	return &http.Transport{
		Proxy:                  func(r *http.Request) (*url.URL, error) { return routeOf(r.Context()).proxy, nil },
		DialContext:            c.dialer.dialContext,
		ForceAttemptHTTP2:      true,
		DisableCompression:     true, // decode.go does it, within limits
		MaxIdleConns:           512,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        30 * time.Second,
		TLSHandshakeTimeout:    connectTimeout,
		ResponseHeaderTimeout:  c.o.Limits.FirstByte,
		MaxResponseHeaderBytes: 256 << 10,
		WriteBufferSize:        1 << 10, // a request has no body and mostly fits
	}
}

// newRoute says how a request may travel.
func (c *Client) newRoute(ctx context.Context, r Request, u *url.URL) (*route, error) {
	least := Loopback
	if r.Feed != "" {
		least = c.classOfFeed(ctx, r.Feed)
	}
	if c.publicOnly(r) {
		// A proxy looks names up itself, out of reach of the check at the dial.
		if r.Proxy != "" && r.Proxy != "none" {
			return nil, errProxy
		}
		return &route{least: Public, house: true}, nil
	}
	proxy, err := c.proxy(r, u)
	if err != nil {
		return nil, err
	}
	return &route{least: least, proxy: proxy}, nil
}

func (c *Client) publicOnly(r Request) bool { return c.o.PublicOnly || r.PublicOnly }

// proxy returns the proxy on the way to an address, or nil.
func (c *Client) proxy(r Request, u *url.URL) (*url.URL, error) {
	var proxy *url.URL
	var err error
	switch r.Proxy {
	case "none":
	case "":
		proxy, err = c.envProxy(u)
	default:
		proxy, err = url.Parse(r.Proxy)
	}
	if err != nil {
		return nil, errProxyAddress // the parser's error would show a password
	}
	return proxy, nil
}

// classOfFeed returns the class of a feed's host: what it was last connected
// to, else where its name leads. A feed that is a command counts as public.
func (c *Client) classOfFeed(ctx context.Context, feed string) Class {
	u := hostOf(feed)
	if u == nil {
		return Public
	}
	if a, ok := c.dialer.connected(hostPort(u)); ok {
		return ClassOf(a)
	}
	addrs, err := c.dialer.resolve(ctx, u.Hostname())
	if err != nil {
		return Public
	}
	class := Nowhere
	for _, a := range addrs {
		class = min(class, ClassOf(a))
	}
	if class == Nowhere {
		return Public
	}
	return class
}

var (
	errProxy        = errors.New("a proxy cannot be used where only public addresses may be asked")
	errProxyAddress = errors.New("the proxy's address is wrong")
)
