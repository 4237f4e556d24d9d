package quote

import (
	"testing"

	"warta/article"
	"warta/article/quote/lex"
)

// A first name that is a woman's alone rules "he" out, and one that is of both
// or of nobody rules out nothing.
func TestSuits(t *testing.T) {
	tests := []struct {
		name string
		he   lex.Class
		want bool
	}{
		{"Kirsty Lund", lex.She, true},
		{"Kirsty Lund", lex.He, false},
		{"Graham Ek", lex.He, true},
		{"Graham Ek", lex.She, false},
		{"Robin Ek", lex.She, true},
		{"Kirsty", lex.He, true},
		{"Kirsty Lund", lex.They, true},
	}
	for _, tt := range tests {
		s := &story{}
		who := s.names.add(tt.name, article.Person)
		if got := s.suits(who, tt.he); got != tt.want {
			t.Errorf("suits(%q, %b): got %v, want %v", tt.name, tt.he, got, tt.want)
		}
	}
}
