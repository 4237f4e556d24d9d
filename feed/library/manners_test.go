package library

import (
	"testing"

	"warta/feed"
)

func TestMannersOfAStore(t *testing.T) {
	n := newNewsroom(t)
	well := n.follow(n.serve("/well", "application/rss+xml", n.rss("Well", "One|/1|text")))
	n.follow(n.serve("/ill", "application/rss+xml", n.rss("Ill", "One|/1|text")))
	n.serve("/ill", "text/plain", "no feed any more")
	n.refresh(feed.Refresh{Force: true})
	m, err := n.Manners(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if m.Feeds != 2 || m.Unasked != 0 || m.NextFeed == "" || m.Next.Before(m.Now) {
		t.Errorf("got %+v\nwant two feeds that were asked, and when the next is due", m)
	}
	if len(m.Failing) != 1 || m.Failing[0].URL == well.URL || m.Failing[0].Why == "" {
		t.Errorf("failing\n got %+v\nwant the ill feed and why", m.Failing)
	}
}
