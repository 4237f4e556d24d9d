package quote

import (
	"testing"
)

func TestLanguageOf(t *testing.T) {
	tests := []struct{ name, text, declared, want string }{
		{"declared and right", "Der Mann ist nicht mit der Frau gekommen.", "de-AT", "de"},
		{"declared and wrong", "Der Mann ist nicht mit der Frau gekommen, und das ist auch nicht für die Kinder, die in der Schule sind.", "en", "de"},
		{"not declared", "Yang dikatakan itu tidak akan dilakukan oleh mereka dalam waktu dekat.", "", "id"},
		{"a template's language", "Президент заявил, что переговоры продолжатся.", "en", "ru"},
		{"Malay reads Indonesian", "Beliau berkata demikian.", "ms-MY", "id"},
		{"Danish reads Swedish", "Det er godt.", "da", "sv"},
		{"Japanese by its kana", "首相は記者会見で述べた。", "", "ja"},
		{"Chinese by its characters", "外交部发言人表示", "", "zh"},
		{"Japanese in kanji alone", "首相訪米", "ja", "ja"},
		{"Korean", "대통령은 말했다", "", "ko"},
		{"Arabic", "قال الرئيس", "", "ar"},
		{"nothing to tell by", "OK", "", "en"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := languageOf(tt.text, tt.declared); got != tt.want {
				t.Errorf("languageOf(%q, %q) = %q, want %q", tt.text, tt.declared, got, tt.want)
			}
		})
	}
}
