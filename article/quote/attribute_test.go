package quote

import (
	"testing"

	"warta/article/quote/gold"
)

// Who speaks by the order of words and by their endings, in Germanic and Slavic
// languages.
func TestAttribution(t *testing.T) {
	tests := []struct {
		name, lang, text string
		names            []string
		want             string
	}{
		{"the verb comes second", "sv", "I stället gick rektorn Anna Lind runt med en klocka.\n\n– Barnen tycker om den, säger hon.", []string{"person Anna Lind"}, "Anna Lind"},
		{"behind what opens the sentence", "nl", "In de grote zaal wachtte Anna Kok op haar zoon. ‘Hij is altijd te laat’, zegt ze.", []string{"person Anna Kok"}, "Anna Kok"},
		{"whose coach", "sv", "Anna Lind vann. Linds tränare Per Ek skrek sig hes.\n\n– Jag har ingen röst kvar, säger han.", []string{"person Anna Lind", "person Per Ek"}, "Per Ek"},
		{"somebody with something", "sv", "Anna Lind gick i våras. En person med god insyn säger till tidningen att hon ”aldrig hade en chans”.", []string{"person Anna Lind"}, "person med god insyn"},
		{"a race is nobody", "sv", "Anna Lind vann brons på VM-loppet.\n\n– Jag förstår ingenting, sa hon till pressen.", []string{"person Anna Lind"}, "Anna Lind"},
		{"told to somebody", "pl", "„Lubię konkrety” – powiedziała dziennikarzom w Sejmie Anna Kos.", []string{"place Sejmie"}, "Anna Kos"},
		{"when and who", "pl", "„To nie koniec naszej drogi” – ocenił po głosowaniu wiceminister zdrowia Jan Kos.", nil, "Jan Kos"},
		{"the head of a firm in marks", "ru", "«Мы давно этого хотели», — пояснил гендиректор «Северного ветра» Павел Белов.", []string{"person Павел Белов"}, "Павел Белов"},
		{"a word before the name", "ru", "Анна Белова пришла. Сама Белова ответила: «Аплодисменты были стоя».", []string{"person Анна Белова", "person Сама Белова"}, "Анна Белова"},
		{"the form of a subject", "ru", "Мастерская Игната Воронина стоит на краю села. «Лошадь не обманешь никогда», — кричит из-за печи Воронин.", []string{"person Игната Воронина"}, "Игнат Воронин"},
		{"a name behind whose colleague", "ru", "Коллега Лебедевой по обсерватории Артур Мурадян считает работу «победой упрямства над техникой».", []string{"person Коллега Лебедевой", "person Артур Мурадян"}, "Артур Мурадян"},
		{"a letter that ends a sentence", "pl", "Przed sądem stanął Jan W. Nikt go nie bronił. „Nie przyznaję się do niczego” – oświadczył W. i usiadł.", []string{"person Jan W."}, "Jan W."},
		{"a father's name", "ru", "Режиссёр Лев Аронов опоздал. «Мы не спешим», — сказал Лев Михайлович.", []string{"person Лев Аронов", "person Лев Михайлович"}, "Лев Аронов"},
		{"a name in another case", "pl", "Wszyscy czekali na Madsa Holma. „Nigdzie nie idziemy” – powiedział Mads Holm.", []string{"person Madsa Holma", "person Mads Holm"}, "Mads Holm"},
		{"she said, so not he", "pl", "Anna Kos weszła, a Jan Lis powiedział, że czeka. Jan Lis podał jej kawę.\n\n– Nigdy tu nie byłam – odparła.", []string{"person Anna Kos", "person Jan Lis"}, "Anna Kos"},
		{"an office of many words", "ru", "«Это плохая новость для всех нас», — опасается председатель областного союза молочных хозяйств Анна Белова.", nil, "Анна Белова"},
		{"whom the agency was told by", "pl", "„Droga jest zamknięta do rana” – poinformowała PAP młodsza aspirant Iwona Kos z policji w Nidzicy.", []string{"org PAP", "person Iwona Kos"}, "Iwona Kos"},
		{"two offices", "pl", "Proboszcz, ksiądz Adam Rogal, zgłosił się do głosu. – O tej fontannie dowiaduję się teraz – oznajmił.", nil, "Adam Rogal"},
		{"with these words", "nl", "„Ik heb het geprobeerd. Het kwam niet.” Met die woorden nam Anna Kok dinsdag afscheid.", nil, "Anna Kok"},
		{"by where she is from", "nl", "Anna Pop plaatste een foto. „Zonder jou was ik nooit zo hard gegaan”, schreef de Roemeense erbij.", []string{"person Anna Pop"}, "Anna Pop"},
		{"the first letter of a surname", "nl", "De rechter hoorde Jan W. en Piet Kok. W. ontkende alles. \"Ik zat in de auto en wist niets\", zei hij.", []string{"person Jan W.", "person Piet Kok"}, "Jan W."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := gold.Plain(tt.text, tt.lang)
			qs := Find(d, entities(d.Text, tt.names...))
			if len(qs) != 1 {
				t.Fatalf("Find(%q) = %q, want one quotation", tt.text, found(d, qs))
			}
			if got := qs[0].Speaker; got != tt.want {
				t.Errorf("speaker of %q: got %q (%.2f), want %q", tt.text, got, qs[0].Confidence, tt.want)
			}
		})
	}
}
