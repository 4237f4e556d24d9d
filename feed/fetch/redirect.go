package fetch

import (
	"net/http"
	"net/url"
)

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
	if u.String() == t.address {
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
	rt := route{least: t.route.least, house: t.route.house}
	if a, ok := t.c.dialer.connected(hostPort(t.at)); ok {
		rt.least = min(rt.least, ClassOf(a))
	}
	if !t.c.publicOnly(t.r) {
		var err error
		if rt.proxy, err = t.c.proxy(t.r, next); err != nil {
			return err
		}
	}
	t.at, t.address, t.route = next, next.String(), &rt
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
