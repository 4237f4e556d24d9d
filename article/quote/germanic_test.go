package quote

import (
	"testing"

	"warta/article/quote/gold"
)

// TestGermanic holds the ways in which German, Dutch and Swedish papers name a
// speaker.
func TestGermanic(t *testing.T) {
	tests := []struct {
		name, lang, text string
		want             string // the speaker of the last quotation
	}{
		{"in a letter", "de", "Die Firma drohte mit Kündigung. So heißt es in dem Schreiben wörtlich: „Wir sehen uns gezwungen, den Vertrag zu lösen.“", "Schreiben"},
		{"therein", "de", "Der Vermerk ist keine Seite lang. »Aus fachlicher Sicht bestehen Bedenken«, steht darin.", "Vermerk"},
		{"thereon", "de", "An der Mühle hängt ein Plakat. Darauf ist zu lesen: „Das Rad dreht sich nur für uns alle.“", "Plakat"},
		{"therein, in Dutch", "nl", "De directie stuurde een brief. “De molen gaat in de herfst definitief dicht”, stond erin.", "brief"},
		{"in a report", "sv", "Kvarnen är i dåligt skick. I rapporten står det: ”Hjulet måste bytas före vintern om kvarnen ska gå.”", "rapporten"},
		{"a verb behind another", "de", "Jo Ek erläutert den Plan so: „Das Rad bleibt“, und fügt hinzu: „Wir drehen es selbst.“", "Jo Ek"},
		{"an object behind the office", "de", "Am Abend begründete der dänische Präsident seine Haltung: „Das Rad bleibt, solange es sich dreht.“", "dänische Präsident"},
		{"the last part of a compound", "de", "„Das Rad bleibt, solange es sich dreht“, sagte der Mühlenbesitzer.", "Mühlenbesitzer"},
		{"with a hyphen", "de", "„Das Rad bleibt“, so KWM-Finanzvorstand Jo Ek.", "Jo Ek"},
		{"whose paper it is", "de", "Analyst Jo Ek hob das Kursziel an. Das Programm sei „überfällig, aber sauber“, heißt es in seiner Studie.", "Jo Ek"},
		{"he behind the verb", "de", "Jo Ek schrieb „Wir eilen“ an die Mühle. In einer Mail an den Betreiber, die Montania GmbH, versicherte er, man habe die Sache „noch vor Weihnachten vom Tisch“.", "Jo Ek"},
		{"a noun behind a source", "de", "Jo Ek sprach. So seien nach seiner Darstellung Wahlurnen verschwunden. „Wir verlangen keine Revolution, wir verlangen ein Ergebnis“, sagte er.", "Jo Ek"},
		{"a court", "sv", "”Det är i sig besvärande men säger ingenting”, skriver tingsrätten.", "tingsrätten"},
		{"a paper with a verb", "de", "Die Arbeiter sind zornig. Ein Flugblatt droht: „Wer Kahlschlag sät, wird Streik ernten.“", "Flugblatt"},
		{"two commas and two apostrophes for marks", "nl", ",,We spelen te slap'', foeterde Jan Kok.", "Jan Kok"},
		{"one of them", "nl", "Tien ouders liepen weg. ‘Schaam je!’ riep een van hen.", "een van hen"},
		{"a verb that no list has, before a pronoun", "nl", "Jan Kok bleef thuis. ‘Geen toespraken voor mij’, krabbelde hij nog.", "Jan Kok"},
		{"she is no paper", "sv", "Radio Norr har sökt Ida Ohl. I ett sms skriver hon att kvarnen ”tas på största allvar”.", "Ida Ohl"},
		{"and further", "de", "„Bis dahin ist die Alpsaison vorbei“, moniert Jo Ek. Und weiter: „In Bern hat man keine Ahnung.“", "Jo Ek"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, tt.lang); got != tt.want {
				t.Errorf("speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// Indirect speech without a word of speech goes on with what was reported.
func TestReporting(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"behind a word of speech", "Jo Ek lehnte ab. Das sagte Ida Ohl. Das Rad sei „ganz aus Holz“.", "Ida Ohl"},
		{"behind more of it", "Ida Ohl erklärte, das Rad drehe sich. Es sei neu. Jo Ek habe es „mit den Händen“ gebaut.", "Ida Ohl"},
		{"what somebody has to say", "„Das Rad steht“, klagte Ida Ohl. Jo Ek müsse erklären, „wer da geschlafen hat“.", "Ida Ohl"},
		{"no report", "Ida Ohl klagte. Jo Ek baut ein „Rad aus Holz“.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := solve(gold.Plain(tt.text, "de"), nil, nil)
			if _, got := s.reporting(len(s.sentences) - 1); got != tt.want {
				t.Errorf("reporting of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
