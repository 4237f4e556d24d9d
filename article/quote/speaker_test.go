package quote

import (
	"slices"
	"strings"
	"testing"

	"warta/article"
	"warta/article/quote/gold"
)

// entities makes entities of "kind name" lines by where the names stand.
func entities(text string, lines ...string) []article.Entity {
	kinds := map[string]article.EntityKind{"person": article.Person, "place": article.Place, "org": article.Org}
	var es []article.Entity
	for _, line := range lines {
		kind, name, _ := strings.Cut(line, " ")
		e := article.Entity{Kind: kinds[kind], Name: name}
		for at := 0; ; {
			i := strings.Index(text[at:], name)
			if i < 0 {
				break
			}
			e.Mentions = append(e.Mentions, article.Span{Start: at + i, End: at + i + len(name)})
			at += i + len(name)
		}
		es = append(es, e)
	}
	return es
}

func TestSpeaker(t *testing.T) {
	tests := []struct {
		name, lang, text string
		names            []string
		want             string
	}{
		{"a place does not speak", "id", "Dia mengatakan hubungan Moskow telah mencapai “tingkat baru”.", []string{"place Moskow"}, ""},
		{"an organisation does", "en", "Acme Corp said in a statement that it was “truly very sorry”.", []string{"org Acme Corp"}, "Acme Corp"},
		{"the name that the story gives in full", "en", "Jane Maria Doe came. “We stay here,” Doe said.", []string{"person Jane Maria Doe"}, "Jane Maria Doe"},
		{"two who share a surname", "en", "Jane Doe came. Later John Doe came. “We stay here,” said Doe.", nil, "John Doe"},
		{"he is not Mrs", "en", "Mr John Roe met Mrs Jane Doe. Mrs Jane Doe left. “We stay here,” he said.", nil, "John Roe"},
		{"she is no Robert, when an Alice is there", "en", "Robert Dunn was sacked by Alice Grey on Monday. Dunn declined to comment. “He knows why this had to happen,” she added.", nil, "Alice Grey"},
		{"nor a Paul in German", "de", "Vera Lang entließ Paul Renner am Montag. Renner wollte sich nicht äußern. „Er weiß, warum das so kommen musste“, sagte sie.", nil, "Vera Lang"},
		{"nor a Piet in Dutch", "nl", "Lotte Bakker ontsloeg Piet Visser op maandag. Visser wilde niet reageren. “Hij weet waarom dit moest gebeuren”, zei ze.", nil, "Lotte Bakker"},
		{"nobody says it, but somebody does something", "en", "John Roe met Jane Doe on Monday. John Roe shrugged. “We stay here, whatever comes.”", nil, "John Roe"},
		{"a verb that no list has", "en", "Jane Doe came late. “We stay here,” frobbed John Roe.", nil, "John Roe"},
		{"a form of a verb that no list has", "es", "Jane Doe llegó tarde. “Nos quedamos aquí”, espetaban John Roe y otros.", nil, "John Roe"},
		{"not the one in brackets", "de", "Bürgermeisterin Jane Doe (Neue Liste) sprach von einem „schweren Schlag für den Ort“.", nil, "Jane Doe"},
		{"a clause taken for a name", "ar", "وقال محمود الشاذلي إن الوضع “صعب جدا ولا يطاق”.", []string{"place وقال محمود الشاذلي إن الوضع"}, "محمود الشاذلي"},
		{"a topic before, in Japanese", "ja", "田中一郎さん（41）は立ち上がった。「ここに残ります」と笑う。", nil, "田中一郎"},
		{"the office goes back to the name", "en", "The minister of trade, Jane Doe, came. “We stay here,” the minister said.", nil, "Jane Doe"},
		{"a title that is a word of the story", "en", "Superintendent John Roe came. “We stay here,” Superintendent Roe said.", []string{"person John Roe"}, "John Roe"},
		{"a surname cut short", "en", "John W. was heard on Monday. “We stay here,” said W.", []string{"person John W"}, "John W"},
		{"a name behind a comma and an origin", "fr", "« Nous restons », a déclaré la ministre, la Norvégienne Anne Morel.", []string{"person Anne Morel"}, "Anne Morel"},
		{"a name behind an Arabic comma", "ar", "وقال رئيس البلدية، المهندس محمود الشاذلي: “سنبقى هنا”.", []string{"person محمود الشاذلي"}, "محمود الشاذلي"},
		{"an office behind whom the sentence opens with", "en", "After a meeting with Senator John Roe, the governor said: “We stay here.”", nil, "governor"},
		{"an office behind them, in German", "de", "Nach einem Treffen mit Senator Uwe Roth sagte der Minister: „Wir bleiben hier.“", nil, "Minister"},
		{"an office behind them, in Spanish", "es", "En una carta al senador Luis Vega, el ministro dijo: “Nos quedamos aquí”.", nil, "ministro"},
		{"not who is told of in what is said", "de", "Demnach starb der Sohn, Bernd Bogen, allein. Der Staatsanwalt sagte, der Sohn habe „bewusst und gewollt“ gehandelt.", nil, "Staatsanwalt"},
		{"nor by name", "en", "John Roe came late. The clerk said Roe had been “far too late for that”.", nil, "clerk"},
		{"whose opponents they are", "de", "Anna Kern kam an. Die Gegner Anna Kerns saßen im Saal. „Wir bleiben“, riefen die Gegner.", []string{"person Anna Kern"}, "Gegner Anna Kerns"},
		{"their own office", "en", "A letter came from John Roe, the governor. “We stay here,” the governor said.", nil, "John Roe"},
		{"whose lawyer", "en", "“We stay here,” said Jane Doe’s lawyer, John Roe.", nil, "John Roe"},
		{"a lawyer of somebody", "en", "Jane Doe was charged. Doe’s lawyer said: “She was never there, and we will prove it.”", []string{"person Jane Doe"}, "Doe’s lawyer"},
		{"a spokesman of somebody, whom a pronoun means", "en", "John Roe did not attend. Roe’s spokesman declined to say more. “It was a private matter for the family,” he said.", []string{"person John Roe"}, "Roe’s spokesman"},
		{"whose lawyer, in Indonesian", "id", "Rina Sari tidak hadir. Kuasa hukum Rina Sari membantah tuduhan itu. “Klien kami tidak ada di sana,” ujarnya.", []string{"person Rina Sari"}, "Kuasa hukum Rina Sari"},
		{"whose lawyer, who has a name", "id", "Rina Sari tidak hadir. “Klien kami tidak ada di sana,” kata kuasa hukum Rina, Budi Hartanto.", []string{"person Rina Sari", "person Budi Hartanto"}, "Budi Hartanto"},
		{"whose lawyer, in German", "de", "Jutta Wolf kam nicht. Jutta Wolfs Anwalt wies die Vorwürfe zurück. „Sie war nie dort, das beweisen wir“, sagte er.", []string{"person Jutta Wolf"}, "Jutta Wolfs Anwalt"},
		{"a description", "en", "“We stay here,” said a police spokeswoman.", nil, "police spokeswoman"},
		{"according to", "en", "According to John Roe, the talks were “long and very frank”.", nil, "John Roe"},
		{"a passive", "en", "The plan was called “reckless and wrong” by John Roe.", nil, "John Roe"},
		{"a document", "de", "In dem Brief heißt es: „Wir bleiben hier.“", nil, "Brief"},
		{"a name does not run into the next paragraph", "en", "Who knows Jane Doe\n\nAnna Berg said: “We stay here.”", nil, "Anna Berg"},
		{"nobody", "en", "“We stay here for as long as it takes, whatever they say.”", nil, ""},
		{"an office that the story's names do not know", "id", "“Kami tetap di sini,” kata Nakhoda Yusuf Hairun di kapal.", []string{"person Yusuf Hairun"}, "Yusuf Hairun"},
		{"an office cut to one word", "id", "Menteri Kehutanan Rina Sari menutup jalur itu. “Kami tidak mau ambil risiko,” ujar Menhut di kantornya.", []string{"person Rina Sari", "person Menhut"}, "Rina Sari"},
		{"of two offices the one that the word is cut from", "id", "Menteri Kehutanan Rina Sari bertemu Menteri Perhubungan Budi Hartanto. “Kami tidak mau ambil risiko,” ujar Menhut.", []string{"person Rina Sari", "person Budi Hartanto"}, "Rina Sari"},
		{"an office in the name", "id", "Majistret Rina Sari masuk. “Kenapa tidak fikir dahulu?” tanya majistret.", []string{"person Majistret Rina Sari"}, "Majistret Rina Sari"},
		{"a Malay who is called by the second name", "id", "Mohd Budi Leman masuk. “Semua jawapan ada dalam surat,” kata Budi.", []string{"person Mohd Budi Leman"}, "Mohd Budi Leman"},
		{"an origin behind the name", "de", "Der Soziologe Emre Yıldız von der Universität Graz fuhr mit. „Wir bleiben hier“, erklärt er.", []string{"person Emre Yıldız"}, "Emre Yıldız"},
		{"an origin behind a name that nobody gave", "de", "„Wir bleiben hier“, erklärt Emre Yıldız von der Universität Graz.", nil, "Emre Yıldız"},
		{"a particle inside the name", "de", "„Wir bleiben hier“, erklärt Ursula von der Aue.", nil, "Ursula von der Aue"},
		{"an office taken for a name", "de", "„Wir bleiben hier“, sagt Betriebsleiterin Katrin Ohl.", []string{"person Betriebsleiterin", "person Katrin Ohl"}, "Katrin Ohl"},
		{"an office before a name that nobody gave", "de", "„Wir bleiben hier“, sagt Betriebsleiterin Katrin Ohl.", []string{"person Betriebsleiterin"}, "Katrin Ohl"},
		{"an adverb taken for a name", "de", "Ähnlich äußerte sich Katrin Ohl: „Wir bleiben hier.“", []string{"person Ähnlich", "person Katrin Ohl"}, "Katrin Ohl"},
		{"a dative is no subject", "de", "Der großen Zeitung sagte Filip Karl: „Wir bleiben hier.“", nil, "Filip Karl"},
		{"a noun and whose it is", "de", "Gestern hat Intendant Peter Gut die Nennung Strobls in einer Mail bestätigt: „Wir bleiben hier.“", []string{"person Peter Gut"}, "Peter Gut"},
		{"the head of a club", "en", "“We stay here,” said the Rovers manager.", []string{"person Rovers"}, "Rovers manager"},
		{"who a relative clause says did something", "id", "Budi Hakim menyesalkan kartu yang diterima Rizky Pello. “Kami tidak mau ambil risiko,” tegasnya.", []string{"person Budi Hakim", "person Rizky Pello"}, "Budi Hakim"},
		{"an office of two words taken for a name", "id", "Timbalan Pendakwa Raya, Rina Sari, membantah permohonan itu. “Tertuduh sudah lima kali ke luar negara,” katanya.", []string{"person Pendakwa Raya", "person Rina Sari"}, "Rina Sari"},
		{"a body behind an office", "id", "Sukarelawan NGO Sahabat Sungai, Rina Sari, menyeru ladang menyediakan laluan. “Kenapa tidak untuk gajah?” katanya.", []string{"org NGO Sahabat Sungai", "person Rina Sari"}, "Rina Sari"},
		{"a plural by a hyphen", "id", "“Kami tetap di sini,” kata jurucakap Pertubuhan Bangsa-Bangsa Bersatu, Rina Sari.", []string{"org Pertubuhan Bangsa-Bangsa Bersatu", "person Rina Sari"}, "Rina Sari"},
		{"a match won by somebody without a name in the sentence", "sv", "Linus Wall sköt 3–2 i slutminuten.\n\n– Jag blundade och sköt, säger matchhjälten.", []string{"person Linus Wall"}, "Linus Wall"},
		{"an aside", "fr", "« Nous restons, dit Anne Morel, et nous gagnerons. »", nil, "Anne Morel"},
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

// What Find says of a speaker lies where the text says it.
func TestSpans(t *testing.T) {
	d := gold.Plain("“We stay here,” said Jane Doe, the minister.", "en")
	qs := Find(d, nil)
	if len(qs) != 1 {
		t.Fatalf("Find = %q, want one quotation", found(d, qs))
	}
	got := []string{qs[0].In(d.Text), qs[0].Cue.In(d.Text), qs[0].By.In(d.Text)}
	if want := []string{"“We stay here,”", "said", "Jane Doe, the minister"}; !slices.Equal(got, want) {
		t.Errorf("quote, cue and speaker: got %q, want %q", got, want)
	}
}
