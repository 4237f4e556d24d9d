package feed

import (
	"strings"
	"time"
)

// A Subscription is a feed that somebody follows: the feed as the store knows
// it and what that person has set for it.
type Subscription struct {
	ID          int64 // the feed's, the same for everyone
	URL         string
	Title       string // the person's own, else the publisher's, else the address
	Publisher   string // the publisher's title
	SiteURL     string
	Description string
	Format      string
	Folder      string // "" at the top; nested with "/"
	Tags        []string
	Settings    Settings
	Unread      int
	Total       int
	Status      Status
}

// Settings are what a person can set for one feed. Zero values mean the default.
type Settings struct {
	Interval   time.Duration     `json:"interval,omitempty"`
	FullText   *bool             `json:"full_text,omitempty"` // fetch the pages behind the entries
	Sort       string            `json:"sort,omitempty"`      // "", "newest", "oldest"
	HideRead   bool              `json:"hide_read,omitempty"`
	Proxy      string            `json:"proxy,omitempty"`
	User       string            `json:"user,omitempty"`
	Secret     string            `json:"secret,omitempty"`  // where the password is: "env:NAME", "file:PATH", "command:…"; never itself
	Headers    map[string]string `json:"headers,omitempty"` // values may name a secret in the same way
	Browser    string            `json:"browser,omitempty"`
	KeepCount  int               `json:"keep_count,omitempty"`
	KeepAge    time.Duration     `json:"keep_age,omitempty"`
	PublicOnly bool              `json:"public_only,omitempty"`
	Private    bool              `json:"private,omitempty"` // it was fetched with a password or headers once: what came then is not for others
}

// Status is how following a feed goes.
type Status struct {
	LastCheck time.Time
	LastNew   time.Time // when an entry last arrived
	NextCheck time.Time
	Reason    string // why NextCheck is then: "server asked for 16 years, next look in 7 days"
	Error     string // the last error, one line; "" when the last look went well
	Since     time.Time
	Failures  int
	Gone      bool // 410: not polled any more
}

// A Headline is an entry as a list shows it: one person's, clean, without bodies.
type Headline struct {
	ID        int64
	Feed      int64
	FeedTitle string
	FeedURL   string
	GUID      string
	URL       string
	Comments  string
	Title     string
	Authors   string
	Excerpt   string
	Published time.Time // never zero: the time of arrival stands in
	Arrived   time.Time
	Read      bool
	Starred   bool
	Later     bool
	Changed   bool // its publisher changed the text after it was read
	HasBody   bool // it opens without the network
	Enclosure Enclosure
}

// Name is what the feed is called on the screen. Of one without a title there is
// its address only, whose scheme tells nobody anything.
func (s Subscription) Name() string { return named(s.Title, s.URL) }

// Outlet is what the entry's feed is called on the screen.
func (h Headline) Outlet() string { return named(h.FeedTitle, h.FeedURL) }

func named(title, url string) string {
	if _, rest, ok := strings.Cut(title, "://"); ok && title == url {
		return rest
	}
	return title
}

// A Filter says which entries to list. Zero values do not restrict.
type Filter struct {
	Feed    int64
	Folder  string // with its subfolders
	Unread  bool
	Starred bool
	Later   bool
	Since   time.Time // published then or after
	Query   string    // full-text words
	Entity  string    // names this entity
	Oldest  bool      // oldest first
}

// A Key is an entry's place in a list: lists page by key, never by offset, so
// that what arrives meanwhile shifts nothing. The zero Key is the list's start.
type Key struct {
	Published time.Time
	ID        int64
}

// Key returns the headline's place in a list.
func (h Headline) Key() Key { return Key{h.Published, h.ID} }

// A Mark is a change to one person's state of some entries.
type Mark uint8

// The marks.
const (
	Read Mark = iota
	Unread
	Star
	Unstar
	Later
	NotLater
)
