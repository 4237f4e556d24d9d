package entity

import (
	"slices"
	"strings"
	"testing"

	"warta/article"
)

// TestJoins holds which Arabic words are two.
func TestJoins(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"and", "ولبنان ومصر والحكومة وأحمد", "و لبنان و مصر و الحكومة و أحمد"},
		{"no and", "وليد وكالة والدها وزارة واشنطن", "وليد وكالة والدها وزارة واشنطن"},
		{"in and for", "بالقاهرة لوزارة لجامعة ببيروت", "ب القاهرة ل وزارة ل جامعة ب بيروت"},
		{"no in", "بيروت بسام لبنان ليلى بلدية", "بيروت بسام لبنان ليلى بلدية"},
		{"the article after for", "للاتحاد لله", "ل لاتحاد لله"},
		{"two words before another", "وبالتعاون وللاتحاد", "و ب التعاون و ل لاتحاد"},
		{"Persian", "وامدار ورزشکار", "وامدار ورزشکار"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := read(&article.Document{Text: tt.text, Lang: "ar"}, model())
			r.partJoined(nil, model())
			var got []string
			for i := range r.toks {
				got = append(got, r.word(i))
			}
			if want := strings.Fields(tt.want); !slices.Equal(got, want) {
				t.Errorf("the words of %q\n got %q\nwant %q", tt.text, got, want)
			}
		})
	}
}
