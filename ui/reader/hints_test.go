package reader

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
	"warta/ui/theme"
)

// linked returns an article of n links, each on a line.
func linked(n int) article.Article {
	var b article.Builder
	b.Start(article.Block{})
	for i := range n {
		b.Add(fmt.Sprintf("link %d", i), 0, fmt.Sprintf("https://example.org/%d", i))
		b.Break()
	}
	return article.Article{Document: b.Document(article.Document{})}
}

func TestHints(t *testing.T) {
	tests := []struct {
		links, height, want int
		number, url         string
	}{
		{0, 10, 0, "1", ""},
		{5, 10, 5, "1", "https://example.org/0"},
		{9, 20, 9, "9", "https://example.org/8"},
		{12, 20, 12, "10", "https://example.org/0"},
		{12, 20, 12, "21", "https://example.org/11"},
		{12, 20, 12, "1", ""},
		{12, 5, 3, "3", "https://example.org/2"},
	}
	for _, tt := range tests {
		p := open(t, linked(tt.links), 40, tt.height)
		if got := p.Hints(); got != tt.want {
			t.Errorf("%d links on %d rows: %d hints, want %d", tt.links, tt.height, got, tt.want)
		}
		l, found, more := p.Hint(tt.number)
		if l.URL != tt.url || found != (tt.url != "") || more != (tt.links == 12 && tt.url == "") {
			t.Errorf("%d links: Hint(%s) is %q, %v, %v", tt.links, tt.number, l.URL, found, more)
		}
	}
}

func TestHintsAreShown(t *testing.T) {
	p := open(t, sample(t), 30, 60)
	before := p.View()
	p.Hints()
	rows := strings.Split(p.View(), "\n")
	marks := 0
	for _, row := range rows {
		if ansi.StringWidth(row) != 30 {
			t.Errorf("a row with a hint has %d cells: %q", ansi.StringWidth(row), row)
		}
		marks += strings.Count(row, string(theme.New(true, false).Hint.AppendOpen(nil))+"1")
	}
	if marks != 1 {
		t.Errorf("the wrapped first link is numbered %d times, want once", marks)
	}
	if p.EndHints(); p.View() != before {
		t.Error("the numbers stay")
	}
}

func TestWrappedLinkIsOneLink(t *testing.T) {
	a := sample(t)
	page := Typeset(a, theme.New(true, false)).Break(24)
	if got := page.galley.links[0]; got.In(a.Text) != "published on Monday" {
		t.Errorf("the link reads %q", got.In(a.Text))
	}
	p := open(t, a, 24, 60)
	if got := strings.Count(p.View(), ansi.SetHyperlink("https://example.org/report?a=b&c=d", "id=w1")); got < 2 {
		t.Errorf("the wrapped link opens %d times with its id, want on both rows", got)
	}
}

func TestFollow(t *testing.T) {
	a := sample(t)
	p := open(t, a, 60, 10)
	note := a.Blocks[len(a.Blocks)-1]
	if !p.Follow(Link{URL: "#1"}) || !p.shows(note.Start) {
		t.Error("the link does not lead to its note")
	}
	if p.Follow(Link{URL: "#2"}) || p.Follow(Link{URL: "https://example.org/#1"}) {
		t.Error("a link leads to a note that is not there")
	}
}

// Every cell of the text is hit where it is painted.
func TestHit(t *testing.T) {
	a := sample(t)
	for _, w := range []int{30, 80, 120} {
		p := open(t, a, w, 140)
		p.Shift(3)
		hits := map[int]bool{}
		for y := range 140 {
			for x := range w {
				if h := p.Hit(x, y); h.At >= 0 {
					hits[h.At] = true
				}
			}
		}
		for at, g := range visible(&a.Document) {
			if !hits[at] && !inCode(&a, at) {
				t.Errorf("width %d: %q at byte %d cannot be hit", w, g, at)
			}
		}
		if h := p.Hit(-1, 0); h.At != decoration || h.Link.URL != "" {
			t.Errorf("outside the pane is %+v", h)
		}
	}
}

// inCode reports whether a byte is code, which may be scrolled away.
func inCode(a *article.Article, at int) bool {
	return slices.ContainsFunc(a.Blocks, func(b article.Block) bool {
		return b.Kind == article.Code && b.Start <= at && at < b.End
	})
}

func TestHitNames(t *testing.T) {
	a := sample(t)
	p := open(t, a, 80, 140)
	find := func(s string) Hit {
		for y, row := range strings.Split(ansi.Strip(p.View()), "\n") {
			if i := strings.Index(row, s); i >= 0 {
				return p.Hit(ansi.StringWidth(row[:i])+1, y)
			}
		}
		t.Fatalf("%q is not on the screen", s)
		return Hit{}
	}
	if h := find("We counted"); h.Quote != 0 || h.Entity != -1 {
		t.Errorf("a quote is %+v", h)
	}
	if h := find("Ayu Lestari, who"); h.Entity != 0 || h.Quote != -1 {
		t.Errorf("a mention is %+v", h)
	}
	if h := find("published"); h.Link.URL != "https://example.org/report?a=b&c=d" {
		t.Errorf("a link is %+v", h)
	}
	if h := find("A boat at rest"); h.Link.URL != "https://example.org/boat.jpg" || h.At != decoration {
		t.Errorf("a figure is %+v", h)
	}
}

func TestNamesAreWalked(t *testing.T) {
	a := sample(t)
	a.Entities[1].Mentions = append([]article.Span{{Start: 4, End: 11}}, a.Entities[1].Mentions...)
	p := open(t, a, 60, 12)
	for i, want := range []article.Span{a.Entities[1].Mentions[0], a.Entities[0].Mentions[0], a.Entities[1].Mentions[1]} {
		if !p.NextName() || p.lit[p.mention-1] != want || !p.shows(want.Start) {
			t.Fatalf("name %d is %v of %v, want %v", i, p.mention, p.lit, want)
		}
	}
	if p.NextName() {
		t.Error("there is a name after the last")
	}
	if !p.PreviousName() || p.lit[p.mention-1] != a.Entities[0].Mentions[0] {
		t.Error("back does not lead to the name before")
	}
}

// Numbers take no letter away, and each is on the screen.
func TestHintsStandBehindTheirLinks(t *testing.T) {
	a := sample(t)
	words := func(p *Pane) (text string, numbers int) {
		for i := range p.page.rows {
			for _, g := range p.page.rows[i].body {
				if hint := g.at == decoration && g.face == p.page.galley.hint; !hint && g.text != " " {
					text += g.text
				} else if hint && i >= p.top && i < p.top+p.h {
					numbers++
				}
			}
		}
		return text, numbers
	}
	for w := 20; w < 100; w += 7 {
		for _, top := range []int{0, 3, 11, 25} {
			p := open(t, a, w, 14)
			p.Scroll(top)
			before, view, at := "", p.View(), p.Place()
			before, _ = words(p)
			n := p.Hints()
			after, numbers := words(p)
			if after != before {
				t.Fatalf("width %d from row %d: the numbers change the text to\n%s", w, top, after)
			}
			if numbers != n {
				t.Errorf("width %d from row %d: %d of %d numbers are on the screen:\n%s", w, top, numbers, n, ansi.Strip(p.View()))
			}
			if p.EndHints(); p.View() != view || p.Place() != at {
				t.Errorf("width %d from row %d: the numbers leave another screen", w, top)
			}
		}
	}
}
