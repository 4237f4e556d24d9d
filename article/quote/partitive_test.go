package quote

import "testing"

// TestOneOf holds that one of several is somebody new, not who was named
// before.
func TestOneOf(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"en", "The keeper Jo Ek rang the bell. One of the 13 millers said: “The wheel has never stood so still.”", "One of the 13 millers"},
		{"de", "Der Wärter Jo Ek läutete die Glocke. Einer der 13 Müller sagte: „Das Rad stand noch nie so still.“", "Einer der 13 Müller"},
		{"fr", "Le gardien Jo Ek a sonné la cloche. « La roue n'a jamais été aussi calme », a dit l'un des meuniers.", "un des meuniers"},
		{"es", "El guarda Jo Ek tocó la campana. Uno de los molineros dijo: «La rueda nunca estuvo tan quieta».", "Uno de los molineros"},
		{"it", "Il custode Jo Ek ha suonato la campana. Uno dei mugnai ha detto: «La ruota non è mai stata così ferma».", "Uno dei mugnai"},
		{"pt", "O guarda Jo Ek tocou o sino. Um dos moleiros disse: “A roda nunca esteve tão quieta”.", "Um dos moleiros"},
		{"nl", "De wachter Jo Ek luidde de klok. Een van de molenaars zei: “Het wiel stond nog nooit zo stil.”", "Een van de molenaars"},
		{"sv", "Väktaren Jo Ek ringde i klockan. En av mjölnarna säger: ”Hjulet har aldrig stått så stilla.”", "En av mjölnarna"},
		{"ru", "Сторож Иван Чавкин ударил в колокол. Один из мельников сказал: «Колесо никогда не было таким тихим».", "Один из мельников"},
		{"pl", "Stróż Jan Nowak uderzył w dzwon. Jeden z mieszkańców powiedział: „Koło nigdy nie było tak ciche”.", "Jeden z mieszkańców"},
	}
	for _, tt := range tests {
		t.Run(tt.lang, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, tt.lang); got != tt.want {
				t.Errorf("speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
