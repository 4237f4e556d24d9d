package library

import (
	"errors"
	"fmt"
	"testing"

	"warta/feed"
)

func TestCrew(t *testing.T) {
	failed := errors.New("failed")
	c := newCrew(1)
	defer close(c)
	for _, tt := range []struct {
		name string
		crew crew
		do   func() error
		want error
	}{
		{"nobody", nil, func() error { return failed }, failed},
		{"work that fails", c, func() error { return failed }, failed},
		{"work that panics", c, func() error { panic("oh") }, &bug{"oh"}},
		{"work after that", c, func() error { return nil }, nil},
	} {
		if got := tt.crew.do(tt.do); fmt.Sprint(got) != fmt.Sprint(tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

// A refresh that yields brings what any other brings.
func TestRefreshThatYields(t *testing.T) {
	n := newHouse(t)
	n.Library.Yield()
	address := n.serve("/feed", "application/rss+xml", fmt.Sprintf(rss, "News"))
	if _, err := n.Follow(t.Context(), address, ""); err != nil {
		t.Fatal(err)
	}
	n.serve("/feed", "application/rss+xml", fmt.Sprintf(rss, "Other"))
	var got []string
	err := n.Refresh(t.Context(), feed.Refresh{Force: true}, func(p feed.Progress) {
		if p.Err != nil {
			t.Error(p.Err)
		}
		if !p.Page {
			got = append(got, p.Feed.Title)
		}
	})
	if err != nil || fmt.Sprint(got) != "[Other]" {
		t.Errorf("the refresh looked at %q (%v), want Other", got, err)
	}
}
