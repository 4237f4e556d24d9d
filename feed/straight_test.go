package feed

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// unusual is an element that says nothing, and leaves the entry it stands in to
// the parser.
const unusual = `<x:x><x:y/></x:x>`

// FuzzStraight holds that a straight entry is read as the parser reads it.
func FuzzStraight(f *testing.F) {
	for _, entry := range []string{
		`<title>A &amp; B</title><link>https://e.org/1</link><guid isPermaLink="false">g</guid><dc:creator>Sari</dc:creator>`,
		`<title><![CDATA[A]]></title><guid>https://e.org/g</guid><category domain="x">c</category><pubDate>Wed, 04 Mar 2026 05:06:07 GMT</pubDate><content:encoded>&lt;p&gt;</content:encoded>`,
		`<id>u:1</id><link rel="enclosure" href="/e.mp3" type="audio/mpeg" length="1"/><link href="/1"/><author><name>A</name><email>a@e.org</email></author><updated>2026-03-04T05:06:07Z</updated>`,
		`<title type="html">&lt;b&gt;</title><summary>s</summary><content type="xhtml"><div>x</div></content><category term="t" label="l"/>`,
		`<media:content url="/v.mp4" type="video/mp4"/><media:title>M</media:title><itunes:summary>S</itunes:summary><atom:link href="/a"/><creator>C</creator>`,
	} {
		f.Add(entry)
	}
	f.Fuzz(func(t *testing.T, entry string) {
		for _, around := range []func(string) string{rssItem, atomEntryXML} {
			body := around(entry)
			if !isWellFormed(body) || strings.ContainsAny(entry, "\r") {
				continue
			}
			straight, err := Parse([]byte(body), Origin{URL: "https://e.org/feed"})
			parsed, failed := Parse([]byte(around(entry+unusual)), Origin{URL: "https://e.org/feed"})
			if (err == nil) != (failed == nil) {
				t.Fatalf("Parse(%q): %v, and by the parser %v", body, err, failed)
			}
			if diff := cmp.Diff(parsed, straight); diff != "" {
				t.Errorf("Parse(%q) (-by the parser +straight):\n%s", body, diff)
			}
		}
	})
}

func isWellFormed(body string) bool {
	for d := xml.NewDecoder(strings.NewReader(body)); ; {
		if _, err := d.Token(); err != nil {
			return errors.Is(err, io.EOF)
		}
	}
}
