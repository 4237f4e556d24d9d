package lex

import "testing"

// A person in any case is called as where he or she is a subject, if the first name tells.
func TestPersonAsSubject(t *testing.T) {
	for _, tt := range []struct{ lang, name, want string }{
		{"pl", "Jana Kowalskiego", "Jan Kowalski"}, {"pl", "Jana Kowalska", "Jana Kowalska"}, {"pl", "Janem Kowalskim", "Jan Kowalski"},
		{"pl", "Annie Kowalskiej", "Anna Kowalska"}, {"pl", "Jan Kowalski", "Jan Kowalski"}, {"pl", "Kowalskiego", "Kowalskiego"},
		{"ru", "Александра Иванова", "Александра Иванова"}, {"ru", "Иваном Ивановым", "Иван Иванов"}, {"ru", "Анной Ивановной Ивановой", "Анна Ивановна Иванова"},
		{"ru", "Анной Ивановой-Петровой", "Анна Иванова-Петрова"}, {"ru", "", ""}, {"ru", "Анной -", "Анна -"},
		{"en", "Jana Kowalskiego", "Jana Kowalskiego"},
	} {
		if got := Of(tt.lang).PersonAsSubject(tt.name); got != tt.want {
			t.Errorf("%s: %q as a subject: got %q, want %q", tt.lang, tt.name, got, tt.want)
		}
	}
}

func TestIsGiven(t *testing.T) {
	for _, tt := range []struct {
		lang, low string
		want      bool
	}{
		{"ru", "анна", true}, {"ru", "анной", true}, {"en", "анной", false}, {"ru", "стол", false}, {"ru", "", false},
	} {
		if got := Of(tt.lang).IsGiven(tt.low); got != tt.want {
			t.Errorf("%s: IsGiven(%q) = %v, want %v", tt.lang, tt.low, got, tt.want)
		}
	}
}
