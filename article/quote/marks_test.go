package quote

import (
	"slices"
	"testing"

	"warta/article"
	"warta/article/quote/gold"
	"warta/article/quote/lex"
)

func TestMarks(t *testing.T) {
	tests := []struct {
		name, lang, text string
		want             []string
	}{
		{"apostrophes are not marks", "en", "‘I don’t know what the workers’ union wants,’ said Jane Doe.", []string{"Jane Doe: ‘I don’t know what the workers’ union wants,’"}},
		{"inches are not marks", "en", "The 6'2\" keeper and a 15\" screen were there.", nil},
		{"nested", "en", "“He said ‘never’ and left,” said Jane Doe.", []string{"Jane Doe: “He said ‘never’ and left,”"}},
		{"nested in straight marks", "en", "\"It is 'off' and stays off,\" said Jane Doe.", []string{"Jane Doe: \"It is 'off' and stays off,\""}},
		{"German inward guillemets", "de", "»Wir gehen nicht«, sagte Anna Berg.", []string{"Anna Berg: »Wir gehen nicht«"}},
		{"Swedish marks on one side", "sv", "”Vi går inte”, sade Anna Lind.", []string{"Anna Lind: ”Vi går inte”"}},
		{"Finnish guillemets", "sv", "»Vi går inte härifrån», sade Anna Lind.", []string{"Anna Lind: »Vi går inte härifrån»"}},
		{"French blanks inside", "fr", "« Nous restons ici », dit Anne Morel.", []string{"Anne Morel: « Nous restons ici »"}},
		{"corner brackets", "ja", "田中太郎氏は「行かない」と述べた。", []string{"田中太郎: 「行かない」"}},
		{"paragraphs that open again", "en", "Jane Doe said: “We stay here.\n\n“We never leave.”", []string{"Jane Doe: “We stay here.", "Jane Doe: “We never leave.”"}},
		{"paragraphs that only close", "en", "Jane Doe said: “We stay here for good.\n\nWe never leave this town.” Then she went.", []string{"Jane Doe: “We stay here for good.", "Jane Doe: We never leave this town.”"}},
		{"named behind the last paragraph", "en", "“We stay here for good.\n\n“We never leave,” said Jane Doe.", []string{"Jane Doe: “We stay here for good.", "Jane Doe: “We never leave,”"}},
		{"cut off", "en", "Jane Doe said: “We stay here and we never", []string{"Jane Doe: “We stay here and we never"}},
		{"a stray mark", "en", "It was a “ mess. John Roe said: “We stay here.”", []string{"John Roe: “We stay here.”"}},
		{"hard-wrapped", "en", "“We stay here,” said Jane\nDoe, “and we never\nleave.”", []string{"Jane Doe: “We stay here,”", "Jane Doe: “and we never\nleave.”"}},
		{"Spanish dialogue", "es", "—No nos vamos —dijo Juan Gil—. Nunca.", []string{"Juan Gil: —No nos vamos", "Juan Gil: Nunca."}},
		{"Russian dialogue", "ru", "— Мы не уйдём, — сказал Иван Петров. — Никогда.", []string{"Иван Петров: — Мы не уйдём,", "Иван Петров: — Никогда."}},
		{"a dash and a verb that no list has", "ru", "— Мы не уйдём! — отрезает Иван Петров.", []string{"Иван Петров: — Мы не уйдём!"}},
		{"dialogue among narration", "es", "—Nunca —dijo Juan Gil.\n\nGil se levantó despacio y miró a la calle.\n\n—No nos vamos.\n\nEra tarde en el barrio.\n\n—Aquí está mi casa.",
			[]string{"Juan Gil: —Nunca", "Juan Gil: —No nos vamos.", "Juan Gil: —Aquí está mi casa."}},
		{"Swedish speech goes on behind its verb", "sv", "– Vi går inte härifrån, säger Anna Lind. Det blir bra.", []string{"Anna Lind: – Vi går inte härifrån,", "Anna Lind: Det blir bra."}},
		{"a list with dashes", "fr", "– Pain\n\n– Beurre\n\n– Lait", nil},
		{"a dash beside marks", "pl", "Jan Kos ocenił wynik jako „pokaz arogancji”. – Państwo wolicie psy – mówił z mównicy.", []string{"Jan Kos: „pokaz arogancji”", "Jan Kos: – Państwo wolicie psy"}},
		{"corner brackets at once inside", "ja", "田中太郎氏は「『行く』と言った人が多い」と述べた。", []string{"田中太郎: 「『行く』と言った人が多い」"}},
		{"titles and names", "en", "The ship “Morning Star” and the film “Winter” were there.", nil},
		{"Chinese titles", "zh", "他读了《红楼梦》。", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := gold.Plain(tt.text, tt.lang)
			d.Blocks[0].Wrapped = tt.name == "hard-wrapped"
			if got := found(d, Find(d, nil)); !slices.Equal(got, tt.want) {
				t.Errorf("Find(%q)\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestBlocks(t *testing.T) {
	tests := []struct {
		name   string
		blocks []article.Block
		texts  []string
		want   []string
	}{
		{"an embedded post", []article.Block{{Kind: article.BlockQuote, Quoted: 1, Author: "Jane Doe"}},
			[]string{"We stay here, whatever they say."}, []string{"Jane Doe: We stay here, whatever they say."}},
		{"a block quote behind a colon", []article.Block{{}, {Kind: article.BlockQuote, Quoted: 1}},
			[]string{"Jane Doe wrote to members:", "We stay here, whatever they say."}, []string{"Jane Doe: We stay here, whatever they say."}},
		{"a block quote in two parts", []article.Block{{}, {Kind: article.BlockQuote, Quoted: 1}, {Kind: article.BlockQuote, Quoted: 1}},
			[]string{"Jane Doe wrote:", "We stay here for good.", "We never leave this town."},
			[]string{"Jane Doe: We stay here for good.", "Jane Doe: We never leave this town."}},
		{"an author's line", []article.Block{{Kind: article.BlockQuote, Quoted: 1}},
			[]string{"We stay here, whatever they say. — Jane Doe"}, []string{"Jane Doe: We stay here, whatever they say."}},
		{"a pulled quote", []article.Block{{Kind: article.BlockQuote, Quoted: 1}, {}},
			[]string{"We stay here for good", "“We stay here for good,” said Jane Doe."},
			[]string{"Jane Doe: We stay here for good", "Jane Doe: “We stay here for good,”"}},
		{"code is never quoted", []article.Block{{Kind: article.Code}}, []string{"fmt.Println(\"we stay here for good\") // said Jane Doe"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b article.Builder
			for i, block := range tt.blocks {
				b.Start(block)
				b.Add(tt.texts[i], 0, "")
			}
			d := b.Document(article.Document{Lang: "en"})
			if got := found(&d, Find(&d, nil)); !slices.Equal(got, tt.want) {
				t.Errorf("Find(%q)\n got %q\nwant %q", d.Text, got, tt.want)
			}
		})
	}
}

func TestUtterances(t *testing.T) {
	tests := []struct {
		name, text string
		want       []int
	}{
		{"interrupted", "“We stay,” said Jane Doe, “and we never leave.”", []int{0, 0}},
		{"going on behind its attribution", "“We stay,” said Jane Doe. “We never leave.”", []int{0, 0}},
		{"two speakers", "“We stay,” said Jane Doe. “We go,” said John Roe.", []int{0, 1}},
		{"two paragraphs of one", "Jane Doe said: “We stay.\n\n“We never leave.”", []int{0, 0}},
		{"two paragraphs of two", "“We stay here,” said Jane Doe.\n\n“We go away,” said John Roe.", []int{0, 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []int
			for _, q := range Find(gold.Plain(tt.text, "en"), nil) {
				got = append(got, q.Utterance)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("utterances of %q: got %v, want %v", tt.text, got, tt.want)
			}
		})
	}
}

// A byte that is no character is a part of many marks.
func TestStrayByte(t *testing.T) {
	for b := 0x80; b <= 0xff; b++ {
		for _, tok := range tokenize(nil, "a "+string([]byte{byte(b)})+"b", 0, 4, lex.Of("en")) {
			if isMark(&tok) {
				t.Errorf("byte %#x is a mark", b)
			}
		}
	}
}
