package feed

import (
	"errors"
	"testing"
)

func TestBrokenOffBeforeTheFirstEntry(t *testing.T) {
	tests := []struct {
		name, text string
		want       error
	}{
		{"in the first entry", `<rss version="2.0"><channel><title>T</title><item><title>One</ti`, ErrBrokenOff},
		{"in an Atom entry", `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>One</ti`, ErrBrokenOff},
		{"before the title", `<rss version="2.0"><chan`, ErrBrokenOff},
		{"in the first item", `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","conte`, ErrBrokenOff},
		{"in the first item behind a list", `{"version":"https://jsonfeed.org/version/1.1","authors":[{"name":"x"}],"title":"T","items":[{"id":"1","conte`, ErrBrokenOff},
		{"in the second entry", `<rss><channel><title>T</title><item><title>One</title></item><item><tit`, nil},
		{"without entries and whole", `<rss version="2.0"><channel><title>T</title></channel></rss>`, nil},
		{"without entries and without an end tag", `<rss version="2.0"><channel><title>T</title></channel>`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Parse([]byte(tt.text), Origin{}); !errors.Is(err, tt.want) {
				t.Errorf("Parse(%q)\n got %v\nwant %v", tt.text, err, tt.want)
			}
		})
	}
}
