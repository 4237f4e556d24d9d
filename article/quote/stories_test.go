package quote

import (
	"slices"
	"strings"
	"testing"

	"warta/article"
)

// set builds a document of paragraphs; one that begins with "> " is a block
// quote, with "# " a heading.
func set(text, lang string) *article.Document {
	var b article.Builder
	for p := range strings.SplitSeq(text, "\n\n") {
		block := article.Block{}
		if rest, ok := strings.CutPrefix(p, "> "); ok {
			p, block.Kind, block.Quoted = rest, article.BlockQuote, 1
		} else if rest, ok := strings.CutPrefix(p, "# "); ok {
			p, block.Kind, block.Level = rest, article.Heading, 2
		}
		b.Start(block)
		b.Add(p, 0, "")
	}
	d := b.Document(article.Document{Lang: lang})
	return &d
}

// TestStories gives every quotation of a story to who spoke it, or to nobody
// where the story does not say.
func TestStories(t *testing.T) {
	tests := []struct {
		name, lang, text string
		names            []string
		want             []string
	}{
		{"a notice is not the speaker's before", "en",
			"“We never counted them,” said Moira Lind.\n\n> Wind south-west, six. The light is lit.\n\nThat was new.",
			[]string{"person Moira Lind"}, []string{"Moira Lind", ""}},
		{"a notice that somebody hung up", "id",
			"“Kami menahan lumpur,” kata Rina Sari.\n\nUntuk tamu, Rina memasang aturan di pintu:\n\n> Bambu patah diganti hari itu juga.",
			[]string{"person Rina Sari"}, []string{"Rina Sari", ""}},
		{"a word of speech before a block quote", "en",
			"“We never counted them,” said Moira Lind.\n\nJo Ek wrote in a letter:\n\n> I rang it every night of that winter.",
			[]string{"person Moira Lind", "person Jo Ek"}, []string{"Moira Lind", "Jo Ek"}},
		{"who is replied to", "en",
			"“We turned the wheel well,” said the miller Jo Ek. “I do not agree with that at all,” replied the player.",
			[]string{"person Jo Ek"}, []string{"Jo Ek", "player"}},
		{"who is replied to, in German", "de",
			"„Das Rad lief gut“, sagte Müller Jo Ek. „Das sehe ich anders“, erwiderte der 24-Jährige.",
			[]string{"person Jo Ek"}, []string{"Jo Ek", "24-Jährige"}},
		{"the miller himself replies", "en",
			"“The wheel turns,” said the miller Jo Ek. Does it? “It always did,” replied the miller.",
			[]string{"person Jo Ek"}, []string{"Jo Ek", "Jo Ek"}},
		{"who is introduced under a heading", "en",
			"“I meant to take it out,” Colin Reid said.\n\n# Who calls, and when\n\nAda Drew, who studies sleep in Perth, is not surprised. “A voice is rare at three in the morning,” she said.",
			[]string{"person Colin Reid", "person Ada Drew", "place Perth"}, []string{"Colin Reid", "Ada Drew"}},
		{"a name that is also a title", "id",
			"“Kami menahan lumpur,” kata Sri Wulan. “Tanahnya turun,” Dewi Ayu mengingatkan.\n\nSri tahu soal itu. Namun pagi itu ia sibuk. “Tanyakan lagi nanti,” katanya.",
			[]string{"person Sri Wulan", "person Dewi Ayu"}, []string{"Sri Wulan", "Dewi Ayu", "Sri Wulan"}},
		{"an article begins no name", "de",
			"Katrin Ohl kam spät. Der Gewinn überraschte die Autorin. Sie sagte: „Ich hätte es vielleicht sein lassen.“",
			[]string{"person Katrin Ohl"}, []string{"Katrin Ohl"}},
		{"a German sentence behind a finished quotation", "de",
			"Jo Ek schrieb: „Der Rat ist jetzt gefordert.“ Indes stellte sich der Aufsichtsrat hinter ihn.",
			[]string{"person Jo Ek"}, []string{"Jo Ek"}},
		{"a participle opens a sentence", "de",
			"Felipe Cano reiste in den Norden. Betroffen sind hundert Orte. Bei einem Besuch verkündete er: „Keine Familie wird Mangel erleiden.“",
			[]string{"person Felipe Cano"}, []string{"Felipe Cano"}},
		{"an origin in the story's names", "de",
			"Der Soziologe Emre Kurt von der Universität Graz fuhr mit. „Wir bleiben hier“, erklärt er.",
			[]string{"person Emre Kurt von der Universität Graz"}, []string{"Emre Kurt"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := set(tt.text, tt.lang)
			var got []string
			for _, q := range Find(d, entities(d.Text, tt.names...)) {
				got = append(got, q.Speaker)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("speakers: got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestAsDescribed holds that a description stands for its speaker where it is
// not sure who of the story that is.
func TestAsDescribed(t *testing.T) {
	d := set("Jo Ek passed to Bo Lind. “We could have lost as well,” said the coach of the mill. “We did not,” she added.", "en")
	s := solve(d, entities(d.Text, "person Jo Ek", "person Bo Lind"), learnt())
	for i := range s.stretches {
		s.stretches[i].choice.likely = 0.3
	}
	got := s.quotes()
	if len(got) != 2 || got[0].Speaker != "coach of the mill" || got[1].Speaker != "" {
		t.Errorf("unsure quotations: got %+v, want the first said by the coach and the second by nobody", got)
	}
}
