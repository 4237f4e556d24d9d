package feed

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"
)

// large returns a well-formed feed of about 1 MB in the manner of a blog.
func large() []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Kabar</title>
	<atom:link href="https://example.org/feed" rel="self" type="application/rss+xml"/><link>https://example.org</link><description>d</description>`)
	for i := 0; b.Len() < 1<<20; i++ {
		fmt.Fprintf(&b, `<item><title>Berita ke-%d &amp; lainnya</title><link>https://example.org/%d/</link><dc:creator><![CDATA[Sari]]></dc:creator>
	<pubDate>Wed, 04 Mar 2026 05:06:07 +0000</pubDate><category><![CDATA[Umum]]></category><guid isPermaLink="false">https://example.org/?p=%d</guid>
	<description><![CDATA[<p>%s</p>]]></description><content:encoded><![CDATA[%s]]></content:encoded></item>`, i, i, i,
			strings.Repeat("ringkasan ", 20), strings.Repeat("<p>Isi berita yang <em>panjang</em> dan <a href=\"https://example.org/x\">bertaut</a>.</p>\n", 60))
	}
	b.WriteString("</channel></rss>")
	return []byte(b.String())
}

// largeAtom returns a well-formed Atom feed of about 1 MB with escaped HTML.
func largeAtom() []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><id>urn:x</id><updated>2026-03-04T05:06:07Z</updated>`)
	for i := 0; b.Len() < 1<<20; i++ {
		fmt.Fprintf(&b, `<entry><title>Berita ke-%d</title><id>urn:x:%d</id><link href="https://example.org/%d"/><updated>2026-03-04T05:06:07Z</updated>
	<author><name>Sari</name></author><content type="html">%s</content></entry>`, i, i, i,
			strings.Repeat("&lt;p&gt;Isi berita yang &lt;em&gt;panjang&lt;/em&gt; &amp;amp; bertaut.&lt;/p&gt;\n", 60))
	}
	b.WriteString("</feed>")
	return []byte(b.String())
}

func BenchmarkParse(b *testing.B) {
	for name, body := range map[string][]byte{"rss": large(), "atom": largeAtom()} {
		b.Run(name+"/warta", func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(body, Origin{}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/gofeed", func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := gofeed.NewParser().Parse(bytes.NewReader(body)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
