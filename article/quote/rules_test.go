package quote

import (
	"testing"

	"warta/article/quote/gold"
)

// TestRules holds whom the rules alone take, whatever the weights say.
func TestRules(t *testing.T) {
	tests := []struct {
		name, lang, text string
		names            []string
		want             string
	}{
		{"whom somebody quotes", "en", "Olof Berg runs the pier. “It will stand for another hundred years,” Anna Finch quoted him as saying.", []string{"person Olof Berg", "person Anna Finch"}, "Olof Berg"},
		{"nobody knows whom somebody quotes", "en", "“It will stand for another hundred years,” Anna Finch quoted him as saying.", []string{"person Anna Finch"}, ""},
		{"who was asked replies, in Dutch", "nl", "Els vroeg Piet of hij nog wilde blijven. “Nee, ik ga liever naar huis”, antwoordde hij.", []string{"person Els", "person Piet"}, "Piet"},
		{"who was asked replies, in Indonesian", "id", "Wartawan bertanya kepada Budi Hakim tentang Rina Sari. “Saya tidak tahu apa-apa soal itu,” jawabnya.", []string{"person Budi Hakim", "person Rina Sari"}, "Budi Hakim"},
		{"whom the first clause names does not hold the office behind it", "en", "Asked what he would do about John Roe, the assistant mayor said: “We stay here.”", nil, "assistant mayor"},
		{"kin of whom the story tells", "id", "Zaiton Misban menjual kuih. Suaminya, Rosli, berhenti kerja tahun lalu. “Mula-mula dia malu tolong saya,” selorohnya.", []string{"person Zaiton Misban", "person Rosli"}, "Zaiton Misban"},
		{"a child of whom the story tells", "id", "Zaiton Misban menjual kuih. Anak lelaki Zaiton, Rosli, berhenti kerja tahun lalu. “Mula-mula dia malu tolong saya,” selorohnya.", []string{"person Zaiton Misban", "person Rosli", "person Zaiton"}, "Zaiton Misban"},
		{"the latter goes on", "es", "Carmen recibió a Pablo. Este último salió contento. «Ha sido una buena tarde», dijo.", []string{"person Carmen", "person Pablo"}, "Pablo"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := gold.Plain(tt.text, tt.lang)
			s := solve(d, entities(d.Text, tt.names...), nil)
			if len(s.stretches) != 1 {
				t.Fatalf("%d stretches in %q, want one", len(s.stretches), tt.text)
			}
			if got := s.stretches[0].speaker; got != tt.want {
				t.Errorf("speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
