package quote

import (
	"testing"

	"warta/article"
)

// A first name that is a woman's alone rules "he" out, and one that is of both
// or of nobody rules out nothing.
func TestSuits(t *testing.T) {
	tests := []struct {
		name string
		he   class
		want bool
	}{
		{"Kirsty Lund", isShe, true},
		{"Kirsty Lund", isHe, false},
		{"Graham Ek", isHe, true},
		{"Graham Ek", isShe, false},
		{"Robin Ek", isShe, true},
		{"Kirsty", isHe, true},
		{"Kirsty Lund", isThey, true},
	}
	for _, tt := range tests {
		s := &story{}
		who := s.names.add(tt.name, article.Person)
		if got := s.suits(who, tt.he); got != tt.want {
			t.Errorf("suits(%q, %b): got %v, want %v", tt.name, tt.he, got, tt.want)
		}
	}
}
