package feed

import (
	"testing"

	"github.com/mmcdole/gofeed/rss"
)

func TestCustomTakesTheSameOfSeveralCases(t *testing.T) {
	item := &rss.Item{Custom: map[string]string{"PUBLISHED": "2026", "Published": "2025", "puBlished": "2024", "other": "2023"}}
	for range 100 { // a map's order differs from walk to walk
		if got := custom(item, "published"); got != "2026" {
			t.Fatalf("custom = %q, want 2026", got)
		}
	}
}
