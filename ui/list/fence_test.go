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
	if Ruler(0).Width(Fence) != 1 {
		t.Errorf("a fence is %d cells wide", Ruler(0).Width(Fence))
	}
}

func TestNumbersLast(t *testing.T) {
	tests := []struct {
		text  string
		width int
		want  string
	}{
		{"3 רכבות לילה", 20, "רכבות לילה" + Fence + "3        "},
		{"25 2026 אב", 10, "אב" + Fence + "2026" + Fence + "25"},
		{"3% אב", 5, "אב" + Fence + "3%"},
		{"3 רכבות לילה", 6, "רכב…" + Fence + "3"},
		{"17-אב גד", 9, "אב גד" + Fence + "-17"},
		{"20 3-אב", 8, "אב" + Fence + "-3" + Fence + "20"},
		{"17-אב גד", 8, "17-אב גד"}, // no cell is spare
		{"17אב", 5, "אב" + Fence + "17"},
		{"-אב", 3, "-אב"},
		{"3 nights אב", 11, "3 nights אב"},
		{"אב 3", 4, "אב 3"},
		{"3 夜", 4, "3 夜"},
		{"3", 1, "3"},
	}
	for _, tt := range tests {
		if got := Ruler(0).Fit(tt.text, tt.width); got != tt.want {
			t.Errorf("Fit(%q, %d)\n got %q\nwant %q", tt.text, tt.width, got, tt.want)
		}
	}
}
