package fetch

import (
	"cmp"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

const (
	// defaultSpacing parts two requests to one host.
	defaultSpacing = time.Second
	// slowInterval is the least between two looks at a feed of a host that
	// once refused for being asked too often.
	slowInterval = 4 * time.Hour
)

// A HostRule is a bound for one host and the names beneath it.
type HostRule struct {
	Host      string        // "reddit.com" is also www.reddit.com
	Spacing   time.Duration // between two requests, all names together; 0: a second
	Throttles bool          // its 403 means 429
	Least     time.Duration // the shortest interval of a feed; 0: an hour
}

// DefaultHosts are hosts known to bound readers more tightly than others do.
var DefaultHosts = []HostRule{
	{Host: "reddit.com", Spacing: time.Minute, Throttles: true},
	{Host: "redd.it", Spacing: time.Minute, Throttles: true},
	{Host: "openrss.org", Spacing: 10 * time.Second, Throttles: true, Least: slowInterval},
	{Host: "rsshub.app", Spacing: 10 * time.Second, Throttles: true, Least: slowInterval},
	{Host: "medium.com", Spacing: 5 * time.Second, Throttles: true},
	{Host: "substack.com", Spacing: 2 * time.Second, Throttles: true},
	{Host: "stackexchange.com", Spacing: 10 * time.Second, Throttles: true},
	{Host: "stackoverflow.com", Spacing: 10 * time.Second, Throttles: true},
	{Host: "arxiv.org", Spacing: 3 * time.Second, Throttles: true},
}

// Rule returns the bounds of an address's host: the table's, and what the
// host's refusals have taught.
func (c *Client) Rule(address string) HostRule {
	u := hostOf(address)
	if u == nil {
		return HostRule{}
	}
	r := ruleFor(c.queue.rules, u.Hostname())
	r.Least = max(r.Least, c.pauseAt(u).Slow)
	return r
}

// throttled reports whether a status means that the host was asked too often.
func (r HostRule) throttled(status int) bool {
	return status == http.StatusTooManyRequests || status == http.StatusForbidden && r.Throttles
}

// covers reports whether the host is the rule's, or beneath it.
func (r HostRule) covers(host string) bool {
	above, ok := strings.CutSuffix(host, r.Host)
	return ok && (above == "" || above[len(above)-1] == '.')
}

// ruleFor returns the rule that covers the host: the first of the rules, with
// what it leaves open from those after it.
func ruleFor(rules []HostRule, host string) HostRule {
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	var rule HostRule
	for _, r := range rules {
		if r.covers(host) {
			rule.Host = cmp.Or(rule.Host, r.Host)
			rule.Spacing = cmp.Or(rule.Spacing, r.Spacing)
			rule.Least = cmp.Or(rule.Least, r.Least)
			rule.Throttles = rule.Throttles || r.Throttles
		}
	}
	return rule
}

// asciiHost returns a URL's host name as it is sent: lower case, punycode.
func asciiHost(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	if isASCII(host) {
		return host
	}
	if a, err := idna.Lookup.ToASCII(host); err == nil {
		return a
	}
	return host
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
