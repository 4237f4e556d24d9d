package fetch

import (
	"context"
	"errors"
	"slices"
	"strings"

	"warta/feed"
)

// A Found is a feed to follow, already fetched and read: following it needs no
// second request.
type Found struct {
	URL      string // to follow
	Feed     feed.Feed
	Response Response
}

// Discover finds the feed behind what a person typed or pasted, with two
// requests at the most, those that nobody answered included: the address
// itself, and the one feed that its page links. A page with several, or found
// by the last request, is a *feed.Choice.
func (c *Client) Discover(ctx context.Context, r Request) (Found, error) {
	r.Kind, r.Validators = Feed, Validators{}
	pasted := r.URL
	if isFile(pasted) {
		return Found{}, &Error{Cause: BadAddress, URL: pasted, Detail: "a file and no address",
			Advice: "read it with warta feed, or follow what a command prints: exec:cat FILE"}
	}
	r.URL = feedAddress(pasted)
	resp, err := c.Get(ctx, r)
	last := false // no request is left
	if plain := plainAddress(pasted, r.URL); isRefused(err) && plain != "" {
		r.URL, last = plain, true
		resp, err = c.Get(ctx, r)
	}
	if err != nil {
		return Found{}, err
	}
	f, err := parse(resp)
	if err == nil {
		return Found{r.URL, f, resp}, nil
	}
	if !errors.Is(err, feed.ErrNotFeed) {
		return Found{}, &Error{Cause: NoFeed, URL: Redact(r.URL), Err: err}
	}
	links := stories(feed.Links(resp.Body, resp.Final))
	switch {
	case len(links) == 0 && last:
		return Found{}, noFeed(r)
	case len(links) == 0:
		return c.guess(ctx, r, resp)
	case len(links) == 1 && !last:
		return c.linked(ctx, r, links[0].URL)
	}
	return Found{}, &feed.Choice{Page: Redact(r.URL), Feeds: links}
}

func noFeed(r Request) *Error {
	if strings.HasPrefix(r.URL, "exec:") || strings.HasPrefix(r.URL, "filter:") {
		return &Error{Cause: Command, URL: Redact(r.URL), Detail: "what the command prints is no feed"}
	}
	return &Error{Cause: NoFeed, URL: Redact(r.URL), Detail: "this is no feed and no page with one"}
}

// isFile reports whether somebody means a file: no host begins like that.
func isFile(pasted string) bool {
	for _, start := range []string{"/", "./", "../", "~/", "file:"} {
		if strings.HasPrefix(pasted, start) && !strings.HasPrefix(pasted, "//") {
			return true
		}
	}
	return false
}

// plainAddress returns the http address of what was pasted without a scheme,
// or "": nobody who wrote https is sent over an open line.
func plainAddress(pasted, address string) string {
	if rest, ok := strings.CutPrefix(address, "https://"); ok && !strings.Contains(pasted, ":/") {
		return "http://" + rest
	}
	return ""
}

// isRefused reports whether nobody listens there, so that nothing was asked.
func isRefused(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Cause == Refused
}

// stories leaves the comments' feeds out where that leaves one feed: most
// blogs link both, and few mean the other.
func stories(links []feed.Link) []feed.Link {
	if own := slices.DeleteFunc(slices.Clone(links), feed.Link.OfComments); len(own) == 1 {
		return own
	}
	return links
}

// guess asks for the feed of a page that links none, if it is a page.
func (c *Client) guess(ctx context.Context, r Request, page Response) (Found, error) {
	address := guessFeed(page.Final, page.Body)
	if address == "" {
		return Found{}, noFeed(r)
	}
	found, err := c.linked(ctx, r, address)
	var e *Error
	if errors.As(err, &e) && (e.Cause == Status || e.Cause == NoFeed) {
		err = &Error{Cause: NoFeed, URL: Redact(r.URL), Detail: "a page without a feed"}
	}
	return found, err
}

// linked fetches the feed that a page led to.
func (c *Client) linked(ctx context.Context, r Request, address string) (Found, error) {
	page := r.URL
	if scheme, _, ok := strings.Cut(address, "://"); !ok || scheme != "http" && scheme != "https" {
		return Found{}, &Error{Cause: NoFeed, URL: Redact(page), Detail: "its link leads to no address of the web"}
	}
	r.Feed = page // a public page cannot send us to this machine
	if r.URL = address; !sameHost(page, address) {
		r.User, r.Secret, r.Headers = "", "", nil
	}
	resp, err := c.Get(ctx, r)
	if err != nil {
		return Found{}, err
	}
	f, err := parse(resp)
	if err != nil {
		return Found{}, &Error{Cause: NoFeed, URL: Redact(page), At: Redact(address), Detail: "its link leads to no feed", Err: err}
	}
	return Found{address, f, resp}, nil
}

func parse(r Response) (feed.Feed, error) {
	return feed.Parse(r.Body, feed.Origin{URL: r.Final, ContentType: r.ContentType(), Location: r.Header.Get("Content-Location")})
}
