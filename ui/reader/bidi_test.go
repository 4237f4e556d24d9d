package reader

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"golang.org/x/text/unicode/bidi"

	"warta/article"
	"warta/ui/theme"
)

// drawn returns a row as a terminal draws it that puts letters into their
// order (UAX #9), in a paragraph of the direction of the first letter.
func drawn(t *testing.T, row string) string {
	t.Helper()
	var p bidi.Paragraph
	if _, err := p.SetString(row); err != nil {
		t.Fatal(err)
	}
	order, err := p.Order()
	if err != nil {
		t.Fatal(err)
	}
	var out, stretch []string // stretch is drawn from right to left
	for i := range order.NumRuns() {
		run := order.Run(i)
		s := run.String()
		switch {
		case run.Direction() == bidi.RightToLeft:
			stretch = slices.Insert(stretch, 0, reversed(s))
		case leads(row):
			stretch = slices.Insert(stretch, 0, s)
		default:
			// Digits right behind letters that run leftward stand at their left.
			digits := 0
			if i > 0 {
				digits = len(digitsFirst.FindString(s))
			}
			stretch = slices.Insert(stretch, 0, s[:digits])
			if digits < len(s) {
				out, stretch = append(append(out, stretch...), s[digits:]), nil
			}
		}
	}
	return strings.Join(append(out, stretch...), "")
}

var digitsFirst = regexp.MustCompile(`^ *\$?(\d+[.,]?)*\d%?`)

func reversed(s string) string {
	rs := []rune(s)
	slices.Reverse(rs)
	for i, r := range rs {
		if other, ok := mirrored[string(r)]; ok {
			rs[i] = []rune(other)[0]
		}
	}
	return string(rs)
}

// added is written for a fence with a cell of its own. It leads the eye as a
// fence does.
const added = "\u2801"

func turned(s string) string {
	var b strings.Builder
	for _, g := range turnIn(cut(s, 0), 9) {
		if g.at == decoration {
			g.text = added
		}
		b.WriteString(g.text)
	}
	return b.String()
}

func TestTurn(t *testing.T) {
	tests := []struct{ name, row, want string }{
		{"letters", "אבג דה", "אבג דה"},
		{"a stop", "אבג.", ".אבג"},
		{"Latin inside", "אבג OECD דה", "דה OECD אבג"},
		{"in brackets", "אבג (IMF, 3) דה.", ".דה (IMF, 3) אבג"},
		{"brackets around letters", "(אבג) Abc", "Abc (אבג)"},
		{"a number inside", "אבג 14.2% דה", "אבג 14.2% דה"},
		{"a number at the end", "אבג 2026", "אבג 2026"},
		{"a number at the beginning", "2026 אבג", "אבג\u28002026"},
		{"a number after Latin", "Covid 19 אבג", "אבג Covid 19"},
		{"Arabic digits", "٢٠٢٦ اب", "٢٠٢٦ اب"},
		{"only Latin", "only Latin, 3.", ".only Latin, 3"},
		{"a list's mark", "10. ", "\u2800.10"},
		{"numbers alone", "17 2026", "2026\u280017"},
		{"a share at the beginning", "3% אבג", "אבג\u28003%"},
		{"a price at the end", "אבג $5", "אבג $5"},
		{"a number beside letters", "17-דה אבג", "דה אבג\u2801-17"},
		{"a number, a stop and letters", "5.דה", "דה\u2801.5"},
	}
	for _, tt := range tests {
		if got := turned(tt.row); got != tt.want {
			t.Errorf("%s: turn(%q)\n got %q\nwant %q", tt.name, tt.row, got, tt.want)
		}
	}
}

// A terminal that orders the letters of a row itself draws a turned row as
// UAX #9 draws the row in a paragraph from right to left.
func TestTurnedRowsAreDrawnRight(t *testing.T) {
	words := []string{"אבג", "דה", "ו", "OECD", "ab", "17", "2026", "14.2", "1,204", "–", "(דה", "אבג)", "(IMF)", "(3)", "«ab", "דה»", "אבג,", "ab.", "17.", "דה-ab", "ו-17", "3%", "$5", "12)", "«12", "17-דה", "5.דה", "12.3–ו"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		var parts []string
		for range 1 + r.IntN(7) {
			parts = append(parts, words[r.IntN(len(words))])
		}
		row := strings.Join(parts, " ")
		got := strings.NewReplacer(fence, " ", added, "").Replace(drawn(t, fence+turned(row)+fence))
		const first = "א" // it makes the paragraph run leftward
		want := " " + strings.TrimSuffix(drawn(t, first+row), first) + " "
		if got != want {
			t.Errorf("%q is sent as %q and drawn as\n got %q\nwant %q", row, turned(row), got, want)
		}
	}
}

func hebrew(t testing.TB) article.Article {
	t.Helper()
	var b article.Builder
	b.Start(article.Block{Dir: article.RightToLeft})
	b.Add("„לא נעלה מסים השנה”, אמר השר דוד כהן ביום שלישי בירושלים. התקציב לשנת 2026 עומד על ", 0, "")
	b.Add("600 מיליארד", 0, "https://example.org/budget")
	b.Add(" שקל (OECD).", 0, "")
	for i := range 2 {
		b.Start(article.Block{Kind: article.Item, Level: 1, Ordered: true, Number: i + 9, Dir: article.RightToLeft})
		b.Add("ראו את הדוח המלא, שפורסם ביום שלישי בירושלים", 0, "")
	}
	b.Start(article.Block{Kind: article.BlockQuote, Quoted: 1, Dir: article.RightToLeft})
	b.Add("לא נעלה מסים השנה.", 0, "")
	a := article.Article{Document: b.Document(article.Document{Title: "השר: לא נעלה מסים", Site: "Example Post", Byline: "דוד לוי", Lang: "he"})}
	a.Quotes = []article.Quote{{Span: article.Span{Start: 0, End: strings.Index(a.Text, ",")}, Speaker: "דוד כהן"}}
	return a
}

func TestGoldenTurned(t *testing.T) {
	for _, w := range []int{44, 130} {
		p := open(t, hebrew(t), w, 20)
		p.NextQuote()
		t.Run(strconv.Itoa(w), func(t *testing.T) { golden.RequireEqual(t, ansi.Strip(p.View())) })
	}
}

func TestTurnedRowsBeginAtTheRight(t *testing.T) {
	g := Typeset(hebrew(t), theme.New(true, false))
	for w := narrow; w < 140; w++ {
		p := g.Break(w)
		for i := range p.rows {
			r := &p.rows[i]
			if len(r.body) == 0 {
				continue
			}
			right := w - (p.start(r, width(r.body, p.method)) + width(r.body, p.method) + width(r.lead, p.method))
			if right != p.left {
				t.Errorf("width %d: row %d begins %d cells from the right, want %d", w, i, right, p.left)
			}
		}
		checkRows(t, p, w)
	}
}

func TestHitOnTurnedRows(t *testing.T) {
	p := open(t, hebrew(t), 60, 20)
	hits := map[string]bool{}
	for y := range 20 {
		for x := range 60 {
			if h := p.Hit(x, y); h.At >= 0 {
				hits[h.Link.URL] = true
				if row := []rune(ansi.Strip(strings.Split(p.View(), "\n")[y])); !strings.HasPrefix(p.page.galley.article.Text[h.At:], string(row[x])) && mirrored[string(row[x])] == "" && string(row[x]) != fence {
					t.Errorf("cell %d,%d shows %q, but Hit says byte %d", x, y, row[x], h.At)
				}
			}
		}
	}
	if len(hits) != 2 {
		t.Errorf("links hit: %v, want one", hits)
	}
}

// A date among names that run from right to left stays one.
func TestTurnedHeadKeepsItsParts(t *testing.T) {
	a := hebrew(t)
	a.Site, a.Published = "חדשות הצפון", time.Date(2026, 11, 30, 8, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		byline string
		want   string
	}{
		{"דוד לוי", "30 November 2026 · 1 min · דוד לוי · חדשות הצפון"},
		{"Ana Lee", "30 November 2026 · 1 min · חדשות הצפון · Ana Lee"},
	} {
		a.Byline = tt.byline
		p := open(t, a, 80, 20)
		row := ""
		for line := range strings.Lines(ansi.Strip(p.View())) {
			if strings.Contains(line, "min") {
				row = strings.Trim(line, " \n"+fence)
			}
		}
		if row != tt.want {
			t.Errorf("by %s:\n got %q\nwant %q", tt.byline, row, tt.want)
		}
	}
}

// The list of quotations begins at the right too, and keeps to its pane.
func TestTurnedQuotesAreFenced(t *testing.T) {
	var q Quotes
	q.Resize(40, 3)
	q.Set(Typeset(hebrew(t), theme.New(true, false)).Break(60), 0)
	for i, want := range []string{" " + fence + "דוד כהן · 1" + fence, currentMark + strings.Repeat(" ", 18) + fence + "”לא נעלה מסים השנה„" + fence} {
		if got := strings.TrimRight(ansi.Strip(strings.Split(q.View(), "\n")[i]), " "); got != want {
			t.Errorf("row %d: got %q, want %q", i, got, want)
		}
	}
}
