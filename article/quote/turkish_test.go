package quote

import "testing"

func TestTurkish(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a verb in the pluperfect", "Deniz Korkmaz, ödemelerin “ekim ayı içinde” başlayacağını bildirmişti.", "Deniz Korkmaz"},
		{"what follows the verb is no subject", "Deniz Korkmaz, “Eylül uzun bir ay” diyor ve topu ayağıyla durduruyor.", "Deniz Korkmaz"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, "tr"); got != tt.want {
				t.Errorf("last speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
