package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
	"warta/ui/theme"
)

// grid makes a table of rows, each of cells parted by "|": "2x3:text" spans
// two columns and three rows, and "*text" is a head.
func grid(dir article.Direction, rows ...string) article.Article {
	var b article.Builder
	b.Start(article.Block{Kind: article.Table, Dir: dir})
	for _, row := range rows {
		b.Row()
		for cell := range strings.SplitSeq(row, "|") {
			cols, high := 1, 1
			if size, rest, ok := strings.Cut(cell, ":"); ok {
				cols, high, cell = int(size[0]-'0'), int(size[2]-'0'), rest
			}
			text := strings.TrimPrefix(cell, "*")
			b.Cell(cols, high, text != cell)
			b.Add(text, 0, "")
		}
	}
	return article.Article{Document: b.Document(article.Document{})}
}

func TestTable(t *testing.T) {
	tests := []struct {
		name  string
		dir   article.Direction
		width int
		rows  []string
		want  string
	}{
		{"a cell runs on beside the rows that it spans", 0, 40, []string{"*Region|*Town|*n", "1x3:West Java and its islands|Bandung|12", "Bogor|8", "Sukabumi|3", "Bali|Ubud|5"}, `
Region              Town        n
─────────────────────────────────
West Java and its   Bandung    12
islands             Bogor       8
                    Sukabumi    3
Bali                Ubud        5`},
		{"and its last row is as high as the rest of it", 0, 24, []string{"1x2:one two three four five six seven|a", "b", "c|d"}, `
one two three   a
four five six   b
seven
c               d`},
		{"what spans columns and rows", 0, 40, []string{"2x2:both|x", "y", "a|b|z"}, `
both    x
        y
a   b   z`},
		{"a number keeps its unit", 0, 30, []string{"*Day|*Change|*Remark", "Mon|+12.0 %|more wind than on the day before it"}, `
Day    Change   Remark
───────────────────────────
Mon   +12.0 %   more wind
                than on the
                day before
                it`},
		{"columns are as wide as what they hold", 0, 26, []string{"aaaaaaaaaaa bbbbbbbbbbb|c"}, `
aaaaaaaaaaa   c
bbbbbbbbbbb`},
		{"no column of a wide table is narrow", 0, 24, []string{"Month one|Month two|Month three|January"}, `
Month one   Month tw›`},
		{"from right to left", article.RightToLeft, 30, []string{"*עיר|*תושבים", "תל אביב|460", "2x1:הכל"}, `
⠀תושבים ⠀     עיר⠀
⠀────────────────⠀
⠀   460 ⠀ תל אביב⠀
⠀             הכל⠀`},
	}
	for _, tt := range tests {
		p := open(t, grid(tt.dir, tt.rows...), tt.width, 9)
		var got strings.Builder
		for row := range strings.SplitSeq(ansi.Strip(p.View()), "\n") {
			got.WriteString("\n" + strings.TrimRight(row, " "))
		}
		_, table, _ := strings.Cut(got.String(), "1 min\n\n")
		margin := table[:len(table)-len(strings.TrimLeft(table, " "))]
		table = strings.TrimSpace(strings.ReplaceAll("\n"+table, "\n"+margin, "\n"))
		if want := strings.TrimSpace(tt.want); table != want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, table, want)
		}
	}
}

func TestTablesKeepEveryCell(t *testing.T) {
	many := strings.Repeat("a|", 70) + "the last"
	for name, a := range map[string]article.Article{
		"more columns than shown":         grid(0, many, many),
		"the last column taken by a span": grid(0, strings.Repeat("a|", 63)+"1x2:b", many),
		"spans that overlap":              grid(0, "a|1x3:b|c", "3x1:d", "e|f", "9x9:g"),
	} {
		g := Typeset(a, theme.New(true, false))
		for _, w := range []int{4, 30, 90, 400} {
			p := g.BreakBy(w, ansi.GraphemeWidth)
			if err := check(p); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			checkRows(t, p, w)
		}
	}
}

// A table whose cells would be columns of a few words takes the margin, where
// there is one.
func TestCrowdedTablesTakeTheMargin(t *testing.T) {
	long := "the recursive one grows its stack eighteen times on the way, and then once more"
	a := grid(0, "*Tree|*Nodes|*Recursive|*With a slice|*Memory|*Of the slice|*Remarks", "chain|1000000|19.5|2.2|134217 kB|1 kB|"+long)
	rows := func(width int) int { return len(Typeset(a, theme.New(true, false)).Break(width).rows) }
	if narrow, roomy := rows(Measure+4), rows(Measure+60); narrow < 12 || roomy > 8 {
		t.Errorf("the table takes %d rows in a narrow pane and %d in a roomy one", narrow, roomy)
	}
}
