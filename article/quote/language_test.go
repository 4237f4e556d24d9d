package quote

import "testing"

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

// Every word list must be readable and know no kind that the code does not.
func TestLexicons(t *testing.T) {
	entries, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		lang := e.Name()[:len(e.Name())-len(".txt")]
		if lang == "confidence" || lang == "taste" || lang == "given" {
			continue
		}
		lx := lexiconOf(lang)
		if lx.lang != lang {
			t.Errorf("lexiconOf(%q) is of %q", lang, lx.lang)
		}
		says := len(lx.stems)
		for w, c := range lx.words {
			if c == 0 {
				t.Errorf("%s: %q has a kind that is unknown", lang, w)
			}
			if c.is(isSay) {
				says++
			}
		}
		if says < 20 {
			t.Errorf("%s: %d verbs of speech, want at least 20", lang, says)
		}
	}
}
