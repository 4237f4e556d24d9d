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
	var words []string
	for _, part := range a.Quotes {
		if part.Utterance == q.Utterance {
			words = append(words, strings.Join(strings.Fields(part.In(a.Text)), " "))
		}
	}
	var source []string
	for _, s := range []string{q.Speaker, a.Site, a.URL} {
		if s != "" {
			source = append(source, s)
		}
	}
	text := strings.Join(words, " … ")
	if len(source) > 0 {
		text += " — " + strings.Join(source, ", ")
	}
	return text
}
