package fetch

import (
	"net/http"
	"time"
)

// Kind says what a request is for.
type Kind uint8

// The kinds of request.
const (
	Feed   Kind = iota
	Page        // the page behind an entry
	Robots      // a host's robots.txt
)

// Validators are what a server gave to ask it again with. They belong to the
// address that gave them and are sent to no other, byte for byte as they came.
type Validators struct {
	URL          string
	ETag         string
	LastModified string
}

// Empty reports whether there is nothing to ask with.
func (v Validators) Empty() bool { return v.ETag == "" && v.LastModified == "" }

// A Request says what to fetch and how. URL may also be "exec:COMMAND" or
// "filter:COMMAND:URL".
type Request struct {
	URL        string
	Kind       Kind
	Validators Validators
	// Feed is the address of the feed that links URL, for a page. Nothing is
	// then fetched from an address less public than that feed's own.
	Feed    string
	Proxy   string            // http, https or socks5; "" is the environment's, "none" is none
	User    string            // basic auth
	Secret  string            // where User's password is: see ReadSecret
	Headers map[string]string // values may name a secret in the same way
	// PublicOnly refuses what Options.PublicOnly does, for this request.
	PublicOnly bool
}

// A Response is what came back. With an error it is filled as far as it came,
// so that Next can read the status and headers.
type Response struct {
	URL         string // asked
	Final       string // where the answer came from, after redirects
	Moved       string // Final, if every redirect was permanent (301, 308); else ""
	Status      int
	Header      http.Header
	Body        []byte     // decompressed
	NotModified bool       // 304: Body is empty, what is stored is still good
	Validators  Validators // to store once the body was of use
	Caching     Caching
	RetryAfter  time.Time // zero: the server named none
	Pause       HostPause // what the refusal means for the host; zero: nothing
	At          time.Time // when the answer was complete
}

// ContentType returns the answer's Content-Type header.
func (r Response) ContentType() string { return r.Header.Get("Content-Type") }

// Location returns the base address of the body's links: Content-Location
// where the server states one, else where the answer came from.
func (r Response) Location() string {
	if l := r.Header.Get("Content-Location"); l != "" {
		if u := resolve(r.Final, l); u != "" {
			return u
		}
	}
	return r.Final
}
