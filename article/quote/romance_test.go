package quote

import (
	"testing"

	"warta/article/quote/gold"
)

// TestRomance holds the ways in which French, Spanish, Portuguese and Italian
// papers name a speaker.
func TestRomance(t *testing.T) {
	tests := []struct {
		name, lang, text string
		names            []string
		want             []string // the speaker of each quotation
	}{
		{"a subject behind where it was said", "fr", "« Le pont tiendra jusqu’au printemps », a soutenu devant la presse une riveraine.", nil, []string{"riveraine"}},
		{"a subject behind when it was said", "es", "“El puente aguantará hasta la primavera”, aseguró este martes la alcaldesa, Inés Roldán.", nil, []string{"Inés Roldán"}},
		{"a subject behind how it was said", "pt", "“A ponte aguenta até à primavera”, garante, sob reserva, um vizinho.", nil, []string{"vizinho"}},
		{"a subject behind what was done", "it", "«Il ponte reggerà fino a primavera», ha detto lasciando la sala Carla Monti.", nil, []string{"Carla Monti"}},
		{"no subject in another clause", "es", "Carla Montes llegó tarde. “El puente aguantará”, cuenta mientras cierra una puerta.", []string{"person Carla Montes"}, []string{"Carla Montes"}},
		{"an office with a preposition", "it", "«Il ponte reggerà fino a primavera», ha assicurato l’assessora alla Mobilità, Carla Monti.", nil, []string{"Carla Monti"}},
		{"an adjective behind the office", "fr", "« Le pont tiendra », a promis la cheffe de la délégation suédoise, Jeanne Ek.", nil, []string{"Jeanne Ek"}},
		{"an office of affairs", "fr", "Un pari « perdu d’avance », selon la ministre des Affaires maritimes, Jeanne Ek.", nil, []string{"Jeanne Ek"}},
		{"narration between the two parts", "pt", "A prefeita Ana Lobo visitou a ponte. “Não cai”, disse, “nem com vento norte”.", []string{"person Ana Lobo"}, []string{"Ana Lobo", "Ana Lobo"}},
		{"one of several", "es", "Los obreros esperan. “Aquí no viene nadie”, responde uno de ellos.", nil, []string{"uno de ellos"}},
		{"a woman by her first name", "fr", "Le patron Luc Ek a reçu Odile Roy. « Nous restons ici », répète-t-elle.", []string{"person Luc Ek", "person Odile Roy"}, []string{"Odile Roy"}},
		{"another word for the office", "pt", "O deputado Luís Ek faltou. “Volto na segunda-feira”, escreveu o parlamentar.", []string{"person Luís Ek"}, []string{"Luís Ek"}},
		{"a headline and its story", "es", "“El puente no se cae”: noche en vela junto al río\n\nPocos durmieron. “El puente no se cae, aunque cruja”, dijo Inés Roldán.", nil, []string{"Inés Roldán", "Inés Roldán"}},
		{"a dash that leans to what is told", "es", "—El puente no se cae —refunfuña Inés Roldán, y cierra la puerta.", nil, []string{"Inés Roldán"}},
		{"known as", "es", "La policía investiga la estafa, conocida como “puente de papel”.", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, q := range Find(gold.Plain(tt.text, tt.lang), entities(tt.text, tt.names...)) {
				got = append(got, q.Speaker)
			}
			same := len(got) == len(tt.want)
			for i := 0; same && i < len(got); i++ {
				same = gold.Same(tt.want[i], got[i])
			}
			if !same {
				t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}
