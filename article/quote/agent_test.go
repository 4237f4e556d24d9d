package quote

import (
	"testing"
)

// Who acts in a sentence says the words in it, not who is the subject of its
// verb or its object.
func TestAgents(t *testing.T) {
	tests := []struct{ name, lang, text, want string }{
		{"several accuse one", "en", "Critics accuse Jo Ek of being “too slow and far too vain for the post”.", "Critics"},
		{"several believe it of one", "en", "Investigators believe Jo Ek “acted alone that night and hid the boat for days”.", "Investigators"},
		{"several do what no list has", "en", "Neighbours fault Jo Ek for a garden that was “a wilderness of nettles and old tyres”.", ""},
		{"who would not confirm it", "en", "Jo Ek came. Ek would not confirm that the bank had “lost a lot of money over the years”.", ""},
		{"who did not say it", "en", "Jo Ek came. Ek did not say that the bank had “lost a lot of money over the years”.", ""},
		{"neither of the two", "en", "Jo Ek met Ann Roe. Neither Ek nor Roe would say who had “leaked the whole report to the press”.", ""},
		{"what one does not think", "en", "Jo Ek does not think that the plan is “a waste of time and money for everybody here”.", "Jo Ek"},
		{"what one does not hide", "fr", "Luc Ek n’a pas caché sa joie devant un accord « historique pour toute la région et ses habitants ».", "Luc Ek"},
		{"who was not there", "en", "The mayor, Jo Ek, was not at the hearing, but her letter left no doubt that it was “a waste of time and money for everybody here”.", "Jo Ek"},
		{"what one would not clear up", "es", "Inés Roldán no quiso aclarar si el puente está “en peligro de caer al río este invierno”.", ""},
		{"an agent before the verb", "nl", "Piet Ek werd door Els Roe “een slecht voorbeeld voor alle jongens en meisjes” genoemd.", "Els Roe"},
		{"a passive without an agent", "nl", "Piet Ek werd “een slecht voorbeeld voor alle jongens en meisjes” genoemd.", ""},
		{"an agent behind a passive", "id", "Budi Hartanto dituduh oleh Rina Sari “mencuri uang rakyat kecil dan menghilangkan semua buktinya”.", "Rina Sari"},
		{"an agent right behind it", "id", "Rina Sari disebut Budi Hartanto sebagai “orang paling jujur di desa yang pernah dia temui”.", "Budi Hartanto"},
		{"a woman who is called something", "fr", "Odile Roy a été qualifiée par Luc Ek de « grande menteuse devant tout le conseil ».", "Luc Ek"},
		{"an agent in a clause before", "fr", "Accusée par Luc Ek d’avoir « menti devant la commission pendant toute une longue année », Odile Roy se tait.", "Luc Ek"},
		{"a passive whose agent nobody names", "fr", "Luc Ek est soupçonné d’avoir « agi seul cette nuit-là sans rien en dire à personne ».", ""},
		{"the words of who accuses", "es", "Jorge Ruiz fue acusado por Inés Roldán de «haber robado el dinero del puente y de la escuela».", "Inés Roldán"},
		{"an agent by the office", "es", "Jorge Ruiz fue acusado por el fiscal de «haber robado el dinero del puente y de la escuela».", "fiscal"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, tt.lang); got != tt.want {
				t.Errorf("speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
