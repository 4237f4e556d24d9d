package reader

import (
	"strings"
	"testing"
	"time"

	"warta/article"
)

// sample is an article with every kind of block in it.
func sample(t testing.TB) article.Article {
	t.Helper()
	var b article.Builder
	para := func(pieces ...string) {
		b.Start(article.Block{})
		for i, p := range pieces {
			b.Add(p, [...]article.Style{0, article.Em, article.Strong}[i%3], "")
		}
	}
	para("The harbour of ", "Pelabuhan Ratu", " was ", "quiet", " on Tuesday, when the ferry did not come and nobody asked why it had not.")
	para("“We counted the boats,” said Ayu Lestari, who keeps the light. “Then we counted them again.”")
	b.Start(article.Block{Kind: article.Heading, Level: 2})
	b.Add("What the council heard", 0, "")
	b.Start(article.Block{})
	b.Add("The report, ", 0, "")
	b.Add("published on ", 0, "https://example.org/report?a=b&c=d")
	b.Add("Monday", article.Em, "https://example.org/report?a=b&c=d")
	b.Add(", has a note", 0, "")
	b.Add("1", article.Sup, "#1")
	b.Add(" and says “nothing of the kind”. “It does,” Budi Santoso answered. “Page 4.” Run ", 0, "")
	b.Add("make tide", article.Mono, "")
	b.Add(" to see.", 0, "")
	for i, text := range []string{"first, the engine, which had been repaired twice since the spring and failed twice since", "then the crew"} {
		b.Start(article.Block{Kind: article.Item, Level: 1, Ordered: true, Number: i + 9})
		b.Add(text, 0, "")
	}
	b.Start(article.Block{Kind: article.Item, Level: 2})
	b.Add("all of whom were on shore", 0, "")
	b.Start(article.Block{Kind: article.BlockQuote, Quoted: 1, Author: "Harbour Master"})
	b.Add("The ferry will come when it comes. ", 0, "")
	b.Break()
	b.Add("It has always come.", 0, "")
	sampleTable(&b)
	b.Start(article.Block{Kind: article.Code, Language: "go"})
	b.Add("// depth is in metres below the lowest tide, measured at the second buoy from the east\nfunc depth() int {\n\treturn 12 // \"twelve\"\n}\n", 0, "")
	b.Start(article.Block{Kind: article.Rule})
	b.Start(article.Block{Kind: article.Figure, Image: "https://example.org/boat.jpg", Alt: "A boat at rest", Caption: "The ferry, in better days."})
	para("首相は記者団に対し「この問題については来年までに必ず結論を出す必要がある」と述べ、Tokyo での会談を終えた。")
	b.Start(article.Block{Dir: article.RightToLeft})
	b.Add("وقال الوزير «لن نرفع الضرائب هذا العام مهما حدث» صباح يوم الثلاثاء في القاهرة.", 0, "")
	para("Family 👩‍👩‍👧‍👦 and flags 🇮🇩 ❤️ naïve cafe\u0301, नमस्ते दुनिया, กำลัง ทดสอบ; antidisestablishmentarianismandmoreofthesamewithoutablankanywhereinit.")
	b.Start(article.Block{Kind: article.Note, Mark: "1"})
	b.Add("As corrected on Wednesday.", 0, "")
	d := b.Document(article.Document{
		Title: "Nobody asked after the ferry", Standfirst: "A harbour waits, and counts its boats twice.",
		Byline: "Sinta Dewi", Site: "Example Post", Lang: "en", Published: time.Date(2026, 11, 20, 6, 0, 0, 0, time.UTC),
	})
	return voiced(t, d)
}

func sampleTable(b *article.Builder) {
	b.Start(article.Block{Kind: article.Table})
	for i, row := range [][3]string{{"Day", "Boats", "Remarks"}, {"Monday", "1,204", "a day like any other, with more wind than the forecast had allowed for"}, {"Tuesday", "7", "none"}} {
		b.Row()
		for _, cell := range row {
			b.Cell(1, 1, i == 0)
			b.Add(cell, 0, "")
		}
	}
	b.Row()
	b.Cell(2, 1, false)
	b.Add("counted twice", article.Em, "")
	b.Cell(1, 1, false)
	b.Add("by hand", 0, "")
}

// voiced adds quotes and entities.
func voiced(t testing.TB, d article.Document) article.Article {
	t.Helper()
	a := article.Article{Document: d}
	span := func(s string) article.Span {
		i := strings.Index(d.Text, s)
		if i < 0 {
			t.Fatalf("the sample does not say %q", s)
		}
		return article.Span{Start: i, End: i + len(s)}
	}
	for i, q := range [][2]string{
		{"“We counted the boats,”", "Ayu Lestari"}, {"“Then we counted them again.”", "Ayu Lestari"},
		{"“nothing of the kind”", ""}, {"“It does,”", "Budi Santoso"}, {"“Page 4.”", "Budi Santoso"},
		{"「この問題については来年までに必ず結論を出す必要がある」", "Ayu Lestari"},
	} {
		a.Quotes = append(a.Quotes, article.Quote{Span: span(q[0]), Utterance: i, Speaker: q[1]})
	}
	a.Entities = []article.Entity{
		{Kind: article.Person, Name: "Ayu Lestari", Mentions: []article.Span{span("Ayu Lestari")}, Salience: 0.6},
		{Kind: article.Place, Name: "Tokyo", Mentions: []article.Span{span("Tokyo")}, Salience: 0.2},
	}
	return a
}
