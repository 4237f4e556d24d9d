package store

import (
	"encoding/json"
	"strings"
	"time"

	"warta/article"
	"warta/feed"
)

// A record is an item as the tables hold it: cleaned, and packed.
type record struct {
	item
	published        int64
	pages            int
	url, comments    string
	title, authors   string
	excerpt          string
	summary, content any
	more             string
	enclosure        feed.Enclosure
}

// What pages says an entry can be opened from without the network.
const (
	pageStored = 1 << iota
	feedCarries
)

// newRecord makes the record of an item that is seen now.
func newRecord(it item, now time.Time) record {
	r := record{
		item:      it,
		published: published(it.Entry, now),
		url:       article.CleanURL(it.URL),
		comments:  article.CleanURL(it.Comments),
		title:     article.Clean(it.Title),
		authors:   cleanAuthors(it.Authors),
		summary:   pack(it.Summary),
		content:   pack(it.Content),
	}
	text := it.Summary
	if strings.TrimSpace(text) == "" {
		text = it.Content
	}
	r.excerpt = excerpt(text)
	if r.excerpt != "" || strings.TrimSpace(it.Content) != "" {
		r.pages = feedCarries
	}
	for _, title := range []string{shorten(r.excerpt, 80), r.url, "…"} {
		if r.title == "" {
			r.title = title
		}
	}
	if len(it.Enclosures) > 0 {
		e := it.Enclosures[0]
		r.enclosure = feed.Enclosure{URL: article.CleanURL(e.URL), Type: article.Clean(e.Type), Length: e.Length}
	}
	r.more = encodeMore(it.Entry, r)
	return r
}

// published is the time that an entry is listed under: what its publisher
// states, or its arrival. One that claims to come from the future would stay
// on top of every list, so it counts from its arrival.
func published(e feed.Entry, now time.Time) int64 {
	for _, t := range []time.Time{e.Published, e.Updated} {
		if !t.IsZero() && t.Unix() != 0 && t.Before(now.Add(24*time.Hour)) {
			return t.UnixMilli()
		}
	}
	return now.UnixMilli()
}

// more is what is kept of an entry beside its texts and its headline; address
// and title only where cleaning them for the headline changed them.
type more struct {
	URL        string           `json:"url,omitempty"`
	Comments   string           `json:"comments,omitempty"`
	Title      string           `json:"title,omitempty"`
	Authors    []string         `json:"authors,omitempty"`
	Published  time.Time        `json:"published,omitzero"`
	Updated    time.Time        `json:"updated,omitzero"`
	Categories []string         `json:"categories,omitempty"`
	Image      string           `json:"image,omitempty"`
	Enclosures []feed.Enclosure `json:"enclosures,omitempty"`
}

func encodeMore(e feed.Entry, r record) string {
	if e.URL == r.url {
		e.URL = ""
	}
	if e.Title == r.title {
		e.Title = ""
	}
	// Years outside 0 to 9999 are no RFC 3339, and no dates of news.
	for _, t := range []*time.Time{&e.Published, &e.Updated} {
		if y := t.Year(); y < 0 || y > 9999 {
			*t = time.Time{}
		}
	}
	b, err := json.Marshal(more{e.URL, e.Comments, e.Title, e.Authors, e.Published.UTC(), e.Updated.UTC(),
		e.Categories, e.Image, e.Enclosures})
	if err != nil {
		panic(err) // texts, times and numbers always encode
	}
	return string(b)
}

func cleanAuthors(names []string) string {
	var list []string
	for _, name := range names {
		if name = article.Clean(name); name != "" {
			list = append(list, name)
		}
	}
	return strings.Join(list, ", ")
}
