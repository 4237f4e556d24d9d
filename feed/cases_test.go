package feed

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const vocabularies = ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:thr="http://purl.org/syndication/thread/1.0"
 xmlns:georss="http://www.georss.org/georss" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"
 xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"
 xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:app="http://www.w3.org/2007/app" xmlns:x="https://e.org/ns/none"`

// around is what the cases of a kind stand in.
var around = map[string]struct{ open, close string }{
	"item":     {`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"` + vocabularies + `><channel><title>F</title><link>https://e.org/</link><item>`, `</item></channel></rss>`},
	"channel":  {`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"` + vocabularies + `><channel><link>https://e.org/</link>`, `</channel></rss>`},
	"entry":    {`<feed xmlns="http://www.w3.org/2005/Atom"` + vocabularies + `><title>F</title><link href="https://e.org/"/><author><name>Feed Author</name></author><entry>`, `</entry></feed>`},
	"atomfeed": {`<feed xmlns="http://www.w3.org/2005/Atom"` + vocabularies + `>`, `</feed>`},
	"jsonitem": {`{"version":"https://jsonfeed.org/version/1.1","title":"F","home_page_url":"https://e.org/","items":[{`, `}]}`},
	"jsonfeed": {`{"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://e.org/",`, `}`},
	"date":     {`<rss version="2.0"><channel><title>F</title><item><title>t</title><pubDate>`, `</pubDate></item></channel></rss>`},
	"whole":    {},
}

// TestCases reads the small feeds of testdata/cases. A case begins with "#",
// its kind and name; lines that begin with "=" say what is to come of a field,
// "-" meaning nothing.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range strings.Split(string(b), "\n# ") {
			head, rest, _ := strings.Cut(strings.TrimPrefix(c, "# "), "\n")
			kind, _, _ := strings.Cut(head, " ")
			t.Run(head, func(t *testing.T) { checkCase(t, kind, rest) })
		}
	}
}

func checkCase(t *testing.T, kind, text string) {
	frame, ok := around[kind]
	body, wants, said := strings.Cut("\n"+text, "\n= ")
	if !ok || !said {
		t.Fatalf("no case of a kind %q: %s", kind, text)
	}
	if body = strings.TrimPrefix(body, "\n"); body == "-" {
		body = ""
	}
	doc := frame.open + body + frame.close
	f, err := Parse([]byte(doc), Origin{URL: "https://e.org/feed"})
	for want := range strings.SplitSeq(strings.TrimSpace(wants), "\n= ") {
		field, want, _ := strings.Cut(want, ": ")
		if want == "-" {
			want = ""
		}
		if field == "error" {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s\n got %v\nwant an error of a %s", doc, err, want)
			}
			continue
		}
		if err != nil {
			t.Fatalf("%s\n got %v", doc, err)
		}
		if got := caseField(t, f, field); got != want {
			t.Errorf("%s: %s\n got %q\nwant %q", body, field, got, want)
		}
	}
}

// caseField spells a field of the feed, or of its first entry.
func caseField(t *testing.T, f Feed, field string) string {
	if name, ok := strings.CutPrefix(field, "feed."); ok {
		return map[string]string{
			"title": f.Title, "link": f.Link, "description": f.Description, "language": f.Language, "format": f.Format,
			"icon": f.Icon, "updated": spellDate(f.Updated), "next": f.Next, "hub": f.Hub, "ttl": f.Hints.TTL.String(),
			"period": f.Hints.Period.String(), "skiphours": fmt.Sprint(f.Hints.SkipHours), "skipdays": fmt.Sprint(f.Hints.SkipDays),
		}[name]
	}
	if field == "n" {
		return fmt.Sprint(len(f.Entries))
	}
	if len(f.Entries) == 0 {
		t.Fatal("got no entry")
	}
	e := f.Entries[0]
	var files []string
	for _, enc := range e.Enclosures {
		files = append(files, fmt.Sprintf("%s %s %d", enc.URL, enc.Type, enc.Length))
	}
	return map[string]string{
		"title": e.Title, "url": e.URL, "guid": e.GUID, "comments": e.Comments, "summary": e.Summary, "content": e.Content,
		"authors": strings.Join(e.Authors, " | "), "categories": strings.Join(e.Categories, " | "), "image": e.Image,
		"published": spellDate(e.Published), "updated": spellDate(e.Updated), "enclosures": strings.Join(files, " | "),
	}[field]
}

// spellDate spells a time to the second, and none as nothing.
func spellDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
