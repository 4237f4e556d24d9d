package feed

import (
	"bytes"
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"
)

// A shape is a well-formed feed as blogs and papers have them. Of its verbs in
// an entry the first is the entry's number, the second a summary, the third a
// text in HTML.
type shape struct {
	name, head, entry, foot string
	write                   func(string) string // how the text stands in the entry
}

var shapes = []shape{
	{"rss", `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Kabar</title>
	<atom:link href="https://example.org/feed" rel="self" type="application/rss+xml"/><link>https://example.org</link><description>d</description>`,
		`<item><title>Berita ke-%[1]d &amp; lainnya</title><link>https://example.org/%[1]d/</link><dc:creator><![CDATA[Sari]]></dc:creator>
	<pubDate>Wed, 04 Mar 2026 05:06:07 +0000</pubDate><category><![CDATA[Umum]]></category><guid isPermaLink="false">https://example.org/?p=%[1]d</guid>
	<description>%[2]s</description><content:encoded><![CDATA[%[3]s]]></content:encoded></item>`, "</channel></rss>", strings.Clone},
	{"atom", `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><id>urn:x</id><updated>2026-03-04T05:06:07Z</updated>`,
		`<entry><title>Berita ke-%[1]d</title><id>urn:x:%[1]d</id><link href="https://example.org/%[1]d"/><published>2026-03-04T05:06:07Z</published>
	<updated>2026-03-04T05:06:07Z</updated><author><name>Sari</name></author><summary>%[2]s</summary><content type="html">%[3]s</content></entry>`, "</feed>", html.EscapeString},
	{"rdf", `<?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
	xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://example.org/"><title>Вести</title></channel>`,
		`<item rdf:about="https://example.org/%[1]d"><title>Новость %[1]d</title><link>https://example.org/%[1]d</link><dc:creator>Анна</dc:creator>
	<dc:date>2026-03-04T05:06:07Z</dc:date><description>%[2]s</description><content:encoded>%[3]s</content:encoded></item>`, "</rdf:RDF>", html.EscapeString},
}

// body returns a feed of the shape of about 1 MB.
func (s shape) body() []byte {
	summary := strings.Repeat("ringkasan berita ", 20)
	text := strings.Repeat("<p>Isi berita yang <em>panjang</em> &amp; <a href=\"https://example.org/x\">bertaut</a>, как и эта.</p>\n", 45)
	var b strings.Builder
	b.WriteString(s.head)
	for i := 0; b.Len() < 1<<20; i++ {
		fmt.Fprintf(&b, s.entry, i, summary, s.write(text))
	}
	b.WriteString(s.foot)
	return []byte(b.String())
}

// BenchmarkParse measures reading sound feeds beside gofeed alone.
func BenchmarkParse(b *testing.B) {
	readers := []struct {
		name string
		read func([]byte) error
	}{
		{"warta", func(body []byte) error { _, err := Parse(body, Origin{}); return err }},
		{"gofeed", func(body []byte) error { _, err := gofeed.NewParser().Parse(bytes.NewReader(body)); return err }},
	}
	for _, s := range shapes {
		body := s.body()
		for _, r := range readers {
			b.Run(s.name+"/"+r.name, func(b *testing.B) {
				b.SetBytes(int64(len(body)))
				b.ReportAllocs()
				for b.Loop() {
					if err := r.read(body); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
