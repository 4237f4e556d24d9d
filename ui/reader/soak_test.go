package reader

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
	"warta/ui/theme"
)

// Whatever is done in whatever order, the pane is filled exactly and the place
// stays in the text.
func TestAnyOrderOfDoing(t *testing.T) {
	a, short := sample(t), story("one two three “four”")
	galleys := []*Galley{
		Typeset(a, theme.New(true, false)), Typeset(short, theme.New(false, false)), Compare(short, a, theme.New(true, true), "id"),
		Typeset(hebrew(t), theme.Sixteen(true)),
		Typeset(grid(article.RightToLeft, "*אבג|*b", "1x3:one two three four five six|2", "3", "2x1:ד"), theme.New(true, false)),
	}
	r := rand.New(rand.NewPCG(7, 13))
	var p Pane
	width, method := 0, ansi.WcWidth
	do := []func(){
		func() { p.Scroll(r.IntN(9) - 4) },
		func() { p.Page(r.IntN(3) - 1) },
		func() { p.HalfPage(r.IntN(3) - 1) },
		func() { p.Top() },
		func() { p.Bottom() },
		func() { width = r.IntN(130); p.Resize(width, r.IntN(40)) },
		func() {
			method = ansi.Method(r.IntN(2))
			p.Show(int64(r.IntN(2)), galleys[r.IntN(len(galleys))].BreakBy(width, method), r.IntN(2000))
		},
		func() { p.NextQuote() },
		func() { p.PreviousQuote() },
		func() { p.NextName() },
		func() { p.PreviousName() },
		func() { p.NextMention(r.IntN(3)) },
		func() { p.Find([]string{"", "t", "the", "o", "(", "boats"}[r.IntN(6)]) },
		func() { p.NextMatch() },
		func() { p.EndFind() },
		func() { p.Hints() },
		func() { p.EndHints() },
		func() { p.Shift(r.IntN(40) - 20) },
		func() { p.Hit(r.IntN(140)-5, r.IntN(50)-5) },
		func() { p.Follow(Link{URL: "#1"}) },
		func() { p.GoQuote(r.IntN(8) - 1) },
		func() { p.Light([]article.Span{{Start: r.IntN(100), End: 100 + r.IntN(100)}}) },
	}
	for i := range 20000 {
		do[r.IntN(len(do))]()
		if page := p.page; page != nil && (p.at < 0 || p.at > len(page.galley.article.Text) || p.top < 0 || p.top >= max(1, len(page.rows))) {
			t.Fatalf("step %d: place %d, row %d of %d", i, p.at, p.top, len(page.rows))
		}
		view := p.View()
		if p.w*p.h == 0 {
			continue
		}
		rows := strings.Split(view, "\n")
		for _, row := range rows {
			if got := method.StringWidth(row); got != p.w || len(rows) != p.h {
				t.Fatalf("step %d: %d rows, one of %d cells in a pane of %dx%d: %q", i, len(rows), got, p.w, p.h, row)
			}
		}
	}
}
