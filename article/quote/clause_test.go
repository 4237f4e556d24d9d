package quote

import (
	"slices"
	"testing"
)

// TestClauses tells whose clause a quotation stands in.
func TestClauses(t *testing.T) {
	tests := []struct {
		name, lang, text string
		want             []string
	}{
		{"whom a passive tells of says nothing", "en",
			"Anna Berg runs the club. Anna Berg said players would be offered refunds “where the law allows it”.", []string{"Anna Berg"}},
		{"the agent of a passive says it", "en",
			"“Resign!” was shouted by Anna Berg from the balcony, twice.", []string{"Anna Berg"}},
		{"a participle goes with the main clause", "en",
			"Anna Berg met the mayor of Lund on Friday, calling the visit “a waste of good coffee”.", []string{"Anna Berg"}},
		{"an Indonesian one too", "id",
			"Rina Sari menemui Wali Kota Budi Hartanto kemarin, sambil menyebut kunjungan itu “sia-sia dan terlalu mahal”.", []string{"Rina Sari"}},
		{"a relative clause tells of the one before it", "en",
			"The well was closed by the inspector Anna Berg, who told a meeting that the water “smells of old coins”.", []string{"Anna Berg"}},
		{"what stands in a relative clause is no subject of the main one", "en",
			"Anna Berg, whose brother Olof sold the farm last year, said she was “glad to be rid of it”.", []string{"Anna Berg"}},
		{"whom a relative clause without commas tells of", "en",
			"Firefighters who rescued Anna Berg on Monday said they had “never seen smoke like it” in the town.", []string{"Firefighters"}},
		{"a French one", "fr",
			"Les pompiers qui ont sauvé Anne Morel ont raconté : « Nous étions là en quelques minutes. »", []string{"pompiers"}},
		{"a Spanish one", "es",
			"Los bomberos que rescataron a Carmen Soto dijeron: «Estuvimos allí en pocos minutos».", []string{"bomberos"}},
		{"an Indonesian one", "id",
			"Seorang saksi yang melihat Rina Sari mengatakan: “Kami datang dalam beberapa menit.”", []string{"Seorang saksi"}},
		{"a Dutch one, whose verb is last", "nl",
			"Een getuige die Anna Kok zag zei: “We waren er binnen een paar minuten.”", []string{"getuige"}},
		{"a German one, between commas", "de",
			"Ein Zeuge, der Peter Wolf gesehen hatte, sagte: „Wir waren in wenigen Minuten da.“", []string{"Zeuge"}},
		{"a Swedish one", "sv",
			"Ett vittne som såg Anna Lind sade: ”Vi var där inom några minuter.”", []string{"vittne"}},
		{"the subject of a relative clause", "en",
			"The report that Anna Berg called “a museum of rust and old paint” was never printed.", []string{"Anna Berg"}},
		{"a conjunction is no preposition", "en",
			"The board of Lund Water resigned after Anna Berg called the pipes “a museum of rust”.", []string{"Anna Berg"}},
		{"a noun that looks like a verb", "en",
			"Jo Ek threatened to close the pier, a warning that Anna Berg termed “hot air”.", []string{"Anna Berg"}},
		{"an Indonesian verb without a prefix stands before its subject", "id",
			"Warga menyatakan akan datang, tetapi gerbang, kata Rina Sari, “tetap ditutup rapat”.", []string{"Rina Sari"}},
		{"an Indonesian passive and its agent", "id",
			"Hal itu dikatakan oleh Rina Sari. “Stok ada, tetapi harga naik,” kata dia.", []string{"Rina Sari"}},
		{"a verb that no list has, with its -nya", "id",
			"Rina Sari menunjukkan foto itu. “Katanya sakit, kok main bola,” cibirnya.", []string{"Rina Sari"}},
		{"a demonstrative far behind its noun", "id",
			"Rina Sari menutup rapat. “Tinggal tunggu waktu saja,” ujar perwira dengan dua melati di pundak itu.", []string{"Rina Sari"}},
		{"somebody known by another name", "id",
			"Rina Sari, yang akrab disapa Mbak Wati, tertawa. “Kami sudah biasa begini,” kata Wati.", []string{"Rina Sari"}},
		{"somebody by where they are from", "en",
			"Paolo Neri did not hide his joy. “We were lucky, very lucky,” the Italian said.", []string{"Paolo Neri"}},
		{"a calling between a title in brackets and the name", "en",
			"“The slips were printed at home,” said SP (vigilance) Anna Berg on Monday.", []string{"Anna Berg"}},
		{"a place between a calling and the name", "id",
			"“Ini kabar baik yang kecil,” ujar rekannya dari Utrecht, Anna Berg, yang dihubungi terpisah.", []string{"Anna Berg"}},
		{"who was told of in the passage before", "en",
			"Anna Berg runs the only shop in Lund. She noted that the ferry was late again on Friday.\n\n“We live by the tide, not by the clock,” she said.", []string{"Anna Berg"}},
		{"two quotations of one subject", "en",
			"Anna Berg took the floor. She called the plan “a waste of time” and “a gift to the banks”.", []string{"Anna Berg", "Anna Berg"}},
		{"a quotation inside ends one", "en",
			"Anna Berg shook her head. “He says, ‘Mother, what are you guarding?’” She looked at the jars.", []string{"Anna Berg"}},
		{"a clause before the main one", "en",
			"Anna Berg runs the ferry. Asked whether the mayor had called, Anna Berg shook her head. “Nobody ever calls before the spring,” she said.", []string{"Anna Berg"}},
		{"a headline", "en", "“We Stay Whatever Comes,” Says Anna Berg of Lund", []string{"Anna Berg"}},
		{"somebody new whom no demonstrative makes known", "id",
			"Serangan itu menewaskan tujuh orang. “Kami kehabisan kain kasa,” kata seorang dokter di rumah sakit kota itu.", []string{"seorang dokter"}},
		{"a woman who gave her name", "en",
			"“I was told to go home, and I did,” said a woman, who identified herself as Anna Berg.", []string{"Anna Berg"}},
		{"a verb that no list has and that says who", "id",
			"Rina Sari meminta maaf. “Saya yang salah, bukan anak-anak,” ciapnya di media sosial.", []string{"Rina Sari"}},
		{"whose lawyer a pronoun says", "en",
			"Olof Berg did not answer letters. His lawyer said the charge was “plainly a joke”.", []string{"lawyer"}},
		{"somebody by the number of children", "en",
			"Anna Berg was baking bread when the window broke. “I did not think, I just ran,” the mother-of-six said.", []string{"Anna Berg"}},
		{"what neighbours left reads", "en",
			"A note left on the doorstep by neighbours read: “Our hero. Put the kettle on.”", []string{"note"}},
		{"one of them, whose name follows", "en",
			"Two nurses were unamused. “I remortgaged for that,” said one of them, Anna Berg, on Friday.", []string{"Anna Berg"}},
		{"one of them, who is described", "en",
			"The children check it. One of them, a boy in a cap, offers the reading. “Nothing at all,” he says.", []string{"boy"}},
		{"a demonstrative before the name", "id",
			"“Kami tidak lompat parti,” kata jurucakap kumpulan itu, Rina Sari, di lobi dewan.", []string{"Rina Sari"}},
		{"something written that a demonstrative ends is nobody known", "id",
			"Rina Sari enggan mengulas lanjut. Surat dua halaman itu menyebut pemimpin parti “malas dan serakah”.", []string{"Surat dua halaman"}},
		{"a title between a calling and its demonstrative", "id",
			"Pelantun Rina Sari tertawa. “Kami sempat bubar,” kata pelantun “Hujan Terakhir” itu.", []string{"Rina Sari"}},
		{"whose annual report", "en",
			"Olof Berg declined to comment. Acme’s prospectus warned investors that results “may be affected by the timing of a few contracts”.", []string{"Acme’s prospectus"}},
		{"how something was written is no verb", "id",
			"Menteri Rina Sari berduka. Dalam keterangan tertulis, Rina Sari menyebut almarhumah “perpustakaan yang menari”.", []string{"Rina Sari"}},
		{"somebody pointed to who went on", "id",
			"Budi Hartanto kecewa. Tambah bekas juara itu, beliau sudah menasihatinya. “Saya sorok raketnya nanti,” katanya.", []string{"Budi Hartanto"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := set(tt.text, tt.lang)
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

// "Sang penyanyi" points back to a singer; "sang ibu" is another, the mother.
func TestPointed(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"Sang penyanyi menyela dari dapur.", true},
		{"Sang ibu menyela dari dapur.", false},
		{"Sang ibu itu menyela dari dapur.", true},
		{"Ibu itu menyela dari dapur.", true},
	}
	for _, tt := range tests {
		s := read(set(tt.text, "id"), nil)
		s.cutSentences()
		m := mention{last: 2, end: 2, kind: byRole}
		if got := s.pointed(m); got != tt.want {
			t.Errorf("pointed in %q: got %v, want %v", tt.text, got, tt.want)
		}
	}
}
