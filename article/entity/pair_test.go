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

// TestEmployer holds which Indonesian names of people begin with whom they
// work for.
func TestEmployer(t *testing.T) {
	for text, want := range map[string]string{
		"analis Samudra Sekuritas Reza Pahlevi": "Samudra Sekuritas",
		"analis Reza Agus Hendra Pahlevi":       "",
		"analis Sekuritas Reza Pahlevi":         "",
		"pasar Samudra Sekuritas Reza Pahlevi":  "",
	} {
		r := read(&article.Document{Text: text, Lang: "id"}, model())
		got := ""
		if house, _, ok := r.employer(mention{1, len(r.toks), article.Person, 1}); ok {
			got = r.name(house)
		}
		if got != want {
			t.Errorf("employer(%q) is %q, want %q", text, got, want)
		}
	}
}
