package sidebar

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"warta/article"
	"warta/ui/list"
	"warta/ui/theme"
)

func sample() article.Article {
	spans := func(n int) []article.Span { return make([]article.Span, n) }
	said := func(start int, speaker string) article.Quote {
		return article.Quote{Span: article.Span{Start: start, End: start + 5}, Speaker: speaker}
	}
	return article.Article{
		Entities: []article.Entity{
			{Kind: article.Person, Name: "Budi Santoso", Mentions: spans(2), Salience: 0.1},
			{Kind: article.Place, Name: "Pelabuhan Ratu", Mentions: spans(12), Salience: 0.5},
			{Kind: article.Person, Name: "Ayu Lestari", Mentions: spans(4), Salience: 0.3},
			{Kind: article.Misc, Name: "नमस्ते ❤️ Laut", Mentions: spans(1)},
			{Kind: article.Org, Name: "国際連合教育科学文化機関という長い名前", Mentions: spans(1)},
		},
		Quotes: []article.Quote{said(0, "Budi Santoso"), said(10, "Ayu Lestari"), said(20, ""), said(30, "Ayu Lestari")},
	}
}

func shown(w, h int) *Pane {
	p := &Pane{Theme: theme.New(true, false)}
	p.Resize(w, h)
	p.Set(sample())
	return p
}

func TestGolden(t *testing.T) {
	p := shown(28, 18)
	t.Run("plain", func(t *testing.T) { golden.RequireEqual(t, ansi.Strip(p.View())) })
	p.Focused = true
	p.Bottom()
	t.Run("dark", func(t *testing.T) { golden.RequireEqual(t, p.View()) })
}

func TestViewIsExactlyThePane(t *testing.T) {
	for _, w := range []int{0, 1, 2, 3, 9, 12, 28, 200} {
		for _, h := range []int{0, 1, 5, 40} {
			p := shown(w, h)
			for range 4 {
				p.Down()
			}
			p.Ruler = list.Ruler(h % 2)
			if w*h == 0 {
				if got := p.View(); got != "" {
					t.Errorf("%dx%d shows %q", w, h, got)
				}
				continue
			}
			rows := strings.Split(p.View(), "\n")
			if len(rows) != h {
				t.Errorf("%dx%d has %d rows", w, h, len(rows))
			}
			for _, r := range rows {
				if got := ansi.Method(p.Ruler).StringWidth(r); got != w {
					t.Errorf("%dx%d: a row has %d cells: %q", w, h, got, r)
				}
			}
		}
	}
}

func TestMoving(t *testing.T) {
	p := shown(28, 6)
	want := []struct {
		name   string
		entity int
		spans  int
	}{
		{"Ayu Lestari", 2, 4}, {"Budi Santoso", 0, 2}, {"国際連合教育科学文化機関という長い名前", 4, 1},
		{"Pelabuhan Ratu", 1, 12}, {"नमस्ते ❤️ Laut", 3, 1}, {"Ayu Lestari", -1, 2}, {"Budi Santoso", -1, 1},
	}
	for i, w := range want {
		got, ok := p.Selected()
		if !ok || got.Name != w.name || got.Entity != w.entity || len(got.Spans) != w.spans {
			t.Errorf("stands on %q, entity %d, %d spans; want %v", got.Name, got.Entity, len(got.Spans), w)
		}
		if !strings.Contains(ansi.Strip(p.View()), marker+" ") {
			t.Errorf("%s is not on the screen:\n%s", w.name, ansi.Strip(p.View()))
		}
		if moved := p.Down(); moved != (i < len(want)-1) {
			t.Errorf("Down from %s says %v", w.name, moved)
		}
	}
	for range want[1:] {
		p.Up()
	}
	if got, _ := p.Selected(); got.Name != "Ayu Lestari" || p.Up() || p.top != 0 {
		t.Errorf("up leads to %s at row %d, want the first name and its heading", got.Name, p.top)
	}
}

func TestClickAndChoose(t *testing.T) {
	p := shown(28, 10)
	if p.Click(0) || p.Click(-1) || p.Click(99) {
		t.Error("a heading or nothing was chosen")
	}
	if got, _ := p.Selected(); !p.Click(2) || got.Name != "Ayu Lestari" {
		t.Errorf("stood on %s", got.Name)
	}
	if got, _ := p.Selected(); got.Name != "Budi Santoso" {
		t.Errorf("a click chose %s, want Budi Santoso", got.Name)
	}
	if !p.Choose(1) || p.Choose(-1) || p.Choose(7) {
		t.Error("Choose says otherwise")
	}
	if got, _ := p.Selected(); got.Name != "Pelabuhan Ratu" {
		t.Errorf("chose %s, want Pelabuhan Ratu", got.Name)
	}
	if p.Scroll(99); p.top != len(p.lines)-10 {
		t.Errorf("the wheel went to row %d", p.top)
	}
	if p.Top(); p.top != 0 {
		t.Errorf("the top is row %d", p.top)
	}
}

func TestSetKeepsTheChosenName(t *testing.T) {
	p := shown(28, 30)
	p.Bottom()
	p.Set(sample())
	if got, ok := p.Selected(); !ok || got.Name != "Budi Santoso" || got.Entity != -1 {
		t.Errorf("stands on %v, want the speaker Budi Santoso", got)
	}
	p.Set(article.Article{})
	if _, ok := p.Selected(); ok || p.Down() || p.Up() {
		t.Error("an empty list has a name")
	}
	if !strings.Contains(p.View(), "No names") {
		t.Errorf("an empty list shows %q", p.View())
	}
}

// A terminal that orders letters itself draws name and count where they stand.
func TestNamesThatRunLeft(t *testing.T) {
	p := &Pane{}
	p.Resize(20, 2)
	p.Set(article.Article{Entities: []article.Entity{{Name: "דוד כהן", Mentions: make([]article.Span, 12)}}})
	if got, want := ansi.Strip(strings.Split(p.View(), "\n")[1]), "▌"+list.Fence+"דוד כהן"+strings.Repeat(" ", 7)+list.Fence+"12 "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
