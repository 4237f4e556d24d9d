package quote

import "testing"

// TestWithTheWords holds that "with the words" right before a quotation makes it the
// words of the sentence's subject.
func TestWithTheWords(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"de", "Mit den Worten „Jetzt reicht es“ verließ Stadträtin Anna Rosen den Saal.", "Anna Rosen"},
		{"en", "With the words “Enough is enough”, councillor Anna Rosen left the chamber.", "Anna Rosen"},
		{"fr", "Avec les mots « Cela suffit », la conseillère Anne Roux a quitté la salle.", "Anne Roux"},
		{"es", "Con las palabras «Ya basta», la concejala Ana Rojas abandonó la sala.", "Ana Rojas"},
		{"pt", "Com as palavras “Agora chega”, a vereadora Ana Reis deixou a sala.", "Ana Reis"},
		{"nl", "Met de woorden “Nu is het genoeg” verliet wethouder Anna Roos de zaal.", "Anna Roos"},
		{"sv", "Med orden ”Nu räcker det” lämnade rådmannen Anna Ros salen.", "Anna Ros"},
		{"id", "Dengan kata-kata “Cukup sudah”, anggota dewan Ani Rosmala meninggalkan ruang sidang.", "Ani Rosmala"},
		{"ru", "Со словами «Хватит» депутат Анна Розова покинула зал.", "Анна Розова"},
		{"pl", "Ze słowami „Dość tego” radna Anna Róg opuściła salę.", "Anna Róg"},
	}
	for _, tt := range tests {
		t.Run(tt.lang, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, tt.lang); got != tt.want {
				t.Errorf("speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
