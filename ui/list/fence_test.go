package list

import "testing"

func TestApart(t *testing.T) {
	tests := []struct {
		name  string
		texts []string
		want  string
	}{
		{"none", nil, " "},
		{"Latin", []string{"Kompas", "Süddeutsche"}, " "},
		{"Chinese and signs", []string{"朝日川新聞 — “12”"}, " "},
		{"Hebrew", []string{"דוד כהן"}, Fence},
		{"Arabic in the second", []string{"Kompas", "قال الوزير"}, Fence},
		{"one letter", []string{"the letter א"}, Fence},
	}
	for _, tt := range tests {
		if got := Apart(tt.texts...); got != tt.want {
			t.Errorf("%s: Apart(%q) = %q, want %q", tt.name, tt.texts, got, tt.want)
		}
	}
	if Width(Fence) != 1 {
		t.Errorf("a fence is %d cells wide", Width(Fence))
	}
}
