package feed

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/mmcdole/gofeed/rss"

	"warta/feed/repair"
)

func parseRSS(doc repair.Document, o Origin) (Feed, error) {
	r, err := (&rss.Parser{}).Parse(bytes.NewReader(doc.Text))
	if err != nil {
		return Feed{}, fmt.Errorf("reading RSS: %w", err)
	}
	f := rssFeed(r, doc.Lang)
	base := newBase(o.Location, r.Link, o.URL)
	f.Link = base.resolve(f.Link)
	for _, it := range r.Items {
		if fields, ok := doc.Fields(it.Title); ok {
			it = straightItem(fields)
		}
		e := rssEntry(it)
		e.Summary, e.Content = doc.Whole(e.Summary), doc.Whole(e.Content)
		f.Entries = append(f.Entries, e)
	}
	f.finish(base)
	return f, nil
}

// rssFeed translates what stands above the items.
func rssFeed(r *rss.Feed, lang string) Feed {
	x := extensions(r.Extensions)
	f := Feed{
		Title:       plainText(first(r.Title, x.text("dc", "title"), x.atom("title"), x.text("itunes", "title"), x.media("title"))),
		Link:        first(r.Link, x.atomLink("alternate")),
		Description: first(r.Description, x.atom("subtitle"), x.atom("tagline"), x.text("dc", "description"), x.text("itunes", "summary"), x.text("itunes", "subtitle")),
		Language:    plainText(first(r.Language, x.text("dc", "language"), lang)),
		Format:      rssFormat(r.Version),
		Updated: firstDate(r.LastBuildDate, x.text("dc", "date"), x.text("dcterms", "modified"), x.atom("updated"), x.atom("modified"),
			r.PubDate, x.text("dcterms", "created"), x.text("dcterms", "issued"), x.atom("published")),
		Hints: rssHints(r, x),
		Next:  x.atomLink("next"),
		Hub:   x.atomLink("hub"),
	}
	if r.Image != nil {
		f.Icon = r.Image.URL
	}
	f.Icon = first(x.attr("webfeeds", "icon", "", "value"), f.Icon, x.attr("itunes", "image", "", "href"))
	return f
}

// rssFormat names the format: versions 0.90 and 1.0 are RDF.
func rssFormat(version string) string {
	switch version {
	case "0.9", "0.90", "1.0":
		return "rdf " + version
	case "":
		return "rss"
	}
	return "rss " + version
}

func rssEntry(it *rss.Item) Entry {
	x := extensions(it.Extensions)
	e := Entry{
		URL:       first(it.Link, x.atomLink("alternate")),
		Comments:  it.Comments,
		Title:     plainText(first(it.Title, x.text("dc", "title"), x.atom("title"), x.text("itunes", "title"), x.media("title"))),
		Authors:   rssAuthors(it, x),
		Published: firstDate(it.PubDate, custom(it, "published", "date"), x.atom("published"), x.atom("issued"), x.text("dcterms", "created"), x.text("dcterms", "issued"), x.text("dc", "date")),
		Updated:   firstDate(x.atom("updated"), custom(it, "updated"), x.atom("modified"), x.text("dcterms", "modified"), x.text("dc", "date")),
		Summary:   first(it.Description, custom(it, "summary", "abstract"), x.text("dc", "description"), x.atom("summary"), x.itunesText(), x.mediaText("description")),
		Content:   first(it.Content, x.atom("content"), custom(it, "encoded", "fullitem"), x.text("xhtml", "body"), custom(it, "body", "content")),
		Image:     first(x.attr("itunes", "image", "", "href"), x.mediaImage()),
	}
	e.GUID = first(x.atom("id"), custom(it, "id"))
	permalink := true
	if it.GUID != nil && it.GUID.Value != "" {
		e.GUID = it.GUID.Value
		permalink = !strings.EqualFold(it.GUID.IsPermalink, "false")
	}
	if e.URL == "" && permalink && (isAddress(e.GUID) || strings.HasPrefix(e.GUID, "/")) {
		e.URL = e.GUID
	}
	for _, c := range it.Categories {
		e.Categories = append(e.Categories, plainText(c.Value))
	}
	e.Categories = append(e.Categories, x.texts("dc", "subject")...)
	e.Categories = append(e.Categories, x.topics()...)
	e.Categories = append(e.Categories, x.atomTerms()...)
	for _, enc := range it.Enclosures {
		e.Enclosures = append(e.Enclosures, enclosure(enc.URL, enc.Type, enc.Length))
	}
	e.Enclosures = append(e.Enclosures, x.atomEnclosures()...)
	e.Enclosures = append(e.Enclosures, x.enclosures()...)
	return e
}

// custom returns the text of the first element named that RSS does not define
// for items, in the given case or any other. Of several cases the same one is
// taken at every look: a change would pass for the publisher's.
func custom(it *rss.Item, names ...string) string {
	for _, name := range names {
		if s := first(it.Custom[name]); s != "" {
			return s
		}
		for _, key := range slices.Sorted(maps.Keys(it.Custom)) {
			if s := first(it.Custom[key]); s != "" && strings.EqualFold(key, name) {
				return s
			}
		}
	}
	return ""
}

// rssAuthors lists an item's authors; dc:creator, which may come several
// times, carries names where author carries an address.
func rssAuthors(it *rss.Item, x extensions) []string {
	var names []string
	for _, s := range append([]string{it.Author}, x.texts("dc", "creator")...) {
		names = append(names, personName(s))
	}
	if names = distinct(names); len(names) > 0 {
		return names
	}
	for _, s := range append(x.texts("dc", "author"), x.text("itunes", "author"), custom(it, "creator"), custom(it, "managingEditor")) {
		names = append(names, personName(s))
	}
	return distinct(append(names, x.atomNames("author")...))
}

// rssHints reads the wishes of RSS itself and of its syndication module.
func rssHints(r *rss.Feed, x extensions) Hints {
	var h Hints
	if m := number(r.TTL); m > 0 {
		h.TTL = time.Duration(min(m, 1<<20)) * time.Minute
	}
	h.Period = syndication(x.text("sy", "updatePeriod"), x.text("sy", "updateFrequency"))
	for _, s := range r.SkipHours {
		if n := number(s); n >= 0 && n <= 24 {
			h.SkipHours = append(h.SkipHours, int(n)%24)
		}
	}
	for _, s := range r.SkipDays {
		for d := time.Sunday; d <= time.Saturday; d++ {
			if strings.EqualFold(strings.TrimSpace(s), d.String()) {
				h.SkipDays = append(h.SkipDays, d)
			}
		}
	}
	return h
}

var periods = map[string]time.Duration{
	"hourly": time.Hour, "daily": 24 * time.Hour, "weekly": 7 * 24 * time.Hour,
	"monthly": 30 * 24 * time.Hour, "yearly": 365 * 24 * time.Hour,
}

// syndication returns the time between two updates; a frequency without a
// period is a day's, the module's default.
func syndication(period, frequency string) time.Duration {
	if period == "" && frequency == "" {
		return 0
	}
	p, ok := periods[strings.ToLower(strings.TrimSpace(period))]
	if !ok {
		p = 24 * time.Hour
	}
	return p / time.Duration(max(1, number(frequency)))
}
