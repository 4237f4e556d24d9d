package feed

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLinks(t *testing.T) {
	const rss = "application/rss+xml"
	tests := []struct {
		name, page string
		want       []Link
	}{
		{"one", `<link rel="alternate" type="application/rss+xml" title="News" href="/feed">`, []Link{{"https://e.org/feed", "News", rss}}},
		{"in any case, with parameters", `<LINK REL="Alternate home" TYPE="Application/RSS+XML; charset=utf-8" HREF="feed">`, []Link{{"https://e.org/x/feed", "", rss}}},
		{"a base", `<base href="https://b.org/"><link rel="alternate" type="application/rss+xml" href="feed">`, []Link{{"https://b.org/feed", "", rss}}},
		{"comments last", `<link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="/feed">`,
			[]Link{{"https://e.org/feed", "", rss}, {"https://e.org/comments/feed", "Comments Feed", rss}}},
		{"the same twice", `<link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" href="/feed">`, []Link{{"https://e.org/feed", "", rss}}},
		{"JSON that is a feed", `<link rel="alternate" type="application/json" href="/feed.json">`, []Link{{"https://e.org/feed.json", "", "application/json"}}},
		{"JSON that is none", `<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1"><link rel="alternate" type="application/json+oembed" href="/oembed?url=feed">`, nil},
		{"rel feed", `<a rel="feed" href="/feed">`, []Link{{"https://e.org/feed", "", ""}}},
		{"another language", `<link rel="alternate" hreflang="de" href="/de/">`, nil},
		{"a style sheet", `<link rel="alternate stylesheet" type="application/rss+xml" href="/x.css">`, nil},
		{"no address", `<link rel="alternate" type="application/rss+xml">`, nil},
		{"none", `<p>feed</p>`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Links([]byte(tt.page), "https://e.org/x/page")); diff != "" {
				t.Errorf("Links(%s) (-want +got):\n%s", tt.page, diff)
			}
		})
	}
}
