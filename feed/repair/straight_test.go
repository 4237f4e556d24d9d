package repair

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFields(t *testing.T) {
	const rss = `<rss xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:own="u:x"><channel>`
	const atom = `<feed xmlns="http://www.w3.org/2005/Atom">`
	tests := []struct {
		name, in string
		want     []Field
	}{
		{"texts", rss + `<item><title>a &amp; b</title><description><![CDATA[<p>]]></description><PubDate> x </PubDate></item>`,
			[]Field{{Name: "title", Value: "a & b"}, {Name: "description", Value: "<p>"}, {Name: "PubDate", Value: "x"}}},
		{"attributes", rss + `<item><enclosure url="a?b&amp;c" Length='1'/><guid isPermaLink="false" xml:lang="en">g</guid></item>`,
			[]Field{{Name: "enclosure", Attrs: map[string]string{"url": "a?b&c", "length": "1"}}, {Name: "guid", Value: "g", Attrs: map[string]string{"isPermaLink": "false"}}}},
		{"vocabularies", rss + `<item><c:encoded>x</c:encoded><dc:creator>y</dc:creator><own:title>z</own:title><none:title>n</none:title></item>`,
			[]Field{{Space: "content", Name: "encoded", Value: "x"}, {Space: "dc", Name: "creator", Value: "y"}, {Space: "own", Name: "title", Value: "z"}, {Space: "none", Name: "title", Value: "n"}}},
		{"what the entry is about", `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item rdf:about="u:1"><title>a</title></item>`,
			[]Field{{Name: "guid", Value: "u:1"}, {Name: "title", Value: "a"}}},
		{"people", atom + `<entry><author><name>A</name></author><author><name>B</name><email>b</email></author></entry>`,
			[]Field{{Name: "author"}, {In: "author", Name: "name", Value: "A"}, {Name: "author"}, {In: "author", Name: "name", Value: "B"}, {In: "author", Name: "email", Value: "b"}}},
		{"a prefix on all", `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>x</a:title></a:entry>`, []Field{{Name: "title", Value: "x"}}},
		{"elements in elements", rss + `<item><title>a</title><x:y><x:z/></x:y></item>`, nil},
		{"a namespace inside", rss + `<item><title>a</title><x xmlns="u:x"/></item>`, nil},
		{"a base", rss + `<item xml:base="https://e.org/"><title>a</title></item>`, nil},
		{"a base around", `<rss xml:base="https://e.org/"><channel><item><title>a</title></item>`, nil},
		{"a source", atom + `<entry><title>a</title><source><title>b</title></source></entry>`, nil},
		{"an entry without end", rss + `<item><title>a</title>`, nil},
		{"deeper than we look", atom + `<entry><author><name>A</name><x><y/></x></author></entry>`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := XML(Text([]byte(tt.in), ""), 10)
			if err != nil {
				t.Fatal(err)
			}
			got, ok := doc.Fields(liftMark + "0")
			if ok != (tt.want != nil) {
				t.Errorf("XML(%q) = %q, straight: %t", tt.in, doc.Text, ok)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Fields of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
	if _, ok := (Document{}).Fields("A title"); ok {
		t.Error("a title like any other has fields")
	}
}

func TestFieldsAreBounded(t *testing.T) {
	item := "<item>" + strings.Repeat("<b a=''/>", 900) + "</item>"
	doc, err := XML([]byte("<rss><channel>"+strings.Repeat(item, maxGathered/1800+9)+"</channel></rss>"), 1000)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(doc.fields); n == 0 || n > maxGathered {
		t.Errorf("%d fields gathered, want %d at the most", n, maxGathered)
	}
	if want := strings.TrimPrefix(strings.ReplaceAll(item, "''", `""`), "<item>"); !strings.HasSuffix(strings.ReplaceAll(string(doc.Text), "''", `""`), want+"</channel></rss>") {
		t.Error("an entry beyond the bound was not left to the parser")
	}
}
