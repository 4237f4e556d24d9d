package entity

import (
	"testing"

	"warta/article"
)

// TestInPassing holds which countries an Indonesian story names only as what
// a noun is like.
func TestInPassing(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"once, of a noun", "Harga tiket naik.\nDua turis Jepang tertahan semalam.", true},
		{"in the first line", "Dua turis Jepang tertahan semalam.\nHarga tiket naik.", false},
		{"twice", "Harga tiket naik.\nDua turis Jepang tertahan.\nMereka pulang ke Jepang kemarin.", false},
		{"of a place", "Harga tiket naik.\nMereka tiba dari Jepang semalam.", false},
		{"of a verb", "Harga tiket naik.\nKapal itu meninggalkan Jepang semalam.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := read(&article.Document{Text: tt.text, Lang: "id"}, model())
			got := false
			for _, is := range r.inPassing() {
				got = got || is
			}
			if got != tt.want {
				t.Errorf("inPassing(%q) has a country: %v, want %v", tt.text, got, tt.want)
			}
		})
	}
}
