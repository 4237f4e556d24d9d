package quote

import "testing"

// TestAnothersOffice holds that who is kin to an office, or serves it, does not
// hold it: "the bishop" is not the bishop's brother.
func TestAnothersOffice(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"en", "The brother of the bishop, Carl Reed, arrived on Monday. “We stay,” the bishop said.", "bishop"},
		{"en", "The bishop's brother, Carl Reed, arrived on Monday. “We stay,” the bishop said.", "bishop"},
		{"de", "Der ältere Bruder des Bischofs, Georg Amrein, kam am Abend an. „Ich bin müde“, sagte der Bischof.", "Bischof"},
		{"de", "Georg Amrein, der Bruder des Bischofs, kam am Abend an. „Ich bin müde“, sagte der Bischof.", "Bischof"},
		{"fr", "Le porte-parole de la ministre, Jean Roux, est arrivé lundi à Lyon. « Nous restons », a déclaré la ministre.", "ministre"},
		{"es", "El abogado del alcalde, Juan Rojas, llegó el lunes a la ciudad. «Nos quedamos», dijo el alcalde.", "alcalde"},
		{"it", "Il portavoce del ministro, Carlo Rossi, è arrivato lunedì. «Noi restiamo», ha detto il ministro.", "ministro"},
		{"pt", "O advogado do prefeito, João Reis, chegou na segunda. “Ficamos aqui”, disse o prefeito.", "prefeito"},
		{"nl", "De woordvoerder van de minister, Jan Roos, kwam maandag aan. “We blijven”, zei de minister.", "minister"},
		{"sv", "Biskopens bror, Carl Ek, kom på måndagen. ”Vi stannar”, sade biskopen.", "biskopen"},
		{"id", "Kuasa hukum gubernur, Andi Saputra, tiba pada Senin malam. “Kami tetap di sini,” kata gubernur.", "gubernur"},
		{"ru", "Адвокат губернатора Иван Петров приехал в понедельник. «Мы остаёмся», — сказал губернатор.", "губернатор"},
		{"pl", "Adwokat burmistrza, Jan Kos, przyjechał w poniedziałek. „Zostajemy” – powiedział burmistrz.", "burmistrz"},
		{"en", "The chief of police, Carl Reed, arrived on Monday. “We stay,” the chief said.", "Carl Reed"},
	}
	for _, tt := range tests {
		t.Run(tt.lang, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, tt.lang); got != tt.want {
				t.Errorf("speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
