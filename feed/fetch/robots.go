package fetch

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	robotsName = "warta"   // what a robots.txt may call us
	robotsSize = 500 << 10 // as much as RFC 9309 demands to be read
	robotsAge  = day       // as long as RFC 9309 lets a copy be used
)

// robots are what the hosts' robots.txt allow, each read once a day.
type robots struct {
	mu    sync.Mutex
	hosts map[string]*manners
}

// manners are those of one host.
type manners struct {
	turn  chan struct{} // has room while nobody fetches or reads them
	until time.Time
	rules []robotsRule
}

func (r *robots) of(origin string) *manners {
	r.mu.Lock()
	defer r.mu.Unlock()
	m := r.hosts[origin]
	if m == nil {
		m = &manners{turn: make(chan struct{}, 1)}
		r.hosts[origin] = m
	}
	return m
}

// heed refuses the hop under way where the host's robots.txt does. A host that
// has none allows everything; one that fails to answer fails the page too.
func (t *trip) heed(ctx context.Context) error {
	if !t.c.o.Robots || t.r.Kind != Page {
		return nil
	}
	t.leave() // its host may be the one to ask
	m := t.c.robots.of(t.at.Scheme + "://" + t.at.Host)
	select { // not a lock: whoever waits for a slow host can still give up
	case m.turn <- struct{}{}:
		defer func() { <-m.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if now := t.c.o.Now(); !now.Before(m.until) {
		rules, err := t.c.askRobots(ctx, t.r, t.at)
		if err != nil {
			return err
		}
		m.rules, m.until = rules, now.Add(robotsAge)
	}
	if !allowed(m.rules, t.at) {
		return t.fail(Unwanted, "its robots.txt asks programs to leave it alone")
	}
	return nil
}

// askRobots fetches what a host allows, on the terms of a page's request.
func (c *Client) askRobots(ctx context.Context, r Request, at *url.URL) ([]robotsRule, error) {
	address := url.URL{Scheme: at.Scheme, Host: at.Host, Path: "/robots.txt"}
	resp, err := c.Get(ctx, Request{URL: address.String(), Kind: Robots, Feed: r.Feed, Proxy: r.Proxy, PublicOnly: r.PublicOnly})
	if resp.Status >= http.StatusBadRequest && resp.Status < http.StatusInternalServerError && resp.Status != http.StatusTooManyRequests {
		return nil, nil
	}
	var failed *Error
	if errors.As(err, &failed) && failed.Cause == BadRedirect {
		return nil, nil
	}
	return readRobots(resp.Body), err
}

// A robotsRule allows or forbids the paths that it matches.
type robotsRule struct {
	path  string
	allow bool
}

// readRobots returns the rules for us (RFC 9309): of the groups that name us,
// else of those for everyone.
func readRobots(body []byte) []robotsRule {
	var ours, everyone []robotsRule
	named, forUs, forAll, inRules := false, false, false, true
	for line := range bytes.Lines(body[:min(len(body), robotsSize)]) {
		text, _, _ := strings.Cut(string(line), "#")
		key, value, _ := strings.Cut(text, ":")
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if inRules { // a new group
				forUs, forAll, inRules = false, false, false
			}
			forUs = forUs || strings.EqualFold(value, robotsName)
			forAll = forAll || value == "*"
			named = named || forUs
		case "allow", "disallow":
			inRules = true
			rule := robotsRule{value, key == "allow"}
			if forUs && value != "" {
				ours = append(ours, rule)
			}
			if forAll && value != "" {
				everyone = append(everyone, rule)
			}
		}
	}
	if named {
		return ours
	}
	return everyone
}

// allowed reports whether the longest rule that matches allows the address; of
// two equally long the kinder counts.
func allowed(rules []robotsRule, at *url.URL) bool {
	path := at.EscapedPath() + query(at)
	if path == "" {
		path = "/"
	}
	longest, allow := -1, true
	for _, r := range rules {
		if n := len(r.path); matches(r.path, path) && (n > longest || n == longest && r.allow) {
			longest, allow = n, r.allow
		}
	}
	return allow
}

// matches reports whether a path begins as the pattern says, in which "*" is
// anything and "$" the end.
func matches(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	path = path[len(parts[0]):]
	last := len(parts) - 1
	for i, part := range parts[1:] {
		if whole && i+1 == last {
			return strings.HasSuffix(path, part)
		}
		_, rest, ok := strings.Cut(path, part)
		if !ok {
			return false
		}
		path = rest
	}
	return !whole || path == ""
}

// isUnkept reports whether a page asks that no copy of it be kept, in a header
// or in itself.
func isUnkept(h http.Header, page []byte) bool {
	for _, value := range h.Values("X-Robots-Tag") {
		if saysNoArchive(value) {
			return true
		}
	}
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.DataAtom == atom.Body {
				return false
			}
			if t.DataAtom == atom.Meta && metaForbids(t) {
				return true
			}
		}
	}
}

func metaForbids(t html.Token) bool {
	name, content := "", ""
	for _, a := range t.Attr {
		switch a.Key {
		case "name":
			name = strings.ToLower(a.Val)
		case "content":
			content = a.Val
		}
	}
	return (name == "robots" || name == robotsName) && saysNoArchive(content)
}

func saysNoArchive(directives string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(directives), func(r rune) bool { return r == ',' || r == ' ' }) {
		if word == "noarchive" || word == "none" {
			return true
		}
	}
	return false
}
