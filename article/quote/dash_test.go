package quote

import (
	"slices"
	"testing"

	"warta/article/quote/gold"
)

// Dialogue behind dashes: where it begins, where its narration stands, and who
// goes on.
func TestDashes(t *testing.T) {
	tests := []struct {
		name, lang, text string
		want             []string
	}{
		{"Swedish goes on without a dash", "sv", "– Vi går inte härifrån, säger Anna Lind på mötet. Det är vårt hem.",
			[]string{"Anna Lind: – Vi går inte härifrån,", "Anna Lind: Det är vårt hem."}},
		{"a paragraph that nobody says", "sv", "– Vi går inte härifrån, säger Anna Lind.\n\nKommunen är av en annan mening. Rektorn Per Ek är bestämd.\n\n– Skolan ska stängas i vår.",
			[]string{"Anna Lind: – Vi går inte härifrån,", "Per Ek: – Skolan ska stängas i vår."}},
		{"announced by a colon", "sv", "Per Ek ropade:\n\n– Skolan ska stängas i vår!",
			[]string{"Per Ek: – Skolan ska stängas i vår!"}},
		{"a Swedish verb that no list has", "sv", "– Vi går inte härifrån, frobbar Anna Lind.",
			[]string{"Anna Lind: – Vi går inte härifrån,"}},
		{"a clause behind a comma", "sv", "– När kvällen kom, frobbade alla i byn utan lov, säger Anna Lind.",
			[]string{"Anna Lind: – När kvällen kom, frobbade alla i byn utan lov,"}},
		{"answers to questions without dashes", "ru", "Режиссёр Иван Ильин пришёл в редакцию.\n\nВы довольны премьерой?\n\n— Доволен. Зал молчал, это хороший знак.\n\nА критики?\n\n— Критики ушли раньше.",
			[]string{"Иван Ильин: — Доволен. Зал молчал, это хороший знак.", "Иван Ильин: — Критики ушли раньше."}},
		{"a Russian verb that no list has", "ru", "— Мы не уйдём! — фробует Анна Белова. — Никогда!",
			[]string{"Анна Белова: — Мы не уйдём!", "Анна Белова: — Никогда!"}},
		{"a dash that is no narration", "ru", "— Там, где яблоня, — забор. Мы его красили, — сказал Иван Петров.",
			[]string{"Иван Петров: — Там, где яблоня, — забор. Мы его красили,"}},
		{"told to a paper in marks", "ru", "Анна Белова рассказала «Северному вестнику», что в каютах «пар изо рта идёт».",
			[]string{"Анна Белова: «пар изо рта идёт»"}},
		{"a verb behind a comma inside", "ru", "— Я спросил, чем кормиться будем. Звоном, отвечает, — вспоминает Анна Белова.",
			[]string{"Анна Белова: — Я спросил, чем кормиться будем. Звоном, отвечает,"}},
		{"a Polish verb that no list has", "pl", "– Nigdzie nie idziemy – frobował się Jan Kos. – Nigdy.",
			[]string{"Jan Kos: – Nigdzie nie idziemy", "Jan Kos: – Nigdy."}},
		{"hyphens for dashes", "pl", "- Nigdzie stąd nie idziemy - mówi Jan Kos. - Nigdy.\n\nRadny wyszedł z sali.",
			[]string{"Jan Kos: - Nigdzie stąd nie idziemy", "Jan Kos: - Nigdy."}},
		{"a hyphen that opens no speech", "pl", "Kos spakował:\n\n- chleb i ser\n\n- dwa koce, bo noce są zimne",
			nil},
		{"narration between, twice", "pl", "– Nie – powiedział Jan Kos. – Nigdy – dodał. – To nasz dom.",
			[]string{"Jan Kos: – Nie", "Jan Kos: – Nigdy", "Jan Kos: – To nasz dom."}},
		{"a dash inside marks", "ru", "— Мы не уйдём, — сказал Иван Петров.\n\nОн стоял в дверях. «Нет! — кричал он. — Нет!»",
			[]string{"Иван Петров: — Мы не уйдём,", "Иван Петров: «Нет!", "Иван Петров: — Нет!»"}},
		{"narration inside marks", "ru", "«Мы не уйдём, — сказал сторож Иван Петров. — Никогда», — и вышел.",
			[]string{"Иван Петров: «Мы не уйдём,", "Иван Петров: — Никогда»"}},
		{"narration that ends what the marks have", "ru", "Площадь опустела. «Мы не уйдём, — сказал сторож Иван Петров.»",
			[]string{"Иван Петров: «Мы не уйдём,"}},
		{"a dash inside marks that tells nothing", "ru", "«Мы, как и все, — люди терпеливые», — сказал Иван Петров.",
			[]string{"Иван Петров: «Мы, как и все, — люди терпеливые»"}},
		{"the name of a plant", "ru", "Директор завода «Северный» Анна Белова сказала, что люди «очень устали».",
			[]string{"Анна Белова: «очень устали»"}},
		{"a noun behind the dash", "pl", "„Nigdzie stąd nie idziemy, bo to jest nasz dom od stu lat” – to zdanie zna tu każdy.",
			[]string{": „Nigdzie stąd nie idziemy, bo to jest nasz dom od stu lat”"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := gold.Plain(tt.text, tt.lang)
			if got := found(d, Find(d, nil)); !slices.Equal(got, tt.want) {
				t.Errorf("Find(%q)\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}
