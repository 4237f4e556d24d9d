package entity

import (
	"testing"

	"warta/article"
)

// TestMajority holds when an enumeration says of what kind its names are.
func TestMajority(t *testing.T) {
	for _, tt := range []struct {
		name  string
		kinds []article.EntityKind
		want  article.EntityKind
		ok    bool
	}{
		{"too short", []article.EntityKind{article.Place, article.Place}, article.Place, false},
		{"all of one kind", []article.EntityKind{article.Place, article.Place, article.Place}, article.Place, true},
		{"most", []article.EntityKind{article.Place, article.Org, article.Place}, article.Place, true},
		{"half", []article.EntityKind{article.Place, article.Org, article.Place, article.Org}, article.Place, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var found []mention
			for _, k := range tt.kinds {
				found = append(found, mention{kind: k})
			}
			if got, ok := majority(found); ok != tt.ok || ok && got != tt.want {
				t.Errorf("majority(%v): got %v %v, want %v %v", tt.kinds, got, ok, tt.want, tt.ok)
			}
		})
	}
}
