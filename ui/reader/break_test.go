package reader

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"

	"warta/article"
	"warta/ui/theme"
)

// visible returns the document's visible clusters by the byte they begin at.
func visible(d *article.Document) map[int]string {
	all := map[int]string{}
	add := func(s article.Span) {
		for at := s.Start; at < s.End; {
			g, _ := ansi.FirstGraphemeCluster(d.Text[at:s.End], ansi.GraphemeWidth)
			if strings.TrimSpace(g) != "" {
				all[at] = g
			}
			at += len(g)
		}
	}
	for _, b := range d.Blocks {
		if b.Kind != article.Table {
			add(b.Span)
		}
		for _, row := range b.Rows {
			for _, c := range row {
				add(c.Span)
			}
		}
	}
	return all
}

// check reports what is wrong with a page: every visible character of the
// document must own one cell, and no line may be longer than the measure.
func check(p *Page) error {
	want := visible(&p.galley.article.Document)
	for _, r := range p.rows {
		for _, g := range r.body {
			if g.at < 0 || isBlank(g) {
				continue
			}
			w, ok := want[int(g.at)]
			if !ok && g.text == fence {
				continue
			}
			if !ok || w != g.text && g.text != missing && norm.NFKC.String(g.text) != w && mirrored[g.text] != w {
				return fmt.Errorf("width %d: cell %q at byte %d is not the text's %q", p.width, g.text, g.at, w)
			}
			delete(want, int(g.at))
		}
		if w := width(r.lead, p.method) + width(r.body, p.method); w > p.measure && !r.fixed && len(r.body) > 1 && p.width >= narrow {
			return fmt.Errorf("width %d: a line of %d cells, want at most %d: %v", p.width, w, p.measure, r)
		}
	}
	for at, g := range want {
		return fmt.Errorf("width %d: %q at byte %d has no cell", p.width, g, at)
	}
	return nil
}

func TestEveryCharacterOwnsOneCell(t *testing.T) {
	g := Typeset(sample(t), theme.New(true, false))
	for w := range 140 {
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			if err := check(g.BreakBy(w, m)); err != nil {
				t.Error(err)
			}
		}
	}
}

// Kinsoku: no line of Japanese begins with what closes a clause.
func TestBreakJapanese(t *testing.T) {
	g := Typeset(sample(t), theme.New(true, false))
	for w := narrow; w < 100; w++ {
		for _, r := range g.Break(w).rows {
			if len(r.body) > 0 && r.body[0].at >= 0 && strings.Contains("、。」", r.body[0].text) {
				t.Errorf("width %d: a line begins with %s", w, r.body[0].text)
			}
		}
	}
}

func TestFold(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		avail int
		want  []string
	}{
		{"fits", "one two", 7, []string{"one two"}},
		{"empty", "", 7, []string{""}},
		{"at a blank", "one two three", 8, []string{"one two", "three"}},
		{"blank at the edge", "one two three", 7, []string{"one two", "three"}},
		{"after a hyphen", "a well-known", 8, []string{"a well-", "known"}},
		{"inside a word", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"an address", "see https://example.org/a/b", 14, []string{"see https://", "example.org/a/", "b"}},
		{"wide", "日本語を話す", 5, []string{"日本", "語を", "話す"}},
		{"wider than the line", "日本", 1, []string{"日", "本"}},
		{"Thai", "เมื่อวันอังคารที่กรุงเทพมหานคร", 17, []string{"เมื่อวันอังคารที่กรุง", "เทพมหานคร"}},
		{"inside a Thai syllable", "มหานครา", 6, []string{"มหานค", "รา"}},
		{"Lao", "ນະຄອນຫຼວງເວຽງຈັນ", 10, []string{"ນະຄອນຫຼວງ", "ເວຽງຈັນ"}},
		{"marks stay", "cafe\u0301 cafe\u0301", 5, []string{"cafe\u0301", "cafe\u0301"}},
	}
	for _, tt := range tests {
		line := cut(tt.text, 0)
		markEnds(line)
		var got []string
		for _, part := range fold(line, tt.avail, ansi.GraphemeWidth) {
			s := ""
			for _, g := range part {
				s += g.text
			}
			got = append(got, s)
		}
		if strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s: fold(%q, %d)\n got %q\nwant %q", tt.name, tt.text, tt.avail, got, tt.want)
		}
	}
}

func TestCutLetsNothingThrough(t *testing.T) {
	for _, s := range []string{"a\x1b[31mb", "a\u009bb", "a\u202eb", "a\u200db", "\u0301", "\u200b", "a\x00", "\u2028"} {
		for _, g := range cut(s, 0) {
			if strings.ContainsFunc(g.text, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u202e' || r == '\u2028' }) {
				t.Errorf("cut(%q) lets %q through", s, g.text)
			}
			if ansi.StringWidth(g.text) != int(g.width[ansi.GraphemeWidth]) || g.width[0] == 0 {
				t.Errorf("cut(%q): %q has width %d, want %d", s, g.text, g.width, ansi.StringWidth(g.text))
			}
		}
	}
}

// blocksOf makes a document of text, cut into blocks of all kinds.
func blocksOf(text string, step int) article.Document {
	var b article.Builder
	kinds := []article.Block{
		{}, {Kind: article.Heading, Level: 3}, {Kind: article.BlockQuote, Quoted: 2}, {Kind: article.Item, Level: 2},
		{Kind: article.Code, Language: "python"}, {Kind: article.Table}, {Kind: article.Note, Mark: "*"}, {Wrapped: true},
		{Dir: article.RightToLeft}, {Kind: article.Table, Dir: article.RightToLeft}, {Kind: article.Item, Level: 1, Ordered: true, Number: 12, Dir: article.RightToLeft},
	}
	i := 0
	for gs := uniseg.NewGraphemes(text); gs.Next(); i++ {
		block := kinds[(i/(step*5))%len(kinds)]
		if i%(step*5) == 0 {
			b.Start(block)
		}
		if block.Kind == article.Table && i%step == 0 {
			if i%(2*step) == 0 {
				b.Row()
			}
			b.Cell(1+i%3, 1+i%2, i%5 == 0)
		}
		link := ""
		if i/step%3 == 1 {
			link = "https://example.org/a"
		}
		b.Add(gs.Str(), article.Style(i/step), link)
	}
	return b.Document(article.Document{Title: text})
}

func FuzzBreak(f *testing.F) {
	a := sample(f)
	for _, b := range a.Blocks {
		f.Add(b.In(a.Text), uint8(3), uint8(40))
	}
	f.Fuzz(func(t *testing.T, text string, step, w uint8) {
		if !utf8.ValidString(text) || len(text) > 1000 {
			t.Skip()
		}
		a := article.Article{Document: blocksOf(text, int(step%12)+1)}
		g := Typeset(a, theme.New(true, false))
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			p := g.BreakBy(int(w)%110, m)
			if err := check(p); err != nil {
				t.Errorf("%q, step %d: %v", text, step, err)
			}
			checkRows(t, p, int(w)%110)
		}
	})
}

// checkRows paints every row and measures it. A terminal of which nothing is
// known may measure either way, and must never find more than the pane.
func checkRows(t *testing.T, p *Page, w int) {
	t.Helper()
	if w == 0 {
		return
	}
	for i := range p.rows {
		row := string(p.paint(nil, &p.rows[i], &overlay{found: -1, quote: -1, mention: -1}, w))
		if got := p.method.StringWidth(row); got != w {
			t.Fatalf("row %d at width %d by %v has %d cells: %q", i, w, p.method, got, row)
		}
		if got := ansi.StringWidth(row); p.method == ansi.WcWidth && got > w {
			t.Fatalf("row %d at width %d has %d cells by grapheme: %q", i, w, got, row)
		}
	}
}

// The texts of a list's items line up, whatever their numbers, and a list in a
// list stands under the text of the item around it.
func TestListsHang(t *testing.T) {
	var b article.Builder
	for _, it := range []article.Block{
		{Level: 1, Ordered: true, Number: 9}, {Level: 2}, {Level: 2, Continued: true}, {Level: 3}, {Level: 1, Ordered: true, Number: 10}, {Level: 99},
	} {
		it.Kind = article.Item
		b.Start(it)
		b.Add("an item", 0, "")
	}
	b.Start(article.Block{})
	b.Add("Text.", 0, "")
	b.Start(article.Block{Kind: article.Item, Level: 1})
	b.Add("an item", 0, "")
	a := article.Article{Document: b.Document(article.Document{})}
	want := []string{" 9. an item", "    ◦ an item", "      an item", "      ▪ an item", "10. an item", "            ▪ an item", "", "Text.", "", "• an item"}
	got := strings.Split(ansi.Strip(open(t, a, 40, 12).View()), "\n")[2:]
	for i, line := range want {
		if s := strings.TrimRight(strings.TrimPrefix(got[i], "  "), " "); s != line {
			t.Errorf("row %d: got %q, want %q", i, s, line)
		}
	}
}
