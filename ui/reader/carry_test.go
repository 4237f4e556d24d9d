package reader

import "testing"

func TestCarry(t *testing.T) {
	tests := []struct {
		name, from, to string
		at, want       int
	}{
		{"the beginning", "One.\nTwo.", "Zero.\nOne.\nTwo.", 0, 0},
		{"the same words", "One.\nTwo.", "Zero.\nOne.\nTwo.", 5, 11},
		{"other words", "One.\nTwo.", "Nothing alike at all", 5, 5},
		{"a shorter text", "One.\nTwo.", "One", 5, 3},
		{"the end", "One.", "One. Two.", 4, 4},
		{"between paragraphs", "One.\nTwo.", "A\nB\nC\nD", 4, 4},
		{"within a character", "né\n", "xyné", 2, 2},
	}
	for _, tt := range tests {
		if got := carry(tt.from, tt.to, tt.at); got != tt.want {
			t.Errorf("%s: got %d, want %d", tt.name, got, tt.want)
		}
	}
}
