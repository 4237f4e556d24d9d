package fetch

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"warta/article"
	"warta/feed"
)

// Cause says why a fetch failed.
type Cause uint8

// The causes.
const (
	Network     Cause = iota // the connection broke, or what came is not HTTP
	Timeout                  // no answer, or too slow an answer
	DNS                      // the host's name leads nowhere
	Refused                  // nobody listens there
	TLS                      // no trusted connection
	TooLarge                 // over a limit of size
	BadRedirect              // a loop, too many hops, or to where warta does not go
	Forbidden                // an address that may not be asked
	BadAddress               // not an address warta can fetch
	BadEncoding              // the body cannot be decompressed
	Status                   // the server said no
	Paused                   // the host asked to be left alone for now
	Plain                    // the server speaks http where https was asked for
	NoFeed                   // the page has no feed
	NoPage                   // a picture, a sound, a document: not to be read here
	Unwanted                 // the page's publisher asks programs to leave it
	Command                  // exec: or filter: failed
	Secret                   // the password could not be read
	Canceled                 // the caller gave up
)

// An Error is a fetch that failed. It reads as one line that names the
// address, the cause and what to do next, and holds nothing secret.
type Error struct {
	Cause  Cause
	URL    string // asked
	At     string // the hop that failed, when it is another
	Status int
	Err    error  // what lay beneath; nil when Detail says it all
	Detail string // what happened, in words
	Advice string // what to do about it, where the cause alone does not say
}

// Error returns the one line.
func (e *Error) Error() string {
	at := shorten(e.URL)
	if e.At != "" && e.At != withoutUser(e.URL) {
		at += " (by way of " + shorten(e.At) + ")"
	}
	s := at + ": " + e.Detail
	if e.Detail == "" && e.Err != nil {
		s = at + ": " + e.Err.Error()
	}
	if next := cmp.Or(e.Advice, e.next()); next != "" {
		s += " (" + next + ")"
	}
	return article.Clean(s)
}

// withoutUser returns an address as it is asked, its user and fragment left out.
func withoutUser(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	u.User = nil
	normalize(u)
	return u.String()
}

// Unwrap returns what lay beneath.
func (e *Error) Unwrap() error { return e.Err }

// next says what a person can do about it.
func (e *Error) next() string {
	switch e.Cause {
	case Network, Timeout:
		return "the server is in trouble: try again later"
	case DNS:
		return "check the spelling, or the network"
	case Refused:
		return "check the address and port, or try again later"
	case TLS:
		return "its certificate is not to be trusted: tell the publisher"
	case Plain:
		return "give the address with http:// in front"
	case TooLarge:
		return "raise the limit in the configuration if you want it"
	case BadRedirect:
		return "look at the address in a browser"
	case Forbidden:
		return "only public addresses are asked here: give one"
	case BadAddress:
		return "give an address that starts with http:// or https://"
	case BadEncoding:
		return "the server is broken: tell the publisher"
	case NoFeed:
		return "look for its feed in a browser and give that address"
	case NoPage, Unwanted:
		return "open it in the browser"
	case Command:
		return "run the command in a shell to see"
	case Secret:
		return "check the feed's secret setting"
	case Status:
		return statusAdvice(e.Status)
	}
	return ""
}

func statusAdvice(status int) string {
	switch {
	case status == http.StatusGone:
		return "it is gone for good: unfollow it"
	case status == http.StatusUnauthorized || status == http.StatusPaymentRequired:
		return "set a user and a secret for the feed"
	case status == http.StatusForbidden || status == http.StatusUnavailableForLegalReasons:
		return "the server turns readers away: tell the publisher"
	case status == http.StatusNotFound:
		return "check the address"
	case status == http.StatusTooManyRequests || status >= 500:
		return "try again later"
	}
	return "look at the address in a browser"
}

// statusText names a status without the server's own words for it, which may
// hold anything.
func statusText(status int) string {
	if t := http.StatusText(status); t != "" {
		return fmt.Sprintf("the server says %d %s", status, t)
	}
	return "the server says " + strconv.Itoa(status)
}

// Redact returns an address without its password, for messages and lists.
func Redact(address string) string { return feed.Redact(address) }

// shown is how much of an address a message shows.
const shown = 300

// shorten cuts an address for a message.
func shorten(address string) string {
	if len(address) <= shown {
		return address
	}
	return strings.ToValidUTF8(address[:shown], "") + "…"
}
