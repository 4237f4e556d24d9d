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
		{"a finished quotation and the next sentence", "fr", "À la barre, un docker : « Et la grue. » Une passante sourit.", nil, []string{"docker"}},
		{"to whom something is said", "fr", "Le maire Luc Ek a parlé. « Moi, je pars », lui a lancé du fond de la salle Odile Roy.", []string{"person Luc Ek", "person Odile Roy"}, []string{"Odile Roy"}},
		{"the latter", "pt", "O prefeito Luís Ek recebeu a engenheira Ana Lobo. Esta respondeu que “a ponte não cai”.", []string{"person Luís Ek", "person Ana Lobo"}, []string{"Ana Lobo"}},
		{"the latter, in two words", "fr", "Luc Ek a reçu Odile Roy. Cette dernière a promis « un pont neuf ».", []string{"person Luc Ek", "person Odile Roy"}, []string{"Odile Roy"}},
		{"heard at a body", "fr", "À la CGT, on redoute « un pont fermé tout l’hiver ».", []string{"org CGT"}, []string{"CGT"}},
		{"heard from a body", "it", "Carla Monti aspetta. Dal ministero rispondono che il ponte è “in fase di collaudo”.", []string{"person Carla Monti"}, []string{"ministero"}},
		{"a clause before the colon", "pt", "A diretora Ana Lobo falou pouco. “A ponte fica aberta”, disse. Recordando o velho mestre Luís Ek, deixou um aviso: “Não fechem a ponte antes do inverno.”", []string{"person Ana Lobo", "person Luís Ek"}, []string{"Ana Lobo", "Ana Lobo"}},
		{"a verb that nobody knows", "es", "Inés Roldán calló. A su lado, un vecino asentía: “Con el puente cerrado no come nadie”.", []string{"person Inés Roldán"}, []string{"un vecino"}},
		{"a voice", "pt", "Da plateia ouviu-se uma voz: «Pontes há muitas, falta é o dinheiro!»", nil, []string{"voz"}},
		{"a word that heads a phrase", "it", "A sera, un big della coalizione si sfoga: «Litigano per un ponte.»", nil, []string{"un big della coalizione"}},
		{"wanting to know", "es", "La fiscal Inés Roldán abrió la carpeta. «¿Cuántos puentes, señor Ek?», ha querido saber.", []string{"person Inés Roldán"}, []string{"Inés Roldán"}},
		{"several who say it", "es", "Inés Roldán propuso un paseo. Los remeros aceptaron, aunque advirtieron que no cruzarán “con el agua al cuello”.", []string{"person Inés Roldán"}, []string{""}},
		{"a source nobody names", "es", "Para el Ministerio, según fuentes del departamento, “no hay indicios de grietas”.", []string{"org Ministerio"}, []string{"fuentes del departamento"}},
		{"a preposition that opens a sentence", "it", "Il capocantiere Mirko Tabacchi ha finito. Per Tabacchi sarà un giorno come un altro: \"Porto le assi. È il mio mestiere\".", []string{"person Mirko Tabacchi"}, []string{"Mirko Tabacchi"}},
		{"a nickname inside a name", "es", "La boxeadora Inés \"la Cobra\" Roldán ganó.", []string{"person Inés", "person Roldán"}, nil},
		{"a nickname behind a name", "es", "El constructor Jorge Ruiz, «el Niño del Río», no declaró.", []string{"person Jorge Ruiz"}, nil},
		{"a charge", "fr", "Le parquet a ouvert une enquête pour « vol en bande organisée ».", nil, nil},
		{"two who take turns", "it", "«Lei però alle dieci ha chiuso il ponte», incalza Carla Monti.\n\n«Era rotto», risponde Luca Ek.\n\n«Rotto». ", []string{"person Carla Monti", "person Luca Ek"}, []string{"Carla Monti", "Luca Ek", "Carla Monti"}},
		{"an office in capitals", "fr", "« Le pont restera », résume son PDG, Luc Ek.", []string{"person Luc Ek"}, []string{"Luc Ek"}},
		{"an apposition before the verb", "fr", "Luc d’Ek dirigeait alors l’usine. Contacté, Luc d’Ek, aujourd’hui à la tête d’un cabinet de conseil, évoque « une formule malheureuse ».", []string{"person Luc d’Ek"}, []string{"Luc d’Ek"}},
		{"a comparative", "it", "Un collega più giovane, seduto di spalle, risponde: “E il ponte chi lo paga?”", nil, []string{"Un collega più giovane"}},
		{"a description that only points", "pt", "O presidente do sindicato, Fausto Ek, falou ontem. O dirigente garantiu que “o ponte de junho não será adiado”.", []string{"person Fausto Ek"}, []string{"Fausto Ek"}},
		{"by the mouth of another", "fr", "Le jury a salué, par la voix de sa présidente, Odile Roy, « un pont qui chante ».", []string{"person Odile Roy"}, []string{"Odile Roy"}},
		{"what somebody was", "fr", "Luc Ek passe à la barre. « Je n’ai pas vu le pont », dit l’ancien banquier.", []string{"person Luc Ek"}, []string{"Luc Ek"}},
		{"a subordinate clause with its own subject", "fr", "L’Union se tait, tandis que Luc Ek a demandé un pont « sans délai ni péage ».", []string{"org Union", "person Luc Ek"}, []string{"Luc Ek"}},
		{"kin with a first name", "es", "Su sobrino Eutimio contó que el puente cruje “como un barco viejo”.", []string{"org Eutimio"}, []string{"Eutimio"}},
		{"\"en\" is no article", "es", "En aquel rincón tranquilo explicaban: «Aquí no viene nadie en invierno».", nil, []string{""}},
		{"\"et\" is none either", "fr", "Et maintenant tout ce petit monde répète : « On reste ici tout l’hiver ».", nil, []string{""}},
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
				same = tt.want[i] == got[i] || gold.Same(tt.want[i], got[i])
			}
			if !same {
				t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}
