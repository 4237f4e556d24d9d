package entity_test

import (
	"testing"

	"warta/article/entity"
)

// TestPart holds which mentions are two names, and which lose a part.
func TestPart(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       map[string]string // the kind of each name; "" of one that must not be found
	}{
		{"the holder of an office", "La presidente del Consiglio Giorgia Meloni ha visitato ieri Faenza.", map[string]string{"Giorgia Meloni": "person", "Consiglio Giorgia Meloni": ""}},
		{"what comes after of", "Opposition leader Freeman Mbowe of Chadema called for an inquiry.", map[string]string{"Freeman Mbowe": "person", "Freeman Mbowe of Chadema": ""}},
		{"what comes after von", "„Das ist schlimm“, sagte John Sifton von Human Rights Watch. Karin Holm von Greenpeace schwieg.", map[string]string{"John Sifton": "person", "Human Rights Watch": "org", "Karin Holm": "person", "Greenpeace": "org"}},
		{"what comes after van", "\"Dit is ernstig\", zei Jan de Vries van Amnesty International in Utrecht.", map[string]string{"Jan de Vries": "person", "Amnesty International": "org"}},
		{"what comes after von der", "Glück sei das gewesen, sagte Sven Hartig von der Feuerwehr in Leipzig.", map[string]string{"Sven Hartig": "person", "Sven Hartig von der Feuerwehr": ""}},
		{"von inside a name", "Die Präsidentin Ursula von der Leyen traf in Brüssel Marie von Ebner und Olaf Scholz.", map[string]string{"Ursula von der Leyen": "person", "Olaf Scholz": "person"}},
		{"of inside a single name", "The film tells the story of Joan of Arc.", map[string]string{"Joan": ""}},
		{"neighbours", "Am Samstag empfängt Eintracht Frankfurt Werder Bremen in der Liga.", map[string]string{"Eintracht Frankfurt": "org", "Werder Bremen": "org"}},
		{"a form before a club's name", "Markas PS Barito Putera di Banjarmasin terbakar.", map[string]string{"PS Barito Putera": "org", "PS": ""}},
		{"a form before a firm's name", "Menteri memuji PT Bank Mandiri atas labanya.", map[string]string{"PT": ""}},
		{"a compound in Dutch", "Het kabinet viel nadat PVV-leider Geert Wilders zijn ministers terugtrok.", map[string]string{"Geert Wilders": "person", "PVV-leider": ""}},
		{"a compound of an organisation", "Volgens Arbeiderspartij-voorman Jan de Vries klopt dat niet.", map[string]string{"Jan de Vries": "person", "Arbeiderspartij": "org", "Arbeiderspartij-voorman": ""}},
		{"a party and a state", "Rep. Jenny Whitaker, D-Calif., and Sen. Ron Pacheco, R-Iowa, wrote the bill in Washington.", map[string]string{"Jenny Whitaker": "person", "D-Calif": "", "R-Iowa": ""}},
		{"a state", "MILFORD, Conn. (AP) — A fire broke out at a school on Monday, the mayor said. Nobody in Milford was hurt.", map[string]string{"Conn": "place", "Milford": "place"}},
		{"a verb after a name written small", "L’Union cycliste internationale invoque « des anomalies répétées » dans son passeport, a dit Jonas Claes.", map[string]string{"Union cycliste internationale": "org", "Jonas Claes": "person"}},
		{"a ship with a prefix", "The MV Kilimani was sailing from Dar es Salaam to Unguja.", map[string]string{"MV Kilimani": "misc"}},
		{"a ship after its prefix", "The BRP Teresa Magbanua was left with a gash, Commodore Jay Tarriela said.", map[string]string{"BRP": "", "Teresa Magbanua": "", "Jay Tarriela": "person"}},
		{"an article before a country", "The Philippines said so. Ships of the Philippines sailed from Manila.", map[string]string{"Philippines": "place", "The Philippines": ""}},
		{"a Dutch adjective", "De burgemeester van het Oost-Vlaamse stadje Deinze sprak met de Brugse politie.", map[string]string{"Brugse": "", "Oost-Vlaamse": "", "Deinze": "place"}},
		{"a couple", "Prabowo Subianto bertemu Gibran Rakabuming di Solo. Pasangan Prabowo-Gibran lalu pulang ke Jakarta.", map[string]string{"Prabowo Subianto": "person", "Gibran Rakabuming": "person", "Prabowo-Gibran": ""}},
		{"a name of two halves", "Clare Hartnell-Price told reporters in London that she would stay.", map[string]string{"Clare Hartnell-Price": "person"}},
		{"initials", "President Joseph Aoun urged the U.N. and France to press Israel.", map[string]string{"U.N": "", "France": "place"}},
		{"the end of an office", "Menteri itu mencopot Direktur Jenderal Pajak Bimo Wijayanto, Senin. Warga membayar pajak tepat waktu.", map[string]string{"Bimo Wijayanto": "person", "Pajak Bimo Wijayanto": ""}},
		{"a firm and its product", "Google lost its appeal. Google said that the case concerned Google Shopping alone.", map[string]string{"Google": "org"}},
		{"a verb in Indonesian", "Kementerian Sosial mengajak Himpunan Mahasiswa Islam bekerja di Jakarta.", map[string]string{"Kementerian Sosial mengajak Himpunan Mahasiswa Islam": ""}},
		{"a day in Indonesian", "Wawancara itu dimuat di Financial Times Senin. Presiden tiba di Istana Merdeka Rabu.", map[string]string{"Financial Times Senin": "", "Istana Merdeka Rabu": ""}},
		{"the end of a sentence", "Berkas itu dikirim ke Kementerian Hukum dan HAM.", map[string]string{"Kementerian Hukum dan HAM": "org"}},
		{"a Balinese name", "Hal itu dikatakan I Made Mudarta di Denpasar. Ni Luh Suryani mengangguk.", map[string]string{"I Made Mudarta": "person", "Ni Luh Suryani": "person"}},
		{"who speaks in Indonesian", "Tumiran mengungkapkan hal itu di Medan. Tetangganya mengatakan tidak tahu. Pabrik menyatakan rugi.", map[string]string{"Tumiran": "person", "Tetangganya": "", "Pabrik": ""}},
		{"what a place is in Indonesian", "Perahu itu tenggelam di danau Tondano. Warga wilayah Minahasa berduka.", map[string]string{"danau Tondano": "place", "wilayah Minahasa": ""}},
		{"initials of a country", "Most of us think that the US will sign. They told us so, and US$5 were paid. TELL US NOW, they cried.", map[string]string{"US": "place"}},
		{"initials of a country in Dutch", "De minister sprak met de VS over het verdrag.", map[string]string{"VS": "place"}},
		{"a firm's form", "The amount is paid in shares of Enron Corp. common stock, the lawyer said.", map[string]string{"Enron Corp.": "org", "Enron Corp": ""}},
		{"a country written small", "Le ministre a visité l'Arabie saoudite et les Émirats arabes unis.", map[string]string{"Arabie saoudite": "place", "Émirats arabes unis": "place"}},
		{"a country that is a word", "Le ministre s'est rendu en Inde, puis au Mali, avant de rentrer.", map[string]string{"Inde": "place", "Mali": "place"}},
		{"a century", "Het kasteel uit de XX eeuw staat in Utrecht. De WK begint daar.", map[string]string{"XX": "", "WK": "", "Utrecht": "place"}},
		{"an Italian noun with a capital", "Il presidente ha detto che il Paese non può attendere. Nella Capitale il Paese attende.", map[string]string{"Paese": "", "Capitale": ""}},
		{"a degree and an hour of prayer", "Kepala dinas, drg. Maria Bria, M.Kes, dan dr. Benyamin Lay, Sp.A., datang sebelum Magrib di Kupang. Usai Magrib mereka pulang.", map[string]string{"Maria Bria": "person", "M.Kes": "", "Sp.A": "", "Sp.A.": "", "Magrib": ""}},
		{"a Breton name", "« Je refuse », a dit la maire, Anne Le Floc’h, lundi à Brest.", map[string]string{"Anne Le Floc’h": "person", "Anne Le Floc": ""}},
		{"an abbreviation of common words", "KPU mengumumkan daftar pemilih tetap (DPT) di Jakarta. DPT itu diubah KPU.", map[string]string{"DPT": "", "KPU": "org"}},
		{"an abbreviation that leaves words out", "The figures on gross domestic product (GDP) and cost of living (COL) came from Lisbon. GDP grew.", map[string]string{"GDP": "", "COL": ""}},
		{"an abbreviation of an office written small", "Selon l’agence nationale de sécurité sanitaire (ANSES), le lot vient de Nantes.", map[string]string{"Nantes": "place"}},
		{"what is called by its abbreviation alone", "Antrean di TPS Cikini mengular. Warga menunggu di TPS, kata Ketua RT Sutrisno.", map[string]string{"TPS": "", "RT": ""}},
		{"places in capitals", "Results of games on Friday (home team in CAPS):\nBOSTON 9 Oakland 8\nKansas City 4 DETROIT 2", map[string]string{"BOSTON": "", "DETROIT": ""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := map[string]string{}
			for _, e := range entity.Find(document("", tt.text)) {
				got[e.Name] = e.Kind.String()
			}
			for name, kind := range tt.want {
				if got[name] != kind {
					t.Errorf("Find(%q): %s is %q, want %q; all: %v", tt.text, name, got[name], kind, got)
				}
			}
		})
	}
}
