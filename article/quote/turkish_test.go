package quote

import "testing"

func TestTurkish(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a verb in the pluperfect", "Deniz Korkmaz, ödemelerin “ekim ayı içinde” başlayacağını bildirmişti.", "Deniz Korkmaz"},
		{"what follows the verb is no subject", "Deniz Korkmaz, “Eylül uzun bir ay” diyor ve topu ayağıyla durduruyor.", "Deniz Korkmaz"},
		{"a participle tells of whom stands behind it", "Görev dağılımını Deniz Korkmaz'a soran muhtar Selma Aydın, “Bize kimse bir şey demedi” dedi.", "Selma Aydın"},
		{"an object with its ending", "Kaleci Deniz Korkmaz'ı öven antrenör Cem Tekin, “Bugün duvardı” dedi.", "Cem Tekin"},
		{"whose question it is", "Hâkimin “Neden kaçtınız?” sorusuna Deniz Korkmaz yanıt vermedi.", "Hâkim"},
		{"who answers it", "Hâkimin “Neden kaçtınız?” sorusuna Deniz Korkmaz, “Korktum efendim” yanıtını verdi.", "Deniz Korkmaz"},
		{"an answer that is somebody's", "Deniz Korkmaz'ın yanıtı “Yarın konuşuruz” oldu.", "Deniz Korkmaz"},
		{"from whom it comes", "Liman Sendikası'ndan gelen ilk tepki sert: “Bu karar yok hükmündedir.”", "Liman Sendikası"},
		{"whose statement says it", "Valilikten yapılan yazılı açıklamada “yolun akşama kadar açılacağı” belirtildi.", "Valilik"},
		{"a body behind soft endings", "Kulübün internet sitesinden yapılan duyuruda “Biletler iade edilecek” denildi.", "Kulüp"},
		{"a paper", "Tutanakta “kapının kilitli olduğu” ifadesi yer aldı.", "Tutanak"},
		{"a genitive inside what is said", "Deniz Korkmaz, hastanelerin “dolup taştığını” söyledi.", "Deniz Korkmaz"},
		{"a converb is no subject", "Deniz Korkmaz çayını tazeledi. Bardağı doldururken ekliyor: “Acele eden yok.”", "Deniz Korkmaz"},
		{"words of one word", "Kıyıda biri “yeter” diye söylendi. Deniz Korkmaz, “sus” diye mırıldandı.", "Deniz Korkmaz"},
		{"words behind a case", "Deniz Korkmaz, bağıran yolculara “Gemi bekliyor” karşılığını verdi.", "Deniz Korkmaz"},
		{"one with a bir", "Kasabaya dün gelindi. Yorgun bir balıkçı, “Deniz boşaldı, ağlar da boş” diye yakındı.", "Yorgun bir balıkçı"},
		{"whom the writer asked", "Konuyu muhtar Deniz Korkmaz'a sordum. Yolun bittiğini anlattı. “Gelin görün” diye de ekledi.", "Deniz Korkmaz"},
		{"a sentence that only goes on", "Deniz Korkmaz, “Köprü eski” dedi. Taşıtların geçemediğini vurguladı: “Kış gelmeden yapılmalı.”", "Deniz Korkmaz"},
		{"over a paragraph", "Deniz Korkmaz, “Köprü eski” dedi.\n\nTaşıtların geçemediğine dikkat çekti, sürenin dolduğunu anımsattı: “Kış gelmeden yapılmalı.”", "Deniz Korkmaz"},
		{"a word of speech that is spent", "Selma Aydın, “Geç kalındı” yorumunu yaparken, Deniz Korkmaz umutlu: “Henüz vakit var.”", "Deniz Korkmaz"},
		{"a role that no list has", "Yaşlı nalbant, “Bu işin çırağı kalmadı” dedi.", "Yaşlı nalbant"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, "tr"); got != tt.want {
				t.Errorf("last speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
