package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
)

// A block quotation has one bar; the one that the reader stands on has the mark
// of that beside it.
func TestBlockQuotationsHaveOneBar(t *testing.T) {
	var b article.Builder
	b.Start(article.Block{Kind: article.BlockQuote, Quoted: 1})
	b.Add("Nobody ever wrote a poem about a day coach.", 0, "")
	a := article.Article{Document: b.Document(article.Document{})}
	a.Quotes = []article.Quote{{Span: article.Span{Start: 0, End: len(a.Text)}, Speaker: "Rina Hartono"}}
	p := open(t, a, 60, 5)
	row := func() string {
		for line := range strings.Lines(ansi.Strip(p.View())) {
			if strings.Contains(line, "Nobody") {
				return line
			}
		}
		return ""
	}
	if row := row(); !strings.HasPrefix(strings.TrimSpace(row), "│ Nobody ever wrote a poem about a day coach.") {
		t.Errorf("got %q", row)
	}
	p.NextQuote()
	if row := row(); !strings.Contains(row, currentMark) {
		t.Errorf("the current one has no mark: %q", row)
	}
}
