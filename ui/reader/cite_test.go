package reader

import (
	"testing"

	"warta/article"
)

func TestCite(t *testing.T) {
	const text = "“We counted,” said Ayu. “Twice.”\n“No.”"
	a := article.Article{
		Document: article.Document{URL: "https://example.org/a", Site: "Example Post", Text: text},
		Quotes: []article.Quote{
			{Span: article.Span{Start: 0, End: 17}, Utterance: 1, Speaker: "Ayu Lestari"},
			{Span: article.Span{Start: 28, End: 40}, Utterance: 1, Speaker: "Ayu Lestari"},
			{Span: article.Span{Start: 41, End: 50}, Utterance: 2},
		},
	}
	bare := article.Article{Document: article.Document{Text: text}, Quotes: a.Quotes[2:]}
	tests := []struct {
		name  string
		a     article.Article
		quote int
		want  string
	}{
		{"interrupted", a, 0, "“We counted,” … “Twice.” — Ayu Lestari, Example Post, https://example.org/a"},
		{"its second part", a, 1, "“We counted,” … “Twice.” — Ayu Lestari, Example Post, https://example.org/a"},
		{"nobody known", a, 2, "“No.” — Example Post, https://example.org/a"},
		{"nothing known", bare, 0, "“No.”"},
		{"no such quote", a, 9, ""},
	}
	for _, tt := range tests {
		if got := Cite(tt.a, tt.quote); got != tt.want {
			t.Errorf("%s: Cite(%d)\n got %q\nwant %q", tt.name, tt.quote, got, tt.want)
		}
	}
}
