package feed_test

import (
	"errors"
	"testing"

	"warta/feed"
	"warta/feed/library/welcome"
)

func TestParseWelcome(t *testing.T) {
	url, body := welcome.Feed()
	f, err := feed.Parse(body, feed.Origin{URL: url})
	if err != nil {
		t.Fatal(err)
	}
	if f.Format != "atom 1.0" || len(f.Entries) != 9 {
		t.Errorf("Parse = %q with %d entries, want atom 1.0 with 9", f.Format, len(f.Entries))
	}
	for _, e := range f.Entries {
		if e.GUID == "" || e.Title == "" || e.Content == "" || e.Published.IsZero() {
			t.Errorf("entry %+v lacks a guid, a title, content or a date", e)
		}
	}
}

func TestParseRefusesWhatIsNoFeed(t *testing.T) {
	for name, body := range map[string]string{
		"nothing":          "",
		"a page":           "<!doctype html><html><head><title>x</title></head><body><p>y</p></body></html>",
		"plain text":       "not found",
		"other JSON":       `{"error":"no such feed"}`,
		"other XML":        `<?xml version="1.0"?><opml version="2.0"><body/></opml>`,
		"RDF in a drawing": `<html><svg><rdf:RDF><cc:Work/></rdf:RDF></svg></html>`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := feed.Parse([]byte(body), feed.Origin{}); !errors.Is(err, feed.ErrNotFeed) {
				t.Errorf("Parse(%q) error = %v, want ErrNotFeed", body, err)
			}
		})
	}
}
