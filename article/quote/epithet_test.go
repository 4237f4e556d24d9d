package quote

import (
	"testing"
)

// A word for a group or a house does not point back to somebody named.
func TestGroups(t *testing.T) {
	tests := []struct{ name, lang, text, want string }{
		{"a group does not point back", "id", "Rina Sari datang ke desa. “Kami sudah lama menunggu di sini,” kata warga.", "warga"},
		{"nor does a publisher", "en", "Ann Roe wrote a novel. The publisher called it “a bright and lovely book”.", "publisher"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, tt.lang); got != tt.want {
				t.Errorf("speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
