package feed

import (
	"bytes"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed/rss"
)

// FuzzText holds that a text comes out of a feed as it went in, in each of the
// ways that XML has to write it, and as gofeed alone would read it.
func FuzzText(f *testing.F) {
	for _, s := range []string{"plain", "<p>a &amp; b</p>", "a & b", "1 < 2 > 0", "]]>", "&#8217;", `"quoted"`, strings.Repeat("<p>long</p>", 40)} {
		f.Add(s)
	}
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace
	section := func(s string) string {
		return "<![CDATA[" + strings.ReplaceAll(s, "]]>", "]]]]><![CDATA[>") + "]]>"
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "")), " ")
		if strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r >= 0xfdd0 }) {
			return // no text of XML
		}
		middle := len(strings.ToValidUTF8(text[:len(text)/2], ""))
		for _, written := range []string{escape(text), section(text), escape(text[:middle]) + section(text[middle:])} {
			body := []byte(rssItem("<description>" + written + "</description>"))
			got, err := Parse(body, Origin{})
			if err != nil {
				t.Fatalf("Parse(%q): %v", body, err)
			}
			alone, err := (&rss.Parser{}).Parse(bytes.NewReader(body))
			if err != nil {
				t.Fatalf("gofeed of %q: %v", body, err)
			}
			if got, want := got.Entries[0].Summary, strings.TrimSpace(alone.Items[0].Description); got != want || got != text {
				t.Errorf("Parse(%q) = %q, gofeed %q, want %q", body, got, want, text)
			}
		}
	})
}
