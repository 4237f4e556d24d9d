package fetch

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"warta/feed"
)

// Whatever a server's headers say, a feed is asked again within the bounds.
func FuzzNext(f *testing.F) {
	f.Add(200, "max-age=60, must-revalidate", "Thu, 01 Dec 1994 16:00:00 GMT", "120", "3", int64(3600), int64(3))
	f.Add(429, `public,max-age="99999999999999999999"`, "0", "Fri, 31 Dec 9999 23:59:59 GMT", "-1", int64(-5), int64(1<<40))
	f.Add(304, "no-cache", "-1", "soon", "99999999999999999999", int64(1<<62), int64(-1))
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, status int, control, expires, retry, age string, ttl, failures int64) {
		h := http.Header{"Cache-Control": {control}, "Expires": {expires}, "Retry-After": {retry}, "Age": {age}}
		r := Response{Status: status, At: now, Header: h, Caching: caching(h, now), RetryAfter: retryAfter(h, now)}
		o := Outcome{URL: "https://example.org/", Response: r, Hints: feed.Hints{TTL: time.Duration(ttl)}}
		if status >= 400 {
			o.Err = &Error{Cause: Status, Status: status}
			o.Response.Pause = pauseAfter(r, HostRule{Throttles: true}, HostPause{Host: "example.org:443"})
		}
		p := Plan{Failures: int(max(0, failures>>2))}.Next(o)
		if wait := p.Check.Sub(now); !p.Gone && (wait < 0 || wait > mostFresh) {
			t.Errorf("next look in %v (%s)", wait, p.Reason)
		}
		if p.Reason == "" || strings.Contains(p.Reason, "-") {
			t.Errorf("the reason is %q", p.Reason)
		}
		if wait := o.Response.Pause.Until.Sub(now); wait > mostRetry {
			t.Errorf("paused for %v", wait)
		}
	})
}

// A command line that splits is made of words that hold what it held.
func FuzzSplitWords(f *testing.F) {
	for _, line := range []string{`a 'b c' "d\"e" f\ g`, `'`, `\`, "", "a\tb", `""`} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		words, err := splitWords(line)
		if err != nil {
			return
		}
		if len(words) == 0 {
			t.Fatalf("no words and no error of %q", line)
		}
		var quoted []string
		for _, w := range words {
			quoted = append(quoted, "'"+strings.ReplaceAll(w, "'", `'\''`)+"'")
		}
		again, err := splitWords(strings.Join(quoted, " "))
		if err != nil || strings.Join(again, "\x00") != strings.Join(words, "\x00") {
			t.Errorf("%q splits to %q, quoted again to %q, %v", line, words, again, err)
		}
	})
}

// Any robots.txt can be read, and one without a rule forbids nothing.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\n", "acb")
	f.Add("user-agent: warta\r\nallow: /\r\n", "?x")
	f.Fuzz(func(t *testing.T, text, path string) {
		at, err := parseAddress("https://example.org/" + path)
		if err == nil && !allowed(readRobots([]byte(text)), at) && !strings.Contains(strings.ToLower(text), "disallow") {
			t.Errorf("robots.txt %q forbids %s", text, at)
		}
	})
}

// What is pasted becomes an address once: the same address stays as it is.
func FuzzFeedAddress(f *testing.F) {
	for _, s := range []string{"example.org", "feed:http://a", "https://github.com/a/b", "https://www.reddit.com/r/go/", "exec:x", "http://[::1%25a]/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, pasted string) {
		address := feedAddress(pasted)
		if again := feedAddress(address); again != address {
			t.Errorf("%q becomes %q and then %q", pasted, address, again)
		}
		u, err := parseAddress(address)
		if err != nil {
			return
		}
		if strings.ContainsAny(u.Host, "/@ \t\r\n") {
			t.Errorf("%q leads to the host %q", pasted, u.Host)
		}
		if guess := guessFeed(address, []byte("<html>")); guess != "" {
			if g, err := url.Parse(guess); err != nil || g.Hostname() != u.Hostname() && !strings.EqualFold(g.Hostname(), mustHost(address)) {
				t.Errorf("the guess for %q is %q", address, guess)
			}
		}
	})
}

func mustHost(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}
