package fetch

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"sync"
)

// feedAddress returns the address to ask for what a person pasted: feed: and
// missing schemes mended, and the addresses of well-known sites' pages turned
// into those of their feeds, which saves the site a request.
func feedAddress(pasted string) string {
	s := strings.TrimSpace(pasted)
	if strings.HasPrefix(s, "exec:") || strings.HasPrefix(s, "filter:") {
		return s
	}
	if rest, ok := cutFold(s, "feed:"); ok {
		s = rest
		if strings.HasPrefix(s, "//") {
			s = "https:" + s
		}
	}
	if name, host, ok := strings.Cut(strings.TrimPrefix(s, "@"), "@"); ok && s[0] == '@' && !strings.ContainsAny(s, "/:") {
		s = "https://" + host + "/@" + name // a handle of Mastodon and its kin
	}
	if !strings.Contains(s, "://") {
		s = "https://" + s
		if u, err := url.Parse(s); err == nil && isLoopbackName(u.Hostname()) {
			s = "http://" + strings.TrimPrefix(s, "https://")
		}
	}
	u, err := url.Parse(s)
	if err != nil {
		return s
	}
	for _, site := range sites() {
		if m := site.page.FindStringSubmatchIndex(u.Host + u.EscapedPath() + query(u)); m != nil {
			return "https://" + string(site.page.ExpandString(nil, site.feed, u.Host+u.EscapedPath()+query(u), m))
		}
	}
	return s
}

func query(u *url.URL) string {
	if u.RawQuery == "" {
		return ""
	}
	return "?" + u.RawQuery
}

// A site is one that people copy addresses from that are not those of feeds. A
// page is matched as host, path and query.
type site struct {
	page *regexp.Regexp
	feed string
}

var sites = sync.OnceValue(func() []site {
	return []site{
		{regexp.MustCompile(`^(?:www\.|m\.)?youtube\.com/channel/(UC[\w-]{22})(?:[/?].*)?$`), "www.youtube.com/feeds/videos.xml?channel_id=$1"},
		{regexp.MustCompile(`^(?:www\.|m\.)?youtube\.com/user/([\w-]+)(?:[/?].*)?$`), "www.youtube.com/feeds/videos.xml?user=$1"},
		{regexp.MustCompile(`^(?:www\.|m\.|music\.)?youtube\.com/(?:playlist|watch)\?(?:.*&)?list=([\w-]+)(?:&.*)?$`), "www.youtube.com/feeds/videos.xml?playlist_id=$1"},
		{regexp.MustCompile(`^(?:www\.|old\.|new\.)?reddit\.com/(r/[\w+]+(?:/(?:new|top|hot|rising))?|u(?:ser)?/[\w-]+)/?$`), "www.reddit.com/$1/.rss"},
		{regexp.MustCompile(`^(?:www\.)?github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?(?:/releases(?:/.*)?)?/?$`), "github.com/$1/releases.atom"},
		{regexp.MustCompile(`^(?:www\.)?github\.com/([\w.-]+/[\w.-]+)/(tags|commits/[^?]+?)/?$`), "github.com/$1/$2.atom"},
		{regexp.MustCompile(`^([\w-]+\.substack\.com)/?(?:archive/?)?(?:\?.*)?$`), "$1/feed"},
		{regexp.MustCompile(`^open\.substack\.com/pub/([\w-]+)/?(?:\?.*)?$`), "$1.substack.com/feed"},
		{regexp.MustCompile(`^(?:www\.)?medium\.com/(@[\w.-]+|tag/[\w-]+|[\w-]+)/?(?:\?.*)?$`), "medium.com/feed/$1"},
		{regexp.MustCompile(`^([\w-]+\.medium\.com)/?(?:\?.*)?$`), "$1/feed"},
		{regexp.MustCompile(`^([\w-]+\.wordpress\.com)/?(?:\?.*)?$`), "$1/feed/"},
	}
})

// guessFeed returns where the feed of a page that links none is likely to be,
// or "": one guess, because more would be a scan.
func guessFeed(page string, body []byte) string {
	u, err := url.Parse(page)
	if err != nil {
		return ""
	}
	switch {
	case strings.HasPrefix(u.Path, "/@"): // Mastodon and its kin
		return resolve(page, strings.TrimSuffix(u.EscapedPath(), "/")+".rss")
	case bytes.Contains(body, []byte("/wp-content/")), bytes.Contains(body, []byte("substackcdn.com")):
		return resolve(page, "/feed/")
	case bytes.Contains(body, []byte(`content="Ghost`)):
		return resolve(page, "/rss/")
	case looksLikeHTML(body):
		return resolve(page, "/feed")
	}
	return ""
}

// looksLikeHTML reports whether a body is a page at all: an image's site is
// not asked for its feed.
func looksLikeHTML(body []byte) bool {
	head := bytes.ToLower(body[:min(len(body), 4096)])
	return bytes.Contains(head, []byte("<html")) || bytes.Contains(head, []byte("<!doctype html"))
}

func sameHost(a, b string) bool {
	x, err := url.Parse(a)
	if err != nil {
		return false
	}
	y, err := url.Parse(b)
	return err == nil && x.Scheme == y.Scheme && strings.EqualFold(x.Host, y.Host)
}

// cutFold cuts a prefix whatever its case.
func cutFold(s, prefix string) (string, bool) {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}
