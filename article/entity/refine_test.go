package entity

import (
	"testing"

	"warta/article"
)

// TestIsJunk holds which words, taken for names, name nothing.
func TestIsJunk(t *testing.T) {
	for _, tt := range []struct {
		text, word, lang string
		kind             article.EntityKind
		want             bool
	}{
		{"kata kantor berita Antara di Jakarta", "Antara", "id", article.Org, false},
		{"Antara mereka ada perbedaan", "Antara", "id", article.Org, true},
		{"kata mereka Antara lain", "Antara", "id", article.Place, true},
		{"그는 보고서 한 장을 냈다", "보고서", "ko", article.Place, true},
		{"그는 환경부 앞에 섰다", "환경부", "ko", article.Org, false},
	} {
		r := read(&article.Document{Text: tt.text, Lang: tt.lang}, model())
		for i := range r.toks {
			if m := (mention{i, i + 1, tt.kind, 1}); r.word(i) == tt.word && r.isJunk(m) != tt.want {
				t.Errorf("isJunk(%s as %v in %q) is %v, want %v", tt.word, tt.kind, tt.text, !tt.want, tt.want)
			}
		}
	}
}

// TestIsVessel holds which names with initials are ships'.
func TestIsVessel(t *testing.T) {
	for text, want := range map[string]bool{"MS Hidayat": false, "KRI Hidayat": true} {
		r := read(&article.Document{Text: text, Lang: "id"}, model())
		if got := r.isVessel(mention{0, 2, article.Person, 1}); got != want {
			t.Errorf("isVessel(%q) is %v, want %v", text, got, want)
		}
	}
}
