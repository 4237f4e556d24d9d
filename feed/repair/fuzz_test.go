package repair

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"testing"
	"unicode/utf8"
)

var seeds = []string{
	`<rss version="2.0"><channel><title>a</title><item><title>b & c</title><link>https://e.org/?a=1&b=2</link><guid>1</guid></item></channel></rss>`,
	`<rss version=2.0><channel><item><description><p>one<br>two</description></item><item><title>x<![CDATA[ y</title></item>`,
	`<feed xmlns="http://www.w3.org/2005/atom"><entry><title type="html">&lt;b&gt;</title><content type="xhtml"><div><a name="x"/></div></content></entry></feed>`,
	`<a:feed xmlns:a="x"><a:entry><a:author>Jane</a:author><a:link>https://e.org/</a:link><a:content mode="base64">aGk=</a:content></a:entry></a:feed>`,
	`<!DOCTYPE rss [<!ENTITY me "x">]><RSS><CHANNEL><ITEM><TITLE>&me; &eacute; &#0; &#128;</Title></ITEM></CHANNEL></RSS>`,
	`<rdf:RDF xmlns="y"><channel/><item rdf:about="https://e.org/1"><title>1 < 2 <!-- a -- b --></title></item></rdf:RDF>`,
	`{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"authors":{"name":"x"},"tags":"a,b",},],}`,
}

// FuzzXML holds that a strict parser reads whatever comes out of a repair.
func FuzzXML(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		text := Text(body, "")
		if !utf8.Valid(text) {
			t.Fatalf("Text(%q) = %q is not UTF-8", body, text)
		}
		for _, gather := range []bool{true, false} {
			if doc, err := mend(text, 100, gather); err == nil {
				readStrictly(t, body, doc.Text)
			}
		}
	})
}

func readStrictly(t *testing.T, body, text []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(text)); ; {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%q\nbecame %q\nwhich is broken: %v", body, text, err)
		}
	}
}

// FuzzJSON holds that what comes out of a repair is JSON.
func FuzzJSON(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		out, err := JSON(Text(body, ""))
		if err != nil {
			return
		}
		if err := json.NewDecoder(bytes.NewReader(out)).Decode(new(any)); err != nil {
			t.Fatalf("JSON(%q)\ngave %q\nwhich is broken: %v", body, out, err)
		}
	})
}
