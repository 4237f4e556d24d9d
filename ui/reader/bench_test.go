package reader

import (
	"fmt"
	"strings"
	"testing"

	"warta/article"
	"warta/ui/theme"
)

// long returns a story of about the given number of words, a third of it
// quoted, with names, links and emphasis.
func long(words int) article.Article {
	var b article.Builder
	const told = "The council of Pelabuhan Ratu met on Tuesday to hear what had become of the ferry, which "
	const said = "“We counted the boats, and then we counted them again,” said Ayu Lestari, who keeps the light."
	for n := 0; n < words; n += 45 {
		b.Start(article.Block{})
		b.Add(told, 0, "")
		b.Add("had not come", article.Em, "")
		b.Add(" since ", 0, "")
		b.Add("the storm", 0, "https://example.org/storm")
		b.Add(" — 14 days ago. "+said, 0, "")
	}
	a := article.Article{Document: b.Document(article.Document{Title: "Nobody asked after the ferry"})}
	e := article.Entity{Name: "Ayu Lestari"}
	for at := 0; ; {
		i := strings.Index(a.Text[at:], "“")
		if i < 0 {
			a.Entities = []article.Entity{e}
			return a
		}
		span := article.Span{Start: at + i, End: at + strings.Index(a.Text[at:], "”") + len("”")}
		a.Quotes = append(a.Quotes, article.Quote{Span: span, Speaker: "Ayu Lestari"})
		e.Mentions = append(e.Mentions, article.Span{Start: span.End + 6, End: span.End + 17})
		at = span.End
	}
}

// BenchmarkOpen is what it takes until an article can be painted.
func BenchmarkOpen(b *testing.B) {
	for _, words := range []int{1000, 10000} {
		a := long(words)
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			for b.Loop() {
				Typeset(a, theme.New(true, false)).Break(120)
			}
		})
	}
}

// BenchmarkFrame is a line scrolled and painted.
func BenchmarkFrame(b *testing.B) {
	a := long(10000)
	p := open(b, a, 120, 36)
	p.Light(a.Entities[0].Mentions)
	p.Find("the")
	by := 1
	b.ReportAllocs()
	for b.Loop() {
		if !p.Scroll(by) {
			by = -by
		}
		_ = p.View()
	}
}

// BenchmarkFind is a letter typed into a search.
func BenchmarkFind(b *testing.B) {
	p := open(b, long(10000), 120, 36)
	for b.Loop() {
		p.Find("the storm")
	}
}
