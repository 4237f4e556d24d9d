package quote

import "testing"

// TestNewcomer holds whom words point to that mean somebody new, of whom the story
// gives no name.
func TestNewcomer(t *testing.T) {
	tests := []struct{ name, lang, text, want string }{
		{"in the sentence before", "en", "“The mill stays,” said Jo Ek. A younger man in a cap turned round at this. “You never asked us about it,” he said.", "younger man"},
		{"a pronoun between", "nl", "“De molen blijft”, zei Jan Kok. In de zaal zat ook een vrouw van een jaar of zestig. Ze had een brief bij zich. “Ik woon er al veertig jaar naast”, zei ze.", "vrouw"},
		{"in the passage before", "sv", "– Kvarnen står kvar, sa Jo Ek.\n\nDå reste sig en äldre man längst bak. Han hade inte tagit av sig hatten.\n\n– Jag byggde den där kvarnen, sa han.", "äldre man"},
		{"who denies something", "id", "“Kincir ini tetap berdiri,” kata Budi Hakim. Seorang ibu rumah tangga menunjuk kincir yang rusak itu. “Sudah tiga tahun tidak berputar,” keluhnya.", "Seorang ibu rumah tangga"},
		{"a thing", "id", "“Kincir ini tetap berdiri,” kata Budi Hakim. Hanya ada sebuah radio kecil peninggalan suaminya. “Sudah tiga tahun tidak berputar,” keluhnya.", "Budi Hakim"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, tt.lang); got != tt.want {
				t.Errorf("speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// TestInterview holds who answers what a writer asks, and that one question alone
// makes no interview.
func TestInterview(t *testing.T) {
	tests := []struct{ name, lang, text, want string }{
		{"an answer behind each question", "en", "Jo Ek has run the mill since 1990. He meets Ida Ohl at the door. Jo Ek smiles.\n\nWhy does it still turn?\n\n“Nobody has told it to stop.”\n\nAnd when you are gone?\n\n“Then the river will tell it.”", "Jo Ek"},
		{"not whom a headline names", "id", "Wawancara: Rina Sari\n\nBudi Hakim merawat kincir sejak 1990.\n\nMengapa masih berputar?\n\n“Tak ada yang menyuruhnya berhenti.”\n\nKalau Anda pergi?\n\n“Sungai yang akan menyuruhnya.”", "Budi Hakim"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, tt.lang); got != tt.want {
				t.Errorf("speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
