package language

import "testing"

func TestOf(t *testing.T) {
	for _, tt := range []struct{ name, text, declared, want string }{
		{"declared and so", "The river rose and the lower town was under water before the boats came to the bridge that is on the road to it.", "en-GB", "en-GB"},
		{"the page lies", "Sungai itu meluap dan kota bagian bawah terendam sebelum perahu datang ke jembatan yang ada di jalan menuju ke sana, kata warga yang sudah mengungsi dari rumah.", "en-US", "id"},
		{"the page lies about Turkish", "Eski şehirde oturanlar, nehir üç saatte iki metre yükselince salı gecesi teknelerle evlerinden alındı ve okulun salonuna götürüldü. Kentin başkanı uyarıların zamanında gönderildiğini söyledi.", "en", "tr"},
		{"nothing declared", "Der Fluss stieg und die untere Stadt stand unter Wasser, bevor die Boote kamen, sagte der Mann, der an der Brücke auf das Haus sieht.", "", "de"},
		{"words that Polish has too", "Müdür Orhan Sezer, bekçi Emre Koç'u övdü. Sezer, çarkı o çevirdi dedi. Koç, sadece işimi yaptım ifadelerini kullandı, o kadar.", "", "tr"},
		{"Malay stays Malay", "Sungai itu melimpah dan bandar yang rendah ditenggelami air sebelum bot tiba di jambatan, kata penduduk yang sudah berpindah dari rumah pada malam itu.", "ms", "ms"},
		{"too short", "River rises", "fr", "fr"},
		{"Japanese", "川の水位が上がり、低い町は水の下になった。", "en", "ja"},
		{"Chinese keeps its script", "河水上涨，下城被淹，居民说。", "zh-TW", "zh-TW"},
		{"Korean", "강물이 불어 아랫마을이 물에 잠겼다고 주민들이 말했다.", "", "ko"},
		{"Arabic", "ارتفع منسوب النهر في المدينة وقال السكان إن المياه وصلت إلى البيوت التي تقع على الجسر من الجهة هذه قبل أن تصل القوارب إلى هناك بعد ساعة.", "", "ar"},
		{"too short, in letters that speak against it", "Президент заявил, что переговоры продолжатся.", "en", "ru"},
		{"too short, in letters of several languages", "Президент заявив", "uk", "uk"},
		{"a few characters that are declared", "首相訪米", "ja", "ja"},
		{"nothing to tell by", "OK", "", ""},
		{"nothing", "", "", ""},
	} {
		if got := Of(tt.text, tt.declared); got != tt.want {
			t.Errorf("Of(%q, %q) got %q, want %q", tt.text, tt.declared, got, tt.want)
		}
	}
}

func TestGuess(t *testing.T) {
	for text, want := range map[string]string{
		"Yang dikatakan itu tidak akan dilakukan oleh mereka.":            "id",
		"Der Mann ist nicht gekommen.":                                    "de",
		"Einer der 13 Müller sagte den Leuten am Sonntag, das Rad stehe.": "de",
		"One of the millers told people on Sunday that the wheel stood.":  "en",
		"L’un des meuniers a dit aux gens que la roue était arrêtée.":     "fr",
		"Uno de los molineros dijo el domingo que la rueda estaba rota.":  "es",
		"Um dos moleiros disse no domingo que a roda não tinha parado.":   "pt",
		"Uno dei mugnai ha detto che la ruota si è fermata.":              "it",
		"Een van de molenaars zei dat het wiel stilstaat.":                "nl",
		"En av mjölnarna sade i söndags att hjulet står.":                 "sv",
		"Jeden z młynarzy powiedział w niedzielę, że koło stanęło.":       "pl",
		"Değirmencilerden biri pazar günü çarkın durduğunu söyledi.":      "tr",
		"Salah seorang warga mengatakan roda itu berhenti sejak Minggu.":  "id",
		"外交部发言人表示":                                                        "zh",
		"首相は述べた。":                                                         "ja",
		"Президент России":                                                "ru",
		"قال الرئيس":                                                      "ar",
		"OK":                                                              "",
		"":                                                                "",
	} {
		if got := Guess(text); got != want {
			t.Errorf("Guess(%q) got %q, want %q", text, got, want)
		}
	}
}

func FuzzOf(f *testing.F) {
	f.Add("Der Mann ist nicht gekommen.", "de")
	f.Add("\xff首相", "ja_JP")
	f.Fuzz(func(t *testing.T, text, declared string) {
		if got := Of(text, declared); declared == "" && got != Primary(got) {
			t.Errorf("Of(%q, %q) = %q, want a bare language", text, declared, got)
		}
		Guess(text)
	})
}
