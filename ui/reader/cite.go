package reader

import (
	"strings"

	"warta/article"
)

// Cite returns what is copied of a quotation, by its index in Quotes: the
// words in their marks, who said them, where and at what address. The parts of
// an utterance that the narration interrupts are joined by an ellipsis.
func Cite(a article.Article, quote int) string {
	if quote < 0 || quote >= len(a.Quotes) {
		return ""
	}
	q := a.Quotes[quote]
	var parts []string
	for i, part := range a.Quotes {
		if part.Utterance == q.Utterance {
			parts = append(parts, words(a, i))
		}
	}
	var source []string
	for _, s := range []string{q.Speaker, a.Site, a.URL} {
		if s != "" {
			source = append(source, s)
		}
	}
	text := strings.Join(parts, " … ")
	if len(source) > 0 {
		text += " — " + strings.Join(source, ", ")
	}
	return text
}

// words returns a quotation's words on one line.
func words(a article.Article, quote int) string {
	q := a.Quotes[quote]
	if q.Start < 0 || q.End > len(a.Text) || q.Start > q.End {
		return ""
	}
	return strings.Join(strings.Fields(q.In(a.Text)), " ")
}
