package repair

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestXMLMends(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing in a sound feed", `<rss version="2.0"><channel><title>a &amp; b</title></channel></rss>`, `<rss version="2.0"><channel><title>a &amp; b</title></channel></rss>`},
		{"text around the root", "<br />\n<b>Warning</b>: x\n<?xml version=\"1.1\"?><!-- a -- b --><rss><channel/></rss><script>1 && 2</script>", `<rss><channel/></rss>`},
		{"bare ampersands", `<rss><channel><link>?a=1&b=2&copy=3</link><title>AT&T &amp co</title></channel></rss>`, `<rss><channel><link>?a=1&amp;b=2&amp;copy=3</link><title>AT&amp;T &amp; co</title></channel></rss>`},
		{"a comparison", `<rss><channel><title>if 1 < 2 then</title></channel></rss>`, `<rss><channel><title>if 1 &lt; 2 then</title></channel></rss>`},
		{"names of HTML", `<rss><channel><title>caf&eacute; &frob;</title></channel></rss>`, `<rss><channel><title>café &amp;frob;</title></channel></rss>`},
		{"a character in two references", `<rss><channel><title>a&#55357;&#56832;b&#xD83D;&#xDE00;c&#xD83D;&#xD83D;</title></channel></rss>`, "<rss><channel><title>a😀b😀c\ufffd\ufffd</title></channel></rss>"},
		{"no channel", `<rss><title>a</title><item><title>b</title></item></rss>`, "<rss><channel><title>a</title><item><title>b</title></item></channel></rss>"},
		{"a second channel", `<rss><channel><title>a</title><item/></channel><channel><title>b</title><item/></channel></rss>`, "<rss><channel><title>a</title><item/></channel><title>b</title><item/></rss>"},
		{"numbers of control characters", `<rss><channel><title>a&#8;b&#128;c&#xD800;</title></channel></rss>`, "<rss><channel><title>ab€c\ufffd</title></channel></rss>"},
		{"case of tags", `<RSS><channel><title>a</Title></CHANNEL></rss>`, `<RSS><channel><title>a</title></channel></RSS>`},
		{"attributes", `<rss version=2.0 version="1" "x><channel><enclosure url='a"b&c<d' /></channel></rss>`, `<rss version="2.0"><channel><enclosure url="a&quot;b&amp;c&lt;d"/></channel></rss>`},
		{"mark-up in a description", `<rss><channel><description><p>one<br>two<p>three</description></channel></rss>`, `<rss><channel><description>&lt;p&gt;one&lt;br&gt;two&lt;p&gt;three</description></channel></rss>`},
		{"mark-up behind text", `<rss><channel><title>Use <b>x</b> &amp; y</title></channel></rss>`, `<rss><channel><title>Use &lt;b&gt;x&lt;/b&gt; &amp; y</title></channel></rss>`},
		{"an open CDATA section", `<rss><channel><item><guid>1</guid><title>a<![CDATA[ b</title></item><item><title><![CDATA[c]]></title></item></channel></rss>`, `<rss><channel><item><guid>1</guid><title>a b</title></item><item><title>c</title></item></channel></rss>`},
		{"a loose end of CDATA", `<rss><channel><title><![CDATA[a]]> b ]]> c</title></channel></rss>`, `<rss><channel><title>a b ]]&gt; c</title></channel></rss>`},
		{"end tags left out", `<rss><channel><item><title>a<link>b</link><item><title>c</title></channel>`, `<rss><channel><item><title>a</title><link>b</link></item><item><title>c</title></item></channel></rss>`},
		{"end tags too many", `<rss><channel></b><title>a</title></item></channel></rss>`, `<rss><channel><title>a</title></channel></rss>`},
		{"a cut entry without guid", `<rss><channel><item><title>a</title></item><item><title>b</title><link>htt`, `<rss><channel><item><title>a</title></item></channel></rss>`},
		{"a cut entry with guid", `<rss><channel><item><guid>1</guid><title>b</title><link>htt`, `<rss><channel><item><guid>1</guid><title>b</title></item></channel></rss>`},
		{"an open link", `<feed xmlns="http://www.w3.org/2005/Atom"><link href="x"><entry><title>a</title></entry></feed>`, `<feed xmlns="http://www.w3.org/2005/Atom"><link href="x"/><entry><title>a</title></entry></feed>`},
		{"a line break between fields", `<rss><channel><item><br><title>a</title></item></channel></rss>`, `<rss><channel><item><br></br><title>a</title></item></channel></rss>`},
		{"a misspelt start tag", `<rss><channel><item><tile>a</title><link>b</link></item></channel></rss>`, `<rss><channel><item><tile>a</tile><link>b</link></item></channel></rss>`},
		{"an end tag that lacks its bracket", `<rss><channel><item><title>a</title></item<item/></channel></rss>`, `<rss><channel><item><title>a</title></item><item/></channel></rss>`},
		{"a field's end tag that lacks its bracket", `<rss><channel><title>a</title<link>b</link></channel></rss>`, `<rss><channel><title>a</title><link>b</link></channel></rss>`},
		{"an entity of its own", `<!DOCTYPE rss [<!ENTITY me "Sari &amp; co">]><rss><channel><title>&me;</title></channel></rss>`, `<rss><channel><title>Sari &amp; co</title></channel></rss>`},
		{"an entity with mark-up", `<!DOCTYPE rss [<!ENTITY me "<b>Sari">]><rss><channel><title>&me;</title></channel></rss>`, `<rss><channel><title>&lt;b&gt;Sari</title></channel></rss>`},
		{"a section in an unknown element", `<rss><channel><x>a<![CDATA[<b>]]></x></channel></rss>`, `<rss><channel><x>a&lt;b&gt;</x></channel></rss>`},
		{"many sections", `<rss><channel><title>` + strings.Repeat("<![CDATA[<]]>", 21) + `</title></channel></rss>`, `<rss><channel><title>` + strings.Repeat("&lt;", 21) + `</title></channel></rss>`},
		{"an entity of a file", `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&f;</title></channel></rss>`, `<rss><channel><title>&amp;f;</title></channel></rss>`},
		{"a channel without rss", `<channel><item><title>a</title></item></channel>`, `<rss><channel><item><title>a</title></item></channel></rss>`},
		{"a default namespace in RSS", `<rss xmlns="http://www.w3.org/2005/Atom"><channel/></rss>`, `<rss><channel/></rss>`},
		{"a namespace in the wrong case", `<feed xmlns="http://www.w3.org/2005/atom"><entry/></feed>`, `<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>`},
		{"what RDF is about", `<rdf:RDF><channel/><item rdf:about="u:1"><title>a</title></item></rdf:RDF>`, `<rdf:RDF><channel/><item rdf:about="u:1"><guid>u:1</guid><title>a</title></item></rdf:RDF>`},
		{"a date that ends in a zone's name", `<rss><channel><pubDate>1 Jan 2004 GMT</pubDate><item><pubDate>1 Jan 2004 GMT</pubDate></item><item><pubDate>1 Jan 2004 +0000</pubDate></item></channel></rss>`,
			`<rss><channel><pubDate>1 Jan 2004 GMT</pubDate><item><published>1 Jan 2004 GMT</published></item><item><pubDate>1 Jan 2004 +0000</pubDate></item></channel></rss>`},
		{"attributes in capitals", `<FEED XMLNS="http://www.w3.org/2005/Atom"><LINK HREF="x"/></FEED>`, `<FEED xmlns="http://www.w3.org/2005/Atom"><LINK href="x"/></FEED>`},
		{"an undeclared prefix", `<atom:feed><atom:entry/></atom:feed>`, `<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry/></atom:feed>`},
		{"an entry alone", `<entry xmlns="http://www.w3.org/2005/Atom"><id>1</id></entry>`, `<feed xmlns="http://www.w3.org/2005/Atom"><entry xmlns="http://www.w3.org/2005/Atom"><id>1</id></entry></feed>`},
		{"an entry in RSS", `<rss><channel><entry><title>a</title></entry></channel></rss>`, `<rss><channel><item><title>a</title></item></channel></rss>`},
		{"an item in Atom", `<feed><item><title>a</title></item></feed>`, `<feed><entry><title>a</title></entry></feed>`},
		{"a namespace of a field's own", `<rss><channel><title xmlns="x">a</title></channel></rss>`, `<rss><channel><title>a</title></channel></rss>`},
		{"CDF", `<channel href="http://e.org/" lastmod="2004"><abstract>a</abstract><item href="http://e.org/1"><title>b</title></item></channel>`,
			`<rss><channel href="http://e.org/" lastmod="2004"><link>http://e.org/</link><pubDate>2004</pubDate><atom:subtitle>a</atom:subtitle><item href="http://e.org/1"><link>http://e.org/1</link><title>b</title></item></channel></rss>`},
		{"a file seen from a base", `<rss xml:base="http://e.org/a/"><channel><item><enclosure url="b?c&amp;d"/></item></channel></rss>`,
			`<rss xml:base="http://e.org/a/"><channel><item><enclosure url="http://e.org/a/b?c&amp;d"/></item></channel></rss>`},
		{"links of RSS seen from a base", `<rss><channel><item xml:base="http://e.org/"><description>&lt;a href="b"&gt;</description></item></channel></rss>`,
			`<rss><channel><item xml:base="http://e.org/"><description>&lt;a href="http://e.org/b"&gt;</description></item></channel></rss>`},
		{"a base that is no directory", `<feed xml:base="http://e.org/a/b" xmlns="http://www.w3.org/2005/Atom"/>`, `<feed xml:base="http://e.org/a/" xmlns="http://www.w3.org/2005/Atom"/>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := mend([]byte(tt.in), 10, false)
			if err != nil {
				t.Fatalf("XML(%q): %v", tt.in, err)
			}
			if got := string(doc.Text); got != tt.want {
				t.Errorf("XML(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestXMLAtomTexts(t *testing.T) {
	const feed, shut = `<feed xmlns="http://www.w3.org/2005/Atom"><entry>`, `</entry></feed>`
	tests := []struct{ name, in, want string }{
		{"text keeps its brackets", `<title>a &lt;b&gt; <![CDATA[<c>]]></title>`, `<title>a &amp;lt;b&gt; &amp;lt;c&gt;</title>`},
		{"html", `<title type="html">&lt;b&gt; <![CDATA[&amp;]]> &amp;lt;</title>`, `<title type="text/html">&lt;b&gt; &amp;amp; &amp;lt;</title>`},
		{"xhtml", `<content type="xhtml"><x:div xmlns:x="y"><x:a name="n"/>b &amp; <br/></x:div></content>`, `<content type="text/html">&lt;a name="n"&gt;&lt;/a&gt;b &amp;amp; &lt;br&gt;</content>`},
		{"two divs", `<content type="xhtml"><div>a</div><div>b</div></content>`, `<content type="text/html">&lt;div&gt;a&lt;/div&gt;&lt;div&gt;b&lt;/div&gt;</content>`},
		{"base64", `<content type="text/plain" mode="base64">PGI+aGk8L2I+</content>`, `<content type="text/html">&lt;b&gt;hi&lt;/b&gt;</content>`},
		{"escaped without a type", `<content mode="escaped">&lt;b&gt;</content>`, `<content type="text/html">&lt;b&gt;</content>`},
		{"links seen from a base", `<content type="html" xml:base="http://e.org/d/">&lt;a href="x"&gt;&lt;img src="//f.org/i"&gt; &lt;a href="http://g.org"&gt;</content>`,
			`<content type="text/html" xml:base="http://e.org/d/">&lt;a href="http://e.org/d/x"&gt;&lt;img src="http://f.org/i"&gt; &lt;a href="http://g.org"&gt;</content>`},
		{"base64 that is none", `<content mode="base64">&lt;b&gt;!</content>`, `<content type="text/html">&lt;b&gt;!</content>`},
		{"a lone name", `<author>Jane &amp; Jo</author>`, `<author><name>Jane &amp; Jo</name></author>`},
		{"an address as text", `<link>https://e.org/?a&b</link>`, `<link href="https://e.org/?a&amp;b"></link>`},
		{"a date of creation", `<created>2004</created>`, `<dcterms:created>2004</dcterms:created>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := mend([]byte(feed+tt.in+shut), 10, false)
			if err != nil || !doc.Atom {
				t.Fatalf("XML(%q): %v, Atom %v", tt.in, err, doc.Atom)
			}
			if got := string(doc.Text); got != feed+tt.want+shut {
				t.Errorf("XML(%q)\n got %q\nwant %q", tt.in, got, feed+tt.want+shut)
			}
		})
	}
}

func TestXMLBounds(t *testing.T) {
	t.Run("entries", func(t *testing.T) {
		doc, _ := mend([]byte("<rss><channel>"+strings.Repeat("<item></item>", 20)+"</channel></rss>"), 3, false)
		if got, want := string(doc.Text), "<rss><channel>"+strings.Repeat("<item></item>", 3)+"</channel></rss>"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("depth", func(t *testing.T) {
		doc, _ := mend([]byte("<rss><channel>"+strings.Repeat("<a>", 1000)+strings.Repeat("</a>", 1000)+"<title>x</title></channel></rss>"), 3, false)
		if got := string(doc.Text); strings.Count(got, "<a>") > maxDepth || !strings.HasSuffix(got, "</a><title>x</title></channel></rss>") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("children", func(t *testing.T) {
		doc, _ := mend([]byte("<rss><channel><x>"+strings.Repeat("a<b><c/></b>", 2*maxChildren)+"</x><title>x</title></channel></rss>"), 3, false)
		if got := string(doc.Text); strings.Count(got, "<b>") != maxChildren || !strings.HasSuffix(got, "</x><title>x</title></channel></rss>") {
			t.Errorf("%d children, ending in %.40q", strings.Count(got, "<b>"), got[len(got)-40:])
		}
	})
	t.Run("left out up to the next entry", func(t *testing.T) {
		doc, _ := mend([]byte("<rss><channel><item>"+strings.Repeat("<a>", 99)+"<!-- </a> --><![CDATA[</a>]]><item><title>x</title></item></channel></rss>"), 3, false)
		if got := string(doc.Text); !strings.HasSuffix(got, "</a></item><item><title>x</title></item></channel></rss>") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("namespaces", func(t *testing.T) {
		doc, _ := mend([]byte("<rss xmlns:a='b'><channel xmlns:a='1' xmlns:b='2' xmlns:c='3' xmlns:d='4' xmlns:e='5'/></rss>"), 3, false)
		if n := strings.Count(string(doc.Text), "xmlns:"); n != 1+maxInner {
			t.Errorf("%d namespaces, want %d", n, 1+maxInner)
		}
	})
	t.Run("attributes", func(t *testing.T) {
		var b strings.Builder
		for i := range 1000 {
			fmt.Fprintf(&b, " a%d='1'", i)
		}
		doc, _ := mend([]byte("<rss"+b.String()+"><channel/></rss>"), 3, false)
		if n := strings.Count(string(doc.Text), "="); n != maxAttributes {
			t.Errorf("%d attributes, want %d", n, maxAttributes)
		}
	})
	t.Run("entities", func(t *testing.T) {
		doctype := `<!DOCTYPE rss [<!ENTITY a0 "lol">`
		for i := range 9 {
			doctype += fmt.Sprintf(`<!ENTITY a%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&a%d;", i), 10))
		}
		doc, _ := mend([]byte(doctype+`]><rss><channel><title>&a9;</title></channel></rss>`), 3, false)
		if len(doc.Text) > 20*maxExpansion {
			t.Errorf("%d bytes of entities", len(doc.Text))
		}
	})
}

func TestXMLRefusesWhatIsNoFeed(t *testing.T) {
	for _, in := range []string{
		"", "text", "<html><body><feed-list/></body></html>", "<opml/>", "<!-- <rss/>",
		"<html><svg><rdf:RDF><cc:Work/></rdf:RDF></svg></html>", "<html><feed></feed></html>",
		"<html><script>x = '<rss version=\"2.0\">'</script></html>",
	} {
		if _, err := XML([]byte(in), 10); !errors.Is(err, ErrNoRoot) {
			t.Errorf("XML(%q) error = %v, want ErrNoRoot", in, err)
		}
	}
}
