package reader

import (
	"strings"
	"testing"

	"warta/article"
	"warta/ui/theme"
)

func TestQuotesAreWalked(t *testing.T) {
	a := sample(t)
	p := open(t, a, 60, 8)
	for i := range a.Quotes {
		if !p.NextQuote() {
			t.Fatalf("no quote %d", i)
		}
		if got, ok := p.Quote(); !ok || got != i {
			t.Fatalf("stands on quote %d, want %d", got, i)
		}
		if !p.shows(a.Quotes[i].Start) {
			t.Errorf("quote %d is not on the screen", i)
		}
		if !strings.Contains(p.View(), currentMark) {
			t.Errorf("quote %d has no mark", i)
		}
	}
	if p.NextQuote() {
		t.Error("there is one after the last")
	}
	for i := len(a.Quotes) - 2; i >= 0; i-- {
		if got, _ := p.Quote(); !p.PreviousQuote() || got != i+1 {
			t.Fatalf("back from quote %d, want %d", got, i+1)
		}
	}
	p.Bottom()
	if p.PreviousQuote(); !p.shows(a.Quotes[5].Start) {
		t.Error("from the end, back does not lead to the last quote")
	}
}

func TestMentionsGoRound(t *testing.T) {
	a := sample(t)
	span := func(s string) article.Span {
		i := strings.Index(a.Text, s)
		return article.Span{Start: i, End: i + len(s)}
	}
	a.Entities[0].Mentions = []article.Span{span("Pelabuhan Ratu"), span("Ayu Lestari"), span("Tokyo")}
	p := open(t, a, 60, 12)
	for _, want := range []int{0, 1, 2, 0} {
		if !p.NextMention(0) || p.mention != want+1 {
			t.Fatalf("stands on mention %d, want %d", p.mention-1, want)
		}
	}
	if !p.PreviousMention(0) || p.mention != 3 {
		t.Errorf("stands on mention %d, want the last", p.mention-1)
	}
	if p.NextMention(99) || p.NextMention(-1) {
		t.Error("there is no such entity")
	}
}

func TestFind(t *testing.T) {
	a := sample(t)
	tests := []struct {
		query string
		of    int
		first string
	}{
		{"boats", 3, "boats"},
		{"asked after", 1, "asked after"}, // the headline
		{"ferry a harbour", 1, "ferry\nA harbour"},
		{"^then", 1, "then"}, // a line
		{`b\w+ts`, 3, "boats"},
		{"resumé", 0, ""},
		{"naive", 1, "naïve"},
		{"NAIVE|Naïve|naïve", 1, "naïve"},
		{"\"we counted", 1, "“We counted"},
		{"a{1000}{1000}", 0, ""},
		{"BOATS", 0, ""},
		{"Boats", 1, "Boats"},
		{"harbour of pelabuhan", 1, "harbour of Pelabuhan"}, // across styles
		{"published on monday", 1, "published on Monday"},
		{"comes. it has", 1, "comes.\nIt has"},
		{"(", 1, "("},
		{"結論", 1, "結論"},
		{"   ", 0, ""},
		{"x*", 0, ""}, // empty matches are none
		{"nowhere", 0, ""},
	}
	for _, tt := range tests {
		p := open(t, a, 60, 10)
		for i := range tt.query {
			p.Find(tt.query[:i])
		}
		p.Find(tt.query)
		_, at, of := p.Query()
		if of != tt.of {
			t.Errorf("Find(%q): %d matches, want %d", tt.query, of, tt.of)
			continue
		}
		if of == 0 {
			continue
		}
		if m := p.find.spans[at-1]; p.reads(m) != tt.first || !p.shows(m.Start) {
			t.Errorf("Find(%q) leads to %q, want %q on the screen", tt.query, p.reads(m), tt.first)
		}
	}
}

// reads returns the words of a match.
func (p *Pane) reads(m article.Span) string {
	g := p.page.galley
	if m.Start < 0 {
		at := headAt(g.head)
		return g.head[m.Start-at : m.End-at]
	}
	return m.In(g.article.Text)
}

// A query stands for what print makes of it, and for nothing more.
func TestPattern(t *testing.T) {
	tests := []struct{ query, text, want string }{
		{"don't", "They don’t.", "don’t"},
		{"erdogan", "Recep Tayyip ERDOĞAN", "ERDOĞAN"},
		{"Erdogan", "ERDOGAN Erdoğan", "Erdoğan"},
		{"erdoğan", "Erdogan Erdoğan", "Erdoğan"},
		{"lodz", "in Łódź", "Łódź"},
		{"10 km", "10\u00a0km", "10\u00a0km"},
		{"1939-45", "1939–45", "1939–45"},
		{strings.Repeat("x", 1<<16), "x", ""},
		{"foo (bar", "a foo (bar) b", "foo (bar"},
		{"(?-i)a", "Aa", "a"},
		{"end$", "the end\nor an end", "end"},
		{"straße", "STRASSE Straße", "Straße"},
	}
	for _, tt := range tests {
		if got := pattern(tt.query).FindString(tt.text); got != tt.want {
			t.Errorf("%q in %q finds %q, want %q", tt.query, tt.text, got, tt.want)
		}
	}
}

func TestFindLightsTheHeadline(t *testing.T) {
	p := open(t, sample(t), 30, 12)
	p.Find("ferry")
	match := func() string {
		style := theme.New(true, false).Found
		_, after, _ := strings.Cut(p.View(), string(style.AppendOpen(nil)))
		word, _, _ := strings.Cut(after, "\x1b")
		return word
	}
	if got := match(); got != "ferry" || p.top != 0 {
		t.Errorf("stands on %q, row %d at the top", got, p.top)
	}
	if p.NextMatch(); p.find.spans[p.find.at-1].Start < 0 {
		t.Error("the next match is still in the headline")
	}
	p.Bottom()
	if p.NextMatch(); match() != "ferry" || p.find.at != 1 || p.top != 0 {
		t.Errorf("after the last comes match %d, %q, with row %d at the top", p.find.at, match(), p.top)
	}
}

func TestFindMoves(t *testing.T) {
	p := open(t, sample(t), 60, 10)
	p.Scroll(4)
	begin := p.top
	p.Find("tokyo")
	if p.top == begin {
		t.Error("a match far below is not shown")
	}
	p.Find("tokyoo")
	if p.top != begin {
		t.Errorf("without a match row %d is at the top, want %d, where the search began", p.top, begin)
	}
	p.Find("boats")
	for _, want := range []int{2, 3, 1} {
		if !p.NextMatch() || p.find.at != want {
			t.Errorf("match %d, want %d", p.find.at, want)
		}
	}
	if !p.PreviousMatch() || !p.PreviousMatch() || p.find.at != 2 {
		t.Errorf("match %d, want 2", p.find.at)
	}
	p.EndFind()
	if q, at, of := p.Query(); q != "" || at != 0 || of != 0 || p.NextMatch() {
		t.Error("an ended search goes on")
	}
}
