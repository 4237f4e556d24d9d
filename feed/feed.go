// Package feed holds what warta knows of feeds and their entries, and reads
// them: RSS, RDF, Atom and JSON Feed in, values out. It does no I/O; fetch,
// store and library beneath it do.
package feed

import "time"

// A Feed is what one document said: a source and the entries it lists. Its
// texts are as the publisher wrote them, decoded but not cleaned; store cleans
// what is shown on one line and article/extract what is shown as an article.
type Feed struct {
	Title       string
	Link        string // the site's address
	Description string
	Language    string
	Format      string // "rss", "rdf", "atom" or "json", and its version: "rss 2.0"
	Icon        string
	Updated     time.Time
	Entries     []Entry
	Hints       Hints
	Next        string // the address of the archive's or listing's next page
	Hub         string // WebSub
}

// Hints are a publisher's wishes for how often to look, as the document states
// them; headers come from the answer that carried it. Zero means none.
type Hints struct {
	TTL       time.Duration // RSS ttl
	Period    time.Duration // sy:updatePeriod over sy:updateFrequency
	SkipHours []int         // UTC, 0 to 23
	SkipDays  []time.Weekday
}

// An Entry is one item of a feed as its publisher states it.
type Entry struct {
	GUID       string // never empty: see Parse for what stands in
	URL        string
	Comments   string // the address of the discussion
	Title      string // plain text
	Authors    []string
	Published  time.Time
	Updated    time.Time
	Summary    string // HTML
	Content    string // HTML
	Categories []string
	Image      string
	Enclosures []Enclosure
}

// An Enclosure is a file that comes with an entry, such as an episode.
type Enclosure struct {
	URL    string `json:"url"`
	Type   string `json:"type"`
	Length int64  `json:"length"` // bytes; 0 when unknown
}
