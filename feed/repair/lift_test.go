package repair

import (
	"strings"
	"testing"
)

func TestWhole(t *testing.T) {
	long := strings.Repeat("long ", 50) + "text"
	tests := []struct{ name, entry, want string }{
		{"a long text", `<description>` + long + `</description>`, long},
		{"sections", `<title>t</title><description><![CDATA[` + long + `&amp;]]> &amp; <![CDATA[<b>]]></description>`, long + "&amp; & <b>"},
		{"mark-up", `<description><p>` + long + `&amp;</p></description>`, "<p>" + long + "&amp;</p>"},
		{"a short text", `<description>short</description>`, ""},
		{"blanks", `<description>` + strings.Repeat(" ", 300) + `</description>`, ""},
		{"another vocabulary's", `<itunes:summary>` + long + `</itunes:summary>`, ""},
		{"one with attributes", `<description xml:lang="id">` + long + `</description>`, ""},
		{"that of an entry's part", `<source><description>` + long + `</description></source>`, ""},
		{"a mark from outside", `<title>` + liftMark + `0</title>`, ""},
		{"a mark by its number", `<title>&#xfdd0;0</title>`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := Text([]byte(`<rss><channel><item>`+tt.entry+`</item></channel></rss>`), "")
			doc, err := mend(in, 10, false)
			if err != nil {
				t.Fatal(err)
			}
			value := ""
			if i := strings.Index(string(doc.Text), liftMark); i >= 0 {
				value, _, _ = strings.Cut(string(doc.Text[i:]), "<")
			}
			if got := doc.Whole(value); got != tt.want {
				t.Errorf("Whole(%q) of %q\n got %q\nwant %q", value, doc.Text, got, tt.want)
			}
		})
	}
}

func TestLiftStaysWithItsEntry(t *testing.T) {
	text := func(c string) string { return strings.Repeat(c, minLift) }
	item := func(c string) string { return `<item><description>` + text(c) + `</description></item>` }
	doc, err := mend([]byte(`<rss><channel>`+item("a")+item("b")+`<item><description>`+text("c")+`</description><title>cut`), 10, false)
	if err != nil || !doc.Lost {
		t.Fatalf("error %v, lost %v", err, doc.Lost)
	}
	if want := `<item><description>` + liftMark + `1</description></item></channel></rss>`; !strings.HasSuffix(string(doc.Text), want) {
		t.Errorf("XML gave %q, want it to end in %q", doc.Text, want)
	}
	if got := doc.Whole(liftMark + "1"); got != text("b") {
		t.Errorf("Whole = %q, want %q", got, text("b"))
	}
}
