package feed

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var spring = time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)

// rssItem wraps an item in the feed around it.
func rssItem(item string) string {
	return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/DTDs/PodCast-1.0.dtd">
<channel><title>F</title><link>https://e.org/</link><item>` + item + `</item></channel></rss>`
}

func atomEntryXML(entry string) string {
	return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>F</title><link href="https://e.org/"/><author><name>Feed Author</name></author><entry>` + entry + `</entry></feed>`
}

func jsonItem(item string) string {
	return `{"version":"https://jsonfeed.org/version/1.1","title":"F","home_page_url":"https://e.org/","items":[` + item + `]}`
}

func TestParseEntry(t *testing.T) {
	tests := []struct {
		name, body string
		want       Entry
	}{
		{"RSS", rssItem(`<title>A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title><link>https://e.org/1</link><guid isPermaLink="false">g</guid><pubDate>Wed, 04 Mar 2026 05:06:07 GMT</pubDate>
<author>s@e.org (Sari)</author><dc:creator>Budi</dc:creator><comments>https://e.org/1#c</comments><category>c</category><category>c</category>
<description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded><enclosure url="/e.mp3" type="audio/mpeg" length="12"/>`),
			Entry{GUID: "g", URL: "https://e.org/1", Comments: "https://e.org/1#c", Title: "A & B", Authors: []string{"Sari", "Budi"}, Published: spring,
				Summary: "short", Content: "<p>long</p>", Categories: []string{"c"}, Enclosures: []Enclosure{{"https://e.org/e.mp3", "audio/mpeg", 12}}}},
		{"a guid that is a link", rssItem(`<title>A</title><guid>https://e.org/g</guid>`), Entry{GUID: "https://e.org/g", URL: "https://e.org/g", Title: "A"}},
		{"a guid that is none", rssItem(`<title>A</title><guid isPermaLink="false">https://e.org/g</guid>`), Entry{GUID: "https://e.org/g", Title: "A"}},
		{"a tag in an address", rssItem(`<link>https://e.org</p>/1</link>`), Entry{GUID: "https://e.org/1", URL: "https://e.org/1"}},
		{"no guid", rssItem(`<link>/1</link>`), Entry{GUID: "https://e.org/1", URL: "https://e.org/1"}},
		{"neither guid nor link", rssItem(`<title>A</title><pubDate>2026-03-04T05:06:07Z</pubDate>`), Entry{GUID: "sha256:6dec2fa9dfa211692e1c536f4564ba9a", Title: "A", Published: spring}},
		{"Atom's link and date in RSS", rssItem(`<guid isPermaLink="false">g</guid><atom:link href="https://e.org/1"/><atom:updated>2026-03-04T05:06:07Z</atom:updated>`), Entry{GUID: "g", URL: "https://e.org/1", Updated: spring}},
		{"Media RSS", rssItem(`<guid isPermaLink="false">g</guid><media:group><media:title>T</media:title><media:content url="https://e.org/v.mp4" type="video/mp4" fileSize="9"/><media:thumbnail url="https://e.org/t.jpg"/></media:group>`),
			Entry{GUID: "g", Title: "T", Image: "https://e.org/t.jpg", Enclosures: []Enclosure{{"https://e.org/v.mp4", "video/mp4", 9}}}},
		{"a description in lines", rssItem(`<guid isPermaLink="false">g</guid><media:group><media:description>a &amp; b
c</media:description></media:group>`), Entry{GUID: "g", Summary: "<p>a &amp; b<br>c</p>"}},
		{"a description in HTML", rssItem(`<guid isPermaLink="false">g</guid><media:description type="html">a &amp;amp; b</media:description>`), Entry{GUID: "g", Summary: "a &amp; b"}},
		{"a picture for an enclosure", rssItem(`<guid isPermaLink="false">g</guid><enclosure url="https://e.org/i.jpg" type="image/jpeg"/>`),
			Entry{GUID: "g", Image: "https://e.org/i.jpg", Enclosures: []Enclosure{{"https://e.org/i.jpg", "image/jpeg", 0}}}},
		{"a picture among the media", rssItem(`<guid isPermaLink="false">g</guid><title>A</title><media:title>no</media:title><media:content url="https://e.org/i.jpg" medium="image"><media:thumbnail url="x"/></media:content>`),
			Entry{GUID: "g", Title: "A", Image: "https://e.org/i.jpg"}},
		{"iTunes", rssItem(`<guid isPermaLink="false">g</guid><itunes:title>T</itunes:title><itunes:author>Sari</itunes:author><itunes:summary>s</itunes:summary><itunes:image href="https://e.org/i.jpg"/>`),
			Entry{GUID: "g", Title: "T", Authors: []string{"Sari"}, Summary: "s", Image: "https://e.org/i.jpg"}},
		{"a title of the media", rssItem(`<guid isPermaLink="false">g</guid><media:content url="https://e.org/v.mp4"><media:title>T</media:title></media:content>`),
			Entry{GUID: "g", Title: "T", Enclosures: []Enclosure{{"https://e.org/v.mp4", "", 0}}}},
		{"an instruction in a title", rssItem(`<guid isPermaLink="false">g</guid><title>A<?php x ?>B</title>`), Entry{GUID: "g", Title: "AB"}},
		{"Atom's author in RSS", rssItem(`<guid isPermaLink="false">g</guid><atom:author><atom:name>Sari</atom:name><atom:email>s@e.org</atom:email></atom:author>`), Entry{GUID: "g", Authors: []string{"Sari"}}},
		{"an author in parts", rssItem(`<guid isPermaLink="false">g</guid><author><name>Sari &amp; Budi</name></author>`), Entry{GUID: "g", Authors: []string{"Sari & Budi"}}},
		{"names that lack their vocabulary", rssItem(`<guid isPermaLink="false">g</guid><creator>'Sari' &lt;s@e.org&gt;</creator><Date>2026-03-04T05:06:07Z</Date><FullItem>x</FullItem>`),
			Entry{GUID: "g", Authors: []string{"Sari"}, Published: spring, Content: "x"}},
		{"Atom's content in RSS", `<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><item><a:id>1</a:id><a:content type="xhtml"><div>C <b>d</b></div></a:content></item></channel></rss>`,
			Entry{GUID: "1", Content: "<div>C <b>d</b></div>"}},
		{"RSS's content in Atom", `<feed xmlns:content="http://purl.org/rss/1.0/modules/content/"><entry><id>1</id><content:encoded>&lt;b&gt;C&lt;/b&gt;</content:encoded></entry></feed>`,
			Entry{GUID: "1", Content: "<b>C</b>"}},
		{"comments in texts", rssItem(`<guid isPermaLink="false">a<!-- x -->b</guid><title><!-- x --><![CDATA[A<!-- y -->]]></title><description>c<?x y?>d</description>`), Entry{GUID: "ab", Title: "A", Summary: "cd"}},
		{"CDF", `<CHANNEL HREF="https://e.org/"><TITLE>F</TITLE><ITEM HREF="https://e.org/1" LASTMOD="2026-03-04T05:06:07Z"><TITLE>A</TITLE><ABSTRACT>d</ABSTRACT></ITEM></CHANNEL>`,
			Entry{GUID: "https://e.org/1", URL: "https://e.org/1", Title: "A", Published: spring, Summary: "d"}},
		{"Atom", atomEntryXML(`<title type="html">A &amp;amp; B</title><id>u:1</id><link rel="enclosure" href="https://e.org/e.mp3" type="audio/mpeg" length="12"/><link rel="replies" href="https://e.org/1#c"/><link href="https://e.org/1"/>
<published>2026-03-04T05:06:07Z</published><updated>2026-03-04T05:06:07Z</updated><author><name>Sari</name></author><category term="c" label="C"/><summary>1 &lt; 2</summary><content type="html">&lt;p&gt;x&lt;/p&gt;</content>`),
			Entry{GUID: "u:1", URL: "https://e.org/1", Comments: "https://e.org/1#c", Title: "A & B", Authors: []string{"Sari"}, Published: spring, Updated: spring,
				Summary: "1 &lt; 2", Content: "<p>x</p>", Categories: []string{"C"}, Enclosures: []Enclosure{{"https://e.org/e.mp3", "audio/mpeg", 12}}}},
		{"Atom's text is no HTML", atomEntryXML(`<id>u:1</id><title>The &lt;title&gt; tag</title>`), Entry{GUID: "u:1", Title: "The <title> tag", Authors: []string{"Feed Author"}}},
		{"Atom's page before its other forms", atomEntryXML(`<id>u:1</id><link type="application/json" href="/1.json"/><link type="text/html" href="/1"/>`),
			Entry{GUID: "u:1", URL: "https://e.org/1", Authors: []string{"Feed Author"}}},
		{"Atom's content elsewhere", atomEntryXML(`<id>u:1</id><content src="/1"/>`), Entry{GUID: "u:1", URL: "https://e.org/1", Authors: []string{"Feed Author"}}},
		{"Atom's id as a link", atomEntryXML(`<id>https://e.org/1</id>`), Entry{GUID: "https://e.org/1", URL: "https://e.org/1", Authors: []string{"Feed Author"}}},
		{"Atom copied from a source", atomEntryXML(`<id>u:1</id><source><author><name>Sue</name></author></source>`), Entry{GUID: "u:1", Authors: []string{"Sue"}}},
		{"JSON Feed", jsonItem(`{"id":"1","external_url":"/1","title":"A  <b>","content_text":"x < y\n\nz","summary":"a & b","image":"/i.jpg","date_published":"2026-03-04T05:06:07Z","date_modified":"2026-03-04T05:06:07Z",
"authors":[{"name":"Sari"},null],"tags":["t"],"attachments":[{"url":"https://e.org/e.mp3","mime_type":"audio/mpeg","size_in_bytes":12}]}`),
			Entry{GUID: "1", URL: "https://e.org/1", Title: "A <b>", Authors: []string{"Sari"}, Published: spring, Updated: spring, Summary: "a &amp; b",
				Content: "<p>x &lt; y</p><p>z</p>", Categories: []string{"t"}, Image: "https://e.org/i.jpg", Enclosures: []Enclosure{{"https://e.org/e.mp3", "audio/mpeg", 12}}}},
		{"a loose JSON Feed", "\ufeff" + jsonItem(`{"id":7,"url":"//e.org/1","authors":{"name":"Sari"},"tags":"a,b",}`), Entry{GUID: "7", URL: "https://e.org/1", Authors: []string{"Sari"}, Categories: []string{"a", "b"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Parse([]byte(tt.body), Origin{})
			if err != nil || len(f.Entries) != 1 {
				t.Fatalf("Parse(%s): %v, %d entries", tt.body, err, len(f.Entries))
			}
			if diff := cmp.Diff(tt.want, f.Entries[0]); diff != "" {
				t.Errorf("Parse(%s) (-want +got):\n%s", tt.body, diff)
			}
		})
	}
}

func TestParseFeed(t *testing.T) {
	tests := []struct {
		name, body string
		want       Feed
	}{
		{"RSS", `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>
<title>F</title><link>https://e.org/</link><description>d</description><language>id</language><lastBuildDate>2026-03-04T05:06:07Z</lastBuildDate>
<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="next" href="?page=2"/><image><url>/i.png</url></image><ttl>60</ttl>
<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
<skipHours><hour>24</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays></channel></rss>`,
			Feed{Title: "F", Link: "https://e.org/", Description: "d", Language: "id", Format: "rss 2.0", Icon: "https://e.org/i.png", Updated: spring,
				Next: "https://e.org/?page=2", Hub: "https://hub.example/", Hints: Hints{TTL: time.Hour, Period: 6 * time.Hour, SkipHours: []int{0, 3}, SkipDays: []time.Weekday{time.Sunday}}}},
		{"RDF", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>F</title></channel></rdf:RDF>`,
			Feed{Title: "F", Format: "rdf 1.0"}},
		{"RDF of no entries", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"/>`, Feed{Format: "rdf 1.0"}},
		{"RSS in a namespace", `<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2"><r:channel xml:lang="id"><r:title>F</r:title></r:channel></r:rss>`,
			Feed{Title: "F", Format: "rss 2.0", Language: "id"}},
		{"RSS without a version", `<rss xml:lang="de"><channel><title>F</title></channel></rss>`, Feed{Title: "F", Format: "rss", Language: "de"}},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"><title>F</title><id>https://e.org/</id><subtitle>d</subtitle><updated>2026-03-04T05:06:07Z</updated>
<link rel="next" href="/2"/><link rel="hub" href="https://hub.example/"/><logo>/l.png</logo></feed>`,
			Feed{Title: "F", Link: "https://e.org/", Description: "d", Language: "id", Format: "atom 1.0", Icon: "https://e.org/l.png", Updated: spring, Next: "https://e.org/2", Hub: "https://hub.example/"}},
		{"Atom 0.3", `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">F</title><tagline>d</tagline><modified>2026-03-04T05:06:07Z</modified></feed>`,
			Feed{Title: "F", Description: "d", Format: "atom 0.3", Updated: spring}},
		{"JSON Feed", `{"version":"https://jsonfeed.org/version/1","title":"F","home_page_url":"https://e.org/","description":"a & b","icon":"/i.png","next_url":"/2","hubs":[{"type":"x","url":"https://hub.example/"}],"items":[]}`,
			Feed{Title: "F", Link: "https://e.org/", Description: "a &amp; b", Format: "json 1", Icon: "https://e.org/i.png", Next: "https://e.org/2", Hub: "https://hub.example/"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Parse([]byte(tt.body), Origin{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Parse(%s) (-want +got):\n%s", tt.body, diff)
			}
		})
	}
}

func TestParseResolvesAgainst(t *testing.T) {
	relative := `<rss><channel><item><link>a</link></item></channel></rss>`
	tests := []struct {
		name, body string
		origin     Origin
		want       string
	}{
		{"the address", relative, Origin{URL: "https://e.org/x/feed"}, "https://e.org/x/a"},
		{"Content-Location first", relative, Origin{URL: "https://e.org/x/feed", Location: "https://f.org/"}, "https://f.org/a"},
		{"a Content-Location that is relative", relative, Origin{URL: "https://e.org/x/feed", Location: "/y/feed"}, "https://e.org/y/a"},
		{"a Content-Location that is the address", `<rss><channel><link>https://s.org/</link><item><link>a</link></item></channel></rss>`, Origin{URL: "https://e.org/feed", Location: "https://e.org/feed"}, "https://s.org/a"},
		{"JSON's home page", `{"version":"https://jsonfeed.org/version/1","home_page_url":"https://s.org/","items":[{"id":"1","url":"a"}]}`, Origin{URL: "https://e.org/feed"}, "https://s.org/a"},
		{"nothing", relative, Origin{URL: "feed.xml"}, "a"},
		{"the site before the address", `<rss><channel><link>https://s.org/</link><item><link>a</link></item></channel></rss>`, Origin{URL: "https://proxy.example/feed"}, "https://s.org/a"},
		{"xml:base with a query", `<rss xml:base="https://b.org/x?y=/z/"><channel><item><link>a</link></item></channel></rss>`, Origin{}, "https://b.org/a"},
		{"xml:base in RSS", `<rss xml:base="https://b.org/x/"><channel><item xml:base="y/"><link>a</link></item></channel></rss>`, Origin{URL: "https://e.org/"}, "https://b.org/x/y/a"},
		{"xml:base before all", `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.org/x"><entry><link href="a"/></entry></feed>`, Origin{URL: "https://e.org/"}, "https://b.org/a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Parse([]byte(tt.body), tt.origin)
			if err != nil {
				t.Fatal(err)
			}
			if got := f.Entries[0].URL; got != tt.want {
				t.Errorf("Parse(%s, %+v) links to %q, want %q", tt.body, tt.origin, got, tt.want)
			}
		})
	}
}

func TestParseTellsEntriesApart(t *testing.T) {
	item := func(guid, link string) string {
		return `<item><guid isPermaLink="false">` + guid + `</guid><link>` + link + `</link></item>`
	}
	f, err := Parse([]byte(`<rss><channel>`+item("1", "https://e.org/a")+item("1", "https://e.org/b")+item("1", "https://e.org/a")+`</channel></rss>`), Origin{})
	if err != nil {
		t.Fatal(err)
	}
	if a, b := f.Entries[0].GUID, f.Entries[1].GUID; a != "1" || a == b {
		t.Errorf("guids %q and %q, want two", a, b)
	}
}

func TestParseBounds(t *testing.T) {
	many := `<rss><channel>` + strings.Repeat("<item><title>x</title></item>", 30) + `</channel></rss>`
	if f, err := Parse([]byte(many), Origin{MaxEntries: 7}); err != nil || len(f.Entries) != 7 {
		t.Errorf("Parse = %d entries, %v, want 7", len(f.Entries), err)
	}
	if f, err := Parse([]byte(jsonItem(`{"id":"1"},{"id":"2"}`)), Origin{MaxEntries: 1}); err != nil || len(f.Entries) != 1 {
		t.Errorf("Parse = %d entries, %v, want 1", len(f.Entries), err)
	}
}

func TestParseRefusesWhatIsNoFeed(t *testing.T) {
	for name, body := range map[string]string{
		"nothing":          "",
		"a page":           "<!doctype html><html><head><title>x</title></head><body><p>y</p></body></html>",
		"plain text":       "not found",
		"other JSON":       `{"error":"no such feed"}`,
		"JSON of a kind":   `{"version":"2","data":[]}`,
		"other XML":        `<?xml version="1.0"?><opml version="2.0"><body/></opml>`,
		"RDF in a drawing": `<html><svg><rdf:RDF><cc:Work/></rdf:RDF></svg></html>`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Parse([]byte(body), Origin{}); !errors.Is(err, ErrNotFeed) {
				t.Errorf("Parse(%q) error = %v, want ErrNotFeed", body, err)
			}
		})
	}
	if _, err := Parse([]byte(`{"version":"https://jsonfeed.org/version/1","items":[`), Origin{}); err == nil || errors.Is(err, ErrNotFeed) {
		t.Errorf("a cut JSON Feed's error = %v, want one of syntax", err)
	}
}

func TestLine(t *testing.T) {
	f := Feed{Title: "F", Updated: spring, Entries: []Entry{{GUID: "1", URL: "https://e.org/1"}}}
	got, _ := json.Marshal(f.Line("x.xml", nil))
	want := `{"file":"x.xml","title":"F","link":"","description":"","language":"","format":"","updated":"2026-03-04T05:06:07Z",` +
		`"items":[{"id":"1","title":"","link":"https://e.org/1","authors":[],"summary":"","content":"","categories":[],"enclosures":[]}]}`
	if string(got) != want {
		t.Errorf("Line\n got %s\nwant %s", got, want)
	}
	if got := (Feed{}).Line("x", ErrNotFeed); got.Error != "no feed" || got.Items == nil {
		t.Errorf("Line of an error = %+v", got)
	}
}

// FuzzParse holds that whatever comes in, entries have identities and dates
// are of this world.
func FuzzParse(f *testing.F) {
	f.Add([]byte(rssItem("<title>a</title><guid>b</guid><pubDate>Wed, 04 Mar 2026 05:06:07 GMT</pubDate>")))
	f.Add([]byte(atomEntryXML(`<title type="html">a</title><content type="xhtml"><div>b</div></content><link href="c"/>`)))
	f.Add([]byte(jsonItem(`{"id":1,"tags":"a","authors":{"name":"b"}}`)))
	f.Fuzz(func(t *testing.T, body []byte) {
		parsed, err := Parse(body, Origin{URL: "https://e.org/feed"})
		if err != nil {
			return
		}
		for _, e := range parsed.Entries {
			if e.GUID == "" || strings.ContainsAny(e.Title, "\n\t") {
				t.Errorf("Parse(%q) gave %+v", body, e)
			}
		}
		if _, err := json.Marshal(parsed.Line("", nil)); err != nil {
			t.Errorf("Parse(%q) cannot be printed: %v", body, err)
		}
	})
}
