package entity_test

import (
	"strings"
	"testing"

	"warta/article/entity"
)

// TestMerge holds which mentions are one thing, and what falls away. A case
// says for some names how often the story names them; 0 is that no entity has
// that name.
func TestMerge(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       map[string]int
	}{
		{"a surname joins the full name", "Chancellor Angela Merkel spoke in Berlin. Later Merkel left, and nobody followed Merkel.", map[string]int{"Angela Merkel": 3, "Merkel": 0}},
		{"a surname that is a town's too", "The film-maker Carys Bowen won the prize. Bowen, 44, grew up in Cardiff.", map[string]int{"Carys Bowen": 2, "Bowen": 0}},
		{"a surname that is a kind of place", "The mayor of Ashford Bay, Helen Marsh, defended the decision. “Nobody wants this,” Marsh told reporters.", map[string]int{"Helen Marsh": 2, "Marsh": 0}},
		{"a town that is a surname too", "The film-maker Carys Bowen won the prize. She was born in Bowen and lives in Cardiff.", map[string]int{"Carys Bowen": 1, "Bowen": 1}},
		{"two people of one surname stay apart", "Hillary Clinton came first. Then Bill Clinton came. Mr. Clinton spoke for an hour.", map[string]int{"Hillary Clinton": 1, "Bill Clinton": 2}},
		{"the possessive falls away", "Olaf Scholz won. It was Olaf Scholz's first victory in Germany.", map[string]int{"Olaf Scholz": 2}},
		{"a German genitive", "Bundeskanzlerin Angela Merkel reiste nach Paris. Merkels Sprecher blieb in Berlin.", map[string]int{"Angela Merkel": 2}},
		{"an abbreviation in brackets", "The National Institutes of Health (NIH) warned the public. The NIH did so twice.", map[string]int{"National Institutes of Health": 3, "NIH": 0}},
		{"a pair of places", "Hubungan Moskow-Pyongyang membaik, kata pejabat di Moskow.", map[string]int{"Moskow": 2, "Pyongyang": 1}},
		{"a treaty holds the places in it", "They discussed the Treaty of Lisbon in Madrid.", map[string]int{"Treaty of Lisbon": 1, "Lisbon": 0, "Madrid": 1}},
		{"an agreement named after its head", "Ministers praised the Paris Agreement in Rome.", map[string]int{"Paris Agreement": 1, "Paris": 0}},
		{"particles hold a name together", "Pedro Sánchez se reunió con Ursula von der Leyen en Bruselas.", map[string]int{"Ursula von der Leyen": 1}},
		{"an Arabic article", "Perdana Menteri Irak Mohammed Shia al-Sudani tiba. “Ya,” kata al-Sudani.", map[string]int{"Mohammed Shia al-Sudani": 2}},
		{"initials of a country", "Menteri luar negeri Amerika Serikat tiba di Jakarta. Ia mengatakan bahwa bantuan dari AS akan tiba.", map[string]int{"Amerika Serikat": 2, "AS": 0}},
		{"an abbreviation in brackets that the name holds", "Ketua Badan Kesehatan Dunia (WHO), Sabtu, menolak. Kantor WHO di Jenewa tutup.", map[string]int{"WHO": 0, "Jenewa": 1}},
		{"a Korean given name", "Foreign Minister Kim Ryong-su met reporters in Seoul. Kim smiled.", map[string]int{"Kim Ryong-su": 2, "Kim Ryong": 0}},
		{"an institution after a person", "Der Soziologe Emre Aydın von der Universität Graz lehrt in Wien.", map[string]int{"Emre Aydın": 1, "Universität Graz": 1}},
		{"a person and his home", "Ursula von der Leyen sprach mit Karl Moor von der Universität Bern.", map[string]int{"Ursula von der Leyen": 1}},
		{"a dateline in capitals", "KIRKWALL, Scotland — The ferry left at noon. It came back to Kirkwall at six.", map[string]int{"Kirkwall": 2, "Scotland": 1}},
		{"an agency is no dateline", "NASA — the agency — said so in Washington.", map[string]int{"Nasa": 0, "Washington": 1}},
		{"a day after a name", "“Tidak,” kata Amanda Vanstone Selasa di Canberra.", map[string]int{"Amanda Vanstone": 1}},
		{"a Chinese day after a name", "李国强周二在北京表示，经济正在好转。", map[string]int{"北京": 1, "李国强周二": 0}},
		{"a part of a larger name", "Harry Potter went home. The Harry Potter Museum in London opened.", map[string]int{"London": 1}},
		{"a kind of place before its name", "Kapal berlayar di sekitar pantai Halmahera. Nelayan dari Halmahera menolong.", map[string]int{"Halmahera": 2}},
		{"a town with and without its kind", "Wali Kota Surakarta menolak. Warga Kota Surakarta resah, kata polisi di Surakarta.", map[string]int{"Surakarta": 3, "Kota Surakarta": 0}},
		{"a Russian city in an oblique case", "Пожар потушили в Архангельске, сообщили власти. Врачи выехали из Вологды.", map[string]int{"Архангельск": 1, "Вологда": 1}},
		{"a Japanese honorific", "始めたのは、元教諭の小沼千代さんだ。「最初です」と小沼さんは話す。", map[string]int{"小沼千代": 2}},
		{"a Japanese particle before a name", "逃げた時は足が震えたと話す住民の一人。村に住む岡林ミツさん（82）は「怖かった」と言う。", map[string]int{"岡林ミツ": 1, "む岡林ミツ": 0}},
		{"a Korean family name", "미래당 최영민 대표는 법안에 반대했다. 최 대표는 국회에서 기자들과 만났다.", map[string]int{"최영민": 2, "최": 0}},
		{"a Korean name before an age", "주민 표미란(61) 씨는 밤새 잠을 이루지 못했다. 이장 방순철 씨도 마찬가지였다.", map[string]int{"표미란": 1, "방순철": 1}},
		{"a noun in a script without capitals", "보고서는 두 달 뒤에 나왔다. 환경부는 보고서를 숨겼다고 표미란(61) 씨는 말했다.", map[string]int{"보고서": 0, "환경부": 1}},
		{"the end of an office before a name", "Jaksa Agung Prasetyo menolak. “Tidak,” kata Prasetyo di Jakarta.", map[string]int{"Prasetyo": 2, "Agung Prasetyo": 0}},
		{"a Malay title of two words", "Menurut Tan Sri Rosli Ambak, projek itu ditangguhkan.", map[string]int{"Rosli Ambak": 1, "Tan Sri Rosli Ambak": 0}},
		{"a word that begins a sentence", "Crews fought the fire near Los Altos for a third day, Jenny Whitaker said. By noon most crews had left.", map[string]int{"Crews": 0, "Jenny Whitaker": 1}},
		{"a Turkish pronoun", "Ferhat Ocaklı mahkemede konuştu. “Ben suçsuzum,” dedi Ferhat Ocaklı. Ben dedi.", map[string]int{"Ferhat Ocaklı": 2, "Ben": 0}},
		{"a ship is no place", "Kapal Lintang Baru merapat di Ambon.", map[string]int{"Ambon": 1}},
		{"days and months", "On Monday the talks in Geneva ended. By March they will go on.", map[string]int{"Monday": 0, "March": 0, "Geneva": 1}},
		{"cases of a Russian name", "Президент Владимир Путин прилетел в Китай. Встреча с Путиным прошла в Китае.", map[string]int{"Владимир Путин": 2, "Китай": 2}},
		{"characters without blanks", "岸田文雄首相は東京で会談した。岸田首相は帰国した。", map[string]int{"岸田文雄": 2, "東京": 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := map[string]int{}
			for _, e := range entity.Find(document("", tt.text)) {
				got[e.Name] = len(e.Mentions)
			}
			for name, n := range tt.want {
				if got[name] != n {
					t.Errorf("Find(%q): %s is named %d times, want %d; all: %v", tt.text, name, got[name], n, got)
				}
			}
		})
	}
}

func TestSalience(t *testing.T) {
	const text = "Angela Merkel met Emmanuel Macron in Berlin. Macron praised Merkel. Later Merkel flew to Warsaw."
	d := document("Merkel meets Macron", text)
	got := entity.Find(d)
	if len(got) == 0 || got[0].Name != "Angela Merkel" {
		t.Fatalf("Find(%q): got %+v, want Angela Merkel first", text, got)
	}
	for _, e := range got {
		if e.Salience < 0 || e.Salience > 1 {
			t.Errorf("%s has salience %v, want 0 to 1", e.Name, e.Salience)
		}
	}
}

func TestSalienceOfDemonyms(t *testing.T) {
	const text = "Ministers from Ukraine met others from Spain. Later Ukrainian soldiers and Ukrainian farmers spoke."
	got := map[string]float32{}
	for _, e := range entity.Find(document("", text)) {
		got[e.Name] = e.Salience
	}
	if got["Ukraine"]-got["Spain"] < 0.1 {
		t.Errorf("Ukraine has salience %.2f, Spain %.2f, want Ukraine well ahead", got["Ukraine"], got["Spain"])
	}
}

// TestHostile runs texts of nothing but capitals: a step that looked at every
// pair of names would not come back.
func TestHostile(t *testing.T) {
	for _, unit := range []string{"A ", "Kim ", "Kim Jong ", "Ab-", "(AB) ", "Treaty of ", "“", "東", "東京さん", "van ", "Kim\n\n", "LONDON — ", "Kim Ryong-su ", "kapal Kora ", "وب", "ولل", "وبالقاهرة ", "透露"} {
		text := strings.Repeat(unit, 1<<17/len(unit))
		checkSpans(t, document("", text), entity.Find(document("", text)))
	}
}
