package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"warta/article"
	"warta/ui/theme"
)

func listed(t *testing.T, w, h, quote int) *Quotes {
	t.Helper()
	var q Quotes
	q.Resize(w, h)
	q.Set(Typeset(sample(t), theme.New(true, false)).Break(80), quote)
	return &q
}

func TestGoldenQuotes(t *testing.T) {
	golden.RequireEqual(t, ansi.Strip(listed(t, 40, 20, 1).View()))
}

func TestQuotesBySpeaker(t *testing.T) {
	q := listed(t, 40, 5, -1)
	for i, want := range []int{0, 1, 5, 3, 4, 2} { // Ayu Lestari, Budi Santoso, nobody known
		if got, ok := q.Selected(); !ok || got != want {
			t.Errorf("row %d is quote %d, want %d", i, got, want)
		}
		if !strings.Contains(q.View(), currentMark) {
			t.Errorf("quote %d is not on the screen:\n%s", want, ansi.Strip(q.View()))
		}
		if moved := q.Move(1); moved != (i < 5) {
			t.Errorf("from quote %d, Move says %v", want, moved)
		}
	}
	if q.Move(-99); q.top != 0 || q.Move(-1) {
		t.Errorf("the first name is not on the screen: row %d is at the top", q.top)
	}
}

func TestQuotesClick(t *testing.T) {
	q := listed(t, 40, 20, 3)
	if got, _ := q.Selected(); got != 3 {
		t.Errorf("stands on quote %d, want 3", got)
	}
	if q.Click(0) || q.Click(-1) || q.Click(99) || !q.Click(2) {
		t.Error("a click on a name chose a quote, or one on a quote did not")
	}
	if got, _ := q.Selected(); got != 1 {
		t.Errorf("stands on quote %d, want 1", got)
	}
}

func TestQuotesFillThePane(t *testing.T) {
	var empty Quotes
	empty.Resize(3, 2)
	if _, ok := empty.Selected(); ok || empty.View() != "   \n   " || empty.Move(1) {
		t.Errorf("an empty list shows %q", empty.View())
	}
	for _, w := range []int{1, 2, 5, 6, 20, 100} {
		q := listed(t, w, 9, 5)
		for _, row := range strings.Split(q.View(), "\n") {
			if got := ansi.StringWidth(row); got != w {
				t.Errorf("width %d: a row has %d cells: %q", w, got, row)
			}
		}
	}
}

func TestGoQuote(t *testing.T) {
	a := sample(t)
	a.Quotes[0], a.Quotes[5] = a.Quotes[5], a.Quotes[0] // out of order
	p := open(t, a, 60, 8)
	if !p.GoQuote(0) || !p.shows(a.Quotes[0].Start) {
		t.Error("the quotation is not shown")
	}
	if got, ok := p.Quote(); !ok || got != 0 {
		t.Errorf("stands on quote %d, want 0", got)
	}
	if p.GoQuote(-1) || p.GoQuote(6) || (&Pane{}).GoQuote(0) {
		t.Error("there is no such quotation")
	}
	a.Quotes = append(a.Quotes, article.Quote{Span: article.Span{Start: 5, End: 1 << 20}})
	if open(t, a, 60, 8).GoQuote(6) {
		t.Error("a quotation outside the text is shown")
	}
}

// Who wrote an embedded post is named once, in a speaker's hue when he is one.
func TestEmbeddedPostNamesItsAuthorOnce(t *testing.T) {
	for _, speaker := range []string{"Ayu Lestari", "Budi Santoso"} {
		var b article.Builder
		b.Start(article.Block{Kind: article.BlockQuote, Quoted: 1, Author: "Ayu Lestari"})
		b.Add("Eleven boats.", 0, "")
		a := article.Article{Document: b.Document(article.Document{})}
		a.Quotes = []article.Quote{{Span: a.Blocks[0].Span, Speaker: speaker}}
		for _, w := range []int{60, 160} { // names at the end of lines, and in the margin
			p := open(t, a, w, 9)
			view := ansi.Strip(p.View())
			if strings.Count(view, "Ayu Lestari") != 1 || strings.Contains(view, "Budi") != (speaker != "Ayu Lestari") {
				t.Errorf("%s at width %d:\n%s", speaker, w, view)
			}
			style := string(p.page.galley.theme.Speaker(0).AppendOpen(nil))
			if got := strings.Contains(p.View(), style+"— Ayu Lestari"); got != (speaker == "Ayu Lestari") {
				t.Errorf("%s at width %d: the author in a speaker's hue: %v", speaker, w, got)
			}
		}
	}
}
