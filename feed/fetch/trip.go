package fetch

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"golang.org/x/net/http/httpguts"
)

const (
	acceptFeed = "application/atom+xml, application/rss+xml, application/feed+json, " +
		"application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
	acceptPage = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
)

// newTrip reads a request: its address, headers, secrets and route.
func (c *Client) newTrip(ctx context.Context, r Request) (*trip, error) {
	t := &trip{c: c, r: r, left: c.o.Limits.Total}
	u, err := parseAddress(r.URL)
	if err != nil {
		return nil, &Error{Cause: BadAddress, URL: redact(r.URL), Err: err}
	}
	t.at = u
	t.header = http.Header{
		"User-Agent":      {c.o.UserAgent},
		"Accept":          {acceptFeed},
		"Accept-Encoding": {acceptEncoding},
	}
	if r.Kind == Page {
		t.header.Set("Accept", acceptPage)
	}
	if err := t.addHeaders(ctx); err != nil {
		return nil, &Error{Cause: Secret, URL: redact(r.URL), Err: err}
	}
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
	normalize(u)
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

// addHeaders resolves the credentials and the person's own headers.
func (t *trip) addHeaders(ctx context.Context) error {
	t.sensitive = http.Header{}
	for name, value := range t.r.Headers {
		value, err := t.c.reveal(ctx, value)
		if err != nil {
			return err
		}
		if !httpguts.ValidHeaderFieldName(name) || !httpguts.ValidHeaderFieldValue(value) {
			return fmt.Errorf("the header %q cannot be sent", name)
		}
		t.sensitive.Set(name, value)
	}
	// These are the client's business: it could not read what they would bring.
	for _, name := range []string{"Accept-Encoding", "Connection", "Content-Length", "Host", "If-Modified-Since", "If-None-Match", "Range", "Transfer-Encoding"} {
		t.sensitive.Del(name)
	}
	user, password := t.r.User, ""
	if info := t.at.User; info != nil && user == "" {
		user = info.Username()
		password, _ = info.Password()
	}
	t.at.User = nil
	if t.r.Secret != "" {
		var err error
		if password, err = t.c.o.Secret(ctx, t.r.Secret); err != nil {
			return err
		}
	}
	if user != "" || password != "" {
		req := http.Request{Header: t.sensitive}
		req.SetBasicAuth(user, password)
	}
	return nil
}

// request builds the hop's request.
func (t *trip) request(ctx context.Context) *http.Request {
	header := make(http.Header, len(t.header)+len(t.sensitive)+2)
	for name, values := range t.header {
		header[name] = values
	}
	for name, values := range t.sensitive {
		header[name] = values
	}
	v := t.r.Validators
	t.asked = false
	if v.URL == "" || sameAddress(v.URL, t.at) {
		if v.URL == "" && !sameAddress(t.r.URL, t.at) {
			v = Validators{}
		}
		if v.ETag != "" {
			header["If-None-Match"] = []string{v.ETag}
		}
		if v.LastModified != "" {
			header["If-Modified-Since"] = []string{v.LastModified}
		}
		t.asked = !v.Empty()
	}
	req := &http.Request{
		Method: http.MethodGet, URL: t.at, Host: t.at.Host, Header: header,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
	}
	return req.WithContext(ctx)
}

// sameAddress reports whether an address as it was written is the one at hand.
func sameAddress(written string, at *url.URL) bool {
	u, err := parseAddress(written)
	if err != nil {
		return false
	}
	u.User = nil
	return u.String() == at.String()
}

// check refuses a host whose open connection leads where the request may not
// go: only a new connection is checked by the dialer. Through a proxy there is
// no dial of ours, so what can be known of the host beforehand must do.
func (t *trip) check(ctx context.Context) error {
	host := hostPort(t.at)
	if t.route.proxy == nil {
		t.c.dialer.settle(host)
		if a, ok := t.c.dialer.connected(host); ok {
			_, err := t.c.dialer.allowed([]netip.Addr{a}, t.route.least)
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
	_, err = t.c.dialer.allowed(addrs, t.route.least)
	return err
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// target reads where a redirect leads.
func (t *trip) target(location string) (*url.URL, error) {
	if location == "" {
		return nil, t.fail(BadRedirect, "redirects to nowhere")
	}
	u, err := t.at.Parse(location)
	if err != nil {
		return nil, t.fail(BadRedirect, "redirects to something that is no address")
	}
	if u, err = parseAddress(u.String()); err != nil {
		return nil, t.fail(BadRedirect, "redirects to what warta does not fetch: %v", err)
	}
	u.User = nil
	if u.String() == t.at.String() {
		return nil, t.fail(BadRedirect, "redirects to itself")
	}
	return u, nil
}

// follow moves on to the next hop. Another host, or an open line after a
// secure one, gets nothing of what was meant for the first, and nobody can
// redirect to an address less public than their own.
func (t *trip) follow(next *url.URL, status int) error {
	if next.Host != t.at.Host || t.at.Scheme == "https" && next.Scheme == "http" {
		t.sensitive = nil
	}
	t.permanent = t.permanent &&
		(status == http.StatusMovedPermanently || status == http.StatusPermanentRedirect)
	rt := route{least: t.route.least}
	if a, ok := t.c.dialer.connected(hostPort(t.at)); ok {
		rt.least = min(rt.least, ClassOf(a))
	}
	if !t.c.publicOnly(t.r) {
		var err error
		if rt.proxy, err = t.c.proxy(t.r, next); err != nil {
			return err
		}
	}
	t.at, t.route = next, &rt
	return nil
}

// resolve returns a reference's address against a base, or "".
func resolve(base, ref string) string {
	b, err := url.Parse(base)
	if err != nil {
		return ""
	}
	u, err := b.Parse(ref)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}
