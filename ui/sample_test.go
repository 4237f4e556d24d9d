package ui

import (
	"strings"

	"warta/article"
	"warta/feed"
)

// sample is a story with a bit of everything.
func sample(h feed.Headline) article.Article {
	var b article.Builder
	b.Add("Rina Hartono had waited for this evening for eleven months. “We were told it could not be done,” she said on platform four, "+
		"where the first night train to Surabaya stood with its lamps lit. “Now it leaves every day at nine.”", 0, "")
	b.Start(article.Block{})
	b.Add("The council of Bandung voted 31 to 14. Mayor Darmawan Sutejo spoke last: “A city that sleeps on rails wakes up somewhere "+
		"better.” The opposition was not amused, and ", 0, "")
	b.Add("said so at length", article.Em, "https://council.example/minutes")
	b.Add(".", 0, "")
	b.Start(article.Block{Kind: article.Heading, Level: 2})
	b.Add("What it costs", 0, "")
	for _, item := range []string{"Two hundred billion rupiah a year, most of it for quieter wheels.", "Forty drivers, who still have to be found.", "One platform roof in Cirebon."} {
		b.Start(article.Block{Kind: article.Item, Level: 1})
		b.Add(item, 0, "")
	}
	b.Start(article.Block{Kind: article.BlockQuote, Quoted: 1})
	b.Add("Nobody ever wrote a poem about a day coach.", 0, "")
	b.Start(article.Block{})
	b.Add("Not everybody is glad. Slamet Wibowo, who lives beside the line in Garut, counts the windows that rattle. "+
		"“Seven,” he said. “There were five last year.” The railway promises new pads under the rails by March.", 0, "")
	for range 6 {
		b.Start(article.Block{})
		b.Add(strings.Repeat("The timetable has been rewritten from end to end, and the people of the hill stations have read it twice. ", 4), 0, "")
	}
	doc := b.Document(article.Document{
		Title: h.Title, Standfirst: "After a year of argument the night trains stay, and run more often than before.",
		Byline: "Sari Utami", Site: h.FeedTitle, Lang: "en", Published: h.Published, URL: h.URL,
	})
	a := article.Article{Document: doc}
	a.Quotes = []article.Quote{
		quote(doc.Text, "“We were told it could not be done,”", "Rina Hartono", 1),
		quote(doc.Text, "“Now it leaves every day at nine.”", "Rina Hartono", 1),
		quote(doc.Text, "“A city that sleeps on rails wakes up somewhere better.”", "Darmawan Sutejo", 2),
		quote(doc.Text, "“Seven,”", "Slamet Wibowo", 3),
		quote(doc.Text, "“There were five last year.”", "Slamet Wibowo", 3),
	}
	a.Entities = []article.Entity{
		entity(doc.Text, article.Person, "Rina Hartono"), entity(doc.Text, article.Person, "Darmawan Sutejo"),
		entity(doc.Text, article.Person, "Slamet Wibowo"), entity(doc.Text, article.Place, "Bandung"),
		entity(doc.Text, article.Place, "Surabaya"), entity(doc.Text, article.Place, "Garut"),
		entity(doc.Text, article.Org, "The council of Bandung"),
	}
	return a
}

func quote(text, words, speaker string, utterance int) article.Quote {
	at := strings.Index(text, words)
	return article.Quote{Span: article.Span{Start: at, End: at + len(words)}, Speaker: speaker, Utterance: utterance, Confidence: 1}
}

func entity(text string, kind article.EntityKind, name string) article.Entity {
	e := article.Entity{Kind: kind, Name: name, Salience: 0.5}
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return e
		}
		e.Mentions = append(e.Mentions, article.Span{Start: from + i, End: from + i + len(name)})
		from += i + len(name)
	}
}
