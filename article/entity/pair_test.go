package entity

import (
	"testing"

	"warta/article"
)

// TestPair holds which names of organisations are two places.
func TestPair(t *testing.T) {
	for text, want := range map[string]bool{
		"Portland-Memphis": false, // a firm
		"Moskow-Pyongyang": true,  // two governments
		"Rusia-Ukraina":    true,
	} {
		r := read(&article.Document{Text: text, Lang: "id"}, model())
		if _, _, got := r.placed(nil).pair(mention{0, len(r.toks), article.Org, 1}); got != want {
			t.Errorf("pair(%q) parts it: %v, want %v", text, got, want)
		}
	}
}
