package quote

import (
	"strings"
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

// An epithet means one person, and so no word for a body or a group is one.
func TestEpithets(t *testing.T) {
	for _, lang := range languages(t) {
		for w, c := range lexiconOf(lang).words {
			if c.is(isEpithet) && c.is(isBody) {
				t.Errorf("%s: %q is an epithet and a body", lang, w)
			}
		}
	}
}

// languages returns those that have words of speech.
func languages(t *testing.T) []string {
	t.Helper()
	files, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	var langs []string
	for _, f := range files {
		if name, _ := strings.CutSuffix(f.Name(), ".txt"); len(name) == 2 {
			langs = append(langs, name)
		}
	}
	return langs
}
