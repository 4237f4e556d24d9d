package quote

import (
	"slices"
	"testing"

	"warta/article/quote/gold"
)

// Who stands in the case of an object is no subject, and is called by the other.
func TestDeclined(t *testing.T) {
	tests := []struct {
		name, lang, text string
		want             []string
	}{
		{"a description behind a source", "ru", "По данным областного суда, пожар был «внезапным и очень сильным».", []string{"областной суд"}},
		{"of several", "ru", "По словам местных жителей, пожар был «внезапным и очень сильным».", []string{"местные жители"}},
		{"in Polish", "pl", "Według miejskiego konserwatora pożar był „nagły i bardzo silny”.", []string{"miejski konserwator"}},
		{"an office, later in another case", "ru", "Суд оштрафовал бывшего вице-мэра Ивана Петрова. Приговор огласили утром. «Я ничего не брал и не возьму», — сказал экс-вице-мэр Петров.", []string{"Иван Петров"}},
		{"whom it is told to", "ru", "«Мы ждём уже неделю», — пожаловалась корреспонденту Анна Белова.", []string{"Анна Белова"}},
		{"whom it is told to, before an office", "pl", "„Czekamy już tydzień” – powiedział dziennikarzom wiceminister kultury Jan Kos.", []string{"Jan Kos"}},
		{"a body that something is heard in", "ru", "Иван Петров отказался говорить. В пресс-службе завода «Север» заявили, что люди «в полной безопасности».", []string{"пресс-служба завода «Север»"}},
		{"a company in marks, as it is called elsewhere", "ru", "Суд оштрафовал компанию «Северный путь». В «Северном пути» сообщили, что «изучают решение суда».", []string{"Северный путь"}},
		{"one that there points back to", "ru", "В мэрии уточнили, что дорогу чинят. «Работы закончат к пятнице», — отметили там.", []string{"мэрия"}},
		{"a word for the body before names no other", "ru", "Мэр Иван Петров не ответил. В пресс-службе областного суда уточнили, что дело закрыто. «Подробности сообщим позже», — сказали в ведомстве.", []string{"ведомство"}},
		{"a body, in Polish", "pl", "Jan Kos odmówił rozmowy. – Sprawdzamy każdą umowę z osobna – zapewniają w starostwie.", []string{"starostwo"}},
		{"one of several", "ru", "«Мы ждём уже неделю», — рассказал один из собеседников газеты.", []string{"один из собеседников газеты"}},
		{"one of them", "pl", "„Czekamy już tydzień” – powiedziała jedna z pielęgniarek.", []string{"jedna z pielęgniarek"}},
		{"a paper in another case", "ru", "Иван Петров вышел. В петиции говорится, что театр «должен остаться на площади».", []string{"петиция"}},
		{"whose words an agency reports", "ru", "Мэр Иван Петров вышел к людям. «Мы всё построим заново», — приводит его слова агентство.", []string{"Иван Петров"}},
		{"an agency with a title behind it", "pl", "„Najpierw myślałam, że to pomyłka” – powiedziała PAP dr hab. Anna Kos.", []string{"Anna Kos"}},
		{"an object that opens the sentence", "pl", "Jan Kos wyszedł z sali. Decyzję zarządu uważa za „szantaż na dzieciach i starcach”.", []string{"Jan Kos"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := gold.Plain(tt.text, tt.lang)
			var got []string
			for _, q := range Find(d, nil) {
				got = append(got, q.Speaker)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("speakers of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
