package fetch

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"net/http"

	"golang.org/x/net/http/httpguts"
)

const (
	acceptFeed = "application/atom+xml, application/rss+xml, application/feed+json, " +
		"application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
	acceptRobots = "text/plain, */*;q=0.1"
	acceptPage   = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
)

// reserved headers are the client's business: it could not read what the
// person's own would bring.
var reserved = []string{
	"Accept-Encoding", "Connection", "Content-Length", "Host",
	"If-Modified-Since", "If-None-Match", "Range", "Transfer-Encoding",
}

// headers are those of every request of a kind: nobody may change them.
func (o Options) headers() [3]http.Header {
	var all [3]http.Header
	for kind, accept := range [...]string{Feed: acceptFeed, Page: acceptPage, Robots: acceptRobots} {
		all[kind] = http.Header{"User-Agent": {o.UserAgent}, "Accept": {accept}, "Accept-Encoding": {acceptEncoding}}
	}
	return all
}

// addHeaders reads the person's own headers and credentials.
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
	for _, name := range reserved {
		t.sensitive.Del(name)
	}
	return t.addCredentials(ctx)
}

// addCredentials makes basic auth of the user and secret, or of the address's.
func (t *trip) addCredentials(ctx context.Context) error {
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
	every := t.c.headers[t.r.Kind]
	header := make(http.Header, len(every)+len(t.sensitive)+2)
	maps.Copy(header, every)
	maps.Copy(header, t.sensitive)
	v := t.validators()
	t.asked = !v.Empty()
	if v.ETag != "" {
		header["If-None-Match"] = []string{v.ETag}
	}
	if v.LastModified != "" {
		header["If-Modified-Since"] = []string{v.LastModified}
	}
	req := &http.Request{
		Method: http.MethodGet, URL: t.at, Host: t.at.Host, Header: header,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
	}
	return req.WithContext(ctx)
}

// validators returns those that the hop's address gave; without an address of
// their own they are the feed's.
func (t *trip) validators() Validators {
	if v := t.r.Validators; t.isAt(cmp.Or(v.URL, t.r.URL)) {
		return v
	}
	return Validators{}
}

// isAt reports whether an address as it was written is that of the hop.
func (t *trip) isAt(written string) bool {
	if written == t.address {
		return true
	}
	u, err := parseAddress(written)
	if err != nil {
		return false
	}
	u.User = nil
	return u.String() == t.address
}
